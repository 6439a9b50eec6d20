//! The engine, on the bundled catalogue and on made-up interviews.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a value that is not there is a failed test"
)]

mod additive;
mod applied;
mod changes;
mod choices;
mod fitting;
mod interview;
mod kinds;
mod leverage;
mod own_weights;
mod requirements;
mod roc;
mod single_changes;
mod stability;
mod stacks;
#[path = "../support/mod.rs"]
mod support;
mod uncertainty;
mod values;
mod way_to_win;
mod weights;

use stackfit::answers::{Answer, Answers};
use stackfit::catalogue::Catalogue;
use stackfit::engine::Decision;

use crate::support::{Random, catalogue};

const INTERVIEWS: u64 = 300;

/// The same interviews for every test, so that a seed in a failure can be looked at.
fn interviews() -> impl Iterator<Item = (u64, Answers)> {
    (0..INTERVIEWS).map(|seed| (seed, Random::seeded(seed).interview()))
}

/// The score of every stack, by id.
fn scores(decision: &Decision<'_>) -> Vec<(String, f64)> {
    let mut scores: Vec<(String, f64)> = decision
        .ranking
        .iter()
        .map(|one| (one.stack.id(), one.score))
        .collect();
    scores.sort_by(|(one, _), (other, _)| one.cmp(other));
    scores
}

/// The first stack, by id.
fn first(decision: &Decision<'_>) -> Option<String> {
    decision.ranking.first().map(|one| one.stack.id())
}

/// The same answers, with "Not sure" to every question that has none.
fn passed_over(answers: &Answers) -> Answers {
    let mut passed_over = answers.clone();
    for question in &catalogue().questions {
        if answers.get(&question.id).is_none() {
            passed_over.set(catalogue(), &question.id, Answer::NotSure);
        }
    }
    passed_over
}

/// The bundled catalogue with a technology once more, by another id and number: `copy_of_` and the id.
fn with_copy(technology: usize) -> Catalogue {
    let mut more = catalogue().clone();
    let mut copy = more.technologies[technology].clone();
    let id = std::mem::take(&mut copy.id);
    copy.id = format!("copy_of_{id}");
    let numbers = more.technologies.iter().map(|one| one.number);
    copy.number = numbers.max().unwrap() + 1;
    for one in &mut more.technologies {
        if one.client_sdks.contains(&id) {
            one.client_sdks.push(copy.id.clone());
        }
    }
    more.technologies.push(copy);
    more
}

#[track_caller]
fn assert_close(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(
            (found - expected).abs() < 1e-12,
            "{found} instead of {expected}"
        );
    }
}
