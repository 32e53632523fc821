//! The nearest neighbours of every row. Up to [`MOST_EXACT`] rows all are compared; beyond, each row with those of
//! the cells around its own, and then with the neighbours of its neighbours.
//!
//! Each pair of rows is multiplied once and told to both. What comes out does not hang on the order in which pairs
//! are compared, so threads may take them as they like.

use crate::bytes::Bytes;
use crate::cells::{Cells, around, near_together};
use crate::compare::{Lists, compare, offer};
use crate::dots::{Blocks, LANES, NO_ROW, each};
use crate::{Error, Watch};
use rayon::prelude::*;
use std::ops::Range;

/// Rows up to which all are compared with all.
const MOST_EXACT: usize = 100_000;

/// Smoothed rows up to which all are compared with all once more. What smoothing brings near each other were neighbours of
/// neighbours before: beyond, only those are tried.
pub(crate) const MOST_EXACT_TWICE: usize = 20_000;

/// Rows whose lists are held by one lock: two stripes and their lists fit the second-level cache.
const STRIPE: usize = 512;
const _: () = assert!(STRIPE.is_multiple_of(LANES));

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

    /// The nearest `each` of them alone.
    pub(crate) fn first(self, each: usize) -> Self {
        if each >= self.each {
            return self;
        }
        let found = self.found.chunks_exact(self.each).flat_map(|found| &found[..each]).copied().collect();
        Self { rows: self.rows, each, found }
    }

    /// Finds the `each` nearest rows of every unit row.
    pub(crate) fn find(rows: &Bytes, each: usize, watch: &Watch) -> Result<Self, Error> {
        let n = rows.rows();
        if n > MOST_EXACT { Self::by_cells(rows, each, watch) } else { Self::exact(rows, each, watch) }
    }

    /// The nearest rows after smoothing; `self` is from before.
    pub(crate) fn again(self, smoothed: &Bytes, watch: &Watch) -> Result<Self, Error> {
        if self.rows > MOST_EXACT_TWICE {
            self.widened(smoothed, watch)
        } else {
            Self::exact(smoothed, self.each, watch)
        }
    }

    fn exact(rows: &Bytes, each: usize, watch: &Watch) -> Result<Self, Error> {
        let n = rows.rows();
        let each = each.min(n.saturating_sub(1));
        if each == 0 {
            return Ok(Self { rows: n, each, found: Vec::new() });
        }
        // What lists hold early on keeps later pairs out, so the nearest are compared first.
        let order = if n > MOST_EXACT_TWICE { Some(near_together(rows, STRIPE, watch)?) } else { None };
        let blocks = order.as_ref().map_or_else(|| Blocks::of(rows), |order| Blocks::in_order(rows, order));
        let row_at = |place: usize| order.as_ref().map_or(place as u32, |order| order[place]);
        let stripes = stripes(&[0..n]);
        let all = (0..stripes.len()).flat_map(|a| (a..stripes.len()).map(move |b| (a, b))).collect();
        let mut neighbours = Self { rows: n, each, found: vec![(0, 0.0); n * each] };
        neighbours.read(compare(&blocks, &stripes, all, each, watch)?, cosine(rows), row_at);
        Ok(neighbours)
    }

    /// Takes over lists of places; `row_at` tells the row of a place.
    fn read(&mut self, lists: Vec<Lists>, scale: f32, row_at: impl Fn(usize) -> u32) {
        for lists in lists {
            for (place, list) in lists.rows.zip(lists.nearest) {
                let row = row_at(place) as usize;
                let named = list.into_iter().map(|(p, i)| (row_at(i as usize), p as f32 * scale));
                fill(&mut self.found[row * self.each..(row + 1) * self.each], named);
            }
        }
    }

    fn by_cells(rows: &Bytes, each: usize, watch: &Watch) -> Result<Self, Error> {
        let n = rows.rows();
        let each = each.min(n.saturating_sub(1));
        let Cells { order, cells, near } = around(rows, watch)?;
        let stripes = stripes(&cells);
        let pairs = pairs_within(&cells, &stripes, &near);
        let mut neighbours = Self { rows: n, each, found: vec![(NO_ROW, 0.0); n * each] };
        let lists = compare(&Blocks::in_order(rows, &order), &stripes, pairs, each, watch)?;
        neighbours.read(lists, cosine(rows), |place| order[place]);
        neighbours.widened(rows, watch)
    }

    /// Tries for each row the neighbours of its neighbours: what cells cut apart meets here.
    fn widened(self, rows: &Bytes, watch: &Watch) -> Result<Self, Error> {
        const ROWS: usize = 16_384;
        let scale = cosine(rows);
        let mut found = vec![(NO_ROW, 0.0); self.found.len()];
        for (batch, found) in found.chunks_mut(ROWS * self.each).enumerate() {
            watch.at("neighbours", batch * ROWS, self.rows)?;
            let work = |(candidates, products, near): &mut (Vec<u32>, Vec<i32>, Vec<(i32, u32)>),
                        (i, own): (usize, &mut [(u32, f32)])| {
                let row = batch * ROWS + i;
                candidates.clear();
                for &(j, _) in self.of(row).iter().filter(|(j, _)| *j != NO_ROW) {
                    candidates.push(j);
                    candidates.extend(self.of(j as usize).iter().map(|&(k, _)| k));
                }
                candidates.sort_unstable();
                candidates.dedup();
                candidates.retain(|&k| k as usize != row && k != NO_ROW);
                each(rows, row, candidates, products);
                near.clear();
                for (&k, &product) in candidates.iter().zip(&*products) {
                    offer(near, self.each, product, k);
                }
                // The next row, as one that is not alike, for one that nothing is near to.
                let other = (((row + 1) % self.rows) as u32, 0.0);
                fill(own, near.iter().map(|&(p, k)| (k, p as f32 * scale)).chain([other]));
            };
            let found = found.par_chunks_exact_mut(self.each).enumerate();
            found.for_each_init(Default::default, |room, own| work(room, own));
        }
        Ok(Self { found, ..self })
    }
}

