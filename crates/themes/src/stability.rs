//! How well groups hold when some texts are left out.

use crate::corpus::Node;
use crate::random::mix;

/// Parts of which one at a time is left out.
const FOLDS: u64 = 5;

/// Nodes up to which each of the parts is left out once. Beyond, two of them tell as much: the share of pairs that stay
/// together is then taken over many more pairs.
const MOST_FOLDS: usize = 20_000;

/// A run in which some rows were left out.
pub(crate) struct Part {
    pub(crate) kept: Vec<usize>,
    pub(crate) group_of: Vec<u32>,
}

impl Part {
    /// Adjusted Rand index of this run and the whole one, over the rows of this one (Hubert and Arabie, 1985).
    pub(crate) fn agreement(&self, whole: &[u32]) -> f64 {
        let mut both: Vec<(u32, u32)> = self.kept.iter().zip(&self.group_of).map(|(&i, &g)| (whole[i], g)).collect();
        let pairs = |count: usize| (count * count.saturating_sub(1) / 2) as f64;
        let runs = |keys: &mut Vec<u32>| -> f64 {
            keys.sort_unstable();
            keys.chunk_by(|a, b| a == b).map(|run| pairs(run.len())).sum()
        };
        both.sort_unstable();
        let together: f64 = both.chunk_by(|a, b| a == b).map(|run| pairs(run.len())).sum();
        let a = runs(&mut both.iter().map(|pair| pair.0).collect());
        let b = runs(&mut both.iter().map(|pair| pair.1).collect());
        let expected = a * b / pairs(both.len()).max(1.0);
        let most = (a + b) / 2.0;
        if most - expected < 1e-9 { 1.0 } else { (together - expected) / (most - expected) }
    }
}

/// For each fold the nodes that are kept, ascending. Which fold a node belongs to hangs on its text alone.
pub(crate) fn folds(nodes: &[Node]) -> Vec<Vec<usize>> {
    (0..if nodes.len() > MOST_FOLDS { 2 } else { FOLDS })
        .map(|fold| {
            let kept = |&i: &usize| mix(nodes[i].hash as u64) % FOLDS != fold;
            (0..nodes.len()).filter(kept).collect()
        })
        .collect()
}

/// For each group the share of its pairs that were together in the runs that kept both.
pub(crate) fn stability(group_of: &[Option<u32>], count: usize, parts: &[Part]) -> Vec<f32> {
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
        if *pairs == 0 { 0.0 } else { *together as f32 / *pairs as f32 }
    };
    together.iter().zip(&pairs).map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_that_groups_alike_agrees_fully() {
        let part = Part { kept: vec![0, 1, 3], group_of: vec![0, 0, 1] };
        assert_eq!(part.agreement(&[5, 5, 5, 2]), 1.0);
        let other = Part { kept: vec![0, 1, 2, 3], group_of: vec![0, 1, 0, 1] };
        assert!(other.agreement(&[0, 0, 1, 1]) < 0.0);
    }

    #[test]
    fn stability_is_the_share_of_pairs_that_stay() {
        let group_of = [Some(0), Some(0), Some(0), None];
        let parts = [Part { kept: vec![0, 1, 2, 3], group_of: vec![0, 0, 1, 1] }];
        assert_eq!(stability(&group_of, 1, &parts), [1.0 / 3.0]);
    }
}
