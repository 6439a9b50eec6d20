//! Chance, from the seed that a run was started with.

use proptest::prelude::Rng;
use proptest::test_runner::TestRng;

/// Whatever is left to chance.
pub struct Dice<'a>(&'a mut TestRng);

impl<'a> Dice<'a> {
    /// Dice that fall as this generator wants.
    pub fn of(random: &'a mut TestRng) -> Self {
        Dice(random)
    }

    /// Any number.
    pub fn number(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// A number below `limit`; 0 if that is 0.
    pub fn below(&mut self, limit: usize) -> usize {
        (self.number() % limit.max(1) as u64) as usize
    }

    /// True in so many of a hundred cases.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of a list that is not empty.
    pub fn one<'t, T>(&mut self, list: &'t [T]) -> &'t T {
        &list[self.below(list.len())]
    }

    /// Puts a list into another order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for place in (1..list.len()).rev() {
            list.swap(place, self.below(place + 1));
        }
    }

    /// A length below two to the power of `bits`, short ones as often as long ones.
    pub fn length(&mut self, bits: usize) -> usize {
        let magnitude = self.below(bits + 1);
        self.below(1 << magnitude)
    }

    /// A number of any size: small ones, those at which something overflows, and any other.
    pub fn extreme(&mut self) -> u64 {
        match self.below(4) {
            0 => self.below(4) as u64,
            1 => self.below(300) as u64,
            2 => (1 << self.below(64)) - self.below(2) as u64,
            _ => self.number() >> self.below(64),
        }
    }
}
