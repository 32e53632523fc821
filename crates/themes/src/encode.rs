//! Texts to vectors: sums of table rows, freed of what language and corpus have in common.
//!
//! Shapes: n texts become an n x d matrix of unit rows; d is the width of the multilingual block,
//! or of both blocks when every text is English, after that of an encoder where there is one. Cosine of two rows says how alike two texts are,
//! whatever their languages.

use crate::matrix::{Matrix, normalise};
use crate::reader::Reader;
use crate::table::Table;
use crate::{Error, Watch, close, whiten};
use encoding::Scratch;
use rayon::prelude::*;

/// Weight of the multilingual block beside the English one.
const MULTILINGUAL_WEIGHT: f32 = 0.7;

/// Weight of the table beside an encoder.
const TABLE_WEIGHT: f32 = 0.5;

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
///
/// # Errors
///
/// [`Error::Cancelled`], and [`Error::Languages`] where an encoder cannot read a text.
pub(crate) fn encode(texts: &[Source], reader: Reader, watch: &Watch) -> Result<Matrix, Error> {
    let rows = reader.read(texts, watch)?;
    let table = encode_by_table(texts, reader.table);
    Ok(match rows {
        None => table,
        Some(rows) => beside(freed(rows, texts, reader), table, TABLE_WEIGHT),
    })
}

fn encode_by_table(texts: &[Source], table: &Table) -> Matrix {
    let cuts = cut(texts, table);
    // In a small corpus the words of its own subject are everywhere and tell no two texts apart.
    // In a large one each subject is rare enough, and weighing changes nothing (measured).
    let weights = if texts.len() <= close::MOST { Some(rarity(&cuts, table)) } else { None };
    let mut rows = rows(texts, &cuts, table, weights.as_deref());
    if is_english(texts) {
        whiten::whiten(&mut rows);
    }
    rows
}

/// The same without weighing pieces and without whitening, for texts that are compared with points of their own subject:
/// there, both cost more than they bring (measured on the training debates of ArgKP).
pub(crate) fn encode_plainly(texts: &[Source], reader: Reader) -> Result<Matrix, Error> {
    let table = rows(texts, &cut(texts, reader.table), reader.table, None);
    Ok(match reader.read(texts, &Watch::over(&()))? {
        None => table,
        Some(rows) => beside(freed(rows, texts, reader), table, TABLE_WEIGHT),
    })
}

/// One unit row a text, all of it measured from one mean: that of these rows, or, where it is given, that of others, which these
/// then lie among. Neither weighed nor whitened. The mean comes back.
pub(crate) fn encode_against(
    texts: &[Source],
    reader: Reader,
    english: bool,
    mean: Option<&[f32]>,
    watch: &Watch,
) -> Result<(Matrix, Vec<f32>), Error> {
    let cuts = cut(texts, reader.table);
    let unit = |block| {
        let mut rows = sums(&cuts, reader.table, block, None);
        rows.normalise();
        rows
    };
    let mut rows = unit(Block::Multilingual);
    if english {
        rows = beside(unit(Block::English), rows, MULTILINGUAL_WEIGHT);
    } else {
        subtract_offsets(texts, |language| reader.table.offset(language), &mut rows);
    }
    if let Some(mut read) = reader.read(texts, watch)? {
        subtract_offsets(texts, |language| reader.offset(language), &mut read);
        rows = beside(read, rows, TABLE_WEIGHT);
    }
    let mean = match mean {
        Some(mean) => mean.to_vec(),
        None => rows.mean().into_iter().map(|x| x as f32).collect(),
    };
    rows.par_rows_mut().for_each(|row| take_away(&mean, row));
    Ok((rows, mean))
}

/// An encoder's rows without what language and corpus have in common.
fn freed(mut rows: Matrix, texts: &[Source], reader: Reader) -> Matrix {
    subtract_offsets(texts, |language| reader.offset(language), &mut rows);
    centre(&mut rows);
    rows
}

fn is_english(texts: &[Source]) -> bool {
    !texts.is_empty() && english_only(texts.iter().map(|text| text.language))
}

fn rows(texts: &[Source], cuts: &[Vec<u32>], table: &Table, weights: Option<&[f32]>) -> Matrix {
    if is_english(texts) {
        return english(cuts, table, weights);
    }
    let mut rows = sums(cuts, table, Block::Multilingual, weights);
    rows.normalise();
    subtract_offsets(texts, |language| table.offset(language), &mut rows);
    centre(&mut rows);
    rows
}

/// Both blocks side by side. They are made in place: a second copy of a million rows is a gigabyte and a half.
fn english(cuts: &[Vec<u32>], table: &Table, weights: Option<&[f32]>) -> Matrix {
    let width = table.english_dim();
    let mut both = Matrix::zeros(cuts.len(), width + table.dim());
    both.par_rows_mut().zip(cuts).for_each(|(row, ids)| {
        let (english, multilingual) = row.split_at_mut(width);
        add_up(ids, table, Block::English, weights, english);
        add_up(ids, table, Block::Multilingual, weights, multilingual);
        normalise(english);
        normalise(multilingual);
    });
    let mean = shared_mean(&both);
    both.par_rows_mut().for_each(|row| {
        let (english, multilingual) = row.split_at_mut(width);
        take_away(&mean[..width], english);
        take_away(&mean[width..], multilingual);
        multilingual.iter_mut().for_each(|x| *x *= MULTILINGUAL_WEIGHT);
        normalise(row);
    });
    both
}

