//! Whitening by a quarter: the strongest directions of a corpus are toned down, so that what few
//! texts share counts beside what many share.
//!
//! With the corpus' singular value decomposition X = U S V', rows become those of X V f(S) V' with
//! f(s) = s^-1/4 for the strongest directions and one constant for the rest, whose singular values
//! are nearly alike. So neither a full decomposition nor anything texts x texts is needed.
//! All sums run in a fixed order, and only roots and the four operations are used: the same
//! corpus gives the same rows on every machine.

use crate::directions::Directions;
use crate::matrix::Matrix;
use rayon::prelude::*;

/// Directions that are toned down one by one.
const STRONGEST: usize = 64;

/// Whitens unit rows in place; they are unit rows again afterwards.
pub(crate) fn whiten(rows: &mut Matrix) {
    let width = rows.width();
    let strongest = STRONGEST.min(width / 2).min(rows.rows() / 2);
    if strongest == 0 {
        return;
    }
    let found = Directions::strongest(rows, strongest);
    let rest = (found.spread - found.strength.iter().sum::<f64>()).max(0.0) / (width - strongest) as f64;
    let tone = |squared: f64| squared.max(1e-9).sqrt().sqrt().sqrt().recip();
    let factors: Vec<f32> =
        found.strength.iter().map(|&squared| (tone(squared.max(rest)) / tone(rest) - 1.0) as f32).collect();
    // The unit matrix, and what each direction adds to it.
    let mut matrix = Matrix::zeros(width, width);
    matrix.par_rows_mut().enumerate().for_each(|(i, row)| {
        row[i] = 1.0;
        for (direction, factor) in found.directions.iter().zip(&factors) {
            let along = factor * direction[i];
            row.iter_mut().zip(direction).for_each(|(x, d)| *x += along * d);
        }
    });
    rows.multiply(&matrix);
    rows.normalise();
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
