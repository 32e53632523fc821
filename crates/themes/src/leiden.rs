//! Communities of a graph by the Leiden method (Traag, Waltman and van Eck, 2019, "From Louvain to
//! Leiden") with modularity at a resolution as its measure.
//!
//! Where the paper draws lots, the order of nodes decides: nodes are visited in the order of the
//! graph, the best move wins, and of equally good ones the lowest number. Weights are whole numbers,
//! so the same graph gives the same communities everywhere.

use crate::graph::{Graph, Weight};
use crate::ties::Ties;
use crate::{Error, Watch};
use std::collections::VecDeque;

/// A node moves only for more than this, far below the weight of the weakest edge and far above
/// rounding: without it equally good moves could chase each other for ever.
const LEAST_GAIN: f64 = 0.5;

/// The community of each node, numbered from 0 in the order of their first nodes. A higher
/// `resolution` gives more and smaller communities. `ties` are kept whatever they cost. Descents of move, refine and
/// aggregate are made `rounds` times: later ones start from the result of those before and hardly change it.
///
/// # Errors
///
/// [`Error::Cancelled`].
pub(crate) fn communities(
    graph: &Graph,
    resolution: f64,
    ties: &Ties,
    rounds: usize,
    watch: &Watch,
) -> Result<Vec<u32>, Error> {
    if ties.is_free() {
        return free_communities(graph, resolution, &[], rounds, watch);
    }
    // Units are nodes of a smaller graph.
    let (units, apart) = ties.units();
    let graph = aggregate(graph, &units, apart.len());
    let found = free_communities(&graph, resolution, &apart, rounds, watch)?;
    Ok(renumbered(&units.iter().map(|&unit| found[unit as usize]).collect::<Vec<_>>()))
}

/// Communities none of which holds two nodes that are kept `apart`, a list a node or no lists at all.
fn free_communities<W: Weight>(
    graph: &Graph<W>,
    resolution: f64,
    apart: &[Vec<u32>],
    rounds: usize,
    watch: &Watch,
) -> Result<Vec<u32>, Error> {
    let mut community: Vec<u32> = (0..graph.nodes() as u32).collect();
    for _ in 0..rounds {
        let after = round(graph, resolution, community.clone(), apart, watch)?;
        if after == community {
            break;
        }
        community = after;
    }
    Ok(community)
}

/// One descent: from single nodes, or a first guess, through ever coarser graphs.
fn round<W: Weight>(
    graph: &Graph<W>,
    resolution: f64,
    guess: Vec<u32>,
    apart: &[Vec<u32>],
    watch: &Watch,
) -> Result<Vec<u32>, Error> {
    // What each node of the first graph is in the current one.
    let (mut community, mut place) = match level(graph, resolution, guess, apart) {
        Level::Last(community) => return Ok(community),
        Level::Coarser { community, part } => (community, part),
    };
    let mut coarse = aggregate(graph, &place, community.len());
    let mut apart = apart_above(apart, &place, community.len());
    loop {
        watch.go_on()?;
        match level(&coarse, resolution, community, &apart) {
            Level::Last(last) => return Ok(renumbered(&place.iter().map(|&i| last[i as usize]).collect::<Vec<_>>())),
            Level::Coarser { community: above, part } => {
                coarse = aggregate(&coarse, &part, above.len());
                apart = apart_above(&apart, &part, above.len());
                community = above;
                place.iter_mut().for_each(|i| *i = part[*i as usize]);
            }
        }
    }
}

/// What became of one graph of a descent.
enum Level {
    /// The community of each node; there is no coarser graph.
    Last(Vec<u32>),
    /// The part that each node is in, and the community of each part.
    Coarser { community: Vec<u32>, part: Vec<u32> },
}

fn level<W: Weight>(graph: &Graph<W>, resolution: f64, guess: Vec<u32>, apart: &[Vec<u32>]) -> Level {
    let community = renumbered(&move_nodes(graph, resolution, guess, apart));
    let part = renumbered(&refine(graph, resolution, &community, apart));
    let count = count(&part);
    if count == graph.nodes() {
        return Level::Last(community);
    }
    let mut above = vec![0; count];
    for (node, &part) in part.iter().enumerate() {
        above[part as usize] = community[node];
    }
    Level::Coarser { community: above, part }
}

/// What each part is kept apart from: the parts of what its nodes are kept apart from.
fn apart_above(apart: &[Vec<u32>], part: &[u32], count: usize) -> Vec<Vec<u32>> {
    if apart.is_empty() {
        return Vec::new();
    }
    let mut above = vec![Vec::new(); count];
    for (node, others) in apart.iter().enumerate() {
        above[part[node] as usize].extend(others.iter().map(|&other| part[other as usize]));
    }
    above
}

