//! The compromise of regrets.

use mcda::table::Direction::{Max, Min};
use mcda::vikor::vikor;

use crate::{assert_close, table};

#[test]
fn should_weigh_the_majority_against_the_greatest_regret() {
    let rows = [vec![1.0, 0.0], vec![0.0, 1.0], vec![0.5, 0.5]];
    let found = vikor(&table(&rows), &[Max, Max], &[0.75, 0.25], 0.0);
    assert_close(&found.s, &[0.25, 0.75, 0.5], 1e-15);
    assert_close(&found.r, &[0.25, 0.75, 0.375], 1e-15);
    assert_close(&found.q, &[0.0, 1.0, 0.25], 1e-15);
    let found = vikor(&table(&rows), &[Max, Max], &[0.75, 0.25], 1.0);
    assert_close(&found.q, &[0.0, 1.0, 0.5], 1e-15);
}

#[test]
fn should_take_columns_in_which_less_is_better_as_they_are() {
    let found = vikor(
        &table(&[vec![10.0, 1.0], vec![20.0, 3.0]]),
        &[Min, Max],
        &[0.25, 0.75],
        0.5,
    );
    assert_close(&found.s, &[0.75, 0.25], 0.0);
    assert_close(&found.q, &[1.0, 0.0], 0.0);
}

#[test]
fn should_regret_nothing_where_all_are_equal() {
    let found = vikor(
        &table(&[vec![1.0, 7.0], vec![2.0, 7.0]]),
        &[Max, Max],
        &[0.5, 0.5],
        0.5,
    );
    assert_eq!((found.s, found.q), (vec![0.5, 0.0], vec![1.0, 0.0]));
    let found = vikor(&table(&[vec![7.0]]), &[Max], &[1.0], 0.5);
    assert_eq!(
        (found.s, found.r, found.q),
        (vec![0.0], vec![0.0], vec![0.0])
    );
}

#[test]
fn should_not_let_rounding_decide() {
    // On paper, both sums are 0.3; added up, they are 0.3 and 0.30000000000000004.
    let rows = [vec![1.0, 0.0, 0.0, 1.0], vec![0.0, 1.0, 1.0, 1.0]];
    let found = vikor(&table(&rows), &[Max; 4], &[0.3, 0.1, 0.2, 0.4], 1.0);
    assert_ne!(found.s[0], found.s[1]);
    assert_eq!(found.q, [0.0, 0.0]);
}
