//! Rows times a matrix of weights, in whole numbers.
//!
//! Weights have eight bits and a scale for each output. Each row that goes in gets thirteen bits and a scale of its own, so that what it
//! becomes does not hang on the rows beside it. Both lie pair of numbers by pair: one step multiplies a pair with that of 32 outputs, and
//! no sum is taken across a register. Products of up to 1,984 numbers stay below 2^31.

use crate::file::Tensor;
use crate::math::{rounded, wide};

/// What the largest number of a row becomes.
const LARGEST: f32 = 8191.0;

/// Outputs of a block of weights.
const OUTPUTS: usize = 32;

/// Rows that are multiplied in one go.
const ROWS: usize = 8;

/// Numbers of a row at most: 127 x 8191 x this is below 2^31.
pub(crate) const MOST_INPUTS: usize = 1984;

type Products = [[i32; OUTPUTS]; ROWS];

/// Weights, ready for multiplying.
#[derive(Debug)]
pub(crate) struct Linear {
    inputs: usize,
    outputs: usize,
    /// By block, pair of inputs, output of the block.
    weights: Vec<[i16; 2]>,
    /// By output, filled up to whole blocks.
    scales: Vec<f32>,
    bias: Vec<f32>,
}

/// Rows, ready for being multiplied.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    count: usize,
    /// By group of [`ROWS`] rows, pair, row of the group.
    pairs: Vec<i32>,
    scales: Vec<f32>,
}

impl Rows {
    /// `xs` holds rows of `width` numbers, an even one.
    pub(crate) fn set(&mut self, xs: &[f32], width: usize) {
        self.count = xs.len() / width;
        let groups = self.count.div_ceil(ROWS);
        self.pairs.clear();
        self.pairs.resize(groups * width / 2 * ROWS, 0);
        self.scales.clear();
        self.scales.resize(groups * ROWS, 0.0);
        wide(|| {
            for (i, row) in xs.chunks_exact(width).enumerate() {
                let most = row.iter().fold(0.0f32, |most, x| most.max(x.abs()));
                let factor = if most > 0.0 { LARGEST / most } else { 0.0 };
                self.scales[i] = most / LARGEST;
                let start = i / ROWS * (width / 2) * ROWS + i % ROWS;
                let to = self.pairs[start..].iter_mut().step_by(ROWS);
                for (to, pair) in to.zip(row.as_chunks::<2>().0) {
                    *to = (rounded(pair[0] * factor) & 0xffff) | (rounded(pair[1] * factor) << 16);
                }
            }
        });
    }
}

impl Linear {
    /// `weights` has a row for each output.
    pub(crate) fn new(weights: &Tensor, bias: &[f32]) -> Self {
        let (outputs, inputs) = (weights.rows, weights.width);
        let blocks = outputs.div_ceil(OUTPUTS);
        let pairs = inputs / 2;
        let mut packed = vec![[0i16; 2]; blocks * pairs * OUTPUTS];
        let mut scales = vec![0.0; blocks * OUTPUTS];
        for output in 0..outputs {
            let (scale, row) = weights.quantised_row(output);
            scales[output] = scale;
            let start = output / OUTPUTS * pairs * OUTPUTS + output % OUTPUTS;
            for (pair, weights) in row.as_chunks::<2>().0.iter().enumerate() {
                packed[start + pair * OUTPUTS] = weights.map(|weight| i16::from(weight as i8));
            }
        }
        let mut padded = vec![0.0; blocks * OUTPUTS];
        padded[..bias.len()].copy_from_slice(bias);
        Self { inputs, outputs, weights: packed, scales, bias: padded }
    }

    pub(crate) fn outputs(&self) -> usize {
        self.outputs
    }

    /// Writes a row of outputs for each row that goes in.
    pub(crate) fn apply(&self, rows: &Rows, to: &mut Vec<f32>) {
        to.clear();
        to.resize(rows.count * self.outputs, 0.0);
        let size = self.inputs / 2;
        let mut products: Products = [[0; OUTPUTS]; ROWS];
        for (block, weights) in self.weights.chunks_exact(size * OUTPUTS).enumerate() {
            let first = block * OUTPUTS;
            let width = OUTPUTS.min(self.outputs - first);
            let (scales, bias) = (&self.scales[first..first + width], &self.bias[first..first + width]);
            for (group, pairs) in rows.pairs.chunks_exact(size * ROWS).enumerate() {
                multiply(pairs, weights, &mut products);
                for (row, products) in (group * ROWS..rows.count).zip(&products) {
                    let own = rows.scales[row];
                    let to = &mut to[row * self.outputs + first..][..width];
                    for (((to, product), scale), bias) in to.iter_mut().zip(products).zip(scales).zip(bias) {
                        *to = *product as f32 * (own * scale) + bias;
                    }
                }
            }
        }
    }
}

/// Products of a group of rows with a block of weights.
fn multiply(rows: &[i32], weights: &[[i16; 2]], products: &mut Products) {
    #[cfg(target_arch = "x86_64")]
    {
        if let Some(simd) = pulp::x86::V4::try_new() {
            return simd.vectorize(x86::Wider { simd, rows, weights, products });
        }
        if let Some(simd) = pulp::x86::V3::try_new() {
            return simd.vectorize(x86::Wide { simd, rows, weights, products });
        }
    }
    plain(rows, weights, products);
}

