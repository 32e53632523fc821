//! Texts to vectors: sums of table rows, freed of what language and corpus have in common.
//!
//! Shapes: n texts become an n x d matrix of unit rows; d is the width of the multilingual block,
//! or of both blocks when every text is English. Cosine of two rows says how alike two texts are,
//! whatever their languages.

use crate::matrix::{Matrix, normalise};
use crate::pieces::Scratch;
use crate::table::Table;
use crate::whiten;
use rayon::prelude::*;

/// Weight of the multilingual block beside the English one.
const MULTILINGUAL_WEIGHT: f32 = 0.7;

/// How much of the corpus mean is taken away at how many texts: n / (n + this). The mean of a
/// handful of texts is mostly what they say, not what all texts share.
const MEAN_SHRINKAGE: f32 = 10.0;

/// A text and its language (BCP 47 primary tag, lower case).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Source<'a> {
    pub(crate) text: &'a str,
    pub(crate) language: &'a str,
}

/// Whether the English block may be used: with a second language in the corpus it would make
/// groups of languages.
pub(crate) fn english_only<'a>(mut languages: impl Iterator<Item = &'a str>) -> bool {
    languages.all(|language| language == "en")
}

/// One unit row a text. A text without any known piece has a row of zeros: it is like no other.
pub(crate) fn encode(texts: &[Source], table: &Table) -> Matrix {
    if english_only(texts.iter().map(|text| text.language)) && !texts.is_empty() {
        encode_english(texts, table)
    } else {
        let mut rows = sums(texts, table, Block::Multilingual);
        rows.normalise();
        subtract_offsets(texts, table, &mut rows);
        centre(&mut rows);
        rows
    }
}

fn encode_english(texts: &[Source], table: &Table) -> Matrix {
    let mut english = sums(texts, table, Block::English);
    let mut multilingual = sums(texts, table, Block::Multilingual);
    for rows in [&mut english, &mut multilingual] {
        rows.normalise();
        centre(rows);
    }
    let width = english.width();
    let mut both = Matrix::zeros(texts.len(), width + multilingual.width());
    both.par_rows_mut().enumerate().for_each(|(i, row)| {
        row[..width].copy_from_slice(english.row(i));
        for (to, from) in row[width..].iter_mut().zip(multilingual.row(i)) {
            *to = MULTILINGUAL_WEIGHT * from;
        }
        normalise(row);
    });
    whiten::whiten(&mut both);
    both
}

#[derive(Clone, Copy, PartialEq)]
enum Block {
    Multilingual,
    English,
}

/// Sum of the rows of each text's pieces.
fn sums(texts: &[Source], table: &Table, block: Block) -> Matrix {
    let width = match block {
        Block::Multilingual => table.dim(),
        Block::English => table.english_dim(),
    };
    let pieces = table.pieces();
    let mut sums = Matrix::zeros(texts.len(), width);
    sums.par_rows_mut().zip(texts).for_each_init(
        || (Scratch::default(), Vec::new()),
        |(scratch, ids), (sum, source)| {
            pieces.cut(source.text, scratch, ids);
            for &id in ids.iter() {
                match block {
                    Block::Multilingual => table.add_multilingual(id, sum),
                    Block::English => {
                        if let Some(row) = pieces.english_row(id) {
                            table.add_english(row, sum);
                        }
                    }
                }
            }
        },
    );
    sums
}

/// Takes away from each row what its language has in common beyond what is said.
fn subtract_offsets(texts: &[Source], table: &Table, rows: &mut Matrix) {
    rows.par_rows_mut().zip(texts).for_each(|(row, source)| {
        let Some(offset) = table.offset(source.language) else {
            return;
        };
        if row.iter().any(|&x| x != 0.0) {
            row.iter_mut()
                .zip(offset)
                .for_each(|(x, offset)| *x -= offset);
            normalise(row);
        }
    });
}

/// Takes the corpus mean away from unit rows and makes them one long again.
fn centre(rows: &mut Matrix) {
    let n = rows.rows() as f32;
    let share = f64::from(n / (n + MEAN_SHRINKAGE));
    let mean: Vec<f32> = rows
        .mean()
        .into_iter()
        .map(|x| (share * x) as f32)
        .collect();
    rows.par_rows_mut().for_each(|row| {
        if row.iter().any(|&x| x != 0.0) {
            row.iter_mut().zip(&mean).for_each(|(x, mean)| *x -= mean);
            normalise(row);
        }
    });
}

/// Unit rows of single words or short phrases in the multilingual block, without the corpus mean:
/// for comparing them with the middle of a theme, whose last coordinates they share.
pub(crate) fn word_vectors(words: &[Source], table: &Table) -> Matrix {
    let mut rows = sums(words, table, Block::Multilingual);
    rows.normalise();
    subtract_offsets(words, table, &mut rows);
    rows
}