/// Unit rows of both side by side, the second ones times `weight`.
fn beside(left: Matrix, right: Matrix, weight: f32) -> Matrix {
    let width = left.width();
    let mut both = Matrix::zeros(left.rows(), width + right.width());
    both.par_rows_mut().enumerate().for_each(|(i, row)| {
        row[..width].copy_from_slice(left.row(i));
        for (to, from) in row[width..].iter_mut().zip(right.row(i)) {
            *to = weight * from;
        }
        normalise(row);
    });
    both
}

#[derive(Clone, Copy, PartialEq)]
enum Block {
    Multilingual,
    English,
}

/// The pieces of each text.
fn cut(texts: &[Source], table: &Table) -> Vec<Vec<u32>> {
    let pieces = table.pieces();
    texts
        .par_iter()
        .map_init(Scratch::default, |scratch, source| {
            let mut ids = Vec::new();
            pieces.cut(source.text, scratch, &mut ids);
            ids
        })
        .collect()
}

/// Weight of each piece of the table by how rare it is in the corpus: from 1 for a piece of one text
/// to about 0 for one of every text.
fn rarity(cuts: &[Vec<u32>], table: &Table) -> Vec<f32> {
    let mut texts = vec![0u32; table.len()];
    let mut seen = vec![u32::MAX; table.len()];
    for (text, ids) in (0..).zip(cuts) {
        for &id in ids {
            if seen[id as usize] != text {
                seen[id as usize] = text;
                texts[id as usize] += 1;
            }
        }
    }
    let all = 1.0 + cuts.len() as f64;
    let weight = |&texts: &u32| match texts {
        0 => 0.0,
        texts => (libm::log(all / (1.0 + f64::from(texts))) / libm::log(all)).max(0.0) as f32,
    };
    texts.iter().map(weight).collect()
}

/// Sum of the rows of each text's pieces; with `weights` each different piece counts once, by its weight.
fn sums(cuts: &[Vec<u32>], table: &Table, block: Block, weights: Option<&[f32]>) -> Matrix {
    let width = match block {
        Block::Multilingual => table.dim(),
        Block::English => table.english_dim(),
    };
    let mut sums = Matrix::zeros(cuts.len(), width);
    sums.par_rows_mut().zip(cuts).for_each(|(sum, ids)| add_up(ids, table, block, weights, sum));
    sums
}

/// Adds the rows of one text's pieces to `sum`.
fn add_up(ids: &[u32], table: &Table, block: Block, weights: Option<&[f32]>, sum: &mut [f32]) {
    let mut add = |id: u32, weight: f32| match block {
        Block::Multilingual => table.add_multilingual(id, weight, sum),
        Block::English => {
            if let Some(row) = table.english_row(id) {
                table.add_english(row, weight, sum);
            }
        }
    };
    match weights {
        None => ids.iter().for_each(|&id| add(id, 1.0)),
        Some(weights) => {
            let mut once = ids.to_vec();
            once.sort_unstable();
            once.dedup();
            once.iter().for_each(|&id| add(id, weights[id as usize]));
        }
    }
}

/// Takes away from each row what its language has in common beyond what is said.
fn subtract_offsets<'a>(texts: &[Source], offset: impl Fn(&str) -> Option<&'a [f32]> + Sync, rows: &mut Matrix) {
    rows.par_rows_mut().zip(texts).for_each(|(row, source)| {
        let Some(offset) = offset(source.language) else {
            return;
        };
        if row.iter().any(|&x| x != 0.0) {
            row.iter_mut().zip(offset).for_each(|(x, offset)| *x -= offset);
            normalise(row);
        }
    });
}

/// Takes the corpus mean away from unit rows and makes them one long again.
fn centre(rows: &mut Matrix) {
    let mean = shared_mean(rows);
    rows.par_rows_mut().for_each(|row| take_away(&mean, row));
}

/// What all rows have in common: their mean, less of it for a handful of them.
fn shared_mean(rows: &Matrix) -> Vec<f32> {
    let n = rows.rows() as f32;
    let share = f64::from(n / (n + MEAN_SHRINKAGE));
    rows.mean().into_iter().map(|x| (share * x) as f32).collect()
}

/// Takes `mean` away from a row and makes it one long again; a row of zeros knows nothing and stays.
fn take_away(mean: &[f32], row: &mut [f32]) {
    if row.iter().any(|&x| x != 0.0) {
        row.iter_mut().zip(mean).for_each(|(x, mean)| *x -= mean);
        normalise(row);
    }
}

/// Sums of table rows of single words or short phrases, in the multilingual block.
pub(crate) fn word_sums(words: &[Source], table: &Table) -> Matrix {
    sums(&cut(words, table), table, Block::Multilingual, None)
}

/// Unit rows of single words or short phrases in the multilingual block, without the corpus mean:
/// for comparing them with the middle of a theme, whose last coordinates they share.
pub(crate) fn word_vectors(words: &[Source], table: &Table) -> Matrix {
    let mut rows = word_sums(words, table);
    rows.normalise();
    subtract_offsets(words, |language| table.offset(language), &mut rows);
    rows
}
