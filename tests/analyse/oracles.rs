//! Published and derived examples: `tests/fixtures/oracles.json`, every one of them.

use std::collections::BTreeMap;

use mcda::additive::additive;
use mcda::promethee2::{Preference, net_flow};
use mcda::roc::rank_order_centroid;
use mcda::smaa::{Acceptability, Problem, Smaa, confidence_factor};
use mcda::stability::stability_intervals;
use mcda::table::Direction;
use mcda::topsis::closeness;
use mcda::vikor::{Vikor, vikor};
use mcda::weights::WeightSet;
use mcda::{normalise, normalise::Normalisation};
use serde_json::{Value, json};

use crate::{analyse, assert_close, numbers, rows, table};

/// The check of one example.
type Check = fn(&Value);

/// The check of each example. One that is in the file and not here is a failed test.
const CHECKS: [(&str, Check); 13] = [
    ("topsis-tzeng2011", check_topsis),
    ("vikor-4x3", check_vikor),
    ("vikor-opricovic2004", check_vikor),
    ("promethee2-zhao2013", check_promethee2),
    ("roc-n2", check_roc),
    ("roc-n3", check_roc),
    ("roc-n4", check_roc),
    ("spotis-dezert2020", check_spotis),
    ("smaa-nacw", check_never_first),
    ("smaa-jsmaa-2x3", check_smaa),
    ("smaa-identity-3x3", check_smaa),
    ("smaa-4x3-free", check_smaa),
    ("weight-stability-interval-4x3", check_stability),
];

#[test]
fn should_agree_with_every_example() {
    let oracles: Value = serde_json::from_str(include_str!("../fixtures/oracles.json")).unwrap();
    let mut checks = BTreeMap::from(CHECKS);
    for oracle in oracles.as_array().unwrap() {
        let id = oracle["id"].as_str().unwrap();
        println!("{id}");
        let check = checks
            .remove(id)
            .unwrap_or_else(|| panic!("{id} is not checked"));
        check(oracle);
    }
    assert!(checks.is_empty(), "{:?} are not in the file", checks.keys());
}

fn tolerance(oracle: &Value) -> f64 {
    oracle["tolerance"].as_f64().unwrap()
}

fn directions(oracle: &Value) -> Vec<Direction> {
    let list = oracle["directions"].as_array().unwrap().iter();
    list.map(|one| match one.as_str().unwrap() {
        "max" => Direction::Max,
        _ => Direction::Min,
    })
    .collect()
}

/// The problem as the command line reads it.
fn problem(oracle: &Value, normalization: &str) -> Value {
    json!({"matrix": oracle["matrix"], "weights": oracle["weights"], "directions": oracle["directions"],
        "normalization": normalization})
}

/// Ranks by the largest number, as the examples give them.
fn ranks(scores: &[f64]) -> Vec<f64> {
    let better = |score: &f64| scores.iter().filter(|one| *one > score).count();
    scores
        .iter()
        .map(|score| (1 + better(score)) as f64)
        .collect()
}

fn check_topsis(oracle: &Value) {
    let (raw, weights) = (table(&rows(&oracle["matrix"])), numbers(&oracle["weights"]));
    let normal = normalise::normalise(&raw, &directions(oracle), Normalisation::Vector);
    let expected = numbers(&oracle["expected"]["closeness"]);
    let found = closeness(&normal, &weights);
    assert_close(&found, &expected, tolerance(oracle));
    assert_eq!(ranks(&found), numbers(&oracle["expected"]["rank"]));
    let printed = analyse(&problem(oracle, "vector"));
    assert_eq!(numbers(&printed["topsis"]["closeness"]), found);
}

fn check_vikor(oracle: &Value) {
    let weights = numbers(&oracle["weights"]);
    let mut matrices = vec![rows(&oracle["matrix"])];
    if oracle["metamorphic_matrix"].is_array() {
        matrices.push(rows(&oracle["metamorphic_matrix"]));
    }
    for matrix in matrices {
        let found = vikor(&table(&matrix), &directions(oracle), &weights, 0.5);
        assert_vikor(oracle, &found);
        let mut problem = problem(oracle, "none");
        problem["matrix"] = json!(matrix);
        let printed = analyse(&problem);
        assert_eq!(numbers(&printed["vikor"]["s"]), found.s);
        assert_eq!(numbers(&printed["vikor"]["r"]), found.r);
        assert_eq!(numbers(&printed["vikor"]["q"]), found.q);
    }
}

