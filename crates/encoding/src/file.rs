//! The own file of a model: everything that an encoder needs, and a hash of it.
//!
//! All numbers little-endian: `PLMODEL1`; u32 length of the header; the header as JSON ([`Header`]); the tensors that it lists, one after
//! the other; the vocabulary, each piece as u16 length and UTF-8 bytes; an f32 score a piece where the vocabulary has scores, minus
//! infinity for control pieces; SHA-256 of all that, 32 bytes. A tensor is rows of f32; or, quantised, an f32 scale a row and then rows
//! of signed bytes. The last tensor, `offsets`, holds for each of `offset_languages` what texts of that language have in
//! common beyond what they say.

use crate::Error;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::ops::Range;

const MAGIC: &[u8] = b"PLMODEL1";

/// No model here is larger: a number beyond is damage, not a size.
const MOST: usize = 1 << 30;

/// What a file says about itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Header {
    /// How the model is called for.
    pub(crate) name: String,
    /// What it is and where it came from, for people.
    pub(crate) about: String,
    pub(crate) licence: String,
    /// BCP 47 primary tags of the languages that it reads; empty for very many.
    pub(crate) languages: Vec<String>,
    pub(crate) architecture: Architecture,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) pieces: usize,
    pub(crate) offset_languages: Vec<String>,
    pub(crate) tensors: Vec<Entry>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Architecture {
    /// See `transformer.rs`.
    Transformer {
        layers: usize,
        heads: usize,
        epsilon: f32,
        /// Goes before every text.
        prefix: String,
        /// Pieces of a text that are read, with the first and the last one.
        longest: usize,
    },
    /// See `convolution.rs`.
    Convolution { epsilon: f32, longest: usize },
}

/// How texts are cut, and the ids of the pieces with a meaning of their own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Vocabulary {
    WordPiece { first: u32, last: u32, unknown: u32 },
    Unigram { first: u32, last: u32, unknown: u32 },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) rows: usize,
    pub(crate) width: usize,
    pub(crate) quantised: bool,
}

/// Rows of numbers.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tensor {
    pub(crate) rows: usize,
    pub(crate) width: usize,
    numbers: Numbers,
}

#[derive(Debug, Clone, PartialEq)]
enum Numbers {
    Plain(Vec<f32>),
    /// A scale a row; bytes stand for signed ones.
    Quantised(Vec<f32>, Vec<u8>),
}

impl Tensor {
    pub(crate) fn plain(numbers: Vec<f32>, width: usize) -> Self {
        Self { rows: numbers.len() / width, width, numbers: Numbers::Plain(numbers) }
    }

    /// Each row in steps of a 127th of its largest number.
    pub(crate) fn quantised(numbers: &[f32], width: usize) -> Self {
        let mut scales = Vec::with_capacity(numbers.len() / width);
        let mut bytes = Vec::with_capacity(numbers.len());
        for row in numbers.chunks_exact(width) {
            let most = row.iter().fold(0.0f32, |most, x| most.max(x.abs()));
            scales.push(most / 127.0);
            let factor = if most > 0.0 { 127.0 / most } else { 0.0 };
            bytes.extend(row.iter().map(|x| crate::math::rounded(x * factor).clamp(-127, 127) as i8 as u8));
        }
        Self { rows: scales.len(), width, numbers: Numbers::Quantised(scales, bytes) }
    }

    /// All numbers, row after row.
    pub(crate) fn numbers(&self) -> Vec<f32> {
        match &self.numbers {
            Numbers::Plain(numbers) => numbers.clone(),
            Numbers::Quantised(..) => {
                let mut all = vec![0.0; self.rows * self.width];
                all.chunks_exact_mut(self.width.max(1)).enumerate().for_each(|(row, to)| self.add_row(row, to));
                all
            }
        }
    }

    /// Scale and bytes of a row of a quantised tensor; a plain one has none.
    pub(crate) fn quantised_row(&self, row: usize) -> (f32, &[u8]) {
        match &self.numbers {
            Numbers::Plain(_) => (0.0, &[]),
            Numbers::Quantised(scales, bytes) => (scales[row], &bytes[row * self.width..(row + 1) * self.width]),
        }
    }

    /// Adds row `row` to `to`.
    pub(crate) fn add_row(&self, row: usize, to: &mut [f32]) {
        match &self.numbers {
            Numbers::Plain(numbers) => {
                let row = &numbers[row * self.width..(row + 1) * self.width];
                to.iter_mut().zip(row).for_each(|(to, x)| *to += x);
            }
            Numbers::Quantised(..) => {
                let (scale, row) = self.quantised_row(row);
                to.iter_mut().zip(row).for_each(|(to, &x)| *to += scale * f32::from(x as i8));
            }
        }
    }

    fn is_quantised(&self) -> bool {
        matches!(self.numbers, Numbers::Quantised(..))
    }

    fn write(&self, to: &mut Vec<u8>) {
        match &self.numbers {
            Numbers::Plain(numbers) => write_floats(numbers, to),
            Numbers::Quantised(scales, bytes) => {
                write_floats(scales, to);
                to.extend_from_slice(bytes);
            }
        }
    }
}

/// A model in parts, before it is a file and after.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Parts {
    pub(crate) header: Header,
    pub(crate) tensors: BTreeMap<String, Tensor>,
    pub(crate) pieces: Vec<String>,
    /// One a piece, or none.
    pub(crate) scores: Vec<f32>,
}

