//! The weights of criteria.

use serde_json::json;
use stackfit::engine::{Model, decide};

use crate::support::{catalogue, decision, model};
use crate::{assert_close, interviews, scores};

#[test]
fn should_always_give_weights_that_sum_to_one() {
    for (seed, answers) in interviews() {
        let decision = decide(model(), &answers);
        let weights = &decision.weights;
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
        ranked.weights[column] / plain.weights[column]
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
        let decision = decide(model(), &answers);
        for (criterion, weight) in decision.criteria.iter().zip(&decision.weights) {
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

#[test]
fn should_decide_the_same_if_every_criterion_is_so_many_times_as_important() {
    for factor in [0.001, 1234.5] {
        let mut scaled = catalogue().clone();
        for criterion in &mut scaled.criteria {
            criterion.weight *= factor;
        }
        let scaled = Model::new(&scaled);
        for (seed, answers) in interviews() {
            let one = decide(model(), &answers);
            let other = decide(&scaled, &answers);
            assert_close(&other.weights, &one.weights);
            for ((id, one), (same, other)) in scores(&one).iter().zip(&scores(&other)) {
                assert_eq!(id, same, "seed {seed}");
                assert!((one - other).abs() < 1e-12, "seed {seed}: {id}, {factor}");
            }
        }
    }
}

#[test]
fn should_weigh_by_the_middle_of_the_feasible_weights() {
    for (seed, answers) in interviews() {
        let decision = decide(model(), &answers);
        assert_eq!(decision.weights, decision.feasible.centre(), "seed {seed}");
        assert_eq!(
            decision.feasible.kept,
            catalogue().weight_kept,
            "seed {seed}"
        );
        let floors: Vec<f64> = decision.criteria.iter().map(|one| one.floor).collect();
        assert_eq!(decision.feasible.floors, floors, "seed {seed}");
    }
}
