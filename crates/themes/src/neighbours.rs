//! The nearest neighbours of every row, all of them compared: nothing is left to chance.

use crate::dots::{TOGETHER, Whole, cosine};
use crate::matrix::{Matrix, normalise};
use crate::{Error, Watch};
use rayon::prelude::*;

/// Rows compared with [`TILE`] others before the next ones: both fit the second-level cache.
const BLOCK: usize = 128;
const TILE: usize = 64;

/// Rows whose neighbours are looked for between two reports of progress.
const BATCH: usize = 2048;
const _: () = assert!(BATCH.is_multiple_of(TILE) && TILE.is_multiple_of(TOGETHER));

/// The neighbours of each row, nearest first, ties by position.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Neighbours {
    rows: usize,
    /// At most this many a row; fewer only when there are no more other rows.
    each: usize,
    /// (position, cosine), `each` a row.
    found: Vec<(u32, f32)>,
}

impl Neighbours {
    pub(crate) fn of(&self, row: usize) -> &[(u32, f32)] {
        &self.found[row * self.each..(row + 1) * self.each]
    }

    pub(crate) fn rows(&self) -> usize {
        self.rows
    }

    /// Finds the `each` nearest rows of every unit row.
    pub(crate) fn find(rows: &Matrix, each: usize, watch: &Watch) -> Result<Self, Error> {
        let whole = Whole::new(rows);
        let n = whole.rows();
        let each = each.min(n.saturating_sub(1));
        let mut found = vec![(0u32, 0.0f32); n * each];
        if each == 0 {
            return Ok(Self { rows: n, each, found });
        }
        for (batch, found) in found.chunks_mut(BATCH * each).enumerate() {
            watch.at("neighbours", batch * BATCH, n)?;
            let tiles = found.par_chunks_mut(TILE * each).enumerate();
            tiles.for_each_init(
                || vec![Nearest::new(each); TILE],
                |nearest, (tile, found)| {
                    let first = batch * BATCH + tile * TILE;
                    let nearest = &mut nearest[..found.len() / each];
                    nearest.iter_mut().for_each(Nearest::clear);
                    search(&whole, first, nearest);
                    for (found, nearest) in found.chunks_exact_mut(each).zip(nearest) {
                        for (to, &(product, i)) in found.iter_mut().zip(&nearest.list) {
                            *to = (i, cosine(product));
                        }
                    }
                },
            );
        }
        Ok(Self { rows: n, each, found })
    }
}

/// Finds the nearest of the rows from `first` on, one for each of `nearest`.
fn search(whole: &Whole, first: usize, nearest: &mut [Nearest]) {
    let n = whole.rows();
    let mut products = [[0; TOGETHER]; BLOCK];
    for from in (0..n).step_by(BLOCK) {
        let products = &mut products[..BLOCK.min(n - from)];
        for (pair, nearest) in nearest.chunks_mut(TOGETHER).enumerate() {
            let row = first + pair * TOGETHER;
            // The last row may be without a partner; it is then its own.
            whole.products(std::array::from_fn(|r| (row + r).min(n - 1)), from, products);
            for (r, nearest) in nearest.iter_mut().enumerate() {
                nearest.offer(row + r, from, products.iter().map(|product| product[r]));
            }
        }
    }
}

/// The nearest rows found so far: product and position, by product, then position.
#[derive(Debug, Clone)]
struct Nearest {
    each: usize,
    list: Vec<(i32, u32)>,
}

impl Nearest {
    fn new(each: usize) -> Self {
        Self { each, list: Vec::with_capacity(each + 1) }
    }

    fn clear(&mut self) {
        self.list.clear();
    }

    /// Takes in the rows from `from` on, but for `row` itself.
    fn offer(&mut self, row: usize, from: usize, products: impl Iterator<Item = i32>) {
        // Positions come in ascending order, so that an equal product never displaces one in the list.
        let mut least = self.least();
        for (i, product) in (from..).zip(products) {
            if product > least && i != row {
                let place = self.list.partition_point(|&(other, _)| other >= product);
                self.list.insert(place, (product, i as u32));
                self.list.truncate(self.each);
                least = self.least();
            }
        }
    }

    /// What a product must exceed to get in.
    fn least(&self) -> i32 {
        let full = self.list.len() == self.each;
        self.list.last().filter(|_| full).map_or(i32::MIN, |last| last.0)
    }
}

/// Moves every row half way towards its `each` nearest ones, `passes` times: what single wordings
/// add is smoothed away, what neighbours share stays. Weights are squared cosines; rows that are not
/// alike at all have none.
pub(crate) fn smooth(mut rows: Matrix, each: usize, passes: usize, watch: &Watch) -> Result<Matrix, Error> {
    let neighbours = Neighbours::find(&rows, each, watch)?;
    for pass in 0..passes {
        watch.at("smooth", pass, passes)?;
        let mut smoothed = Matrix::zeros(rows.rows(), rows.width());
        smoothed.par_rows_mut().enumerate().for_each(|(i, row)| {
            let weight = |cosine: f32| cosine.max(0.0).powi(2);
            let near = neighbours.of(i);
            let total = near.iter().map(|&(_, cosine)| weight(cosine)).sum::<f32>().max(1e-9);
            for &(j, cosine) in near {
                let share = 0.5 * weight(cosine) / total;
                row.iter_mut().zip(rows.row(j as usize)).for_each(|(x, y)| *x += share * y);
            }
            row.iter_mut().zip(rows.row(i)).for_each(|(x, y)| *x += 0.5 * y);
            normalise(row);
        });
        rows = smoothed;
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matrix::dot;

    fn rows(n: usize) -> Matrix {
        let mut rows = Matrix::zeros(n, 12);
        let mut state = 3;
        for i in 0..n {
            rows.row_mut(i).fill_with(|| crate::random::signed_unit(&mut state));
        }
        rows.normalise();
        rows
    }

    #[test]
    fn neighbours_are_the_nearest_rows_nearest_first() {
        let rows = rows(600);
        let neighbours = Neighbours::find(&rows, 5, &Watch::silent()).expect("nobody cancels");
        for i in [0, 255, 256, 599] {
            let mut all: Vec<(i32, usize)> =
                (0..600).filter(|&j| j != i).map(|j| ((-1e4 * dot(rows.row(i), rows.row(j))) as i32, j)).collect();
            all.sort_unstable();
            let found: Vec<usize> = neighbours.of(i).iter().map(|&(j, _)| j as usize).collect();
            let expected: Vec<usize> = all.iter().take(5).map(|&(_, j)| j).collect();
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_lone_row_has_no_neighbours() {
        let neighbours = Neighbours::find(&rows(1), 5, &Watch::silent()).expect("nobody cancels");
        assert!(neighbours.of(0).is_empty());
    }
}
