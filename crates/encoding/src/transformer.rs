//! Layers of attention (Vaswani and others, 2017; Devlin and others, 2019), then the mean over all pieces of a text.

use crate::Error;
use crate::file::{Architecture, Parts, Tensor, wrong};
use crate::linear::{Linear, MOST_INPUTS, Rows};
use crate::math::{exp, gelu, layer_norm, normalise, wide};
use std::ops::Range;

#[derive(Debug)]
pub(crate) struct Transformer {
    heads: usize,
    epsilon: f32,
    width: usize,
    words: Tensor,
    /// A row for each place in a text.
    places: Tensor,
    norm: Norm,
    layers: Vec<Layer>,
}

#[derive(Debug)]
struct Norm {
    scale: Vec<f32>,
    shift: Vec<f32>,
}

#[derive(Debug)]
struct Layer {
    query: Linear,
    key: Linear,
    value: Linear,
    out: Linear,
    norm: Norm,
    wide: Linear,
    narrow: Linear,
    last_norm: Norm,
}

impl Transformer {
    /// Takes the tensors out of `parts`: `words`, `places`, `norm`, and for each layer `0.query` and so on.
    pub(crate) fn new(parts: &mut Parts) -> Result<Self, Error> {
        let Architecture::Transformer { layers, heads, epsilon, longest, .. } = parts.header.architecture else {
            return Err(wrong("it is no transformer"));
        };
        let shape = |parts: &Parts, name: &str| parts.tensors.get(name).map_or((0, 0), |t| (t.rows, t.width));
        let (pieces, width) = shape(parts, "words");
        let (places, _) = shape(parts, "places");
        let (inner, _) = shape(parts, "0.wide");
        if pieces != parts.pieces.len() || places < longest || heads == 0 || !width.is_multiple_of(heads) {
            return Err(wrong("the sizes in it do not fit each other"));
        }
        if [width, inner].iter().any(|size| *size == 0 || size % 2 == 1 || *size > MOST_INPUTS) {
            return Err(wrong("its rows are too long"));
        }
        let linear = |parts: &mut Parts, name: String, outputs: usize, inputs: usize| -> Result<Linear, Error> {
            let weights = parts.tensor(&name, outputs, inputs, true)?;
            Ok(Linear::new(&weights, &parts.row(&format!("{name}.bias"), outputs)?))
        };
        let norm = |parts: &mut Parts, name: String| -> Result<Norm, Error> {
            let scale = parts.row(&format!("{name}.scale"), width)?;
            Ok(Norm { scale, shift: parts.row(&format!("{name}.shift"), width)? })
        };
        let layer = |i: usize, parts: &mut Parts| -> Result<Layer, Error> {
            Ok(Layer {
                query: linear(parts, format!("{i}.query"), width, width)?,
                key: linear(parts, format!("{i}.key"), width, width)?,
                value: linear(parts, format!("{i}.value"), width, width)?,
                out: linear(parts, format!("{i}.out"), width, width)?,
                norm: norm(parts, format!("{i}.norm"))?,
                wide: linear(parts, format!("{i}.wide"), inner, width)?,
                narrow: linear(parts, format!("{i}.narrow"), width, inner)?,
                last_norm: norm(parts, format!("{i}.last"))?,
            })
        };
        Ok(Self {
            heads,
            epsilon,
            width,
            words: parts.tensor("words", pieces, width, true)?,
            places: parts.tensor("places", places, width, false)?,
            norm: norm(parts, "norm".to_owned())?,
            layers: (0..layers).map(|i| layer(i, parts)).collect::<Result<_, _>>()?,
        })
    }

    pub(crate) fn width(&self) -> usize {
        self.width
    }

    /// A unit row for each text. Texts do not meet: what one becomes does not hang on the others.
    pub(crate) fn rows(&self, texts: &[Vec<u32>]) -> Vec<f32> {
        let spans = spans(texts);
        let mut xs = vec![0.0; texts.iter().map(Vec::len).sum::<usize>() * self.width];
        let ids = texts.iter().flat_map(|ids| ids.iter().enumerate());
        for ((place, &id), x) in ids.zip(xs.chunks_exact_mut(self.width)) {
            self.words.add_row(id as usize, x);
            self.places.add_row(place, x);
        }
        self.norm.apply(&mut xs, self.epsilon);
        let mut buffers = Buffers::default();
        for layer in &self.layers {
            layer.apply(&mut xs, &spans, self, &mut buffers);
        }
        let mut rows = vec![0.0; texts.len() * self.width];
        for (row, span) in rows.chunks_exact_mut(self.width).zip(spans) {
            for x in xs[span.start * self.width..span.end * self.width].chunks_exact(self.width) {
                row.iter_mut().zip(x).for_each(|(sum, x)| *sum += x);
            }
            normalise(row);
        }
        rows
    }
}

