//! What can be said about how widely a theme was raised, and what cannot.
//!
//! The unit is the group (for example a meeting), never the text: a talkative meeting is one voice. Groups
//! belong to classes (for example regions). With few groups most questions have no answer, and that is what
//! is returned. Everything here is a pure function; draws come from a seed.
//!
//! Sources: Wilson (1927) for intervals of shares; Katz et al. (1978) for the ratio of two shares;
//! Benjamini and Hochberg (1995) for false discoveries; permutation of class labels over
//! groups with the largest standard score as statistic (Westfall and Young, 1993), which stays exact when
//! groups are few, where a chi-square over texts calls chance a difference.

use crate::random::next;
use serde::{Deserialize, Serialize};

/// 97.5 % point of the normal distribution: intervals cover 95 %.
const Z: f64 = 1.959_963_984_540_054;

/// Groups that a class needs before anything is said about it alone.
pub const FEWEST_GROUPS: usize = 5;

/// A theme is common when at least this share of the groups of every class raise it, as the lower
/// bounds of their intervals.
pub const COMMON_SHARE: f64 = 1.0 / 3.0;

/// Expected share of chance findings among the themes called specific.
pub const FALSE_DISCOVERIES: f64 = 0.05;

/// Far below the step between two counts of one class.
const TIE_BREAK: f64 = 1e-4;

/// How many times as often a class must raise a theme that is specific to it, as the lower bound.
pub const LEAST_LIFT: f64 = 1.5;

/// A count out of a total, and the 95 % interval of the share behind it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Share {
    pub raised: usize,
    pub of: usize,
    pub low: f64,
    pub high: f64,
}

/// How widely one theme was raised.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Support {
    pub all: Share,
    /// By class.
    pub classes: Vec<Share>,
    pub common: Answer,
    /// The class that raised the theme more than others, if that is more than chance.
    pub specific: Option<Specific>,
}

/// Yes, no, or too few groups to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    Yes,
    No,
    CannotSay,
}

/// The class that a theme is specific to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Specific {
    pub class: usize,
    /// Expected share of chance among all themes with a q this low or lower.
    pub q: f64,
    /// Lower 95 % bound of how many times as often this class raised it as the others.
    pub lift: f64,
}

/// Why no support was computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SupportError {
    #[error("theme {theme} has {marks} marks for {groups} groups: give one for each")]
    Length { theme: usize, marks: usize, groups: usize },
    #[error("give at least 19 draws: with fewer no theme can ever be called specific")]
    Draws,
}

/// Support of each theme. `raised` has a row a theme with a mark a group; `class_of` is the class of
/// each group, numbered from 0. `draws` permutations (999 is usual) are drawn from `seed`.
///
/// # Errors
///
/// [`SupportError::Length`] when a row is not as long as `class_of`; [`SupportError::Draws`] when there are fewer than 19.
pub fn support(
    raised: &[Vec<bool>],
    class_of: &[usize],
    draws: usize,
    seed: u64,
) -> Result<Vec<Support>, SupportError> {
    let groups = class_of.len();
    if let Some((theme, row)) = raised.iter().enumerate().find(|(_, row)| row.len() != groups) {
        return Err(SupportError::Length { theme, marks: row.len(), groups });
    }
    if draws < 19 {
        return Err(SupportError::Draws);
    }
    let sizes = sizes(class_of);
    let chance = chances(raised, class_of, &sizes, draws, seed);
    let discoveries = false_discoveries(&chance);
    let support = |(row, q): (&Vec<bool>, f64)| {
        let counts = counts(row, class_of, sizes.len());
        let total = counts.iter().sum();
        let classes: Vec<Share> = counts.iter().zip(&sizes).map(|(&raised, &of)| share(raised, of)).collect();
        Support { all: share(total, groups), common: common(&classes), specific: specific(&counts, &sizes, q), classes }
    };
    Ok(raised.iter().zip(discoveries).map(support).collect())
}

