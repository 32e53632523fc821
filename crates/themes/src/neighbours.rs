//! The nearest neighbours of every row. Up to [`MOST_EXACT`] rows all are compared; beyond, each row with those of
//! the cells around its own, and then with the neighbours of its neighbours.
//!
//! Each pair of rows is multiplied once and told to both. What comes out does not hang on the order in which pairs
//! are compared, so threads may take them as they like.

use crate::cells::{Cells, around};
use crate::dots::{LANES, NO_ROW, Products, TOGETHER, Whole, cosine};
use crate::matrix::{Matrix, dot, normalise};
use crate::{Error, Watch};
use rayon::prelude::*;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

/// Rows up to which all are compared with all.
const MOST_EXACT: usize = 100_000;

/// Smoothed rows up to which all are compared with all once more. What smoothing brings near each other were neighbours of
/// neighbours before: beyond, only those are tried.
const MOST_EXACT_TWICE: usize = 20_000;

/// Rows whose lists are held by one lock: two stripes and their lists fit the second-level cache.
const STRIPE: usize = 512;
const _: () = assert!(STRIPE.is_multiple_of(LANES));

/// Pairs of stripes compared between two reports of progress.
const BATCH: usize = 256;

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
    pub(crate) fn find(rows: &Matrix, each: usize, watch: &Watch) -> Result<Self, Error> {
        let n = rows.rows();
        if n > MOST_EXACT { Self::by_cells(rows, each, watch) } else { Self::exact(rows, each, watch) }
    }

    /// The nearest rows after smoothing; `self` is from before.
    pub(crate) fn again(self, smoothed: &Matrix, watch: &Watch) -> Result<Self, Error> {
        if self.rows > MOST_EXACT_TWICE {
            self.widened(smoothed, watch)
        } else {
            Self::exact(smoothed, self.each, watch)
        }
    }

    fn exact(rows: &Matrix, each: usize, watch: &Watch) -> Result<Self, Error> {
        let n = rows.rows();
        let each = each.min(n.saturating_sub(1));
        if each == 0 {
            return Ok(Self { rows: n, each, found: Vec::new() });
        }
        let stripes = stripes(&[0..n]);
        let all: Vec<(usize, usize)> =
            (0..stripes.len()).flat_map(|a| (a..stripes.len()).map(move |b| (a, b))).collect();
        let mut found = vec![(0, 0.0); n * each];
        for lists in compare(&Whole::new(rows), &stripes, &all, each, watch)? {
            for (row, list) in lists.rows.zip(lists.nearest) {
                fill(&mut found[row * each..(row + 1) * each], list.into_iter().map(|(p, i)| (i, cosine(p))));
            }
        }
        Ok(Self { rows: n, each, found })
    }

    fn by_cells(rows: &Matrix, each: usize, watch: &Watch) -> Result<Self, Error> {
        let n = rows.rows();
        let each = each.min(n.saturating_sub(1));
        let Cells { order, cells, near } = around(rows, watch)?;
        let stripes = stripes(&cells);
        let pairs = pairs_within(&cells, &stripes, &near);
        let mut found = vec![(NO_ROW, 0.0); n * each];
        for lists in compare(&Whole::in_order(rows, &order), &stripes, &pairs, each, watch)? {
            for (place, list) in lists.rows.zip(lists.nearest) {
                let row = order[place] as usize;
                let named = list.into_iter().map(|(p, i)| (order[i as usize], cosine(p)));
                fill(&mut found[row * each..(row + 1) * each], named);
            }
        }
        Self { rows: n, each, found }.widened(rows, watch)
    }

    /// Tries for each row the neighbours of its neighbours: what cells cut apart meets here.
    fn widened(self, rows: &Matrix, watch: &Watch) -> Result<Self, Error> {
        const ROWS: usize = 16_384;
        let mut found = vec![(NO_ROW, 0.0); self.found.len()];
        for (batch, found) in found.chunks_mut(ROWS * self.each).enumerate() {
            watch.at("neighbours", batch * ROWS, self.rows)?;
            found.par_chunks_exact_mut(self.each).enumerate().for_each_init(Vec::new, |candidates, (i, own)| {
                let row = batch * ROWS + i;
                candidates.clear();
                for &(j, _) in self.of(row).iter().filter(|(j, _)| *j != NO_ROW) {
                    candidates.push(j);
                    candidates.extend(self.of(j as usize).iter().map(|&(k, _)| k));
                }
                candidates.sort_unstable();
                candidates.dedup();
                let others = candidates.iter().filter(|&&k| k as usize != row && k != NO_ROW);
                let mut near: Vec<(u32, f32)> =
                    others.map(|&k| (k, dot(rows.row(row), rows.row(k as usize)))).collect();
                near.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
                // The next row, as one that is not alike, for one that nothing is near to.
                near.push((((row + 1) % self.rows) as u32, 0.0));
                fill(own, near.into_iter());
            });
        }
        Ok(Self { found, ..self })
    }
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

