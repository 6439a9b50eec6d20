//! SMAA-2: how often each alternative takes each rank, if weights and values are not known for sure.
//!
//! Weights are drawn from the feasible set and values from their intervals, many times. In each draw, the alternatives
//! are ranked by their scores, Σ w(c) · v(c). Counted are
//!
//! - the rank acceptability: the share of the draws in which an alternative takes a rank;
//! - the central weights: the mean of the weights by which an alternative is first, so what one has to find important
//!   for choosing it;
//! - the pairwise winning share: how often one alternative scores higher than another;
//! - the confidence factor: how often an alternative is first if the weights are its central ones (or others that are
//!   given), so whether the values are known well enough.
//!
//! Of `n` draws, a share p comes out with a standard error of √(p(1 − p) / n): at most 0.005 with 10,000.
//!
//! Assumed is that values are on scales on which differences count alike, that more is better, and that uncertain
//! ratings are independent of each other and of the weights. Alternatives with exactly equal scores share their ranks.
//!
//! # Reference
//!
//! Lahdelma & Salminen, "SMAA-2: Stochastic multicriteria acceptability analysis for group decision making", Operations
//! Research 49 (2001); Tervonen & Lahdelma, "Implementing stochastic multicriteria acceptability analysis", European
//! Journal of Operational Research 178 (2007).
//!
//! # Examples
//!
//! That of JSMAA's tests, of which the shares are known exactly: 3/4, and central weights of 7/18, 2/9 and 7/18.
//!
//! ```
//! use mcda::smaa::{Problem, Smaa};
//! use mcda::weights::WeightSet;
//!
//! let values = [
//!     1.0, 0.0, 1.0,
//!     0.0, 1.0, 0.0,
//! ];
//! let problem = Problem::exact(2, 3, &values, WeightSet::free(3));
//! let mut smaa = Smaa::new(&problem, 10_000, 1, vec![0, 1]);
//! while !smaa.advance(1_000) {}
//!
//! let found = smaa.result();
//! assert!((found.rank[0][0] - 0.75).abs() < 0.015);
//! assert!((found.pairwise[0][1] - 0.75).abs() < 0.015);
//! let central = found.central_weights[0].as_ref().expect("it is first more often than not");
//! for (found, exact) in central.iter().zip([7.0 / 18.0, 4.0 / 18.0, 7.0 / 18.0]) {
//!     assert!((found - exact).abs() < 0.015);
//! }
//! ```

mod confidence;
mod doubts;
mod duels;
mod problem;
mod scores;
mod tally;

pub use confidence::{ConfidenceFactor, confidence_factor};
pub use problem::{Doubt, Problem};

use crate::lanes::LANES;
use crate::random::Random;
use crate::weights::WeightDraws;
use duels::Duels;
use scores::ScoreDraws;
use tally::Tally;

/// An analysis that can be done a few draws at a time.
#[derive(Clone, Debug)]
pub struct Smaa {
    draws: usize,
    done: usize,
    random: Random,
    weights: WeightDraws,
    scores: ScoreDraws,
    tally: Tally,
    duels: Duels,
}

/// What came of the draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Acceptability {
    /// How many draws there were.
    pub draws: usize,
    /// Per alternative, the share of the draws in which it took each rank that is counted. Columns sum to 1, and so do
    /// rows where all ranks are counted.
    pub rank: Vec<Vec<f64>>,
    /// Per alternative, the mean weights by which it was first. None, if it never was.
    pub central_weights: Vec<Option<Vec<f64>>>,
    /// Per rival, the share of the draws in which it scored higher than each other rival; equal scores count half.
    pub pairwise: Vec<Vec<f64>>,
}

impl Smaa {
    /// Prepares an analysis.
    ///
    /// # Parameters
    ///
    /// - `problem`: the alternatives, and what is not known about them and the weights.
    /// - `draws`: how many; 10,000 give shares to within 0.01, nineteen times in twenty.
    /// - `seed`: any number; the same one gives the same digits.
    /// - `rivals`: the alternatives, by number, that are compared in pairs. Numbers that are no alternative's are passed
    ///   over.
    pub fn new(problem: &Problem, draws: usize, seed: u64, rivals: Vec<usize>) -> Self {
        Smaa::of_first(problem.alternatives, problem, draws, seed, rivals)
    }

    /// The same where only so many ranks are counted, from the first: a table of all ranks grows with the square of the
    /// number of alternatives.
    pub fn of_first(
        ranks: usize,
        problem: &Problem,
        draws: usize,
        seed: u64,
        rivals: Vec<usize>,
    ) -> Self {
        let known = |rival: &usize| *rival < problem.alternatives;
        Smaa {
            draws,
            done: 0,
            random: Random::seeded(seed),
            weights: WeightDraws::new(&problem.weights),
            scores: ScoreDraws::new(problem),
            tally: Tally::new(problem.alternatives, problem.criteria, ranks),
            duels: Duels::new(rivals.into_iter().filter(known).collect()),
        }
    }

    /// Goes on by at least so many draws; says whether all are done. What comes out does not depend on the portions.
    #[inline(never)] // Its callers are built for size, and it would be so as part of them.
    pub fn advance(&mut self, draws: usize) -> bool {
        let end = self.done.saturating_add(draws).min(self.draws);
        while self.done < end {
            let count = (self.draws - self.done).min(LANES);
            let weights = self.weights.draw(&mut self.random);
            let scores = self.scores.draw(&mut self.random, weights);
            self.tally.count(count, scores, weights);
            self.duels.count(count, scores);
            self.done += count;
        }
        self.done == self.draws
    }

    /// Which share of the draws is made.
    pub fn done(&self) -> f64 {
        self.done as f64 / self.draws.max(1) as f64
    }

    /// The mean weights by which an alternative was first so far. None, if it never was.
    pub fn central_weights(&self, alternative: usize) -> Option<Vec<f64>> {
        self.tally.central_weights(alternative)
    }

    /// What came of the draws so far.
    pub fn result(&self) -> Acceptability {
        Acceptability {
            draws: self.done,
            rank: self.tally.ranks(self.done),
            central_weights: (0..self.tally.alternatives())
                .map(|alternative| self.tally.central_weights(alternative))
                .collect(),
            pairwise: self.duels.shares(self.done),
        }
    }
}
