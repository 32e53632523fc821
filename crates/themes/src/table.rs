//! The embedding table: a row of numbers for each piece of text, read in place from its file.
//!
//! The file, all numbers little-endian: `PLTABLE1`; u32 length of the header; the header as JSON
//! ([`Header`]); the vocabulary, each piece as u16 length and UTF-8 bytes, U+2581 standing for a
//! space; an f32 score (log-probability) a piece, minus infinity for control pieces; the
//! multilingual block, one row a piece; the u32 ids, ascending, of the pieces that also have a row
//! in the English block; the English block; one f32 vector for each language with an offset.
//! A block is an f16 scale a row and then the rows: i8 at 8 bits; at 4 bits two values a byte, the
//! low nibble first, each stored as value + 8.

use crate::Error;
use encoding::Pieces;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

const MAGIC: &[u8] = b"PLTABLE1";

/// An embedding table. Opening one checks its shape; the vocabulary is indexed when first used
/// (about 5 MB), and rows are read where they lie.
#[derive(Debug)]
pub struct Table {
    bytes: Cow<'static, [u8]>,
    header: Header,
    vocabulary: Range<usize>,
    scores: Range<usize>,
    multilingual: Block,
    english_ids: Range<usize>,
    english: Block,
    offsets: BTreeMap<String, Vec<f32>>,
    pieces: OnceLock<Pieces>,
    digest: OnceLock<String>,
}

/// What the file says about itself.
#[derive(Debug, Clone, Deserialize)]
struct Header {
    name: String,
    /// Rows of the multilingual block, which is the size of the vocabulary.
    pieces: usize,
    dim: usize,
    english_pieces: usize,
    english_dim: usize,
    bits: u8,
    /// Id of the piece that stands for what is in no other.
    unknown: u32,
    offset_languages: Vec<String>,
}

/// Where the rows of one block lie.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    scales: usize,
    rows: usize,
    pub(crate) width: usize,
    four_bits: bool,
}

impl Table {
    /// Reads the table in `bytes`, which may be built into the program or read from a file.
    ///
    /// # Errors
    ///
    /// [`Error::Table`] when the bytes are no table, are cut short or too long, or hold numbers
    /// that are not finite.
    pub fn open(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Self, Error> {
        let bytes = bytes.into();
        let mut reader = Reader { bytes: &bytes, at: 0 };
        if reader.take(MAGIC.len())? != MAGIC {
            return Err(wrong("it does not begin with PLTABLE1"));
        }
        let length = reader.u32()? as usize;
        let header: Header = serde_json::from_slice(reader.take(length)?)
            .map_err(|e| wrong(format!("its header cannot be read: {e}")))?;
        header.check()?;
        let vocabulary = reader.vocabulary(header.pieces)?;
        let scores = reader.span(header.pieces, 4)?;
        let multilingual = reader.block(header.pieces, header.dim, header.bits)?;
        let english_ids = reader.span(header.english_pieces, 4)?;
        let english = reader.block(header.english_pieces, header.english_dim, header.bits)?;
        let mut offsets = BTreeMap::new();
        for language in &header.offset_languages {
            let vector = reader.span(header.dim, 4)?;
            offsets.insert(language.clone(), floats(&bytes[vector]).collect::<Vec<_>>());
        }
        if reader.at != bytes.len() {
            return Err(wrong("it is longer than its header says"));
        }
        if offsets.values().flatten().any(|x| !x.is_finite()) {
            return Err(wrong("a language offset is not finite"));
        }
        if floats(&bytes[scores.clone()]).any(|x| x.is_nan() || x == f32::INFINITY) {
            return Err(wrong("the score of a piece is not a number"));
        }
        let ids = || words(&bytes[english_ids.clone()]);
        if !ids().is_sorted_by(|a, b| a < b) || ids().any(|id| id as usize >= header.pieces) {
            return Err(wrong("the pieces of the English block are not ascending"));
        }
        for (block, rows) in [(&multilingual, header.pieces), (&english, header.english_pieces)] {
            if (0..rows).any(|row| !block.scale(&bytes, row).is_finite()) {
                return Err(wrong("the scale of a row is not finite"));
            }
        }
        Ok(Self {
            header,
            vocabulary,
            scores,
            multilingual,
            english_ids,
            english,
            offsets,
            pieces: OnceLock::new(),
            digest: OnceLock::new(),
            bytes,
        })
    }

    /// The name that the table gives itself.
    pub fn name(&self) -> &str {
        &self.header.name
    }

    /// SHA-256 of the whole file, hex. Computed once.
    pub fn sha256(&self) -> &str {
        self.digest.get_or_init(|| {
            use std::fmt::Write;
            Sha256::digest(&self.bytes).iter().fold(String::new(), |mut hex, byte| {
                write!(hex, "{byte:02x}").expect("writing to a string cannot fail");
                hex
            })
        })
    }

    /// Languages (BCP 47 primary tags) whose offset the table knows.
    pub fn offset_languages(&self) -> impl Iterator<Item = &str> {
        self.offsets.keys().map(String::as_str)
    }

    /// What texts in `language` have in common beyond what they say, if the table knows.
    pub(crate) fn offset(&self, language: &str) -> Option<&[f32]> {
        self.offsets.get(language).map(Vec::as_slice)
    }

    /// The vocabulary, indexed on first use.
    pub(crate) fn pieces(&self) -> &Pieces {
        self.pieces.get_or_init(|| {
            let scores = floats(&self.bytes[self.scores.clone()]).collect();
            let vocabulary = Vocabulary { bytes: &self.bytes[self.vocabulary.clone()] };
            Pieces::index(vocabulary, scores, self.header.unknown)
        })
    }

    /// The row of piece `id` in the English block.
    pub(crate) fn english_row(&self, id: u32) -> Option<u32> {
        let ids = self.bytes[self.english_ids.clone()].as_chunks::<4>().0;
        ids.binary_search_by_key(&id, |&bytes| u32::from_le_bytes(bytes)).ok().map(|row| row as u32)
    }

    /// Pieces in the vocabulary.
    pub(crate) fn len(&self) -> usize {
        self.header.pieces
    }

    pub(crate) fn dim(&self) -> usize {
        self.multilingual.width
    }

    pub(crate) fn english_dim(&self) -> usize {
        self.english.width
    }

    /// Adds the multilingual row of piece `id`, times `weight`, to `sum`.
    pub(crate) fn add_multilingual(&self, id: u32, weight: f32, sum: &mut [f32]) {
        self.multilingual.add(&self.bytes, id as usize, weight, sum);
    }

    /// Adds row `row` of the English block, times `weight`, to `sum`.
    pub(crate) fn add_english(&self, row: u32, weight: f32, sum: &mut [f32]) {
        self.english.add(&self.bytes, row as usize, weight, sum);
    }
}

impl Header {
    fn check(&self) -> Result<(), Error> {
        if self.bits != 4 && self.bits != 8 {
            return Err(wrong("its rows have neither 4 nor 8 bits a value"));
        }
        if self.dim == 0 || self.dim % 2 == 1 || self.english_dim % 2 == 1 {
            return Err(wrong("the length of its rows is not even"));
        }
        if self.unknown as usize >= self.pieces {
            return Err(wrong("its unknown piece is not in the vocabulary"));
        }
        Ok(())
    }
}

impl Block {
    /// Bytes of one row.
    fn stride(&self) -> usize {
        if self.four_bits { self.width / 2 } else { self.width }
    }

