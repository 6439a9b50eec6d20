//! Cases that are known exactly: areas and centroids of polygons, in fractions.

use mcda::smaa::Problem;
use mcda::weights::WeightSet;

use crate::{DRAWS, NEAR, analyse, assert_near, assert_rows_near};

#[test]
fn should_have_no_central_weights_where_an_alternative_never_wins() {
    // rsmaa, tests/nacw.R.
    let values = [1.0, 1.0, 1.0, 0.0, 0.0, 0.0];
    let found = analyse(&Problem::exact(2, 3, &values, WeightSet::free(3)), DRAWS, 1);
    assert_eq!(found.rank, [[1.0, 0.0], [0.0, 1.0]]);
    assert_near(
        found.central_weights[0].as_ref().unwrap(),
        &[1.0 / 3.0; 3],
        NEAR,
    );
    assert_eq!(found.central_weights[1], None);
    assert_eq!(found.pairwise, [[0.0, 1.0], [0.0, 0.0]]);
}

#[test]
fn should_split_the_simplex_between_two() {
    // jsmaa, SMAA2SimulationTest.
    let values = [1.0, 0.0, 1.0, 0.0, 1.0, 0.0];
    let found = analyse(&Problem::exact(2, 3, &values, WeightSet::free(3)), DRAWS, 1);
    assert_rows_near(&found.rank, &[&[0.75, 0.25], &[0.25, 0.75]], NEAR);
    let central = found.central_weights;
    let (first, second) = (central[0].as_ref().unwrap(), central[1].as_ref().unwrap());
    assert_near(first, &[7.0 / 18.0, 2.0 / 9.0, 7.0 / 18.0], NEAR);
    assert_near(second, &[1.0 / 6.0, 2.0 / 3.0, 1.0 / 6.0], NEAR);
    assert_rows_near(&found.pairwise, &[&[0.0, 0.75], &[0.25, 0.0]], NEAR);
}

#[test]
fn should_give_specialists_the_corners() {
    let values = [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0];
    let found = analyse(&Problem::exact(3, 3, &values, WeightSet::free(3)), DRAWS, 1);
    assert_near(&found.rank.concat(), &[1.0 / 3.0; 9], NEAR);
    for (criterion, central) in found.central_weights.iter().enumerate() {
        let mut expected = [7.0 / 36.0; 3];
        expected[criterion] = 11.0 / 18.0;
        assert_near(central.as_ref().unwrap(), &expected, NEAR);
    }
    let even = [0.0, 0.5, 0.5, 0.5, 0.0, 0.5, 0.5, 0.5, 0.0];
    assert_near(&found.pairwise.concat(), &even, NEAR);
}

#[test]
fn should_split_the_simplex_between_four() {
    let values = [0.9, 0.2, 0.4, 0.5, 0.6, 0.5, 0.1, 0.9, 0.6, 0.4, 0.4, 0.9];
    let found = analyse(&Problem::exact(4, 3, &values, WeightSet::free(3)), DRAWS, 1);
    let rank: [&[f64]; 4] = [
        &[3.0 / 10.0, 137.0 / 1200.0, 233.0 / 4200.0, 297.0 / 560.0],
        &[9.0 / 280.0, 193.0 / 420.0, 61.0 / 120.0, 0.0],
        &[
            377.0 / 1120.0,
            14963.0 / 67200.0,
            31.0 / 600.0,
            249.0 / 640.0,
        ],
        &[53.0 / 160.0, 391.0 / 1920.0, 323.0 / 840.0, 361.0 / 4480.0],
    ];
    assert_rows_near(&found.rank, &rank, NEAR);
    let central = [
        [19.0 / 30.0, 5.0 / 27.0, 49.0 / 270.0],
        [1597.0 / 3780.0, 2047.0 / 4536.0, 409.0 / 3240.0],
        [26393.0 / 158_340.0, 19199.0 / 31668.0, 428.0 / 1885.0],
        [707.0 / 3180.0, 341.0 / 1908.0, 2857.0 / 4770.0],
    ];
    for (found, expected) in found.central_weights.iter().zip(&central) {
        assert_near(found.as_ref().unwrap(), expected, NEAR);
    }
    let pairwise: [&[f64]; 4] = [
        &[0.0, 2.0 / 5.0, 32.0 / 75.0, 5.0 / 14.0],
        &[3.0 / 5.0, 0.0, 16.0 / 35.0, 7.0 / 15.0],
        &[43.0 / 75.0, 19.0 / 35.0, 0.0, 25.0 / 64.0],
        &[9.0 / 14.0, 8.0 / 15.0, 39.0 / 64.0, 0.0],
    ];
    assert_rows_near(&found.pairwise, &pairwise, NEAR);
}

#[test]
fn should_split_the_ordinal_weights_between_two() {
    // The feasible weights are a triangle with the corners (1, 0, 0), (½, ½, 0) and (⅓, ⅓, ⅓). There, the first leads by
    // −0.4, 0.1 and 0.2, so that it loses in the corner that the line cuts off: 0.4² / (0.5 · 0.6) of the triangle.
    let values = [0.2, 0.8, 0.9, 0.6, 0.2, 0.5];
    let weights = WeightSet::ordinal(3, vec![0, 1, 2]);
    let found = analyse(&Problem::exact(2, 3, &values, weights), DRAWS, 1);
    let lost = 0.4 * 0.4 / (0.5 * 0.6);
    assert_rows_near(
        &found.rank,
        &[&[1.0 - lost, lost], &[lost, 1.0 - lost]],
        NEAR,
    );
}
