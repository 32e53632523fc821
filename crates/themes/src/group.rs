//! Which texts of one lane belong together.
//!
//! A small corpus is read closely (`close.rs`) and its lanes are grown from pairs: average linkage,
//! cut where texts stop being about the same point, so that two voices in two languages can meet and a
//! single voice stays single. A lane of a large corpus is a graph: neighbour smoothing, shared
//! neighbours, communities.

use crate::agglomerate::{Linkage, cut, joins};
use crate::close::{Affinities, Profiles};
use crate::corpus::Node;
use crate::graph::Graph;
use crate::leiden::communities;
use crate::matrix::Matrix;
use crate::neighbours::{Neighbours, smooth};
use crate::random::mix;
use crate::{Error, Settings, Watch};
use rayon::prelude::*;
use std::ops::Range;

/// Likeness of profiles from which two groups of a small corpus are about the same point, on average
/// over their pairs.
const SAME_POINT: f32 = 0.7;

/// Neighbours that smoothing draws on.
const SMOOTHING_NEIGHBOURS: usize = 10;

/// Parts of which one at a time is left out to see what stays together.
const FOLDS: u64 = 5;

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
    smallest: usize,
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
        let whole = cut_at(&profiles, lane.clone());
        let part = |(kept, profiles): &(Vec<usize>, Profiles)| {
            let own =
                kept.partition_point(|&i| i < lane.start)..kept.partition_point(|&i| i < lane.end);
            let group_of = cut_at(profiles, own.clone());
            Part {
                kept: kept[own].iter().map(|i| i - lane.start).collect(),
                group_of,
            }
        };
        let parts: Vec<Part> = runs.par_iter().map(part).collect();
        finish(
            whole,
            &parts,
            &nodes[lane.clone()],
            smallest,
            SAME_POINT.into(),
        )
    };
    lanes.par_iter().map(group).collect()
}

fn cut_at(profiles: &Profiles, lane: Range<usize>) -> Vec<u32> {
    let n = lane.len();
    let joins = joins(profiles.distances(lane), &vec![1; n], Linkage::Average);
    let count = joins.partition_point(|join| join.height <= 1.0 - SAME_POINT);
    cut(n, &joins, count)
}

/// Groups the unit rows of one lane of a large corpus.
pub(crate) fn find_communities(
    rows: &Matrix,
    nodes: &[Node],
    settings: &Settings,
    watch: &Watch,
) -> Result<Grouping, Error> {
    let smoothed = smooth(
        rows.clone(),
        SMOOTHING_NEIGHBOURS,
        settings.smoothing,
        watch,
    )?;
    let neighbours = Neighbours::find(&smoothed, settings.neighbours, watch)?;
    let graph = Graph::shared_neighbours(&neighbours);
    let folds = folds(nodes);
    let reduced: Vec<(Vec<usize>, Graph)> = folds
        .into_iter()
        .map(|kept| {
            let part = graph.part(&kept);
            (kept, part)
        })
        .collect();
    let mut best: Option<(f64, f64, Vec<u32>, Vec<Part>)> = None;
    for (i, &resolution) in settings.resolutions.iter().enumerate() {
        watch.at("communities", i, settings.resolutions.len())?;
        let (whole, parts) = rayon::join(
            || communities(&graph, resolution),
            || {
                reduced
                    .par_iter()
                    .map(|(kept, part)| Part {
                        kept: kept.clone(),
                        group_of: communities(part, resolution),
                    })
                    .collect::<Vec<_>>()
            },
        );
        let agreement: f64 =
            parts.iter().map(|part| part.agreement(&whole)).sum::<f64>() / parts.len() as f64;
        if best.as_ref().is_none_or(|(top, ..)| agreement > *top) {
            best = Some((agreement, resolution, whole, parts));
        }
    }
    let (_, resolution, whole, parts) =
        best.ok_or(Error::Setting("resolutions: give at least one"))?;
    Ok(finish(
        whole,
        &parts,
        nodes,
        settings.smallest_theme,
        resolution,
    ))
}

