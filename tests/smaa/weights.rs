//! Random weights.

use mcda::roc::rank_order_centroid;
use mcda::weights::WeightSet;

use crate::assert_near;

const MANY: usize = 40_000;

fn mean(sample: &[Vec<f64>]) -> Vec<f64> {
    let criteria = sample[0].len();
    let mean = |at: usize| sample.iter().map(|draw| draw[at]).sum::<f64>() / sample.len() as f64;
    (0..criteria).map(mean).collect()
}

#[track_caller]
fn assert_shares(sample: &[Vec<f64>]) {
    for weights in sample {
        assert!(
            (weights.iter().sum::<f64>() - 1.0).abs() < 1e-12,
            "{weights:?}"
        );
        assert!(weights.iter().all(|weight| *weight >= 0.0), "{weights:?}");
    }
}

#[test]
fn should_draw_all_weights_with_the_same_mean() {
    for criteria in [1, 2, 3, 12, 25] {
        let sample = WeightSet::free(criteria).sample(MANY, 3);
        assert_shares(&sample);
        assert_near(
            &mean(&sample),
            &vec![1.0 / criteria as f64; criteria],
            0.005,
        );
    }
}

#[test]
fn should_keep_to_the_ranking_in_every_draw() {
    for ranked in [vec![4], vec![2, 0, 5], vec![5, 4, 3, 2, 1, 0]] {
        let set = WeightSet::ordinal(6, ranked.clone());
        let sample = set.sample(MANY, 5);
        assert_shares(&sample);
        let others: Vec<usize> = (0..6).filter(|at| !ranked.contains(at)).collect();
        for weights in &sample {
            let falls = ranked
                .windows(2)
                .all(|pair| weights[pair[0]] >= weights[pair[1]]);
            let last = weights[ranked[ranked.len() - 1]];
            let behind = others.iter().all(|other| weights[*other] <= last);
            assert!(falls && behind, "{weights:?}");
        }
        assert_near(&mean(&sample), &set.centre(), 0.005);
    }
}

#[test]
fn should_draw_rank_order_centroid_weights_on_average() {
    for criteria in [2, 3, 5, 12] {
        let set = WeightSet::ordinal(criteria, (0..criteria).collect());
        assert_near(&set.centre(), &rank_order_centroid(criteria), 1e-15);
        assert_near(&mean(&set.sample(MANY, 9)), &set.centre(), 0.005);
    }
}

#[test]
fn should_let_criteria_that_are_not_ranked_share_the_rest_at_the_centre() {
    let centre = WeightSet::ordinal(4, vec![2]).centre();
    let rest = (13.0 + 7.0 + 3.0) / 48.0 / 3.0;
    assert_near(&centre, &[rest, rest, 25.0 / 48.0, rest], 1e-15);
}

#[test]
fn should_stay_nearer_to_the_centre_the_more_of_it_is_kept() {
    let kept = |kept| WeightSet {
        kept,
        ..WeightSet::ordinal(3, vec![1, 0, 2])
    };
    let whole = kept(0.0).sample(MANY, 2);
    let half = kept(0.5).sample(MANY, 2);
    let centre = kept(1.0).centre();
    for (whole, half) in whole.iter().zip(&half) {
        let between: Vec<f64> = whole
            .iter()
            .zip(&centre)
            .map(|(a, b)| (a + b) / 2.0)
            .collect();
        assert_near(half, &between, 1e-12);
    }
    for weights in kept(1.0).sample(50, 2) {
        assert_near(&weights, &centre, 1e-12);
    }
}

#[test]
fn should_multiply_by_factors() {
    let set = WeightSet {
        factors: vec![2.0, 1.0, 0.0],
        ..WeightSet::ordinal(3, vec![0, 1, 2])
    };
    assert_near(&set.centre(), &[22.0 / 27.0, 5.0 / 27.0, 0.0], 1e-15);
    let plain = WeightSet::ordinal(3, vec![0, 1, 2]).sample(100, 4);
    for (weights, plain) in set.sample(100, 4).iter().zip(plain) {
        let sum = 2.0 * plain[0] + plain[1];
        assert_near(weights, &[2.0 * plain[0] / sum, plain[1] / sum, 0.0], 1e-12);
    }
}

#[test]
fn should_keep_every_weight_at_its_floor_or_above() {
    // Raising the first lowers the second below its own floor in many draws.
    let floors = vec![0.4, 0.25, 0.05, 0.0];
    let set = WeightSet {
        floors: floors.clone(),
        ..WeightSet::ordinal(4, vec![3])
    };
    let sample = set.sample(MANY, 6);
    assert_shares(&sample);
    for weights in &sample {
        let kept = weights
            .iter()
            .zip(&floors)
            .all(|(weight, floor)| weight >= floor);
        assert!(kept, "{weights:?}");
    }
    let raised = |at: usize| {
        sample
            .iter()
            .filter(|weights| weights[at] == floors[at])
            .count()
    };
    assert!(raised(0) > MANY / 2 && raised(1) > MANY / 4 && raised(2) > 0);
}

