//! Net flows.

use mcda::promethee2::{Preference, net_flow};
use mcda::table::Direction::{Max, Min};

use crate::support::Random;
use crate::{Made, assert_close, table};

/// The degree of preference for a difference of 1, 2, 3 …: the flow of the better of two alternatives.
fn degrees(preference: &Preference) -> Vec<f64> {
    let flow = |difference: u32| {
        let rows = [vec![f64::from(difference)], vec![0.0]];
        net_flow(&table(&rows), &[Max], &[1.0], preference)[0]
    };
    (0..=5).map(flow).collect()
}

#[test]
fn should_prefer_by_the_function() {
    let linear = |q, p| Preference::Linear {
        q: vec![q],
        p: vec![p],
    };
    let v_shape = |p| Preference::VShape { p: vec![p] };
    assert_eq!(degrees(&Preference::Usual), [0.0, 1.0, 1.0, 1.0, 1.0, 1.0]);
    assert_eq!(degrees(&linear(1.0, 3.0)), [0.0, 0.0, 0.5, 1.0, 1.0, 1.0]);
    assert_eq!(degrees(&linear(2.0, 2.0)), [0.0, 0.0, 0.0, 1.0, 1.0, 1.0]);
    assert_eq!(degrees(&linear(0.0, 0.0)), degrees(&Preference::Usual));
    assert_eq!(degrees(&v_shape(4.0)), [0.0, 0.25, 0.5, 0.75, 1.0, 1.0]);
    assert_eq!(degrees(&v_shape(0.0)), degrees(&Preference::Usual));
    assert_eq!(degrees(&linear(0.0, 4.0)), degrees(&v_shape(4.0)));
}

#[test]
fn should_turn_columns_in_which_less_is_better() {
    let rows = [vec![10.0, 1.0], vec![20.0, 1.0]];
    let preference = Preference::Linear {
        q: vec![5.0, 0.0],
        p: vec![15.0, 0.0],
    };
    let found = net_flow(&table(&rows), &[Min, Max], &[0.5, 0.5], &preference);
    assert_close(&found, &[0.25, -0.25], 0.0);
}

#[test]
fn should_be_alone_without_a_flow() {
    assert_eq!(
        net_flow(&table(&[vec![3.0]]), &[Max], &[1.0], &Preference::Usual),
        [0.0]
    );
}

#[test]
fn should_sum_to_zero() {
    for seed in 0..200 {
        let made = Made::positive(seed);
        let mut random = Random::seeded(seed);
        let q: Vec<f64> = made
            .weights
            .iter()
            .map(|_| random.below(3) as f64)
            .collect();
        let p: Vec<f64> = q.iter().map(|q| q + random.below(3) as f64).collect();
        for preference in [
            Preference::Usual,
            Preference::VShape { p: p.clone() },
            Preference::Linear { q, p },
        ] {
            let flows = net_flow(&made.table(), &made.directions, &made.weights, &preference);
            assert!(
                flows.iter().sum::<f64>().abs() < 1e-12,
                "seed {seed}: {flows:?}"
            );
            assert!(
                flows.iter().all(|flow| flow.abs() <= 1.0 + 1e-12),
                "seed {seed}"
            );
        }
    }
}