/// Compares the rows of all `pairs` of stripes; a stripe may be paired with itself.
fn compare(
    whole: &Whole,
    stripes: &[Range<usize>],
    pairs: &[(usize, usize)],
    each: usize,
    watch: &Watch,
) -> Result<Vec<Lists>, Error> {
    let rows = stripes.last().map_or(0, |last| last.end);
    let lists: Vec<Mutex<Lists>> = stripes.iter().map(|stripe| Mutex::new(Lists::new(stripe.clone(), each))).collect();
    for (batch, some) in pairs.chunks(BATCH).enumerate() {
        watch.at("neighbours", batch * BATCH * rows / pairs.len(), rows)?;
        some.par_iter().for_each_init(Vec::new, |products, &(a, b)| {
            // The lower one first, always: no two threads wait for each other.
            let mut one = lists[a].lock().unwrap_or_else(PoisonError::into_inner);
            if a == b {
                one.meet_themselves(whole, products);
            } else {
                one.meet(&mut lists[b].lock().unwrap_or_else(PoisonError::into_inner), whole, products);
            }
        });
    }
    Ok(lists.into_iter().map(|lists| lists.into_inner().unwrap_or_else(PoisonError::into_inner)).collect())
}

/// The nearest rows found so far of each row of a stripe.
#[derive(Debug)]
struct Lists {
    rows: Range<usize>,
    each: usize,
    /// What a product must reach to get in, a block of rows an entry; what fills up the last block lets nothing in.
    least: Vec<[i32; LANES]>,
    nearest: Vec<Vec<(i32, u32)>>,
}

impl Lists {
    fn new(rows: Range<usize>, each: usize) -> Self {
        let floor = |lane: usize| if lane < rows.len() { i32::MIN } else { i32::MAX };
        let blocks = 0..rows.len().div_ceil(LANES);
        let least = blocks.map(|block| std::array::from_fn(|lane| floor(block * LANES + lane))).collect();
        Self { each, least, nearest: vec![Vec::with_capacity(each + 1); rows.len()], rows }
    }

    /// Compares the rows of two stripes.
    fn meet(&mut self, other: &mut Lists, whole: &Whole, products: &mut Vec<Products>) {
        let blocks = Whole::blocks(&other.rows);
        products.resize(blocks.len(), [[0; LANES]; TOGETHER]);
        for first in (0..self.rows.len()).step_by(TOGETHER) {
            whole.products(self.rows.start + first, whole, blocks.clone(), products);
            for r in 0..TOGETHER.min(self.rows.len() - first) {
                let at = first + r;
                for (block, products) in products.iter().enumerate() {
                    let products = &products[r];
                    if any_reaches(products, self.least_of(at), &other.least[block]) {
                        for (lane, &product) in products.iter().enumerate().take(other.rows.len() - block * LANES) {
                            self.offer(at, product, other.rows.start + block * LANES + lane);
                            other.offer(block * LANES + lane, product, self.rows.start + at);
                        }
                    }
                }
            }
        }
    }

