//! Rows compared with each other, stripe by stripe, and the nearest of each kept.

use crate::dots::{Blocks, Found, LANES, Sought, TOGETHER};
use crate::{Error, Watch};
use rayon::prelude::*;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

/// Pairs of stripes compared between two reports of progress.
const BATCH: usize = 256;

/// Compares the rows of all `pairs` of stripes; a stripe may be paired with itself.
pub(crate) fn compare(
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
pub(crate) struct Lists {
    pub(crate) rows: Range<usize>,
    each: usize,
    /// What a product must reach to get in, a block of rows an entry; what fills up the last block lets nothing in.
    least: Vec<[i32; LANES]>,
    pub(crate) nearest: Vec<Vec<(i32, u32)>>,
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
pub(crate) fn offer(list: &mut Vec<(i32, u32)>, each: usize, product: i32, other: u32) {
    let place = list.partition_point(|&(p, i)| p > product || (p == product && i < other));
    if place < each {
        list.insert(place, (product, other));
        list.truncate(each);
    }
}
