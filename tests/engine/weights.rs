//! The weights of criteria.

use serde_json::json;
use stackfit::engine::{Model, decide};

use stackfit::answers::Answer;
use stackfit::engine::Decision;

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

/// The weight of a criterion.
fn weight(decision: &Decision<'_>, id: &str) -> f64 {
    let column = decision.criteria.iter().position(|one| one.id == id);
    decision.weights[column.unwrap()]
}

#[test]
fn should_keep_to_the_ranking_whatever_the_situation() {
    for (seed, answers) in interviews() {
        let decision = decide(model(), &answers);
        let ranked = decision.answers.get("priorities").map(Answer::options);
        let ranked = ranked.unwrap_or_default();
        let mut places: Vec<f64> = ranked.iter().map(|id| weight(&decision, id)).collect();
        let others = decision.criteria.iter();
        let others = others.filter(|one| !ranked.contains(&one.id.as_str()));
        let most = others
            .map(|one| weight(&decision, &one.id))
            .fold(0.0, f64::max);
        places.push(most);
        if !ranked.is_empty() {
            let step = catalogue().rank_step;
            let holds = places
                .windows(2)
                .all(|pair| pair[0] >= step * pair[1] - 1e-12);
            assert!(holds, "seed {seed}: {places:?}");
        }
    }
}

#[test]
fn should_leave_the_rest_as_the_situation_has_it() {
    let plain = decision(&json!({}));
    let ranked = decision(&json!({"priorities": ["cost", "independence", "support"]}));
    let growth = |id: &str| weight(&ranked, id) / weight(&plain, id);
    assert!(growth("support") > growth("security"));
    // Those not ranked are tied: they all shrink by the same factor.
    assert!((growth("security") - growth("ecosystem")).abs() < 1e-12);
}

#[test]
fn should_let_criteria_share_a_place_or_matter_less() {
    let tied = decision(&json!({"priorities": ["cost", ["security", "support"]]}));
    let turned = decision(&json!({"priorities": ["cost", ["support", "security"]]}));
    assert_eq!(tied.weights, turned.weights);
    let apart = decision(&json!({"priorities": ["cost", "security", "support"]}));
    let between = |id: &str| weight(&tied, id) / weight(&apart, id);
    assert!(between("support") > 1.0 && between("security") < 1.0);
    let plain = decision(&json!({}));
    let less = decision(&json!({"less": ["security"]}));
    assert!(weight(&less, "security") < 0.6 * weight(&plain, "security"));
    assert!(weight(&less, "cost") > weight(&plain, "cost"));
}

#[test]
fn should_leave_every_criterion_its_floor_where_no_ranking_holds() {
    let mut floored = catalogue().clone();
    floored.rank_step = 0.0;
    floored.criteria[0].floor = 0.3;
    let model = Model::new(&floored);
    let mut raised = 0;
    for (seed, answers) in interviews() {
        let weight = decide(&model, &answers).weights[0];
        assert!(weight >= 0.3 - 1e-12, "seed {seed}");
        raised += usize::from(weight < 0.3 + 1e-9);
    }
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
