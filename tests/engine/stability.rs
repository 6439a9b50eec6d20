//! How far a weight can be moved by hand before another stack is first.

use mcda::additive::additive;
use mcda::shares::shares;
use mcda::stability::stability_by_hand;
use mcda::table::Table;
use stackfit::answers::Answers;
use stackfit::engine::{Decision, Model, decide};
use stackfit::weights::OwnWeights;

use crate::first;
use crate::own_weights::each_case;

/// What rounding can explain, as `mcda` has it.
const ROUNDING: f64 = 1e-12;

/// The likely values of all stacks.
fn likely(decision: &Decision<'_>) -> Table {
    let cells = decision.ranking.iter().flat_map(|one| &one.values);
    let values = cells.map(|value| value.likely).collect();
    Table::new(decision.criteria.len(), values)
}

fn stability(decision: &Decision<'_>) -> Vec<(f64, f64)> {
    let set = &decision.feasible;
    stability_by_hand(&likely(decision), &set.before_hand(), &set.by_hand)
}

/// How far one row is above another; what rounding can explain is nothing.
fn lead(weights: &[f64], one: &[f64], other: &[f64]) -> f64 {
    let differences = one.iter().zip(other).zip(weights);
    let differences: Vec<f64> = differences
        .map(|((one, other), weight)| weight * (one - other))
        .collect();
    let size: f64 = differences.iter().map(|one| one.abs()).sum();
    let lead: f64 = differences.iter().sum();
    if lead.abs() <= ROUNDING * size {
        0.0
    } else {
        lead
    }
}

/// The stability intervals as they were before weights could be set by hand.
fn intervals_without_hand(table: &Table, weights: &[f64]) -> Vec<(f64, f64)> {
    let ranks = additive(table, weights).ranks;
    let best = ranks.iter().position(|rank| *rank == 1).unwrap();
    let interval = |moved: usize| {
        let mut zero = weights.to_vec();
        zero[moved] = 0.0;
        let zero = shares(&zero);
        let mut one = vec![0.0; weights.len()];
        one[moved] = 1.0;
        let (mut low, mut high) = (0.0_f64, 1.0_f64);
        let best = table.rows().nth(best).unwrap();
        for rival in table.rows() {
            let (start, end) = (lead(&zero, best, rival), lead(&one, best, rival));
            if start >= 0.0 && end < 0.0 {
                high = high.min(start / (start - end));
            } else if start < 0.0 && end >= 0.0 {
                low = low.max(start / (start - end));
            }
        }
        (low.min(weights[moved]), high.max(weights[moved]))
    };
    (0..weights.len()).map(interval).collect()
}

#[test]
fn should_leave_every_digit_of_the_stability_where_nothing_is_set() {
    each_case(|model, answers, _, what| {
        let decision = decide(model, answers);
        if !decision.ranking.is_empty() {
            let found = stability(&decision);
            let expected = intervals_without_hand(&likely(&decision), &decision.weights);
            assert_eq!(found, expected, "{what}");
        }
    });
}

/// The first stack with one more weight set.
fn first_with(
    model: &Model<'static>,
    answers: &Answers,
    own: &OwnWeights,
    (criterion, share): (&str, f64),
) -> Option<String> {
    let mut own = own.clone();
    own.set(model.catalogue, criterion, share);
    first(&decide(model, (answers, &own)))
}

#[test]
fn should_keep_the_first_place_inside_the_stability_interval_and_lose_it_outside() {
    const STEP: f64 = 1e-6;
    let mut ends = [0, 0];
    each_case(|model, answers, own, what| {
        for own in [&OwnWeights::default(), own] {
            let decision = decide(model, (answers, own));
            if decision.ranking.is_empty() {
                continue;
            }
            let intervals = stability(&decision);
            // Whatever is set but does not apply takes no room.
            let own = &decision.own;
            for (criterion, (low, high)) in decision.criteria.iter().zip(intervals) {
                let id = criterion.id.as_str();
                let first_at = |share| first_with(model, answers, own, (id, share));
                let what = format!("{what}: {id} from {low} to {high} beside {own:?}");
                let room = own.room(id);
                assert!(0.0 <= low && low <= high && high <= room + 1e-9, "{what}");
                if high - low > 3.0 * STEP {
                    for inside in [low + STEP, (low + high) / 2.0, high - STEP] {
                        assert_eq!(first_at(inside), first(&decision), "{what}: at {inside}");
                    }
                }
                for (end, outside) in [low - STEP, high + STEP].into_iter().enumerate() {
                    if (0.0..=room).contains(&outside) {
                        ends[end] += 1;
                        assert_ne!(first_at(outside), first(&decision), "{what}: at {outside}");
                    }
                }
            }
        }
    });
    assert!(ends[0] > 100 && ends[1] > 100, "{ends:?}");
}
