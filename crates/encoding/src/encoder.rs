//! A model, opened.

use crate::Error;
use crate::convolution::Convolution;
use crate::file::{Architecture, Header, Parts, wrong};
use crate::pieces::Scratch;
use crate::tokens::Tokens;
use crate::transformer::Transformer;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Pieces of the texts that go through a network together: enough to read its weights once for many, few enough to stay near.
const BATCH: usize = 256;

/// Batches between two questions whether to go on.
const BATCHES: usize = 32;

/// Turns texts into unit vectors.
#[derive(Debug)]
pub struct Encoder {
    header: Header,
    sha256: String,
    tokens: Tokens,
    prefix: String,
    network: Network,
    offsets: BTreeMap<String, Vec<f32>>,
}

#[derive(Debug)]
enum Network {
    Transformer(Box<Transformer>),
    Convolution(Box<Convolution>),
}

impl Encoder {
    /// Reads a model's own file, made by [`crate::convert`].
    ///
    /// # Errors
    ///
    /// [`Error::File`] when the file is cut short, was changed, or does not fit together.
    pub fn open(bytes: &[u8]) -> Result<Self, Error> {
        let (mut parts, sha256) = Parts::read(bytes)?;
        let header = parts.header.clone();
        let (network, prefix, longest) = match &header.architecture {
            Architecture::Transformer { prefix, longest, .. } => {
                (Network::Transformer(Box::new(Transformer::new(&mut parts)?)), prefix.clone(), *longest)
            }
            Architecture::Convolution { longest, .. } => {
                (Network::Convolution(Box::new(Convolution::new(&mut parts)?)), String::new(), *longest)
            }
        };
        let width = match &network {
            Network::Transformer(network) => network.width(),
            Network::Convolution(network) => network.width(),
        };
        let mut offsets = BTreeMap::new();
        if parts.tensors.contains_key("offsets") {
            let rows = parts.tensor("offsets", header.offset_languages.len(), width, true)?.numbers();
            offsets.extend(header.offset_languages.iter().cloned().zip(rows.chunks_exact(width).map(<[f32]>::to_vec)));
        }
        if let Some(left) = parts.tensors.keys().next() {
            return Err(wrong(format!("nothing is known of its tensor {left}")));
        }
        let tokens = Tokens::new(&parts, longest)?;
        Ok(Self { header, sha256, tokens, prefix, network, offsets })
    }

    /// How the model is called for.
    pub fn name(&self) -> &str {
        &self.header.name
    }

    /// What it is and which package it came from.
    pub fn about(&self) -> &str {
        &self.header.about
    }

    pub fn licence(&self) -> &str {
        &self.header.licence
    }

    /// SHA-256 that the model's file ends with, hex: of everything before it.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// Numbers of a vector.
    pub fn width(&self) -> usize {
        match &self.network {
            Network::Transformer(network) => network.width(),
            Network::Convolution(network) => network.width(),
        }
    }

    /// Whether texts in this language (BCP 47 primary tag) can be read.
    pub fn reads(&self, language: &str) -> bool {
        self.header.languages.is_empty() || self.header.languages.iter().any(|own| own == language)
    }

    /// Languages that can be read; empty for very many.
    pub fn languages(&self) -> &[String] {
        &self.header.languages
    }

    /// What vectors of texts in `language` have in common beyond what the texts say, if it is known.
    pub fn offset(&self, language: &str) -> Option<&[f32]> {
        self.offsets.get(language).map(Vec::as_slice)
    }

    /// Languages (BCP 47 primary tags) whose offset is known.
    pub fn offset_languages(&self) -> impl Iterator<Item = &str> {
        self.offsets.keys().map(String::as_str)
    }

    /// A unit vector of [`Self::width`] numbers for each text, one after the other; of a long text its first pieces are read,
    /// about 200 words. `go_on` is told how many texts are done; `None` when it says no.
    pub fn encode(&self, texts: &[&str], mut go_on: impl FnMut(usize) -> bool) -> Option<Vec<f32>> {
        let mut ids: Vec<Vec<u32>> = texts
            .par_iter()
            .map_init(Scratch::default, |scratch, text| match self.prefix.as_str() {
                "" => self.tokens.of(text, scratch),
                prefix => self.tokens.of(&format!("{prefix}{text}"), scratch),
            })
            .collect();
        let batches = batches(&mut ids);
        let mut rows = Vec::with_capacity(texts.len() * self.width());
        for some in batches.chunks(BATCHES) {
            if !go_on(rows.len() / self.width()) {
                return None;
            }
            let found: Vec<Vec<f32>> = some.par_iter().map(|batch| self.rows(batch)).collect();
            rows.extend(found.into_iter().flatten());
        }
        Some(rows)
    }

    fn rows(&self, batch: &[Vec<u32>]) -> Vec<f32> {
        match &self.network {
            Network::Transformer(network) => network.rows(batch),
            Network::Convolution(network) => network.rows(batch),
        }
    }
}

/// Neighbouring texts with about [`BATCH`] pieces together.
fn batches(texts: &mut [Vec<u32>]) -> Vec<Vec<Vec<u32>>> {
    let mut batches: Vec<Vec<Vec<u32>>> = Vec::new();
    let mut pieces = BATCH;
    for ids in texts {
        if pieces + ids.len() > BATCH || batches.is_empty() {
            batches.push(Vec::new());
            pieces = 0;
        }
        pieces += ids.len();
        if let Some(batch) = batches.last_mut() {
            batch.push(std::mem::take(ids));
        }
    }
    batches
}
