//! Whitening by a quarter: the strongest directions of a corpus are toned down, so that what few
//! texts share counts beside what many share.
//!
//! With the corpus' singular value decomposition X = U S V', rows become those of X V f(S) V' with
//! f(s) = s^-1/4 for the strongest directions and one constant for the rest, whose singular values
//! are nearly alike. So neither a full decomposition nor anything texts x texts is needed.
//! All sums run in a fixed order, and only roots and the four operations are used: the same
//! corpus gives the same rows on every machine.

use crate::matrix::{Matrix, dot};
use rayon::prelude::*;

/// Directions that are toned down one by one.
const STRONGEST: usize = 64;

/// Passes of subspace iteration. Directions that are still mixed after these have nearly the same
/// singular value, and would be toned down alike.
const PASSES: usize = 12;

/// Rows whose directions stand for those of all. They come in the order of a hash of their texts: the first ones are
/// a sample, and the same one whatever order the texts came in.
const SAMPLE: usize = 8192;

/// Whitens unit rows in place; they are unit rows again afterwards.
pub(crate) fn whiten(rows: &mut Matrix) {
    let width = rows.width();
    let strongest = STRONGEST.min(width / 2).min(rows.rows() / 2);
    if strongest == 0 {
        return;
    }
    let gram = gram(rows);
    let (directions, strength) = leading(&gram, width, strongest);
    let rest: f64 = (0..width).map(|i| f64::from(gram[i * width + i])).sum::<f64>() - strength.iter().sum::<f64>();
    let rest = rest.max(0.0) / (width - strongest) as f64;
    let tone = |squared: f64| squared.max(1e-9).sqrt().sqrt().sqrt().recip();
    let factors: Vec<f32> =
        strength.iter().map(|&squared| (tone(squared.max(rest)) / tone(rest) - 1.0) as f32).collect();
    rows.par_rows_mut().for_each(|row| {
        let along: Vec<f32> = directions.iter().map(|d| dot(row, d)).collect();
        for ((direction, along), factor) in directions.iter().zip(along).zip(&factors) {
            row.iter_mut().zip(direction).for_each(|(x, d)| *x += factor * along * d);
        }
        crate::matrix::normalise(row);
    });
}

/// X'X of the sample, width x width, row after row.
fn gram(rows: &Matrix) -> Vec<f32> {
    const CHUNK: usize = 512;
    let width = rows.width();
    let count = rows.rows().min(SAMPLE);
    let starts: Vec<usize> = (0..count).step_by(CHUNK).collect();
    let mut gram = vec![0.0f32; width * width];
    for start in starts {
        let end = (start + CHUNK).min(count);
        gram.par_chunks_exact_mut(width).enumerate().for_each(|(i, sums)| {
            for row in (start..end).map(|r| rows.row(r)) {
                let x = row[i];
                sums.iter_mut().zip(row).for_each(|(sum, y)| *sum += x * y);
            }
        });
    }
    gram
}

/// The `count` strongest directions of the symmetric matrix `gram` and their eigenvalues, by
/// subspace iteration from a fixed start.
fn leading(gram: &[f32], width: usize, count: usize) -> (Vec<Vec<f32>>, Vec<f64>) {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut basis: Vec<Vec<f32>> =
        (0..count).map(|_| (0..width).map(|_| crate::random::signed_unit(&mut state)).collect()).collect();
    orthonormalise(&mut basis);
    for _ in 0..PASSES {
        basis = basis.par_iter().map(|v| multiply(gram, v)).collect();
        orthonormalise(&mut basis);
    }
    let images: Vec<Vec<f32>> = basis.par_iter().map(|v| multiply(gram, v)).collect();
    let mut small: Vec<Vec<f64>> =
        basis.iter().map(|v| images.iter().map(|image| f64::from(dot(v, image))).collect()).collect();
    let turns = diagonalise(&mut small);
    let directions = turns
        .par_iter()
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

fn multiply(matrix: &[f32], vector: &[f32]) -> Vec<f32> {
    matrix.chunks_exact(vector.len()).map(|row| dot(row, vector)).collect()
}

/// Gram-Schmidt, twice, so that rounding leaves nothing of one vector in another.
fn orthonormalise(basis: &mut [Vec<f32>]) {
    for i in 0..basis.len() {
        let (before, rest) = basis.split_at_mut(i);
        let vector = &mut rest[0];
        for _ in 0..2 {
            for other in before.iter() {
                let along = dot(vector, other);
                vector.iter_mut().zip(other).for_each(|(x, y)| *x -= along * y);
            }
            crate::matrix::normalise(vector);
        }
    }
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
    fn a_strong_direction_is_toned_down_and_the_weak_ones_are_not() {
        let mut rows = Matrix::zeros(400, 8);
        let mut state = 7;
        for i in 0..400 {
            for (j, x) in rows.row_mut(i).iter_mut().enumerate() {
                *x = crate::random::signed_unit(&mut state) * if j == 0 { 4.0 } else { 1.0 };
            }
        }
        rows.normalise();
        let strength = |rows: &Matrix, j: usize| -> f32 { (0..rows.rows()).map(|i| rows.row(i)[j].powi(2)).sum() };
        let before = strength(&rows, 0) / strength(&rows, 5);
        whiten(&mut rows);
        let after = strength(&rows, 0) / strength(&rows, 5);
        assert!(after < 0.8 * before, "{before} -> {after}");
        assert!(after > 1.0, "a quarter, not all of it: {after}");
    }
}
