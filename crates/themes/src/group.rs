//! Which texts of one lane belong together.
//!
//! A small corpus is read closely (`close.rs`) and its lanes are grown from pairs: average linkage,
//! cut where texts stop being about the same point, so that two voices in two languages can meet and a
//! single voice stays single. A lane of a large corpus is a graph: neighbour smoothing, shared
//! neighbours, communities.

use crate::agglomerate::{Linkage, cut, joins};
use crate::bytes::Bytes;
use crate::close::{Affinities, Profiles};
use crate::corpus::Node;
use crate::graph::Graph;
use crate::leiden::communities;
use crate::matrix::Matrix;
use crate::neighbours::{MOST_EXACT_TWICE, Neighbours};
use crate::smooth::smooth;
use crate::stability::{Part, folds, stability};
use crate::ties::Ties;
use crate::{Error, Settings, Watch, wanted};
use rayon::prelude::*;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

/// Likeness of profiles from which two groups of a small corpus are about the same point, on average
/// over their pairs.
const SAME_POINT: f32 = 0.7;

/// Neighbours that smoothing draws on.
const SMOOTHING_NEIGHBOURS: usize = 7;

/// Descents of the community search once the resolution is chosen. Choosing takes one: more change the agreement of runs
/// by about a hundredth.
const ROUNDS: usize = 2;

/// Agreements of runs with and without some texts that differ by less than this tell nothing about which resolution is
/// better: of several the finest is taken, since it says most.
const AS_STABLE: f64 = 0.02;

/// As many groups as a person can go through, of so many texts: it grows more slowly than they do. Large graphs hold together in ever
/// smaller groups, and stability alone would choose the smallest (measured on sets with known groups, `docs/method.md`).
fn readable(texts: usize) -> usize {
    (6.5 * libm::pow(texts as f64, 0.4)) as usize
}

/// The groups of one lane.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Grouping {
    /// Group of each row, numbered from 0; `None` is a single voice.
    pub(crate) group_of: Vec<Option<u32>>,
    /// Share of the pairs of each group that stay together when a fifth of the texts is left out.
    pub(crate) stability: Vec<f32>,
    /// Resolution of the communities, or the cosine at which a small lane was cut.
    pub(crate) resolution: f64,
}

/// Groups the nodes of each of `lanes`, which are ranges of the nodes of a small corpus.
pub(crate) fn grow(
    affinities: &Affinities,
    lanes: &[Range<usize>],
    nodes: &[Node],
    ties: &Ties,
    settings: &Settings,
) -> Vec<Grouping> {
    let all: Vec<usize> = (0..nodes.len()).collect();
    let profiles = affinities.profiles(&all);
    let runs: Vec<(Vec<usize>, Profiles)> = folds(nodes)
        .into_iter()
        .map(|kept| {
            let profiles = affinities.profiles(&kept);
            (kept, profiles)
        })
        .collect();
    let group = |lane: &Range<usize>| {
        let ties = ties.within(lane.clone());
        let whole = cut_at(&profiles, lane.clone(), &ties, settings.count);
        let part = |(kept, profiles): &(Vec<usize>, Profiles)| {
            let place = |end: usize| kept.partition_point(|&i| i < end);
            let own = place(lane.start)..place(lane.end);
            let kept: Vec<usize> = kept[own.clone()].iter().map(|i| i - lane.start).collect();
            let group_of = cut_at(profiles, own, &ties.part(&kept), settings.count);
            Part { kept, group_of }
        };
        let parts: Vec<Part> = runs.par_iter().map(part).collect();
        finish(&whole, &parts, &nodes[lane.clone()], settings.smallest_theme, SAME_POINT.into())
    };
    lanes.par_iter().map(group).collect()
}

fn cut_at(profiles: &Profiles, lane: Range<usize>, ties: &Ties, count: Option<usize>) -> Vec<u32> {
    let n = lane.len();
    let mut distances = profiles.distances(lane);
    if !ties.is_free() {
        distances.change(|i, j, distance| ties.distance(i, j).unwrap_or(distance));
    }
    let joins = joins(distances, &vec![1; n], Linkage::Average);
    let made = match count {
        Some(count) => n.saturating_sub(count).min(joins.partition_point(|join| join.height < f32::INFINITY)),
        None => joins.partition_point(|join| join.height <= 1.0 - SAME_POINT),
    };
    cut(n, &joins, made)
}

