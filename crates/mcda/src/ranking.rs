//! Ranks from scores.

/// How far apart two results may be, as a part of what was added up for them, and still count as equal.
///
/// Every addition rounds by about 10⁻¹⁶, also where the results are equal on paper; no data is as exact as this.
pub(crate) const ROUNDING: f64 = 1e-12;

/// [Competition ranks](competition_ranks) of figures of which more is better; what is equal up to rounding ties.
///
/// # Examples
///
/// ```
/// // 0.1 + 0.2 is not quite 0.3, and yet the same.
/// assert_eq!(mcda::ranking::ranks(&[0.1 + 0.2, 0.5, 0.3]), [2, 1, 2]);
/// ```
pub fn ranks(figures: &[f64]) -> Vec<usize> {
    let largest = figures
        .iter()
        .fold(0.0, |most: f64, one| most.max(one.abs()));
    competition_ranks(figures, |best, other| {
        (figures[best] - figures[other]).abs() <= ROUNDING * largest
    })
}

/// Competition ranks ("1224"): 1 plus the number of alternatives with a larger score, so that ties share the smallest
/// rank.
///
/// # Parameters
///
/// - `scores`: one per alternative, more being better.
/// - `tied`: whether an alternative, given second, ties with the best one of a rank, given first: scores that are equal
///   on paper can differ by rounding.
///
/// # Returns
///
/// A rank per alternative, from 1. Nothing is refused.
///
/// # Examples
///
/// ```
/// use mcda::ranking::competition_ranks;
///
/// let scores = [3.0, 5.0, 3.0, 1.0];
/// assert_eq!(competition_ranks(&scores, |best, other| scores[best] == scores[other]), [2, 1, 2, 4]);
/// ```
pub fn competition_ranks(scores: &[f64], tied: impl Fn(usize, usize) -> bool) -> Vec<usize> {
    let order = descending(scores);
    let mut ranks = vec![0; scores.len()];
    let mut first = 0;
    for (place, alternative) in order.iter().copied().enumerate() {
        if !tied(order[first], alternative) {
            first = place;
        }
        ranks[alternative] = first + 1;
    }
    ranks
}

/// The places of numbers, the largest first; equals keep their order.
pub(crate) fn descending(numbers: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..numbers.len()).collect();
    order.sort_by(|one, other| numbers[*other].total_cmp(&numbers[*one]));
    order
}
