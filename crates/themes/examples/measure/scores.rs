//! How well groups agree with given ones.

use std::collections::BTreeMap;

/// V-measure of two labellings of the same items, 0 to 100: the harmonic mean of homogeneity and
/// completeness (Rosenberg and Hirschberg, 2007).
pub fn v_measure<A: Ord + Copy, B: Ord + Copy>(truth: &[A], found: &[B]) -> f64 {
    let (both, rows, columns) = table(truth, found);
    let n = truth.len() as f64;
    let entropy = |counts: &[usize]| -> f64 { counts.iter().map(|&c| c as f64 / n).map(|p| -p * p.ln()).sum() };
    let joint = entropy(&both);
    let (truth, found) = (entropy(&rows), entropy(&columns));
    let shared = truth + found - joint;
    if truth + found == 0.0 { 100.0 } else { 200.0 * shared / (truth + found) }
}

/// Adjusted Rand index, up to 100 (Hubert and Arabie, 1985).
pub fn adjusted_rand<A: Ord + Copy, B: Ord + Copy>(truth: &[A], found: &[B]) -> f64 {
    let (both, rows, columns) = table(truth, found);
    let pairs = |counts: &[usize]| -> f64 { counts.iter().map(|&c| (c * (c - 1) / 2) as f64).sum() };
    let (together, a, b) = (pairs(&both), pairs(&rows), pairs(&columns));
    let expected = a * b / pairs(&[truth.len()]);
    100.0 * (together - expected) / ((a + b) / 2.0 - expected)
}

/// Precision and recall of pairs that are in one group, 0 to 100. `None` is in no group.
pub fn pairs<A: Ord + Copy>(truth: &[A], found: &[Option<usize>]) -> (f64, f64) {
    let assigned: Vec<(A, usize)> = truth.iter().zip(found).filter_map(|(&t, f)| f.map(|f| (t, f))).collect();
    let (truth_in, found_in): (Vec<A>, Vec<usize>) = assigned.into_iter().unzip();
    let (both, _, columns) = table(&truth_in, &found_in);
    let (_, rows, _) = table(truth, truth);
    let pairs = |counts: &[usize]| -> f64 { counts.iter().map(|&c| (c * (c - 1) / 2) as f64).sum() };
    (100.0 * pairs(&both) / pairs(&columns).max(1.0), 100.0 * pairs(&both) / pairs(&rows).max(1.0))
}

/// Counts of each combination, of each first label and of each second one.
fn table<A: Ord + Copy, B: Ord + Copy>(a: &[A], b: &[B]) -> (Vec<usize>, Vec<usize>, Vec<usize>) {
    fn counts<K: Ord>(keys: impl Iterator<Item = K>) -> Vec<usize> {
        let mut counts = BTreeMap::new();
        keys.for_each(|key| *counts.entry(key).or_insert(0) += 1);
        counts.into_values().collect()
    }
    (counts(a.iter().copied().zip(b.iter().copied())), counts(a.iter().copied()), counts(b.iter().copied()))
}
