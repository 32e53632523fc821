//! Many dot products at once, in whole numbers: the same on every machine.
//!
//! Rows lie in blocks of [`LANES`], four coordinates by four: one step multiplies four coordinates of one row with the
//! same four of every row of a block, so that no product is summed up across a register. Where the processor has
//! AVX-512 with VNNI, 64 products are made and added in one step, with AVX2 32 in four; the plain loop gives the same
//! numbers elsewhere.

mod plain;
#[cfg(target_arch = "x86_64")]
mod vnni;
#[cfg(target_arch = "x86_64")]
mod wide;

use crate::bytes::Bytes;
use rayon::prelude::*;
use std::ops::Range;

/// Rows of a block.
pub(crate) const LANES: usize = 16;

/// Rows that are multiplied with a block in one go. They lie in one block themselves.
pub(crate) const TOGETHER: usize = 8;
const _: () = assert!(LANES.is_multiple_of(TOGETHER));

/// The products of [`TOGETHER`] rows with the rows of one block.
pub(crate) type Products = [[i32; LANES]; TOGETHER];

/// For each of [`TOGETHER`] rows a bit for each row of a block.
pub(crate) type Hits = [u16; TOGETHER];

/// Names no row: a place in an order that is there to fill a block.
pub(crate) const NO_ROW: u32 = u32::MAX;

/// Four coordinates of the rows of a block.
type Quad = [[i8; 4]; LANES];

/// Rows in blocks, filled up to whole blocks with rows of zeros.
#[derive(Debug)]
pub(crate) struct Blocks {
    /// Fours of coordinates of a row.
    quads: usize,
    scale: f32,
    /// By block, four coordinates, row of the block.
    data: Vec<Quad>,
    /// The sum of the coordinates of each row.
    sums: Vec<[i32; LANES]>,
}

/// Where products of rows with blocks go, and what they must reach to be looked at.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) products: Vec<Products>,
    pub(crate) hits: Vec<Hits>,
}

impl Blocks {
    pub(crate) fn new(rows: &Bytes) -> Self {
        Self::packed(rows, rows.rows(), |i| i)
    }

    /// The rows `order`, in that order; [`NO_ROW`] is a row of zeros.
    pub(crate) fn in_order(rows: &Bytes, order: &[u32]) -> Self {
        Self::packed(rows, order.len(), |i| order[i] as usize)
    }

    fn packed(rows: &Bytes, count: usize, place: impl Fn(usize) -> usize + Sync) -> Self {
        let quads = rows.width() / 4;
        let mut data = vec![[[0i8; 4]; LANES]; count.div_ceil(LANES) * quads];
        let mut sums = vec![[0; LANES]; count.div_ceil(LANES)];
        data.par_chunks_exact_mut(quads).zip(&mut sums).enumerate().for_each(|(block, (to, sums))| {
            for (lane, i) in (block * LANES..count.min((block + 1) * LANES)).enumerate() {
                let row = place(i);
                if row >= rows.rows() {
                    continue;
                }
                for (to, four) in to.iter_mut().zip(rows.row(row).as_chunks::<4>().0) {
                    to[lane] = *four;
                }
                sums[lane] = rows.row(row).iter().map(|&x| i32::from(x)).sum();
            }
        });
        Self { quads, scale: rows.scale(), data, sums }
    }

    /// Blocks that hold the rows of a range, which begins where a block does.
    pub(crate) fn blocks(rows: &Range<usize>) -> Range<usize> {
        rows.start / LANES..rows.end.div_ceil(LANES)
    }

    /// What a product with a row of `others` is to be multiplied with to be a cosine.
    pub(crate) fn cosine(&self, others: &Blocks) -> f32 {
        1.0 / (self.scale * others.scale)
    }

    /// Leaves in `found` the products of the [`TOGETHER`] rows from `first` on, a multiple of it, with the rows of the
    /// blocks `with` of `others`, an entry a block.
    pub(crate) fn products(&self, first: usize, others: &Blocks, with: Range<usize>, found: &mut Found) {
        const ALL: [i32; TOGETHER] = [i32::MIN; TOGETHER];
        found.products.resize(with.len(), [[0; LANES]; TOGETHER]);
        found.hits.clear();
        self.multiply(first, others, with, Sought { own: ALL, others: &[] }, found);
    }

    /// The same, and which of the products reach what is asked of the one row or of the other; products of a block
    /// without any are not told.
    pub(crate) fn reaching(
        &self,
        first: usize,
        others: &Blocks,
        with: Range<usize>,
        sought: Sought,
        found: &mut Found,
    ) {
        found.products.resize(with.len(), [[0; LANES]; TOGETHER]);
        found.hits.clear();
        found.hits.resize(with.len(), [0; TOGETHER]);
        self.multiply(first, others, with, sought, found);
    }

