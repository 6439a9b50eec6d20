//! Every sentence of the report.

use serde_json::json;
use stackfit::catalogue::Catalogue;
use stackfit::engine::Model;
use stackfit::report::{Analysis, Report, TippingPoint, analyse};
use stackfit::wording::{EN, fill, sentence};

use crate::support::prose::fault;
use crate::support::{Random, catalogue, example, example_model, model, report};

/// How many interviews are read.
const INTERVIEWS: u64 = 2000;

/// The analysis is read of one in so many, since it takes longer.
const ANALYSED: u64 = 100;

/// Everything in a report that is read as prose.
fn sentences(catalogue: &Catalogue, report: &Report) -> Vec<String> {
    let mut sentences = report.why.clone();
    sentences.extend(report.runner_ups.iter().map(|one| one.caption.clone()));
    sentences.extend(report.cautions.iter().cloned());
    for excluded in &report.excluded {
        let name = &catalogue.technology(&excluded.technology).unwrap().name;
        let because = excluded.because.iter();
        sentences.extend(because.map(|one| format!("{name} {}.", one.reason)));
    }
    sentences
}

/// What an analysis adds, as it stands on the page.
fn sentences_of_analysis(analysis: &Analysis) -> Vec<String> {
    let changes = analysis.tipping_points.iter();
    let said = |point: &TippingPoint| {
        sentence(&fill(
            EN.result_tipping,
            &[("change", &point.change), ("name", "It")],
        ))
    };
    let mut sentences: Vec<String> = changes.map(said).collect();
    sentences.push(analysis.second_opinions.sentence.clone());
    sentences
}

#[test]
fn should_find_faults_in_sentences() {
    for (sentence, expected) in [
        ("Django is easy to learn.", None),
        ("You want {options}.", Some("an unfilled slot")),
        ("Your team is strong in .", Some("an empty slot")),
        ("Your team is strong in and ships.", Some("an empty slot")),
        ("Your team is strong  in Go.", Some("two spaces")),
        ("The the team knows it.", Some("a word twice")),
        ("It is a spring_boot team.", Some("a raw id")),
        ("A team that knows aspnet well", Some("no full stop")),
        ("your team knows it.", Some("a small first letter")),
        ("Your team knows it..", Some("two full stops")),
    ] {
        assert_eq!(fault(catalogue(), sentence), expected, "{sentence}");
    }
    let backend = "It is a backend for them.";
    assert_eq!(fault(catalogue(), backend), None);
    assert_eq!(
        fault(example(), backend),
        Some("a word of another decision")
    );
}

/// Reads the reports of many interviews about a catalogue, and the analyses of some.
#[track_caller]
fn read_interviews(model: &Model<'_>) {
    let catalogue = model.catalogue;
    let mut seen = 0;
    for seed in 0..INTERVIEWS {
        let answers = Random::seeded(seed).interview_about(catalogue);
        let report = stackfit::report::report(model, &answers);
        let mut sentences = sentences(catalogue, &report);
        if seed % ANALYSED == 0
            && let Some(analysis) = analyse(model, &answers)
        {
            sentences.extend(sentences_of_analysis(&analysis));
        }
        for sentence in sentences {
            let fault = fault(catalogue, &sentence);
            let answers = answers.to_json();
            assert_eq!(fault, None, "seed {seed}: {sentence}\n{answers}");
            seen += 1;
        }
        let expected = if report.stacks.is_empty() { 0 } else { 2 };
        assert_eq!(report.why.len(), expected, "seed {seed}: {:?}", report.why);
    }
    assert!(seen > INTERVIEWS * 4, "only {seen} sentences");
}

#[test]
fn should_write_sentences_whatever_was_answered() {
    read_interviews(model());
}

#[test]
fn should_write_sentences_about_another_decision() {
    read_interviews(example_model());
}

#[test]
fn should_say_why_in_the_words_of_the_answers() {
    let report = report(
        &json!({"platform": ["web"], "product": "data_ai", "skills": {"python": "strong"}, "baas": "never"}),
    );
    let why = &report.why[0];
    assert!(why.contains("strong in Python"), "{why}");
    assert!(report.why[1].starts_with("Django "), "{}", report.why[1]);
}

#[test]
fn should_name_only_skills_that_the_stack_uses() {
    let report = report(
        &json!({"platform": ["web"], "skills": {"python": "strong", "perl": "some"}, "baas": "never"}),
    );
    assert_eq!(report.stacks[0].id, "django");
    assert!(!report.why[0].contains("Perl"), "{}", report.why[0]);
}

#[test]
fn should_warn_of_health_data_in_a_hosted_backend_only() {
    let health = |baas: &str| {
        report(
            &json!({"platform": ["mobile"], "compliance": ["health"], "baas": baas, "deadline": "weeks", "operations": "nobody"}),
        )
    };
    let warned = |report: &Report| {
        report
            .cautions
            .iter()
            .any(|one| one.contains("health data"))
    };
    assert!(warned(&health("welcome")));
    assert!(!warned(&health("never")));
}
