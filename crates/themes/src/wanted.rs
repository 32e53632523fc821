//! As many themes as a person wants.
//!
//! Up to [`MOST_JOINED`] texts of a lane are joined by Ward's method on smoothed rows, the whole tree, which is then cut: of all ways to
//! get a given number this agreed best with known groups (README). In a larger lane the resolution is searched that gives the number.

use crate::agglomerate::{Distances, Linkage, cut, joins};
use crate::bytes::Bytes;
use crate::corpus::Node;
use crate::dots::Blocks;
use crate::graph::Graph;
use crate::group::{Grouping, finish};
use crate::leiden::communities;
use crate::stability::{Part, folds};
use crate::ties::Ties;
use crate::{Error, Watch};
use rayon::prelude::*;

/// Texts that are joined one by one: the square of them in memory, four bytes each.
pub(crate) const MOST_JOINED: usize = 6000;

/// What may not be joined is this far apart: finite, since Ward adds and subtracts, and so far that groups in which only one pair is
/// apart, which are nearer by the square of their sizes at most, stay beyond [`JOINED`].
const APART: f32 = 1e18;

/// No joined group is as high: squared distances are 4 at most, times the size of a group.
const JOINED: f32 = 1e6;

/// Halvings of the range of resolutions.
const HALVINGS: usize = 12;

/// Joins unit rows until `count` groups are left, or nothing more may be joined.
pub(crate) fn by_joining(rows: &Bytes, count: usize, nodes: &[Node], ties: &Ties, smallest: usize) -> Grouping {
    let n = rows.rows();
    let mut cosines = vec![0.0f32; n * n];
    Blocks::new(rows).fill(n, &mut cosines, |_, _, cosine| cosine);
    let group = |kept: &[usize], ties: &Ties| {
        let mut distances = Distances::new(kept.len(), |i, row| {
            let own = &cosines[kept[i] * n..(kept[i] + 1) * n];
            row.iter_mut().zip(kept).for_each(|(distance, &j)| *distance = 2.0 - 2.0 * own[j]);
        });
        if !ties.is_free() {
            distances.change(|i, j, distance| ties.distance(i, j).map_or(distance, |told| told.min(APART)));
        }
        let joins = joins(distances, &vec![1; kept.len()], Linkage::Ward);
        let most = joins.partition_point(|join| join.height < JOINED);
        cut(kept.len(), &joins, kept.len().saturating_sub(count).min(most))
    };
    let all: Vec<usize> = (0..n).collect();
    let whole = group(&all, ties);
    let parts: Vec<Part> =
        folds(nodes).into_par_iter().map(|kept| Part { group_of: group(&kept, &ties.part(&kept)), kept }).collect();
    finish(&whole, &parts, nodes, smallest, 0.0)
}

/// The resolution at which there are about `count` communities.
pub(crate) fn resolution(graph: &Graph, count: usize, ties: &Ties, watch: &Watch) -> Result<f64, Error> {
    let (mut low, mut high) = (0.25f64, 4096.0f64);
    let mut nearest = (usize::MAX, low);
    for _ in 0..HALVINGS {
        let middle = (low * high).sqrt();
        let found = communities(graph, middle, ties, 1, watch)?.iter().max().map_or(0, |&max| max as usize + 1);
        if found.abs_diff(count) < nearest.0 {
            nearest = (found.abs_diff(count), middle);
        }
        if found < count { low = middle } else { high = middle }
    }
    Ok(nearest.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Edit;
    use crate::corpus::Corpus;
    use crate::{Text, random};

    #[test]
    fn rows_are_joined_until_as_many_are_left_as_wanted_and_ties_are_kept() {
        let words: Vec<String> = (0..40).map(|i| format!("statement number {i} of forty")).collect();
        let texts: Vec<Text> = words.iter().map(|text| Text { text, language: "en", group: 0, lane: 0 }).collect();
        let nodes = Corpus::new(&texts).nodes;
        let mut rows = crate::matrix::Matrix::zeros(nodes.len(), 6);
        let mut state = 5;
        (0..nodes.len()).for_each(|i| rows.row_mut(i).fill_with(|| random::signed_unit(&mut state)));
        rows.normalise();
        let edits = [Edit::Apart(0, 1), Edit::Together(vec![2, 3])];
        let ties = Ties::new(&edits, &nodes, texts.len()).expect("they do not conflict");
        for count in [1, 2, 5] {
            let found = by_joining(&Bytes::new(&rows), count, &nodes, &ties, 1);
            let at = |text: usize| {
                let node = nodes.iter().position(|node| node.members.contains(&text)).expect("each text has a node");
                found.group_of[node]
            };
            // Two that must stay apart are two groups at least.
            assert_eq!(found.stability.len(), count.max(2));
            assert_ne!(at(0), at(1));
            assert_eq!(at(2), at(3));
        }
    }
}
