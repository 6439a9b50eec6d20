//! Weights that are set by hand.

use serde_json::json;
use stackfit::answers::Answers;
use stackfit::catalogue::Catalogue;
use stackfit::engine::changes::TippingPoints;
use stackfit::engine::{Decision, Model, decide};
use stackfit::weights::OwnWeights;

use crate::support::{Random, answers, catalogue, example, example_model, model};
use crate::{INTERVIEWS, assert_close, first, scores};

const CASES: u64 = INTERVIEWS / 2;

/// A case of each catalogue for every seed: answers, and up to three weights set by hand.
pub fn each_case(mut look: impl FnMut(&Model<'static>, &Answers, &OwnWeights, &str)) {
    for (model, name) in [(model(), "bundled"), (example_model(), "example")] {
        for seed in 0..CASES {
            let mut random = Random::seeded(seed);
            let answers = random.interview_about(model.catalogue);
            let own = some(&mut random, model.catalogue, 3);
            look(model, &answers, &own, &format!("{name}, seed {seed}"));
        }
    }
}

/// Up to so many weights set by hand, some of them to 0.
fn some(random: &mut Random, catalogue: &Catalogue, most: usize) -> OwnWeights {
    let mut own = OwnWeights::default();
    for _ in 0..1 + random.below(most) {
        let criterion = &random.one(&catalogue.criteria).id;
        let share = random.below(7) as f64 / 20.0;
        own.set(catalogue, criterion, share);
    }
    own
}

fn weight(decision: &Decision<'_>, criterion: &str) -> f64 {
    let column = decision.criteria.iter().position(|one| one.id == criterion);
    column.map_or(0.0, |column| decision.weights[column])
}

fn own(weights: &[(&str, f64)]) -> OwnWeights {
    let mut own = OwnWeights::default();
    for (criterion, share) in weights {
        own.set(catalogue(), criterion, *share);
    }
    own
}

fn all_at(share: f64) -> OwnWeights {
    let criteria = catalogue().criteria.iter();
    own(&criteria
        .map(|one| (one.id.as_str(), share))
        .collect::<Vec<_>>())
}

#[test]
fn should_set_weights_and_leave_the_others_their_proportions() {
    each_case(|model, answers, own, what| {
        let plain = decide(model, answers);
        let decision = decide(model, (answers, own));
        let sum: f64 = decision.weights.iter().sum();
        assert!((sum - 1.0).abs() < 1e-12, "{what}: {sum}");
        assert!(decision.weights.iter().all(|one| *one >= 0.0), "{what}");
        let mut proportions: Vec<f64> = Vec::new();
        for (column, criterion) in decision.criteria.iter().enumerate() {
            match own.get(&criterion.id) {
                Some(share) => assert!((decision.weights[column] - share).abs() < 1e-12, "{what}"),
                None => proportions.push(decision.weights[column] / plain.weights[column]),
            }
        }
        for one in &proportions {
            assert!(
                (one - proportions[0]).abs() < 1e-9,
                "{what}: {proportions:?}"
            );
        }
    });
}

#[test]
fn should_change_nothing_without_weights_or_by_those_that_are_there() {
    each_case(|model, answers, _, what| {
        let plain = decide(model, answers);
        let without = decide(model, (answers, &OwnWeights::default()));
        assert_eq!(scores(&plain), scores(&without), "{what}");
        assert_eq!(plain.weights, plain.feasible.before_hand(), "{what}");
        for criterion in &plain.criteria {
            let mut same = OwnWeights::default();
            same.set(
                model.catalogue,
                &criterion.id,
                weight(&plain, &criterion.id),
            );
            let decision = decide(model, (answers, &same));
            assert_close(&decision.weights, &plain.weights);
            for (one, other) in scores(&decision).iter().zip(scores(&plain)) {
                assert!(
                    one.0 == other.0 && (one.1 - other.1).abs() < 1e-12,
                    "{what}"
                );
            }
        }
        // Nor do the draws of an analysis change.
        let id = &plain.criteria[0].id;
        let mut same = OwnWeights::default();
        same.set(model.catalogue, id, weight(&plain, id));
        let draws = decide(model, (answers, &same)).feasible.sample(8, 1);
        for (found, expected) in draws.iter().zip(plain.feasible.sample(8, 1)) {
            assert_close(found, &expected);
        }
    });
}

#[test]
fn should_not_care_in_which_order_weights_are_set() {
    each_case(|model, answers, own, what| {
        let set: Vec<(String, f64)> = own.iter().map(|(id, share)| (id.into(), share)).collect();
        let mut backwards = OwnWeights::default();
        for (id, share) in set.iter().rev() {
            backwards.set(model.catalogue, id, *share);
        }
        assert_eq!(backwards, *own, "{what}");
        let scores_of = |own| scores(&decide(model, (answers, own)));
        assert_eq!(scores_of(&backwards), scores_of(own), "{what}");
    });
}

#[test]
fn should_hold_what_is_set_within_what_the_others_leave() {
    let mut weights = own(&[("security", 0.7), ("cost", 0.6)]);
    assert!((weights.get("cost").unwrap() - 0.3).abs() < 1e-12);
    assert!((weights.room("security") - 0.7).abs() < 1e-12);
    weights.set(catalogue(), "cost", -1.0);
    assert_eq!(weights.get("cost"), Some(0.0));
    weights.set(catalogue(), "cost", f64::NAN);
    weights.set(catalogue(), "beauty", 0.1);
    assert_eq!(weights, own(&[("security", 0.7), ("cost", 0.0)]));
}

#[test]
fn should_keep_the_weight_of_a_criterion_that_does_not_apply_aside() {
    let set = own(&[("mobile_fit", 0.4)]);
    let web = answers(&json!({"platform": ["web"]}));
    let decision = decide(model(), (&web, &set));
    assert!(decision.own.is_empty());
    assert_eq!(scores(&decision), scores(&decide(model(), &web)));
    let mobile = answers(&json!({"platform": ["mobile"]}));
    let decision = decide(model(), (&mobile, &set));
    assert_eq!(weight(&decision, "mobile_fit"), 0.4);
    assert_eq!(decision.own, set);
}

#[test]
fn should_let_a_weight_go_below_its_floor_by_hand() {
    let mut floored = catalogue().clone();
    floored.criteria[0].floor = 0.2;
    let id = catalogue().criteria[0].id.as_str();
    let model = Model::new(&floored);
    let decision = decide(&model, (&Answers::default(), &own(&[(id, 0.0)])));
    assert_eq!(weight(&decision, id), 0.0);
    let column = decision.criteria.iter().position(|one| one.id == id);
    for draw in decision.feasible.sample(200, 1) {
        assert_eq!(draw[column.unwrap()], 0.0, "a weight set to 0 stays 0");
    }
}

#[test]
fn should_make_weights_of_extremes() {
    let answers = answers(&json!({"platform": ["web", "mobile"]}));
    let plain = decide(model(), &answers);
    // All at 0 says nothing; all at the same share is the same for each.
    assert_eq!(
        scores(&decide(model(), (&answers, &all_at(0.0)))),
        scores(&plain)
    );
    let even = decide(model(), (&answers, &all_at(0.01)));
    let share = 1.0 / even.criteria.len() as f64;
    assert_close(&even.weights, &vec![share; even.criteria.len()]);
    // One that is everything leaves nothing to the others.
    let alone = decide(model(), (&answers, &own(&[("cost", 1.0)])));
    assert_eq!(weight(&alone, "cost"), 1.0);
    for decision in [&even, &alone] {
        for draw in decision.feasible.sample(200, 1) {
            assert!((draw.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        }
    }
}

#[test]
fn should_find_changes_that_tip_the_result_with_these_weights() {
    let mut differs = 0;
    for seed in 0..8 {
        let mut random = Random::seeded(seed);
        let answers = random.interview_about(example());
        let own = some(&mut random, example(), 2);
        let tips = |own: &OwnWeights| {
            let decision = decide(example_model(), (&answers, own));
            let mut search = TippingPoints::new(example_model(), decision.case());
            while !search.advance(50) {}
            let mut found = Vec::new();
            for tipping in search.found() {
                let mut changed = decision.answers.clone();
                for (question, answer) in &tipping.answers {
                    changed.set(example(), question, answer.clone());
                }
                let after = first(&decide(example_model(), (&changed, &decision.own)));
                assert_eq!(after, Some(tipping.first.id()), "seed {seed}");
                assert_ne!(after, first(&decision), "seed {seed}");
                found.push((tipping.answers.clone(), after));
            }
            found
        };
        differs += usize::from(tips(&own) != tips(&OwnWeights::default()));
    }
    assert!(differs > 0);
}
