//! Several draws side by side.
//!
//! The draws of an analysis do not depend on each other. Working on eight of them at a time, with one number of each
//! next to the other, uses the processor's instructions for two numbers at once, and leaves no work that depends on how
//! many criteria or alternatives there are.
//!
//! The instructions are named, because the compiler does not find them: it looks for them only when the whole program is
//! linked, and the program around this package is built for size, not for speed. Every platform gives the same digits.

use std::ops::{Add, Mul, Sub};

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[path = "wasm32.rs"]
mod pair;

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
#[path = "plain.rs"]
mod pair;

pub(crate) use pair::Pair;

/// How many draws are worked on side by side.
pub(crate) const LANES: usize = 2 * PAIRS;
pub(crate) const PAIRS: usize = 4;

/// One number for each of the draws.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lanes(pub(crate) [Pair; PAIRS]);

impl Lanes {
    /// The same number for every draw.
    #[inline(always)]
    pub(crate) fn all(number: f64) -> Self {
        Lanes([Pair::all(number); PAIRS])
    }

    /// The numbers made by a function of the draw's place.
    #[inline(always)]
    pub(crate) fn from(number: impl Fn(usize) -> f64) -> Self {
        let pair = |pair: usize| Pair::new(number(2 * pair), number(2 * pair + 1));
        Lanes(std::array::from_fn(pair))
    }

    /// The numbers, by the draws' places.
    #[inline(always)]
    pub(crate) fn numbers(&self) -> [f64; LANES] {
        let [a, b, c, d] = self.0.map(Pair::numbers);
        [a[0], a[1], b[0], b[1], c[0], c[1], d[0], d[1]]
    }

    /// Puts in a number at a draw's place.
    #[inline(always)]
    pub(crate) fn set(&mut self, lane: usize, number: f64) {
        let pair = &mut self.0[lane / 2];
        let mut numbers = pair.numbers();
        numbers[lane % 2] = number;
        *pair = Pair::new(numbers[0], numbers[1]);
    }

    /// What a function makes of both numbers of each draw.
    #[inline(always)]
    pub(crate) fn with(self, other: Lanes, f: impl Fn(Pair, Pair) -> Pair) -> Self {
        Lanes(std::array::from_fn(|pair| f(self.0[pair], other.0[pair])))
    }

    /// One of two numbers of each draw, depending on whether its number here is below a limit.
    #[inline(always)]
    pub(crate) fn if_below(self, limit: Lanes, then: Lanes, otherwise: Lanes) -> Self {
        let pick = |at: usize| self.0[at].if_below(limit.0[at], then.0[at], otherwise.0[at]);
        Lanes(std::array::from_fn(pick))
    }

    /// What a function makes of the number of each draw.
    #[inline(always)]
    pub(crate) fn map(self, f: impl Fn(Pair) -> Pair) -> Self {
        Lanes(self.0.map(f))
    }

    /// The smaller number of each draw. Neither is NaN.
    #[inline(always)]
    pub(crate) fn min(self, other: Lanes) -> Self {
        self.with(other, Pair::min)
    }

    /// The larger number of each draw. Neither is NaN.
    #[inline(always)]
    pub(crate) fn max(self, other: Lanes) -> Self {
        self.with(other, Pair::max)
    }
}

impl Add for Lanes {
    type Output = Lanes;

    #[inline(always)]
    fn add(self, other: Lanes) -> Lanes {
        self.with(other, Pair::add)
    }
}

impl Sub for Lanes {
    type Output = Lanes;

    #[inline(always)]
    fn sub(self, other: Lanes) -> Lanes {
        self.with(other, Pair::sub)
    }
}

impl Mul for Lanes {
    type Output = Lanes;

    #[inline(always)]
    fn mul(self, other: Lanes) -> Lanes {
        self.with(other, Pair::mul)
    }
}

impl Mul<Lanes> for f64 {
    type Output = Lanes;

    #[inline(always)]
    fn mul(self, other: Lanes) -> Lanes {
        Lanes::all(self) * other
    }
}