#[track_caller]
fn assert_vikor(oracle: &Value, found: &Vikor) {
    let expected = &oracle["expected"];
    assert_close(&found.s, &numbers(&expected["S"]), tolerance(oracle));
    assert_close(&found.r, &numbers(&expected["R"]), tolerance(oracle));
    assert_close(&found.q, &numbers(&expected["Q"]), tolerance(oracle));
    let negative: Vec<f64> = found.q.iter().map(|q| -q).collect();
    assert_eq!(ranks(&negative), numbers(&expected["rank_by_Q"]));
    // Opricovic & Tzeng's conditions, from our measures: the first is ahead by 1 / (n − 1), and the best by S or R,
    // too.
    let advantage = 1.0 / (found.q.len() - 1) as f64;
    let close = |q: &f64| *q < advantage;
    let near: Vec<usize> = (0..found.q.len())
        .filter(|one| close(&found.q[*one]))
        .collect();
    let first = found.q.iter().position(|q| *q == 0.0).unwrap();
    let least = |list: &[f64]| list.iter().all(|one| *one >= list[first]);
    let stable = least(&found.s) || least(&found.r);
    assert!(stable && expected["acceptable_stability"] != json!(false));
    assert_eq!(json!(near), expected["compromise_set_indices"]);
    if let Some(acceptable) = expected["acceptable_advantage"].as_bool() {
        assert_eq!(near.len() == 1, acceptable);
    }
}

fn check_promethee2(oracle: &Value) {
    let (raw, weights) = (table(&rows(&oracle["matrix"])), numbers(&oracle["weights"]));
    let found = net_flow(&raw, &directions(oracle), &weights, &Preference::Usual);
    assert_close(
        &found,
        &numbers(&oracle["expected"]["net_flow"]),
        tolerance(oracle),
    );
    assert_eq!(ranks(&found), numbers(&oracle["expected"]["rank"]));
    let printed = analyse(&problem(oracle, "none"));
    assert_eq!(numbers(&printed["promethee2"]["net_flow"]), found);
}

fn check_roc(oracle: &Value) {
    let n = oracle["ranks"].as_array().unwrap().len();
    let expected = numbers(&oracle["expected"]["ROC"]);
    let exact = oracle["expected"]["ROC_exact"].as_array().unwrap().iter();
    let exact: Vec<f64> = exact.map(fraction).collect();
    assert_close(&rank_order_centroid(n), &expected, tolerance(oracle));
    assert_close(&rank_order_centroid(n), &exact, tolerance(oracle));
    // By column: the ranking backwards gives the weights backwards.
    let ranking: Vec<usize> = (0..n).rev().collect();
    let printed = analyse(&json!({"matrix": [vec![1; n], vec![2; n]], "ranking": ranking}));
    let mut weights = numbers(&printed["roc"]);
    weights.reverse();
    assert_close(&weights, &expected, tolerance(oracle));
}

/// A text such as `11/18`.
fn fraction(text: &Value) -> f64 {
    let text = text.as_str().unwrap();
    let (above, below) = text.split_once('/').unwrap_or((text, "1"));
    above.parse::<f64>().unwrap() / below.parse::<f64>().unwrap()
}

/// SPOTIS is 1 less the additive value between fixed bounds.
fn check_spotis(oracle: &Value) {
    let (low, high) = (
        numbers(&oracle["bounds"]["min"]),
        numbers(&oracle["bounds"]["max"]),
    );
    let value = |criterion: usize, raw: f64| match directions(oracle)[criterion] {
        Direction::Max => (raw - low[criterion]) / (high[criterion] - low[criterion]),
        Direction::Min => (high[criterion] - raw) / (high[criterion] - low[criterion]),
    };
    let values: Vec<Vec<f64>> = rows(&oracle["matrix"])
        .iter()
        .map(|row| {
            row.iter()
                .enumerate()
                .map(|(criterion, raw)| value(criterion, *raw))
                .collect()
        })
        .collect();
    let weights = numbers(&oracle["weights"]);
    let distances = |values: &[Vec<f64>]| -> Vec<f64> {
        let scores = additive(&table(values), &weights).scores;
        scores.iter().map(|score| 1.0 - score).collect()
    };
    let expected = numbers(&oracle["expected"]["distance"]);
    assert_close(&distances(&values), &expected, tolerance(oracle));
    // Between fixed bounds, who else is there has no influence.
    for left_out in 0..values.len() {
        let (mut fewer, mut kept) = (values.clone(), distances(&values));
        fewer.remove(left_out);
        kept.remove(left_out);
        assert_eq!(distances(&fewer), kept);
    }
    let printed = analyse(&json!({"matrix": values, "weights": weights}));
    let scores = numbers(&printed["additive"]["scores"]);
    let distances: Vec<f64> = scores.iter().map(|score| 1.0 - score).collect();
    assert_close(&distances, &expected, tolerance(oracle));
    assert_eq!(
        numbers(&printed["additive"]["rank"]),
        numbers(&oracle["expected"]["rank"])
    );
}

