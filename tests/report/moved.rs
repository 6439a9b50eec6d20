//! What each answer did.

use serde_json::json;
use stackfit::engine::decide;
use stackfit::report::{ahead, moved, path, signed};
use stackfit::wording::fill;
use stackfit::wording::moved::EN;

use crate::support::{Random, answers, catalogue, model};

#[test]
fn should_say_what_an_answer_moved_and_why() {
    let given = answers(&json!({"platform": ["web"], "product": "saas", "deadline": "weeks"}));
    let moved = moved(model(), (&given).into(), "deadline").unwrap();
    assert_eq!(
        moved.question,
        catalogue().question("deadline").unwrap().short
    );
    assert!(
        moved.says.contains(" −") && moved.says.contains("because"),
        "{}",
        moved.says
    );
    assert_eq!(Some(moved.leads), ahead(model(), &given));
}

#[test]
fn should_say_what_an_answer_rules_out() {
    let given =
        answers(&json!({"platform": ["mobile"], "baas": "never", "client": "one_codebase"}));
    let moved = moved(model(), (&given).into(), "baas").unwrap();
    let out = fill(EN.out, &[("names", "")]);
    assert!(
        moved.says.starts_with(out.trim_end_matches('.').trim_end()),
        "{}",
        moved.says
    );
}

#[test]
fn should_say_nothing_of_what_does_not_count() {
    let given =
        answers(&json!({"platform": ["web"], "budget": "not_sure", "client": "one_codebase"}));
    for question in ["budget", "client", "team", "nothing"] {
        assert_eq!(
            moved(model(), (&given).into(), question),
            None,
            "{question}"
        );
    }
}

#[test]
fn should_lead_to_the_result_answer_by_answer() {
    for seed in 0..30 {
        let given = Random::seeded(seed).interview();
        let path = path(model(), (&given).into());
        let counted = given.applied(catalogue());
        assert_eq!(path.len(), counted.iter().count(), "seed {seed}");
        let decision = decide(model(), &given);
        let last = path
            .last()
            .map(|step| step.leads.clone())
            .unwrap_or_default();
        assert_eq!(
            last,
            ahead(model(), &given).unwrap_or_default(),
            "seed {seed}"
        );
        assert_eq!(last.is_empty(), decision.ranking.is_empty(), "seed {seed}");
        // Whoever leads at any step has been said to, and nobody else.
        let mut leads = String::new();
        for step in path {
            let told = step
                .says
                .ends_with(&fill(EN.leads_now, &[("name", &step.leads)]));
            let first = leads.is_empty();
            assert!(
                first || step.leads.is_empty() || told == (step.leads != leads),
                "seed {seed}: {step:?}"
            );
            leads = step.leads;
        }
    }
}

#[test]
fn should_sign_points() {
    assert_eq!([3, -4, 0].map(signed), ["+3", "−4", "±0"]);
}
