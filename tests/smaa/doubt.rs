//! Values that are not known for sure.
//!
//! The deviations are triangular: t exceeds x with the probability (1 − x)² / 2, where x is from 0 to 1.

use mcda::smaa::{Doubt, Problem};
use mcda::weights::WeightSet;

use crate::{DRAWS, NEAR, analyse, assert_near, assert_rows_near};

/// How likely t is to exceed a quarter.
const ABOVE_A_QUARTER: f64 = 0.75 * 0.75 / 2.0;

/// Alternatives judged by one criterion, with the parts and mixes that they are made of.
fn problem(values: &[f64], doubt: Doubt) -> Problem {
    Problem {
        doubt,
        bounded: true,
        ..Problem::exact(values.len(), 1, values, WeightSet::free(1))
    }
}

#[test]
fn should_draw_values_from_two_triangles() {
    for (below, above) in [(0.2, 0.2), (0.0, 0.2), (0.3, 0.2)] {
        let doubt = Doubt {
            whole: 0.0,
            below: vec![below],
            above: vec![above],
            mixes: vec![1.0],
            made_of: vec![vec![(0, 0)], vec![], vec![]],
        };
        let found = analyse(&problem(&[0.5, 0.55, 0.5], doubt), DRAWS, 1);
        let wins = [ABOVE_A_QUARTER, if below == 0.0 { 0.75 } else { 0.5 }];
        assert_near(&found.pairwise[0][1..], &wins, NEAR);
    }
}

#[test]
fn should_count_a_part_by_its_mix() {
    let doubt = Doubt {
        whole: 0.0,
        below: vec![0.4],
        above: vec![0.4],
        mixes: vec![0.0, 0.5, 1.0],
        made_of: vec![vec![(0, 1)], vec![], vec![(0, 0)]],
    };
    let found = analyse(&problem(&[0.5, 0.55, 0.5], doubt), DRAWS, 1);
    assert_near(&found.pairwise[0], &[0.0, ABOVE_A_QUARTER, 0.5], NEAR);
    assert_eq!(found.pairwise[1][2], 1.0);
}

#[test]
fn should_move_alternatives_with_the_same_part_together() {
    let doubt = Doubt {
        whole: 0.0,
        below: vec![0.3],
        above: vec![0.3],
        mixes: vec![1.0],
        made_of: vec![vec![(0, 0)]; 3],
    };
    let found = analyse(&problem(&[0.5, 0.51, 0.5], doubt), DRAWS, 1);
    assert_eq!(
        found.rank,
        [[0.0, 0.5, 0.5], [1.0, 0.0, 0.0], [0.0, 0.5, 0.5]]
    );
    assert_eq!(found.pairwise[0], [0.0, 0.0, 0.5]);
}

#[test]
fn should_add_up_what_the_parts_of_an_alternative_do() {
    // The difference of two triangular numbers is as often positive as negative, and so is the sum.
    let doubt = Doubt {
        whole: 0.0,
        below: vec![0.2, 0.2],
        above: vec![0.2, 0.2],
        mixes: vec![0.5],
        made_of: vec![vec![(0, 0), (1, 0)], vec![(0, 0)], vec![]],
    };
    let found = analyse(&problem(&[0.5, 0.5, 0.5], doubt), DRAWS, 1);
    assert_near(
        &found.pairwise.concat(),
        &[0.0, 0.5, 0.5, 0.5, 0.0, 0.5, 0.5, 0.5, 0.0],
        NEAR,
    );
    // With the first part up, the first alternative beats the third more often than by chance: ranks 1 and 3 differ.
    assert!(found.rank[1][1] > 0.4);
}