/// `raised` of `of` with its 95 % interval after Wilson; 0 to 1 when there are no groups.
pub fn share(raised: usize, of: usize) -> Share {
    if of == 0 {
        return Share { raised, of, low: 0.0, high: 1.0 };
    }
    let (k, n) = (raised as f64, of as f64);
    let (p, z2) = (k / n, Z * Z);
    let middle = p + z2 / (2.0 * n);
    let half = Z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    let low = if raised == 0 { 0.0 } else { (middle - half) / (1.0 + z2 / n) };
    let high = if raised == of { 1.0 } else { (middle + half) / (1.0 + z2 / n) };
    Share { raised, of, low, high }
}

/// For each p the share of chance to expect among all that are as low or lower (Benjamini and Hochberg).
pub fn false_discoveries(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|&a, &b| p[b].total_cmp(&p[a]));
    let mut q = vec![1.0; p.len()];
    let mut least: f64 = 1.0;
    for (passed, &i) in order.iter().enumerate() {
        let rank = p.len() - passed;
        least = least.min(p[i] * p.len() as f64 / rank as f64);
        q[i] = least;
    }
    q
}

/// For each theme the probability that labels drawn by chance differ between classes as much as the real ones.
fn chances(raised: &[Vec<bool>], class_of: &[usize], sizes: &[usize], draws: usize, seed: u64) -> Vec<f64> {
    let observed: Vec<f64> = raised.iter().map(|row| largest_score(row, class_of, sizes)).collect();
    let mut as_large = vec![1usize; raised.len()];
    let mut labels = class_of.to_vec();
    let mut state = seed;
    for _ in 0..draws {
        shuffle(&mut labels, &mut state);
        for ((row, observed), as_large) in raised.iter().zip(&observed).zip(&mut as_large) {
            // Rounding must not make a draw that equals the observation smaller than it.
            *as_large += usize::from(largest_score(row, &labels, sizes) >= observed - 1e-9);
        }
    }
    as_large.iter().map(|&count| count as f64 / (draws + 1) as f64).collect()
}

/// The largest standard score of any class with enough groups: how far its count lies above the
/// one expected if labels were drawn without looking. Counts are small whole numbers, so many draws would be as large as the
/// observation to the digit, and the test would be stricter than it says: the sum of all squared scores tells those apart.
fn largest_score(row: &[bool], class_of: &[usize], sizes: &[usize]) -> f64 {
    let counts = counts(row, class_of, sizes.len());
    let (n, k) = (row.len() as f64, counts.iter().sum::<usize>() as f64);
    let (mut largest, mut squares) = (0.0f64, 0.0);
    for (&count, &size) in counts.iter().zip(sizes).filter(|(_, size)| **size >= FEWEST_GROUPS) {
        let size = size as f64;
        let variance = size * (k / n) * (1.0 - k / n) * (n - size) / (n - 1.0).max(1.0);
        if variance > 0.0 {
            let score = (count as f64 - size * k / n) / variance.sqrt();
            largest = largest.max(score);
            squares += score * score;
        }
    }
    largest + TIE_BREAK * squares
}

/// Whether every class that is large enough raised the theme widely, and there is one.
fn common(classes: &[Share]) -> Answer {
    let told = classes.iter().filter(|class| class.of > 0);
    if told.clone().any(|class| class.of >= FEWEST_GROUPS && class.high < COMMON_SHARE) {
        return Answer::No;
    }
    if told.clone().any(|class| class.of < FEWEST_GROUPS) || told.clone().count() == 0 {
        return Answer::CannotSay;
    }
    let all = told.clone().all(|class| class.low >= COMMON_SHARE);
    if all { Answer::Yes } else { Answer::CannotSay }
}

/// The class with the highest lower bound of lift, if chance is unlikely and the bound high enough.
fn specific(counts: &[usize], sizes: &[usize], q: f64) -> Option<Specific> {
    if q >= FALSE_DISCOVERIES {
        return None;
    }
    let (raised, groups): (usize, usize) = (counts.iter().sum(), sizes.iter().sum());
    let large = counts.iter().zip(sizes).enumerate().filter(|(_, (_, size))| **size >= FEWEST_GROUPS);
    let lifts = large.map(|(class, (&count, &size))| (class, lift(count, size, raised - count, groups - size)));
    let (class, lift) = lifts.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))?;
    (lift > LEAST_LIFT).then_some(Specific { class, q, lift })
}

