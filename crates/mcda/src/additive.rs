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

/// The contributions of one alternative, and their sum, its additive value.
///
/// Assumes that criteria are mutually preferentially independent: how much a difference on one counts does not depend
/// on the others.
///
/// # Parameters
///
/// - `weights`: one per criterion, summing to 1.
/// - `values`: one per criterion, more being better, on scales on which differences count alike; mostly from 0 to 1.
///
/// # Returns
///
/// The contributions, one per criterion, and their sum. Where values lie in [0, 1], so does the sum. Nothing is refused:
/// of lists that are not as long as each other, only as much counts as both have.
///
/// # Formula
///
/// v = Σⱼ wⱼ·vⱼ
///
/// # Reference
///
/// Keeney & Raiffa, "Decisions with Multiple Objectives" (1976).
///
/// # Examples
///
/// ```
/// use mcda::additive::additive_value;
///
/// // 0.27 + 0.10 + 0.08
/// let (contributions, value) = additive_value(&[0.3, 0.5, 0.2], &[0.9, 0.2, 0.4]);
/// assert_eq!(contributions.len(), 3);
/// assert!((value - 0.45).abs() < 1e-12);
/// ```
pub fn additive_value(weights: &[f64], values: &[f64]) -> (Vec<f64>, f64) {
    let contributions: Vec<f64> = weights
        .iter()
        .zip(values)
        .map(|(weight, value)| weight * value)
        .collect();
    let score = contributions.iter().sum();
    (contributions, score)
}

/// Scores all alternatives by [`additive_value`], and ranks them.
///
/// # Parameters
///
/// - `table`: on one scale, more being better in each column: see [`normalise`](crate::normalise::normalise).
/// - `weights`: one per criterion, summing to 1.
///
/// # Returns
///
/// A score and a rank for each alternative. Alternatives tie where the difference of their scores is no more than what
/// rounding explains. Nothing is refused.
///
/// # Reference
///
/// Keeney & Raiffa, "Decisions with Multiple Objectives" (1976). The example is that of Dezert, Tchamova, Han & Tacnet,
/// "The SPOTIS rank reversal free method for multi-criteria decision-making support" (2020): between fixed bounds, its
/// distance is 1 less the additive value.
///
/// # Examples
///
/// ```
/// use mcda::additive::additive;
/// use mcda::table::Table;
///
/// let cars = Table::new(5, vec![
///     15000.0, 4.3,  99.0, 42.0,  737.0,
///     15290.0, 5.0, 116.0, 42.0,  892.0,
///     15350.0, 5.0, 114.0, 45.0,  952.0,
///     15490.0, 5.3, 123.0, 45.0, 1120.0,
/// ]);
/// // From the worst to the best number of each column: less is better in the first three.
/// let bounds = [(16000.0, 14000.0), (8.0, 3.0), (140.0, 80.0), (35.0, 60.0), (650.0, 1300.0)];
/// let scaled = cars.map_columns(|criterion, column| {
///     let (worst, best) = bounds[criterion];
///     column.iter().map(|number| (number - worst) / (best - worst)).collect()
/// });
/// let found = additive(&scaled, &[0.2941, 0.2353, 0.2353, 0.0588, 0.1765]);
/// for (score, distance) in found.scores.iter().zip([0.4779, 0.5781, 0.5558, 0.5801]) {
///     assert!((1.0 - score - distance).abs() < 0.0006);
/// }
/// assert_eq!(found.ranks, [1, 3, 2, 4]);
/// ```
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
