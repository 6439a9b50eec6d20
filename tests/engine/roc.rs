//! Rank-order-centroid weights.

use mcda::roc::rank_order_centroid;

use crate::assert_close;

#[test]
fn should_give_rank_order_centroid_weights() {
    // Barron & Barrett 1996; exact fractions.
    assert_close(&rank_order_centroid(0), &[]);
    assert_close(&rank_order_centroid(1), &[1.0]);
    assert_close(&rank_order_centroid(2), &[0.75, 0.25]);
    assert_close(
        &rank_order_centroid(3),
        &[11.0 / 18.0, 5.0 / 18.0, 1.0 / 9.0],
    );
    assert_close(
        &rank_order_centroid(4),
        &[25.0 / 48.0, 13.0 / 48.0, 7.0 / 48.0, 1.0 / 16.0],
    );
}

#[test]
fn should_give_centroid_weights_that_fall_and_sum_to_one() {
    for n in 1..=30 {
        let weights = rank_order_centroid(n);
        assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-12, "n = {n}");
        assert!(weights.windows(2).all(|pair| pair[0] > pair[1]), "n = {n}");
    }
}
