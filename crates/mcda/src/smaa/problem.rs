//! What is analysed: alternatives with uncertain values, and uncertain weights.

use crate::weights::WeightSet;

/// Alternatives, judged by criteria, of which more is better.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// How many alternatives there are.
    pub alternatives: usize,
    /// How many criteria there are.
    pub criteria: usize,
    /// The likely values: per alternative, one per criterion.
    pub values: Vec<f64>,
    /// How far the values may be from the likely ones.
    pub doubt: Doubt,
    /// Whether values, however they vary, stay within 0 and 1.
    pub bounded: bool,
    /// The feasible weights.
    pub weights: WeightSet,
}

/// What is not known about the values.
///
/// What is uncertain are the ratings of *parts*, which alternatives share: where a part is better than thought, it is so
/// in every alternative that is made of it. In a draw, the value of an alternative on criterion c is
///
/// v = likely value + Σ mix(c) · d(part, c) over its parts, with d = t · (below if t < 0, else above),
///
/// held within 0 and 1 if the problem is bounded. What is judged by one hand errs alike everywhere, and no model is the
/// world: to every score, `whole` · t(part) is added for each of its parts, with a t of its own. t is the sum of two
/// uniform numbers less 1: from −1 to 1, most likely and in the median 0. Each t is drawn once for its part and
/// criterion.
///
/// # Examples
///
/// Two alternatives of one criterion, each a part of its own. The first is better by 0.1, and either may be off by as
/// much: it stays first in most draws, not in all.
///
/// ```
/// use mcda::smaa::{Doubt, Problem, confidence_factor};
/// use mcda::weights::WeightSet;
///
/// let problem = Problem {
///     doubt: Doubt {
///         below: vec![0.1; 2],
///         above: vec![0.1; 2],
///         whole: 0.0,
///         mixes: vec![1.0],
///         made_of: vec![vec![(0, 0)], vec![(1, 0)]],
///     },
///     ..Problem::exact(2, 1, &[0.6, 0.5], WeightSet::free(1))
/// };
/// // Exactly 23/24: only where both err by much, and in opposite directions, is the other first.
/// let share = confidence_factor(&problem, 10_000, 1, 0, &[1.0]);
/// assert!((share - 23.0 / 24.0).abs() < 0.01);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Doubt {
    /// Per part, for each criterion, how far its rating may lie below the likely one.
    pub below: Vec<f64>,
    /// Per part, for each criterion, how far its rating may lie above the likely one.
    pub above: Vec<f64>,
    /// By how much of a score a part as a whole may be better or worse than all its ratings say; none in an exact problem.
    pub whole: f64,
    /// Per mix, for each criterion, the share with which a part counts in an alternative.
    pub mixes: Vec<f64>,
    /// Per alternative, the numbers of its parts and of the mix that each counts by.
    pub made_of: Vec<Vec<(usize, usize)>>,
}

impl Problem {
    /// Alternatives whose values are known, on any scale.
    pub fn exact(alternatives: usize, criteria: usize, values: &[f64], weights: WeightSet) -> Self {
        Problem {
            alternatives,
            criteria,
            values: values.to_vec(),
            doubt: Doubt::default(),
            bounded: false,
            weights,
        }
    }
}
