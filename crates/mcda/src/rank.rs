//! Ranks in time that grows with the number of alternatives only.

use crate::lanes::{LANES, Lanes, PAIRS, Pair};

/// How many buckets there are per alternative.
const BUCKETS: usize = 2;
/// Added to a number from 0 to 2³², it leaves the nearest integer in the lower half of the sum's bits.
const INTEGER: f64 = 4_503_599_627_370_496.0;
/// By how many places a sweep can bring forward what is too far behind.
const SWEPT: usize = TOPS.len();
/// Larger than any score. With these before them, the first scores are like the others.
const TOPS: [f64; 3] = [f64::MAX / 4.0, f64::MAX / 2.0, f64::MAX];
/// After so many sweeps that were not enough, the scores are crowded in few buckets.
const MANY: usize = 4;

/// The bits of scores that count, if there are so many alternatives: all but the last ones, which get the number of an
/// alternative while sorting. Up to 1,024 alternatives, that leaves twelve decimal digits. Scores that agree in them are
/// equal, so that rounding does not tell apart what is the same.
pub(crate) fn digits(alternatives: usize) -> u64 {
    let numbers = alternatives.next_power_of_two() as u64;
    !(numbers - 1)
}

/// Sorts at most 32,767 alternatives by their scores, for eight draws at a time.
///
/// Each score falls into one of more buckets than there are alternatives, which split the range of the draw's scores
/// evenly. Counting how many fall into each gives every alternative nearly its place; a sweep over neighbours does the
/// rest. So no two alternatives are compared that are far apart.
#[derive(Clone, Debug)]
pub(crate) struct Ranker {
    /// The bits of scores that count.
    digits: u64,
    /// Per alternative, the bucket of each draw's score; bucket 0 has the best.
    buckets: Vec<[u16; LANES]>,
    /// Per bucket, how many scores of each draw are in it; later, where the next of them goes.
    places: Vec<[u16; LANES]>,
    /// Per place, the score that took it in each draw, with the number of its alternative in the last bits. The first
    /// places are those of `TOPS`.
    sorted: Vec<Lanes>,
}

impl Ranker {
    pub(crate) fn new(alternatives: usize) -> Self {
        Ranker {
            digits: digits(alternatives),
            buckets: vec![[0; LANES]; alternatives],
            places: vec![[0; LANES]; BUCKETS * alternatives + 1],
            sorted: vec![Lanes::all(f64::MAX); SWEPT + alternatives],
        }
    }

    /// Sorts each draw's scores, which are rounded and not NaN. Says whether no two of a draw are equal.
    pub(crate) fn sort(&mut self, scores: &[Lanes]) -> bool {
        self.fill_buckets(scores);
        self.scatter(scores);
        self.sweep() || self.settle()
    }

    /// The alternatives on each place in each draw, the best first.
    #[inline(always)]
    pub(crate) fn places(&self) -> impl Iterator<Item = [usize; LANES]> {
        let number = |key: f64| (key.to_bits() & !self.digits) as usize;
        let sorted = self.sorted[SWEPT..].iter();
        sorted.map(move |keys| keys.numbers().map(number))
    }

    /// A draw's score on a place, rounded, and the number of its alternative.
    pub(crate) fn score(&self, place: usize, lane: usize) -> (f64, usize) {
        let key = self.sorted[SWEPT + place].numbers()[lane].to_bits();
        let score = f64::from_bits(key & self.digits);
        (score, (key & !self.digits) as usize)
    }

    /// Finds each score's bucket, and where the scores of each bucket begin.
    fn fill_buckets(&mut self, scores: &[Lanes]) {
        let (best, scale) = self.range(scores);
        self.places.fill([0; LANES]);
        for (buckets, score) in self.buckets.iter_mut().zip(scores) {
            let number = (best - *score) * scale + Lanes::all(INTEGER);
            *buckets = number.numbers().map(|number| number.to_bits() as u16);
            for (lane, bucket) in buckets.iter().enumerate() {
                self.places[usize::from(*bucket)][lane] += 1;
            }
        }
        let mut sum = [0; 2];
        for places in &mut self.places {
            let counts = packed(*places);
            *places = unpacked(sum);
            sum = [sum[0] + counts[0], sum[1] + counts[1]];
        }
    }

    /// Each draw's best score, and what the distance from it is multiplied by for the number of a bucket.
    fn range(&self, scores: &[Lanes]) -> (Lanes, Lanes) {
        let mut best = Lanes::all(f64::MIN);
        let mut worst = Lanes::all(f64::MAX);
        for score in scores {
            best = best.max(*score);
            worst = worst.min(*score);
        }
        let last = (self.places.len() - 1) as f64;
        let range = (best - worst).numbers();
        let scale = |range: f64| match range {
            0.0 => 0.0,
            range => (last / range).min(f64::MAX),
        };
        (best, Lanes::from(|lane| scale(range[lane])))
    }

