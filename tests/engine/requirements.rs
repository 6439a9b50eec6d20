//! Requirements and what they rule out.

use serde_json::{Value, json};
use stackfit::engine::decide;

use crate::interviews;
use crate::support::{decision, model};

#[test]
fn should_never_put_an_excluded_technology_into_a_stack() {
    let mut excluded = 0;
    for (seed, answers) in interviews() {
        let decision = decide(model(), &answers);
        excluded += decision.exclusions.len();
        for exclusion in &decision.exclusions {
            let id = &exclusion.technology.id;
            assert!(!exclusion.because.is_empty(), "seed {seed}: {id}");
            let mut parts = decision.ranking.iter().flat_map(|one| one.stack.parts());
            assert!(parts.all(|part| part.id != *id), "seed {seed}: {id}");
        }
    }
    assert!(excluded > 100, "the interviews rule hardly anything out");
}

#[test]
fn should_say_which_answer_rules_a_technology_out() {
    let decision = decision(
        &json!({"baas": "never", "hosting": ["own_servers", "aws"], "language_policy": ["go"]}),
    );
    let exclusion = decision
        .exclusions
        .iter()
        .find(|one| one.technology.id == "firebase");
    let because = &exclusion.unwrap().because;
    let cause = |question: &str, answer: Value| {
        let mut causes = because.iter();
        causes.any(|one| {
            one.question == question && json!(one.answer) == answer && !one.reason.is_empty()
        })
    };
    assert!(cause("baas", json!("never")), "{because:?}");
    assert!(cause("hosting", json!("own_servers")), "{because:?}");
    assert!(cause("hosting", json!("aws")), "{because:?}");
}