#[test]
fn should_hold_values_within_their_bounds() {
    // The first reaches the bound whenever t exceeds a quarter, and then ties with what is there already.
    let doubt = || Doubt {
        whole: 0.0,
        below: vec![0.2],
        above: vec![0.2],
        mixes: vec![1.0],
        made_of: vec![vec![(0, 0)], vec![]],
    };
    let found = analyse(&problem(&[0.95, 1.0], doubt()), DRAWS, 1);
    let shared = ABOVE_A_QUARTER / 2.0;
    assert_rows_near(
        &found.rank,
        &[&[shared, 1.0 - shared], &[1.0 - shared, shared]],
        NEAR,
    );
    let found = analyse(&problem(&[0.05, 0.0], doubt()), DRAWS, 1);
    assert_rows_near(
        &found.rank,
        &[&[1.0 - shared, shared], &[shared, 1.0 - shared]],
        NEAR,
    );
    let free = Problem {
        bounded: false,
        ..problem(&[0.95, 1.0], doubt())
    };
    assert_near(
        &analyse(&free, DRAWS, 1).pairwise[0],
        &[0.0, ABOVE_A_QUARTER],
        NEAR,
    );
}

#[test]
fn should_bring_likely_values_beyond_the_bounds_back() {
    let found = analyse(&problem(&[1.2, 1.0, -0.1, 0.0], Doubt::default()), DRAWS, 1);
    assert_eq!(found.pairwise[0], [0.0, 0.5, 1.0, 1.0]);
    assert_eq!(found.pairwise[2], [0.0, 0.0, 0.0, 0.5]);
    // A rating that could come back from beyond is beyond until it does: here, when t is below −½.
    let doubt = Doubt {
        whole: 0.0,
        below: vec![0.2],
        above: vec![0.2],
        mixes: vec![1.0],
        made_of: vec![vec![(0, 0)], vec![]],
    };
    let found = analyse(&problem(&[1.1, 1.0], doubt), DRAWS, 1);
    assert_near(&found.pairwise[1], &[(1.0 + 0.125) / 2.0, 0.0], NEAR);
}

#[test]
fn should_draw_each_criterion_for_itself() {
    // On each criterion, the first is better with probability ½; on both, with ¼, whatever the weights.
    let doubt = Doubt {
        whole: 0.0,
        below: vec![0.2, 0.2],
        above: vec![0.2, 0.2],
        mixes: vec![1.0, 1.0],
        made_of: vec![vec![(0, 0)], vec![]],
    };
    let only = |criterion: usize| {
        let mut factors = vec![0.0; 2];
        factors[criterion] = 1.0;
        let weights = WeightSet {
            factors,
            ..WeightSet::free(2)
        };
        let exact = Problem::exact(2, 2, &[0.5, 0.5, 0.55, 0.45], weights);
        analyse(
            &Problem {
                doubt: doubt.clone(),
                ..exact
            },
            DRAWS,
            1,
        )
        .pairwise[0][1]
    };
    assert_near(
        &[only(0), only(1)],
        &[ABOVE_A_QUARTER, 1.0 - ABOVE_A_QUARTER],
        NEAR,
    );
}

#[test]
fn should_do_without_parts_mixes_and_alternatives_that_are_not_there() {
    let doubt = Doubt {
        whole: 0.0,
        below: vec![0.2],
        above: vec![0.2],
        mixes: vec![1.0],
        made_of: vec![vec![(3, 0), (0, 8)]],
    };
    let found = analyse(&problem(&[0.5, 0.4], doubt), 100, 1);
    assert_eq!(found.rank, [[1.0, 0.0], [0.0, 1.0]]);
}

#[test]
fn should_draw_by_how_much_a_part_is_off_as_a_whole() {
    // The first two share a part, whatever they are by their ratings; the third is certain.
    let doubt = Doubt {
        whole: 0.2,
        mixes: vec![1.0, 0.5],
        made_of: vec![vec![(0, 0)], vec![(0, 1)], vec![]],
        ..Doubt::default()
    };
    let found = analyse(&problem(&[0.5, 0.45, 0.55], doubt), DRAWS, 1);
    assert_near(&found.pairwise[0], &[0.0, 1.0, ABOVE_A_QUARTER], NEAR);
}