/// Where the pieces of each text lie when those of all stand one after the other.
pub(crate) fn spans(texts: &[Vec<u32>]) -> Vec<Range<usize>> {
    let mut start = 0;
    let span = |ids: &Vec<u32>| {
        start += ids.len();
        start - ids.len()..start
    };
    texts.iter().map(span).collect()
}

impl Norm {
    fn apply(&self, xs: &mut [f32], epsilon: f32) {
        layer_norm(xs, &self.scale, &self.shift, epsilon);
    }
}

/// Kept from layer to layer.
#[derive(Default)]
struct Buffers {
    rows: Rows,
    query: Vec<f32>,
    key: Vec<f32>,
    value: Vec<f32>,
    heard: Vec<f32>,
    inner: Vec<f32>,
    out: Vec<f32>,
}

impl Layer {
    fn apply(&self, xs: &mut [f32], spans: &[Range<usize>], model: &Transformer, buffers: &mut Buffers) {
        let width = model.width;
        buffers.rows.set(xs, width);
        self.query.apply(&buffers.rows, &mut buffers.query);
        self.key.apply(&buffers.rows, &mut buffers.key);
        self.value.apply(&buffers.rows, &mut buffers.value);
        buffers.heard.clear();
        buffers.heard.resize(xs.len(), 0.0);
        for span in spans {
            let own = span.start * width..span.end * width;
            let of = |xs: &'_ [f32]| -> Vec<f32> { xs[own.clone()].to_vec() };
            let (query, key, value) = (of(&buffers.query), of(&buffers.key), of(&buffers.value));
            attend(&query, &key, &value, &mut buffers.heard[own], width, model.heads);
        }
        buffers.rows.set(&buffers.heard, width);
        self.out.apply(&buffers.rows, &mut buffers.out);
        add(xs, &buffers.out);
        self.norm.apply(xs, model.epsilon);
        buffers.rows.set(xs, width);
        self.wide.apply(&buffers.rows, &mut buffers.inner);
        gelu(&mut buffers.inner);
        buffers.rows.set(&buffers.inner, self.wide.outputs());
        self.narrow.apply(&buffers.rows, &mut buffers.out);
        add(xs, &buffers.out);
        self.last_norm.apply(xs, model.epsilon);
    }
}

pub(crate) fn add(to: &mut [f32], xs: &[f32]) {
    to.iter_mut().zip(xs).for_each(|(to, x)| *to += x);
}