fn check_stability(oracle: &Value) {
    let (raw, weights) = (table(&rows(&oracle["matrix"])), numbers(&oracle["weights"]));
    let expected = &oracle["expected"];
    let found = additive(&raw, &weights);
    assert_close(
        &found.scores,
        &numbers(&expected["score"]),
        tolerance(oracle),
    );
    let winner = expected["winner"].as_u64().unwrap() as usize;
    assert_eq!(found.ranks[winner], 1);
    let printed = analyse(&problem(oracle, "none"));
    let found: Vec<Vec<f64>> = stability_intervals(&raw, &weights)
        .into_iter()
        .map(|(low, high)| vec![low, high])
        .collect();
    for (found, expected) in found.iter().zip(rows(&expected["stability_interval"])) {
        assert_close(found, &expected, tolerance(oracle));
    }
    assert_eq!(rows(&printed["stability"]), found);
}

/// An alternative that is never first has no central weights. All draws are of one weight vector here.
fn check_never_first(oracle: &Value) {
    let matrix = rows(&oracle["matrix"]);
    let weights = WeightSet {
        kept: 1.0,
        ..WeightSet::free(3)
    };
    let problem = Problem::exact(2, 3, &matrix.concat(), weights);
    let found = result(&problem, 100);
    let expected = &oracle["expected"];
    let acceptability = rows(&expected["rank_acceptability"]);
    assert_eq!(found.rank, acceptability);
    let central = found.central_weights[0].clone().unwrap();
    assert_close(
        &central,
        &numbers(&expected["central_weights"][0]),
        tolerance(oracle),
    );
    assert_eq!(found.central_weights[1], None);
    assert_eq!(confidence_factor(&problem, 100, 1, 0, &central), 1.0);
    let printed = analyse(&json!({"matrix": matrix}));
    assert_eq!(rows(&printed["smaa"]["rank_acceptability"]), acceptability);
    assert_close(
        &numbers(&printed["smaa"]["central_weights"][0]),
        &central,
        0.015,
    );
    assert_eq!(printed["smaa"]["central_weights"][1], Value::Null);
    assert_eq!(
        numbers(&json!([printed["smaa"]["confidence_factors"][0]])),
        [1.0]
    );
    assert_eq!(printed["smaa"]["confidence_factors"][1], Value::Null);
}

/// Free weights, exact values.
fn check_smaa(oracle: &Value) {
    let matrix = rows(&oracle["matrix"]);
    let (alternatives, criteria) = (matrix.len(), matrix[0].len());
    let problem = Problem::exact(
        alternatives,
        criteria,
        &matrix.concat(),
        WeightSet::free(criteria),
    );
    let found = result(&problem, 10_000);
    let expected = &oracle["expected"];
    let tolerance = oracle["tolerance"]["monte_carlo_10000"].as_f64().unwrap();
    let printed = &analyse(&json!({"matrix": matrix, "directions": oracle["directions"]}))["smaa"];
    let confidence = numbers(&printed["confidence_factors"]);
    assert_close(&confidence, &vec![1.0; alternatives], 0.0);
    for alternative in 0..alternatives {
        let acceptability = numbers(&expected["rank_acceptability"][alternative]);
        let central = numbers(&expected["central_weights"][alternative]);
        let pairwise = numbers(&expected["pairwise_winning"][alternative]);
        assert_close(&found.rank[alternative], &acceptability, tolerance);
        let weights = found.central_weights[alternative].as_deref().unwrap();
        assert_close(weights, &central, tolerance);
        assert_close(&found.pairwise[alternative], &pairwise, tolerance);
        let of = |what: &str| numbers(&printed[what][alternative]);
        assert_close(&of("rank_acceptability"), &acceptability, tolerance);
        assert_close(&of("central_weights"), &central, tolerance);
        assert_close(&of("pairwise_winning"), &pairwise, tolerance);
    }
}

fn result(problem: &Problem, draws: usize) -> Acceptability {
    let rivals = (0..problem.alternatives).collect();
    let mut smaa = Smaa::new(problem, draws, 1, rivals);
    while !smaa.advance(draws) {}
    smaa.result()
}
