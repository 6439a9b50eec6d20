//! Normalisation: columns of different units on one scale on which more is better.
//!
//! For a column x in which more is better, and in which less is better:
//!
//! | name | more is better | less is better |
//! |---|---|---|
//! | none | x | −x |
//! | minmax | (x − min) / (max − min) | (max − x) / (max − min) |
//! | vector | x / √Σx² | 1 − x / √Σx² |
//! | sum | x / Σx | (1/x) / Σ(1/x) |
//! | max | x / max | 1 − x / max |
//!
//! But for none, the result has no unit. These are the conventions of pymcdm (Kizielewicz, Shekhovtsov & Sałabun,
//! "pymcdm – the universal library for solving multi-criteria decision-making problems", SoftwareX 22, 2023); others
//! differ where less is better.
//!
//! Where a formula has no sense, it is replaced so that the result is finite and the order of the column is kept:
//!
//! - minmax: a column of equal numbers becomes all 1.
//! - vector, sum, max: in a column of zeros, the quotient is 0, so the result is 0, or 1 where less is better.
//! - sum: with zeros or negative numbers in the column, Σ|x| takes the place of Σx, and where less is better the result
//!   is 1 − x / Σ|x|, as the reciprocal of such numbers says nothing.
//! - max: where no number is positive, the largest magnitude takes the place of the maximum, as dividing by a negative
//!   number would turn the order around.

use crate::table::{Direction, Table, least_and_largest};

/// How columns are brought to one scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Normalisation {
    /// As they are.
    None,
    /// From the least to the largest number.
    MinMax,
    /// By the length of the column as a vector.
    Vector,
    /// By the sum of the column.
    Sum,
    /// By the largest number.
    Max,
}

/// The table with all columns on one scale, more being better in each.
///
/// # Parameters
///
/// - `table`: in any units.
/// - `directions`: one per criterion.
/// - `normalisation`: which formula of [those above](self).
///
/// # Returns
///
/// A table of the same size, whose numbers are finite and order each column as the directions say.
///
/// # Panics
///
/// Where there are fewer directions than criteria.
///
/// # Examples
///
/// ```
/// use mcda::normalise::{Normalisation, normalise};
/// use mcda::table::{Direction, Table};
///
/// let prices = Table::new(1, vec![30.0, 40.0, 50.0]);
/// let scaled = |normalisation| normalise(&prices, &[Direction::Min], normalisation).values().to_vec();
/// assert_eq!(scaled(Normalisation::MinMax), [1.0, 0.5, 0.0]);
/// assert_eq!(scaled(Normalisation::None), [-30.0, -40.0, -50.0]);
///
/// // 3, 0 and 4 have the length 5.
/// let prices = Table::new(1, vec![3.0, 0.0, 4.0]);
/// let scaled = normalise(&prices, &[Direction::Max], Normalisation::Vector);
/// for (found, expected) in scaled.values().iter().zip([0.6, 0.0, 0.8]) {
///     assert!((found - expected).abs() < 1e-12);
/// }
/// ```
pub fn normalise(table: &Table, directions: &[Direction], normalisation: Normalisation) -> Table {
    normalise_as(table, table, directions, normalisation)
}

/// The same for other numbers in the same units: they come to lie on the scale that the table's own numbers make.
pub fn normalise_as(
    table: &Table,
    others: &Table,
    directions: &[Direction],
    normalisation: Normalisation,
) -> Table {
    others.map_columns(|criterion, others| {
        let column: Vec<f64> = table.column(criterion).collect();
        normalise_column(&column, others, directions[criterion], normalisation)
    })
}

fn normalise_column(
    column: &[f64],
    others: &[f64],
    direction: Direction,
    normalisation: Normalisation,
) -> Vec<f64> {
    let (least, largest) = least_and_largest(column.iter().copied());
    let magnitude = largest.abs().max(least.abs());
    // Worked out in units of the largest magnitude: squares of tiny or huge numbers would vanish or overflow.
    let in_units = || column.iter().map(|value| value / magnitude);
    match normalisation {
        // Taken from 0 rather than negated, for a zero without a sign.
        Normalisation::None => each(others, |value| match direction {
            Direction::Max => value,
            Direction::Min => 0.0 - value,
        }),
        Normalisation::MinMax if least == largest => vec![1.0; others.len()],
        Normalisation::MinMax => each(others, |value| match direction {
            Direction::Max => (value - least) / (largest - least),
            Direction::Min => (largest - value) / (largest - least),
        }),
        Normalisation::Vector => {
            let length = in_units().map(|value| value * value).sum::<f64>().sqrt();
            quotients(others, direction, magnitude, length)
        }
        Normalisation::Sum if direction == Direction::Min && least > 0.0 => {
            reciprocals(column, others, least)
        }
        Normalisation::Sum => {
            let sum = in_units().map(f64::abs).sum();
            quotients(others, direction, magnitude, sum)
        }
        Normalisation::Max if largest > 0.0 => quotients(others, direction, largest, 1.0),
        Normalisation::Max => quotients(others, direction, magnitude, 1.0),
    }
}

fn each(column: &[f64], value: impl Fn(f64) -> f64) -> Vec<f64> {
    column.iter().copied().map(value).collect()
}

/// x / (unit · count), or 1 less this where less is better.
fn quotients(column: &[f64], direction: Direction, unit: f64, count: f64) -> Vec<f64> {
    each(column, |value| {
        let quotient = if unit == 0.0 {
            0.0
        } else {
            value / unit / count
        };
        // Only beside a maximum that is next to nothing.
        let quotient = quotient.clamp(-Table::LARGEST, Table::LARGEST);
        match direction {
            Direction::Max => quotient,
            Direction::Min => 1.0 - quotient,
        }
    })
}

/// (1/x) / Σ(1/x), with least/x for 1/x, which is at most 1.
fn reciprocals(column: &[f64], others: &[f64], least: f64) -> Vec<f64> {
    let sum: f64 = column.iter().map(|value| least / value).sum();
    each(others, |value| least / value / sum)
}
