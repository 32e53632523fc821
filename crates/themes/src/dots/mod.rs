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
///
/// Of rows that were turned so that their first coordinates tell most, blocks hold these, the heads, alone. The product
/// of two heads and of the lengths of what is left is the most that the product of two rows can be (Cauchy and
/// Schwarz), and most pairs need no more to be left aside.
#[derive(Debug)]
pub(crate) struct Blocks {
    /// Fours of coordinates of a head.
    quads: usize,
    scale: f32,
    /// By block, four coordinates, row of the block.
    data: Vec<Quad>,
    /// The sum of the coordinates of each head.
    sums: Vec<[i32; LANES]>,
    /// What is left of each row, as long as this.
    width_left: usize,
    left: Vec<i8>,
    /// The sum of its coordinates.
    sums_left: Vec<[i32; LANES]>,
    /// How long it is, rounded up.
    length_left: Vec<[f32; LANES]>,
}

/// Where products of rows with blocks go, and what they must reach to be looked at.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) products: Vec<Products>,
    pub(crate) hits: Vec<Hits>,
}

impl Blocks {
    /// Whole rows.
    pub(crate) fn new(rows: &Bytes) -> Self {
        Self::packed(rows, rows.rows(), rows.width(), |i| i)
    }

    /// Rows with the heads that they have.
    pub(crate) fn of(rows: &Bytes) -> Self {
        Self::packed(rows, rows.rows(), rows.head(), |i| i)
    }

    /// The rows `order`, in that order, with the heads that they have; [`NO_ROW`] is a row of zeros.
    pub(crate) fn in_order(rows: &Bytes, order: &[u32]) -> Self {
        Self::packed(rows, order.len(), rows.head(), |i| order[i] as usize)
    }

    fn packed(rows: &Bytes, count: usize, head: usize, place: impl Fn(usize) -> usize + Sync) -> Self {
        let (quads, width_left, blocks) = (head / 4, rows.width() - head, count.div_ceil(LANES));
        let mut data = vec![[[0i8; 4]; LANES]; blocks * quads];
        let mut sums = vec![[0; LANES]; blocks];
        data.par_chunks_exact_mut(quads).zip(&mut sums).enumerate().for_each(|(block, (to, sums))| {
            for (lane, i) in (block * LANES..count.min((block + 1) * LANES)).enumerate() {
                let row = place(i);
                if row >= rows.rows() {
                    continue;
                }
                let head = &rows.row(row)[..head];
                for (to, four) in to.iter_mut().zip(head.as_chunks::<4>().0) {
                    to[lane] = *four;
                }
                sums[lane] = head.iter().map(|&x| i32::from(x)).sum();
            }
        });
        let mut left = vec![0; blocks * LANES * width_left];
        let mut length_left = vec![[0.0; LANES]; blocks];
        let mut sums_left = vec![[0; LANES]; blocks];
        if width_left > 0 {
            let left = left.par_chunks_exact_mut(LANES * width_left).zip(&mut length_left).zip(&mut sums_left);
            left.enumerate().for_each(|(block, ((left, lengths), sums))| {
                for (lane, left) in left.chunks_exact_mut(width_left).enumerate() {
                    let i = block * LANES + lane;
                    if i >= count {
                        break;
                    }
                    if place(i) < rows.rows() {
                        left.copy_from_slice(&rows.row(place(i))[head..]);
                        let squares: i32 = left.iter().map(|&x| i32::from(x) * i32::from(x)).sum();
                        lengths[lane] = (squares as f32).sqrt() * ROUNDED_UP;
                        sums[lane] = left.iter().map(|&x| i32::from(x)).sum();
                    }
                }
            });
        }
        Self { quads, scale: rows.scale(), data, sums, width_left, left, sums_left, length_left }
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
        let tile = self.tile(first, others, with, sought);
        #[cfg(target_arch = "x86_64")]
        if vnni::multiply(&tile, found) || wide::multiply(&tile, found) {
            return;
        }
        plain::multiply(&tile, found);
    }

