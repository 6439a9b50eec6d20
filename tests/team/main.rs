//! Several people's answers side by side: who is read, what is left out, and what comes to light together.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a value that is not there is a failed test"
)]

mod give_way;
mod group;
mod link;
mod questions;
mod reading;
mod sentences;
#[path = "../support/mod.rs"]
mod support;

use stackfit::answers::Answers;
use stackfit::engine::{Model, decide};
use stackfit::report::top_stacks;
use stackfit::share;
use stackfit::team::{Gathered, Member, Team, consider, read};
use support::{Random, answers, catalogue, model};

/// The address of somebody's result.
fn link_about(model: &Model<'_>, answers: &Answers) -> String {
    let fragment = share::encode(model.catalogue, answers, &top_stacks(model, answers));
    format!("https://stackfit.example/{fragment}")
}

fn link(answers: &Answers) -> String {
    link_about(model(), answers)
}

/// The people in a text in which nothing is left out.
#[track_caller]
fn members(text: &str) -> Vec<Member> {
    let Gathered { members, left_out } = read(catalogue(), text);
    assert_eq!(left_out, []);
    members
}

/// The people who answered this, without names.
#[track_caller]
fn team_of(all: &[serde_json::Value]) -> Team {
    let links: Vec<String> = all.iter().map(|one| link(&answers(one))).collect();
    consider(model(), &members(&links.join("\n")))
}

/// Interviews of so many people, no two alike, as a text with a link a line.
fn people(seed: u64, count: usize) -> Vec<String> {
    people_about(model(), seed, count)
}

/// The same, with most of the answers taken back that rule something out: otherwise, a team seldom has anything left.
fn people_with_few_rules(model: &Model<'_>, seed: u64, count: usize) -> Vec<String> {
    let mut random = Random::seeded(seed);
    let mut links = Vec::new();
    while links.len() < count {
        let mut answers = random.interview_about(model.catalogue);
        for exclusion in decide(model, &answers).exclusions {
            for cause in exclusion.because {
                if random.chance(80) {
                    answers.remove(&cause.question);
                }
            }
        }
        let link = link_about(model, &answers);
        if !answers.applied(model.catalogue).is_empty() && !links.contains(&link) {
            links.push(link);
        }
    }
    links
}

fn people_about(model: &Model<'_>, seed: u64, count: usize) -> Vec<String> {
    let mut random = Random::seeded(seed);
    let mut links: Vec<String> = Vec::new();
    while links.len() < count {
        let answers = random.interview_about(model.catalogue);
        let link = link_about(model, &answers);
        if !answers.applied(model.catalogue).is_empty() && !links.contains(&link) {
            links.push(link);
        }
    }
    links
}
