//! Random answers to what has not been asked.
//!
//! A question is passed over as often as the catalogue says. The ordinary case (`neutral`) is likelier than the other
//! options of its question; languages are drawn by how many people know them, and what the team knows is likelier where
//! another question asks for languages again. Otherwise each option is as likely as any other.

use crate::engine::choices::{Choice, Choices, places};
use crate::engine::model::Model;
use catalogue::Kind;
use mcda::random::Random;

/// Where several options can be chosen, people choose a few.
const FEW: usize = 4;

/// Out of so many who are asked for several options where one rules out the rest ("None of these"), one takes that.
const NONE_IN: usize = 3;

/// The ordinary case is so many times as likely as another option.
const ORDINARY: f64 = 2.0;

/// What a team knows is so many times as likely as another language where languages are asked for again.
const KNOWN: f64 = 3.0;

/// Answers, with every open question answered at random, or passed over. Answers that were kept aside count where their
/// question comes to be asked.
pub fn complete(model: &Model<'_>, base: &Choices, done: &[bool], random: &mut Random) -> Choices {
    let mut choices = base.clone();
    for (place, done) in done.iter().enumerate() {
        // Conditions look at earlier questions only, and those apply by now.
        if !done && model.is_asked(place, &choices) {
            choices.answers[place] = draw(model, place, &choices, random);
        }
        model.apply_one(place, &mut choices);
    }
    choices
}

/// What was answered, and what a completion answers to one more question and to those that are asked because of it.
pub fn with(
    model: &Model<'_>,
    base: &Choices,
    completion: &Choices,
    done: &[bool],
    asked: usize,
) -> Choices {
    let mut choices = base.clone();
    model.apply(&mut choices);
    let before = choices.clone();
    choices.answers[asked] = completion.answers[asked].clone();
    for (place, done) in done.iter().enumerate().skip(asked + 1) {
        if !done && !model.is_asked(place, &before) && model.is_asked(place, &choices) {
            choices.answers[place] = completion.answers[place].clone();
        }
    }
    choices
}

/// A completion without the answer to one question, and to those that are asked because of it.
pub fn without(model: &Model<'_>, completion: &Choices, left_out: usize) -> Choices {
    let mut choices = completion.clone();
    choices.answers[left_out] = Choice::default();
    model.apply(&mut choices);
    choices
}

/// A random answer to one question, or none.
fn draw(model: &Model<'_>, place: usize, choices: &Choices, random: &mut Random) -> Choice {
    /// Shares are looked at in so many parts.
    const PARTS: usize = 1 << 16;
    let asked = &model.questions[place];
    let passed = model.catalogue.questions[place].passed;
    if (random.below(PARTS) as f64) < passed * PARTS as f64 {
        return Choice::default();
    }
    let offered = model.offered(place, choices);
    let alone = offered & asked.exclusive;
    let weights = likelihoods(model, place, choices);
    let mut options: Vec<usize> = places(offered & !alone).collect();
    if asked.kind == Kind::Many && alone != 0 && random.below(NONE_IN) == 0 {
        options = places(alone).collect();
    }
    if options.is_empty() {
        return Choice::default();
    }
    let most = match asked.kind {
        Kind::One => 1,
        Kind::Many | Kind::Graded => FEW,
        Kind::Ranked => asked.limit,
    };
    let count = 1 + random.below(most.min(options.len()));
    let mut drawn: Vec<usize> = Vec::new();
    for _ in 0..count {
        drawn.push(options.swap_remove(one_of(&options, &weights, random)));
    }
    let mut level = || match asked.kind {
        Kind::Graded => random.below(asked.levels.len().max(1)) as u8,
        _ => 0,
    };
    Choice {
        options: drawn.iter().fold(0, |set, option| set | 1 << option),
        detail: match asked.kind {
            Kind::One | Kind::Many => Vec::new(),
            Kind::Graded | Kind::Ranked => drawn
                .iter()
                .map(|option| (*option as u8, level()))
                .collect(),
        },
    }
}

/// How likely each option of a question is, relative to the others: languages by how many people know them and by what
/// this team knows, the ordinary case oftener than others.
fn likelihoods(model: &Model<'_>, place: usize, choices: &Choices) -> Vec<f64> {
    let questions = &model.catalogue.questions;
    let graded = (0..questions.len()).find(|one| questions[*one].kind == Kind::Graded);
    let skills = graded.map(|graded| (&questions[graded].options, choices.options(graded)));
    let likelihood = |option: &catalogue::Choice| {
        let ordinary = if option.neutral { ORDINARY } else { 1.0 };
        let skill = skills.and_then(|(skills, known)| {
            let skill = skills.iter().position(|skill| skill.id == option.id)?;
            // The question itself has no answer yet.
            let factor = if known >> skill & 1 == 1 { KNOWN } else { 1.0 };
            (skills[skill].known_by > 0.0).then(|| skills[skill].known_by.sqrt() * factor)
        });
        ordinary * skill.unwrap_or(1.0)
    };
    questions[place].options.iter().map(likelihood).collect()
}

/// The place in a list that is not empty, of an option drawn by these weights.
fn one_of(options: &[usize], weights: &[f64], random: &mut Random) -> usize {
    /// Weights are looked at in so many parts of their sum.
    const PARTS: usize = 1 << 16;
    let sum: f64 = options.iter().map(|option| weights[*option]).sum();
    let mut left = random.below(PARTS) as f64 / PARTS as f64 * sum;
    let before = options.iter().position(|option| {
        left -= weights[*option];
        left < 0.0
    });
    before.unwrap_or(options.len() - 1)
}
