//! Work that grows with the number of stacks only, held against the plain way to the same.

use mcda::promethee2::{Preference, net_flow};
use mcda::smaa::{Acceptability, Problem, Smaa};
use mcda::table::{Direction, Table};
use mcda::weights::WeightSet;
use stackfit::answers::Answers;
use stackfit::catalogue;
use stackfit::engine::{Model, decide, leaders, winner};
use stackfit::report::rivals;

use crate::support::worst::{MANY_STACKS, Spread, Worst};
use crate::support::{Random, catalogue as bundled, model};

const SMALL: Worst = Worst {
    backends: 9,
    beside: 7,
    clients: 5,
    criteria: 6,
    questions: 6,
    options: 5,
    rules: 12,
    synergies: 3,
    ..MANY_STACKS
};

/// The best stacks by the whole decision, and by the short way.
#[track_caller]
fn assert_same_leaders(model: &Model<'_>, answers: &Answers) {
    let decision = decide(model, answers);
    let long: Vec<(String, f64)> = rivals(&decision)
        .iter()
        .map(|one| (one.stack.id(), one.score))
        .collect();
    let found = leaders(model, answers);
    let short: Vec<(String, f64)> = found
        .backends
        .iter()
        .map(|one| (one.stack.id(), one.score))
        .collect();
    assert_eq!(short, long);
    assert_eq!(found.criteria, decision.criteria.len());
    let first = decision.ranking.first().map(|one| one.stack.id());
    assert_eq!(winner(model, answers).map(|one| one.id()), first);
}

#[test]
fn should_find_the_leaders_of_a_decision_without_deciding_the_rest() {
    let mut random = Random::seeded(3);
    for _ in 0..300 {
        assert_same_leaders(model(), &random.interview_about(bundled()));
    }
    for spread in [Spread::Even, Spread::Same, Spread::Outlier, Spread::Bounds] {
        let documents = Worst { spread, ..SMALL }.documents();
        let catalogue = catalogue::read(&documents).unwrap();
        let model = Model::new(&catalogue);
        for _ in 0..50 {
            assert_same_leaders(&model, &random.interview_about(&catalogue));
        }
    }
}

/// The net flows by the formula, two by two.
fn two_by_two(rows: &[Vec<f64>], weights: &[f64], q: f64, p: f64) -> Vec<f64> {
    let degree = |difference: f64| {
        // All numbers have six decimals at most, so that any further ones come of rounding.
        let difference = (difference * 1e6).round() / 1e6;
        if difference > p {
            1.0
        } else if difference > q {
            (difference - q) / (p - q)
        } else {
            0.0
        }
    };
    let flow = |one: &Vec<f64>| {
        let mut sum = 0.0;
        for other in rows {
            for ((one, other), weight) in one.iter().zip(other).zip(weights) {
                sum += weight * (degree(one - other) - degree(other - one));
            }
        }
        sum / (rows.len() - 1) as f64
    };
    rows.iter().map(flow).collect()
}

#[test]
fn should_sort_to_the_flows_that_comparing_in_pairs_comes_to() {
    let mut random = Random::seeded(8);
    for (q, p) in [(0.05, 0.25), (0.0, 0.0), (0.1, 0.1), (0.0, 0.3), (0.5, 2.0)] {
        for grid in [10, 1_000_000] {
            let mut row = || -> Vec<f64> {
                (0..3)
                    .map(|_| random.below(grid) as f64 / grid as f64)
                    .collect()
            };
            let rows: Vec<Vec<f64>> = (0..2_100).map(|_| row()).collect();
            let weights = [0.5, 0.3, 0.2];
            let preference = Preference::Linear {
                q: vec![q; 3],
                p: vec![p; 3],
            };
            let table = Table::new(3, rows.concat());
            let found = net_flow(&table, &[Direction::Max; 3], &weights, &preference);
            let expected = two_by_two(&rows, &weights, q, p);
            for (found, expected) in found.iter().zip(&expected) {
                assert!(
                    (found - expected).abs() < 1e-12,
                    "{q} {p} {grid}: {found} {expected}"
                );
            }
            // Less being better is more of the opposite being better.
            let opposite: Vec<f64> = rows.concat().iter().map(|value| 7.0 - value).collect();
            let table = Table::new(3, opposite);
            let found = net_flow(&table, &[Direction::Min; 3], &weights, &preference);
            for (found, expected) in found.iter().zip(&expected) {
                assert!(
                    (found - expected).abs() < 1e-12,
                    "{q} {p} {grid}: {found} {expected}"
                );
            }
        }
    }
}

fn analysed(problem: &Problem, ranks: usize, draws: usize) -> Acceptability {
    let mut smaa = Smaa::of_first(ranks, problem, draws, 1, vec![0, 1]);
    assert!(smaa.advance(draws));
    smaa.result()
}

#[test]
fn should_count_the_first_ranks_as_it_counts_all_of_them() {
    let mut random = Random::seeded(4);
    for levels in [1_000, 4] {
        let mut values = || random.below(levels) as f64 / levels as f64;
        let values: Vec<f64> = (0..60 * 3).map(|_| values()).collect();
        let problem = Problem::exact(60, 3, &values, WeightSet::free(3));
        let all = analysed(&problem, usize::MAX, 500);
        for ranks in [0, 1, 7, 60, 61] {
            let some = analysed(&problem, ranks, 500);
            for (some, all) in some.rank.iter().zip(&all.rank) {
                assert_eq!(some[..], all[..ranks.min(60)]);
            }
            assert_eq!(some.pairwise, all.pairwise);
            if ranks > 0 {
                assert_eq!(some.central_weights, all.central_weights);
            }
        }
    }
}

#[test]
fn should_share_the_ranks_of_a_huge_tie_in_no_time() {
    // One rank after another, this would be 10¹² steps.
    const COUNT: usize = 10_000;
    let problem = Problem::exact(COUNT, 2, &[0.5; 2 * COUNT], WeightSet::free(2));
    let found = analysed(&problem, 20, 10_000);
    for shares in &found.rank {
        for share in shares {
            assert!((share - 1.0 / COUNT as f64).abs() < 1e-9, "{share}");
        }
    }
}
