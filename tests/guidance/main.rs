//! What the two articles advise, visible in what is recommended: their rules, the case studies of the second one, and
//! a table of further decisions with what may and what must not come first.

#![allow(
    clippy::unwrap_used,
    reason = "a value that is not there is a failed test"
)]

mod articles;
mod case_studies;
mod decisions;
mod situations;
#[path = "../support/mod.rs"]
mod support;
mod sureness;

use serde_json::Value;

/// The backend that comes first.
#[track_caller]
fn top(answers: &Value) -> String {
    support::backend(support::decision(answers).ranking.first().unwrap())
}

/// The place of the first stack with exactly this backend, from 0.
#[track_caller]
fn place(answers: &Value, backend: &str) -> usize {
    let decision = support::decision(answers);
    let mut ranking = decision.ranking.iter();
    ranking
        .position(|one| support::backend(one) == backend)
        .unwrap()
}

/// How far the best stack with the first backend is ahead of the best with the second.
#[track_caller]
fn lead(answers: &Value, one: &str, other: &str) -> f64 {
    let decision = support::decision(answers);
    let score = |backend: &str| {
        let mut ranking = decision.ranking.iter();
        ranking
            .find(|one| support::backend(one) == backend)
            .unwrap()
            .score
    };
    score(one) - score(other)
}
