//! The nearest neighbours of every row. Up to [`MOST_EXACT`] rows all are compared; beyond, each row with those of
//! the cells around its own, and then with the neighbours of its neighbours.
//!
//! Each pair of rows is multiplied once and told to both. What comes out does not hang on the order in which pairs
//! are compared, so threads may take them as they like.

use crate::bytes::Bytes;
use crate::cells::{Cells, around, near_together};
use crate::dots::{Blocks, Found, LANES, NO_ROW, Sought, TOGETHER, each};
use crate::{Error, Watch};
use rayon::prelude::*;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

/// Rows up to which all are compared with all.
const MOST_EXACT: usize = 100_000;

/// Smoothed rows up to which all are compared with all once more. What smoothing brings near each other were neighbours of
/// neighbours before: beyond, only those are tried.
pub(crate) const MOST_EXACT_TWICE: usize = 20_000;

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

/// Compares the rows of all `pairs` of stripes; a stripe may be paired with itself.
fn compare(
    blocks: &Blocks,
    stripes: &[Range<usize>],
    mut pairs: Vec<(usize, usize)>,
    each: usize,
    watch: &Watch,
) -> Result<Vec<Lists>, Error> {
    // Each stripe with itself first. Then pairs of equal sum, round the whole, which have no stripe in common: threads
    // do not wait for each other.
    pairs.sort_unstable_by_key(|&(a, b)| (a != b, (a + b) % stripes.len(), a));
    let rows = stripes.last().map_or(0, |last| last.end);
    let lists: Vec<Mutex<Lists>> = stripes.iter().map(|stripe| Mutex::new(Lists::new(stripe.clone(), each))).collect();
    for (batch, some) in pairs.chunks(BATCH).enumerate() {
        watch.at("neighbours", batch * BATCH * rows / pairs.len(), rows)?;
        some.par_iter().for_each_init(Found::default, |found, &(a, b)| {
            // The lower one first, always: no two threads wait for each other for ever.
            let mut one = lists[a].lock().unwrap_or_else(PoisonError::into_inner);
            if a == b {
                one.meet_themselves(blocks, found);
            } else {
                one.meet(&mut lists[b].lock().unwrap_or_else(PoisonError::into_inner), blocks, found);
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
    fn meet(&mut self, other: &mut Lists, blocks: &Blocks, found: &mut Found) {
        for first in (0..self.rows.len()).step_by(TOGETHER) {
            let sought = Sought { own: self.least_from(first), others: &other.least };
            blocks.reaching(self.rows.start + first, blocks, Blocks::blocks(&other.rows), sought, found);
            for_each(found, |r, lane, product| {
                let (at, to) = (first + r, lane);
                if at < self.rows.len() && to < other.rows.len() {
                    self.offer(at, product, other.rows.start + to);
                    other.offer(to, product, self.rows.start + at);
                }
            });
        }
    }

    /// Compares each row of the stripe with those after it.
    fn meet_themselves(&mut self, blocks: &Blocks, found: &mut Found) {
        for first in (0..self.rows.len()).step_by(TOGETHER) {
            // A block begins before the rows that are compared, or with them.
            let later = first / LANES;
            let sought = Sought { own: self.least_from(first), others: &self.least[later..] };
            let with = Blocks::blocks(&(self.rows.start + later * LANES..self.rows.end));
            blocks.reaching(self.rows.start + first, blocks, with, sought, found);
            for_each(found, |r, lane, product| {
                let (at, to) = (first + r, later * LANES + lane);
                if at < to && to < self.rows.len() {
                    self.offer(at, product, self.rows.start + to);
                    self.offer(to, product, self.rows.start + at);
                }
            });
        }
    }

    /// What products of the rows from `first` on must reach.
    fn least_from(&self, first: usize) -> [i32; TOGETHER] {
        std::array::from_fn(|r| self.least_of(first + r))
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

/// Calls `meet` with each product that was asked for: which of the rows, which place in the blocks, the product.
pub(crate) fn for_each(found: &Found, mut meet: impl FnMut(usize, usize, i32)) {
    for (block, (hits, products)) in found.hits.iter().zip(&found.products).enumerate() {
        if *hits == [0; TOGETHER] {
            continue;
        }
        for (r, (&hits, products)) in hits.iter().zip(products).enumerate() {
            let mut left = hits;
            while left != 0 {
                let lane = left.trailing_zeros() as usize;
                left &= left - 1;
                meet(r, block * LANES + lane, products[lane]);
            }
        }
    }
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
    rows: &Bytes,
    neighbours: &Neighbours,
    each: usize,
    passes: usize,
    watch: &Watch,
) -> Result<Option<Bytes>, Error> {
    let mut last: Option<Bytes> = None;
    for pass in 0..passes {
        watch.at("smooth", pass, passes)?;
        let rows = last.as_ref().unwrap_or(rows);
        last = Some(rows.made_anew(|i, row| {
            let weight = |cosine: f32| cosine.max(0.0).powi(2);
            let near = neighbours.of(i);
            let near = &near[..each.min(near.len())];
            let total = near.iter().map(|&(_, cosine)| weight(cosine)).sum::<f32>().max(1e-9);
            for &(j, cosine) in near {
                let share = 0.5 * weight(cosine) / total;
                row.iter_mut().zip(rows.row(j as usize)).for_each(|(x, &y)| *x += share * f32::from(y));
            }
            row.iter_mut().zip(rows.row(i)).for_each(|(x, &y)| *x += 0.5 * f32::from(y));
        }));
    }
    Ok(last)
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
