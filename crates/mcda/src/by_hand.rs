//! Weights of which some are set by hand.

use crate::shares::shares;

/// The weights when some of them are set by hand and the others keep their proportions.
///
/// # Parameters
///
/// - `weights`: one per criterion, as they were, summing to 1.
/// - `hand`: the shares set by hand, each from 0 to 1. It has a place per criterion, or fewer: criteria without a place
///   are not set. Numbers below 0 count as 0.
///
/// # Returns
///
/// A weight per criterion; they always sum to 1. Nothing is refused: where the formula has no sense, the next lines say
/// what takes its place.
///
/// # Formula
///
/// With the set H of criteria that have a number hₖ, and S = Σₖ∈H hₖ: wₖ = hₖ for those, and for the others
/// wⱼ = (1 − S) · vⱼ / Σᵢ∉H vᵢ, where v are the weights as they were. Where those others had no weight, they share the
/// rest equally. Where nothing is left for the others (S ≥ 1), or there are none, the numbers themselves are scaled to
/// sum to 1; all 0, they say nothing and do not count.
///
/// # Reference
///
/// The proportions are those of Mareschal's weight stability intervals: see [`stability`](crate::stability). Setting
/// several at once is ours.
///
/// # Examples
///
/// ```
/// use mcda::by_hand::by_hand;
///
/// let weights = by_hand(&[0.5, 0.3, 0.2], &[Some(0.2)]);
/// for (found, expected) in weights.iter().zip([0.2, 0.48, 0.32]) {
///     assert!((found - expected).abs() < 1e-12);
/// }
/// // What is set to all that there is leaves nothing.
/// assert_eq!(by_hand(&[0.5, 0.3, 0.2], &[None, Some(1.0)]), [0.0, 1.0, 0.0]);
/// ```
pub fn by_hand(weights: &[f64], hand: &[Option<f64>]) -> Vec<f64> {
    let set = |criterion: usize| Some(hand.get(criterion).copied()??.max(0.0));
    let all = 0..weights.len();
    if !all.clone().any(|criterion| set(criterion).is_some()) {
        return weights.to_vec();
    }
    let left = 1.0 - all.clone().filter_map(set).sum::<f64>();
    if !is_full(hand, weights.len()) && left > 0.0 {
        let rest = others(weights, |criterion| set(criterion).is_some());
        return all
            .map(|criterion| set(criterion).unwrap_or(left * rest[criterion]))
            .collect();
    }
    let numbers: Vec<f64> = all
        .map(|criterion| set(criterion).unwrap_or_default())
        .collect();
    if numbers.iter().all(|number| *number == 0.0) {
        return weights.to_vec();
    }
    shares(&numbers)
}

/// Whether every criterion is set.
pub(crate) fn is_full(hand: &[Option<f64>], criteria: usize) -> bool {
    let set = hand.iter().take(criteria).filter(|share| share.is_some());
    set.count() == criteria
}

/// The weights of the criteria that are not set, scaled to sum to 1, and 0 for those that are; equal where they are all 0.
fn others(weights: &[f64], is_set: impl Fn(usize) -> bool) -> Vec<f64> {
    let pick = |weight: &dyn Fn(usize) -> f64| -> Vec<f64> {
        (0..weights.len())
            .map(|criterion| {
                if is_set(criterion) {
                    0.0
                } else {
                    weight(criterion)
                }
            })
            .collect()
    };
    let others = pick(&|criterion| weights[criterion]);
    if others.iter().all(|weight| *weight == 0.0) {
        return shares(&pick(&|_| 1.0));
    }
    shares(&others)
}
