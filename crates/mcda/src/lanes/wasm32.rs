//! Two numbers at a time on WebAssembly.

use std::arch::wasm32 as arch;

/// Two numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair(arch::v128);

impl Pair {
    #[inline(always)]
    pub(crate) fn new(first: f64, second: f64) -> Self {
        Pair(arch::f64x2(first, second))
    }

    #[inline(always)]
    pub(crate) fn all(number: f64) -> Self {
        Pair(arch::f64x2_splat(number))
    }

    /// For each half of two words, the sum of its two quarters less 65,535.
    #[inline(always)]
    pub(crate) fn sums(words: [u64; 2]) -> [Self; 2] {
        let words = arch::u64x2(words[0], words[1]);
        let low = arch::v128_and(words, arch::u32x4_splat(0xffff));
        let sums = arch::u32x4_add(low, arch::u32x4_shr(words, 16));
        let sums = arch::i32x4_sub(sums, arch::i32x4_splat(0xffff));
        let second = arch::u64x2_shuffle::<1, 1>(sums, sums);
        [sums, second].map(|sums| Pair(arch::f64x2_convert_low_i32x4(sums)))
    }

    #[inline(always)]
    pub(crate) fn numbers(self) -> [f64; 2] {
        [
            arch::f64x2_extract_lane::<0>(self.0),
            arch::f64x2_extract_lane::<1>(self.0),
        ]
    }

    /// The smaller of both, neither of which is NaN.
    #[inline(always)]
    pub(crate) fn min(self, other: Self) -> Self {
        Pair(arch::f64x2_pmin(self.0, other.0))
    }

    /// The larger of both, neither of which is NaN.
    #[inline(always)]
    pub(crate) fn max(self, other: Self) -> Self {
        Pair(arch::f64x2_pmax(self.0, other.0))
    }

    /// One of two numbers, depending on whether this one is below a limit.
    #[inline(always)]
    pub(crate) fn if_below(self, limit: Self, then: Self, otherwise: Self) -> Self {
        let below = arch::f64x2_lt(self.0, limit.0);
        Pair(arch::v128_bitselect(then.0, otherwise.0, below))
    }

    /// The numbers with some of their bits set to 0.
    #[inline(always)]
    pub(crate) fn and_bits(self, bits: u64) -> Self {
        Pair(arch::v128_and(self.0, arch::u64x2_splat(bits)))
    }

    /// The numbers with some of their bits set to 1.
    #[inline(always)]
    pub(crate) fn or_bits(self, bits: u64) -> Self {
        Pair(arch::v128_or(self.0, arch::u64x2_splat(bits)))
    }

    #[inline(always)]
    pub(crate) fn abs(self) -> Self {
        Pair(arch::f64x2_abs(self.0))
    }

    #[inline(always)]
    pub(crate) fn add(self, other: Self) -> Self {
        Pair(arch::f64x2_add(self.0, other.0))
    }

    #[inline(always)]
    pub(crate) fn sub(self, other: Self) -> Self {
        Pair(arch::f64x2_sub(self.0, other.0))
    }

    #[inline(always)]
    pub(crate) fn mul(self, other: Self) -> Self {
        Pair(arch::f64x2_mul(self.0, other.0))
    }
}
