//! The graph of shared neighbours: two texts are tied as strongly as their neighbourhoods overlap.

use crate::neighbours::Neighbours;
use rayon::prelude::*;

/// An edge weight of 1. Weights are whole numbers, so that their sums do not depend on the order
/// in which threads finish.
const ONE: usize = 1 << 16;

/// An undirected weighted graph. Edges of a node lie side by side, by ascending other end. Those of a graph of texts
/// weigh a u32; a graph made of others may need more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Graph<W = u32> {
    starts: Vec<usize>,
    edges: Vec<(u32, W)>,
    /// Weight inside each node: that of the edges between the nodes it was made of, counted twice.
    inside: Vec<u64>,
    /// Sum of edge weights plus the weight inside, for each node.
    strength: Vec<u64>,
    total: u64,
}

/// What an edge weighs.
pub(crate) trait Weight: Copy + Sync + Into<u64> {}

impl<W: Copy + Sync + Into<u64>> Weight for W {}

impl Graph {
    /// Ties each row to those in its list of neighbours. The weight is the Jaccard index of the two
    /// neighbourhoods, each with its own row in it (Jarvis and Patrick, 1973). Edges that are not
    /// `allowed` are left out.
    pub(crate) fn shared_neighbours(neighbours: &Neighbours, allowed: impl Fn(usize, usize) -> bool + Sync) -> Self {
        const ROWS: usize = 4096;
        let n = neighbours.rows();
        let hoods = Hoods::new(neighbours);
        let (starts, near) = named_by(neighbours);
        let some = |first: usize| {
            let (mut ends, mut edges, mut others) = (Vec::with_capacity(ROWS), Vec::new(), Vec::new());
            for i in first..n.min(first + ROWS) {
                others.clear();
                others.extend(neighbours.of(i).iter().map(|&(j, _)| j));
                others.extend(&near[starts[i]..starts[i + 1]]);
                others.sort_unstable();
                others.dedup();
                let ties = others.iter().filter(|&&j| j as usize != i && allowed(i, j as usize));
                edges.extend(ties.map(|&j| (j, overlap(hoods.of(i), hoods.of(j as usize)))));
                ends.push(edges.len());
            }
            (ends, edges)
        };
        let parts: Vec<_> = (0..n).into_par_iter().step_by(ROWS).map(some).collect();
        let mut starts = vec![0];
        let mut edges = Vec::with_capacity(parts.iter().map(|(_, edges)| edges.len()).sum());
        for (ends, some) in parts {
            let before = edges.len();
            starts.extend(ends.into_iter().map(|end| before + end));
            edges.extend(some);
        }
        Self::new(starts, edges, vec![0; n])
    }

    /// The graph on the nodes `kept`, ascending, renumbered in that order.
    pub(crate) fn part(&self, kept: &[usize]) -> Self {
        let mut number = vec![u32::MAX; self.nodes()];
        for (new, &old) in (0..).zip(kept) {
            number[old] = new;
        }
        let mut starts = vec![0];
        let mut edges = Vec::with_capacity(self.edges.len());
        for &old in kept {
            let left = self.edges(old).iter().map(|&(to, weight)| (number[to as usize], weight));
            edges.extend(left.filter(|&(to, _)| to != u32::MAX));
            starts.push(edges.len());
        }
        edges.shrink_to_fit();
        Self::new(starts, edges, kept.iter().map(|&i| self.inside[i]).collect())
    }
}

impl<W: Weight> Graph<W> {
    /// A graph from the edges of each node in turn, which end where the next start; each edge is given in both
    /// directions.
    pub(crate) fn new(starts: Vec<usize>, edges: Vec<(u32, W)>, inside: Vec<u64>) -> Self {
        let of = |(node, inside): (usize, &u64)| -> u64 {
            inside + edges[starts[node]..starts[node + 1]].iter().map(|&(_, weight)| weight.into()).sum::<u64>()
        };
        let strength: Vec<u64> = inside.iter().enumerate().map(of).collect();
        Self { total: strength.iter().sum(), starts, edges, inside, strength }
    }

    pub(crate) fn nodes(&self) -> usize {
        self.inside.len()
    }

    pub(crate) fn edges(&self, node: usize) -> &[(u32, W)] {
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
}

/// For each row those that it is a neighbour of, one row after the other, and where those of each start.
fn named_by(neighbours: &Neighbours) -> (Vec<usize>, Vec<u32>) {
    let n = neighbours.rows();
    let mut starts = vec![0; n + 1];
    for i in 0..n {
        neighbours.of(i).iter().for_each(|&(j, _)| starts[j as usize + 1] += 1);
    }
    for i in 0..n {
        starts[i + 1] += starts[i];
    }
    let mut next = starts.clone();
    let mut near = vec![0; starts[n]];
    for i in 0..n {
        for &(j, _) in neighbours.of(i) {
            near[next[j as usize]] = i as u32;
            next[j as usize] += 1;
        }
    }
    (starts, near)
}

/// The neighbourhood of each row with the row itself in it, ascending.
struct Hoods {
    each: usize,
    rows: Vec<u32>,
}

impl Hoods {
    fn new(neighbours: &Neighbours) -> Self {
        let n = neighbours.rows();
        let each = 1 + if n == 0 { 0 } else { neighbours.of(0).len() };
        let mut rows = vec![0; n * each];
        rows.par_chunks_exact_mut(each).enumerate().for_each(|(i, hood)| {
            hood[0] = i as u32;
            hood[1..].iter_mut().zip(neighbours.of(i)).for_each(|(to, &(j, _))| *to = j);
            hood.sort_unstable();
        });
        Self { each, rows }
    }

    fn of(&self, row: usize) -> &[u32] {
        &self.rows[row * self.each..(row + 1) * self.each]
    }
}

/// Jaccard index of two ascending lists, as a share of [`ONE`].
fn overlap(a: &[u32], b: &[u32]) -> u32 {
    let (mut i, mut j, mut both) = (0, 0, 0usize);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, both) = (i + 1, j + 1, both + 1),
        }
    }
    (both * ONE / (a.len() + b.len() - both)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlap_is_the_share_of_what_is_in_either() {
        assert_eq!(overlap(&[1, 2, 3], &[2, 3, 4]), ONE as u32 / 2);
        assert_eq!(overlap(&[1], &[2]), 0);
        assert_eq!(overlap(&[5, 6], &[5, 6]), ONE as u32);
    }

    #[test]
    fn a_part_keeps_the_edges_between_its_nodes() {
        let edges = vec![(1, 5), (2, 7), (0, 5), (0, 7)];
        let part = Graph::new(vec![0, 2, 3, 4], edges, vec![0; 3]).part(&[0, 2]);
        assert_eq!(part.edges(0), [(1, 7)]);
        assert_eq!(part.total(), 14);
    }
}