fn plain(rows: &[i32], weights: &[[i16; 2]], products: &mut Products) {
    *products = [[0; OUTPUTS]; ROWS];
    for (rows, weights) in rows.as_chunks::<ROWS>().0.iter().zip(weights.as_chunks::<OUTPUTS>().0) {
        for (sums, &pair) in products.iter_mut().zip(rows) {
            let (low, high) = (i32::from(pair as i16), pair >> 16);
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += low * i32::from(weight[0]) + high * i32::from(weight[1]);
            }
        }
    }
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use super::{Products, ROWS};
    use pulp::bytemuck::{cast, cast_slice};
    use pulp::x86::{V3, V4};
    use pulp::{i16x16, i16x32};

    pub(super) struct Wide<'a> {
        pub(super) simd: V3,
        pub(super) rows: &'a [i32],
        pub(super) weights: &'a [[i16; 2]],
        pub(super) products: &'a mut Products,
    }

    impl pulp::NullaryFnOnce for Wide<'_> {
        type Output = ();

        #[inline(always)]
        fn call(self) {
            // Two rows at a time: eight sums and four weights are what sixteen registers hold.
            let weights: &[[i16x16; 4]] = cast_slice(self.weights);
            for (first, products) in (0..ROWS).step_by(2).zip(self.products.as_chunks_mut::<2>().0) {
                let mut sums = [[self.simd.splat_i32x8(0); 4]; 2];
                for (rows, weights) in self.rows.as_chunks::<ROWS>().0.iter().zip(weights) {
                    for (sums, &pair) in sums.iter_mut().zip(&rows[first..first + 2]) {
                        let pair: i16x16 = cast(self.simd.splat_i32x8(pair));
                        for (sum, weights) in sums.iter_mut().zip(weights) {
                            let pairs = self.simd.multiply_wrapping_add_adjacent_i16x16(pair, *weights);
                            *sum = self.simd.wrapping_add_i32x8(*sum, pairs);
                        }
                    }
                }
                *products = sums.map(|sums| cast(sums));
            }
        }
    }

    pub(super) struct Wider<'a> {
        pub(super) simd: V4,
        pub(super) rows: &'a [i32],
        pub(super) weights: &'a [[i16; 2]],
        pub(super) products: &'a mut Products,
    }

    impl pulp::NullaryFnOnce for Wider<'_> {
        type Output = ();

        #[inline(always)]
        fn call(self) {
            let weights: &[[i16x32; 2]] = cast_slice(self.weights);
            let mut sums = [[self.simd.splat_i32x16(0); 2]; ROWS];
            for (rows, weights) in self.rows.as_chunks::<ROWS>().0.iter().zip(weights) {
                for (sums, &pair) in sums.iter_mut().zip(rows) {
                    let pair: i16x32 = cast(self.simd.splat_i32x16(pair));
                    for (sum, weights) in sums.iter_mut().zip(weights) {
                        let pairs = self.simd.multiply_wrapping_add_adjacent_i16x32(pair, *weights);
                        *sum = self.simd.wrapping_add_i32x16(*sum, pairs);
                    }
                }
            }
            *self.products = sums.map(|sums| cast(sums));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(count: usize, seed: u32) -> Vec<f32> {
        let mut state = seed;
        let next = |_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) as f32 / (1 << 23) as f32 - 1.0
        };
        (0..count).map(next).collect()
    }

    #[test]
    fn rows_are_multiplied_with_the_weights() {
        let (xs, weights, bias) = (numbers(11 * 24, 1), numbers(40 * 24, 2), numbers(40, 3));
        let linear = Linear::new(&Tensor::quantised(&weights, 24), &bias);
        let mut rows = Rows::default();
        rows.set(&xs, 24);
        let mut found = Vec::new();
        linear.apply(&rows, &mut found);
        assert_eq!(found.len(), 11 * 40);
        for (i, found) in found.chunks_exact(40).enumerate() {
            for (o, &found) in found.iter().enumerate() {
                let row = xs[i * 24..(i + 1) * 24].iter().zip(&weights[o * 24..(o + 1) * 24]);
                let expected: f32 = row.map(|(x, w)| x * w).sum::<f32>() + bias[o];
                assert!((found - expected).abs() < 0.03, "{found} {expected}");
            }
        }
    }

    #[test]
    fn every_way_gives_the_same_products() {
        let mut rows = Rows::default();
        rows.set(&numbers(8 * 50, 5), 50);
        let linear = Linear::new(&Tensor::quantised(&numbers(32 * 50, 6), 50), &[]);
        let (mut fast, mut slow): (Products, Products) = ([[0; OUTPUTS]; ROWS], [[0; OUTPUTS]; ROWS]);
        multiply(&rows.pairs, &linear.weights, &mut fast);
        plain(&rows.pairs, &linear.weights, &mut slow);
        assert_eq!(fast, slow);
        #[cfg(target_arch = "x86_64")]
        if let Some(simd) = pulp::x86::V3::try_new() {
            let mut wide: Products = [[0; OUTPUTS]; ROWS];
            simd.vectorize(x86::Wide { simd, rows: &rows.pairs, weights: &linear.weights, products: &mut wide });
            assert_eq!(wide, slow);
        }
    }

    #[test]
    fn the_largest_sums_do_not_overflow() {
        let mut rows = Rows::default();
        rows.set(&vec![1.0; MOST_INPUTS], MOST_INPUTS);
        let linear = Linear::new(&Tensor::quantised(&vec![1.0; MOST_INPUTS], MOST_INPUTS), &[0.0]);
        let mut found = Vec::new();
        linear.apply(&rows, &mut found);
        assert!((found[0] / MOST_INPUTS as f32 - 1.0).abs() < 1e-3, "{}", found[0]);
    }
}
