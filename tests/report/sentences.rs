//! Every sentence of the report.

use serde_json::json;
use stackfit::catalogue::Catalogue;
use stackfit::engine::Model;
use stackfit::report::{Analysis, Report, TippingPoint, analyse};
use stackfit::wording::{EN, fill, sentence};

use crate::support::{Random, catalogue, example, example_model, model, report};

/// How many interviews are read.
const INTERVIEWS: u64 = 2000;

/// The analysis is read of one in so many, since it takes longer.
const ANALYSED: u64 = 100;

/// Words that have no business with a catalogue, by its id.
const OF_THE_OTHERS: &[(&str, &[&str])] = &[
    (
        "databases",
        &[
            "backend",
            "backends",
            "stack",
            "stacks",
            "framework",
            "frameworks",
            "toolkit",
            "app",
            "team",
        ],
    ),
    ("backend-stacks", &["option", "options"]),
];

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

/// What is wrong with a sentence, if anything is.
fn fault(catalogue: &Catalogue, sentence: &str) -> Option<&'static str> {
    let words: Vec<&str> = sentence
        .split(|letter: char| !letter.is_alphanumeric() && letter != '_' && letter != '’')
        .filter(|word| !word.is_empty())
        .collect();
    let doubled = |pair: &[&str]| pair[0].eq_ignore_ascii_case(pair[1]);
    let raw = |word: &&str| {
        let technology = catalogue.technology(word);
        // Some names are English words; an id that has a letter unlike the name's was not put into words.
        let renamed = technology.is_some_and(|one| !one.name.to_lowercase().contains(*word));
        word.contains('_') || renamed
    };
    let foreign = |word: &&str| {
        let other = OF_THE_OTHERS.iter().find(|(id, _)| *id == catalogue.id);
        other.is_some_and(|(_, words)| words.contains(&word.to_lowercase().as_str()))
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
            [
                " ,", " .", ",,", ",.", ", and ,", " in and ", "only may", "“”",
            ]
            .iter()
            .any(|one| sentence.contains(one)),
            "an empty slot",
        ),
        (words.windows(2).any(doubled), "a word twice"),
        (words.iter().any(raw), "a raw id"),
        (words.iter().any(foreign), "a word of another decision"),
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
