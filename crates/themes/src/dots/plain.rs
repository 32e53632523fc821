//! The products as a plain loop: for any processor, and what the other ways are checked by.

use super::{Found, LANES, Products, Sought, TOGETHER, Tile};
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
        look(products, &tile.sought, block, &mut found.hits);
    }
}

/// Notes which products of a block reach what is asked for.
#[inline(always)]
pub(super) fn look(products: &Products, sought: &Sought, block: usize, hits: &mut [[u16; TOGETHER]]) {
    let Some(others) = sought.others.get(block) else { return };
    for ((hits, products), own) in hits[block].iter_mut().zip(products).zip(sought.own) {
        let each = products.iter().zip(others).enumerate();
        *hits = each.fold(0, |hits, (lane, (&product, &other))| hits | u16::from(product >= own.min(other)) << lane);
    }
}

pub(super) fn each(rows: &Bytes, row: usize, others: &[u32], found: &mut Vec<i32>) {
    let own = rows.row(row);
    let product = |&other: &u32| -> i32 {
        own.iter().zip(rows.row(other as usize)).map(|(&x, &y)| i32::from(x) * i32::from(y)).sum()
    };
    found.extend(others.iter().map(product));
}
