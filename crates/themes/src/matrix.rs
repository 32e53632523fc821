//! Rows of numbers, and the few sums over them whose order is fixed.

use crate::directions;
use rayon::prelude::*;

/// Rows summed in one go. Sums over more rows add these partial sums in order, so that they do not
/// depend on the number of threads.
const CHUNK: usize = 1024;

/// `rows` x `width` numbers, row after row.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Matrix {
    width: usize,
    data: Vec<f32>,
}

impl Matrix {
    pub(crate) fn zeros(rows: usize, width: usize) -> Self {
        Self { width, data: vec![0.0; rows * width] }
    }

    /// `data` holds rows of `width` numbers.
    pub(crate) fn of(data: Vec<f32>, width: usize) -> Self {
        Self { width, data }
    }

    pub(crate) fn width(&self) -> usize {
        self.width
    }

    pub(crate) fn rows(&self) -> usize {
        self.data.len().checked_div(self.width).unwrap_or(0)
    }

    pub(crate) fn row(&self, i: usize) -> &[f32] {
        &self.data[i * self.width..(i + 1) * self.width]
    }

    pub(crate) fn row_mut(&mut self, i: usize) -> &mut [f32] {
        &mut self.data[i * self.width..(i + 1) * self.width]
    }

    /// All rows, for writing to them in parallel.
    pub(crate) fn par_rows_mut(&mut self) -> rayon::slice::ChunksExactMut<'_, f32> {
        self.data.par_chunks_exact_mut(self.width.max(1))
    }

    /// All rows, `some` at a time, for reading them in parallel.
    pub(crate) fn par_some_rows(&self, some: usize) -> rayon::slice::Chunks<'_, f32> {
        self.data.par_chunks(some * self.width.max(1))
    }

    /// The first `count` rows, or all.
    pub(crate) fn first(&self, count: usize) -> Self {
        Self { width: self.width, data: self.data[..count.min(self.rows()) * self.width].to_vec() }
    }

    /// Multiplies each row with a square matrix as wide.
    pub(crate) fn multiply(&mut self, matrix: &Matrix) {
        const SOME: usize = 64;
        self.data.par_chunks_mut(SOME * self.width.max(1)).for_each_init(Vec::new, |before, rows| {
            before.clear();
            before.extend_from_slice(rows);
            directions::multiply(before, matrix, rows);
        });
    }

    /// The rows `which`, in that order.
    pub(crate) fn select(&self, which: &[usize]) -> Self {
        Self { width: self.width, data: which.iter().flat_map(|&i| self.row(i)).copied().collect() }
    }

    /// Makes every row one long. A row of zeros stays one.
    pub(crate) fn normalise(&mut self) {
        self.par_rows_mut().for_each(normalise);
    }

    /// The largest coordinate, whatever its sign.
    pub(crate) fn largest(&self) -> f32 {
        let largest = |part: &[f32]| part.iter().fold(0.0f32, |most, x| most.max(x.abs()));
        self.data.par_chunks(CHUNK * self.width.max(1)).map(largest).reduce(|| 0.0, f32::max)
    }

    /// Mean of all rows, in f64 because it is a difference of nearly equal sums later on.
    pub(crate) fn mean(&self) -> Vec<f64> {
        let width = self.width.max(1);
        let partial: Vec<Vec<f64>> = self
            .data
            .par_chunks(CHUNK * width)
            .map(|rows| {
                let mut sum = vec![0.0; width];
                for row in rows.chunks_exact(width) {
                    for (sum, &x) in sum.iter_mut().zip(row) {
                        *sum += f64::from(x);
                    }
                }
                sum
            })
            .collect();
        let mut mean = vec![0.0; width];
        for part in &partial {
            for (mean, x) in mean.iter_mut().zip(part) {
                *mean += x;
            }
        }
        let rows = self.rows().max(1) as f64;
        mean.iter_mut().for_each(|x| *x /= rows);
        mean
    }
}

/// Makes `row` one long; zeros, and what is too short to have a direction, become zeros.
#[inline(always)]
pub(crate) fn normalise(row: &mut [f32]) {
    let length = length(row);
    let factor = if length > 1e-6 { 1.0 / length } else { 0.0 };
    row.iter_mut().for_each(|x| *x *= factor);
}

#[inline(always)]
pub(crate) fn length(row: &[f32]) -> f32 {
    dot(row, row).sqrt()
}

/// Sum of products, in eight interleaved partial sums: the same on every machine, and vectorised.
#[inline(always)]
pub(crate) fn dot(a: &[f32], b: &[f32]) -> f32 {
    const LANES: usize = 8;
    let mut sums = [0.0f32; LANES];
    let (a_whole, a_rest) = a.as_chunks::<LANES>();
    let (b_whole, b_rest) = b.as_chunks::<LANES>();
    for (a, b) in a_whole.iter().zip(b_whole) {
        for i in 0..LANES {
            sums[i] += a[i] * b[i];
        }
    }
    let rest: f32 = a_rest.iter().zip(b_rest).map(|(a, b)| a * b).sum();
    sums.iter().sum::<f32>() + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_without_direction_stays_zero() {
        let mut row = [0.0, 0.0];
        normalise(&mut row);
        assert_eq!(row, [0.0, 0.0]);
    }
}
