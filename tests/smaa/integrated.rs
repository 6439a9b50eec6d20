//! Shares that a grid over all weights gives, too: slow, but without drawing anything.

use mcda::smaa::Problem;
use mcda::weights::WeightSet;

use crate::{DRAWS, NEAR, analyse, assert_near};

/// How many cells the grid has along an edge of the simplex.
const CELLS: usize = 90;

/// Values of four alternatives on four criteria.
const VALUES: [f64; 16] = [
    0.9, 0.2, 0.4, 0.5, //
    0.5, 0.7, 0.5, 0.4, //
    0.1, 0.9, 0.6, 0.7, //
    0.4, 0.4, 0.9, 0.6,
];

/// The weights of four criteria at the middles of the cells of a grid over the simplex.
fn grid() -> impl Iterator<Item = [f64; 4]> {
    let sums = |left: usize| (0..=left).map(move |part| (part, left - part));
    let parts = sums(CELLS).flat_map(move |(a, left)| {
        sums(left).flat_map(move |(b, left)| sums(left).map(move |(c, d)| [a, b, c, d]))
    });
    parts.map(|parts| parts.map(|part| (part as f64 + 0.25) / (CELLS + 1) as f64))
}

/// The same weights in an order that keeps to the ranking: the largest go to the criteria that are ranked.
fn arranged(set: &WeightSet, weights: [f64; 4]) -> [f64; 4] {
    let mut left = weights.to_vec();
    let mut result = [f64::NAN; 4];
    for criterion in &set.ranked {
        let largest = (0..left.len()).max_by(|a, b| left[*a].total_cmp(&left[*b]));
        result[*criterion] = left.remove(largest.unwrap());
    }
    let others = result.iter_mut().filter(|weight| weight.is_nan());
    others.zip(left).for_each(|(weight, left)| *weight = left);
    result
}

/// A simpler way to the context: factors, the sum, and floors that are raised one after the other.
fn in_context(set: &WeightSet, weights: [f64; 4]) -> [f64; 4] {
    let mut raised = [false; 4];
    loop {
        let mut result = weights;
        let factored = |criterion: usize| weights[criterion] * set.factors[criterion];
        let kept: f64 = (0..4).filter(|at| !raised[*at]).map(factored).sum();
        let given: f64 = (0..4)
            .filter(|at| raised[*at])
            .map(|at| set.floors[at])
            .sum();
        for (at, weight) in result.iter_mut().enumerate() {
            *weight = if raised[at] {
                set.floors[at]
            } else {
                factored(at) / kept * (1.0 - given)
            };
        }
        match (0..4).find(|at| !raised[*at] && result[*at] < set.floors[*at]) {
            Some(low) => raised[low] = true,
            None => return result,
        }
    }
}

/// Rank acceptabilities and central weights of the set without `kept`, by the grid.
fn integrate(set: &WeightSet) -> (Vec<Vec<f64>>, Vec<Vec<f64>>) {
    let mut ranks = vec![vec![0.0; 4]; 4];
    let mut central = vec![vec![0.0; 4]; 4];
    let mut cells = 0.0;
    for weights in grid() {
        cells += 1.0;
        let weights = in_context(set, arranged(set, weights));
        let scores: Vec<f64> = VALUES
            .chunks(4)
            .map(|row| {
                row.iter()
                    .zip(&weights)
                    .map(|(value, weight)| value * weight)
                    .sum()
            })
            .collect();
        for (alternative, score) in scores.iter().enumerate() {
            let rank = scores.iter().filter(|other| *other > score).count();
            ranks[alternative][rank] += 1.0;
            if rank == 0 {
                (0..4).for_each(|at| central[alternative][at] += weights[at]);
            }
        }
    }
    for (ranks, central) in ranks.iter_mut().zip(&mut central) {
        central.iter_mut().for_each(|sum| *sum /= ranks[0]);
        ranks.iter_mut().for_each(|count| *count /= cells);
    }
    (ranks, central)
}

#[track_caller]
fn assert_integrates(set: WeightSet) {
    let (ranks, central) = integrate(&set);
    let found = analyse(&Problem::exact(4, 4, &VALUES, set), 4 * DRAWS, 7);
    for alternative in 0..4 {
        assert_near(&found.rank[alternative], &ranks[alternative], NEAR);
        if ranks[alternative][0] > 0.02 {
            let found = found.central_weights[alternative].as_ref().unwrap();
            assert_near(found, &central[alternative], NEAR);
        }
    }
}

#[test]
fn should_cover_all_weights_evenly() {
    assert_integrates(WeightSet::free(4));
}

#[test]
fn should_cover_ordinal_weights_evenly() {
    assert_integrates(WeightSet::ordinal(4, vec![2, 0, 3, 1]));
}

#[test]
fn should_cover_weights_of_which_some_are_ranked_evenly() {
    assert_integrates(WeightSet::ordinal(4, vec![1]));
    assert_integrates(WeightSet::ordinal(4, vec![3, 0]));
}

#[test]
fn should_take_the_context_into_account() {
    assert_integrates(WeightSet {
        factors: vec![1.0, 2.0, 0.5, 1.5],
        floors: vec![0.3, 0.2, 0.0, 0.1],
        ..WeightSet::ordinal(4, vec![1])
    });
}
