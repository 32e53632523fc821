//! Many dot products at once, in whole numbers: the same on every machine, at the speed of its
//! widest registers.

use crate::matrix::Matrix;

/// What a coordinate of 1 becomes. Products of two unit rows stay below 2^25, far from overflow,
/// and the rounding moves a cosine by about 0.0001.
const ONE: f32 = 4096.0;

/// Rows are padded with zeros to a multiple of this, so that no loop has a rest.
const PAD: usize = 32;

/// Unit rows as whole numbers.
#[derive(Debug)]
pub(crate) struct Whole {
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
        Self { width, data }
    }

    pub(crate) fn rows(&self) -> usize {
        self.data.len().checked_div(self.width).unwrap_or(0)
    }

    fn row(&self, i: usize) -> &[i16] {
        &self.data[i * self.width..(i + 1) * self.width]
    }

    /// Writes the products of row `of` with the rows from `from` on to `products`, as many as it
    /// has room for. [`cosine`] makes a cosine of a product.
    pub(crate) fn products(&self, of: usize, from: usize, products: &mut [i32]) {
        let others = &self.data[from * self.width..(from + products.len()) * self.width];
        arch().dispatch(Products {
            row: self.row(of),
            others,
            products,
        });
    }
}

/// The cosine that a product of two unit rows stands for.
pub(crate) fn cosine(product: i32) -> f32 {
    product as f32 / (ONE * ONE)
}

fn arch() -> pulp::Arch {
    pulp::Arch::new()
}

struct Products<'a> {
    row: &'a [i16],
    others: &'a [i16],
    products: &'a mut [i32],
}

impl pulp::WithSimd for Products<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) {
        let width = self.row.len();
        let mut groups = self.products.chunks_exact_mut(4);
        let mut others = self.others.chunks_exact(4 * width);
        for (products, others) in groups.by_ref().zip(others.by_ref()) {
            let (first, second) = others.split_at(2 * width);
            let (a, b) = first.split_at(width);
            let (c, d) = second.split_at(width);
            products.copy_from_slice(&four(self.row, a, b, c, d));
        }
        let rest = others.remainder().chunks_exact(width);
        for (product, other) in groups.into_remainder().iter_mut().zip(rest) {
            *product = self
                .row
                .iter()
                .zip(other)
                .map(|(&x, &y)| i32::from(x) * i32::from(y))
                .sum();
        }
    }
}

/// Four products that share their left side: it is loaded once.
#[inline(always)]
fn four(x: &[i16], a: &[i16], b: &[i16], c: &[i16], d: &[i16]) -> [i32; 4] {
    let n = x.len();
    let (a, b, c, d) = (&a[..n], &b[..n], &c[..n], &d[..n]);
    let mut sums = [0i32; 4];
    for i in 0..n {
        let x = i32::from(x[i]);
        sums[0] += x * i32::from(a[i]);
        sums[1] += x * i32::from(b[i]);
        sums[2] += x * i32::from(c[i]);
        sums[3] += x * i32::from(d[i]);
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matrix::dot;

    #[test]
    fn products_are_the_cosines() {
        let mut rows = Matrix::zeros(7, 50);
        let mut state = 1;
        for i in 0..7 {
            rows.row_mut(i)
                .fill_with(|| crate::random::signed_unit(&mut state));
        }
        rows.normalise();
        let whole = Whole::new(&rows);
        let mut products = [0; 6];
        whole.products(2, 1, &mut products);
        for (j, &product) in (1..).zip(&products) {
            assert!((cosine(product) - dot(rows.row(2), rows.row(j))).abs() < 1e-3);
        }
    }
}
