//! Which of a given list of points each text makes: for using last year's themes again, and for
//! coding against a code book.
//!
//! Texts and points of a lane are compared by the cosine of table row and letter sketch side by side, each
//! freed of what its group, here the subject, has in common: within one subject all texts are near each other, and the
//! difference is what counts. A text's score for its best point is lowered by most of the score of the
//! second best: near two points means sure of neither.

use crate::corpus::primary_tag;
use crate::encode::{Source, encode_plainly};
use crate::matrix::{Matrix, dot, normalise};
use crate::reader::Reader;
use crate::sketch::sketches;
use crate::{Error, Text};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Weight of the letter sketch beside the table row. Chosen, like the margin, on the training debates of ArgKP.
const LETTERS_WEIGHT: f32 = 0.7;

/// Share of the second best score that is taken off.
const MARGIN: f32 = 0.8;

/// The point that a text makes best.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Match {
    /// Position in the points that went in.
    pub point: usize,
    /// Cosine less 0.8 of that of the second best point, up to 1. What is a match from where is for
    /// the caller to choose by examples: see the README for precision and coverage at each score.
    pub score: f32,
}

/// For each of `texts` the point of its lane that it makes best; `None` when its lane has no points.
/// Points and texts may be of different languages. The group of a text or point is its subject: both sides of
/// one debate are one group and two lanes. Give all subjects in one call; the more there are, the better it is known
/// what a subject has in common.
///
/// # Errors
///
/// [`Error::Languages`] when the reader's encoder cannot read a text.
pub fn match_points<'a>(
    points: &[Text],
    texts: &[Text],
    reader: impl Into<Reader<'a>>,
) -> Result<Vec<Option<Match>>, Error> {
    let all: Vec<&Text> = points.iter().chain(texts).collect();
    let rows = rows(&all, reader.into())?;
    let mut of_lane: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (i, point) in points.iter().enumerate() {
        of_lane.entry(point.lane).or_default().push(i);
    }
    let best = |(i, text): (usize, &Text)| {
        let scores = of_lane.get(&text.lane)?.iter();
        let mut scores: Vec<(f32, usize)> =
            scores.map(|&point| (dot(rows.row(points.len() + i), rows.row(point)), point)).collect();
        scores.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let second = scores.get(1).map_or(0.0, |second| second.0);
        Some(Match { point: scores[0].1, score: scores[0].0 - MARGIN * second })
    };
    Ok(texts.par_iter().enumerate().map(best).collect())
}

/// A unit row a text: table and letters side by side, less the mean of its group.
fn rows(texts: &[&Text], reader: Reader) -> Result<Matrix, Error> {
    let tags: Vec<String> = texts.iter().map(|text| primary_tag(text.language)).collect();
    let sources: Vec<Source> =
        texts.iter().zip(&tags).map(|(text, language)| Source { text: text.text, language }).collect();
    let table = encode_plainly(&sources, reader)?;
    let letters = sketches(&texts.iter().map(|text| text.text).collect::<Vec<_>>());
    let mut rows = Matrix::zeros(texts.len(), table.width() + letters.width());
    rows.par_rows_mut().enumerate().for_each(|(i, row)| {
        let (left, right) = row.split_at_mut(table.width());
        left.copy_from_slice(table.row(i));
        right.iter_mut().zip(letters.row(i)).for_each(|(to, x)| *to = LETTERS_WEIGHT * x);
        normalise(row);
    });
    let mut groups: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (i, text) in texts.iter().enumerate() {
        groups.entry(text.group).or_default().push(i);
    }
    for members in groups.values() {
        let mean = rows.select(members).mean();
        for &i in members {
            let row = rows.row_mut(i);
            row.iter_mut().zip(&mean).for_each(|(x, &mean)| *x -= mean as f32);
            normalise(row);
        }
    }
    Ok(rows)
}
