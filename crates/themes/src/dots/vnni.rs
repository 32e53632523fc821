//! The products with AVX-512 VNNI, which multiplies four unsigned bytes with four signed ones in each of sixteen places
//! and adds them all up in one step. The one side is made unsigned by adding 128 to each coordinate: that adds 128
//! times the sum of the other side, which is taken away beforehand.

#![allow(
    unsafe_code,
    reason = "functions for processors with VNNI can only be called as unsafe ones: the two calls below"
)]

use super::{Found, LANES, Quad, TOGETHER, Tile};
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
    let quads = tile.own.len();
    let start = tile.sums.map(|sum| _mm512_set1_epi32(-128 * sum));
    let least = tile.sought.own.map(|least| _mm512_set1_epi32(least));
    let mut note = |block: usize, sums: [__m512i; TOGETHER]| {
        let Some(others) = tile.sought.others.get(block) else {
            found.products[block] = cast(sums);
            return;
        };
        let others: __m512i = cast(*others);
        let mut hits = [0; TOGETHER];
        for ((hits, sums), least) in hits.iter_mut().zip(sums).zip(least) {
            *hits = _mm512_cmpge_epi32_mask(sums, _mm512_min_epi32(least, others));
        }
        if hits != [0; TOGETHER] {
            found.hits[block] = hits;
            found.products[block] = cast(sums);
        }
    };
    let several = tile.others.chunks_exact(quads * AT_ONCE);
    let left = several.remainder();
    let done = several.len() * AT_ONCE;
    for (pair, others) in several.enumerate() {
        let (a, b) = others.split_at(quads);
        let sums = sums([a, b], tile.own, tile.half, start);
        for (i, sums) in sums.into_iter().enumerate() {
            note(pair * AT_ONCE + i, sums);
        }
    }
    if !left.is_empty() {
        let [sums] = sums([left], tile.own, tile.half, start);
        note(done, sums);
    }
}

#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
#[inline]
fn sums<const BLOCKS: usize>(
    others: [&[Quad]; BLOCKS],
    own: &[Quad],
    half: usize,
    start: [__m512i; TOGETHER],
) -> [[__m512i; TOGETHER]; BLOCKS] {
    let mut sums = [start; BLOCKS];
    let others = others.map(|others| &others[..own.len()]);
    for (i, own) in own.iter().enumerate() {
        let own = own.as_chunks::<TOGETHER>().0[half].map(|own| four(own));
        for (sums, others) in sums.iter_mut().zip(others) {
            let other = unsigned(cast(others[i]));
            for (sum, own) in sums.iter_mut().zip(own) {
                *sum = _mm512_dpbusd_epi32(*sum, other, own);
            }
        }
    }
    sums
}

#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
#[inline]
fn four(own: [i8; 4]) -> __m512i {
    _mm512_set1_epi32(i32::from_le_bytes(own.map(i8::cast_unsigned)))
}

/// Each byte with 128 added.
#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
#[inline]
fn unsigned(bytes: __m512i) -> __m512i {
    _mm512_xor_si512(bytes, _mm512_set1_epi8(i8::MIN))
}

#[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512vnni")]
fn each_there(rows: &Bytes, row: usize, others: &[u32], found: &mut Vec<i32>) {
    let own = rows.row(row).as_chunks::<{ 4 * LANES }>().0;
    let ones = unsigned(_mm512_setzero_si512());
    let mut start = _mm512_setzero_si512();
    for own in own {
        start = _mm512_dpbusd_epi32(start, ones, cast(*own));
    }
    for &other in others {
        let mut sum = _mm512_sub_epi32(_mm512_setzero_si512(), start);
        for (own, other) in own.iter().zip(rows.row(other as usize).as_chunks::<{ 4 * LANES }>().0) {
            sum = _mm512_dpbusd_epi32(sum, unsigned(cast(*other)), cast(*own));
        }
        found.push(_mm512_reduce_add_epi32(sum));
    }
}
