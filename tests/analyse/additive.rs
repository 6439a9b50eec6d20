//! The additive value, and the ranks that it gives.

use mcda::additive::{additive, additive_value};
use mcda::ranking::competition_ranks;
use mcda::shares::shares;

use crate::{assert_close, table};

#[test]
fn should_add_weighted_values() {
    // By hand: 0.3·0.9 + 0.5·0.2 + 0.2·0.4.
    let (contributions, score) = additive_value(&[0.3, 0.5, 0.2], &[0.9, 0.2, 0.4]);
    assert_close(&contributions, &[0.27, 0.1, 0.08], 1e-15);
    assert_close(&[score], &[0.45], 1e-15);
}

#[test]
fn should_share_the_smallest_rank_of_a_tie() {
    let equal =
        |scores: &'static [f64]| move |one: usize, other: usize| scores[one] == scores[other];
    for (scores, ranks) in [
        (&[3.0, 5.0, 3.0, 1.0][..], vec![2, 1, 2, 4]),
        (&[1.0, 1.0, 1.0], vec![1, 1, 1]),
        (&[-1.0], vec![1]),
        (&[], vec![]),
    ] {
        assert_eq!(competition_ranks(scores, equal(scores)), ranks);
    }
}

#[test]
fn should_tie_what_differs_by_rounding_only() {
    // 0.5·0.1 + 0.5·0.2 is 0.15000000000000002, and 0.5·0.3 is 0.15.
    let found = additive(&table(&[vec![0.1, 0.2], vec![0.3, 0.0]]), &[0.5, 0.5]);
    assert_ne!(found.scores[0], found.scores[1]);
    assert_eq!(found.ranks, [1, 1]);
}

#[test]
fn should_tell_apart_what_is_nearly_the_same() {
    // Milliseconds since 1970, one apart; and one alternative far above two others.
    let time = 1_700_000_000_000.0;
    let found = additive(
        &table(&[vec![time, 1.0], vec![time + 1.0, 1.0]]),
        &[0.5, 0.5],
    );
    assert_eq!(found.ranks, [2, 1]);
    let found = additive(&table(&[vec![1e16], vec![1.0], vec![1.000001]]), &[1.0]);
    assert_eq!(found.ranks, [1, 3, 2]);
}

#[test]
fn should_scale_weights_to_shares() {
    assert_close(&shares(&[1.0, 3.0]), &[0.25, 0.75], 0.0);
    assert_close(&shares(&[0.0, 0.0]), &[0.5, 0.5], 0.0);
    assert_close(&shares(&[1e308, 1e308, 0.0]), &[0.5, 0.5, 0.0], 0.0);
    assert_close(&shares(&[5e-324, 5e-324]), &[0.5, 0.5], 0.0);
    assert_eq!(shares(&[]), Vec::<f64>::new());
}