/// A run in which some rows were left out.
struct Part {
    kept: Vec<usize>,
    group_of: Vec<u32>,
}

impl Part {
    /// Adjusted Rand index of this run and the whole one, over the rows of this one (Hubert and Arabie, 1985).
    fn agreement(&self, whole: &[u32]) -> f64 {
        let mut both: Vec<(u32, u32)> = self
            .kept
            .iter()
            .zip(&self.group_of)
            .map(|(&i, &g)| (whole[i], g))
            .collect();
        let pairs = |count: usize| (count * count.saturating_sub(1) / 2) as f64;
        let runs = |keys: &mut Vec<u32>| -> f64 {
            keys.sort_unstable();
            keys.chunk_by(|a, b| a == b)
                .map(|run| pairs(run.len()))
                .sum()
        };
        both.sort_unstable();
        let together: f64 = both
            .chunk_by(|a, b| a == b)
            .map(|run| pairs(run.len()))
            .sum();
        let a = runs(&mut both.iter().map(|pair| pair.0).collect());
        let b = runs(&mut both.iter().map(|pair| pair.1).collect());
        let expected = a * b / pairs(both.len()).max(1.0);
        let most = (a + b) / 2.0;
        if most - expected < 1e-9 {
            1.0
        } else {
            (together - expected) / (most - expected)
        }
    }
}

/// For each fold the nodes that are kept, ascending. Which fold a node belongs to hangs on its text alone.
fn folds(nodes: &[Node]) -> Vec<Vec<usize>> {
    (0..FOLDS)
        .map(|fold| {
            let kept = |&i: &usize| mix(nodes[i].hash as u64) % FOLDS != fold;
            (0..nodes.len()).filter(kept).collect()
        })
        .collect()
}

/// Takes groups with fewer than `smallest` voices apart and measures how stable the others are.
fn finish(
    whole: Vec<u32>,
    parts: &[Part],
    nodes: &[Node],
    smallest: usize,
    resolution: f64,
) -> Grouping {
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
    Grouping {
        group_of,
        stability,
        resolution,
    }
}

/// For each group the share of its pairs that were together in the runs that kept both.
fn stability(group_of: &[Option<u32>], count: usize, parts: &[Part]) -> Vec<f32> {
    let mut together = vec![0u64; count];
    let mut pairs = vec![0u64; count];
    for part in parts {
        let mut both: Vec<(u32, u32)> = part
            .kept
            .iter()
            .zip(&part.group_of)
            .filter_map(|(&i, &in_part)| group_of[i].map(|group| (group, in_part)))
            .collect();
        both.sort_unstable();
        for group in both.chunk_by(|a, b| a.0 == b.0) {
            let of = |n: usize| (n * n.saturating_sub(1) / 2) as u64;
            pairs[group[0].0 as usize] += of(group.len());
            let runs = group.chunk_by(|a, b| a.1 == b.1);
            together[group[0].0 as usize] += runs.map(|run| of(run.len())).sum::<u64>();
        }
    }
    let share = |(together, pairs): (&u64, &u64)| {
        if *pairs == 0 {
            0.0
        } else {
            *together as f32 / *pairs as f32
        }
    };
    together.iter().zip(&pairs).map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_that_groups_alike_agrees_fully() {
        let part = Part {
            kept: vec![0, 1, 3],
            group_of: vec![0, 0, 1],
        };
        assert_eq!(part.agreement(&[5, 5, 5, 2]), 1.0);
        let other = Part {
            kept: vec![0, 1, 2, 3],
            group_of: vec![0, 1, 0, 1],
        };
        assert!(other.agreement(&[0, 0, 1, 1]) < 0.0);
    }

    #[test]
    fn stability_is_the_share_of_pairs_that_stay() {
        let group_of = [Some(0), Some(0), Some(0), None];
        let parts = [Part {
            kept: vec![0, 1, 2, 3],
            group_of: vec![0, 0, 1, 1],
        }];
        assert_eq!(stability(&group_of, 1, &parts), [1.0 / 3.0]);
    }
}
