//! A sketch of the letters of a text: runs of three to five letters, hashed into signed buckets.
//!
//! It needs no vocabulary and sees what a table of pieces does not: names, rare words, the same stem with another
//! ending. Runs are taken within words, a space on either side, and weigh (1 + ln count) x (1 +
//! ln((1 + texts) / (1 + texts with the run))); runs of one text only are left out, since they tie it to no other.

use crate::matrix::Matrix;
use crate::random::mix;
use rayon::prelude::*;
use std::collections::BTreeMap;

const BUCKETS: usize = 512;

/// Buckets in which the texts of each run are counted: so many that few runs share one.
const COUNTERS: usize = 1 << 18;

/// One unit row of [`BUCKETS`] numbers a text; zeros when it shares no run with another.
pub(crate) fn sketches(texts: &[&str]) -> Matrix {
    let counts: Vec<BTreeMap<u64, u32>> = texts.par_iter().map(|text| runs(text)).collect();
    let mut frequency = vec![0u32; COUNTERS];
    for counts in &counts {
        for run in counts.keys() {
            frequency[counter(*run)] += 1;
        }
    }
    let all = 1.0 + texts.len() as f64;
    let mut sketches = Matrix::zeros(texts.len(), BUCKETS);
    sketches.par_rows_mut().zip(&counts).for_each(|(row, counts)| {
        for (&run, &count) in counts {
            let texts = frequency[counter(run)];
            if texts > 1 {
                let rarity = 1.0 + libm::log(all / (1.0 + f64::from(texts)));
                let weight = (1.0 + libm::log(f64::from(count))) * rarity;
                let sign = if run & 1 == 0 { 1.0 } else { -1.0 };
                row[(run >> 1) as usize % BUCKETS] += sign * weight as f32;
            }
        }
    });
    sketches.normalise();
    sketches
}

fn counter(run: u64) -> usize {
    (run >> 32) as usize % COUNTERS
}

/// Hashes of all runs of a text and how often each occurs.
fn runs(text: &str) -> BTreeMap<u64, u32> {
    let mut counts = BTreeMap::new();
    for word in text.to_lowercase().split_whitespace() {
        let letters: Vec<char> = [' '].into_iter().chain(word.chars()).chain([' ']).collect();
        for length in 3..=5 {
            for run in letters.windows(length.min(letters.len())) {
                let hash = run.iter().fold(0, |hash, &letter| mix(hash ^ u64::from(letter)));
                *counts.entry(hash).or_insert(0) += 1;
            }
            if letters.len() <= length {
                break;
            }
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matrix::dot;

    #[test]
    fn texts_that_share_stems_are_nearer_than_others() {
        let texts =
            ["the council regulates fishing", "fishery regulation", "schools need teachers", "a teacher at school"];
        let rows = sketches(&texts);
        let near = |a: usize, b: usize| dot(rows.row(a), rows.row(b));
        assert!(near(0, 1) > near(0, 2) + 0.1);
        assert!(near(2, 3) > near(1, 3) + 0.1);
    }
}