    /// Compares each row of the stripe with those after it.
    fn meet_themselves(&mut self, whole: &Whole, products: &mut Vec<Products>) {
        let blocks = Whole::blocks(&self.rows);
        products.resize(blocks.len(), [[0; LANES]; TOGETHER]);
        for first in (0..self.rows.len()).step_by(TOGETHER) {
            whole.products(self.rows.start + first, whole, blocks.clone(), products);
            for r in 0..TOGETHER.min(self.rows.len() - first) {
                let at = first + r;
                let row = products.iter().flat_map(|block| block[r]).enumerate();
                for (other, product) in row.take(self.rows.len()).skip(at + 1) {
                    self.offer(at, product, self.rows.start + other);
                    self.offer(other, product, self.rows.start + at);
                }
            }
        }
    }

    fn least_of(&self, at: usize) -> i32 {
        self.least[at / LANES][at % LANES]
    }

    fn offer(&mut self, at: usize, product: i32, other: usize) {
        if product >= self.least_of(at) {
            let list = &mut self.nearest[at];
            offer(list, self.each, product, other as u32);
            if list.len() == self.each {
                self.least[at / LANES][at % LANES] = list[self.each - 1].0;
            }
        }
    }
}

/// Whether any product gets into the list of the one row, or into that of its own row of the block.
fn any_reaches(products: &[i32; LANES], one: i32, others: &[i32; LANES]) -> bool {
    products.iter().zip(others).fold(false, |any, (&product, &other)| any | (product >= one.min(other)))
}

/// Puts a row into a list of the `each` nearest: the largest product first, ties by position.
fn offer(list: &mut Vec<(i32, u32)>, each: usize, product: i32, other: u32) {
    let place = list.partition_point(|&(p, i)| p > product || (p == product && i < other));
    if place < each {
        list.insert(place, (product, other));
        list.truncate(each);
    }
}

/// Moves every row half way towards its `each` nearest ones, `passes` times: what single wordings
/// add is smoothed away, what neighbours share stays. Weights are squared cosines; rows that are not
/// alike at all have none. No rows for no passes.
pub(crate) fn smooth(
    rows: &Matrix,
    neighbours: &Neighbours,
    each: usize,
    passes: usize,
    watch: &Watch,
) -> Result<Option<Matrix>, Error> {
    let mut last: Option<Matrix> = None;
    for pass in 0..passes {
        watch.at("smooth", pass, passes)?;
        let rows = last.as_ref().unwrap_or(rows);
        let mut smoothed = Matrix::zeros(rows.rows(), rows.width());
        smoothed.par_rows_mut().enumerate().for_each(|(i, row)| {
            let weight = |cosine: f32| cosine.max(0.0).powi(2);
            let near = neighbours.of(i);
            let near = &near[..each.min(near.len())];
            let total = near.iter().map(|&(_, cosine)| weight(cosine)).sum::<f32>().max(1e-9);
            for &(j, cosine) in near {
                let share = 0.5 * weight(cosine) / total;
                row.iter_mut().zip(rows.row(j as usize)).for_each(|(x, y)| *x += share * y);
            }
            row.iter_mut().zip(rows.row(i)).for_each(|(x, y)| *x += 0.5 * y);
            normalise(row);
        });
        last = Some(smoothed);
    }
    Ok(last)
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
    fn cells_find_nearly_all_neighbours() {
        let rows = rows(3000);
        let exact = Neighbours::exact(&rows, 10, &Watch::silent()).expect("nobody cancels");
        let found = Neighbours::by_cells(&rows, 10, &Watch::silent()).expect("nobody cancels");
        let both = |i: usize| found.of(i).iter().filter(|(j, _)| exact.of(i).iter().any(|(k, _)| k == j)).count();
        let share = (0..3000).map(both).sum::<usize>() as f64 / 30_000.0;
        assert!(share > 0.8, "of random rows, the hardest there are: {share}");
    }

    #[test]
    fn a_lone_row_has_no_neighbours() {
        let neighbours = Neighbours::find(&rows(1), 5, &Watch::silent()).expect("nobody cancels");
        assert!(neighbours.of(0).is_empty());
    }
}