/// What each piece of one text hears from all of them, head by head. `to` is zero.
fn attend(query: &[f32], key: &[f32], value: &[f32], to: &mut [f32], width: usize, heads: usize) {
    let n = query.len() / width;
    let size = width / heads;
    let factor = 1.0 / (size as f32).sqrt();
    // Keys by coordinate, so that sums run along the pieces and never across a register.
    let mut keys = vec![0.0f32; size * n];
    let mut shares = vec![0.0f32; n];
    wide(|| {
        for head in (0..width).step_by(size) {
            for (j, key) in key.chunks_exact(width).enumerate() {
                for (d, &x) in key[head..head + size].iter().enumerate() {
                    keys[d * n + j] = x;
                }
            }
            for (query, to) in query.chunks_exact(width).zip(to.chunks_exact_mut(width)) {
                shares.fill(0.0);
                for (&x, keys) in query[head..head + size].iter().zip(keys.chunks_exact(n)) {
                    shares.iter_mut().zip(keys).for_each(|(share, key)| *share += x * key);
                }
                let most = shares.iter().fold(f32::NEG_INFINITY, |most, &x| most.max(x));
                shares.iter_mut().for_each(|share| *share = exp((*share - most) * factor));
                let total = crate::math::sum(&shares, |x| x);
                let to = &mut to[head..head + size];
                for (share, value) in shares.iter().zip(value.chunks_exact(width)) {
                    let share = share / total;
                    to.iter_mut().zip(&value[head..head + size]).for_each(|(to, x)| *to += share * x);
                }
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::Encoder;
    use crate::file::{Header, Vocabulary};
    use std::collections::BTreeMap;

    /// Numbers that a person can make again elsewhere.
    fn numbers(count: usize, seed: usize) -> Vec<f32> {
        (0..count).map(|k| ((k * 37 + seed * 11) % 101) as f32 / 100.0 - 0.5).collect()
    }

    /// A model of two layers, eight numbers a piece.
    fn tiny() -> Vec<u8> {
        const WIDTH: usize = 8;
        const INNER: usize = 16;
        let mut tensors = BTreeMap::new();
        let mut plain = |name: String, row: Vec<f32>, width: usize| tensors.insert(name, Tensor::plain(row, width));
        plain("places".to_owned(), numbers(16 * WIDTH, 2), WIDTH);
        for norm in ["norm", "0.norm", "0.last", "1.norm", "1.last"] {
            plain(format!("{norm}.scale"), vec![1.0; WIDTH], WIDTH);
            plain(format!("{norm}.shift"), vec![0.0; WIDTH], WIDTH);
        }
        tensors.insert("words".to_owned(), Tensor::quantised(&numbers(6 * WIDTH, 1), WIDTH));
        for layer in 0..2 {
            for (at, (name, outputs, inputs)) in [
                ("query", WIDTH, WIDTH),
                ("key", WIDTH, WIDTH),
                ("value", WIDTH, WIDTH),
                ("out", WIDTH, WIDTH),
                ("wide", INNER, WIDTH),
                ("narrow", WIDTH, INNER),
            ]
            .into_iter()
            .enumerate()
            {
                let seed = 100 * layer + 10 * (at + 1);
                let weights = Tensor::quantised(&numbers(outputs * inputs, seed), inputs);
                tensors.insert(format!("{layer}.{name}"), weights);
                let bias = Tensor::plain(numbers(outputs, seed + 1), outputs);
                tensors.insert(format!("{layer}.{name}.bias"), bias);
            }
        }
        let header = Header {
            name: "tiny".to_owned(),
            about: String::new(),
            licence: String::new(),
            languages: vec!["en".to_owned()],
            architecture: Architecture::Transformer {
                layers: 2,
                heads: 2,
                epsilon: 1e-12,
                prefix: String::new(),
                longest: 16,
            },
            vocabulary: Vocabulary::WordPiece { first: 0, last: 1, unknown: 2 },
            pieces: 0,
            offset_languages: Vec::new(),
            tensors: Vec::new(),
        };
        let pieces = ["[CLS]", "[SEP]", "[UNK]", "a", "b", "##c"].map(str::to_owned).into();
        Parts { header, tensors, pieces, scores: Vec::new() }.to_bytes()
    }

    #[test]
    fn vectors_are_those_of_the_formulas_in_full_precision() {
        // Computed by numpy in f64, without whole numbers anywhere.
        let expected = [0.62969, -0.3773, 0.12927, -0.07837, -0.29973, -0.16271, -0.31369, 0.47283];
        let encoder = Encoder::open(&tiny()).expect("a whole file");
        assert!(encoder.reads("en") && !encoder.reads("fr"));
        let found = encoder.encode(&["a bc x"], |_| true).expect("nobody stops this");
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() < 0.02, "{found} {expected}");
        }
    }

    #[test]
    fn a_vector_does_not_hang_on_the_texts_beside_it_nor_on_threads() {
        let encoder = Encoder::open(&tiny()).expect("a whole file");
        let texts: Vec<String> = (0..300).map(|i| "a bc b ".repeat(i % 9)).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let together = encoder.encode(&texts, |_| true).expect("nobody stops this");
        for (row, text) in together.chunks_exact(8).zip(&texts) {
            assert_eq!(encoder.encode(&[text], |_| true).as_deref(), Some(row));
        }
        let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool");
        assert_eq!(one.install(|| encoder.encode(&texts, |_| true)), Some(together));
        assert_eq!(encoder.encode(&texts, |_| false), None);
    }

    #[test]
    fn a_file_that_was_cut_or_changed_is_refused() {
        let whole = tiny();
        for end in [0, 7, 40, 100, whole.len() / 2, whole.len() - 1] {
            assert!(Encoder::open(&whole[..end]).is_err(), "{end} bytes");
        }
        for at in [0, 9, 30, whole.len() / 2, whole.len() - 1] {
            let mut changed = whole.clone();
            changed[at] ^= 1;
            assert!(Encoder::open(&changed).is_err(), "byte {at}");
        }
    }

    #[test]
    fn a_piece_hears_most_from_what_it_asks_for() {
        // Two pieces, one head of two numbers: the first asks for the second.
        let (query, key, value) = ([0.0, 9.0, 0.0, 0.0], [9.0, 0.0, 0.0, 9.0], [1.0, 2.0, 3.0, 4.0]);
        let mut to = [0.0; 4];
        attend(&query, &key, &value, &mut to, 2, 1);
        assert!((to[0] - 3.0).abs() < 1e-3 && (to[1] - 4.0).abs() < 1e-3, "{to:?}");
        assert!((to[2] - 2.0).abs() < 1e-3, "without a question all are heard alike: {to:?}");
    }
}
