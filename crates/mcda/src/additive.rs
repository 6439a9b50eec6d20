//! The additive value model (MAVT, weighted sum).

use crate::ranking::{ROUNDING, competition_ranks};
use crate::table::Table;

/// The scores of alternatives, and their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Additive {
    /// The additive value of each alternative; more is better.
    pub scores: Vec<f64>,
    /// The competition rank of each alternative, from 1; ties share the smallest.
    pub ranks: Vec<usize>,
}

/// The contributions wⱼ·vⱼ of one alternative; their sum is its additive value.
///
/// Weights sum to 1. Where values lie in [0, 1], so does the sum. Assumes that criteria are mutually preferentially
/// independent. Source: Keeney & Raiffa, "Decisions with Multiple Objectives" (1976).
///
/// With the weights 0.3, 0.5, 0.2 and the values 0.9, 0.2, 0.4: 0.27 + 0.10 + 0.08 = 0.45.
pub fn additive_value(weights: &[f64], values: &[f64]) -> (Vec<f64>, f64) {
    let contributions: Vec<f64> = weights
        .iter()
        .zip(values)
        .map(|(weight, value)| weight * value)
        .collect();
    let score = contributions.iter().sum();
    (contributions, score)
}

/// Scores all alternatives of a table in which more is better, and ranks them.
///
/// Alternatives tie where the difference of their scores is no more than what rounding explains.
pub fn additive(table: &Table, weights: &[f64]) -> Additive {
    let rows: Vec<&[f64]> = table.rows().collect();
    let score = |row: &&[f64]| additive_value(weights, row).1;
    let scores: Vec<f64> = rows.iter().map(score).collect();
    let ranks = competition_ranks(&scores, |best, other| {
        lead(weights, rows[best], rows[other]) <= 0.0
    });
    Additive { scores, ranks }
}

/// How far the score of the one is above that of the other; what rounding can explain is nothing.
pub(crate) fn lead(weights: &[f64], one: &[f64], other: &[f64]) -> f64 {
    let (mut lead, mut size) = (0.0, 0.0);
    for ((one, other), weight) in one.iter().zip(other).zip(weights) {
        // Subtracted first: where all values of a criterion are large and close, their products would round the
        // difference away.
        let difference = weight * (one - other);
        lead += difference;
        size += difference.abs();
    }
    if lead.abs() <= ROUNDING * size {
        0.0
    } else {
        lead
    }
}
