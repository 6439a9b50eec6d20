//! Answers: read with every problem named, kept in one order, and applied only where they apply.

#![allow(
    clippy::unwrap_used,
    reason = "a value that is not there is a failed test"
)]

mod support;

use serde_json::{Value, json};
use stackfit::answers::{Answer, Answers};
use stackfit::catalogue::Condition;
use support::{Random, answers, catalogue};

/// Questions, each with the options of which one is looked for.
type Tests<'a> = &'a [(&'a str, &'a [&'a str])];

#[track_caller]
fn assert_refused(value: Value, field: &str, words: &[&str]) {
    let (read, problems) = Answers::read(catalogue(), "file.json", &value);
    assert!(read.get(field).is_none(), "{value} is read");
    let [problem] = problems.as_slice() else {
        unreachable!("{value}: {problems:?}");
    };
    assert_eq!(
        (problem.file.as_str(), problem.field.as_str()),
        ("file.json", field),
        "{value}"
    );
    for word in words {
        assert!(
            problem.message.contains(word),
            "{word}: {}",
            problem.message
        );
    }
}

#[test]
fn should_read_every_kind_of_answer() {
    let answers = answers(
        &json!({"platform": ["api", "web"], "product": "saas", "skills": {"php": "some", "go": "strong"},
        "team": "not_sure", "priorities": ["cost", "support"]}),
    );
    let many = Answer::Many(vec!["web".into(), "api".into()]);
    assert_eq!(
        answers.get("platform"),
        Some(&many),
        "in the order of the question"
    );
    assert_eq!(answers.get("product"), Some(&Answer::One("saas".into())));
    let graded = Answer::Graded(vec![
        ("php".into(), "some".into()),
        ("go".into(), "strong".into()),
    ]);
    assert_eq!(answers.get("skills"), Some(&graded));
    assert_eq!(answers.get("team"), Some(&Answer::NotSure));
    let ranked = Answer::Ranked(vec!["cost".into(), "support".into()]);
    assert_eq!(answers.get("priorities"), Some(&ranked));
    assert_eq!(answers.get("budget"), None);
}

#[test]
fn should_write_what_it_reads() {
    for seed in 0..300 {
        let interview = Random::seeded(seed).interview();
        assert_eq!(answers(&interview.to_json()), interview, "seed {seed}");
    }
}

#[test]
fn should_take_an_empty_choice_for_no_answer() {
    let answers = answers(&json!({"platform": [], "skills": {}, "priorities": []}));
    assert!(answers.is_empty());
}

#[test]
fn should_name_the_field_and_the_remedy_of_every_problem() {
    assert_refused(
        json!({"platfrom": ["web"]}),
        "platfrom",
        &["is no question", "platform"],
    );
    assert_refused(
        json!({"platform": "web"}),
        "platform",
        &["a list of option ids", "a text"],
    );
    assert_refused(
        json!({"platform": ["web", 1]}),
        "platform",
        &["a list of option ids"],
    );
    assert_refused(
        json!({"platform": ["moon"]}),
        "platform",
        &["moon", "web, mobile, desktop, api"],
    );
    assert_refused(json!({"platform": ["web", "web"]}), "platform", &["twice"]);
    assert_refused(
        json!({"product": ["saas"]}),
        "product",
        &["the id of one option", "a list"],
    );
    assert_refused(json!({"product": null}), "product", &["nothing"]);
    assert_refused(
        json!({"skills": ["php"]}),
        "skills",
        &["a level each", "a list"],
    );
    assert_refused(
        json!({"skills": {"php": "guru"}}),
        "skills",
        &["guru", "some, strong"],
    );
    assert_refused(json!({"skills": {"php": 2}}), "skills", &["a level"]);
    assert_refused(
        json!({"priorities": {"cost": 1}}),
        "priorities",
        &["a list of option ids"],
    );
    assert_refused(json!({"priorities": ["joy"]}), "priorities", &["joy"]);
    let six = json!([
        "cost",
        "support",
        "security",
        "ecosystem",
        "team_fit",
        "scalability"
    ]);
    assert_refused(json!({ "priorities": six }), "priorities", &["at most 5"]);
    assert_refused(
        json!({"compliance": ["health", "none"]}),
        "compliance",
        &["none"],
    );
}

#[test]
fn should_read_the_rest_beside_problems() {
    let value = json!({"platform": ["web"], "product": "sass", "colour": "red", "team": "solo"});
    let (read, problems) = Answers::read(catalogue(), "answers", &value);
    assert_eq!(read.to_json(), json!({"platform": ["web"], "team": "solo"}));
    assert_eq!(problems.len(), 2);
}

#[test]
fn should_refuse_what_is_no_table() {
    for value in [json!([]), json!("web"), json!(null), json!(3)] {
        let (read, problems) = Answers::read(catalogue(), "answers", &value);
        assert!(read.is_empty(), "{value}");
        assert_eq!(problems.len(), 1, "{value}");
    }
}

#[test]
fn should_keep_a_message_short_whatever_was_written() {
    let long = "x".repeat(100_000);
    for value in [
        json!({"product": long}),
        json!({"platform": [long]}),
        json!({"skills": {&long: "some"}}),
        json!({"skills": {"php": long}}),
    ] {
        let (_, problems) = Answers::read(catalogue(), "answers", &value);
        assert!(
            problems[0].message.len() < 1000,
            "{} bytes",
            problems[0].message.len()
        );
    }
}

#[test]
fn should_keep_answers_in_the_order_of_the_questionnaire() {
    let mut answers = Answers::default();
    for (question, option) in [
        ("operations", "nobody"),
        ("product", "saas"),
        ("baas", "never"),
    ] {
        answers.set(catalogue(), question, Answer::One(option.into()));
    }
    let order: Vec<&str> = answers.iter().map(|(id, _)| id).collect();
    assert_eq!(order, ["product", "baas", "operations"]);
    answers.set(catalogue(), "product", Answer::One("content".into()));
    assert_eq!(
        answers.iter().count(),
        3,
        "a new answer replaces the old one"
    );
    answers.remove("baas");
    assert_eq!(answers.get("baas"), None);
}

#[test]
fn should_apply_only_what_is_asked() {
    let all = answers(
        &json!({"platform": ["web"], "client": "native_feel", "mobile_features": ["analytics"], "team": "not_sure",
        "priorities": ["mobile_fit", "cost"]}),
    );
    let applied = all.applied(catalogue()).to_json();
    assert_eq!(
        applied,
        json!({"platform": ["web"], "priorities": ["cost"]})
    );
    let asked = all.asked_answers(catalogue()).to_json();
    assert_eq!(
        asked,
        json!({"platform": ["web"], "team": "not_sure", "priorities": ["cost"]})
    );
    assert!(all.get("client").is_some(), "nothing is lost");
}

#[test]
fn should_leave_out_a_ranking_of_nothing_but_what_is_not_offered() {
    let all = answers(&json!({"platform": ["web"], "priorities": ["mobile_fit"]}));
    assert_eq!(all.applied(catalogue()).get("priorities"), None);
}

#[test]
fn should_apply_what_was_applied_unchanged() {
    for seed in 0..300 {
        let applied = Random::seeded(seed).interview().applied(catalogue());
        assert_eq!(applied.applied(catalogue()), applied, "seed {seed}");
    }
}

#[test]
fn should_ask_by_conditions() {
    let asked = |value: Value| -> Vec<&str> {
        let asked = answers(&value).asked(catalogue());
        asked.iter().map(|one| one.id.as_str()).collect()
    };
    assert_eq!(asked(json!({})).len(), 23);
    assert_eq!(asked(json!({"platform": ["web", "mobile"]})).len(), 26);
    assert_eq!(
        asked(json!({"platform": "not_sure", "client": "native_feel"})).len(),
        23
    );
}

#[test]
fn should_test_conditions() {
    let list = |tests: Tests| {
        let entry = |(question, options): &(&str, &[&str])| {
            (
                question.to_string(),
                options.iter().map(|one| one.to_string()).collect(),
            )
        };
        tests.iter().map(entry).collect()
    };
    let answers = answers(
        &json!({"platform": ["web", "api"], "team": "solo", "skills": {"go": "some"}, "budget": "not_sure"}),
    );
    for (when, unless, expected) in [
        (&[] as Tests, &[] as Tests, true),
        (&[("platform", &["api", "mobile"])], &[], true),
        (&[("platform", &["mobile"])], &[], false),
        (&[("platform", &["web"]), ("team", &["solo"])], &[], true),
        (&[("platform", &["web"]), ("team", &["large"])], &[], false),
        (&[("platform", &["web"])], &[("team", &["solo"])], false),
        (&[("platform", &["web"])], &[("team", &["large"])], true),
        (&[], &[("hiring", &["many"])], true),
        (&[("skills", &["go"])], &[], true),
        (&[("hiring", &["many"])], &[], false),
        (&[("budget", &["tight"])], &[], false),
    ] {
        let condition = Condition {
            when: list(when),
            unless: list(unless),
        };
        assert_eq!(
            answers.satisfy(&condition),
            expected,
            "{when:?} unless {unless:?}"
        );
    }
}

#[test]
fn should_name_options_and_levels() {
    let answers = answers(
        &json!({"skills": {"go": "some", "rust": "strong"}, "team": "not_sure", "baas": "never"}),
    );
    let skills = answers.get("skills").unwrap();
    assert_eq!(skills.options(), ["go", "rust"]);
    assert_eq!(
        (skills.level("rust"), skills.level("php")),
        (Some("strong"), None)
    );
    assert!(answers.get("team").unwrap().options().is_empty());
    assert_eq!(answers.get("baas").unwrap().level("never"), None);
}
