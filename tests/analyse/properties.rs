//! What holds for every table, tried on made-up ones.

use mcda::additive::additive;
use mcda::normalise::{Normalisation, normalise};
use mcda::promethee2::{Preference, net_flow};
use mcda::table::Direction;
use mcda::topsis::closeness;
use mcda::vikor::vikor;
use serde_json::{Value, json};

use crate::support::Random;
use crate::{Made, NORMALISATIONS, analyse, assert_close, numbers, rows, table};

/// How many made-up tables are tried.
const TABLES: u64 = 300;

/// What each method gives an alternative, by name.
fn measures(made: &Made, normalisation: Normalisation) -> Vec<(&'static str, Vec<f64>)> {
    let (raw, directions, weights) = (made.table(), &made.directions, &made.weights);
    let normal = normalise(&raw, directions, normalisation);
    let compromise = vikor(&raw, directions, weights, 0.5);
    let thresholds = |share: f64| vec![share; weights.len()];
    let linear = Preference::Linear {
        q: thresholds(1.0),
        p: thresholds(20.0),
    };
    let found = additive(&normal, weights);
    vec![
        ("additive", found.scores),
        (
            "rank",
            found.ranks.iter().map(|rank| *rank as f64).collect(),
        ),
        ("topsis", closeness(&normal, weights)),
        ("vikor s", compromise.s),
        ("vikor r", compromise.r),
        ("vikor q", compromise.q),
        (
            "usual",
            net_flow(&raw, directions, weights, &Preference::Usual),
        ),
        ("linear", net_flow(&raw, directions, weights, &linear)),
    ]
}

#[test]
fn should_never_score_lower_for_a_better_value() {
    for seed in 0..TABLES {
        let mut random = Random::seeded(seed);
        let before = Made::positive(seed);
        let alternative = random.below(before.rows.len());
        let criterion = random.below(before.weights.len());
        let mut after = before.clone();
        // Halved where less is better, so that it stays positive.
        let value = &mut after.rows[alternative][criterion];
        *value *= match before.directions[criterion] {
            Direction::Max => 1.5,
            Direction::Min => 0.5,
        };
        for (name, normalisation) in NORMALISATIONS {
            let score = |made: &Made| {
                let normal = normalise(&made.table(), &made.directions, normalisation);
                additive(&normal, &made.weights).scores[alternative]
            };
            let (before, after) = (score(&before), score(&after));
            assert!(
                after >= before - 1e-12,
                "seed {seed}, {name}: {before}, then {after}"
            );
        }
    }
}

#[test]
fn should_tie_a_copy_with_its_original() {
    for seed in 0..TABLES {
        let mut made = Made::positive(seed);
        let original = Random::seeded(seed).below(made.rows.len());
        made.rows.push(made.rows[original].clone());
        for (name, normalisation) in NORMALISATIONS {
            for (method, found) in measures(&made, normalisation) {
                let (one, other) = (found[original], found[found.len() - 1]);
                assert_eq!(one, other, "seed {seed}, {name}, {method}");
            }
        }
    }
}

#[test]
fn should_follow_the_order_of_rows_and_columns() {
    for seed in 0..TABLES {
        let made = Made::positive(seed);
        let mut turned = made.clone();
        turned.rows.reverse();
        turned.rows.iter_mut().for_each(|row| row.reverse());
        turned.directions.reverse();
        turned.weights.reverse();
        for (_, normalisation) in NORMALISATIONS {
            let found = measures(&made, normalisation);
            for ((_, found), (_, turned)) in found.iter().zip(measures(&turned, normalisation)) {
                let back: Vec<f64> = turned.into_iter().rev().collect();
                assert_close(found, &back, 1e-9);
            }
        }
    }
}

#[test]
fn should_keep_the_others_in_order_beside_a_newcomer() {
    for seed in 0..TABLES {
        let mut made = Made::positive(seed);
        made.directions.fill(Direction::Max);
        let before = additive(&made.table(), &made.weights);
        made.rows
            .insert(0, Made::positive(seed + 1000).rows.concat());
        made.rows[0].resize(made.weights.len(), 5.0);
        let after = additive(&made.table(), &made.weights);
        assert_eq!(after.scores[1..], before.scores, "seed {seed}");
        for one in 0..before.ranks.len() {
            for other in 0..before.ranks.len() {
                assert_eq!(
                    before.ranks[one].cmp(&before.ranks[other]),
                    after.ranks[one + 1].cmp(&after.ranks[other + 1]),
                    "seed {seed}"
                );
            }
        }
    }
}

