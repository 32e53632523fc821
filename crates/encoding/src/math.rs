//! The few functions that encoders need, from the four operations and square roots alone: no rounding of a processor's or a
//! library's own gets in.

/// Adding this rounds a number below 2^22 to a whole one, ties to even, and leaves that one in the low bits.
const ROUNDER: f32 = 12_582_912.0;

/// The nearest whole number, of numbers between -2^22 and 2^22.
#[inline(always)]
pub(crate) fn rounded(x: f32) -> i32 {
    ((x + ROUNDER).to_bits() as i32).wrapping_sub(ROUNDER.to_bits() as i32)
}

/// e^x to about 1e-7 of itself; numbers beyond +-87 count as that.
///
/// 2^k for the whole part of x / ln 2, a Taylor polynomial for the rest, which is at most ln(2)/2.
#[inline(always)]
pub(crate) fn exp(x: f32) -> f32 {
    let x = x.clamp(-87.0, 87.0);
    let k = rounded(x * std::f32::consts::LOG2_E);
    let whole = k as f32;
    // ln 2 in two parts, the first with so few digits that its product with a small whole number is exact.
    let r = x - whole * 0.693_359_4 - whole * -2.121_944_4e-4;
    let p = 1.0 / 720.0;
    let p = p * r + 1.0 / 120.0;
    let p = p * r + 1.0 / 24.0;
    let p = p * r + 1.0 / 6.0;
    let p = p * r + 0.5;
    let p = p * r + 1.0;
    let p = p * r + 1.0;
    p * f32::from_bits(((k + 127) << 23) as u32)
}

/// The error function to 1.5e-7 (Abramowitz and Stegun, 1964, formula 7.1.26).
#[inline(always)]
fn erf(x: f32) -> f32 {
    let a = x.abs();
    let t = 1.0 / (1.0 + 0.327_591_1 * a);
    let p = 1.061_405_4;
    let p = p * t - 1.453_152;
    let p = p * t + 1.421_413_7;
    let p = p * t - 0.284_496_74;
    let p = p * t + 0.254_829_6;
    let value = 1.0 - p * t * exp(-a * a);
    value.copysign(x)
}

/// Gaussian error linear unit, x times the share of a normal distribution below x (Hendrycks and Gimpel, 2016).
pub(crate) fn gelu(xs: &mut [f32]) {
    wide(|| {
        for x in xs {
            *x = 0.5 * *x * (1.0 + erf(*x * std::f32::consts::FRAC_1_SQRT_2));
        }
    });
}

pub(crate) fn tanh(x: f32) -> f32 {
    1.0 - 2.0 / (exp(2.0 * x) + 1.0)
}

/// Rows of `xs` as long as `scale`, each with mean 0 and variance 1, then times `scale` plus `shift` (Ba, Kiros and Hinton, 2016).
pub(crate) fn layer_norm(xs: &mut [f32], scale: &[f32], shift: &[f32], epsilon: f32) {
    wide(|| {
        for row in xs.chunks_exact_mut(scale.len()) {
            let n = row.len() as f32;
            let mean = sum(row, |x| x) / n;
            let variance = sum(row, |x| (x - mean) * (x - mean)) / n;
            let factor = 1.0 / (variance + epsilon).sqrt();
            for ((x, scale), shift) in row.iter_mut().zip(scale).zip(shift) {
                *x = (*x - mean) * factor * scale + shift;
            }
        }
    });
}

/// Makes `row` one long; zeros stay.
pub(crate) fn normalise(row: &mut [f32]) {
    let length = sum(row, |x| x * x).sqrt();
    if length > 1e-9 {
        row.iter_mut().for_each(|x| *x /= length);
    }
}

/// Sum over a row in sixteen interleaved partial sums: the same on every machine, and vectorised.
#[inline(always)]
pub(crate) fn sum(row: &[f32], of: impl Fn(f32) -> f32) -> f32 {
    const LANES: usize = 16;
    let (whole, rest) = row.as_chunks::<LANES>();
    let mut sums = [0.0f32; LANES];
    for chunk in whole {
        for (sum, &x) in sums.iter_mut().zip(chunk) {
            *sum += of(x);
        }
    }
    sums.iter().sum::<f32>() + rest.iter().map(|&x| of(x)).sum::<f32>()
}

/// Does `work` with the widest registers there are. Rust fuses no multiplication with an addition, so the numbers are the same.
#[inline(always)]
pub(crate) fn wide<R>(work: impl FnOnce() -> R) -> R {
    #[cfg(target_arch = "x86_64")]
    {
        if let Some(simd) = pulp::x86::V4::try_new() {
            return simd.vectorize(work);
        }
        if let Some(simd) = pulp::x86::V3::try_new() {
            return simd.vectorize(work);
        }
    }
    work()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_what_they_are_called() {
        for (x, e) in [(0.0, 1.0f32), (1.0, 2.718_281_7), (-3.5, 0.030_197_383), (10.0, 22026.465), (-87.0, 1.6e-38)] {
            assert!((exp(x) - e).abs() <= 3e-7 * e.max(1e-30), "exp {x}: {}", exp(x));
        }
        for (x, y) in [(0.5, 0.520_499_88), (-1.0, -0.842_700_8), (3.0, 0.999_977_9), (0.0, 0.0)] {
            assert!((erf(x) - y).abs() < 3e-7, "erf {x}: {}", erf(x));
        }
        assert!((tanh(0.5) - 0.462_117_16).abs() < 1e-6);
        assert_eq!([rounded(2.5), rounded(-3.4), rounded(7.6)], [2, -3, 8]);
    }

    #[test]
    fn a_normed_row_has_no_mean_and_variance_one() {
        let mut row: Vec<f32> = (0..37).map(|i| i as f32 * 0.7).collect();
        layer_norm(&mut row, &[1.0; 37], &[0.0; 37], 1e-12);
        assert!(sum(&row, |x| x).abs() < 1e-4);
        assert!((sum(&row, |x| x * x) / 37.0 - 1.0).abs() < 1e-5);
    }
}
