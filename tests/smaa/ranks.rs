//! Ranks, compared with sorting: by weights that are the same in every draw, on scales that crowd the scores.

use mcda::smaa::Problem;
use mcda::weights::WeightSet;

use crate::analyse;

/// Ranks by one criterion, as pairs of first and end of the ranks that an alternative shares.
fn sorted(values: &[f64]) -> Vec<(usize, usize)> {
    let ranks = |value: &f64| {
        let better = values.iter().filter(|other| *other > value).count();
        let equal = values.iter().filter(|other| *other == value).count();
        (better, better + equal)
    };
    values.iter().map(ranks).collect()
}

#[track_caller]
fn assert_sorted(values: &[f64]) {
    let n = values.len();
    let problem = Problem::exact(n, 1, values, WeightSet::free(1));
    let found = analyse(&problem, 8, 1).rank;
    for (found, (first, end)) in found.iter().zip(sorted(values)) {
        let share = 1.0 / (end - first) as f64;
        for (rank, found) in found.iter().enumerate() {
            let expected = if (first..end).contains(&rank) {
                share
            } else {
                0.0
            };
            assert!((found - expected).abs() < 1e-12, "{n} values, rank {rank}");
        }
    }
}

/// Numbers without order, from 0 to 1.
fn scattered(n: usize) -> impl Iterator<Item = f64> {
    (1..=n).map(|k| (k as f64 * 0.618_033_988_749_894_9).fract())
}

#[test]
fn should_sort_few_and_many() {
    for n in [1, 2, 3, 4, 5, 8, 13, 64, 65, 200, 1000] {
        assert_sorted(&scattered(n).collect::<Vec<f64>>());
    }
}

#[test]
fn should_sort_what_is_sorted_already_or_the_other_way_round() {
    let up: Vec<f64> = (0..150).map(f64::from).collect();
    let down: Vec<f64> = up.iter().rev().copied().collect();
    assert_sorted(&up);
    assert_sorted(&down);
}

#[test]
fn should_sort_scores_that_an_outlier_crowds() {
    for n in [10, 100, 700] {
        let mut values: Vec<f64> = scattered(n).map(|value| value * 1e-6).collect();
        values[n / 2] = 1.0;
        assert_sorted(&values);
        values[n / 3] = -1.0;
        assert_sorted(&values);
    }
}

#[test]
fn should_sort_scores_that_get_ever_closer() {
    let halves: Vec<f64> = (0..300).map(|k| 0.9_f64.powi(k * 7 % 300)).collect();
    assert_sorted(&halves);
}

#[test]
fn should_share_the_ranks_of_ties() {
    assert_sorted(&[0.5; 20]);
    assert_sorted(&[0.5, 0.2, 0.5, 0.9, 0.2, 0.2]);
    let few: Vec<f64> = scattered(120).map(|value| (value * 5.0).floor()).collect();
    assert_sorted(&few);
}

#[test]
fn should_sort_on_any_scale() {
    for (factor, summand) in [
        (1e290, 0.0),
        (1e-290, 0.0),
        (-3.0, 0.0),
        (1.0, 1e9),
        (1e-5, -1e5),
    ] {
        let values: Vec<f64> = scattered(60)
            .map(|value| value * factor + summand)
            .collect();
        assert_sorted(&values);
    }
}
