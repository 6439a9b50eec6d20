//! The weights of criteria.

use serde_json::json;
use stackfit::engine::decide;

use crate::interviews;
use crate::support::{catalogue, decision};

#[test]
fn should_always_give_weights_that_sum_to_one() {
    for (seed, answers) in interviews() {
        let decision = decide(catalogue(), &answers);
        let weights = decision.weights.as_slice();
        assert_eq!(weights.len(), decision.criteria.len(), "seed {seed}");
        assert!(
            weights.iter().all(|weight| *weight > 0.0),
            "seed {seed}: {weights:?}"
        );
        assert!(
            (weights.iter().sum::<f64>() - 1.0).abs() < 1e-12,
            "seed {seed}"
        );
    }
}

#[test]
fn should_weigh_ranked_criteria_in_their_order() {
    // Nothing but the ranking differs: the place of a criterion decides how much its weight grows.
    let plain = decision(&json!({}));
    let ranked = decision(&json!({"priorities": ["cost", "independence", "support"]}));
    let growth = |id: &str| {
        let column = ranked.criteria.iter().position(|one| one.id == id).unwrap();
        ranked.weights.as_slice()[column] / plain.weights.as_slice()[column]
    };
    assert!(growth("cost") > growth("independence"));
    assert!(growth("independence") > growth("support"));
    assert!(growth("support") > growth("security"));
    // Those not ranked are tied: they all shrink by the same factor.
    assert!((growth("security") - growth("ecosystem")).abs() < 1e-12);
}

#[test]
fn should_leave_every_criterion_its_floor() {
    let mut raised = 0;
    for (seed, answers) in interviews() {
        let decision = decide(catalogue(), &answers);
        for (criterion, weight) in decision.criteria.iter().zip(decision.weights.as_slice()) {
            assert!(
                *weight >= criterion.floor - 1e-12,
                "seed {seed}: {}",
                criterion.id
            );
            raised += usize::from(criterion.floor > 0.0 && *weight < criterion.floor + 1e-9);
        }
    }
    // Some interviews rank everything else first, so that the floor is what holds.
    assert!(raised > 0);
}
