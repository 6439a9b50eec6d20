//! The catalogue in `examples/databases`: another decision, decided by the same program without a line of code.

#![allow(
    clippy::unwrap_used,
    reason = "a value that is not there is a failed test"
)]

mod decisions;
mod least;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeSet;

use serde_json::{Value, json};
use stackfit::answers::Answers;
use stackfit::engine::{decide, interview};
use stackfit::report::{Report, report, top_stacks};
use stackfit::share::{self, LinkProblem};
use support::{Random, answers_to, catalogue, example, example_model, ids};

#[track_caller]
fn answers(value: &Value) -> Answers {
    answers_to(example(), value)
}

#[track_caller]
fn recommended(value: &Value) -> Report {
    report(example_model(), &answers(value))
}

fn best(report: &Report, count: usize) -> Vec<&str> {
    let best = report.stacks.iter().take(count);
    best.map(|stack| stack.id.as_str()).collect()
}

#[test]
fn should_share_nothing_with_the_bundled_catalogue() {
    let (bundled, other) = (ids(catalogue()), ids(example()));
    assert_ne!(catalogue().id, example().id);
    // Both ask what the data looks like, each with options of its own.
    let both: Vec<_> = bundled.intersection(&other).collect();
    assert_eq!(both, [&"data_shape"]);
    assert_eq!(other.len(), 10 + 8 + 10 + 1 + 1);
}

#[test]
fn should_give_every_database_a_chance() {
    let mut chances: BTreeSet<String> = BTreeSet::new();
    for seed in 0..1000 {
        let answers = Random::seeded(seed).interview_about(example());
        let report = report(example_model(), &answers);
        chances.extend(best(&report, 3).into_iter().map(str::to_owned));
    }
    let all = example().technologies.iter().map(|one| one.id.clone());
    assert_eq!(chances, all.collect());
}

#[test]
fn should_rule_out_what_does_not_meet_a_requirement() {
    for technology in &example().technologies {
        for option in &example().question("running_place").unwrap().options {
            let report = recommended(&json!({"running_place": [option.id]}));
            let out = report
                .excluded
                .iter()
                .any(|one| one.technology == technology.id);
            let meets = technology.meets("running_place", &option.id);
            assert_eq!(out, !meets, "{} {}", technology.id, option.id);
            let left = report.stacks.iter().any(|stack| stack.id == technology.id);
            assert_eq!(left, meets, "{} {}", technology.id, option.id);
        }
        for (rule, tag) in [("open_only", "restricted"), ("source_visible", "closed")] {
            let report = recommended(&json!({"licence_rule": rule}));
            let out = report
                .excluded
                .iter()
                .any(|one| one.technology == technology.id);
            let tagged = technology.tags.iter().any(|one| one == tag);
            assert_eq!(out, tagged, "{} {rule}", technology.id);
        }
    }
}

#[test]
fn should_say_a_way_out_where_requirements_collide() {
    let report = recommended(&json!({"running_place": ["in_app"], "amount": "many_machines"}));
    assert!(report.stacks.is_empty() && report.why.is_empty());
    let collision = report.collision.unwrap();
    assert_eq!(collision.questions, ["running_place", "amount"]);
    let relaxed: Vec<&str> = collision
        .relax
        .iter()
        .map(|one| one.questions[0].as_str())
        .collect();
    assert_eq!(relaxed, ["running_place", "amount"]);
    assert_eq!(collision.relax[1].stack, "sqlite");
}

#[test]
fn should_add_up_whatever_was_answered() {
    for seed in 0..300 {
        let answers = Random::seeded(seed).interview_about(example());
        let decision = decide(example_model(), &answers);
        assert!(!decision.wants_client);
        let weights: f64 = decision.weights.iter().sum();
        assert!((weights - 1.0).abs() < 1e-9, "seed {seed}: {weights}");
        for scored in &decision.ranking {
            let sum: f64 = scored.contributions.iter().sum();
            assert!((sum - scored.score).abs() < 1e-9, "seed {seed}");
            assert!((0.0..=1.0).contains(&scored.score), "seed {seed}");
        }
        let out = decision.exclusions.len();
        assert_eq!(decision.ranking.len() + out, example().technologies.len());
    }
}

#[test]
fn should_ask_until_the_outcome_is_settled() {
    let mut answers = Answers::default();
    let mut asked = Vec::new();
    let (_, given, _) = decisions::decisions().swap_remove(2);
    loop {
        let plan = interview::plan(example_model(), &answers);
        let Some(next) = plan.next().filter(|_| !plan.enough()) else {
            break;
        };
        asked.push(next.to_owned());
        let answer = given.get(next).cloned().unwrap_or(json!("not_sure"));
        let read = answers_to(example(), &json!({ next: answer }));
        answers.set(example(), next, read.get(next).unwrap().clone());
    }
    assert_eq!(
        asked[..2],
        ["data_shape", "reading"],
        "the opening comes first"
    );
    assert!(asked.len() < example().questions.len(), "{asked:?}");
}

#[test]
fn should_keep_links_of_the_two_catalogues_apart() {
    for seed in 0..100 {
        let answers = Random::seeded(seed).interview_about(example());
        let top = top_stacks(example_model(), &answers);
        let link = share::encode(example(), &answers, &top);
        assert!(link.len() <= 120, "{link}");
        let shared = share::decode(example(), &link).unwrap();
        assert_eq!(shared.answers, answers, "seed {seed}");
        assert_eq!((shared.revision, shared.unknown), (example().revision, 0));
        assert_eq!(shared.top, top);
        assert_eq!(share::decode(catalogue(), &link), Err(LinkProblem::Foreign));
    }
}
