//! Two numbers, one after the other.

/// Two numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair([f64; 2]);

impl Pair {
    #[inline(always)]
    pub(crate) fn new(first: f64, second: f64) -> Self {
        Pair([first, second])
    }

    #[inline(always)]
    pub(crate) fn all(number: f64) -> Self {
        Pair([number; 2])
    }

    /// For each half of two words, the sum of its two quarters less 65,535.
    #[inline(always)]
    pub(crate) fn sums(words: [u64; 2]) -> [Self; 2] {
        let quarter = |word: u64, number: u32| (word >> (16 * number)) as u16;
        let sum =
            |word, first| i32::from(quarter(word, first)) + i32::from(quarter(word, first + 1));
        let half = |word, first| f64::from(sum(word, first) - 0xffff);
        words.map(|word| Pair([half(word, 0), half(word, 2)]))
    }

    #[inline(always)]
    pub(crate) fn numbers(self) -> [f64; 2] {
        self.0
    }

    /// The smaller of both, neither of which is NaN.
    #[inline(always)]
    pub(crate) fn min(self, other: Self) -> Self {
        self.with(other, |own, other| if own < other { own } else { other })
    }

    /// The larger of both, neither of which is NaN.
    #[inline(always)]
    pub(crate) fn max(self, other: Self) -> Self {
        self.with(other, |own, other| if own > other { own } else { other })
    }

    /// One of two numbers, depending on whether this one is below a limit.
    #[inline(always)]
    pub(crate) fn if_below(self, limit: Self, then: Self, otherwise: Self) -> Self {
        let pick = |at: usize| {
            if self.0[at] < limit.0[at] {
                then.0[at]
            } else {
                otherwise.0[at]
            }
        };
        Pair([pick(0), pick(1)])
    }

    /// The numbers with some of their bits set to 0.
    #[inline(always)]
    pub(crate) fn and_bits(self, bits: u64) -> Self {
        Pair(self.0.map(|number| f64::from_bits(number.to_bits() & bits)))
    }

    /// The numbers with some of their bits set to 1.
    #[inline(always)]
    pub(crate) fn or_bits(self, bits: u64) -> Self {
        Pair(self.0.map(|number| f64::from_bits(number.to_bits() | bits)))
    }

    #[inline(always)]
    pub(crate) fn abs(self) -> Self {
        Pair(self.0.map(f64::abs))
    }

    #[inline(always)]
    pub(crate) fn add(self, other: Self) -> Self {
        self.with(other, |own, other| own + other)
    }

    #[inline(always)]
    pub(crate) fn sub(self, other: Self) -> Self {
        self.with(other, |own, other| own - other)
    }

    #[inline(always)]
    pub(crate) fn mul(self, other: Self) -> Self {
        self.with(other, |own, other| own * other)
    }

    #[inline(always)]
    fn with(self, other: Self, f: impl Fn(f64, f64) -> f64) -> Self {
        Pair([f(self.0[0], other.0[0]), f(self.0[1], other.0[1])])
    }
}
