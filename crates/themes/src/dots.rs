//! Many dot products at once, in whole numbers: the same on every machine.
//!
//! Rows lie in blocks of [`LANES`], pair of coordinates by pair: one step multiplies a pair of one row with the same pair of
//! every row of a block, so that no product is summed up across a register. Where the processor has AVX2 sixteen
//! products are made in one step, with AVX-512 thirty-two; the plain loop gives the same numbers elsewhere.

use crate::matrix::Matrix;
use rayon::prelude::*;
use std::ops::Range;

/// What a coordinate of 1 becomes. Products of two unit rows stay below 2^25, far from overflow,
/// and the rounding moves a cosine by about 0.0001.
const ONE: f32 = 4096.0;

/// Rows of a block.
pub(crate) const LANES: usize = 16;

/// Rows that are multiplied with a block in one go. They lie in one block themselves.
pub(crate) const TOGETHER: usize = 4;
const _: () = assert!(LANES.is_multiple_of(TOGETHER));

/// The products of [`TOGETHER`] rows with the rows of one block.
pub(crate) type Products = [[i32; LANES]; TOGETHER];

/// Names no row: a place in an order that is there to fill a block.
pub(crate) const NO_ROW: u32 = u32::MAX;

/// Unit rows as whole numbers, filled up to whole blocks with rows of zeros.
#[derive(Debug)]
pub(crate) struct Whole {
    /// Pairs of coordinates of a row.
    pairs: usize,
    /// By block, pair, row of the block.
    data: Vec<[i16; 2]>,
}

impl Whole {
    pub(crate) fn new(rows: &Matrix) -> Self {
        Self::packed(rows, rows.rows(), |i| i)
    }

    /// The rows `order`, in that order; [`NO_ROW`] is a row of zeros.
    pub(crate) fn in_order(rows: &Matrix, order: &[u32]) -> Self {
        Self::packed(rows, order.len(), |i| order[i] as usize)
    }

    fn packed(rows: &Matrix, count: usize, place: impl Fn(usize) -> usize + Sync) -> Self {
        let pairs = rows.width().div_ceil(2).max(1);
        let mut data = vec![[0i16; 2]; count.div_ceil(LANES) * pairs * LANES];
        data.par_chunks_exact_mut(pairs * LANES).enumerate().for_each(|(block, to)| {
            for (lane, i) in (block * LANES..count.min((block + 1) * LANES)).enumerate() {
                let row = place(i);
                if row >= rows.rows() {
                    continue;
                }
                for (pair, xs) in rows.row(row).chunks(2).enumerate() {
                    for (to, &x) in to[pair * LANES + lane].iter_mut().zip(xs) {
                        *to = (x * ONE).round() as i16;
                    }
                }
            }
        });
        Self { pairs, data }
    }

    /// Blocks that hold the rows of a range, which begins where a block does.
    pub(crate) fn blocks(rows: &Range<usize>) -> Range<usize> {
        rows.start / LANES..rows.end.div_ceil(LANES)
    }

    /// Writes the products of the [`TOGETHER`] rows from `first` on, a multiple of it, with the rows of the
    /// blocks `with` of `others` to `products`, an entry a block. [`cosine`] makes a cosine of a product.
    pub(crate) fn products(&self, first: usize, others: &Whole, with: Range<usize>, products: &mut [Products]) {
        let own = &self.data[first / LANES * self.pairs * LANES..][..self.pairs * LANES];
        let size = self.pairs * LANES;
        let others = &others.data[with.start * size..with.end * size];
        let product = Multiplied { own, lane: first % LANES, others, products };
        #[cfg(target_arch = "x86_64")]
        if let Some(simd) = pulp::x86::V4::try_new() {
            simd.vectorize(wide::Wider { simd, product });
            return;
        } else if let Some(simd) = pulp::x86::V3::try_new() {
            simd.vectorize(wide::Wide { simd, product });
            return;
        }
        product.plain();
    }

    /// Fills `to`, n x n, with what `make` makes of each two of the first `n` rows and their product.
    pub(crate) fn fill<T: Send>(&self, n: usize, to: &mut [T], make: impl Fn(usize, usize, i32) -> T + Sync) {
        let blocks = Self::blocks(&(0..n));
        to.par_chunks_mut((TOGETHER * n).max(1)).enumerate().for_each_init(
            || vec![[[0; LANES]; TOGETHER]; blocks.len()],
            |products, (i, to)| {
                self.products(TOGETHER * i, self, blocks.clone(), products);
                for (r, to) in to.chunks_exact_mut(n).enumerate() {
                    let row = products.iter().flat_map(|block| block[r]);
                    for ((y, to), product) in to.iter_mut().enumerate().zip(row) {
                        *to = make(TOGETHER * i + r, y, product);
                    }
                }
            },
        );
    }
}

/// The cosine that a product of two unit rows stands for.
pub(crate) fn cosine(product: i32) -> f32 {
    product as f32 / (ONE * ONE)
}

struct Multiplied<'a> {
    /// The block that holds the rows to multiply, and the first of them.
    own: &'a [[i16; 2]],
    lane: usize,
    others: &'a [[i16; 2]],
    products: &'a mut [Products],
}

