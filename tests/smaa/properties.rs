//! What holds for every problem.

use mcda::smaa::{Doubt, Problem, Smaa};
use mcda::weights::WeightSet;

use crate::{analyse, assert_near};

/// Numbers from 0 to 1 without order, as many as wanted.
fn numbers() -> impl Iterator<Item = f64> {
    (1..).map(|k| (f64::from(k) * 0.618_033_988_749_894_9).fract())
}

/// Some alternatives of a few parts, with everything that a problem can have. The last is a copy of the first.
pub fn problem() -> Problem {
    let (alternatives, criteria, parts) = (9, 5, 4);
    let mut numbers = numbers();
    let mut take = |count| numbers.by_ref().take(count).collect::<Vec<f64>>();
    let mut values = take(alternatives * criteria);
    values.copy_within(0..criteria, (alternatives - 1) * criteria);
    let mut made_of: Vec<Vec<(usize, usize)>> = (0..alternatives)
        .map(|at| vec![(at % parts, 0), ((at / parts + 2) % parts, 1)])
        .collect();
    made_of[alternatives - 1] = made_of[0].clone();
    let spread = |numbers: Vec<f64>| numbers.iter().map(|number| number * 0.3).collect();
    Problem {
        doubt: Doubt {
            whole: 0.0,
            below: spread(take(parts * criteria)),
            above: spread(take(parts * criteria)),
            mixes: [[0.7; 5], [0.3; 5]].concat(),
            made_of,
        },
        bounded: true,
        weights: WeightSet {
            ranked: vec![3, 1],
            ties: Vec::new(),
            step: 0.0,
            kept: 0.4,
            factors: vec![1.0, 1.2, 0.8, 1.0, 1.5],
            floors: vec![0.0, 0.0, 0.12, 0.0, 0.1],
            by_hand: Vec::new(),
        },
        ..Problem::exact(alternatives, criteria, &values, WeightSet::free(criteria))
    }
}

#[test]
fn should_share_out_every_rank_and_every_draw() {
    for draws in [1, 8, 13, 1000] {
        let found = analyse(&problem(), draws, 1);
        assert_eq!(found.draws, draws);
        let n = found.rank.len();
        let columns = |rank: usize| found.rank.iter().map(|row| row[rank]).sum::<f64>();
        assert_near(
            &found
                .rank
                .iter()
                .map(|row| row.iter().sum())
                .collect::<Vec<f64>>(),
            &vec![1.0; n],
            1e-12,
        );
        assert_near(
            &(0..n).map(columns).collect::<Vec<f64>>(),
            &vec![1.0; n],
            1e-12,
        );
    }
}

#[test]
fn should_split_every_duel() {
    let found = analyse(&problem(), 1001, 1).pairwise;
    for (one, row) in found.iter().enumerate() {
        for (other, share) in row.iter().enumerate() {
            let sum = share + found[other][one];
            assert_near(&[sum], &[if one == other { 0.0 } else { 1.0 }], 1e-12);
        }
    }
}

#[test]
fn should_compare_only_the_rivals() {
    let all = analyse(&problem(), 500, 1).pairwise;
    let mut smaa = Smaa::new(&problem(), 500, 1, vec![6, 2, 99]);
    smaa.advance(500);
    assert_eq!(smaa.result().pairwise, [[0.0, all[6][2]], [all[2][6], 0.0]]);
}

#[test]
fn should_tie_a_copy_with_what_it_is_a_copy_of() {
    let found = analyse(&problem(), 2000, 1);
    assert_eq!(found.rank[0], found.rank[8]);
    assert_eq!(found.central_weights[0], found.central_weights[8]);
    assert_eq!(found.pairwise[0][8], 0.5);
}

#[test]
fn should_have_central_weights_that_are_shares() {
    for central in analyse(&problem(), 2000, 1)
        .central_weights
        .iter()
        .flatten()
    {
        assert_near(&[central.iter().sum()], &[1.0], 1e-12);
        assert!(central.iter().all(|weight| *weight >= 0.0));
    }
}

#[test]
fn should_not_depend_on_the_portions() {
    let whole = analyse(&problem(), 777, 1);
    for portion in [1, 3, 8, 100, 776, 5000] {
        let mut smaa = Smaa::new(&problem(), 777, 1, (0..9).collect());
        while !smaa.advance(portion) {}
        assert_eq!(smaa.result(), whole);
    }
}

#[test]
fn should_go_on_where_it_stopped() {
    let mut smaa = Smaa::new(&problem(), 100, 1, vec![]);
    assert_eq!(smaa.result().draws, 0);
    assert!(!smaa.advance(10));
    let part = smaa.result();
    assert!((10..100).contains(&part.draws));
    assert_near(&[part.rank[0].iter().sum()], &[1.0], 1e-12);
    assert!(smaa.advance(90));
    assert!(smaa.advance(1));
    assert_eq!(smaa.result().draws, 100);
}

#[test]
fn should_depend_on_the_seed() {
    assert_eq!(analyse(&problem(), 500, 1), analyse(&problem(), 500, 1));
    assert_ne!(analyse(&problem(), 500, 1), analyse(&problem(), 500, 2));
}

#[test]
fn should_analyse_nothing() {
    for (alternatives, criteria) in [(0, 0), (0, 3), (1, 0), (2, 0), (1, 1)] {
        let values = vec![0.5; alternatives * criteria];
        let weights = WeightSet::free(criteria);
        let found = analyse(
            &Problem::exact(alternatives, criteria, &values, weights),
            10,
            1,
        );
        let share = 1.0 / alternatives as f64;
        assert_eq!(found.rank, vec![vec![share; alternatives]; alternatives]);
    }
}
