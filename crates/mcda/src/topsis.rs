//! TOPSIS: closeness to an ideal alternative.

use crate::table::Table;

/// What all alternatives get when nothing tells them apart.
const ALIKE: f64 = 0.5;

/// The closeness of each alternative to the ideal, from 0 to 1; more is better.
///
/// The ideal has the best weighted value wⱼ·vⱼ of each column, the anti-ideal the worst. With the Euclidean distances
/// d⁺ to the ideal and d⁻ to the anti-ideal, the closeness is d⁻ / (d⁺ + d⁻).
///
/// The table is normalised, more being better in each column; weights sum to 1, though only their proportions matter.
/// Assumes that a distance in one column makes up for one in another. Where all alternatives are the same in all
/// columns that have a weight – a single one always is – both distances are 0, and the closeness is 0.5.
///
/// Source: Hwang & Yoon, "Multiple Attribute Decision Making" (1981). The example of Tzeng & Huang (2011) is a test.
pub fn closeness(table: &Table, weights: &[f64]) -> Vec<f64> {
    let bounds: Vec<(f64, f64)> = weights
        .iter()
        .enumerate()
        .map(|(criterion, weight)| {
            let (least, largest) = table.bounds(criterion);
            (weight * least, weight * largest)
        })
        .collect();
    // Distances are measured in units of the widest column: the squares of huge or tiny ones would overflow or vanish.
    let unit = bounds
        .iter()
        .map(|(worst, best)| best - worst)
        .fold(0.0, f64::max);
    if unit == 0.0 {
        return vec![ALIKE; table.alternatives()];
    }
    let one = |row: &[f64]| {
        let (mut to_best, mut to_worst) = (0.0, 0.0);
        for ((value, weight), (worst, best)) in row.iter().zip(weights).zip(&bounds) {
            let (above, below) = (
                (best - weight * value) / unit,
                (weight * value - worst) / unit,
            );
            to_best += above * above;
            to_worst += below * below;
        }
        let (to_best, to_worst) = (f64::sqrt(to_best), f64::sqrt(to_worst));
        to_worst / (to_best + to_worst)
    };
    table.rows().map(one).collect()
}
