//! TOPSIS: closeness to an ideal alternative.

use crate::table::Table;

/// What all alternatives get when nothing tells them apart.
const ALIKE: f64 = 0.5;

/// The closeness of each alternative to an ideal one.
///
/// Assumes that a distance in one column makes up for one in another.
///
/// # Parameters
///
/// - `table`: normalised, more being better in each column: see [`normalise`](crate::normalise::normalise).
/// - `weights`: one per criterion, summing to 1, though only their proportions matter.
///
/// # Returns
///
/// A number from 0 to 1 for each alternative; more is better. Where all alternatives are the same in all columns that
/// have a weight – a single one always is – both distances are 0, and the closeness is 0.5.
///
/// # Formula
///
/// The ideal has the best weighted value wⱼ·vⱼ of each column, the anti-ideal the worst. With the Euclidean distances
/// d⁺ to the ideal and d⁻ to the anti-ideal, the closeness is d⁻ / (d⁺ + d⁻).
///
/// # Panics
///
/// Where there are more weights than criteria.
///
/// # Reference
///
/// Hwang & Yoon, "Multiple Attribute Decision Making" (1981). The example is that of Tzeng & Huang, "Multiple Attribute
/// Decision Making: Methods and Applications" (2011).
///
/// # Examples
///
/// ```
/// use mcda::normalise::{Normalisation, normalise};
/// use mcda::table::{Direction, Table};
/// use mcda::topsis::closeness;
///
/// let table = Table::new(3, vec![
///     5.0, 8.0, 4.0,
///     7.0, 6.0, 8.0,
///     8.0, 8.0, 6.0,
///     7.0, 4.0, 6.0,
/// ]);
/// let scaled = normalise(&table, &[Direction::Max; 3], Normalisation::Vector);
/// let found = closeness(&scaled, &[0.3, 0.4, 0.3]);
/// for (found, published) in found.iter().zip([0.5037, 0.6581, 0.7482, 0.3340]) {
///     assert!((found - published).abs() < 1e-4);
/// }
/// ```
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
