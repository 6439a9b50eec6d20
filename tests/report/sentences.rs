//! Every sentence that is put together about a result, for thousands of random interviews.

use serde_json::json;
use stackfit::answers::{Answer, Answers};
use stackfit::engine::Model;
use stackfit::engine::interview::COMPLETIONS;
use stackfit::report::{self, Report};

use super::reader::Reader;
use crate::support::prose::Form;
use crate::support::{Random, catalogue, example, example_model, model, report};

/// How many interviews are read.
const INTERVIEWS: u64 = 3000;

/// The analysis is read of one in so many, since it takes longer; what it takes for another to win, of one in more.
const ANALYSED: u64 = 20;
const SEARCHED: u64 = 100;

/// Reads what is said of many interviews about a catalogue, and at least so many different texts.
#[track_caller]
fn read_interviews(model: &Model<'_>, least: usize) {
    let mut reader = Reader::new(model);
    let mut before = Answers::default();
    reader.endings();
    reader.ratings();
    for seed in 0..INTERVIEWS {
        let answers = Random::seeded(seed).interview_about(model.catalogue);
        let report = report::report(model, &answers);
        reader.report(&answers, &report);
        reader.settled(&answers, seed as usize % (COMPLETIONS + 1));
        reader.drift(&answers, &before);
        if seed % 5 == 0 {
            reader.standings(&answers);
        }
        if seed % ANALYSED == 0 {
            reader.analysis(&answers, &report);
        }
        if seed % SEARCHED == 0 {
            reader.ways_to_win(&answers, &report);
        }
        before = answers;
    }
    assert!(
        reader.seen.len() > least,
        "only {} texts",
        reader.seen.len()
    );
}

#[test]
fn should_write_sentences_whatever_was_answered() {
    read_interviews(model(), 10_000);
}

#[test]
fn should_write_sentences_about_another_decision() {
    read_interviews(example_model(), 4_500);
}

#[test]
fn should_put_every_answer_into_words() {
    for (catalogue, model) in [(catalogue(), model()), (example(), example_model())] {
        let mut reader = Reader::new(model);
        for question in &catalogue.questions {
            let options = question.options.iter();
            let options: Vec<String> = options.map(|option| option.id.clone()).collect();
            for answer in [Answer::NotSure, Answer::Many(options)] {
                reader.read(Form::Label, report::answer_text(question, Some(&answer)));
            }
            reader.read(Form::Label, report::answer_text(question, None));
        }
    }
}

#[test]
fn should_say_why_in_the_words_of_the_answers() {
    let report = report(
        &json!({"platform": ["web"], "product": "data_ai", "skills": {"python": "strong"}, "baas": "never"}),
    );
    let why = report.why.join(" ");
    assert!(why.contains("our team is strong in Python"), "{why}");
    assert!(why.contains("FastAPI "), "{why}");
    // What no answer asks for is not praised: each reason is an answer, and what the stack has to offer for it.
    for reason in &report.why {
        let asked = [
            "Your team is strong in Python",
            "Data and AI are at the heart",
            "You are building for the web",
            "You never want a hosted backend",
        ];
        assert!(
            asked.iter().any(|clause| reason.starts_with(clause)),
            "{reason}"
        );
    }
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

#[test]
#[ignore = "a technology that many answers rule out is told so in one sentence, which can have more than sixty words"]
fn should_keep_refusals_short() {
    for seed in 0..INTERVIEWS {
        let answers = Random::seeded(seed).interview();
        for technology in &catalogue().technologies {
            let says =
                report::standing(model(), &answers, technology).says(catalogue(), technology);
            assert!(says.split_whitespace().count() <= 60, "{says}");
        }
    }
}
