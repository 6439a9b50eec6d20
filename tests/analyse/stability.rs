//! How far a weight can be moved: the closed form against ranking anew.

use mcda::additive::additive;
use mcda::normalise::normalise;
use mcda::stability::stability_intervals;
use mcda::table::Table;

use crate::{Made, NORMALISATIONS, table};

/// How far beyond an end is tried.
const STEP: f64 = 1e-7;

/// The weights with one of them moved, the others in proportion.
fn moved(weights: &[f64], which: usize, to: f64) -> Vec<f64> {
    let rest = 1.0 - weights[which];
    let mut weights: Vec<f64> = weights
        .iter()
        .map(|weight| weight * (1.0 - to) / rest)
        .collect();
    weights[which] = to;
    weights
}

/// How far the alternative is ahead of the best of the others.
fn lead(table: &Table, weights: &[f64], alternative: usize) -> f64 {
    let scores = additive(table, weights).scores;
    let others = (0..scores.len()).filter(|other| *other != alternative);
    let best = others.map(|other| scores[other]).fold(f64::MIN, f64::max);
    scores[alternative] - best
}

#[test]
fn should_end_where_another_takes_over() {
    let mut ends = 0;
    for seed in 0..300 {
        let made = Made::positive(seed);
        for (name, normalisation) in NORMALISATIONS {
            let table = normalise(&made.table(), &made.directions, normalisation);
            let ranks = additive(&table, &made.weights).ranks;
            let best = ranks.iter().position(|rank| *rank == 1).unwrap();
            let intervals = stability_intervals(&table, &made.weights);
            for (which, (low, high)) in intervals.into_iter().enumerate() {
                let what = format!("seed {seed}, {name}, weight {which}: {low} to {high}");
                assert!(0.0 <= low && low <= made.weights[which], "{what}");
                assert!(made.weights[which] <= high && high <= 1.0, "{what}");
                let lead = |to: f64| lead(&table, &moved(&made.weights, which, to), best);
                let rounding = 1e-10;
                for inside in [low, (low + high) / 2.0, high] {
                    assert!(lead(inside) >= -rounding, "{what}: not first at {inside}");
                }
                for (end, outside) in [(low, low - STEP), (high, high + STEP)] {
                    if (0.0..=1.0).contains(&outside) {
                        ends += 1;
                        assert!(lead(outside) < lead(end), "{what}: first at {outside}");
                        assert!(lead(outside) <= 0.0, "{what}: first at {outside}");
                    }
                }
            }
        }
    }
    assert!(ends > 1000, "only {ends} ends were inside");
}

#[test]
fn should_share_the_rest_equally_where_the_others_have_no_weight() {
    // At t for the first weight, the scores are t and (1 − t) · (1 + 0) / 2.
    let rows = [vec![1.0, 0.0, 0.0], vec![0.0, 1.0, 0.0]];
    let found = stability_intervals(&table(&rows), &[1.0, 0.0, 0.0]);
    assert!(
        (found[0].0 - 1.0 / 3.0).abs() < 1e-15 && found[0].1 == 1.0,
        "{found:?}"
    );
    // Another weight takes from the first: 1 − t against t.
    assert_eq!(found[1], (0.0, 0.5));
    assert_eq!(found[2], (0.0, 1.0));
}

#[test]
fn should_not_matter_where_nothing_else_can_win() {
    let whole = (0.0, 1.0);
    assert_eq!(
        stability_intervals(&table(&[vec![1.0], vec![2.0]]), &[1.0]),
        [whole]
    );
    assert_eq!(
        stability_intervals(&table(&[vec![1.0, 5.0]]), &[0.5, 0.5]),
        [whole; 2]
    );
    let copies = [vec![0.1, 0.3], vec![0.1, 0.3]];
    assert_eq!(
        stability_intervals(&table(&copies), &[0.3, 0.7]),
        [whole; 2]
    );
}

#[test]
fn should_end_at_once_in_a_tie() {
    let rows = [vec![1.0, 0.0], vec![0.0, 1.0]];
    assert_eq!(
        stability_intervals(&table(&rows), &[0.5, 0.5]),
        [(0.5, 1.0), (0.0, 0.5)]
    );
}