/// Lower 95 % bound of the ratio of two shares (Katz), with half a group added so that none is zero.
fn lift(here: usize, of: usize, there: usize, of_there: usize) -> f64 {
    let (a, b) = (here as f64 + 0.5, of as f64 + 0.5);
    let (c, d) = (there as f64 + 0.5, of_there as f64 + 0.5);
    let deviation = (1.0 / a - 1.0 / b + 1.0 / c - 1.0 / d).max(0.0).sqrt();
    libm::exp(libm::log(a / b) - libm::log(c / d) - Z * deviation)
}

fn sizes(class_of: &[usize]) -> Vec<usize> {
    let mut sizes = vec![0; class_of.iter().max().map_or(0, |max| max + 1)];
    class_of.iter().for_each(|&class| sizes[class] += 1);
    sizes
}

fn counts(row: &[bool], class_of: &[usize], classes: usize) -> Vec<usize> {
    let mut counts = vec![0; classes];
    for (&raised, &class) in row.iter().zip(class_of) {
        counts[class] += usize::from(raised);
    }
    counts
}

/// Fisher and Yates.
fn shuffle(labels: &mut [usize], state: &mut u64) {
    for i in (1..labels.len()).rev() {
        // The bias of the remainder is below 2^-50 for any number of groups there will be.
        let j = (next(state) % (i as u64 + 1)) as usize;
        labels.swap(i, j);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Four classes of 25 groups.
    fn classes() -> Vec<usize> {
        (0..100).map(|group| group / 25).collect()
    }

    #[test]
    fn wilson_knows_its_textbook_values() {
        let share = share(5, 7);
        assert!((share.low - 0.3589).abs() < 1e-3, "{share:?}");
        assert!((share.high - 0.9178).abs() < 1e-3, "{share:?}");
        assert_eq!(super::share(0, 4).low, 0.0);
    }

    #[test]
    fn false_discoveries_are_monotone() {
        let q = false_discoveries(&[0.01, 0.04, 0.03, 0.5]);
        let expected = [0.04, 0.16 / 3.0, 0.16 / 3.0, 0.5];
        q.iter().zip(expected).for_each(|(q, e)| assert!((q - e).abs() < 1e-12, "{q} {e}"));
    }

    #[test]
    fn what_one_class_raised_is_specific_to_it() {
        let classes = classes();
        let only_second: Vec<bool> = classes.iter().map(|&class| class == 1).collect();
        let everywhere = vec![true; 100];
        let support = support(&[only_second, everywhere], &classes, 999, 1).expect("as many marks as groups");
        assert_eq!(support[0].specific.map(|s| s.class), Some(1));
        assert_eq!(support[0].common, Answer::No);
        assert_eq!(support[1].specific, None);
        assert_eq!(support[1].common, Answer::Yes);
    }

    #[test]
    fn with_seven_groups_nothing_is_called_specific_or_common() {
        let classes = [0, 0, 1, 2, 3, 3, 4];
        let marks = vec![vec![true, true, false, false, false, false, false], vec![true; 7]];
        for support in support(&marks, &classes, 999, 1).expect("as many marks as groups") {
            assert_eq!(support.specific, None);
            assert_eq!(support.common, Answer::CannotSay);
        }
    }

    #[test]
    fn chance_is_called_chance() {
        // Marks without any tie to classes: p-values up to 5 % come five times in a hundred, give or take one.
        let classes = classes();
        let mut state = 5;
        let marks: Vec<Vec<bool>> =
            (0..4000).map(|_| (0..100).map(|_| next(&mut state).is_multiple_of(3)).collect()).collect();
        let p = chances(&marks, &classes, &sizes(&classes), 199, 3);
        let rejected = p.iter().filter(|&&p| p <= 0.05).count() as f64 / 4000.0;
        assert!((0.04..=0.06).contains(&rejected), "{rejected}");
    }
}
