//! The products with AVX2. Bytes are multiplied as an unsigned one with a signed one and added in pairs, so the sign of
//! the one goes over to the other first; none is -128, so no pair overflows.

use super::plain::look;
use super::{Found, LANES, Quad, TOGETHER, Tile};
use pulp::bytemuck::cast;
use pulp::x86::V3;
use std::arch::x86_64::__m256i;

/// Rows whose sums fit the registers.
const AT_ONCE: usize = 4;

/// Whether the processor can.
pub(super) fn multiply(tile: &Tile, found: &mut Found) -> bool {
    let Some(simd) = V3::try_new() else { return false };
    simd.vectorize(Work { simd, tile, found });
    true
}

struct Work<'a, 'b> {
    simd: V3,
    tile: &'a Tile<'b>,
    found: &'a mut Found,
}

impl pulp::NullaryFnOnce for Work<'_, '_> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        let Self { simd, tile, found } = self;
        for (block, others) in tile.others.chunks_exact(tile.own.len()).enumerate() {
            let products = found.products[block].as_chunks_mut::<AT_ONCE>().0;
            for (part, products) in products.iter_mut().enumerate() {
                *products = sums(simd, tile.own, tile.half * (TOGETHER / AT_ONCE) + part, others);
            }
            look(tile, block, found);
        }
    }
}

#[inline(always)]
fn sums(simd: V3, own: &[Quad], part: usize, others: &[Quad]) -> [[i32; LANES]; AT_ONCE] {
    let (avx, avx2) = (simd.avx, simd.avx2);
    let ones = avx._mm256_set1_epi16(1);
    let mut sums = [[avx._mm256_setzero_si256(); 2]; AT_ONCE];
    for (own, others) in own.iter().zip(others) {
        let others: [__m256i; 2] = cast(*others);
        for (sums, own) in sums.iter_mut().zip(own.as_chunks::<AT_ONCE>().0[part]) {
            let own = avx._mm256_set1_epi32(i32::from_le_bytes(own.map(i8::cast_unsigned)));
            let size = avx2._mm256_abs_epi8(own);
            for (sum, other) in sums.iter_mut().zip(others) {
                let pairs = avx2._mm256_maddubs_epi16(size, avx2._mm256_sign_epi8(other, own));
                *sum = avx2._mm256_add_epi32(*sum, avx2._mm256_madd_epi16(pairs, ones));
            }
        }
    }
    cast(sums)
}
