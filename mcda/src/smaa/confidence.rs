//! How often an alternative is first under given weights.

use super::problem::Problem;
use super::scores::ScoreDraws;
use crate::lanes::{LANES, Lanes};
use crate::random::Random;

/// A confidence factor that can be worked out a few draws at a time.
#[derive(Clone, Debug)]
pub struct Confidence {
    draws: usize,
    done: usize,
    random: Random,
    alternative: usize,
    weights: Vec<Lanes>,
    scores: ScoreDraws,
    first: f64,
}

impl Confidence {
    /// Prepares it: draws of values, under weights that stay the same. If values are exact, one draw does.
    pub fn new(
        problem: &Problem,
        draws: usize,
        seed: u64,
        alternative: usize,
        weights: &[f64],
    ) -> Self {
        let scores = ScoreDraws::new(problem);
        Confidence {
            draws: if scores.is_exact() {
                draws.min(1)
            } else {
                draws
            },
            done: 0,
            random: Random::seeded(seed),
            alternative,
            weights: weights.iter().copied().map(Lanes::all).collect(),
            scores,
            first: 0.0,
        }
    }

    /// Goes on by at least so many draws; says whether all are done. What comes out does not depend on the portions.
    pub fn advance(&mut self, draws: usize) -> bool {
        let end = self.done.saturating_add(draws).min(self.draws);
        while self.done < end {
            let count = (self.draws - self.done).min(LANES);
            let scores = self.scores.draw(&mut self.random, &self.weights);
            for lane in 0..count {
                self.first += first_place(scores, lane, self.alternative);
            }
            self.done += count;
        }
        self.done == self.draws
    }

    /// The share of the draws so far in which the alternative was first. Of a tie of k, it has 1/k.
    pub fn value(&self) -> f64 {
        self.first / self.done.max(1) as f64
    }
}

/// The alternative's share of the first place in a draw.
fn first_place(scores: &[Lanes], lane: usize, alternative: usize) -> f64 {
    let Some(own) = scores.get(alternative).map(|score| score.numbers()[lane]) else {
        return 0.0;
    };
    let mut tied: u32 = 0;
    for score in scores {
        if score.numbers()[lane] > own {
            return 0.0;
        }
        tied += u32::from(score.numbers()[lane] == own);
    }
    1.0 / f64::from(tied)
}

/// The share of draws of the values in which the alternative is first under these weights.
///
/// Of a tie of k, it has 1/k. Under an alternative's central weights, this is its confidence factor.
pub fn confidence_factor(
    problem: &Problem,
    draws: usize,
    seed: u64,
    alternative: usize,
    weights: &[f64],
) -> f64 {
    let mut confidence = Confidence::new(problem, draws, seed, alternative, weights);
    confidence.advance(draws);
    confidence.value()
}
