//! The products as a plain loop: for any processor, and what the other ways are checked by.

use super::{AND_ONE, Found, LANES, TOGETHER, Tile};
use crate::bytes::Bytes;

pub(super) fn multiply(tile: &Tile, found: &mut Found) {
    for (block, others) in tile.others.chunks_exact(tile.own.len()).enumerate() {
        let products = &mut found.products[block];
        *products = [[0; LANES]; TOGETHER];
        for (own, others) in tile.own.iter().zip(others) {
            for (sums, own) in products.iter_mut().zip(&own.as_chunks::<TOGETHER>().0[tile.half]) {
                for (sum, other) in sums.iter_mut().zip(others) {
                    *sum += (0..4).map(|i| i32::from(own[i]) * i32::from(other[i])).sum::<i32>();
                }
            }
        }
        look(tile, block, found);
    }
}

/// Notes which products of a block reach what is asked for, and makes products of heads those of whole rows.
#[inline(always)]
pub(super) fn look(tile: &Tile, block: usize, found: &mut Found) {
    let Some(others) = tile.sought.others.get(block) else { return };
    let rows = found.hits[block].iter_mut().zip(&mut found.products[block]).zip(tile.sought.own).enumerate();
    for (r, ((hits, products), own)) in rows {
        let sought: [i32; LANES] = std::array::from_fn(|lane| own.min(others[lane]));
        if tile.left.width == 0 {
            *hits = bits(|lane| products[lane] >= sought[lane]);
            continue;
        }
        let (length, lengths) = (tile.left.own_lengths[r], &tile.left.lengths[block]);
        *hits = bits(|lane| products[lane] as f32 + (length * lengths[lane] + AND_ONE) >= sought[lane] as f32);
        if *hits != 0 {
            *hits = bits(|lane| {
                let may = *hits >> lane & 1 == 1;
                if may {
                    products[lane] += product(tile.left.own(r), tile.left.other(block, lane));
                }
                may && products[lane] >= sought[lane]
            });
        }
    }
}

#[inline(always)]
fn bits(mut bit: impl FnMut(usize) -> bool) -> u16 {
    (0..LANES).fold(0, |bits, lane| bits | u16::from(bit(lane)) << lane)
}

#[inline(always)]
fn product(own: &[i8], other: &[i8]) -> i32 {
    own.iter().zip(other).map(|(&x, &y)| i32::from(x) * i32::from(y)).sum()
}

pub(super) fn each(rows: &Bytes, row: usize, others: &[u32], found: &mut Vec<i32>) {
    let own = rows.row(row);
    found.extend(others.iter().map(|&other| product(own, rows.row(other as usize))));
}
