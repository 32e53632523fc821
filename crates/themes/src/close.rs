//! Close reading: how alike the texts of a small corpus are, word against word.
//!
//! The sum of a text's pieces blurs what it says: two long sentences on one point share a few
//! words and differ in many. So each word of a text is also matched with the nearest word of the other
//! text, in whatever language, and words that are rare in the corpus and rich in the table count
//! most (after "MaxSim"; Khattab and Zaharia, 2020, ColBERT, over a static table). Both together make an affinity.
//! It is taken as a standard score among the affinities to texts of the same language.
//! Two texts are then as alike as their profiles: which other texts of the corpus each is near to,
//! and how near. On statements in three languages about the same points, profiles raise the average
//! precision of pairs from 0.54 to 0.77 over plain cosines (README, "How good it is").
//!
//! All this costs the square of the number of texts, and is meant for up to a few thousand.

use crate::agglomerate::Distances;
use crate::bytes::Bytes;
use crate::dots::Blocks;
use crate::encode::{Source, word_sums};
use crate::matrix::{Matrix, length, normalise};
use crate::table::Table;
use crate::words::{content_words, stop_words};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

/// Up to this many different texts a corpus is read closely.
pub(crate) const MOST: usize = 1000;

/// Weight of matched words beside the cosine of whole texts.
const WORDS_WEIGHT: f32 = 2.0;

/// Texts that make a first profile, and one of profiles. With these hardly anything depends on
/// where the tree of joins is cut (`group.rs`), between likenesses of 0.5 and 0.78.
const PROFILE: usize = 20;
const PROFILE_OF_PROFILES: usize = 10;

/// Affinity of each text with each, n x n.
pub(crate) struct Affinities {
    n: usize,
    data: Vec<f32>,
}

/// For each text the texts that it is nearest to, with weights, by ascending position; one long.
pub(crate) struct Profiles(Vec<Vec<(u32, f32)>>);

impl Affinities {
    /// Affinities of `texts`, whose unit rows are `rows`.
    pub(crate) fn new(texts: &[Source], rows: &Matrix, table: &Table) -> Self {
        let lexicon = Lexicon::new(texts, table);
        let n = texts.len();
        let alike = lexicon.alike();
        // Row y, column x: how well the words of x are matched in y.
        let mut matched = Matrix::zeros(n, n);
        matched.par_rows_mut().enumerate().for_each_init(
            || vec![0i16; lexicon.weights.len()],
            |best, (y, row)| {
                best.fill(0);
                for &word in &lexicon.texts[y] {
                    let start = word as usize * best.len();
                    let alike = &alike[start..start + best.len()];
                    best.iter_mut().zip(alike).for_each(|(best, &alike)| *best = (*best).max(alike));
                }
                for (matched, words) in row.iter_mut().zip(&lexicon.texts) {
                    *matched = lexicon.mean(words, best);
                }
            },
        );
        let mut affinities = vec![0.0; n * n];
        Blocks::new(&Bytes::new(rows)).fill(n, &mut affinities, |x, y, cosine| {
            let words = (matched.row(x)[y] + matched.row(y)[x]) / 2.0;
            cosine + WORDS_WEIGHT * words
        });
        Self { n, data: standardised(&affinities, texts) }
    }

    /// The profiles of the texts `among`, by how alike their first profiles by each other are.
    pub(crate) fn profiles(&self, among: &[usize]) -> Profiles {
        let first = self.profiles_of(among, PROFILE);
        let all: Vec<usize> = (0..among.len()).collect();
        first.likeness().profiles_of(&all, PROFILE_OF_PROFILES)
    }

    fn profiles_of(&self, among: &[usize], size: usize) -> Profiles {
        let profile = |(own, &x): (usize, &usize)| {
            let row = &self.data[x * self.n..(x + 1) * self.n];
            let mut near: Vec<(f32, u32)> = among.iter().zip(0..).map(|(&y, i)| (row[y], i)).collect();
            near.remove(own);
            let nearest_first = |a: &(f32, u32), b: &(f32, u32)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
            if near.len() > size + 1 {
                near.select_nth_unstable_by(size, nearest_first);
                near.truncate(size + 1);
            }
            near.sort_unstable_by(nearest_first);
            // The first text that is left out is the zero that the others are measured from.
            let zero = near.last().map_or(0.0, |last| last.0);
            near.truncate(size);
            let most = near.first().map_or(0.0, |first| first.0 - zero);
            let mut profile: Vec<(u32, f32)> = near.into_iter().map(|(affinity, i)| (i, affinity - zero)).collect();
            profile.push((own as u32, if most > 0.0 { most } else { 1.0 }));
            profile.sort_unstable_by_key(|entry| entry.0);
            let length = profile.iter().map(|entry| entry.1 * entry.1).sum::<f32>().sqrt();
            profile.iter_mut().for_each(|entry| entry.1 /= length);
            profile
        };
        Profiles(among.par_iter().enumerate().map(profile).collect())
    }
}