impl Parts {
    /// The file. Tensors are listed by name.
    pub(crate) fn to_bytes(mut self) -> Vec<u8> {
        let entry = |(name, tensor): (&String, &Tensor)| Entry {
            name: name.clone(),
            rows: tensor.rows,
            width: tensor.width,
            quantised: tensor.is_quantised(),
        };
        self.header.tensors = self.tensors.iter().map(entry).collect();
        self.header.pieces = self.pieces.len();
        let header = serde_json::to_vec(&self.header).unwrap_or_default();
        let mut bytes = MAGIC.to_vec();
        bytes.extend_from_slice(&(header.len() as u32).to_le_bytes());
        bytes.extend_from_slice(&header);
        self.tensors.values().for_each(|tensor| tensor.write(&mut bytes));
        for piece in &self.pieces {
            bytes.extend_from_slice(&(piece.len() as u16).to_le_bytes());
            bytes.extend_from_slice(piece.as_bytes());
        }
        write_floats(&self.scores, &mut bytes);
        let hash = Sha256::digest(&bytes);
        bytes.extend_from_slice(&hash);
        bytes
    }

    /// Reads a file, and answers with its hash as well, hex.
    pub(crate) fn read(bytes: &[u8]) -> Result<(Self, String), Error> {
        let short = || wrong("it is cut short");
        let Some((content, hash)) = bytes.split_last_chunk::<32>() else { return Err(short()) };
        if !content.starts_with(MAGIC) {
            return Err(wrong("it does not begin with PLMODEL1"));
        }
        if Sha256::digest(content).as_slice() != hash {
            return Err(wrong("its bytes do not have the SHA-256 that it ends with"));
        }
        let mut reader = Reader { bytes: content, at: MAGIC.len() };
        let length = reader.number::<4>().map(u32::from_le_bytes)? as usize;
        let header: Header = serde_json::from_slice(reader.take(length)?)
            .map_err(|error| wrong(format!("its header cannot be read: {error}")))?;
        let mut tensors = BTreeMap::new();
        for entry in &header.tensors {
            tensors.insert(entry.name.clone(), reader.tensor(entry)?);
        }
        let mut pieces = Vec::new();
        for _ in 0..header.pieces {
            let length = reader.number::<2>().map(u16::from_le_bytes)?;
            let piece = std::str::from_utf8(reader.take(length.into())?);
            pieces.push(piece.map_err(|_| wrong("a piece of its vocabulary is not UTF-8"))?.to_owned());
        }
        let scores = match header.vocabulary {
            Vocabulary::WordPiece { .. } => Vec::new(),
            Vocabulary::Unigram { .. } => reader.floats(header.pieces)?,
        };
        if reader.at != content.len() {
            return Err(wrong("it is longer than its header says"));
        }
        let hex = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok((Self { header, tensors, pieces, scores }, hex))
    }

    /// Takes out the tensor `name`, which must have this shape and be quantised or not.
    pub(crate) fn tensor(&mut self, name: &str, rows: usize, width: usize, quantised: bool) -> Result<Tensor, Error> {
        let tensor = self.tensors.remove(name).ok_or_else(|| wrong(format!("the tensor {name} is not in it")))?;
        if (tensor.rows, tensor.width, tensor.is_quantised()) != (rows, width, quantised) {
            return Err(wrong(format!("the tensor {name} is not {rows} x {width}")));
        }
        Ok(tensor)
    }

    /// Takes out a tensor of one row, as numbers.
    pub(crate) fn row(&mut self, name: &str, width: usize) -> Result<Vec<f32>, Error> {
        Ok(self.tensor(name, 1, width, false)?.numbers())
    }
}

pub(crate) fn wrong(what: impl Into<String>) -> Error {
    Error::File(what.into())
}

fn write_floats(numbers: &[f32], to: &mut Vec<u8>) {
    numbers.iter().for_each(|x| to.extend_from_slice(&x.to_le_bytes()));
}

/// Little-endian f32, as many as there are.
pub(crate) fn floats(bytes: &[u8]) -> Vec<f32> {
    bytes.as_chunks::<4>().0.iter().map(|&bytes| f32::from_le_bytes(bytes)).collect()
}

/// Walks through bytes and refuses to leave them.
pub(crate) struct Reader<'a> {
    pub(crate) bytes: &'a [u8],
    pub(crate) at: usize,
}

impl<'a> Reader<'a> {
    pub(crate) fn take(&mut self, length: usize) -> Result<&'a [u8], Error> {
        let range: Range<usize> = self.at..self.at.saturating_add(length);
        let taken = self.bytes.get(range.clone()).ok_or_else(|| wrong("it is cut short"))?;
        self.at = range.end;
        Ok(taken)
    }

    pub(crate) fn number<const N: usize>(&mut self) -> Result<[u8; N], Error> {
        self.take(N)?.try_into().map_err(|_| wrong("it is cut short"))
    }

    pub(crate) fn floats(&mut self, count: usize) -> Result<Vec<f32>, Error> {
        let numbers = floats(self.take(count.min(MOST).saturating_mul(4))?);
        Ok(numbers)
    }

    fn tensor(&mut self, entry: &Entry) -> Result<Tensor, Error> {
        let (rows, width) = (entry.rows, entry.width);
        let count = rows.checked_mul(width).filter(|count| *count <= MOST);
        let count = count.ok_or_else(|| wrong("a tensor is larger than any model"))?;
        let numbers = if entry.quantised {
            Numbers::Quantised(self.floats(rows)?, self.take(count)?.to_vec())
        } else {
            Numbers::Plain(self.floats(count)?)
        };
        let finite = match &numbers {
            Numbers::Plain(numbers) | Numbers::Quantised(numbers, _) => numbers.iter().all(|x| x.is_finite()),
        };
        if finite { Ok(Tensor { rows, width, numbers }) } else { Err(wrong("a number in it is not finite")) }
    }
}