    fn multiply(&self, first: usize, others: &Blocks, with: Range<usize>, sought: Sought, found: &mut Found) {
        let block = first / LANES;
        let half = first % LANES / TOGETHER;
        let tile = Tile {
            own: &self.data[block * self.quads..(block + 1) * self.quads],
            half,
            sums: &self.sums[block].as_chunks::<TOGETHER>().0[half],
            others: &others.data[with.start * self.quads..with.end * self.quads],
            sought,
        };
        #[cfg(target_arch = "x86_64")]
        if vnni::multiply(&tile, found) || wide::multiply(&tile, found) {
            return;
        }
        plain::multiply(&tile, found);
    }

    /// Fills `to`, n x n, with what `make` makes of each two of the first `n` rows and their cosine.
    pub(crate) fn fill<T: Send>(&self, n: usize, to: &mut [T], make: impl Fn(usize, usize, f32) -> T + Sync) {
        let blocks = Self::blocks(&(0..n));
        let scale = self.cosine(self);
        to.par_chunks_mut((TOGETHER * n).max(1)).enumerate().for_each_init(Found::default, |found, (i, to)| {
            self.products(TOGETHER * i, self, blocks.clone(), found);
            for (r, to) in to.chunks_exact_mut(n).enumerate() {
                let row = found.products.iter().flat_map(|block| &block[r]);
                for ((y, to), &product) in to.iter_mut().enumerate().zip(row) {
                    *to = make(TOGETHER * i + r, y, product as f32 * scale);
                }
            }
        });
    }
}

/// Products of one row with others, row by row: `found` holds one for each of `others`.
pub(crate) fn each(rows: &Bytes, row: usize, others: &[u32], found: &mut Vec<i32>) {
    found.clear();
    #[cfg(target_arch = "x86_64")]
    if vnni::each(rows, row, others, found) {
        return;
    }
    plain::each(rows, row, others, found);
}

/// Some rows of a block, and the blocks that they are multiplied with.
struct Tile<'a> {
    own: &'a [Quad],
    /// Which [`TOGETHER`] rows of the own block.
    half: usize,
    /// The sums of their coordinates.
    sums: &'a [i32; TOGETHER],
    others: &'a [Quad],
    sought: Sought<'a>,
}

/// What a product must reach: that of its own row, or that of the other one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sought<'a> {
    pub(crate) own: [i32; TOGETHER],
    /// An entry a block; none where all products are wanted.
    pub(crate) others: &'a [[i32; LANES]],
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matrix::{Matrix, dot};

    fn rows() -> Matrix {
        let mut rows = Matrix::zeros(37, 150);
        let mut state = 1;
        for i in 0..37 {
            rows.row_mut(i).fill_with(|| crate::random::signed_unit(&mut state));
        }
        rows.normalise();
        rows
    }

    #[test]
    fn products_are_the_cosines() {
        let rows = rows();
        let blocks = Blocks::new(&Bytes::new(&rows));
        let mut found = Found::default();
        blocks.products(16, &blocks, 1..3, &mut found);
        for (block, products) in found.products.iter().enumerate() {
            for (r, products) in products.iter().enumerate() {
                for (lane, &product) in products.iter().enumerate() {
                    let other = (block + 1) * LANES + lane;
                    let expected = if other < 37 { dot(rows.row(16 + r), rows.row(other)) } else { 0.0 };
                    assert!((product as f32 * blocks.cosine(&blocks) - expected).abs() < 6e-3);
                }
            }
        }
    }

    #[test]
    fn every_way_gives_the_same_products() {
        let bytes = Bytes::new(&rows());
        let blocks = Blocks::new(&bytes);
        let least: Vec<[i32; LANES]> =
            (0..3).map(|b| std::array::from_fn(|l| (b * 500 + l as i32 * 300) - 400)).collect();
        let sought = Sought { own: std::array::from_fn(|r| 700 * r as i32 - 2000), others: &least };
        let tile = Tile {
            own: &blocks.data[..blocks.quads],
            half: 1,
            sums: &blocks.sums[0].as_chunks::<TOGETHER>().0[1],
            others: &blocks.data,
            sought,
        };
        let found = || Found { products: vec![[[0; LANES]; TOGETHER]; 3], hits: vec![[0; TOGETHER]; 3] };
        let mut plainly = found();
        plain::multiply(&tile, &mut plainly);
        assert!(plainly.hits.iter().flatten().any(|&hits| hits != 0 && hits != u16::MAX));
        #[cfg(target_arch = "x86_64")]
        for way in [vnni::multiply, wide::multiply] {
            let mut fast = found();
            if way(&tile, &mut fast) {
                assert_eq!(fast.hits, plainly.hits);
                assert_eq!(fast.products, plainly.products);
            }
        }
        let (mut fast, mut slow) = (Vec::new(), Vec::new());
        each(&bytes, 3, &[0, 36, 7], &mut fast);
        plain::each(&bytes, 3, &[0, 36, 7], &mut slow);
        assert_eq!(fast, slow);
    }

    #[test]
    fn all_pairs_are_filled_in() {
        let rows = rows();
        let mut pairs = vec![0.0; 37 * 37];
        Blocks::new(&Bytes::new(&rows)).fill(37, &mut pairs, |_, _, cosine| cosine);
        assert!((pairs[36 * 37 + 2] - dot(rows.row(36), rows.row(2))).abs() < 6e-3);
    }
}
