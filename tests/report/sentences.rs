//! Every sentence of the report.

use serde_json::json;
use stackfit::report::Report;

use crate::support::{Random, catalogue, model, report};

/// How many interviews are read.
const INTERVIEWS: u64 = 2000;

/// Everything in a report that is read as prose.
fn sentences(report: &Report) -> Vec<String> {
    let mut sentences = report.why.clone();
    sentences.extend(report.runner_ups.iter().map(|one| one.caption.clone()));
    sentences.extend(report.cautions.iter().cloned());
    for excluded in &report.excluded {
        let name = &catalogue().technology(&excluded.technology).unwrap().name;
        let because = excluded.because.iter();
        sentences.extend(because.map(|one| format!("{name} {}.", one.reason)));
    }
    sentences
}

/// What is wrong with a sentence, if anything is.
fn fault(sentence: &str) -> Option<&'static str> {
    let words: Vec<&str> = sentence
        .split(|letter: char| !letter.is_alphanumeric() && letter != '_' && letter != '’')
        .filter(|word| !word.is_empty())
        .collect();
    let doubled = |pair: &[&str]| pair[0].eq_ignore_ascii_case(pair[1]);
    let raw = |word: &&str| {
        let technology = catalogue().technology(word);
        // Some names are English words; an id that has a letter unlike the name's was not put into words.
        word.contains('_') || technology.is_some_and(|one| !one.name.to_lowercase().contains(*word))
    };
    let faults = [
        (sentence.contains(['{', '}']), "an unfilled slot"),
        (sentence.contains("  "), "two spaces"),
        (sentence.trim() != sentence, "a space at an end"),
        (!sentence.ends_with('.'), "no full stop"),
        (sentence.ends_with(".."), "two full stops"),
        (
            !sentence.starts_with(|first: char| first.is_uppercase() || first.is_numeric()),
            "a small first letter",
        ),
        (
            [" ,", " .", ",,", ",.", ", and ,", " in and ", "only may"]
                .iter()
                .any(|one| sentence.contains(one)),
            "an empty slot",
        ),
        (words.windows(2).any(doubled), "a word twice"),
        (words.iter().any(raw), "a raw id"),
        (words.len() < 3, "hardly a word"),
        (words.len() > 60, "too many words"),
    ];
    faults
        .iter()
        .find(|(found, _)| *found)
        .map(|(_, what)| *what)
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
        assert_eq!(fault(sentence), expected, "{sentence}");
    }
}

#[test]
fn should_write_sentences_whatever_was_answered() {
    let mut seen = 0;
    for seed in 0..INTERVIEWS {
        let answers = Random::seeded(seed).interview();
        let report = stackfit::report::report(model(), &answers);
        for sentence in sentences(&report) {
            let fault = fault(&sentence);
            assert_eq!(
                fault,
                None,
                "seed {seed}: {sentence}\n{}",
                answers.to_json()
            );
            seen += 1;
        }
        let expected = if report.stacks.is_empty() { 0 } else { 2 };
        assert_eq!(report.why.len(), expected, "seed {seed}: {:?}", report.why);
    }
    assert!(seen > INTERVIEWS * 4, "only {seen} sentences");
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
