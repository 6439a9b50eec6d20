//! How far a weight can be moved before another alternative is the best.

use crate::additive::{additive, lead};
use crate::shares::shares;
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
    let ranks = additive(table, weights).ranks;
    let best = ranks.iter().position(|rank| *rank == 1).unwrap_or_default();
    let Some(best) = table.rows().nth(best) else {
        return vec![(0.0, 1.0); weights.len()];
    };
    (0..weights.len())
        .map(|moved| interval(table, best, weights, moved))
        .collect()
}

fn interval(table: &Table, best: &[f64], weights: &[f64], moved: usize) -> (f64, f64) {
    let (zero, one) = (at_zero(weights, moved), at_one(weights, moved));
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    for rival in table.rows() {
        let (start, end) = (lead(&zero, best, rival), lead(&one, best, rival));
        if start >= 0.0 && end < 0.0 {
            high = high.min(start / (start - end));
        } else if start < 0.0 && end >= 0.0 {
            low = low.max(start / (start - end));
        }
    }
    // The present weight is inside; at a tie, rounding may say otherwise.
    (low.min(weights[moved]), high.max(weights[moved]))
}

/// The weights when one of them is 0 and the others keep their proportions.
fn at_zero(weights: &[f64], moved: usize) -> Vec<f64> {
    let mut others = weights.to_vec();
    others[moved] = 0.0;
    if others.iter().all(|weight| *weight == 0.0) {
        others = vec![1.0; weights.len()];
        others[moved] = 0.0;
    }
    shares(&others)
}

/// The weights when one of them is all there is.
fn at_one(weights: &[f64], moved: usize) -> Vec<f64> {
    let mut alone = vec![0.0; weights.len()];
    alone[moved] = 1.0;
    alone
}