    fn scale(&self, bytes: &[u8], row: usize) -> f32 {
        let at = self.scales + 2 * row;
        half(u16::from_le_bytes([bytes[at], bytes[at + 1]]))
    }

    /// Adds row `row`, times `weight`, to `sum`, which is as long as a row.
    fn add(&self, bytes: &[u8], row: usize, weight: f32, sum: &mut [f32]) {
        let scale = weight * self.scale(bytes, row);
        let at = self.rows + row * self.stride();
        let stored = &bytes[at..at + self.stride()];
        if self.four_bits {
            for (pair, &byte) in sum.as_chunks_mut::<2>().0.iter_mut().zip(stored) {
                pair[0] += scale * (i32::from(byte & 15) - 8) as f32;
                pair[1] += scale * (i32::from(byte >> 4) - 8) as f32;
            }
        } else {
            for (sum, &byte) in sum.iter_mut().zip(stored) {
                *sum += scale * f32::from(byte.cast_signed());
            }
        }
    }
}

/// The pieces in order of their ids, as they lie in the file.
#[derive(Clone, Copy)]
pub(crate) struct Vocabulary<'a> {
    bytes: &'a [u8],
}

impl<'a> Iterator for Vocabulary<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let (length, rest) = self.bytes.split_first_chunk::<2>()?;
        let (piece, rest) = rest.split_at_checked(u16::from_le_bytes(*length).into())?;
        self.bytes = rest;
        Some(piece)
    }
}

/// Walks through the file and refuses to leave it.
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], Error> {
        let end = self.at.checked_add(length).ok_or_else(|| wrong("it is cut short"))?;
        let taken = self.bytes.get(self.at..end).ok_or_else(|| wrong("it is cut short"))?;
        self.at = end;
        Ok(taken)
    }

    fn u32(&mut self) -> Result<u32, Error> {
        let bytes = self.take(4)?;
        Ok(u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
    }

    fn span(&mut self, count: usize, size: usize) -> Result<Range<usize>, Error> {
        let start = self.at;
        self.take(count.checked_mul(size).ok_or_else(|| wrong("it is cut short"))?)?;
        Ok(start..self.at)
    }

    fn vocabulary(&mut self, pieces: usize) -> Result<Range<usize>, Error> {
        let start = self.at;
        for _ in 0..pieces {
            let length = self.take(2)?;
            let piece = self.take(u16::from_le_bytes([length[0], length[1]]).into())?;
            if std::str::from_utf8(piece).is_err() {
                return Err(wrong("a piece of its vocabulary is not UTF-8"));
            }
        }
        Ok(start..self.at)
    }

    fn block(&mut self, rows: usize, width: usize, bits: u8) -> Result<Block, Error> {
        let four_bits = bits == 4;
        let stride = if four_bits { width / 2 } else { width };
        let scales = self.span(rows, 2)?.start;
        let rows = self.span(rows, stride)?.start;
        Ok(Block { scales, rows, width, four_bits })
    }
}

fn wrong(what: impl Into<String>) -> Error {
    Error::Table(what.into())
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.as_chunks::<4>().0.iter().map(|&b| u32::from_le_bytes(b))
}

fn floats(bytes: &[u8]) -> impl Iterator<Item = f32> {
    words(bytes).map(f32::from_bits)
}

/// The value of an IEEE 754 half-precision number.
fn half(bits: u16) -> f32 {
    let sign = if bits >> 15 == 1 { -1.0 } else { 1.0 };
    let exponent = i32::from(bits >> 10 & 0x1f);
    let fraction = f32::from(bits & 0x3ff) / 1024.0;
    match exponent {
        0 => sign * fraction * 2f32.powi(-14),
        31 if fraction == 0.0 => sign * f32::INFINITY,
        31 => f32::NAN,
        _ => sign * (1.0 + fraction) * 2f32.powi(exponent - 15),
    }
}
