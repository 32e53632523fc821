//! Unit rows in a byte a coordinate: what rows are compared and smoothed in.
//!
//! Rounding moves a cosine by about 0.002, less than what tells neighbours apart, and all sums of products are whole
//! numbers: the same on every machine. A row takes a quarter of the memory, and a product a quarter of the time.

use crate::directions::{Directions, multiply};
use crate::matrix::{Matrix, normalise};
use rayon::prelude::*;

/// Rows are filled up with zeros to a multiple of this: what the widest registers hold.
const FULL: usize = 64;

/// The largest value of a coordinate.
const MOST: f32 = 127.0;

/// Share of the squares of all rows that the first coordinates of turned rows have at least.
const MOST_OF_ALL: f64 = 0.7;

/// Unit rows as whole numbers from -127 to 127.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bytes {
    /// A multiple of [`FULL`].
    width: usize,
    /// So many coordinates tell most of a row: all of them, if rows are not turned.
    head: usize,
    /// What a coordinate of 1 would be.
    scale: f32,
    data: Vec<i8>,
}

impl Bytes {
    /// Rounds `rows`. The largest coordinate of all becomes 127.
    pub(crate) fn new(rows: &Matrix) -> Self {
        let largest = rows.largest();
        let scale = if largest > 0.0 { MOST / largest } else { MOST };
        let mut bytes = Self::zeros(rows.rows(), rows.width(), scale);
        let width = bytes.width;
        bytes.data.par_chunks_exact_mut(width).enumerate().for_each(|(i, to)| wide(|| round(rows.row(i), scale, to)));
        bytes
    }

    /// The same for rows that are turned beforehand, so that their first coordinates tell most. That changes no
    /// product. The largest coordinate is looked for among the first rows; what is larger becomes as large as that.
    pub(crate) fn turned(rows: &Matrix) -> Self {
        const SAMPLE: usize = 4096;
        const SOME: usize = 64;
        let width = rows.width();
        let few = (FULL..width).step_by(FULL).map(|head| (head, Directions::strongest(rows, head)));
        let most = |(_, found): &(usize, Directions)| found.strength.iter().sum::<f64>() >= MOST_OF_ALL * found.spread;
        let Some((head, found)) = { few }.find(most) else { return Self::new(rows) };
        let turning = found.turning();
        let mut sample = rows.first(SAMPLE);
        sample.multiply(&turning);
        let scale = MOST / sample.largest().max(f32::MIN_POSITIVE);
        let mut bytes = Self { head, ..Self::zeros(rows.rows(), width, scale) };
        let full = bytes.width;
        let to = bytes.data.par_chunks_mut(SOME * full);
        rows.par_some_rows(SOME).zip(to).for_each_init(Vec::new, |turned, (rows, to)| {
            turned.resize(rows.len(), 0.0);
            multiply(rows, &turning, turned);
            wide(|| {
                let rows = turned.chunks_exact(width).zip(to.chunks_exact_mut(full));
                rows.for_each(|(row, to)| round(row, scale, to));
            });
        });
        bytes
    }

    fn zeros(rows: usize, width: usize, scale: f32) -> Self {
        let width = width.next_multiple_of(FULL).max(FULL);
        Self { width, head: width, scale, data: vec![0; rows * width] }
    }

    pub(crate) fn rows(&self) -> usize {
        self.data.len() / self.width
    }

    pub(crate) fn width(&self) -> usize {
        self.width
    }

    pub(crate) fn head(&self) -> usize {
        self.head
    }

    pub(crate) fn scale(&self) -> f32 {
        self.scale
    }

    pub(crate) fn row(&self, i: usize) -> &[i8] {
        &self.data[i * self.width..(i + 1) * self.width]
    }

    /// The first `count` rows, or all.
    pub(crate) fn first(&self, count: usize) -> Self {
        let data = self.data[..count.min(self.rows()) * self.width].to_vec();
        Self { data, ..*self }
    }

    /// As many rows, each what `make` makes of its place: unit rows once more, in the same scale.
    pub(crate) fn made_anew(&self, make: impl Fn(usize, &mut [f32]) + Sync) -> Self {
        let mut made = Self::zeros(self.rows(), self.width, self.scale);
        let scale = self.scale;
        made.data.par_chunks_exact_mut(self.width).enumerate().for_each_init(
            || vec![0.0; self.width],
            |row, (i, to)| {
                wide(|| {
                    row.fill(0.0);
                    make(i, row);
                    normalise(row);
                    round(row, scale, to);
                });
            },
        );
        made
    }
}

/// Does what `work` does in the widest registers that the processor has. Sums keep their order and no two steps
/// are made one, so the outcome is the same as without.
#[inline(always)]
pub(crate) fn wide<T>(work: impl FnOnce() -> T) -> T {
    pulp::Arch::new().dispatch(work)
}

#[inline(always)]
fn round(row: &[f32], scale: f32, to: &mut [i8]) {
    for (to, &x) in to.iter_mut().zip(row) {
        let x = (x * scale).clamp(-MOST, MOST);
        // Half away from zero, by cutting off: what every processor can do for many numbers at once.
        *to = (x + 0.5f32.copysign(x)) as i8;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_coordinate_fills_a_byte() {
        let mut rows = Matrix::zeros(2, 3);
        rows.row_mut(0).copy_from_slice(&[0.6, -0.8, 0.0]);
        rows.row_mut(1).copy_from_slice(&[0.0, 0.6, 0.8]);
        let bytes = Bytes::new(&rows);
        assert_eq!(bytes.row(0)[..4], [95, -127, 0, 0]);
        assert_eq!((bytes.rows(), bytes.width()), (2, 64));
    }
}
