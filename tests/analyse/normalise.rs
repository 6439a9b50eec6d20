//! Columns on one scale.

use mcda::normalise::{Normalisation, normalise};
use mcda::table::{Direction, Table};

use crate::{NORMALISATIONS, assert_close};

const VECTOR: Normalisation = Normalisation::Vector;
const SUM: Normalisation = Normalisation::Sum;
const MAX: Normalisation = Normalisation::Max;

#[track_caller]
fn assert_normalised(normalisation: Normalisation, column: &[f64], more: &[f64], less: &[f64]) {
    let table = Table::new(1, column.to_vec());
    let scaled = |direction| normalise(&table, &[direction], normalisation);
    assert_close(scaled(Direction::Max).values(), more, 1e-15);
    assert_close(scaled(Direction::Min).values(), less, 1e-15);
}

#[test]
fn should_scale_positive_numbers() {
    let column = [3.0, 4.0, 0.0];
    assert_normalised(Normalisation::None, &column, &column, &[-3.0, -4.0, 0.0]);
    assert_normalised(
        Normalisation::MinMax,
        &column,
        &[0.75, 1.0, 0.0],
        &[0.25, 0.0, 1.0],
    );
    assert_normalised(VECTOR, &column, &[0.6, 0.8, 0.0], &[0.4, 0.2, 1.0]);
    assert_normalised(MAX, &column, &[0.75, 1.0, 0.0], &[0.25, 0.0, 1.0]);
    // (1/x) / Σ(1/x): 1/1 + 1/2 + 1/4 is 7/4.
    let seventh = 1.0 / 7.0;
    let less = [4.0 * seventh, 2.0 * seventh, seventh];
    assert_normalised(
        SUM,
        &[1.0, 2.0, 4.0],
        &[seventh, 2.0 * seventh, 4.0 * seventh],
        &less,
    );
}

#[test]
fn should_define_columns_of_equal_numbers() {
    for number in [5.0, 0.0, -5.0] {
        assert_normalised(
            Normalisation::MinMax,
            &[number, number],
            &[1.0, 1.0],
            &[1.0, 1.0],
        );
    }
    for normalisation in [VECTOR, SUM, MAX] {
        assert_normalised(normalisation, &[0.0, 0.0], &[0.0, 0.0], &[1.0, 1.0]);
    }
}

#[test]
fn should_define_zeros_and_negative_numbers() {
    assert_normalised(SUM, &[-1.0, 3.0], &[-0.25, 0.75], &[1.25, 0.25]);
    assert_normalised(SUM, &[0.0, 4.0], &[0.0, 1.0], &[1.0, 0.0]);
    assert_normalised(MAX, &[-1.0, 4.0], &[-0.25, 1.0], &[1.25, 0.0]);
    assert_normalised(MAX, &[-1.0, -4.0], &[-0.25, -1.0], &[1.25, 2.0]);
    assert_normalised(MAX, &[0.0, -4.0], &[0.0, -1.0], &[1.0, 2.0]);
    assert_normalised(VECTOR, &[-3.0, 4.0], &[-0.6, 0.8], &[1.6, 0.2]);
}

#[test]
fn should_keep_the_order_of_every_column() {
    let columns = [
        [1.0, 2.0, 3.0],
        [-3.0, -2.0, -1.0],
        [-1.0, 0.0, 1.0],
        [0.0, 1e-300, 1e300],
        [-1e300, 0.0, 1e300],
        [5e-324, 1e-310, 1e-308],
        [1e-200, 2e-200, 3e-200],
        [1e200, 2e200, 3e200],
    ];
    for column in columns {
        let table = Table::new(1, column.to_vec());
        for (name, normalisation) in NORMALISATIONS {
            let more = normalise(&table, &[Direction::Max], normalisation);
            let less = normalise(&table, &[Direction::Min], normalisation);
            let finite = |table: &Table| table.values().iter().all(|value| value.is_finite());
            assert!(finite(&more) && finite(&less), "{name} of {column:?}");
            assert!(more.values().is_sorted(), "{name} of {column:?}: {more:?}");
            let falls = less.values().is_sorted_by(|one, other| one >= other);
            assert!(falls, "{name} of {column:?}: {less:?}");
        }
    }
}
