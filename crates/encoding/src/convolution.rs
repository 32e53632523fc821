//! Pieces and what stands around them, then a deep network over their sum (Iyyer and others, 2015; Cer and others, 2018; the
//! multilingual encoder of Yang and others, 2019). There is no attention, so it is several times faster than a transformer.

use crate::Error;
use crate::file::{Architecture, Parts, Tensor, wrong};
use crate::linear::{Linear, Rows};
use crate::math::{layer_norm, normalise, tanh};
use crate::transformer::{add, spans};
use std::ops::Range;

/// Numbers of a piece, of each of the three views of its surroundings, and of all four together.
const WORD: usize = 512;
const VIEW: usize = 256;
const ALL: usize = WORD + VIEWS.len() * VIEW;
const HIDDEN: usize = 320;

/// Pieces that each view sees, and how many of them stand before.
const VIEWS: [(usize, usize); 3] = [(2, 0), (3, 1), (5, 2)];

#[derive(Debug)]
pub(crate) struct Convolution {
    epsilon: f32,
    words: Tensor,
    views: Vec<View>,
    scale: Vec<f32>,
    shift: Vec<f32>,
    sum: Linear,
    /// `dense[i]` leads on from the i-th layer; `past[0]` from the sum past the first layer, `past[1]` from the second past the third.
    dense: [Linear; 4],
    past: [Linear; 2],
}

#[derive(Debug)]
struct View {
    into: Linear,
    scale: Vec<f32>,
    shift: Vec<f32>,
    first: Linear,
    second: Linear,
}

impl Convolution {
    pub(crate) fn new(parts: &mut Parts) -> Result<Self, Error> {
        let Architecture::Convolution { epsilon, .. } = parts.header.architecture else {
            return Err(wrong("it is no convolution"));
        };
        fn linear(parts: &mut Parts, name: String, outputs: usize, inputs: usize) -> Result<Linear, Error> {
            let weights = parts.tensor(&name, outputs, inputs, true)?;
            let bias = format!("{name}.bias");
            let bias = if parts.tensors.contains_key(&bias) { parts.row(&bias, outputs)? } else { vec![0.0; outputs] };
            Ok(Linear::new(&weights, &bias))
        }
        let view = |(seen, _): (usize, usize), parts: &mut Parts| -> Result<View, Error> {
            Ok(View {
                into: linear(parts, format!("{seen}.into"), VIEW, WORD)?,
                scale: parts.row(&format!("{seen}.scale"), VIEW)?,
                shift: parts.row(&format!("{seen}.shift"), VIEW)?,
                first: linear(parts, format!("{seen}.first"), VIEW, seen * VIEW)?,
                second: linear(parts, format!("{seen}.second"), VIEW, seen * VIEW)?,
            })
        };
        let pieces = parts.pieces.len();
        Ok(Self {
            epsilon,
            words: parts.tensor("words", pieces, WORD, true)?,
            views: VIEWS.into_iter().map(|own| view(own, parts)).collect::<Result<_, _>>()?,
            scale: parts.row("scale", ALL)?,
            shift: parts.row("shift", ALL)?,
            sum: linear(parts, "sum".to_owned(), WORD, ALL)?,
            dense: [
                linear(parts, "dense0".to_owned(), HIDDEN, WORD)?,
                linear(parts, "dense1".to_owned(), HIDDEN, HIDDEN)?,
                linear(parts, "dense2".to_owned(), WORD, HIDDEN)?,
                linear(parts, "dense3".to_owned(), WORD, WORD)?,
            ],
            past: [linear(parts, "past1".to_owned(), HIDDEN, WORD)?, linear(parts, "past3".to_owned(), WORD, HIDDEN)?],
        })
    }

    pub(crate) fn width(&self) -> usize {
        WORD
    }

