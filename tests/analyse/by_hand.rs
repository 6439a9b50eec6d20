//! Weights of which some are set by hand.

use mcda::by_hand::by_hand;

#[test]
fn should_share_the_rest_in_proportion() {
    let found = by_hand(&[0.5, 0.3, 0.2], &[Some(0.2)]);
    for (found, expected) in found.into_iter().zip([0.2, 0.48, 0.32]) {
        assert!((found - expected).abs() < 1e-15, "{found}");
    }
}

#[test]
fn should_always_give_weights() {
    let halves = [0.5, 0.5, 0.0];
    for (hand, expected) in [
        (vec![], [0.5, 0.5, 0.0]),
        (vec![None, None, None], [0.5, 0.5, 0.0]),
        // Numbers for all of them are scaled, unless they say nothing.
        (vec![Some(0.1), Some(0.1), Some(0.2)], [0.25, 0.25, 0.5]),
        (vec![Some(0.0), Some(0.0), Some(0.0)], [0.5, 0.5, 0.0]),
        // Where nothing is left, the others get nothing.
        (vec![Some(1.0), None, None], [1.0, 0.0, 0.0]),
        (vec![Some(3.0), Some(1.0), None], [0.75, 0.25, 0.0]),
        // Where the others had no weight, they share what is left.
        (vec![Some(0.0), Some(0.0), None], [0.0, 0.0, 1.0]),
        (vec![Some(-1.0), None, None], [0.0, 1.0, 0.0]),
    ] {
        assert_eq!(by_hand(&halves, &hand), expected, "{hand:?}");
    }
    assert!(by_hand(&[], &[Some(0.3)]).is_empty());
}
