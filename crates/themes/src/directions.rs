//! The strongest directions of a set of rows, and rows turned by them.
//!
//! All sums run in a fixed order, and only roots and the four operations are used: the same rows give the same
//! directions on every machine.

use crate::bytes::wide;
use crate::matrix::{Matrix, dot, normalise};
use crate::random::signed_unit;
use pulp::{Simd, WithSimd};
use rayon::prelude::*;

/// Passes of subspace iteration. Directions that are still mixed after these are nearly as strong as each other.
const PASSES: usize = 12;

/// Rows whose directions stand for those of all. They come in the order of a hash of their texts: the first ones are
/// a sample, and the same one whatever order the texts came in.
const SAMPLE: usize = 4096;

/// Directions at right angles to each other, each one long.
#[derive(Debug)]
pub(crate) struct Directions {
    pub(crate) directions: Vec<Vec<f32>>,
    /// Sum of the squares of the sample along each direction.
    pub(crate) strength: Vec<f64>,
    /// Sum of all squares of the sample.
    pub(crate) spread: f64,
}

impl Directions {
    /// The `count` strongest directions of `rows`.
    pub(crate) fn strongest(rows: &Matrix, count: usize) -> Self {
        let width = rows.width();
        let gram = gram(rows);
        let (directions, strength) = leading(&gram, width, count);
        let spread = (0..width).map(|i| f64::from(gram[i * width + i])).sum();
        Self { directions, strength, spread }
    }

    /// A matrix that turns rows so that their coordinates along these directions come first. Multiplied with it, rows
    /// keep their length and their products.
    pub(crate) fn turning(mut self) -> Matrix {
        let width = self.directions.first().map_or(0, Vec::len);
        let mut state = 0x5851_f42d_4c95_7f2d;
        let more = width - self.directions.len();
        self.directions.extend((0..more).map(|_| (0..width).map(|_| signed_unit(&mut state)).collect()));
        orthonormalise(&mut self.directions);
        let mut matrix = Matrix::zeros(width, width);
        matrix.par_rows_mut().enumerate().for_each(|(i, row)| {
            row.iter_mut().zip(&self.directions).for_each(|(x, direction)| *x = direction[i]);
        });
        matrix
    }
}

/// Writes `rows` x `matrix` to `to`. Both hold whole rows, as long as `matrix` has rows.
pub(crate) fn multiply(rows: &[f32], matrix: &Matrix, to: &mut [f32]) {
    pulp::Arch::new().dispatch(Product { rows, matrix, to });
}

struct Product<'a> {
    rows: &'a [f32],
    matrix: &'a Matrix,
    to: &'a mut [f32],
}

impl WithSimd for Product<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        /// Rows, and registers of columns, whose sums fit the registers.
        const ROWS: usize = 4;
        const COLUMNS: usize = 4;
        let Self { rows, matrix, to } = self;
        let width = matrix.width();
        let across = |k: usize| S::as_simd_f32s(matrix.row(k)).0.as_chunks::<COLUMNS>().0;
        let groups = if width == 0 { 0 } else { across(0).len() };
        let done = groups * COLUMNS * S::F32_LANES;
        for (rows, to) in rows.chunks(ROWS * width).zip(to.chunks_mut(ROWS * width)) {
            let last = rows.len() / width - 1;
            let mut four = [rows; ROWS];
            for (r, row) in four.iter_mut().enumerate() {
                *row = &rows[r.min(last) * width..][..width];
            }
            for group in 0..groups {
                let mut sums = [[simd.splat_f32s(0.0); COLUMNS]; ROWS];
                for k in 0..width {
                    let across = across(k)[group];
                    for (sums, row) in sums.iter_mut().zip(four) {
                        let x = simd.splat_f32s(row[k]);
                        for (sum, y) in sums.iter_mut().zip(across) {
                            *sum = simd.add_f32s(*sum, simd.mul_f32s(x, y));
                        }
                    }
                }
                for (to, sums) in to.chunks_exact_mut(width).zip(&sums) {
                    S::as_mut_simd_f32s(to).0.as_chunks_mut::<COLUMNS>().0[group] = *sums;
                }
            }
            for (to, row) in to.chunks_exact_mut(width).zip(four) {
                for (column, to) in to.iter_mut().enumerate().skip(done) {
                    *to = 0.0;
                    for (k, x) in row.iter().enumerate() {
                        *to += x * matrix.row(k)[column];
                    }
                }
            }
        }
    }
}

/// X'X of the sample, width x width, row after row.
fn gram(rows: &Matrix) -> Vec<f32> {
    /// Rows that stay in the cache, and rows of the answer for one thread.
    const CHUNK: usize = 512;
    const OWN: usize = 32;
    let width = rows.width();
    let count = rows.rows().min(SAMPLE);
    let mut gram = vec![0.0f32; width * width];
    gram.par_chunks_mut(OWN * width).enumerate().for_each(|(part, sums)| {
        wide(|| {
            for start in (0..count).step_by(CHUNK) {
                for (i, sums) in sums.chunks_exact_mut(width).enumerate() {
                    for row in (start..count.min(start + CHUNK)).map(|r| rows.row(r)) {
                        let x = row[part * OWN + i];
                        sums.iter_mut().zip(row).for_each(|(sum, y)| *sum += x * y);
                    }
                }
            }
        });
    });
    gram
}