    /// A unit row for each text.
    pub(crate) fn rows(&self, texts: &[Vec<u32>]) -> Vec<f32> {
        let spans = spans(texts);
        let count = texts.iter().map(Vec::len).sum::<usize>();
        let mut words = vec![0.0; count * WORD];
        for (&id, word) in texts.iter().flatten().zip(words.chunks_exact_mut(WORD)) {
            self.words.add_row(id as usize, word);
        }
        let mut all = vec![0.0; count * ALL];
        for (all, word) in all.chunks_exact_mut(ALL).zip(words.chunks_exact(WORD)) {
            all[..WORD].copy_from_slice(word);
        }
        let mut rows = Rows::default();
        let mut seen = Vec::new();
        for (at, (view, (width, before))) in self.views.iter().zip(VIEWS).enumerate() {
            rows.set(&words, WORD);
            let mut own = Vec::new();
            view.into.apply(&rows, &mut own);
            layer_norm(&mut own, &view.scale, &view.shift, self.epsilon);
            for linear in [&view.first, &view.second] {
                rows.set(&windows(&own, &spans, width, before), width * VIEW);
                linear.apply(&rows, &mut seen);
                seen.iter_mut().for_each(|x| *x = x.max(0.0));
                add(&mut own, &seen);
            }
            for (all, own) in all.chunks_exact_mut(ALL).zip(own.chunks_exact(VIEW)) {
                all[WORD + at * VIEW..][..VIEW].copy_from_slice(own);
            }
        }
        layer_norm(&mut all, &self.scale, &self.shift, self.epsilon);
        let mut sums = vec![0.0; texts.len() * ALL];
        for (sum, span) in sums.chunks_exact_mut(ALL).zip(&spans) {
            all[span.start * ALL..span.end * ALL].chunks_exact(ALL).for_each(|piece| add(sum, piece));
            // The bias of the next step counts once a piece; dividing by their number here leaves it at once.
            sum.iter_mut().for_each(|x| *x /= span.len() as f32);
        }
        self.deep(&sums, &spans)
    }

    fn deep(&self, sums: &[f32], spans: &[Range<usize>]) -> Vec<f32> {
        let through = |xs: &[f32], width: usize, linear: &Linear| {
            let (mut rows, mut to) = (Rows::default(), Vec::new());
            rows.set(xs, width);
            linear.apply(&rows, &mut to);
            to
        };
        let positive = |mut xs: Vec<f32>| {
            xs.iter_mut().for_each(|x| *x = x.max(0.0));
            xs
        };
        let mut sum = through(sums, ALL, &self.sum);
        for (row, span) in sum.chunks_exact_mut(WORD).zip(spans) {
            let root = (span.len() as f32).sqrt();
            row.iter_mut().for_each(|x| *x *= root);
        }
        let first = positive(through(&sum, WORD, &self.dense[0]));
        let mut second = through(&sum, WORD, &self.past[0]);
        add(&mut second, &through(&first, HIDDEN, &self.dense[1]));
        let second = positive(second);
        let third = positive(through(&second, HIDDEN, &self.dense[2]));
        let mut last = through(&second, HIDDEN, &self.past[1]);
        add(&mut last, &through(&third, WORD, &self.dense[3]));
        last.iter_mut().for_each(|x| *x = tanh(*x));
        last.chunks_exact_mut(WORD).for_each(normalise);
        last
    }
}

/// For each piece the numbers of `width` pieces side by side, `before` of them before it; zeros beyond the ends of its text.
fn windows(xs: &[f32], spans: &[Range<usize>], width: usize, before: usize) -> Vec<f32> {
    let mut all = vec![0.0; xs.len() * width];
    for span in spans {
        for piece in span.clone() {
            for slot in 0..width {
                let Some(seen) = (piece + slot).checked_sub(before).filter(|seen| span.contains(seen)) else {
                    continue;
                };
                let to = (piece * width + slot) * VIEW;
                all[to..to + VIEW].copy_from_slice(&xs[seen * VIEW..(seen + 1) * VIEW]);
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_ends_with_its_text() {
        let xs: Vec<f32> = (0..3).flat_map(|piece| vec![piece as f32 + 1.0; VIEW]).collect();
        let seen: Vec<f32> = windows(&xs, &[0..2, 2..3], 3, 1).into_iter().step_by(VIEW).collect();
        assert_eq!(seen, [0.0, 1.0, 2.0, 1.0, 2.0, 0.0, 0.0, 3.0, 0.0]);
    }
}
