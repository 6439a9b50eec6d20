//! How far a weight can be moved before another alternative is the best.

use crate::additive::{additive, lead};
use crate::by_hand::{by_hand, is_full};
use crate::table::Table;

/// For each weight, the lowest and the highest share in [0, 1] at which the best alternative is still the best, or ties
/// with another.
///
/// One weight k moves to t while the others keep their proportions: wⱼ(t) = wⱼ · (1 − t) / (1 − wₖ). How far the best
/// alternative is ahead of a rival b is then linear in t, from Σⱼ≠ₖ wⱼ·(vⱼ − bⱼ) / (1 − wₖ) at 0 to vₖ − bₖ at 1, so
/// the ends are where it reaches 0.
///
/// The table is on the scale of the additive value, more being better; weights sum to 1. Where the others have no
/// weight, they share the rest equally. Of several best alternatives, the first counts. A single criterion is moved
/// without effect, and so are all of a single alternative: 0 and 1.
///
/// The idea is the weight stability interval of Mareschal, "Weight stability intervals in multicriteria decision aid",
/// European Journal of Operational Research 33 (1988), for one alternative on top and the additive value.
pub fn stability_intervals(table: &Table, weights: &[f64]) -> Vec<(f64, f64)> {
    stability_by_hand(table, weights, &[])
}

/// The same where some weights are set by hand: while one is moved, those stay as they are, and only the others keep
/// their proportions, as in [`by_hand`]`(weights, hand)`. A weight can then be moved from 0 to what the others that are
/// set leave. Where they leave nothing, or every other weight is set, all of them keep their proportions.
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