#[test]
fn should_not_depend_on_the_units_of_columns() {
    for seed in 0..TABLES {
        let made = Made::positive(seed);
        let mut other = made.clone();
        for row in &mut other.rows {
            for (criterion, value) in row.iter_mut().enumerate() {
                *value = *value * 3.7 + criterion as f64 * 11.0;
            }
        }
        let usual = |made: &Made| {
            let (raw, directions) = (made.table(), &made.directions);
            let found = vikor(&raw, directions, &made.weights, 0.3);
            let minmax = normalise(&raw, directions, Normalisation::MinMax);
            let flow = net_flow(&raw, directions, &made.weights, &Preference::Usual);
            let scores = additive(&minmax, &made.weights).scores;
            let near = closeness(&minmax, &made.weights);
            [found.s, found.r, found.q, scores, near, flow].concat()
        };
        assert_close(&usual(&made), &usual(&other), 1e-9);
    }
}

#[test]
fn should_not_depend_on_the_scale_of_weights() {
    for seed in 0..12 {
        let made = Made::positive(seed);
        let (name, _) = NORMALISATIONS[seed as usize % NORMALISATIONS.len()];
        let problem = made.json(name);
        let found = analyse(&problem);
        for scale in [0.001, 3.0, 1e9] {
            let mut scaled = problem.clone();
            let weights: Vec<f64> = made.weights.iter().map(|weight| weight * scale).collect();
            scaled["weights"] = json!(weights);
            assert_alike(&analyse(&scaled), &found);
        }
    }
}

#[test]
fn should_scale_differences_of_what_is_given_as_it_is() {
    // Twice the table and twice the thresholds are the same preferences.
    for seed in 0..TABLES {
        let made = Made::positive(seed);
        let doubled: Vec<Vec<f64>> = made
            .rows
            .iter()
            .map(|row| row.iter().map(|value| value * 2.0).collect())
            .collect();
        let linear = |unit: f64| Preference::Linear {
            q: vec![unit; made.weights.len()],
            p: vec![10.0 * unit; made.weights.len()],
        };
        let found = net_flow(&made.table(), &made.directions, &made.weights, &linear(1.0));
        let other = net_flow(
            &table(&doubled),
            &made.directions,
            &made.weights,
            &linear(2.0),
        );
        assert_close(&found, &other, 1e-12);
    }
}

#[test]
fn should_print_what_the_methods_give() {
    for seed in 0..15 {
        let made = Made::positive(seed);
        let (name, normalisation) = NORMALISATIONS[seed as usize % NORMALISATIONS.len()];
        let printed = analyse(&made.json(name));
        let expected = measures(&made, normalisation);
        let of = |method: &str| &expected.iter().find(|(name, _)| *name == method).unwrap().1;
        for (place, method) in [
            ("/additive/scores", "additive"),
            ("/additive/rank", "rank"),
            ("/topsis/closeness", "topsis"),
            ("/vikor/s", "vikor s"),
            ("/vikor/r", "vikor r"),
            ("/vikor/q", "vikor q"),
            ("/promethee2/net_flow", "usual"),
        ] {
            let found = numbers(printed.pointer(place).unwrap());
            assert_close(&found, of(method), 1e-12);
        }
    }
}

/// Two results that differ by rounding only.
#[track_caller]
fn assert_alike(one: &Value, other: &Value) {
    assert_eq!(one["additive"]["rank"], other["additive"]["rank"]);
    assert_eq!(one["smaa"], other["smaa"]);
    for place in [
        "/additive/scores",
        "/topsis/closeness",
        "/vikor/s",
        "/vikor/r",
        "/vikor/q",
        "/promethee2/net_flow",
    ] {
        let of = |value: &Value| numbers(value.pointer(place).unwrap());
        assert_close(&of(one), &of(other), 1e-12);
    }
    let (one, other) = (rows(&one["stability"]), rows(&other["stability"]));
    assert_close(&one.concat(), &other.concat(), 1e-9);
}
