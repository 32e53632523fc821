//! Numbers that look random and are not: a fixed seed gives the same ones everywhere.

/// The next number of the sequence that `state` stands in (SplitMix64; Steele, Lea, Flood, 2014).
pub(crate) fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mix(*state)
}

/// Spreads the bits of `x`: near numbers get far apart.
pub(crate) fn mix(x: u64) -> u64 {
    let x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// A number from -1 to 1.
pub(crate) fn signed_unit(state: &mut u64) -> f32 {
    // 24 bits are what an f32 holds exactly.
    (next(state) >> 40) as f32 / (1u32 << 23) as f32 - 1.0
}