impl Profiles {
    /// How far apart the texts of `lane` are, places in `among`: 1 less how alike their profiles are.
    pub(crate) fn distances(&self, lane: Range<usize>) -> Distances {
        let holders = self.holders(lane.clone());
        Distances::new(lane.len(), |i, distances| {
            distances.fill(1.0);
            for &(text, weight) in &self.0[lane.start + i] {
                let before = holders[text as usize].iter().take_while(|holder| (holder.0 as usize) < i);
                before.for_each(|&(j, other)| distances[j as usize] -= weight * other);
            }
        })
    }

    /// How alike the profiles of all texts are, from 0 to 1.
    fn likeness(&self) -> Affinities {
        let n = self.0.len();
        let holders = self.holders(0..n);
        let mut data = vec![0.0; n * n];
        data.par_chunks_exact_mut(n.max(1)).zip(&self.0).for_each(|(row, profile)| {
            for &(text, weight) in profile {
                let holders = &holders[text as usize];
                holders.iter().for_each(|&(j, other)| row[j as usize] += weight * other);
            }
        });
        Affinities { n, data }
    }

    /// For each text who of `lane` has it in the profile, and with what weight, by ascending place in the lane.
    fn holders(&self, lane: Range<usize>) -> Vec<Vec<(u32, f32)>> {
        let mut holders = vec![Vec::new(); self.0.len()];
        for (i, profile) in (0..).zip(&self.0[lane]) {
            for &(text, weight) in profile {
                holders[text as usize].push((i, weight));
            }
        }
        holders
    }
}

/// Affinities as standard scores, the mean of both directions, n x n.
///
/// Each text's affinities are measured from their mean, in their standard deviation, for each language
/// of the other text apart: that texts of one language share words, or that a text is near to
/// everything, tells nothing about what is said.
fn standardised(affinities: &[f32], texts: &[Source]) -> Vec<f32> {
    let n = texts.len();
    let mut names: Vec<&str> = texts.iter().map(|text| text.language).collect();
    names.sort_unstable();
    names.dedup();
    let language: Vec<usize> = texts.iter().map(|text| names.partition_point(|name| *name < text.language)).collect();
    let mut scores = Matrix::zeros(n, n);
    scores.par_rows_mut().enumerate().for_each(|(x, scores)| {
        let row = &affinities[x * n..(x + 1) * n];
        let mut own = vec![Spread::default(); names.len()];
        for (y, &affinity) in row.iter().enumerate().filter(|&(y, _)| y != x) {
            own[language[y]].add(affinity);
        }
        let all = own.iter().fold(Spread::default(), |all, spread| all.with(spread));
        let scales: Vec<(f32, f32)> = own.iter().map(|spread| spread.towards(&all)).collect();
        for ((score, &affinity), &language) in scores.iter_mut().zip(row).zip(&language) {
            let (mean, deviation) = scales[language];
            *score = (affinity - mean) / deviation;
        }
    });
    let mut both = vec![0.0; n * n];
    both.par_chunks_exact_mut(n.max(1)).enumerate().for_each(|(x, row)| {
        for (y, score) in row.iter_mut().enumerate() {
            *score = (scores.row(x)[y] + scores.row(y)[x]) / 2.0;
        }
    });
    both
}

/// Affinities of one text to those of a language: count, sum and sum of squares.
#[derive(Debug, Clone, Default)]
struct Spread {
    count: f32,
    sum: f32,
    squares: f32,
}

impl Spread {
    fn add(&mut self, x: f32) {
        self.count += 1.0;
        self.sum += x;
        self.squares += x * x;
    }

    fn with(self, other: &Self) -> Self {
        Self { count: self.count + other.count, sum: self.sum + other.sum, squares: self.squares + other.squares }
    }

    /// Mean and standard deviation.
    fn scale(&self) -> (f32, f32) {
        let mean = self.sum / self.count.max(1.0);
        let variance = self.squares / self.count.max(1.0) - mean * mean;
        (mean, variance.max(1e-6).sqrt())
    }