/// The `count` strongest directions of the symmetric matrix `gram` and their eigenvalues, by
/// subspace iteration from a fixed start. By one thread: there is little to do
/// between two passes.
fn leading(gram: &[f32], width: usize, count: usize) -> (Vec<Vec<f32>>, Vec<f64>) {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut basis: Vec<Vec<f32>> = (0..count).map(|_| (0..width).map(|_| signed_unit(&mut state)).collect()).collect();
    orthonormalise(&mut basis);
    for _ in 0..PASSES {
        basis = basis.iter().map(|v| image(gram, v)).collect();
        orthonormalise(&mut basis);
    }
    let images: Vec<Vec<f32>> = basis.iter().map(|v| image(gram, v)).collect();
    let mut small: Vec<Vec<f64>> =
        basis.iter().map(|v| images.iter().map(|image| f64::from(dot(v, image))).collect()).collect();
    let turns = diagonalise(&mut small);
    let directions = turns
        .iter()
        .map(|turn| {
            let mut direction = vec![0.0f32; width];
            for (&share, v) in turn.iter().zip(&basis) {
                direction.iter_mut().zip(v).for_each(|(d, x)| *d += share as f32 * x);
            }
            direction
        })
        .collect();
    let strength = (0..count).map(|i| small[i][i].max(0.0)).collect();
    (directions, strength)
}

fn image(matrix: &[f32], vector: &[f32]) -> Vec<f32> {
    wide(|| matrix.chunks_exact(vector.len()).map(|row| dot(row, vector)).collect())
}

/// Gram-Schmidt, twice, so that rounding leaves nothing of one vector in another.
fn orthonormalise(basis: &mut [Vec<f32>]) {
    wide(|| {
        for i in 0..basis.len() {
            let (before, rest) = basis.split_at_mut(i);
            let vector = &mut rest[0];
            for _ in 0..2 {
                for other in before.iter() {
                    let along = dot(vector, other);
                    vector.iter_mut().zip(other).for_each(|(x, y)| *x -= along * y);
                }
                normalise(vector);
            }
        }
    });
}

/// Makes a small symmetric matrix diagonal by Jacobi rotations. Row i of the answer is the
/// eigenvector of the i-th diagonal value.
fn diagonalise(matrix: &mut [Vec<f64>]) -> Vec<Vec<f64>> {
    let n = matrix.len();
    let mut turns: Vec<Vec<f64>> = (0..n).map(|i| (0..n).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    for _sweep in 0..10 {
        for p in 0..n {
            for q in p + 1..n {
                if matrix[p][q].abs() < 1e-12 {
                    continue;
                }
                let theta = (matrix[q][q] - matrix[p][p]) / (2.0 * matrix[p][q]);
                let sign = if theta < 0.0 { -1.0 } else { 1.0 };
                let tangent = sign / (theta.abs() + (theta * theta + 1.0).sqrt());
                let cosine = (tangent * tangent + 1.0).sqrt().recip();
                let sine = tangent * cosine;
                for row in matrix.iter_mut() {
                    let (x, y) = (row[p], row[q]);
                    row[p] = cosine * x - sine * y;
                    row[q] = sine * x + cosine * y;
                }
                rotate(matrix, p, q, cosine, sine);
                rotate(&mut turns, p, q, cosine, sine);
            }
        }
    }
    turns
}

fn rotate(rows: &mut [Vec<f64>], p: usize, q: usize, cosine: f64, sine: f64) {
    let (head, tail) = rows.split_at_mut(q);
    for (x, y) in head[p].iter_mut().zip(&mut tail[0]) {
        (*x, *y) = (cosine * *x - sine * *y, sine * *x + cosine * *y);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turned_rows_keep_their_products_and_begin_with_what_is_strong() {
        let mut rows = Matrix::zeros(300, 70);
        let mut state = 5;
        for i in 0..300 {
            for (j, x) in rows.row_mut(i).iter_mut().enumerate() {
                *x = signed_unit(&mut state) * if j >= 60 { 4.0 } else { 1.0 };
            }
        }
        rows.normalise();
        let turning = Directions::strongest(&rows, 10).turning();
        let mut turned = vec![0.0; 7 * 70];
        let some: Vec<f32> = (0..7).flat_map(|i| rows.row(i).to_vec()).collect();
        multiply(&some, &turning, &mut turned);
        let turned: Vec<&[f32]> = turned.chunks_exact(70).collect();
        for (i, j) in [(0, 0), (1, 2), (3, 6)] {
            assert!((dot(turned[i], turned[j]) - dot(rows.row(i), rows.row(j))).abs() < 1e-5);
        }
        assert!(turned.iter().all(|row| dot(&row[..10], &row[..10]) > 0.4));
    }
}
