//! Choosing, grading, ranking and passing over.

use serde_json::{Value, json};
use stackfit::session::Action;

use crate::Visit;

#[test]
fn should_pass_a_question_over_and_let_an_option_replace_that() {
    let mut visit = Visit::with(&json!({"platform": ["web"], "product": "saas"}));
    visit
        .open("#/question/product")
        .act(Action::Pass)
        .at("team")
        .has("product", json!("not_sure"));
    visit
        .act(Action::Back)
        .at("product")
        .choose("product", "content")
        .has("product", json!("content"));
    visit
        .open("#/question/platform")
        .act(Action::Pass)
        .has("platform", json!("not_sure"));
    visit
        .toggle("platform", "api")
        .has("platform", json!(["api"]));
}

#[test]
fn should_let_none_of_these_and_the_others_clear_each_other() {
    let mut visit = Visit::new();
    visit
        .toggle("compliance", "health")
        .toggle("compliance", "payments");
    visit.has("compliance", json!(["payments", "health"]));
    visit
        .toggle("compliance", "none")
        .has("compliance", json!(["none"]));
    visit
        .toggle("compliance", "health")
        .has("compliance", json!(["health"]));
}

#[test]
fn should_grade_skills_and_take_a_level_away() {
    let mut visit = Visit::new();
    visit
        .grade("go", Some("some"))
        .grade("go", Some("strong"))
        .has("skills", json!({"go": "strong"}));
    visit.grade("go", None).has("skills", Value::Null);
}

#[test]
fn should_rank_up_to_five_and_move_them() {
    let mut visit = Visit::new();
    for criterion in [
        "cost",
        "security",
        "support",
        "ecosystem",
        "performance",
        "team_fit",
        "cost",
    ] {
        visit.rank(criterion);
    }
    visit.has(
        "priorities",
        json!(["cost", "security", "support", "ecosystem", "performance"]),
    );
    let place = |option: &str, place| Action::Move("priorities".into(), option.into(), place);
    visit
        .act(place("performance", 0))
        .act(place("cost", 99))
        .act(place("team_fit", 0));
    visit.has(
        "priorities",
        json!(["performance", "security", "support", "ecosystem", "cost"]),
    );
    visit
        .act(Action::Unrank("priorities".into(), "security".into()))
        .rank("team_fit");
    visit.has(
        "priorities",
        json!(["performance", "support", "ecosystem", "cost", "team_fit"]),
    );
}
