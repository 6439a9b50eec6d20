//! How many questions the short interview asks, and how often it ends with the stack of the full one.
//!
//! `cargo bench --bench interview` prints both for three kinds of interviews: all questions answered at random, a third
//! of them passed over, and a hundred realistic ones (`realistic.json`: usual products, teams and limits, in the
//! proportions that an agency might meet). The answers of each are given as the short interview asks for them.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "a benchmark that cannot be set up has to stop"
)]

#[path = "../tests/support/mod.rs"]
mod support;

use serde_json::Value;
use stackfit::answers::{Answer, Answers};
use stackfit::engine::{Model, decide, interview};
use support::{Random, answers, catalogue};

const INTERVIEWS: u64 = 100;

fn main() {
    let model = Model::new(catalogue());
    let random = |whole: bool| {
        let one = move |seed| {
            let mut random = Random::seeded(seed);
            if whole {
                random.whole_interview()
            } else {
                random.interview()
            }
        };
        (0..INTERVIEWS).map(one).collect::<Vec<Answers>>()
    };
    let realistic: Vec<Value> = serde_json::from_str(include_str!("realistic.json")).unwrap();
    let kinds = [
        ("random, all answered", random(true)),
        ("random, a third passed over", random(false)),
        ("realistic", realistic.iter().map(answers).collect()),
    ];
    println!(
        "questions asked of {}, same first stack as the full interview",
        catalogue().questions.len()
    );
    for (name, interviews) in kinds {
        let mut asked: Vec<usize> = Vec::new();
        let mut same = 0;
        for full in &interviews {
            let short = short(&model, full);
            asked.push(short.iter().count());
            same += usize::from(first(&model, &short) == first(&model, full));
        }
        asked.sort_unstable();
        let count = interviews.len();
        let mean = asked.iter().sum::<usize>() as f64 / count as f64;
        println!(
            "{name}: median {}, mean {mean:.1}, at most {}; same in {:.1} % of {count}",
            asked[count / 2],
            asked[count - 1],
            100.0 * same as f64 / count as f64,
        );
    }
}

/// The answers of the short interview: those of the full one, as far as they are asked for.
fn short(model: &Model<'_>, full: &Answers) -> Answers {
    let mut given = Answers::default();
    loop {
        let plan = interview::plan(model, &given);
        match plan.next() {
            Some(question) if !plan.enough() => {
                let answer = full.get(question).cloned();
                given.set(model.catalogue, question, answer.unwrap_or(Answer::NotSure));
            }
            _ => return given,
        }
    }
}

fn first(model: &Model<'_>, answers: &Answers) -> Option<String> {
    let decision = decide(model, answers);
    decision.ranking.first().map(|one| one.stack.id())
}
