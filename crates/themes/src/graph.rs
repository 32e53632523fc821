//! The graph of shared neighbours: two texts are tied as strongly as their neighbourhoods overlap.

use crate::neighbours::Neighbours;
use rayon::prelude::*;

/// An edge weight of 1. Weights are whole numbers, so that their sums do not depend on the order
/// in which threads finish.
const ONE: usize = 1 << 16;

/// An undirected weighted graph. Edges of a node lie side by side, by ascending other end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Graph {
    starts: Vec<usize>,
    edges: Vec<(u32, u64)>,
    /// Weight inside each node: that of the edges between the nodes it was made of, counted twice.
    inside: Vec<u64>,
    /// Sum of edge weights plus the weight inside, for each node.
    strength: Vec<u64>,
    total: u64,
}

impl Graph {
    /// Ties each row to those in its list of neighbours. The weight is the Jaccard index of the two
    /// neighbourhoods, each with its own row in it (Jarvis and Patrick, 1973). Edges that are not
    /// `allowed` are left out.
    pub(crate) fn shared_neighbours(neighbours: &Neighbours, allowed: impl Fn(usize, usize) -> bool + Sync) -> Self {
        let n = neighbours.rows();
        let hoods: Vec<Vec<u32>> = (0..n)
            .into_par_iter()
            .map(|i| {
                let mut hood: Vec<u32> = neighbours.of(i).iter().map(|&(j, _)| j).collect();
                hood.push(i as u32);
                hood.sort_unstable();
                hood
            })
            .collect();
        let mut pairs: Vec<(u32, u32)> = (0..n as u32)
            .into_par_iter()
            .flat_map_iter(|i| {
                let near = neighbours.of(i as usize).iter();
                near.flat_map(move |&(j, _)| [(i, j), (j, i)])
            })
            .collect();
        pairs.par_sort_unstable();
        pairs.dedup();
        let edges: Vec<(u32, u32, u64)> = pairs
            .into_par_iter()
            .filter(|&(i, j)| allowed(i as usize, j as usize))
            .map(|(i, j)| (i, j, overlap(&hoods[i as usize], &hoods[j as usize])))
            .collect();
        Self::new(n, edges, vec![0; n])
    }

    /// A graph of `n` nodes from edges that are given once in each direction, sorted, none twice.
    pub(crate) fn new(n: usize, edges: Vec<(u32, u32, u64)>, inside: Vec<u64>) -> Self {
        let mut starts = vec![0; n + 1];
        let mut strength = inside.clone();
        for &(from, _, weight) in &edges {
            starts[from as usize + 1] += 1;
            strength[from as usize] += weight;
        }
        for i in 0..n {
            starts[i + 1] += starts[i];
        }
        Self {
            starts,
            edges: edges.into_iter().map(|(_, to, weight)| (to, weight)).collect(),
            inside,
            total: strength.iter().sum(),
            strength,
        }
    }

    pub(crate) fn nodes(&self) -> usize {
        self.inside.len()
    }

    pub(crate) fn edges(&self, node: usize) -> &[(u32, u64)] {
        &self.edges[self.starts[node]..self.starts[node + 1]]
    }

    pub(crate) fn inside(&self, node: usize) -> u64 {
        self.inside[node]
    }

    pub(crate) fn strength(&self, node: usize) -> u64 {
        self.strength[node]
    }

    /// Sum of all strengths: twice the weight of all edges.
    pub(crate) fn total(&self) -> u64 {
        self.total
    }

    /// The graph on the nodes `kept`, ascending, renumbered in that order.
    pub(crate) fn part(&self, kept: &[usize]) -> Self {
        let mut number = vec![u32::MAX; self.nodes()];
        for (new, &old) in (0..).zip(kept) {
            number[old] = new;
        }
        let mut edges = Vec::new();
        for (new, &old) in (0..).zip(kept) {
            for &(to, weight) in self.edges(old) {
                if number[to as usize] != u32::MAX {
                    edges.push((new, number[to as usize], weight));
                }
            }
        }
        Self::new(kept.len(), edges, kept.iter().map(|&i| self.inside[i]).collect())
    }
}

/// Jaccard index of two ascending lists, as a share of [`ONE`].
fn overlap(a: &[u32], b: &[u32]) -> u64 {
    let (mut i, mut j, mut both) = (0, 0, 0usize);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, both) = (i + 1, j + 1, both + 1),
        }
    }
    (both * ONE / (a.len() + b.len() - both)) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlap_is_the_share_of_what_is_in_either() {
        assert_eq!(overlap(&[1, 2, 3], &[2, 3, 4]), ONE as u64 / 2);
        assert_eq!(overlap(&[1], &[2]), 0);
        assert_eq!(overlap(&[5, 6], &[5, 6]), ONE as u64);
    }

    #[test]
    fn a_part_keeps_the_edges_between_its_nodes() {
        let edges = vec![(0, 1, 5), (0, 2, 7), (1, 0, 5), (2, 0, 7)];
        let part = Graph::new(3, edges, vec![0; 3]).part(&[0, 2]);
        assert_eq!(part.edges(0), [(1, 7)]);
        assert_eq!(part.total(), 14);
    }
}