/// What a product of two rows is to be multiplied with to be their cosine.
fn cosine(rows: &Bytes) -> f32 {
    1.0 / (rows.scale() * rows.scale())
}

/// Writes what was found; where it is less than there is room for, the last one stands for the rest.
fn fill(to: &mut [(u32, f32)], found: impl Iterator<Item = (u32, f32)>) {
    let mut last = None;
    let mut found = found.fuse();
    for to in to {
        last = found.next().or(last);
        *to = last.unwrap_or(*to);
    }
}

/// Ranges of at most [`STRIPE`] rows, none of which crosses the bounds of `ranges`.
fn stripes(ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let cut = |range: &Range<usize>| {
        let end = range.end;
        range.clone().step_by(STRIPE).map(move |start| start..end.min(start + STRIPE)).collect::<Vec<_>>()
    };
    ranges.iter().flat_map(cut).collect()
}

/// The pairs of stripes whose cells are near each other, each pair once.
fn pairs_within(cells: &[Range<usize>], stripes: &[Range<usize>], near: &[Vec<u32>]) -> Vec<(usize, usize)> {
    let of_cell: Vec<Range<usize>> = cells
        .iter()
        .map(|cell| {
            let place = |row: usize| stripes.partition_point(|stripe| stripe.start < row);
            place(cell.start)..place(cell.end)
        })
        .collect();
    let mut pairs = Vec::new();
    for (a, others) in near.iter().enumerate() {
        for one in of_cell[a].clone() {
            for &b in others {
                pairs.extend(of_cell[b as usize].clone().map(|other| (one.min(other), one.max(other))));
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matrix::{Matrix, dot};

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
        let neighbours = Neighbours::find(&Bytes::new(&rows), 5, &Watch::silent()).expect("nobody cancels");
        for i in [0, 255, 256, 599] {
            let mut all: Vec<f32> = (0..600).filter(|&j| j != i).map(|j| dot(rows.row(i), rows.row(j))).collect();
            all.sort_unstable_by(|a, b| b.total_cmp(a));
            for (&(j, cosine), expected) in neighbours.of(i).iter().zip(all) {
                // Rounding may take one of two rows that are as near, never one that is not.
                assert!((cosine - expected).abs() < 0.01);
                assert!((dot(rows.row(i), rows.row(j as usize)) - expected).abs() < 0.01);
            }
        }
    }

    #[test]
    fn all_pairs_are_compared_exactly() {
        let rows = Bytes::new(&rows(1100));
        let neighbours = Neighbours::exact(&rows, 6, &Watch::silent()).expect("nobody cancels");
        let others: Vec<u32> = (0..1100).collect();
        let mut products = Vec::new();
        for i in [0, 15, 16, 511, 512, 1024, 1099] {
            each(&rows, i, &others, &mut products);
            let mut all: Vec<(i32, u32)> =
                products.iter().zip(&others).filter(|&(_, &j)| j as usize != i).map(|(&p, &j)| (-p, j)).collect();
            all.sort_unstable();
            let expected: Vec<u32> = all.iter().take(6).map(|&(_, j)| j).collect();
            assert_eq!(neighbours.of(i).iter().map(|&(j, _)| j).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn heads_leave_no_neighbour_out() {
        // So many that they are turned and sorted; most of what they are stands in few coordinates.
        let n = MOST_EXACT_TWICE + 100;
        let mut rows = Matrix::zeros(n, 130);
        let mut state = 9;
        for i in 0..n {
            for (j, x) in rows.row_mut(i).iter_mut().enumerate() {
                *x = crate::random::signed_unit(&mut state) * if j % 5 == 0 { 5.0 } else { 1.0 };
            }
        }
        rows.normalise();
        let rows = Bytes::turned(&rows);
        assert!(rows.head() < rows.width());
        let neighbours = Neighbours::find(&rows, 6, &Watch::silent()).expect("nobody cancels");
        let (others, mut products): (Vec<u32>, _) = ((0..n as u32).collect(), Vec::new());
        for i in [0, 511, 10_000, n - 1] {
            each(&rows, i, &others, &mut products);
            products[i] = i32::MIN;
            products.sort_unstable_by(|a, b| b.cmp(a));
            let expected: Vec<f32> = products[..6].iter().map(|&p| p as f32 * cosine(&rows)).collect();
            assert_eq!(neighbours.of(i).iter().map(|&(_, cosine)| cosine).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn cells_find_nearly_all_neighbours() {
        let rows = Bytes::new(&rows(3000));
        let exact = Neighbours::exact(&rows, 10, &Watch::silent()).expect("nobody cancels");
        let found = Neighbours::by_cells(&rows, 10, &Watch::silent()).expect("nobody cancels");
        let both = |i: usize| found.of(i).iter().filter(|(j, _)| exact.of(i).iter().any(|(k, _)| k == j)).count();
        let share = (0..3000).map(both).sum::<usize>() as f64 / 30_000.0;
        assert!(share > 0.8, "of random rows, the hardest there are: {share}");
    }

    #[test]
    fn a_lone_row_has_no_neighbours() {
        let neighbours = Neighbours::find(&Bytes::new(&rows(1)), 5, &Watch::silent()).expect("nobody cancels");
        assert!(neighbours.of(0).is_empty());
    }
}
