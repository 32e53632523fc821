//! Many dot products at once, in whole numbers: the same on every machine.
//!
//! Two rows at a time are multiplied with four others, so that what is loaded is used more than
//! once. Where the processor has AVX2 sixteen products are made in one step; the plain loop gives the
//! same numbers elsewhere.

use crate::matrix::Matrix;
use rayon::prelude::*;

/// What a coordinate of 1 becomes. Products of two unit rows stay below 2^25, far from overflow,
/// and the rounding moves a cosine by about 0.0001.
const ONE: f32 = 4096.0;

/// Rows are padded with zeros to a multiple of this, so that no loop has a rest.
const PAD: usize = 16;

/// Rows multiplied in one go.
pub(crate) const TOGETHER: usize = 2;

/// Unit rows as whole numbers.
#[derive(Debug)]
pub(crate) struct Whole {
    rows: usize,
    width: usize,
    data: Vec<i16>,
}

impl Whole {
    pub(crate) fn new(rows: &Matrix) -> Self {
        let width = rows.width().next_multiple_of(PAD);
        let mut data = vec![0i16; rows.rows() * width];
        for (i, to) in data.chunks_exact_mut(width.max(1)).enumerate() {
            for (to, &x) in to.iter_mut().zip(rows.row(i)) {
                *to = (x * ONE).round() as i16;
            }
        }
        Self { rows: rows.rows(), width, data }
    }

    pub(crate) fn rows(&self) -> usize {
        self.rows
    }

    fn row(&self, i: usize) -> &[i16] {
        &self.data[i * self.width..(i + 1) * self.width]
    }

    /// Writes the products of the rows `of` with those from `from` on to `products`, as many as it
    /// has room for. [`cosine`] makes a cosine of a product.
    pub(crate) fn products(&self, of: [usize; TOGETHER], from: usize, products: &mut [[i32; TOGETHER]]) {
        let others = &self.data[from * self.width..(from + products.len()) * self.width];
        let product = Products { rows: of.map(|i| self.row(i)), others, products };
        #[cfg(target_arch = "x86_64")]
        if let Some(simd) = pulp::x86::V3::try_new() {
            simd.vectorize(wide::Wide { simd, product });
            return;
        }
        product.plain();
    }

    /// Fills `to`, n x n, with what `make` makes of each two rows and their product.
    pub(crate) fn fill<T: Send>(&self, to: &mut [T], make: impl Fn(usize, usize, i32) -> T + Sync) {
        let n = self.rows;
        to.par_chunks_mut((TOGETHER * n).max(1)).enumerate().for_each_init(
            || vec![[0; TOGETHER]; n],
            |products, (i, to)| {
                let first = TOGETHER * i;
                // The last row may be without a partner; it is then its own.
                let rows = std::array::from_fn(|r| (first + r).min(n - 1));
                self.products(rows, 0, products);
                for (r, to) in to.chunks_exact_mut(n).enumerate() {
                    for (y, (to, product)) in to.iter_mut().zip(products.iter()).enumerate() {
                        *to = make(rows[r], y, product[r]);
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

struct Products<'a> {
    rows: [&'a [i16]; TOGETHER],
    others: &'a [i16],
    products: &'a mut [[i32; TOGETHER]],
}

impl Products<'_> {
    fn plain(self) {
        let width = self.rows[0].len().max(1);
        for (products, other) in self.products.iter_mut().zip(self.others.chunks_exact(width)) {
            *products = self.rows.map(|row| {
                let pairs = row.iter().zip(other);
                pairs.map(|(&x, &y)| i32::from(x) * i32::from(y)).sum()
            });
        }
    }
}

#[cfg(target_arch = "x86_64")]
mod wide {
    use super::{Products, TOGETHER};
    use pulp::bytemuck::cast_slice;
    use pulp::x86::V3;
    use pulp::{i16x16, i32x8};

    pub(super) struct Wide<'a> {
        pub(super) simd: V3,
        pub(super) product: Products<'a>,
    }

    impl pulp::NullaryFnOnce for Wide<'_> {
        type Output = ();

        #[inline(always)]
        fn call(self) {
            let rows: [&[i16x16]; TOGETHER] = self.product.rows.map(cast_slice);
            let others: &[i16x16] = cast_slice(self.product.others);
            let width = rows[0].len().max(1);
            let mut products = self.product.products.chunks_exact_mut(4);
            let mut others = others.chunks_exact(4 * width);
            for (products, others) in products.by_ref().zip(others.by_ref()) {
                products.copy_from_slice(&self.simd.block::<4>(rows, others, width));
            }
            let rest = others.remainder().chunks_exact(width);
            for (product, other) in products.into_remainder().iter_mut().zip(rest) {
                [*product] = self.simd.block::<1>(rows, other, width);
            }
        }
    }

    trait Block {
        /// Products of both rows with `N` others that lie side by side.
        fn block<const N: usize>(
            self,
            rows: [&[i16x16]; TOGETHER],
            others: &[i16x16],
            width: usize,
        ) -> [[i32; TOGETHER]; N];
    }

    impl Block for V3 {
        #[inline(always)]
        fn block<const N: usize>(
            self,
            rows: [&[i16x16]; TOGETHER],
            others: &[i16x16],
            width: usize,
        ) -> [[i32; TOGETHER]; N] {
            let rows = rows.map(|row| &row[..width]);
            let others: [&[i16x16]; N] = std::array::from_fn(|n| &others[n * width..(n + 1) * width]);
            let mut sums = [[self.splat_i32x8(0); TOGETHER]; N];
            for i in 0..width {
                for n in 0..N {
                    for r in 0..TOGETHER {
                        let pairs = self.multiply_wrapping_add_adjacent_i16x16(rows[r][i], others[n][i]);
                        sums[n][r] = self.wrapping_add_i32x8(sums[n][r], pairs);
                    }
                }
            }
            sums.map(|sums| sums.map(total))
        }
    }

    #[inline(always)]
    fn total(sums: i32x8) -> i32 {
        let lanes: [i32; 8] = pulp::bytemuck::cast(sums);
        lanes.iter().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matrix::dot;

    fn rows() -> Matrix {
        let mut rows = Matrix::zeros(12, 50);
        let mut state = 1;
        for i in 0..12 {
            rows.row_mut(i).fill_with(|| crate::random::signed_unit(&mut state));
        }
        rows.normalise();
        rows
    }

    #[test]
    fn products_are_the_cosines() {
        let rows = rows();
        let mut products = [[0; 2]; 11];
        Whole::new(&rows).products([2, 5], 1, &mut products);
        for (j, &[two, five]) in (1..).zip(&products) {
            assert!((cosine(two) - dot(rows.row(2), rows.row(j))).abs() < 1e-3);
            assert!((cosine(five) - dot(rows.row(5), rows.row(j))).abs() < 1e-3);
        }
    }

    #[test]
    fn every_way_gives_the_same_products() {
        let whole = Whole::new(&rows());
        let (mut fast, mut plain) = ([[0; 2]; 11], [[0; 2]; 11]);
        whole.products([0, 7], 1, &mut fast);
        let others = &whole.data[whole.width..];
        Products { rows: [whole.row(0), whole.row(7)], others, products: &mut plain }.plain();
        assert_eq!(fast, plain);
    }
}
