//! Closeness to the ideal.

use mcda::topsis::closeness;

use crate::{assert_close, table};

#[test]
fn should_measure_distances_to_the_best_and_the_worst() {
    // In units of the weights, the second is at (1, 0): as far from the best, (1, 1), as from the worst, (0, 0).
    let rows = [vec![1.0, 1.0], vec![1.0, 0.0], vec![0.0, 0.0]];
    assert_close(
        &closeness(&table(&rows), &[0.5, 0.5]),
        &[1.0, 0.5, 0.0],
        1e-15,
    );
    // Weighted, the legs of the triangle are 0.6 and 0.8.
    let half = 0.6 / (0.6 + 0.8);
    assert_close(
        &closeness(&table(&rows), &[0.6, 0.8]),
        &[1.0, half, 0.0],
        1e-15,
    );
}

#[test]
fn should_put_the_alike_in_the_middle() {
    assert_eq!(closeness(&table(&[vec![3.0, 1.0]]), &[0.5, 0.5]), [0.5]);
    let alike = [vec![3.0, 1.0], vec![3.0, 2.0]];
    assert_eq!(closeness(&table(&alike), &[1.0, 0.0]), [0.5, 0.5]);
}