    fn tile<'a>(&'a self, first: usize, others: &'a Blocks, with: Range<usize>, sought: Sought<'a>) -> Tile<'a> {
        let (block, half) = (first / LANES, first % LANES / TOGETHER);
        let width = self.width_left;
        let left = Left {
            width,
            own: &self.left[first * width..(first + TOGETHER) * width],
            others: &others.left[with.start * LANES * width..with.end * LANES * width],
            own_sums: &self.sums_left[block].as_chunks::<TOGETHER>().0[half],
            own_lengths: &self.length_left[block].as_chunks::<TOGETHER>().0[half],
            lengths: &others.length_left[with.clone()],
        };
        Tile {
            own: &self.data[block * self.quads..(block + 1) * self.quads],
            half,
            sums: &self.sums[block].as_chunks::<TOGETHER>().0[half],
            others: &others.data[with.start * self.quads..with.end * self.quads],
            sought,
            left,
        }
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

/// What a length is multiplied with, so that no rounding makes it too short; and what is added to a product of two.
const ROUNDED_UP: f32 = 1.000_01;
const AND_ONE: f32 = 1.0;

/// Some rows of a block, and the blocks that they are multiplied with.
struct Tile<'a> {
    own: &'a [Quad],
    /// Which [`TOGETHER`] rows of the own block.
    half: usize,
    /// The sums of their coordinates.
    sums: &'a [i32; TOGETHER],
    others: &'a [Quad],
    sought: Sought<'a>,
    left: Left<'a>,
}

/// What is left of rows beside their heads.
struct Left<'a> {
    /// Of one row; none when heads are whole rows.
    width: usize,
    own: &'a [i8],
    others: &'a [i8],
    own_sums: &'a [i32; TOGETHER],
    own_lengths: &'a [f32; TOGETHER],
    lengths: &'a [[f32; LANES]],
}

impl Left<'_> {
    #[inline(always)]
    fn own(&self, r: usize) -> &[i8] {
        &self.own[r * self.width..(r + 1) * self.width]
    }

    #[inline(always)]
    fn other(&self, block: usize, lane: usize) -> &[i8] {
        &self.others[(block * LANES + lane) * self.width..][..self.width]
    }
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
        for head in [bytes.width(), 64] {
            every_way_with_head(&bytes, head);
        }
        let (mut fast, mut slow) = (Vec::new(), Vec::new());
        each(&bytes, 3, &[0, 36, 7], &mut fast);
        plain::each(&bytes, 3, &[0, 36, 7], &mut slow);
        assert_eq!(fast, slow);
    }

    fn every_way_with_head(bytes: &Bytes, head: usize) {
        let blocks = Blocks::packed(bytes, 37, head, |i| i);
        let whole = Blocks::new(bytes);
        let least: Vec<[i32; LANES]> =
            (0..3).map(|b| std::array::from_fn(|l| (b * 500 + l as i32 * 300) - 400)).collect();
        let sought = Sought { own: std::array::from_fn(|r| 700 * r as i32 - 2000), others: &least };
        let found = || Found { products: vec![[[0; LANES]; TOGETHER]; 3], hits: vec![[0; TOGETHER]; 3] };
        let (mut plainly, mut expected) = (found(), found());
        plain::multiply(&blocks.tile(8, &blocks, 0..3, sought), &mut plainly);
        plain::multiply(&whole.tile(8, &whole, 0..3, sought), &mut expected);
        assert!(expected.hits.iter().flatten().any(|&hits| hits != 0 && hits != u16::MAX));
        let mut ways = vec![plainly];
        #[cfg(target_arch = "x86_64")]
        for way in [vnni::multiply, wide::multiply] {
            let mut fast = found();
            if way(&blocks.tile(8, &blocks, 0..3, sought), &mut fast) {
                ways.push(fast);
            }
        }
        for way in ways {
            assert_eq!(way.hits, expected.hits);
            let hit = |found: &Found| {
                let mut products = Vec::new();
                crate::compare::for_each(found, |r, lane, product| products.push((r, lane, product)));
                products
            };
            assert_eq!(hit(&way), hit(&expected));
        }
    }

    #[test]
    fn all_pairs_are_filled_in() {
        let rows = rows();
        let mut pairs = vec![0.0; 37 * 37];
        Blocks::new(&Bytes::new(&rows)).fill(37, &mut pairs, |_, _, cosine| cosine);
        assert!((pairs[36 * 37 + 2] - dot(rows.row(36), rows.row(2))).abs() < 6e-3);
    }
}