impl Multiplied<'_> {
    fn plain(self) {
        for (products, others) in self.products.iter_mut().zip(self.others.chunks_exact(self.own.len())) {
            *products = [[0; LANES]; TOGETHER];
            for (own, others) in self.own.chunks_exact(LANES).zip(others.chunks_exact(LANES)) {
                for (r, sums) in products.iter_mut().enumerate() {
                    let [x, y] = own[self.lane + r].map(i32::from);
                    for (sum, other) in sums.iter_mut().zip(others) {
                        *sum += x * i32::from(other[0]) + y * i32::from(other[1]);
                    }
                }
            }
        }
    }
}

#[cfg(target_arch = "x86_64")]
mod wide {
    use super::{LANES, Multiplied, TOGETHER};
    use pulp::bytemuck::{cast, cast_slice};
    use pulp::x86::{V3, V4};
    use pulp::{i16x16, i16x32, i32x8};

    pub(super) struct Wide<'a> {
        pub(super) simd: V3,
        pub(super) product: Multiplied<'a>,
    }

    impl pulp::NullaryFnOnce for Wide<'_> {
        type Output = ();

        #[inline(always)]
        fn call(self) {
            let Multiplied { own, lane, others, products } = self.product;
            let own = own.as_chunks::<LANES>().0;
            let others: &[[i16x16; 2]] = cast_slice(others);
            for (products, others) in products.iter_mut().zip(others.chunks_exact(own.len().max(1))) {
                let mut sums = [[self.simd.splat_i32x8(0); 2]; TOGETHER];
                for (own, others) in own.iter().zip(others) {
                    for (r, sums) in sums.iter_mut().enumerate() {
                        let pair: i32 = cast(own[lane + r]);
                        let pair: i16x16 = cast(self.simd.splat_i32x8(pair));
                        for (sum, other) in sums.iter_mut().zip(others) {
                            let pairs = self.simd.multiply_wrapping_add_adjacent_i16x16(pair, *other);
                            *sum = self.simd.wrapping_add_i32x8(*sum, pairs);
                        }
                    }
                }
                *products = sums.map(|sums: [i32x8; 2]| cast(sums));
            }
        }
    }

    pub(super) struct Wider<'a> {
        pub(super) simd: V4,
        pub(super) product: Multiplied<'a>,
    }

    impl pulp::NullaryFnOnce for Wider<'_> {
        type Output = ();

        #[inline(always)]
        fn call(self) {
            let Multiplied { own, lane, others, products } = self.product;
            let own = own.as_chunks::<LANES>().0;
            let others: &[i16x32] = cast_slice(others);
            for (products, others) in products.iter_mut().zip(others.chunks_exact(own.len().max(1))) {
                let mut sums = [self.simd.splat_i32x16(0); TOGETHER];
                for (own, other) in own.iter().zip(others) {
                    for (r, sum) in sums.iter_mut().enumerate() {
                        let pair: i32 = cast(own[lane + r]);
                        let pair: i16x32 = cast(self.simd.splat_i32x16(pair));
                        let pairs = self.simd.multiply_wrapping_add_adjacent_i16x32(pair, *other);
                        *sum = self.simd.wrapping_add_i32x16(*sum, pairs);
                    }
                }
                *products = sums.map(|sums| cast(sums));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matrix::dot;

    fn rows() -> Matrix {
        let mut rows = Matrix::zeros(37, 51);
        let mut state = 1;
        for i in 0..37 {
            rows.row_mut(i).fill_with(|| crate::random::signed_unit(&mut state));
        }
        rows.normalise();
        rows
    }

    #[test]
    fn products_are_the_cosines() {
        let rows = rows();
        let whole = Whole::new(&rows);
        let mut products = [[[0; LANES]; TOGETHER]; 2];
        whole.products(20, &whole, 1..3, &mut products);
        for (block, products) in products.iter().enumerate() {
            for (r, products) in products.iter().enumerate() {
                for (lane, &product) in products.iter().enumerate() {
                    let other = (block + 1) * LANES + lane;
                    let expected = if other < 37 { dot(rows.row(20 + r), rows.row(other)) } else { 0.0 };
                    assert!((cosine(product) - expected).abs() < 1e-3);
                }
            }
        }
    }

    #[test]
    fn every_way_gives_the_same_products() {
        let whole = Whole::new(&rows());
        let (mut fast, mut plain) = ([[[0; LANES]; TOGETHER]; 3], [[[0; LANES]; TOGETHER]; 3]);
        whole.products(4, &whole, 0..3, &mut fast);
        let own = &whole.data[..whole.pairs * LANES];
        Multiplied { own, lane: 4, others: &whole.data, products: &mut plain }.plain();
        assert_eq!(fast, plain);
        #[cfg(target_arch = "x86_64")]
        if let Some(simd) = pulp::x86::V3::try_new() {
            let mut wide = [[[0; LANES]; TOGETHER]; 3];
            let product = Multiplied { own, lane: 4, others: &whole.data, products: &mut wide };
            simd.vectorize(wide::Wide { simd, product });
            assert_eq!(wide, plain);
        }
    }

    #[test]
    fn all_pairs_are_filled_in() {
        let rows = rows();
        let mut pairs = vec![0.0; 37 * 37];
        Whole::new(&rows).fill(37, &mut pairs, |_, _, product| cosine(product));
        assert!((pairs[36 * 37 + 2] - dot(rows.row(36), rows.row(2))).abs() < 1e-3);
    }
}
