//! Rows sorted into cells around middles, so that a row need be compared with its surroundings alone.
//!
//! The middles are found by spherical k-means on a sample. Rows come in the order of a hash of their texts, so that
//! the first ones are as good a sample as any, and the same one whatever order the texts came in.

use crate::bytes::Bytes;
use crate::dots::{Blocks, Found, LANES, NO_ROW, TOGETHER};
use crate::matrix::{Matrix, dot};
use crate::{Error, Watch};
use rayon::prelude::*;
use std::ops::Range;

/// Rows of the sample for each middle.
const SAMPLE: usize = 40;

/// Passes of k-means; later ones hardly move a middle.
const PASSES: usize = 5;

/// Cells that a cell is compared with, itself among them.
const NEAR: usize = 16;

/// A large set of rows in cells.
#[derive(Debug)]
pub(crate) struct Cells {
    /// Rows cell by cell, each cell filled up to whole blocks with [`NO_ROW`].
    pub(crate) order: Vec<u32>,
    /// Where the rows of each cell stand in `order`, what fills it up left out.
    pub(crate) cells: Vec<Range<usize>>,
    /// For each cell those whose middles are nearest, itself first.
    pub(crate) near: Vec<Vec<u32>>,
}

/// All rows in an order in which near ones stand together, in about `each` at a time.
pub(crate) fn near_together(rows: &Bytes, each: usize, watch: &Watch) -> Result<Vec<u32>, Error> {
    let nearest = nearest(rows, &middles(rows, rows.rows().div_ceil(each), watch)?);
    let mut order: Vec<u32> = (0..rows.rows() as u32).collect();
    order.par_sort_unstable_by_key(|&row| (nearest[row as usize], row));
    Ok(order)
}

/// Sorts rows into about as many cells as there are rows in each.
pub(crate) fn around(rows: &Bytes, watch: &Watch) -> Result<Cells, Error> {
    let n = rows.rows();
    let count = (n as f64).sqrt().ceil() as usize;
    let middles = middles(rows, count, watch)?;
    let nearest = nearest(rows, &middles);
    let mut by_cell: Vec<u32> = (0..n as u32).collect();
    by_cell.par_sort_unstable_by_key(|&row| (nearest[row as usize], row));
    let mut order = Vec::with_capacity(n + count * LANES);
    let mut cells = Vec::with_capacity(count);
    for members in by_cell.chunk_by(|&a, &b| nearest[a as usize] == nearest[b as usize]) {
        let cell = nearest[members[0] as usize] as usize;
        // A cell without rows stands where the next one begins.
        cells.resize(cell, order.len()..order.len());
        cells.push(order.len()..order.len() + members.len());
        order.extend(members);
        order.resize(order.len().next_multiple_of(LANES), NO_ROW);
    }
    cells.resize(count, order.len()..order.len());
    Ok(Cells { order, cells, near: near(&middles) })
}

/// The middles of `count` cells.
fn middles(rows: &Bytes, count: usize, watch: &Watch) -> Result<Matrix, Error> {
    let sample = rows.first(count * SAMPLE);
    let first: Vec<u32> = (0..count as u32).collect();
    let mut middles = moved(&sample, &first, Matrix::zeros(count, rows.width()));
    for _ in 0..PASSES {
        watch.at("neighbours", 0, rows.rows())?;
        middles = moved(&sample, &nearest(&sample, &middles), middles);
    }
    Ok(middles)
}

/// The nearest middle of each row, of equally near ones the first.
fn nearest(rows: &Bytes, middles: &Matrix) -> Vec<u32> {
    let count = rows.rows();
    let (all, rows) = (Blocks::blocks(&(0..middles.rows())), Blocks::new(rows));
    let blocks = Blocks::new(&Bytes::new(middles));
    let mut nearest = vec![0u32; count];
    nearest.par_chunks_mut(TOGETHER).enumerate().for_each_init(Found::default, |found, (at, nearest)| {
        rows.products(at * TOGETHER, &blocks, all.clone(), found);
        for (r, nearest) in nearest.iter_mut().enumerate() {
            let mut best = i32::MIN;
            let own = found.products.iter().flat_map(|block| block[r]).take(middles.rows());
            for (middle, product) in (0..).zip(own) {
                if product > best {
                    (best, *nearest) = (product, middle);
                }
            }
        }
    });
    nearest
}

/// The middles of the rows of each cell, of the first rows as far as `cell_of` tells; that of a cell without rows stays.
fn moved(rows: &Bytes, cell_of: &[u32], before: Matrix) -> Matrix {
    let mut sums = Matrix::zeros(before.rows(), before.width());
    let mut empty = vec![true; before.rows()];
    for (i, &cell) in cell_of.iter().enumerate() {
        let cell = cell as usize;
        // Whole numbers, too few to be rounded.
        sums.row_mut(cell).iter_mut().zip(rows.row(i)).for_each(|(sum, &x)| *sum += f32::from(x));
        empty[cell] = false;
    }
    for (cell, _) in empty.iter().enumerate().filter(|(_, empty)| **empty) {
        sums.row_mut(cell).copy_from_slice(before.row(cell));
    }
    sums.normalise();
    sums
}

/// For each middle the [`NEAR`] nearest ones, itself first.
fn near(middles: &Matrix) -> Vec<Vec<u32>> {
    let count = middles.rows();
    let near = |i: usize| {
        let mut others: Vec<(f32, u32)> = (0..count as u32)
            .filter(|&j| j as usize != i)
            .map(|j| (dot(middles.row(i), middles.row(j as usize)), j))
            .collect();
        others.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        [i as u32].into_iter().chain(others.into_iter().map(|(_, j)| j)).take(NEAR).collect()
    };
    (0..count).into_par_iter().map(near).collect()
}