/// Whether nothing that `node` is kept apart from is in group `target`.
fn may_join(apart: &[Vec<u32>], node: usize, group: &[u32], target: u32) -> bool {
    let others = apart.get(node).into_iter().flatten();
    others.into_iter().all(|&other| group[other as usize] != target)
}

/// Weights from one node to communities: reset between nodes at the cost of those touched.
struct Pull {
    weight: Vec<u64>,
    touched: Vec<u32>,
}

impl Pull {
    fn new(communities: usize) -> Self {
        Self { weight: vec![0; communities], touched: Vec::new() }
    }

    fn gather(&mut self, ties: impl Iterator<Item = (u32, u64)>) {
        for &community in &self.touched {
            self.weight[community as usize] = 0;
        }
        self.touched.clear();
        for (community, weight) in ties {
            if self.weight[community as usize] == 0 && weight > 0 {
                self.touched.push(community);
            }
            self.weight[community as usize] += weight;
        }
    }
}

/// What `strength` loses to each unit of strength that it joins.
fn cost<W: Weight>(graph: &Graph<W>, resolution: f64, strength: u64) -> f64 {
    resolution * strength as f64 / graph.total().max(1) as f64
}

/// What it adds to modularity, up to a positive factor, that what has such a cost and is tied by `tie` joins `other`.
fn gain(cost: f64, tie: u64, other: u64) -> f64 {
    tie as f64 - cost * other as f64
}

/// Moves nodes to the community they fit best, until none wants to move.
fn move_nodes<W: Weight>(graph: &Graph<W>, resolution: f64, mut community: Vec<u32>, apart: &[Vec<u32>]) -> Vec<u32> {
    let n = graph.nodes();
    let mut strength = vec![0u64; n];
    let mut size = vec![0u32; n];
    for (node, &c) in community.iter().enumerate() {
        strength[c as usize] += graph.strength(node);
        size[c as usize] += 1;
    }
    let mut empty: Vec<u32> = (0..n as u32).rev().filter(|&c| size[c as usize] == 0).collect();
    let mut queue: VecDeque<u32> = (0..n as u32).collect();
    let mut queued = vec![true; n];
    let mut pull = Pull::new(n);
    while let Some(node) = queue.pop_front() {
        let node = node as usize;
        queued[node] = false;
        let own = community[node];
        let weight = graph.strength(node);
        pull.gather(graph.edges(node).iter().map(|&(to, weight)| (community[to as usize], weight.into())));
        strength[own as usize] -= weight;
        size[own as usize] -= 1;
        let cost = cost(graph, resolution, weight);
        let worth = |c: u32| gain(cost, pull.weight[c as usize], strength[c as usize]);
        let mut best = (worth(own) + LEAST_GAIN, own);
        for &c in pull.touched.iter().filter(|&&c| may_join(apart, node, &community, c)) {
            let worth = worth(c);
            if worth > best.0 || (worth == best.0 && best.1 != own && c < best.1) {
                best = (worth, c);
            }
        }
        if best.0 < 0.0 && size[own as usize] > 0 {
            let alone = empty.pop().expect("a node that leaves others behind leaves a number free");
            best = (0.0, alone);
        }
        let target = best.1;
        community[node] = target;
        strength[target as usize] += weight;
        size[target as usize] += 1;
        if target != own {
            if size[own as usize] == 0 {
                empty.push(own);
            }
            for &(to, _) in graph.edges(node) {
                if community[to as usize] != target && !queued[to as usize] {
                    queued[to as usize] = true;
                    queue.push_back(to);
                }
            }
        }
    }
    community
}

