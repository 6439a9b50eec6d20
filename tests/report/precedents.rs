//! "Teams like yours": the nearest documented decisions.

use report::Near;
use serde_json::{Value, json};

use crate::support::{catalogue, report};

fn near(given: &Value) -> Vec<Near> {
    report(given).precedents
}

/// The answers of a documented decision, as they are asked for.
fn of(id: &str) -> Value {
    let precedents = &catalogue().evidence.precedents;
    let precedent = precedents.iter().find(|one| one.id == id).unwrap();
    share::example::given(catalogue(), &precedent.answers).to_json()
}

#[test]
fn should_show_only_what_has_a_page_and_a_choice_the_nearest_first() {
    for given in [
        json!({"platform": ["web"], "skills": {"ruby": "strong"}}),
        json!({"platform": ["api"], "skills": {"go": "strong"}, "priorities": ["performance"]}),
        json!({"platform": ["mobile"], "baas": "welcome"}),
    ] {
        let near = near(&given);
        assert_eq!(near.len(), 3, "{given}");
        for one in &near {
            assert!(one.address.starts_with("https://"), "{}", one.id);
            assert!(!one.chosen.is_empty() && !one.description.is_empty());
            assert!(0.0 < one.nearness && one.nearness <= 1.0);
        }
        assert!(
            near.windows(2)
                .all(|pair| pair[0].nearness >= pair[1].nearness)
        );
    }
}

#[test]
fn should_find_a_decision_by_its_own_answers() {
    let precedents = &catalogue().evidence.precedents;
    let shown = precedents
        .iter()
        .filter(|one| one.address.is_some() && !one.chosen.is_empty() && one.answers.len() > 2);
    for precedent in shown {
        let near = near(&of(&precedent.id));
        assert!((near[0].nearness - 1.0).abs() < 1e-9, "{}", precedent.id);
    }
}

#[test]
fn should_prefer_what_few_have_in_common() {
    let near = near(&json!({"platform": ["web"], "skills": {"elixir": "strong"}}));
    let precedents = &catalogue().evidence.precedents;
    let first = precedents.iter().find(|one| one.id == near[0].id).unwrap();
    let skills = first.answers.iter().find(|(id, _)| id == "skills").unwrap();
    assert!(format!("{skills:?}").contains("elixir"));
}

#[test]
fn should_show_none_without_answers() {
    assert!(near(&json!({})).is_empty());
    assert!(near(&json!({"product": "not_sure"})).is_empty());
}

#[test]
fn should_say_where_a_decision_disagrees_with_the_ranking() {
    let report = report(&json!({"platform": ["web"], "skills": {"ruby": "strong"}}));
    let first = &report.stacks[0].parts.backend;
    for near in &report.precedents {
        let precedents = &catalogue().evidence.precedents;
        let one = precedents.iter().find(|one| one.id == near.id).unwrap();
        let right = one.accept_top1.is_empty()
            || one
                .accept_top1
                .iter()
                .any(|ids| ids.split('+').all(|id| first.iter().any(|part| part == id)));
        assert_eq!(near.agrees, right, "{}", near.id);
    }
}
