//! Random numbers that are the same everywhere.
//!
//! The generator is xoshiro256++ (Blackman & Vigna, "Scrambled linear pseudorandom number generators", ACM Transactions
//! on Mathematical Software 47, 2021) in the implementation of the crate `rand_xoshiro`. Its state is filled from a seed
//! of 64 bits by SplitMix64, as its authors recommend. It works on integers only: a seed stands for the same numbers on
//! every platform. It is not meant to keep secrets.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

use crate::lanes::{LANES, Lanes, Pair};

/// The largest triangular number; the smallest is its negative.
pub(crate) const END: f64 = 65_535.0;

/// A stream of random numbers.
///
/// # Examples
///
/// ```
/// use mcda::random::Random;
///
/// let mut one = Random::seeded(1);
/// let mut other = Random::seeded(1);
/// for _ in 0..100 {
///     let number = one.below(6);
///     assert!(number < 6);
///     assert_eq!(number, other.below(6));
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Random(Xoshiro256PlusPlus);

impl Random {
    /// The stream of a seed. Every seed will do.
    pub fn seeded(seed: u64) -> Self {
        Random(Xoshiro256PlusPlus::seed_from_u64(seed))
    }

    /// A whole number below `end`, which is not 0, each as likely as any other but for a part in 2³² / `end`.
    pub fn below(&mut self, end: usize) -> usize {
        let word = self.0.next_u64() >> 32;
        ((word * end as u64) >> 32) as usize
    }

    /// A whole number below `end` for each draw.
    #[inline(always)]
    pub(crate) fn each_below(&mut self, end: usize) -> [usize; LANES] {
        let number = |word| ((u64::from(word) * end as u64) >> 32) as usize;
        self.words().map(number)
    }

    /// For each draw, the sum of two uniform whole numbers from 0 to `END`, less `END`.
    #[inline(always)]
    pub(crate) fn triangular(&mut self) -> Lanes {
        let [a, b] = Pair::sums([self.0.next_u64(), self.0.next_u64()]);
        let [c, d] = Pair::sums([self.0.next_u64(), self.0.next_u64()]);
        Lanes([a, b, c, d])
    }

    /// A random number of 32 bits for each draw.
    #[inline(always)]
    pub(crate) fn words(&mut self) -> [u32; LANES] {
        let mut words = [0; LANES];
        for pair in words.chunks_exact_mut(2) {
            let both = self.0.next_u64();
            pair[0] = both as u32;
            pair[1] = (both >> 32) as u32;
        }
        words
    }
}
