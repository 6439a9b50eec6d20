//! The additive value model (MAVT).

use super::stacks::Stack;
use super::weights::Weights;
use crate::catalogue::Interval;
use crate::order;

/// A stack with its values and its score.
#[derive(Clone, Debug)]
pub struct Scored<'a> {
    /// The stack.
    pub stack: Stack<'a>,
    /// Its value on each criterion, 0 to 1.
    pub values: Vec<Interval>,
    /// What each criterion adds to the score: weight times likely value.
    pub contributions: Vec<f64>,
    /// The sum of the contributions, 0 to 1.
    pub score: f64,
}

/// The contributions wⱼ·vⱼ of one alternative; their sum is its additive value.
///
/// Weights sum to 1 and values lie in [0, 1], so the sum does too. Assumes that criteria are mutually preferentially
/// independent. Source: Keeney & Raiffa, "Decisions with Multiple Objectives" (1976).
pub fn additive_value(weights: &[f64], values: impl Iterator<Item = f64>) -> (Vec<f64>, f64) {
    let contributions: Vec<f64> = weights
        .iter()
        .zip(values)
        .map(|(weight, value)| weight * value)
        .collect();
    let score = contributions.iter().sum();
    (contributions, score)
}

/// Scores stacks and sorts them, best first; equal scores are in the order of their ids.
pub fn rank<'a>(
    stacks: Vec<Stack<'a>>,
    table: Vec<Vec<Interval>>,
    weights: &Weights,
) -> Vec<Scored<'a>> {
    let score = |(stack, values): (Stack<'a>, Vec<Interval>)| {
        let likely = values.iter().map(|value| value.likely);
        let (contributions, score) = additive_value(weights.as_slice(), likely);
        Scored {
            stack,
            values,
            contributions,
            score,
        }
    };
    let mut ranking: Vec<Scored<'a>> = stacks.into_iter().zip(table).map(score).collect();
    order::sort(&mut ranking, |one, other| {
        let by_score = other.score.total_cmp(&one.score);
        by_score.then_with(|| one.stack.id().cmp(&other.stack.id()))
    });
    ranking
}
