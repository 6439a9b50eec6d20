//! Random answers to what has not been asked.

use crate::engine::choices::{Choice, Choices, places};
use crate::engine::model::Model;
use catalogue::Kind;
use mcda::random::Random;

/// Where several options can be chosen, people choose a few.
const FEW: usize = 4;

/// Out of so many who are asked for several options where one rules out the rest ("None of these"), one takes that.
const NONE_IN: usize = 3;

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

/// A completion with another random answer to one question, and answers to what is only asked because of it.
pub fn change(
    model: &Model<'_>,
    base: &Choices,
    completion: &Choices,
    done: &[bool],
    changed: usize,
    random: &mut Random,
) -> Choices {
    let mut choices = completion.clone();
    choices.answers[changed] = draw(model, changed, completion, random);
    for (place, done) in done.iter().enumerate().skip(changed + 1) {
        if *done {
            choices.answers[place] = base.answers[place].clone();
        } else if !model.is_asked(place, completion) && model.is_asked(place, &choices) {
            choices.answers[place] = draw(model, place, &choices, random);
        }
        model.apply_one(place, &mut choices);
    }
    choices
}

/// A random answer to one question: each option as likely as any other, or none.
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
        drawn.push(options.swap_remove(random.below(options.len())));
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
