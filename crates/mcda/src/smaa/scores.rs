//! The scores of all alternatives in a draw.

use super::doubts::{AtBounds, Doubts};
use super::problem::Problem;
use crate::lanes::Lanes;
use crate::random::Random;
use crate::rank::digits;

/// Values are held below this, so that scores stay finite.
const LARGEST: f64 = 1e300;

/// Draws values and scores the alternatives, eight draws at a time.
///
/// The score is Σ w(c) · v(c). What a part adds to the score of an alternative is worked out once per part and mix. Only
/// where a value could leave the bounds it is looked at by itself, and what is beyond is taken from the score.
#[derive(Clone, Debug)]
pub(super) struct ScoreDraws {
    criteria: usize,
    /// The bits of scores that count.
    digits: u64,
    /// The likely values, per alternative, less the least on the same criterion.
    likely: Vec<f64>,
    doubts: Doubts,
    /// Per alternative, the places of its parts among what `doubts` adds.
    made_of: Vec<Vec<usize>>,
    at_bounds: Vec<AtBounds>,
    /// What the draw of the values adds to each alternative's score.
    added: Vec<Lanes>,
    scores: Vec<Lanes>,
}

impl ScoreDraws {
    pub(super) fn new(problem: &Problem) -> Self {
        let (doubts, made_of) = Doubts::new(problem);
        let mut likely = problem.values.clone();
        let at_bounds = AtBounds::all(problem, &doubts, &made_of, &mut likely);
        shift_to_zero(&mut likely, problem.criteria);
        ScoreDraws {
            criteria: problem.criteria,
            digits: digits(problem.alternatives),
            likely,
            doubts,
            made_of,
            at_bounds,
            added: vec![Lanes::all(0.0); problem.alternatives],
            scores: vec![Lanes::all(0.0); problem.alternatives],
        }
    }

    /// Whether no draw differs from another but by its weights.
    pub(super) fn is_exact(&self) -> bool {
        self.doubts.is_empty()
    }

    /// Draws values; the scores of the alternatives by them and the weights, rounded.
    pub(super) fn draw(&mut self, random: &mut Random, weights: &[Lanes]) -> &[Lanes] {
        if !self.is_exact() {
            self.doubts.draw(random, weights);
            self.add(weights);
        }
        self.score(weights);
        &self.scores
    }

    fn add(&mut self, weights: &[Lanes]) {
        for (added, made_of) in self.added.iter_mut().zip(&self.made_of) {
            let mut sum = Lanes::all(0.0);
            for place in made_of {
                sum = sum + self.doubts.added()[*place];
            }
            *added = sum;
        }
        for cell in &self.at_bounds {
            cell.correct(&mut self.added, &self.doubts, weights);
        }
    }

    /// Scores two alternatives at a time, so that the weights are loaded half as often.
    fn score(&mut self, weights: &[Lanes]) {
        let round = |score: Lanes| score.map(|pair| pair.and_bits(self.digits));
        let rows = self.likely.chunks(2 * self.criteria.max(1));
        let pairs = self.scores.chunks_mut(2).zip(self.added.chunks(2));
        for ((scores, added), values) in pairs.zip(rows) {
            let (first, second) = values.split_at(self.criteria.min(values.len()));
            if let ([one, two], [add_one, add_two]) = (&mut *scores, added) {
                let (mut sum_one, mut sum_two) = (*add_one, *add_two);
                let values = first.iter().zip(second);
                for (weight, (first, second)) in weights.iter().zip(values) {
                    sum_one = sum_one + *first * *weight;
                    sum_two = sum_two + *second * *weight;
                }
                (*one, *two) = (round(sum_one), round(sum_two));
            } else if let ([one], [add]) = (scores, added) {
                let mut sum = *add;
                for (weight, value) in weights.iter().zip(first) {
                    sum = sum + *value * *weight;
                }
                *one = round(sum);
            }
        }
    }
}

/// Makes the least value on each criterion 0. This takes the same from all scores, and leaves more digits for what they
/// differ by.
fn shift_to_zero(values: &mut [f64], criteria: usize) {
    for criterion in 0..criteria {
        let column = values.iter().skip(criterion).step_by(criteria);
        let least = column.fold(f64::MAX, |least, value| least.min(*value));
        for value in values.iter_mut().skip(criterion).step_by(criteria) {
            *value = (*value - least).min(LARGEST);
        }
    }
}