    /// Puts each score into the next place of its bucket.
    fn scatter(&mut self, scores: &[Lanes]) {
        for (alternative, (buckets, score)) in self.buckets.iter().zip(scores).enumerate() {
            let keys = score.map(|pair| pair.or_bits(alternative as u64)).numbers();
            for lane in 0..LANES {
                let next = &mut self.places[usize::from(buckets[lane])][lane];
                let place = SWEPT + usize::from(*next);
                *next += 1;
                self.sorted[place].set(lane, keys[lane]);
            }
        }
    }

    /// Takes along the smallest scores met so far and puts down the others. Says whether the scores that it leaves are
    /// sorted, with no two of a draw equal.
    #[inline(never)]
    fn sweep(&mut self) -> bool {
        let places = self.sorted.len();
        let mut distinct = true;
        for column in 0..PAIRS {
            let mut sweep = Sweep::new(self.digits);
            for place in SWEPT..places {
                let key = sweep.take(self.sorted[place].0[column]);
                self.sorted[place - SWEPT].0[column] = sweep.put(key);
            }
            for (place, key) in (places - SWEPT..places).zip(sweep.taken.into_iter().rev()) {
                self.sorted[place].0[column] = sweep.put(key);
            }
            distinct &= sweep.gap.numbers().iter().all(|gap| *gap > 0.0);
        }
        distinct
    }

    /// Sorts what one sweep has not. Says whether no two scores of a draw are equal.
    #[cold]
    fn settle(&mut self) -> bool {
        for sweeps in 1..self.sorted.len() {
            if self.is_sorted() {
                return false;
            }
            if sweeps == MANY {
                self.comb();
            }
            if self.sweep() {
                return true;
            }
        }
        false
    }

    /// Whether each draw's scores are sorted, whatever order equal ones are in.
    fn is_sorted(&self) -> bool {
        let pairs = self.sorted.windows(2);
        let falls = |(one, next): (f64, f64)| one >= next;
        pairs.into_iter().all(|pair| {
            let (one, next) = (pair[0].numbers(), pair[1].numbers());
            one.into_iter().zip(next).all(falls)
        })
    }

    /// Comb sort but for its last steps: puts scores into order with ones that are ever fewer places apart.
    fn comb(&mut self) {
        let mut distance = self.sorted.len() * 10 / 13;
        while distance > 1 {
            for place in distance..self.sorted.len() {
                let (one, other) = (self.sorted[place - distance], self.sorted[place]);
                self.sorted[place - distance] = one.max(other);
                self.sorted[place] = one.min(other);
            }
            distance = distance * 10 / 13;
        }
    }
}

/// What a sweep has with it.
struct Sweep {
    digits: u64,
    /// The smallest scores so far, the smallest first.
    taken: [Pair; SWEPT],
    /// The score that was put down last, and the smallest difference between two that were put down one after the other.
    last: Pair,
    gap: Pair,
}

impl Sweep {
    #[inline(always)]
    fn new(digits: u64) -> Self {
        Sweep {
            digits,
            taken: TOPS.map(Pair::all),
            last: Pair::all(f64::INFINITY),
            gap: Pair::all(f64::MAX),
        }
    }

    /// Takes a score along; gives the largest of what there is then.
    #[inline(always)]
    fn take(&mut self, mut key: Pair) -> Pair {
        for taken in &mut self.taken {
            let larger = key.max(*taken);
            *taken = key.min(*taken);
            key = larger;
        }
        key
    }

    /// Looks at what is put down.
    #[inline(always)]
    fn put(&mut self, key: Pair) -> Pair {
        let score = key.and_bits(self.digits);
        self.gap = self.gap.min(self.last.sub(score));
        self.last = score;
        key
    }
}

/// Eight counts in two words, so that one addition is four.
#[inline(always)]
fn packed(counts: [u16; LANES]) -> [u64; 2] {
    let [a, b, c, d, e, f, g, h] = counts.map(u64::from);
    [
        a | b << 16 | c << 32 | d << 48,
        e | f << 16 | g << 32 | h << 48,
    ]
}

/// The counts that two words hold.
#[inline(always)]
fn unpacked(words: [u64; 2]) -> [u16; LANES] {
    std::array::from_fn(|lane| (words[lane / 4] >> (16 * (lane % 4))) as u16)
}