/// Groups the unit rows of one lane of a large corpus.
pub(crate) fn find_communities(
    rows: &Matrix,
    nodes: &[Node],
    ties: &Ties,
    settings: &Settings,
    watch: &Watch,
) -> Result<Grouping, Error> {
    let rows = if rows.rows() > MOST_EXACT_TWICE { Bytes::turned(rows) } else { Bytes::new(rows) };
    let mut neighbours = Neighbours::find(&rows, settings.neighbours.max(SMOOTHING_NEIGHBOURS), watch)?;
    let smoothed = smooth(&rows, &neighbours, SMOOTHING_NEIGHBOURS, settings.smoothing, watch)?;
    if let (Some(count), true) = (settings.count, nodes.len() <= wanted::MOST_JOINED) {
        watch.at("communities", 0, 1)?;
        let rows = smoothed.as_ref().unwrap_or(&rows);
        return Ok(wanted::by_joining(rows, count, nodes, ties, settings.smallest_theme));
    }
    if let Some(smoothed) = &smoothed {
        neighbours = neighbours.again(smoothed, watch)?;
    }
    drop(smoothed);
    let neighbours = neighbours.first(settings.neighbours);
    drop(rows);
    let graph = Graph::shared_neighbours(&neighbours, |i, j| ties.allows_edge(i, j));
    drop(neighbours);
    let reduced: Vec<(Vec<usize>, Graph, Ties)> = folds(nodes)
        .into_iter()
        .map(|kept| {
            let (graph, ties) = (graph.part(&kept), ties.part(&kept));
            (kept, graph, ties)
        })
        .collect();
    let searched = match settings.count {
        Some(count) => Some(vec![wanted::resolution(&graph, count, ties, watch)?]),
        None => None,
    };
    let resolutions = searched.as_ref().unwrap_or(&settings.resolutions);
    // The runs do not hang on each other: each thread takes the next one.
    let runs: Vec<(f64, Option<usize>)> = resolutions
        .iter()
        .flat_map(|&resolution| {
            [None].into_iter().chain((0..reduced.len()).map(Some)).map(move |fold| (resolution, fold))
        })
        .collect();
    let told = Mutex::new(0);
    let run = |&(resolution, fold): &(f64, Option<usize>)| {
        {
            let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
            watch.at("communities", *told, runs.len())?;
            *told += 1;
        }
        match fold.map(|fold| &reduced[fold]) {
            None => communities(&graph, resolution, ties, 1, watch),
            Some((_, graph, ties)) => communities(graph, resolution, ties, 1, watch),
        }
    };
    let mut found: Vec<Vec<u32>> = runs.par_iter().with_max_len(1).map(run).collect::<Result<_, Error>>()?;
    let mut tried = Vec::new();
    for &resolution in resolutions.iter().rev() {
        let parts = found.split_off(found.len() - reduced.len()).into_iter().zip(&reduced);
        let parts: Vec<Part> = parts.map(|(group_of, (kept, ..))| Part { kept: kept.clone(), group_of }).collect();
        let whole = found.pop().ok_or(Error::Setting("resolutions: give at least one"))?;
        let agreement = parts.par_iter().map(|part| part.agreement(&whole)).sum::<f64>() / parts.len() as f64;
        tried.push((agreement, resolution, whole, parts));
    }
    tried.sort_by(|a, b| b.1.total_cmp(&a.1));
    // The finest ones may be too many to read; the coarsest stays in any case.
    let few = |whole: &[u32]| whole.iter().max().map_or(0, |&last| last as usize + 1) <= readable(nodes.len());
    let first = tried.iter().position(|run| few(&run.2)).unwrap_or(tried.len() - 1);
    tried.drain(..first);
    let most = tried.iter().map(|run| run.0).fold(0.0, f64::max);
    let stable = tried.into_iter().filter(|run| run.0 >= most - AS_STABLE);
    let finest = stable.max_by(|a, b| a.1.total_cmp(&b.1));
    let (_, resolution, _, parts) = finest.ok_or(Error::Setting("resolutions: give at least one"))?;
    watch.at("communities", runs.len(), runs.len())?;
    let whole = communities(&graph, resolution, ties, ROUNDS, watch)?;
    Ok(finish(&whole, &parts, nodes, settings.smallest_theme, resolution))
}

/// Takes groups with fewer than `smallest` voices apart and measures how stable the others are.
pub(crate) fn finish(whole: &[u32], parts: &[Part], nodes: &[Node], smallest: usize, resolution: f64) -> Grouping {
    let count = whole.iter().max().map_or(0, |&max| max as usize + 1);
    let mut size = vec![0usize; count];
    for (&group, node) in whole.iter().zip(nodes) {
        size[group as usize] += node.voices;
    }
    let mut number = vec![None; count];
    let mut kept = 0;
    for (group, &size) in size.iter().enumerate() {
        if size >= smallest {
            number[group] = Some(kept);
            kept += 1;
        }
    }
    let group_of: Vec<Option<u32>> = whole.iter().map(|&group| number[group as usize]).collect();
    let stability = stability(&group_of, kept as usize, parts);
    Grouping { group_of, stability, resolution }
}
