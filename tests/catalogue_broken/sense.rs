//! Entries that are well-formed and still make no sense.

use serde_json::json;
use stackfit::catalogue::parameters::RESERVED;

use crate::{CRITERIA, DJANGO, HEAD, QUESTIONS, RULES, SOURCES, STACKS, check_elsewhere};

#[test]
fn should_refuse_what_makes_no_sense_together() {
    let level = json!({"id": "some", "label": "Some", "value": 0.5, "phrase": "some {options}"});
    let ranked = json!({"id": "again", "number": 59, "kind": "ranked", "title": "Again?", "short": "Again", "why": "Because.",
        "limit": 3, "phrase": "it is {options}"});
    check_elsewhere(vec![
        (HEAD, "date", Some(json!("21 November 2026")), HEAD, "date"),
        (HEAD, "date", Some(json!("2026-11-2x")), HEAD, "date"),
        (
            CRITERIA,
            "criterion/cost/components",
            Some(json!([])),
            CRITERIA,
            "criterion[cost].components",
        ),
        (
            QUESTIONS,
            "question/budget/level",
            Some(json!([level])),
            QUESTIONS,
            "question[budget].level",
        ),
        (
            QUESTIONS,
            "question/skills/level",
            None,
            QUESTIONS,
            "question[skills].level",
        ),
        (
            QUESTIONS,
            "question/budget/option",
            None,
            QUESTIONS,
            "question[budget].option",
        ),
        (
            QUESTIONS,
            "question/",
            Some(ranked),
            QUESTIONS,
            "question[28].kind",
        ),
        (
            QUESTIONS,
            "question/hosting/option/aws/unmet",
            None,
            QUESTIONS,
            "question[hosting].option[aws].unmet",
        ),
        (
            RULES,
            "rule/few_hands/shift",
            Some(json!({"cost": 0.1})),
            RULES,
            "rule[few_hands]",
        ),
        (
            RULES,
            "rule/few_hands/weigh",
            None,
            RULES,
            "rule[few_hands]",
        ),
        (
            RULES,
            "rule/must_run_there/exclude/outside",
            Some(json!("language_policy")),
            RULES,
            "rule[must_run_there].exclude.outside",
        ),
        (STACKS, "shape", Some(json!([])), STACKS, "shape"),
        (DJANGO, "id", Some(json!("jango")), DJANGO, "id"),
        (DJANGO, "ratings/cost", None, DJANGO, "ratings.cost"),
        (
            DJANGO,
            "ratings/beauty",
            Some(json!({"likely": 0.2, "claims": ["DJ-01"]})),
            DJANGO,
            "ratings.beauty",
        ),
        (
            DJANGO,
            "fits/product/saas",
            None,
            DJANGO,
            "fits.product.saas",
        ),
        (
            DJANGO,
            "fits/mobile_features",
            None,
            DJANGO,
            "fits.mobile_features.analytics",
        ),
    ]);
}

#[test]
fn should_refuse_dates_that_are_on_no_calendar() {
    check_elsewhere(vec![
        (HEAD, "date", Some(json!("2026-13-01")), HEAD, "date"),
        (HEAD, "date", Some(json!("2026-00-10")), HEAD, "date"),
        (HEAD, "date", Some(json!("2026-11-32")), HEAD, "date"),
    ]);
}

#[test]
fn should_refuse_years_that_are_still_to_come() {
    check_elsewhere(vec![
        (
            DJANGO,
            "claim/DJ-01/year",
            Some(json!(2027)),
            DJANGO,
            "claim[DJ-01].year",
        ),
        (
            SOURCES,
            "source/apptension_2023/year",
            Some(json!(2100)),
            SOURCES,
            "source[apptension_2023].year",
        ),
    ]);
}

#[test]
fn should_refuse_questions_that_wait_for_a_later_answer() {
    // They would never be asked: conditions are looked at in the order of the questionnaire.
    let when = |question: &str, option: &str| Some(json!({question: [option]}));
    check_elsewhere(vec![
        (
            QUESTIONS,
            "question/platform/when",
            when("client", "native_feel"),
            QUESTIONS,
            "question[platform].when.client",
        ),
        (
            QUESTIONS,
            "question/budget/when",
            when("budget", "tight"),
            QUESTIONS,
            "question[budget].when.budget",
        ),
    ]);
}

#[test]
fn should_refuse_questions_named_like_another_parameter_of_the_address() {
    // `?catalogue=…` names a file to load, `?theme=…` a look: a readable link could not answer such a question.
    let named = |name: &str| {
        let name = Some(json!(name));
        let field = "question[lifespan].id";
        (QUESTIONS, "question/lifespan/id", name, QUESTIONS, field)
    };
    check_elsewhere(RESERVED.map(named).to_vec());
}

#[test]
fn should_refuse_sentences_with_slots_that_nothing_fills() {
    check_elsewhere(vec![
        (
            QUESTIONS,
            "question/skills/level/some/phrase",
            Some(json!("your team knows {option}")),
            QUESTIONS,
            "question[skills].level[1].phrase",
        ),
        (
            QUESTIONS,
            "question/language_policy/phrase",
            Some(json!("only {languages} may be used")),
            QUESTIONS,
            "question[language_policy].phrase",
        ),
        (
            RULES,
            "rule/allowed_languages/exclude/because",
            Some(json!("is written in {language}")),
            RULES,
            "rule[allowed_languages].exclude.because",
        ),
        (
            DJANGO,
            "ratings/cost/says",
            Some(json!("costs {price}")),
            DJANGO,
            "ratings.cost.says",
        ),
    ]);
}
