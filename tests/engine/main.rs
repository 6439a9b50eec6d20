//! The engine, on the bundled catalogue and on made-up interviews.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a value that is not there is a failed test"
)]

mod additive;
mod applied;
mod requirements;
mod roc;
mod stacks;
#[path = "../support/mod.rs"]
mod support;
mod values;
mod weights;

use stackfit::answers::Answers;
use stackfit::engine::Decision;

use crate::support::Random;

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
