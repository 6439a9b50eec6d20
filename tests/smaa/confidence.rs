//! ConfidenceFactor factors.

use mcda::smaa::{ConfidenceFactor, Doubt, Problem, confidence_factor};
use mcda::weights::WeightSet;

use crate::{DRAWS, NEAR};

fn uncertain() -> Problem {
    Problem {
        doubt: Doubt {
            whole: 0.0,
            below: vec![0.2, 0.0],
            above: vec![0.2, 0.0],
            mixes: vec![1.0, 1.0],
            made_of: vec![vec![(0, 0)]],
        },
        ..Problem::exact(2, 2, &[0.5, 0.5, 0.55, 0.5], WeightSet::free(2))
    }
}

#[test]
fn should_be_the_share_of_values_by_which_the_alternative_is_first() {
    let factor = |alternative| confidence_factor(&uncertain(), DRAWS, 1, alternative, &[0.5, 0.5]);
    assert!((factor(0) - 0.75 * 0.75 / 2.0).abs() < NEAR);
    assert!((factor(0) + factor(1) - 1.0).abs() < 1e-12);
}

#[test]
fn should_share_the_first_place_of_ties() {
    // By the second criterion alone, which is certain, both are the same in every draw.
    assert_eq!(
        confidence_factor(&uncertain(), DRAWS, 1, 0, &[0.0, 1.0]),
        0.5
    );
}

#[test]
fn should_be_certain_where_values_are() {
    let values = [0.5, 0.4, 0.3, 0.6, 0.5, 0.4];
    let problem = Problem::exact(3, 2, &values, WeightSet::free(2));
    let factor = |alternative, weights| confidence_factor(&problem, DRAWS, 1, alternative, weights);
    assert_eq!(factor(0, &[0.9, 0.1]), 0.5);
    assert_eq!(factor(1, &[0.9, 0.1]), 0.0);
    assert_eq!(factor(1, &[0.1, 0.9]), 1.0);
    assert_eq!(factor(7, &[0.1, 0.9]), 0.0);
}

#[test]
fn should_not_depend_on_the_portions() {
    let problem = uncertain();
    let whole = confidence_factor(&problem, 1003, 5, 0, &[0.7, 0.3]);
    for portion in [1, 7, 8, 500] {
        let mut confidence = ConfidenceFactor::new(&problem, 1003, 5, 0, &[0.7, 0.3]);
        while !confidence.advance(portion) {}
        assert_eq!(confidence.value(), whole);
    }
}
