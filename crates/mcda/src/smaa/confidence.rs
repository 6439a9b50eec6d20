//! How often an alternative is first under given weights.

use super::problem::Problem;
use super::scores::ScoreDraws;
use crate::lanes::{LANES, Lanes};
use crate::random::Random;

/// A confidence factor that can be worked out a few draws at a time.
#[derive(Clone, Debug)]
pub struct ConfidenceFactor {
    draws: usize,
    done: usize,
    random: Random,
    alternative: usize,
    weights: Vec<Lanes>,
    scores: ScoreDraws,
    first: f64,
}

impl ConfidenceFactor {
    /// Prepares it: draws of values, under weights that stay the same. If values are exact, one draw does.
    pub fn new(
        problem: &Problem,
        draws: usize,
        seed: u64,
        alternative: usize,
        weights: &[f64],
    ) -> Self {
        let scores = ScoreDraws::new(problem);
        let mut weights = weights.to_vec();
        weights.resize(problem.criteria, 0.0);
        ConfidenceFactor {
            draws: if scores.is_exact() {
                draws.min(1)
            } else {
                draws
            },
            done: 0,
            random: Random::seeded(seed),
            alternative,
            weights: weights.into_iter().map(Lanes::all).collect(),
            scores,
            first: 0.0,
        }
    }

    /// Goes on by at least so many draws; says whether all are done. What comes out does not depend on the portions.
    #[inline(never)] // Its callers are built for size, and it would be so as part of them.
    pub fn advance(&mut self, draws: usize) -> bool {
        let end = self.done.saturating_add(draws).min(self.draws);
        while self.done < end {
            let count = (self.draws - self.done).min(LANES);
            let scores = self.scores.draw(&mut self.random, &self.weights);
            let shares = first_places(scores, self.alternative);
            self.first += shares[..count].iter().sum::<f64>();
            self.done += count;
        }
        self.done == self.draws
    }

    /// Which share of the draws is made.
    pub fn done(&self) -> f64 {
        self.done as f64 / self.draws.max(1) as f64
    }

    /// The share of the draws so far in which the alternative was first. Of a tie of k, it has 1/k.
    pub fn value(&self) -> f64 {
        self.first / self.done.max(1) as f64
    }
}

/// The alternative's share of the first place in each draw.
fn first_places(scores: &[Lanes], alternative: usize) -> [f64; LANES] {
    let Some(own) = scores.get(alternative) else {
        return [0.0; LANES];
    };
    let (none, one) = (Lanes::all(0.0), Lanes::all(1.0));
    let (mut ahead, mut level) = (none, none);
    for score in scores {
        ahead = ahead + own.if_below(*score, one, none);
        level = level + score.if_below(*own, none, one);
    }
    let (ahead, level) = (ahead.numbers(), level.numbers());
    std::array::from_fn(|lane| {
        if ahead[lane] > 0.0 {
            0.0
        } else {
            1.0 / level[lane]
        }
    })
}

/// The share of draws of the values in which an alternative is first under these weights. Under its central weights,
/// this is its confidence factor.
///
/// # Parameters
///
/// - `problem`: the alternatives, and what is not known about their values; its weights do not count.
/// - `draws`, `seed`: as for [`Smaa::new`](super::Smaa::new). If values are exact, one draw is made.
/// - `alternative`: by number.
/// - `weights`: one per criterion, summing to 1; those that are missing are 0.
///
/// # Returns
///
/// A share from 0 to 1. Of a tie of k, the alternative has 1/k. A number that is no alternative's gives 0.
///
/// # Reference
///
/// Lahdelma & Salminen: see [`smaa`](super). The example is that of the tests of rsmaa.
///
/// # Examples
///
/// ```
/// use mcda::smaa::{Problem, confidence_factor};
/// use mcda::weights::WeightSet;
///
/// let values = [
///     1.0, 1.0, 1.0,
///     0.0, 0.0, 0.0,
/// ];
/// let problem = Problem::exact(2, 3, &values, WeightSet::free(3));
/// assert_eq!(confidence_factor(&problem, 100, 1, 0, &[1.0 / 3.0; 3]), 1.0);
/// assert_eq!(confidence_factor(&problem, 100, 1, 1, &[1.0 / 3.0; 3]), 0.0);
/// ```
pub fn confidence_factor(
    problem: &Problem,
    draws: usize,
    seed: u64,
    alternative: usize,
    weights: &[f64],
) -> f64 {
    let mut confidence = ConfidenceFactor::new(problem, draws, seed, alternative, weights);
    confidence.advance(draws);
    confidence.value()
}
