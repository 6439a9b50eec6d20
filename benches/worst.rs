//! How long the worst catalogues take that are read at all, and how much memory.
//!
//! `cargo bench --bench worst` goes through them, each in a process of its own: how long reading, one decision, a report,
//! a plan and an analysis take, the longest step of an analysis, and the most memory. With `-- write FOLDER` it writes
//! each packed, with answers beside it, for the command line and the page.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a benchmark that cannot be set up has to stop"
)]

#[path = "../tests/support/mod.rs"]
mod support;

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

use serde_json::json;
use stackfit::catalogue::{self, cost::Cost};
use stackfit::engine::{Model, interview, winner};
use stackfit::report::{Analyser, report};
use support::answers_to;
use support::worst::{MANY_STACKS, Spread, Worst};

/// Variations: each is as much as is read of something.
const VARIATIONS: [(&str, Worst); 9] = [
    ("stacks", MANY_STACKS),
    (
        "ties",
        Worst {
            spread: Spread::Same,
            ..MANY_STACKS
        },
    ),
    (
        "outlier",
        Worst {
            spread: Spread::Outlier,
            ..MANY_STACKS
        },
    ),
    (
        "bounds",
        Worst {
            spread: Spread::Bounds,
            ..MANY_STACKS
        },
    ),
    (
        "backends",
        Worst {
            beside: 100,
            clients: 0,
            synergies: 0,
            ..MANY_STACKS
        },
    ),
    (
        "criteria",
        Worst {
            criteria: 34,
            ..MANY_STACKS
        },
    ),
    (
        "options",
        Worst {
            questions: 60,
            options: 40,
            ..MANY_STACKS
        },
    ),
    (
        "rules",
        Worst {
            rules: 2_000,
            synergies: 300,
            ..MANY_STACKS
        },
    ),
    (
        "texts",
        Worst {
            claims: 1_500,
            text: 600,
            ..MANY_STACKS
        },
    ),
];

fn main() {
    // Cargo passes arguments of its own.
    let arguments: Vec<String> = env::args().skip(1).filter(|one| one != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["write", folder] => write(Path::new(folder)),
        [name] => measure(name),
        _ => {
            for (name, _) in VARIATIONS {
                let own = env::current_exe().unwrap();
                assert!(Command::new(own).arg(name).status().unwrap().success());
            }
        }
    }
}

fn write(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    for (name, worst) in VARIATIONS {
        let answers = json!({"answers": worst.answers()});
        fs::write(
            folder.join(format!("{name}.json")),
            worst.packed().to_string(),
        )
        .unwrap();
        fs::write(
            folder.join(format!("{name}-answers.json")),
            answers.to_string(),
        )
        .unwrap();
    }
}

fn timed<T>(act: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = act();
    (done, start.elapsed())
}

fn measure(name: &str) {
    let Some((_, worst)) = VARIATIONS.iter().find(|(one, _)| *one == name) else {
        panic!("{name} is none of the variations");
    };
    let documents = worst.documents();
    let (catalogue, reading) = timed(|| catalogue::read(&documents));
    let catalogue = catalogue.unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
    let cost = Cost::of(&catalogue);
    let answers = answers_to(&catalogue, &worst.answers());
    let (model, making) = timed(|| Model::new(&catalogue));
    let (_, deciding) = timed(|| winner(&model, &answers));
    let (_, reporting) = timed(|| report(&model, &answers));
    let (_, planning) = timed(|| interview::plan(&model, &Default::default()));
    let (mut analyser, preparing) = timed(|| Analyser::new(&model, &answers));
    let mut longest = Duration::ZERO;
    let ((), analysing) = timed(|| {
        loop {
            let (over, step) = timed(|| analyser.advance());
            longest = longest.max(step);
            if over {
                break;
            }
        }
    });
    let (_, summing) = timed(|| analyser.analysis());
    println!(
        "{name:9} {} stacks, {:.1} billion steps: reading {reading:.1?}, model {making:.1?}, first {deciding:.1?}, \
         report {reporting:.1?}, plan {planning:.1?}, analysis {preparing:.1?} + {analysing:.2?} + {summing:.1?} \
         (longest step {longest:.1?}), {}",
        cost.stacks,
        cost.steps as f64 / 1e9,
        most_memory(),
    );
}

/// The most memory that this process has had, where the system tells.
fn most_memory() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().split(' ').next()?.parse::<usize>().ok());
    kilobytes.map_or("memory unknown".to_owned(), |one| {
        format!("{} MB", one / 1024)
    })
}