/// Builds each community anew from single nodes, joining only what is well tied to the rest of it:
/// a community that hangs together by a moved node falls apart here.
fn refine<W: Weight>(graph: &Graph<W>, resolution: f64, community: &[u32], apart: &[Vec<u32>]) -> Vec<u32> {
    let n = graph.nodes();
    let mut whole = vec![0u64; n];
    for (node, &c) in community.iter().enumerate() {
        whole[c as usize] += graph.strength(node);
    }
    let mut part: Vec<u32> = (0..n as u32).collect();
    let mut strength: Vec<u64> = (0..n).map(|node| graph.strength(node)).collect();
    // Tie of each part to the rest of its community.
    let mut outward: Vec<u64> = (0..n)
        .map(|node| {
            let own = graph.edges(node).iter().filter(|(to, _)| community[*to as usize] == community[node]);
            own.map(|&(_, weight)| weight.into()).sum()
        })
        .collect();
    let mut alone = vec![true; n];
    let mut pull = Pull::new(n);
    let well_tied = |outward: u64, strength: u64, whole: u64| {
        gain(cost(graph, resolution, strength), outward, whole - strength) >= 0.0
    };
    for node in 0..n {
        let whole = whole[community[node] as usize];
        if !alone[node] || !well_tied(outward[node], strength[node], whole) {
            continue;
        }
        let own = graph.edges(node).iter().filter(|(to, _)| community[*to as usize] == community[node]);
        pull.gather(own.map(|&(to, weight)| (part[to as usize], weight.into())));
        let cost = cost(graph, resolution, strength[node]);
        let mut best: Option<(f64, u32)> = None;
        for &p in &pull.touched {
            let at = p as usize;
            if !well_tied(outward[at], strength[at], whole) || !may_join(apart, node, &part, p) {
                continue;
            }
            let worth = gain(cost, pull.weight[at], strength[at]);
            if worth > 0.0 && best.is_none_or(|(top, first)| worth > top || (worth == top && p < first)) {
                best = Some((worth, p));
            }
        }
        if let Some((_, p)) = best {
            let at = p as usize;
            part[node] = p;
            strength[at] += strength[node];
            outward[at] = outward[at] + outward[node] - 2 * pull.weight[at];
            alone[at] = false;
            alone[node] = false;
        }
    }
    part
}

/// The graph whose nodes are the parts.
fn aggregate<W: Weight>(graph: &Graph<W>, part: &[u32], count: usize) -> Graph<u64> {
    let mut inside = vec![0u64; count];
    let mut starts = vec![0];
    let mut edges = Vec::new();
    let mut order: Vec<usize> = (0..graph.nodes()).collect();
    order.sort_by_key(|&node| part[node]);
    let mut pull = Pull::new(count);
    for members in order.chunk_by(|&a, &b| part[a] == part[b]) {
        let own = part[members[0]];
        let all = members.iter().flat_map(|&node| graph.edges(node));
        pull.gather(all.map(|&(to, weight)| (part[to as usize], weight.into())));
        inside[own as usize] = members.iter().map(|&node| graph.inside(node)).sum();
        pull.touched.sort_unstable();
        for &to in &pull.touched {
            let weight = pull.weight[to as usize];
            if to == own {
                inside[own as usize] += weight;
            } else {
                edges.push((to, weight));
            }
        }
        starts.push(edges.len());
    }
    Graph::new(starts, edges, inside)
}

/// The same communities, numbered from 0 in the order of their first nodes.
fn renumbered(community: &[u32]) -> Vec<u32> {
    let mut number = vec![u32::MAX; community.iter().max().map_or(0, |&max| max as usize + 1)];
    let mut next = 0;
    let renumber = |&c: &u32| {
        let number = &mut number[c as usize];
        if *number == u32::MAX {
            *number = next;
            next += 1;
        }
        *number
    };
    community.iter().map(renumber).collect()
}

fn count(community: &[u32]) -> usize {
    community.iter().max().map_or(0, |&max| max as usize + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `cliques` groups of five nodes, all tied inside, in a ring with one weak tie between.
    fn ring(cliques: u32) -> Graph {
        let (mut starts, mut edges) = (vec![0], Vec::new());
        for c in 0..cliques {
            for i in 0..5 {
                let mut own: Vec<(u32, u32)> = (0..5).filter(|&j| j != i).map(|j| (5 * c + j, 100)).collect();
                match i {
                    0 => own.push((5 * ((c + cliques - 1) % cliques) + 4, 10)),
                    4 => own.push((5 * ((c + 1) % cliques), 10)),
                    _ => {}
                }
                own.sort_unstable();
                edges.extend(own);
                starts.push(edges.len());
            }
        }
        Graph::new(starts, edges, vec![0; 5 * cliques as usize])
    }

    fn found(graph: &Graph, resolution: f64) -> Vec<u32> {
        communities(graph, resolution, &Ties::default(), 2, &Watch::silent()).expect("nobody cancels")
    }

    #[test]
    fn groups_that_are_tied_inside_are_found() {
        let expected: Vec<u32> = (0..40).map(|i| i / 5).collect();
        assert_eq!(found(&ring(8), 1.0), expected);
    }

    #[test]
    fn resolution_decides_how_many() {
        assert_eq!(count(&found(&ring(8), 0.001)), 1);
        assert_eq!(count(&found(&ring(8), 100.0)), 40);
    }

    #[test]
    fn a_graph_without_edges_is_all_single() {
        assert_eq!(found(&Graph::new(vec![0; 4], Vec::new(), vec![0; 3]), 1.0), [0, 1, 2]);
        assert!(found(&Graph::new(vec![0], Vec::new(), Vec::new()), 1.0).is_empty());
    }
}
