//! Answers that decide nothing, tried out.

use super::doubt;
use catalogue::{Effect, Kind, Problem, Question, Rule};
use decision::answers::{Answer, Answers};
use decision::engine::{Model, interview, winner};
use mcda::random::Random;

/// In so many random interviews an answer may fail to change the first place before it is doubtful: one that changes it in
/// three of a thousand then passes for useless in one of a hundred cases.
const TRIES: usize = 1_500;

/// So many stacks are scored in all at the most: some seconds natively.
const MOST_SCORED: usize = 1 << 29;

/// Options that are offered and are not marked as neutral, and that change the main part of the first stack in none of many
/// random interviews. Those that are known to be `idle` are not named again, and those that call for a caution say something.
pub fn never_felt(model: &Model<'_>, idle: &[Problem]) -> Vec<Problem> {
    let catalogue = model.catalogue;
    let options: usize = catalogue
        .questions
        .iter()
        .map(|one| one.options.len())
        .sum();
    let tries = TRIES.min(MOST_SCORED / (model.stacks().count() * options).max(1));
    let mut random = Random::seeded(1);
    let interviews: Vec<Answers> = (0..tries)
        .map(|_| interview::at_random(model, &mut random))
        .collect();
    let mut doubts = Vec::new();
    for (place, question) in catalogue.questions.iter().enumerate() {
        for (at, option) in question.options.iter().enumerate() {
            if option.neutral || option.exclusive || option.retired || tries < TRIES {
                continue;
            }
            let cautions = |rule: &Rule| {
                let mut tests = rule.when.when.iter();
                matches!(rule.effect, Effect::Caution { .. })
                    && tests.any(|(id, options)| *id == question.id && options.contains(&option.id))
            };
            if catalogue.rules.iter().any(cautions) {
                continue;
            }
            let table = format!("question[{}]", place + 1);
            let field = format!("{table}.option[{}]", at + 1);
            if idle
                .iter()
                .any(|one| one.field == table || one.field == field)
            {
                continue;
            }
            let felt = |answers: &Answers| felt(model, answers, question, &option.id);
            if !interviews.iter().any(felt) {
                let message = format!(
                    "changes the first place in none of {tries} random interviews; give it an effect, mark it as neutral, or leave it out"
                );
                doubts.push(doubt("questions.toml", field, message));
            }
        }
    }
    doubts
}

/// Whether the first place is another one with this option alone than without any answer to its question.
fn felt(model: &Model<'_>, answers: &Answers, question: &Question, option: &str) -> bool {
    let mut without = answers.clone();
    without.set(model.catalogue, &question.id, Answer::NotSure);
    let mut with = answers.clone();
    with.set(model.catalogue, &question.id, alone(question, option));
    match (winner(model, &without), winner(model, &with)) {
        (Some(one), Some(other)) => {
            !one.same_backend(other)
                || one.client.map(|one| &one.id) != other.client.map(|one| &one.id)
        }
        (one, other) => one.is_some() != other.is_some(),
    }
}

/// The answer that is one option, at the highest level or in the first place.
fn alone(question: &Question, option: &str) -> Answer {
    let option = option.to_owned();
    match question.kind {
        Kind::One => Answer::One(option),
        Kind::Many => Answer::Many(vec![option]),
        Kind::Ranked => Answer::Ranked(vec![option]),
        Kind::Graded => {
            let level = question.levels.last().map(|level| level.id.clone());
            Answer::Graded(vec![(option, level.unwrap_or_default())])
        }
    }
}