    /// Mean and standard deviation, drawn towards those of `all` as long as there are few texts.
    fn towards(&self, all: &Self) -> (f32, f32) {
        let (own, all) = (self.scale(), all.scale());
        let share = self.count / (self.count + FEW);
        (share * own.0 + (1.0 - share) * all.0, share * own.1 + (1.0 - share) * all.1)
    }
}

/// Texts of a language at which its own spread and that of all count alike.
const FEW: f32 = 20.0;

/// The words of a corpus, each language's apart.
struct Lexicon {
    /// Word numbers of each text, each once, ascending.
    texts: Vec<Vec<u32>>,
    /// A unit row a word, without what all words share.
    vectors: Matrix,
    weights: Vec<f32>,
}

impl Lexicon {
    fn new(texts: &[Source], table: &Table) -> Self {
        let stop: HashMap<&str, HashSet<&str>> =
            texts.iter().map(|text| (text.language, stop_words(text.language).iter().copied().collect())).collect();
        let read: Vec<Vec<String>> =
            texts.par_iter().map(|text| content_words(text.text, text.language, &stop[text.language], table)).collect();
        let mut frequency: BTreeMap<(&str, &str), u32> = BTreeMap::new();
        let mut size: HashMap<&str, u32> = HashMap::new();
        for (text, words) in texts.iter().zip(&read) {
            *size.entry(text.language).or_default() += 1;
            for word in words {
                *frequency.entry((text.language, word)).or_default() += 1;
            }
        }
        let number: HashMap<(&str, &str), u32> = frequency.keys().copied().zip(0..).collect();
        let words: Vec<Source> = frequency.keys().map(|&(language, text)| Source { text, language }).collect();
        let mut vectors = word_sums(&words, table);
        let weights = frequency
            .iter()
            .enumerate()
            .map(|(i, (&(language, _), &texts))| {
                let all = f64::from(1 + size[language]);
                let rarity = (libm::log(all / f64::from(texts)) / libm::log(all)) as f32;
                let rarity = rarity.max(LEAST_RARITY);
                length(vectors.row(i)) * rarity * rarity.sqrt()
            })
            .collect();
        vectors.normalise();
        let mean: Vec<f32> = vectors.mean().into_iter().map(|x| x as f32).collect();
        vectors.par_rows_mut().for_each(|row| {
            if row.iter().any(|&x| x != 0.0) {
                row.iter_mut().zip(&mean).for_each(|(x, mean)| *x -= mean);
                normalise(row);
            }
        });
        let texts = texts
            .iter()
            .zip(&read)
            .map(|(text, words)| words.iter().map(|word| number[&(text.language, word.as_str())]).collect())
            .collect();
        Self { texts, vectors, weights }
    }

    /// Cosines of all words with all words as shares of [`ALIKE`], those below zero as zero.
    fn alike(&self) -> Vec<i16> {
        let n = self.weights.len();
        let mut alike = vec![0i16; n * n];
        let blocks = Blocks::new(&Bytes::new(&self.vectors));
        blocks.fill(n, &mut alike, |_, _, cosine| (cosine.max(0.0) * ALIKE) as i16);
        alike
    }

    /// Weighted mean over `words` of what `best` has for each.
    fn mean(&self, words: &[u32], best: &[i16]) -> f32 {
        let (mut sum, mut total) = (0.0, 1e-9);
        for &word in words {
            let weight = self.weights[word as usize];
            sum += weight * f32::from(best[word as usize]);
            total += weight;
        }
        sum / total / ALIKE
    }
}

/// A cosine of 1 between words: half the room of an i16, since rounding may lift it above.
const ALIKE: f32 = 16_384.0;

/// A word that is in every text still counts this much of one that is in a single text.
const LEAST_RARITY: f32 = 0.05;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_with_the_same_neighbours_are_alike() {
        // Two groups of three that are near each other and far from the rest.
        let n = 6;
        let near = |x: usize, y: usize| if x / 3 == y / 3 { 0.8 } else { 0.1 };
        let data = (0..n * n).map(|i| near(i / n, i % n)).collect();
        let distances = Affinities { n, data }.profiles(&[0, 1, 2, 3, 4, 5]).distances(0..6);
        assert!(distances.get(0, 1) < 0.01);
        assert!(distances.get(0, 3) > 0.99);
    }

    #[test]
    fn one_text_alone_has_a_profile_too() {
        let profiles = Affinities { n: 1, data: vec![1.0] }.profiles(&[0]);
        assert_eq!(profiles.0, [[(0, 1.0)]]);
    }
}
