//! What the report says beside sentences.

use serde_json::json;
use stackfit::report::{leaders, top_name, top_stacks};

use crate::support::{Random, catalogue, model, report};

#[test]
fn should_repeat_the_engines_numbers() {
    for seed in 0..200 {
        let answers = Random::seeded(seed).interview();
        let report = stackfit::report::report(model(), &answers);
        if !report.stacks.is_empty() {
            assert!((report.weights.sum() - 1.0).abs() < 1e-12, "seed {seed}");
        }
        for stack in &report.stacks {
            assert!(
                (stack.contributions.sum() - stack.score).abs() < 1e-12,
                "seed {seed}: {}",
                stack.id
            );
            let mut parts = stack.parts.backend.clone();
            parts.extend(stack.parts.client.clone());
            assert_eq!(stack.id, parts.join("+"), "seed {seed}");
            let names: Vec<&str> = parts
                .iter()
                .map(|id| catalogue().technology(id).unwrap().name.as_str())
                .collect();
            assert_eq!(stack.name, names.join(" + "), "seed {seed}");
        }
    }
}

#[test]
fn should_name_runner_ups_with_other_backends() {
    for seed in 0..300 {
        let answers = Random::seeded(seed).interview();
        let report = stackfit::report::report(model(), &answers);
        let Some(first) = report.stacks.first() else {
            assert!(report.runner_ups.is_empty(), "seed {seed}");
            continue;
        };
        let mut backends = vec![first.parts.backend.clone()];
        for runner_up in &report.runner_ups {
            let mut stacks = report.stacks.iter();
            let stack = stacks.find(|one| one.id == runner_up.stack).unwrap();
            assert!(
                !backends.contains(&stack.parts.backend),
                "seed {seed}: {}",
                stack.id
            );
            backends.push(stack.parts.backend.clone());
        }
        let tops = top_stacks(model(), &answers);
        assert_eq!(tops[0].join("+"), first.id, "seed {seed}");
        assert_eq!(
            top_name(model(), &answers),
            Some(first.name.clone()),
            "seed {seed}"
        );
        assert_eq!(leaders(model(), &answers)[0].0, first.name, "seed {seed}");
        for (shared, runner_up) in tops.iter().skip(1).zip(&report.runner_ups) {
            assert_eq!(shared.join("+"), runner_up.stack, "seed {seed}");
        }
    }
}

#[test]
fn should_say_which_answers_speak_for_the_first_stack() {
    let report = report(
        &json!({"platform": ["web"], "skills": {"python": "strong"}, "product": "data_ai", "budget": "moderate"}),
    );
    let lead = |question: &str| {
        let mut supports = report.supports.iter();
        supports
            .find(|one| one.question == question)
            .map(|one| one.lead)
    };
    assert!(lead("skills").unwrap() > 0.0);
    assert!(lead("product").unwrap() > 0.0);
    assert_eq!(
        lead("budget"),
        None,
        "an answer without any rule makes no difference"
    );
    assert!(
        report
            .supports
            .windows(2)
            .all(|pair| pair[0].lead >= pair[1].lead)
    );
}

#[test]
fn should_give_the_evidence_of_every_part_of_the_first_stack() {
    let report = report(&json!({"platform": ["mobile"], "baas": "parts"}));
    let parts = &report.stacks[0].parts;
    let expected: Vec<&String> = parts.backend.iter().chain(&parts.client).collect();
    let found: Vec<&String> = report.evidence.iter().map(|one| &one.technology).collect();
    assert_eq!(found, expected);
    for evidence in &report.evidence {
        assert!(!evidence.claims.is_empty(), "{}", evidence.technology);
        let mut once = evidence.claims.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), evidence.claims.len(), "{}", evidence.technology);
    }
}

#[test]
fn should_report_for_no_answers_at_all() {
    let report = report(&json!({}));
    assert!(!report.stacks.is_empty());
    assert_eq!(report.excluded, []);
    assert_eq!(report.supports, []);
    assert_eq!(report.collision, None);
}
