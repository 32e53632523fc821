//! The products with AVX-512 VNNI, which multiplies four unsigned bytes with four signed ones in each of sixteen places
//! and adds them all up in one step. The one side is made unsigned by adding 128 to each coordinate: that adds 128
//! times the sum of the other side, which is taken away beforehand.

#![allow(
    unsafe_code,
    reason = "functions for processors with VNNI can only be called as unsafe ones: the two calls below"
)]

use super::{AND_ONE, Found, LANES, Quad, TOGETHER, Tile};
use crate::bytes::Bytes;
use pulp::bytemuck::cast;
use std::arch::x86_64::*;

/// Blocks whose sums fit the registers.
const AT_ONCE: usize = 2;

fn is_there() -> bool {
    is_x86_feature_detected!("avx512f")
        && is_x86_feature_detected!("avx512bw")
        && is_x86_feature_detected!("avx512vl")
        && is_x86_feature_detected!("avx512vnni")
}

/// Whether the processor can.
pub(super) fn multiply(tile: &Tile, found: &mut Found) -> bool {
    if is_there() {
        // SAFETY: the processor has what the function is compiled for; it was asked in the line above.
        unsafe { multiply_there(tile, found) };
        return true;
    }
    false
}

/// Whether the processor can.
pub(super) fn each(rows: &Bytes, row: usize, others: &[u32], found: &mut Vec<i32>) -> bool {
    if is_there() {
        // SAFETY: the processor has what the function is compiled for; it was asked in the line above.
        unsafe { each_there(rows, row, others, found) };
        return true;
    }
    false
}

#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
fn multiply_there(tile: &Tile, found: &mut Found) {
    let several = tile.others.chunks_exact(tile.own.len() * AT_ONCE);
    let (left, done) = (several.remainder(), several.len() * AT_ONCE);
    for (pair, others) in several.enumerate() {
        let (a, b) = others.split_at(tile.own.len());
        some_blocks(tile, [a, b], pair * AT_ONCE, found);
    }
    if !left.is_empty() {
        some_blocks(tile, [left], done, found);
    }
}

/// Multiplies with the blocks `others`, which begin with block `first` of the tile. No closures here: what is compiled
/// without the instructions cannot take in what is compiled with them.
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
#[inline]
fn some_blocks<const BLOCKS: usize>(tile: &Tile, others: [&[Quad]; BLOCKS], first: usize, found: &mut Found) {
    let mut start = [_mm512_setzero_si512(); TOGETHER];
    for (start, sum) in start.iter_mut().zip(tile.sums) {
        *start = _mm512_set1_epi32(-128 * sum);
    }
    let mut sums = [start; BLOCKS];
    for (i, own) in tile.own.iter().enumerate() {
        let own = &own.as_chunks::<TOGETHER>().0[tile.half];
        for (sums, others) in sums.iter_mut().zip(&others) {
            let other = unsigned(cast(others[i]));
            for (sum, own) in sums.iter_mut().zip(own) {
                *sum = _mm512_dpbusd_epi32(*sum, other, _mm512_set1_epi32(cast(*own)));
            }
        }
    }
    for (block, sums) in (first..).zip(&sums) {
        let Some(others) = tile.sought.others.get(block) else {
            found.products[block] = cast(*sums);
            continue;
        };
        let hits = reach(tile, block, sums, cast(*others));
        if hits != [0; TOGETHER] {
            found.products[block] = cast(*sums);
            found.hits[block] = hits;
            if tile.left.width > 0 {
                add_what_is_left(tile, block, found);
            }
        }
    }
}

/// Which of the products, or the most that they can be, are as large as is asked for.
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
#[inline]
fn reach(tile: &Tile, block: usize, sums: &[__m512i; TOGETHER], others: __m512i) -> [u16; TOGETHER] {
    let mut hits = [0; TOGETHER];
    if tile.left.width == 0 {
        for r in 0..TOGETHER {
            let sought = _mm512_min_epi32(_mm512_set1_epi32(tile.sought.own[r]), others);
            hits[r] = _mm512_cmpge_epi32_mask(sums[r], sought);
        }
        return hits;
    }
    let (lengths, one): (__m512, __m512) = (cast(tile.left.lengths[block]), _mm512_set1_ps(AND_ONE));
    for r in 0..TOGETHER {
        let sought = _mm512_min_epi32(_mm512_set1_epi32(tile.sought.own[r]), others);
        let left = _mm512_add_ps(_mm512_mul_ps(_mm512_set1_ps(tile.left.own_lengths[r]), lengths), one);
        let most = _mm512_add_ps(_mm512_cvtepi32_ps(sums[r]), left);
        hits[r] = _mm512_cmp_ps_mask::<_CMP_GE_OQ>(most, _mm512_cvtepi32_ps(sought));
    }
    hits
}

/// Makes the products of heads that may be large enough those of whole rows.
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
fn add_what_is_left(tile: &Tile, block: usize, found: &mut Found) {
    for r in 0..TOGETHER {
        let mut may = found.hits[block][r];
        while may != 0 {
            let lane = may.trailing_zeros() as usize;
            may &= may - 1;
            let product = &mut found.products[block][r][lane];
            *product += left(tile.left.own(r), tile.left.own_sums[r], tile.left.other(block, lane));
            if *product < tile.sought.own[r].min(tile.sought.others[block][lane]) {
                found.hits[block][r] &= !(1 << lane);
            }
        }
    }
}

/// The product of two rows, or of what is left of them; `sum` is that of the coordinates of `own`.
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
#[inline]
fn left(own: &[i8], sum: i32, other: &[i8]) -> i32 {
    let mut sums = _mm512_setzero_si512();
    for (own, other) in own.as_chunks::<{ 4 * LANES }>().0.iter().zip(other.as_chunks::<{ 4 * LANES }>().0) {
        sums = _mm512_dpbusd_epi32(sums, unsigned(cast(*other)), cast(*own));
    }
    _mm512_reduce_add_epi32(sums) - 128 * sum
}

#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
#[inline]
fn unsigned(bytes: __m512i) -> __m512i {
    _mm512_xor_si512(bytes, _mm512_set1_epi8(i8::MIN))
}

#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
fn each_there(rows: &Bytes, row: usize, others: &[u32], found: &mut Vec<i32>) {
    let own = rows.row(row);
    let mut sum = 0;
    for &x in own {
        sum += i32::from(x);
    }
    found.reserve(others.len());
    for &other in others {
        found.push(left(own, sum, rows.row(other as usize)));
    }
}
