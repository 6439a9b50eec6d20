//! SMAA-2, held against published and exact results, and against slower ways to the same numbers.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod confidence;
mod digits;
mod doubt;
mod exact;
mod integrated;
mod properties;
mod ranks;
mod weights;

use mcda::smaa::{Acceptability, Problem, Smaa};

/// As many draws as the page makes, and how far their shares may be from the true ones.
const DRAWS: usize = 10_000;
const NEAR: f64 = 0.015;

/// The whole analysis at once, with every alternative compared with every other.
fn analyse(problem: &Problem, draws: usize, seed: u64) -> Acceptability {
    let mut smaa = Smaa::new(problem, draws, seed, (0..problem.alternatives).collect());
    assert!(smaa.advance(draws));
    smaa.result()
}

#[track_caller]
fn assert_near(found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len());
    let far = |(found, expected): (&f64, &f64)| (found - expected).abs() > tolerance;
    let wrong = found.iter().zip(expected).position(far);
    assert_eq!(wrong, None, "found {found:?}, expected {expected:?}");
}

#[track_caller]
fn assert_rows_near(found: &[Vec<f64>], expected: &[&[f64]], tolerance: f64) {
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        assert_near(found, expected, tolerance);
    }
}
