//! The methods of decision analysis: published examples, properties on random tables, and what has no clear answer.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a value that is not there is a failed test"
)]

mod additive;
mod by_hand;
mod degenerate;
mod normalise;
mod oracles;
mod promethee2;
mod properties;
mod smaa;
mod stability;
#[path = "../support/mod.rs"]
mod support;
mod topsis;
mod vikor;

use std::io::Write;
use std::process::{Command, Stdio};

use mcda::normalise::Normalisation;
use mcda::table::{Direction, Table};
use serde_json::{Value, json};

use crate::support::Random;

const NORMALISATIONS: [(&str, Normalisation); 5] = [
    ("none", Normalisation::None),
    ("minmax", Normalisation::MinMax),
    ("vector", Normalisation::Vector),
    ("sum", Normalisation::Sum),
    ("max", Normalisation::Max),
];

/// What `stackfit analyse` prints for a problem.
#[track_caller]
fn analyse(problem: &Value) -> Value {
    let mut child = Command::new(env!("CARGO_BIN_EXE_stackfit"))
        .args(["analyse", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(problem.to_string().as_bytes()).unwrap();
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{problem}: {errors}");
    serde_json::from_slice(&output.stdout).unwrap()
}

fn table(rows: &[Vec<f64>]) -> Table {
    Table::new(rows[0].len(), rows.concat())
}

/// A list of numbers in JSON.
#[track_caller]
fn numbers(value: &Value) -> Vec<f64> {
    let list = value.as_array().unwrap();
    list.iter().map(|one| one.as_f64().unwrap()).collect()
}

/// A list of lists of numbers in JSON.
#[track_caller]
fn rows(value: &Value) -> Vec<Vec<f64>> {
    value.as_array().unwrap().iter().map(numbers).collect()
}

#[track_caller]
fn assert_close(found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len());
    for (one, other) in found.iter().zip(expected) {
        assert!(
            (one - other).abs() <= tolerance,
            "{found:?}, expected {expected:?}"
        );
    }
}

/// A table with weights and directions, made up.
#[derive(Clone, Debug)]
struct Made {
    rows: Vec<Vec<f64>>,
    directions: Vec<Direction>,
    weights: Vec<f64>,
}

impl Made {
    /// A table of positive numbers of two to eight alternatives by two to six criteria. Every third is one of small
    /// whole numbers, in which ties are common.
    fn positive(seed: u64) -> Self {
        let mut random = Random::seeded(seed);
        let (alternatives, criteria) = (2 + random.below(7), 2 + random.below(5));
        let value = |random: &mut Random| {
            if seed.is_multiple_of(3) {
                1.0 + random.below(4) as f64
            } else {
                0.01 + random.below(1_000_000) as f64 / 1e4
            }
        };
        let row = |random: &mut Random| (0..criteria).map(|_| value(random)).collect();
        let rows = (0..alternatives).map(|_| row(&mut random)).collect();
        let weights: Vec<f64> = (0..criteria)
            .map(|_| 1.0 + random.below(20) as f64)
            .collect();
        let directions = (0..criteria)
            .map(|_| match random.chance(30) {
                true => Direction::Min,
                false => Direction::Max,
            })
            .collect();
        Made {
            rows,
            directions,
            weights: mcda::shares::shares(&weights),
        }
    }

    fn table(&self) -> Table {
        table(&self.rows)
    }

    /// The problem as the command line reads it.
    fn json(&self, normalization: &str) -> Value {
        let name = |direction: &Direction| match direction {
            Direction::Max => "max",
            Direction::Min => "min",
        };
        let directions: Vec<&str> = self.directions.iter().map(name).collect();
        json!({"matrix": self.rows, "directions": directions, "weights": self.weights,
            "normalization": normalization, "samples": 200})
    }
}
