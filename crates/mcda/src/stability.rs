//! How far a weight can be moved before another alternative is the best.

use crate::additive::{additive, lead};
use crate::by_hand::{by_hand, is_full};
use crate::table::Table;

/// For each weight, the lowest and the highest share at which the best alternative is still the best, or ties with
/// another, while the other weights keep their proportions.
///
/// # Parameters
///
/// - `table`: on the scale of the [additive value](crate::additive), more being better in each column.
/// - `weights`: one per criterion, summing to 1.
///
/// # Returns
///
/// The lowest and the highest share per criterion, from 0 to 1; the present weight is between them. Of several best
/// alternatives, the first counts. A single criterion is moved without effect, and so are all of a single alternative: 0
/// and 1. Nothing is refused.
///
/// # Formula
///
/// Weight k moves to t, and the others to wⱼ(t) = wⱼ · (1 − t) / (1 − wₖ). How far the best alternative is ahead of a
/// rival b is then linear in t, from Σⱼ≠ₖ wⱼ·(vⱼ − bⱼ) / (1 − wₖ) at 0 to vₖ − bₖ at 1, so the ends are where it
/// reaches 0. Where the others have no weight, they share the rest equally.
///
/// # Reference
///
/// The idea is the weight stability interval of Mareschal, "Weight stability intervals in multicriteria decision aid",
/// European Journal of Operational Research 33 (1988), for one alternative on top and the additive value.
///
/// # Examples
///
/// The second alternative is first. The ends were checked by ranking anew at 200,001 shares of each weight.
///
/// ```
/// use mcda::stability::stability_intervals;
/// use mcda::table::Table;
///
/// let table = Table::new(3, vec![
///     0.9, 0.2, 0.4,
///     0.5, 0.6, 0.5,
///     0.1, 0.9, 0.6,
///     0.4, 0.4, 0.9,
/// ]);
/// let intervals = stability_intervals(&table, &[0.4, 0.35, 0.25]);
/// let expected = [(0.351351, 0.407407), (0.341772, 0.409091), (0.210526, 0.268293)];
/// for ((low, high), (expected_low, expected_high)) in intervals.into_iter().zip(expected) {
///     assert!((low - expected_low).abs() < 1e-6);
///     assert!((high - expected_high).abs() < 1e-6);
/// }
/// ```
pub fn stability_intervals(table: &Table, weights: &[f64]) -> Vec<(f64, f64)> {
    stability_by_hand(table, weights, &[])
}

/// [`stability_intervals`] where some weights are set by hand: while one is moved, those stay as they are, and only the
/// others keep their proportions.
///
/// # Parameters
///
/// - `table`: on the scale of the [additive value](crate::additive), more being better in each column.
/// - `weights`: one per criterion, before any is set by hand, summing to 1.
/// - `hand`: the shares set by hand, as [`by_hand`] takes them; the best alternative is the one under what that gives.
///
/// # Returns
///
/// The lowest and the highest share per criterion. A weight can be moved from 0 to what the others that are set leave.
/// Where they leave nothing, or every other weight is set, all of them keep their proportions. Nothing is refused.
///
/// # Examples
///
/// ```
/// use mcda::stability::stability_by_hand;
/// use mcda::table::Table;
///
/// let table = Table::new(3, vec![
///     1.0, 0.0, 0.5,
///     0.0, 1.0, 0.5,
/// ]);
/// // The last weight stays 0.5, so the first can have at most the other half, and is best from a quarter on.
/// let intervals = stability_by_hand(&table, &[0.5, 0.3, 0.2], &[None, None, Some(0.5)]);
/// let (low, high) = intervals[0];
/// assert!((low - 0.25).abs() < 1e-12);
/// assert!((high - 0.5).abs() < 1e-12);
/// ```
pub fn stability_by_hand(table: &Table, weights: &[f64], hand: &[Option<f64>]) -> Vec<(f64, f64)> {
    let present = by_hand(weights, hand);
    let ranks = additive(table, &present).ranks;
    let best = ranks.iter().position(|rank| *rank == 1).unwrap_or_default();
    let Some(best) = table.rows().nth(best) else {
        return vec![(0.0, 1.0); weights.len()];
    };
    (0..weights.len())
        .map(|moved| {
            let way = Way::of(weights, &present, hand, moved);
            interval(table, best, &way, present[moved])
        })
        .collect()
}

/// The weights at both ends of the way on which one of them can be moved. Between them, each changes linearly.
struct Way {
    zero: Vec<f64>,
    end: Vec<f64>,
    /// The moved weight at the end.
    most: f64,
}

impl Way {
    fn of(weights: &[f64], present: &[f64], hand: &[Option<f64>], moved: usize) -> Self {
        let mut hand = hand.to_vec();
        hand.resize(weights.len(), None);
        hand[moved] = None;
        let most = 1.0 - hand.iter().flatten().sum::<f64>();
        hand[moved] = Some(0.0);
        if is_full(&hand, weights.len()) || most <= 0.0 {
            let mut alone = vec![None; weights.len()];
            return Way::between(present, &mut alone, moved, 1.0);
        }
        Way::between(weights, &mut hand, moved, most)
    }

    fn between(weights: &[f64], hand: &mut [Option<f64>], moved: usize, most: f64) -> Self {
        let mut at = |share: f64| {
            hand[moved] = Some(share);
            by_hand(weights, hand)
        };
        Way {
            zero: at(0.0),
            end: at(most),
            most,
        }
    }
}

fn interval(table: &Table, best: &[f64], way: &Way, present: f64) -> (f64, f64) {
    let (mut low, mut high) = (0.0_f64, way.most);
    for rival in table.rows() {
        let (start, end) = (lead(&way.zero, best, rival), lead(&way.end, best, rival));
        if start >= 0.0 && end < 0.0 {
            high = high.min(way.most * (start / (start - end)));
        } else if start < 0.0 && end >= 0.0 {
            low = low.max(way.most * (start / (start - end)));
        }
    }
    // The present weight is inside; at a tie, rounding may say otherwise.
    (low.min(present), high.max(present))
}
