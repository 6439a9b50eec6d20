//! How many questions the short interview asks, and how often it ends with the backend of the full one.
//!
//! `cargo bench --bench interview` prints both for three kinds of interviews: all questions answered at random, a third
//! of them passed over, and a hundred coherent ones (`realistic.json`: usual products, teams and limits, in the
//! proportions that an agency might meet). The answers of each are given as the short interview asks for them. Beside how
//! often the backend is the same stands how settled the plan says that it is, and how often it would be the same had
//! exactly so many questions been asked.

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

/// For how many questions it is said what would come of asking exactly so many.
const CURVE: std::ops::RangeInclusive<usize> = 6..=14;

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
        ("coherent", realistic.iter().map(answers).collect()),
    ];
    println!("questions asked of {}", catalogue().questions.len());
    for (name, interviews) in kinds {
        let mut asked: Vec<usize> = Vec::new();
        let (mut same, mut settled) = (0, 0.0);
        let mut curve = vec![0; *CURVE.end() + 1];
        for full in &interviews {
            let short = Short::of(&model, full);
            asked.push(short.asked);
            same += usize::from(short.same);
            settled += short.settled;
            for (count, same) in curve.iter_mut().zip(&short.curve) {
                *count += usize::from(*same);
            }
        }
        asked.sort_unstable();
        let count = interviews.len();
        println!(
            "{name}: median {}, nine of ten at most {}; same backend in {:.1} %, said to be settled in {:.1} %",
            asked[count / 2],
            asked[count * 9 / 10],
            100.0 * same as f64 / count as f64,
            100.0 * settled / count as f64,
        );
        let curve: Vec<String> = CURVE
            .map(|asked| format!("{asked}: {}", 100 * curve[asked] / count))
            .collect();
        println!("  same after so many questions, % – {}", curve.join(", "));
    }
}

/// A short interview: the answers of the full one, as far as they are asked for.
struct Short {
    asked: usize,
    settled: f64,
    same: bool,
    /// Whether the backend is the same after so many questions.
    curve: Vec<bool>,
}

impl Short {
    fn of(model: &Model<'_>, full: &Answers) -> Self {
        let last = first(model, full);
        let mut given = Answers::default();
        let mut short = None;
        let mut curve = Vec::new();
        loop {
            let plan = interview::plan(model, &given);
            let same = first(model, &given) == last;
            curve.push(same);
            let next = plan.next();
            if short.is_none() && (plan.enough() || next.is_none()) {
                short = Some((given.iter().count(), plan.settled, same));
            }
            match (next, short) {
                (Some(question), _) if curve.len() <= *CURVE.end() || short.is_none() => {
                    let answer = full.get(question).cloned();
                    given.set(model.catalogue, question, answer.unwrap_or(Answer::NotSure));
                }
                (_, short) => {
                    let (asked, settled, same) = short.unwrap();
                    // Nothing left to ask changes nothing any more.
                    curve.resize(*CURVE.end() + 1, same);
                    return Short {
                        asked,
                        settled,
                        same,
                        curve,
                    };
                }
            }
        }
    }
}

fn first(model: &Model<'_>, answers: &Answers) -> Option<Vec<String>> {
    let decision = decide(model, answers);
    let first = decision.ranking.first()?;
    Some(
        first
            .stack
            .backend
            .iter()
            .map(|one| one.id.clone())
            .collect(),
    )
}