#[test]
fn should_leave_weights_above_their_floors_in_proportion() {
    let plain = WeightSet::free(4);
    let set = WeightSet {
        floors: vec![0.3, 0.0, 0.0, 0.0],
        ..plain.clone()
    };
    for (weights, plain) in set.sample(1000, 8).iter().zip(plain.sample(1000, 8)) {
        if plain[0] >= 0.3 {
            assert_near(weights, &plain, 1e-12);
        } else {
            let rest = |at: usize| plain[at] / (1.0 - plain[0]) * 0.7;
            assert_near(weights, &[0.3, rest(1), rest(2), rest(3)], 1e-12);
        }
    }
}

#[test]
fn should_take_floors_that_leave_nothing_as_the_weights() {
    let set = WeightSet {
        floors: vec![0.5, 0.25, 0.25],
        ..WeightSet::free(3)
    };
    assert_near(&set.centre(), &[0.5, 0.25, 0.25], 1e-15);
    for weights in set.sample(100, 1) {
        assert_near(&weights, &[0.5, 0.25, 0.25], 1e-12);
    }
}

#[test]
fn should_not_count_what_is_no_criterion_or_ranked_already() {
    let set = WeightSet::ordinal(3, vec![1, 1, 7, 0]);
    assert_eq!(set.centre(), WeightSet::ordinal(3, vec![1, 0]).centre());
    assert_eq!(WeightSet::free(0).centre(), Vec::<f64>::new());
    assert_eq!(WeightSet::free(0).sample(2, 1), vec![Vec::<f64>::new(); 2]);
}

#[test]
fn should_keep_the_leeway_around_weights_set_by_hand() {
    let plain = WeightSet {
        kept: 0.3,
        ..WeightSet::ordinal(4, vec![2, 0])
    };
    let set = WeightSet {
        by_hand: vec![None, Some(0.0), Some(0.1), None],
        ..plain.clone()
    };
    let (before, centre) = (plain.centre(), set.centre());
    assert_eq!((centre[1], centre[2]), (0.0, 0.1));
    assert!((centre[0] / centre[3] - before[0] / before[3]).abs() < 1e-12);
    for (one, other) in plain.sample(1000, 7).iter().zip(set.sample(1000, 7)) {
        assert!((other.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        assert_eq!(other[1], 0.0);
        // Each draw is to the middle of the set what it was without, but for the common scale.
        let moved = |at: usize| (other[at] / centre[at]) / (one[at] / before[at]);
        assert!((moved(0) - moved(3)).abs() < 1e-9);
        assert!((moved(0) - moved(2)).abs() < 1e-9);
    }
}

#[test]
fn should_draw_what_is_set_by_hand_where_nothing_was() {
    let set = WeightSet {
        factors: vec![1.0, 0.0],
        by_hand: vec![None, Some(0.25)],
        ..WeightSet::free(2)
    };
    assert_eq!(set.centre(), [0.75, 0.25]);
    for draw in set.sample(100, 1) {
        assert!((draw[1] - 0.25).abs() < 1e-12, "{draw:?}");
    }
}

#[test]
fn should_hold_a_ranking_against_the_context() {
    let set = WeightSet {
        factors: vec![5.0, 0.1, 1.0, 0.2, 3.0],
        floors: vec![0.2, 0.0, 0.0, 0.0, 0.0],
        step: 1.1,
        ..WeightSet::ordinal(5, vec![1, 2, 3])
    };
    for weights in set.sample(500, 3).iter().chain([&set.centre()]) {
        assert_shares(std::slice::from_ref(weights));
        let holds = |before: usize, behind: usize| weights[before] >= 1.1 * weights[behind] - 1e-12;
        assert!(holds(1, 2) && holds(2, 3), "{weights:?}");
        assert!(holds(3, 0) && holds(3, 4), "{weights:?}");
    }
    // Without a ranking there is nothing to hold, and what keeps to it already stays as it is.
    let free = WeightSet {
        ranked: Vec::new(),
        ..set.clone()
    };
    let loose = WeightSet {
        step: 0.0,
        ..free.clone()
    };
    assert_eq!(free.centre(), loose.centre());
    let kept = WeightSet {
        step: 1.1,
        ..WeightSet::ordinal(3, vec![0, 1, 2])
    };
    assert_near(
        &kept.centre(),
        &[11.0 / 18.0, 5.0 / 18.0, 2.0 / 18.0],
        1e-12,
    );
}

#[test]
fn should_share_places_in_a_ranking() {
    let set = WeightSet {
        ties: vec![1],
        ..WeightSet::ordinal(4, vec![2, 0, 1])
    };
    let shared = (25.0 + 13.0) / 48.0 / 2.0;
    assert_near(
        &set.centre(),
        &[shared, 7.0 / 48.0, shared, 3.0 / 48.0],
        1e-12,
    );
    let sample = set.sample(MANY, 9);
    let first = sample
        .iter()
        .filter(|weights| weights[0] > weights[2])
        .count();
    assert!((first as f64 / MANY as f64 - 0.5).abs() < 0.03, "{first}");
    for weights in sample {
        assert!(weights[0].min(weights[2]) >= weights[1] && weights[1] >= weights[3]);
    }
}
