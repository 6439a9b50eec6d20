//! Whole documents, and many problems at once.

use serde_json::{Value, json};
use stackfit::catalogue::{Document, read};

use crate::support::Random;
use crate::{
    Broken, CLAIMS, CRITERIA, DJANGO, FIREBASE, HEAD, QUESTIONS, RULES, SOURCES, STACKS,
    assert_names,
};

#[test]
fn should_read_the_unbroken_copy() {
    assert_eq!(Broken::new().problems(), []);
}

#[test]
fn should_refuse_documents_that_are_missing() {
    for file in [HEAD, CRITERIA, QUESTIONS, STACKS] {
        let mut broken = Broken::new();
        broken.documents.retain(|one| one.file != file);
        assert_names(&broken.problems(), file, "", file);
    }
    for (file, field) in [(CLAIMS, "rule[7].claims[1]"), (SOURCES, "")] {
        let mut broken = Broken::new();
        broken.documents.retain(|one| one.file != file);
        let problems = broken.problems();
        let named = problems
            .iter()
            .any(|one| field.is_empty() || one.field == field);
        assert!(named, "{file}: {problems:#?}");
    }
    let mut broken = Broken::new();
    broken
        .documents
        .retain(|one| !one.file.starts_with("technologies/"));
    assert!(!broken.problems().is_empty());
    assert!(!read(&[]).err().unwrap().is_empty());
}

#[test]
fn should_refuse_documents_that_are_no_tables_or_not_its_own() {
    for content in [json!([]), json!("text"), json!(7), json!(null)] {
        for file in [
            HEAD, CRITERIA, QUESTIONS, RULES, STACKS, CLAIMS, SOURCES, DJANGO,
        ] {
            let mut broken = Broken::new();
            *broken.content(file) = content.clone();
            assert_names(
                &broken.problems(),
                file,
                "",
                &format!("{file} is {content}"),
            );
        }
    }
    for file in ["notes.toml", "question.toml", "technologie/django.toml"] {
        let mut broken = Broken::new();
        broken.documents.push(Document {
            file: file.to_owned(),
            content: json!({}),
        });
        assert_names(&broken.problems(), file, "", file);
    }
}

#[test]
fn should_report_every_problem_at_once() {
    let mut broken = Broken::new();
    let mut fields = Vec::new();
    for (file, place, value) in [
        (HEAD, "title", None),
        (CRITERIA, "criterion/cost/weight", Some(json!("heavy"))),
        (QUESTIONS, "question/platform/kind", Some(json!("several"))),
        (
            QUESTIONS,
            "question/budget/option/ample/number",
            Some(json!(99)),
        ),
        (RULES, "rule/few_hands/weight", Some(json!({}))),
        (DJANGO, "ratings/cost/likely", Some(json!(2))),
        (DJANGO, "ratings/support/claims", None),
        (FIREBASE, "claim/FB-01/source", Some(json!(1))),
    ] {
        fields.push((file, broken.put(file, place, value)));
    }
    let problems = broken.problems();
    for (file, field) in fields {
        assert_names(&problems, file, &field, "several problems");
    }
}

#[test]
fn should_report_every_unknown_id_at_once() {
    let mut broken = Broken::new();
    broken.put(DJANGO, "languages", Some(json!(["cobol"])));
    broken.put(
        DJANGO,
        "ratings/cost/claims",
        Some(json!(["DJ-98", "DJ-99"])),
    );
    broken.put(RULES, "rule/few_hands/weigh/speed", Some(json!(2)));
    let problems = broken.problems();
    assert_names(&problems, DJANGO, "languages[1]", "several ids");
    let weigh = broken.numbered(RULES, "rule[few_hands].weigh.speed");
    assert_names(&problems, RULES, &weigh, "several ids");
    for claim in ["DJ-98", "DJ-99"] {
        assert!(
            problems.iter().any(|one| one.message.contains(claim)),
            "{claim}"
        );
    }
}

#[test]
fn should_not_panic_whatever_is_put_anywhere() {
    let values = [
        json!(null),
        json!(-1),
        json!([]),
        json!({}),
        json!("x"),
        json!([{}]),
        json!([[]]),
        json!(true),
    ];
    let mut random = Random::seeded(3);
    for seed in 0..150 {
        let mut broken = Broken::new();
        for _ in 0..3 {
            let document = random.below(broken.documents.len());
            scramble(
                &mut broken.documents[document].content,
                &mut random,
                &values,
            );
        }
        // Whatever comes back names a file that is there, or one that is missed.
        for problem in broken.problems() {
            assert!(
                !problem.file.is_empty() && !problem.message.is_empty(),
                "{seed}: {problem:?}"
            );
        }
    }
}

/// Walks to a random place and puts one of the values there.
fn scramble(at: &mut Value, random: &mut Random, values: &[Value]) {
    let next = match at {
        Value::Object(table) if !table.is_empty() && random.chance(85) => {
            let index = random.below(table.len());
            table.values_mut().nth(index)
        }
        Value::Array(list) if !list.is_empty() && random.chance(85) => {
            let index = random.below(list.len());
            list.get_mut(index)
        }
        _ => None,
    };
    match next {
        Some(inner) => scramble(inner, random, values),
        None => *at = random.one(values).clone(),
    }
}
