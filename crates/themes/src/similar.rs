//! Near copies: texts that share nearly all their runs of five letters.
//!
//! Candidates come from MinHash bands (Broder, 1997), so that no text is compared with all others;
//! each candidate is then checked exactly. Two texts are near copies when the Jaccard index of their
//! sets of five-letter runs is at least [`LEAST`] and their wording differs in no number and in no
//! word that turns a sentence round: "shall" and "shall not" are not the same statement.

use crate::random::{mix, next};
use crate::words::is_negation;
use rayon::prelude::*;
use std::collections::HashSet;
use unicode_segmentation::UnicodeSegmentation;

/// Jaccard index from which texts are near copies.
const LEAST: f64 = 0.85;

/// 10 bands of 4 minima each find a pair with Jaccard 0.85 with probability 0.9985.
const BANDS: usize = 10;
const ROWS: usize = 4;

/// Letters in a run.
const RUN: usize = 5;

/// For each text of `folded` that is a near copy of one before it: (its position, the position of
/// that one, which itself is no copy). Ascending.
pub(crate) fn pairs(folded: &[&str]) -> Vec<(usize, usize)> {
    let runs: Vec<Vec<u32>> = folded.par_iter().map(|text| runs(text)).collect();
    let seeds = seeds();
    let bands: Vec<[u64; BANDS]> = runs.par_iter().map(|runs| bands(runs, &seeds)).collect();
    let mut original: Vec<usize> = (0..folded.len()).collect();
    let key = |i: usize, band: usize| bands[i][band];
    for band in 0..BANDS {
        let mut order: Vec<usize> = (0..folded.len()).filter(|&i| !runs[i].is_empty()).collect();
        order.par_sort_unstable_by_key(|&i| (key(i, band), i));
        for bucket in order.chunk_by(|&a, &b| key(a, band) == key(b, band)) {
            join(bucket, &mut original, |a, b| {
                jaccard(&runs[a], &runs[b]) >= LEAST && says_the_same(folded[a], folded[b])
            });
        }
    }
    // An original of one band may have turned out to be a copy in a later one.
    for i in 0..original.len() {
        original[i] = original[original[i]];
    }
    let found = original.into_iter().enumerate();
    found.filter(|(i, of)| i != of).collect()
}

/// Points each text of an ascending bucket to the first text that it is a near copy of. At most a
/// few originals are tried, so that a bucket of many different texts stays cheap.
fn join(bucket: &[usize], original: &mut [usize], is_copy: impl Fn(usize, usize) -> bool) {
    const TRIED: usize = 8;
    let mut originals: Vec<usize> = Vec::new();
    for &i in bucket {
        if original[i] != i {
            continue;
        }
        match originals.iter().find(|&&of| is_copy(i, of)) {
            Some(&of) => original[i] = of,
            None if originals.len() < TRIED => originals.push(i),
            None => {}
        }
    }
}

/// Hashes of all runs of letters, ascending, each once. Texts shorter than a run have none.
fn runs(text: &str) -> Vec<u32> {
    let letters: Vec<char> = text.chars().collect();
    let mut runs: Vec<u32> = letters
        .windows(RUN)
        .map(|run| {
            let packed = run.iter().fold(0u64, |sum, &letter| mix(sum ^ u64::from(letter)));
            (packed >> 32) as u32
        })
        .collect();
    runs.sort_unstable();
    runs.dedup();
    runs
}

fn seeds() -> [[u32; 2]; BANDS * ROWS] {
    let mut state = 0x0005_eed5;
    std::array::from_fn(|_| [next(&mut state) as u32 | 1, next(&mut state) as u32])
}

fn bands(runs: &[u32], seeds: &[[u32; 2]; BANDS * ROWS]) -> [u64; BANDS] {
    let mut minima = [u32::MAX; BANDS * ROWS];
    for &run in runs {
        for (minimum, [factor, summand]) in minima.iter_mut().zip(seeds) {
            *minimum = (*minimum).min(run.wrapping_mul(*factor).wrapping_add(*summand));
        }
    }
    std::array::from_fn(|band| {
        let rows = &minima[band * ROWS..(band + 1) * ROWS];
        rows.iter().fold(0, |key, &minimum| mix(key ^ u64::from(minimum)))
    })
}

fn jaccard(a: &[u32], b: &[u32]) -> f64 {
    let (mut i, mut j, mut both) = (0, 0, 0usize);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, both) = (i + 1, j + 1, both + 1),
        }
    }
    both as f64 / (a.len() + b.len() - both).max(1) as f64
}

/// Whether no number and no negation is in one of the texts alone.
fn says_the_same(a: &str, b: &str) -> bool {
    let turning = |text: &str| -> HashSet<String> {
        let words = text.unicode_words();
        words.filter(|word| word.chars().any(char::is_numeric) || is_negation(word)).map(str::to_owned).collect()
    };
    turning(a) == turning(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: &str = "the ministry should publish every report on water quality in the region without delay";

    #[test]
    fn a_text_with_a_word_changed_is_a_near_copy() {
        let changed = PLAIN.replace("region", "regions");
        assert_eq!(pairs(&["something else altogether, really", PLAIN, &changed]), [(2, 1)]);
    }

    #[test]
    fn no_copy_is_the_original_of_another() {
        // Each differs from the next by one letter: chains of copies form band by band.
        let texts: Vec<String> = (0..40)
            .map(|i| PLAIN.char_indices().map(|(at, c)| if at < i && c == 'e' { 'a' } else { c }).collect())
            .collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let pairs = pairs(&texts);
        assert!(!pairs.is_empty());
        assert!(pairs.iter().all(|(_, of)| pairs.iter().all(|(copy, _)| copy != of)));
    }

    #[test]
    fn a_denial_and_another_number_are_no_copies() {
        let denied = PLAIN.replace("should publish", "should not publish");
        assert_eq!(pairs(&[PLAIN, &denied]), []);
        let by = |year| format!("{PLAIN} before the end of the year {year}");
        assert_eq!(pairs(&[&by(2008), &by(2009)]), []);
    }
}
