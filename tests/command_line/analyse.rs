//! `stackfit analyse`: any decision table, to the letter of the contract.

use serde_json::{Value, json};

use crate::support::Random;
use crate::{json_of, keys, refused, run, temporary};

/// A problem with all there is.
pub fn whole() -> Value {
    json!({
        "matrix": [[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]],
        "directions": ["max", "min", "max"],
        "weights": [3, 4, 3],
        "ranking": [1, 0],
        "normalization": "vector",
        "samples": 100,
        "seed": 7,
        "vikor_v": 0.5,
        "promethee": {"function": "linear", "q": [0, 1, 0], "p": 2},
    })
}

/// The whole problem with a field replaced.
pub fn with(field: &str, value: Value) -> Value {
    let mut problem = whole();
    problem[field] = value;
    problem
}

fn analyse(problem: &Value) -> Value {
    json_of(&["analyse", "-"], problem)
}

/// All numbers of a value, in its order.
fn numbers(value: &Value) -> Vec<f64> {
    match value {
        Value::Array(list) => list.iter().flat_map(numbers).collect(),
        Value::Object(table) => table.values().flat_map(numbers).collect(),
        other => vec![other.as_f64().unwrap()],
    }
}

#[track_caller]
fn assert_close(one: &Value, other: &Value) {
    let (left, right) = (numbers(one), numbers(other));
    let close = |(one, other): (&f64, &f64)| (one - other).abs() < 1e-12;
    assert_eq!(left.len(), right.len(), "{one}, {other}");
    assert!(left.iter().zip(&right).all(close), "{one}, {other}");
}

#[test]
fn should_print_what_every_method_gives() {
    let found = analyse(&whole());
    let methods = [
        "additive",
        "promethee2",
        "reasons",
        "roc",
        "smaa",
        "stability",
        "topsis",
        "vikor",
    ];
    assert_eq!(keys(&found), methods);
    assert_eq!(keys(&found["additive"]), ["rank", "scores"]);
    assert_eq!(keys(&found["topsis"]), ["closeness", "rank"]);
    assert_eq!(keys(&found["vikor"]), ["compromise", "q", "r", "rank", "s"]);
    assert_eq!(keys(&found["promethee2"]), ["net_flow", "rank"]);
    let smaa = [
        "central_weights",
        "confidence_factors",
        "pairwise_winning",
        "rank_acceptability",
    ];
    assert_eq!(keys(&found["smaa"]), smaa);
    assert_eq!(found["reasons"], json!({}));
    for (place, length) in [
        ("/additive/scores", 4),
        ("/additive/rank", 4),
        ("/topsis/closeness", 4),
        ("/vikor/s", 4),
        ("/vikor/r", 4),
        ("/vikor/q", 4),
        ("/promethee2/net_flow", 4),
        ("/smaa/rank_acceptability", 4),
        ("/smaa/rank_acceptability/0", 4),
        ("/smaa/central_weights", 4),
        ("/smaa/confidence_factors", 4),
        ("/smaa/pairwise_winning", 4),
        ("/smaa/pairwise_winning/3", 4),
        ("/stability", 3),
        ("/stability/0", 2),
        ("/roc", 3),
    ] {
        let list = found.pointer(place).unwrap().as_array().unwrap();
        assert_eq!(list.len(), length, "{place}");
    }
}

#[test]
fn should_use_defaults_for_what_is_absent_or_null() {
    let matrix = json!([[5, 8], [7, 6]]);
    let short = analyse(&json!({"matrix": matrix, "weights": [1, 2]}));
    let explicit = json!({"matrix": matrix, "weights": [1, 2], "directions": ["max", "max"], "ranking": null,
        "normalization": "none", "samples": 10000, "seed": 1, "vikor_v": 0.5, "promethee": {"function": "usual"}});
    assert_eq!(analyse(&explicit), short);
    let null = json!({"matrix": matrix, "weights": [1, 2], "directions": null, "ranking": null, "normalization": null,
        "samples": null, "seed": null, "vikor_v": null, "promethee": null});
    assert_eq!(analyse(&null), short);
    let inside =
        json!({"matrix": matrix, "weights": [1, 2], "promethee": {"function": null, "q": null}});
    assert_eq!(analyse(&inside), short);
}

#[test]
fn should_say_why_a_method_is_null() {
    let found = analyse(&json!({"matrix": [[1, 2], [2, 1]]}));
    let lacking = [
        "additive",
        "promethee2",
        "roc",
        "stability",
        "topsis",
        "vikor",
    ];
    assert_eq!(keys(&found["reasons"]), lacking);
    for method in lacking {
        assert_eq!(found[method], Value::Null);
        let reason = found["reasons"][method].as_str().unwrap();
        assert!(reason.contains("give `"), "{reason}");
    }
    assert!(found["smaa"].is_object());
    let found = analyse(&json!({"matrix": [[1, 2], [2, 1]], "weights": [1, 1]}));
    assert_eq!(keys(&found["reasons"]), ["roc"]);
    assert_eq!(found["roc"], Value::Null);
}

#[test]
fn should_say_which_threshold_is_lacking() {
    for promethee in [
        json!({"function": "linear"}),
        json!({"function": "linear", "p": 2}),
        json!({"function": "linear", "q": 2}),
        json!({"function": "v_shape"}),
        json!({"function": "v_shape", "q": 1}),
    ] {
        let found = analyse(&with("promethee", promethee));
        assert_eq!(found["promethee2"], Value::Null);
        assert_eq!(keys(&found["reasons"]), ["promethee2"]);
    }
    for promethee in [
        json!({}),
        json!({"function": "usual", "q": 2, "p": 1}),
        json!({"function": "v_shape", "p": [1, 2, 3]}),
    ] {
        assert_eq!(analyse(&with("promethee", promethee))["reasons"], json!({}));
    }
}

#[test]
fn should_take_weights_from_the_ranking() {
    let matrix = json!([[9, 2, 4], [5, 6, 5], [1, 9, 6]]);
    let found = analyse(&json!({"matrix": matrix, "ranking": [2, 0, 1]}));
    assert_eq!(found["reasons"], json!({}));
    // By column: 11/18 for the most important, column 2.
    let weights = found["roc"].clone();
    assert_close(&weights, &json!([5.0 / 18.0, 1.0 / 9.0, 11.0 / 18.0]));
    let explicit = analyse(&json!({"matrix": matrix, "weights": weights}));
    for method in ["additive", "topsis", "vikor", "promethee2"] {
        assert_close(&found[method], &explicit[method]);
    }
    // Given weights go before those of the ranking.
    let both = analyse(&json!({"matrix": matrix, "weights": [1, 0, 0], "ranking": [2, 0, 1]}));
    assert_eq!(both["additive"]["rank"], json!([1, 2, 3]));
    assert_eq!(both["roc"], found["roc"]);
}

#[test]
fn should_tie_what_is_not_ranked() {
    let found = analyse(&json!({"matrix": [[1, 2, 3, 4]], "ranking": [3]}));
    let first = 25.0 / 48.0;
    let rest = (1.0 - first) / 3.0;
    assert_close(&found["roc"], &json!([rest, rest, rest, first]));
}

#[test]
fn should_read_a_file_and_standard_input_alike() {
    let path = temporary("problem.json", whole().to_string().as_bytes());
    let from_file = json_of(&["analyse", path.to_str().unwrap()], &Value::Null);
    assert_eq!(from_file, analyse(&whole()));
    assert!(refused(&["analyse", "/no/such/problem.json"], b"").contains("/no/such/problem.json"));
}

#[test]
fn should_read_whole_numbers_however_they_are_written() {
    let text =
        r#"{"matrix": [[1, 2], [2, 1.0]], "samples": 1e2, "seed": 3.0, "ranking": [1.0, 0e0]}"#;
    let output = run(&["analyse", "-"], text.as_bytes());
    let plain = json!({"matrix": [[1, 2], [2, 1]], "samples": 100, "seed": 3, "ranking": [1, 0]});
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found, analyse(&plain));
    let seed = json!({"matrix": [[1, 2]], "samples": 1, "seed": u64::MAX});
    assert!(analyse(&seed).is_object());
}

#[test]
fn should_read_a_table_of_a_thousand_alternatives() {
    let mut random = Random::seeded(3);
    let row = |random: &mut Random| -> Vec<f64> {
        (0..12)
            .map(|_| random.below(1_000_000) as f64 / 1e6)
            .collect()
    };
    let matrix: Vec<Vec<f64>> = (0..1000).map(|_| row(&mut random)).collect();
    let found = analyse(&json!({"matrix": matrix, "weights": vec![1; 12], "samples": 16}));
    assert_eq!(found["additive"]["rank"].as_array().unwrap().len(), 1000);
}

#[test]
fn should_let_rounding_decide_nothing() {
    // 0.1 + 0.2 is not 0.3, and 0.3 - 0.2 is not 0.1.
    let column =
        json!({"matrix": [[0.30000000000000004, 1], [0.3, 2], [0.3, 3]], "weights": [1, 0]});
    for normalization in ["none", "minmax", "vector", "sum", "max"] {
        let mut problem = column.clone();
        problem["normalization"] = json!(normalization);
        let found = analyse(&problem);
        for method in ["additive", "topsis", "vikor", "promethee2"] {
            assert_eq!(
                found[method]["rank"],
                json!([1, 1, 1]),
                "{normalization} {method}"
            );
        }
    }
    let threshold = json!({
        "matrix": [[0.3], [0.2]], "weights": [1], "promethee": {"function": "linear", "q": 0.1, "p": 0.2},
    });
    assert_eq!(
        analyse(&threshold)["promethee2"]["net_flow"],
        json!([0.0, 0.0])
    );
}

#[test]
fn should_say_which_alternatives_are_a_compromise() {
    let ahead = analyse(&json!({"matrix": [[9, 9], [1, 2], [2, 1]], "weights": [1, 1]}));
    assert_eq!(ahead["vikor"]["compromise"], json!([0]));
    let level = analyse(&json!({"matrix": [[9, 1], [1, 9], [1, 1]], "weights": [1, 1]}));
    assert_eq!(level["vikor"]["compromise"], json!([0, 1]));
}

#[test]
fn should_draw_numbers_that_are_not_known_for_sure() {
    // The first is better by its likely number, and only sometimes where that may be anywhere from 0 to 10.
    let known = analyse(&json!({"matrix": [[6], [5]], "weights": [1]}));
    let unsure = analyse(&json!({"matrix": [[[0, 6, 10]], [5]], "weights": [1]}));
    assert_eq!(known["additive"], unsure["additive"]);
    assert_eq!(known["promethee2"], unsure["promethee2"]);
    let first = |found: &Value| found["smaa"]["rank_acceptability"][0][0].as_f64().unwrap();
    assert_eq!(first(&known), 1.0);
    // Below 5 is the part of (6 − 5) / 6 and more of the lower side of a triangle: ½ · (5/6)² = 0.347.
    assert!((first(&unsure) - 0.653).abs() < 0.02, "{}", first(&unsure));
    // Two numbers have the likely one in their middle, and the order of less and more is that of the direction.
    let middle = analyse(&json!({"matrix": [[[4, 8]], [5]], "weights": [1]}));
    assert_eq!(middle["additive"]["scores"], json!([6.0, 5.0]));
    let down = analyse(
        &json!({"matrix": [[[4, 8]], [5]], "weights": [1], "directions": ["min"], "normalization": "minmax"}),
    );
    assert_eq!(down["additive"]["rank"], json!([2, 1]));
    let first = first(&down);
    assert!(first > 0.1 && first < 0.4, "{first}");
}

#[test]
fn should_take_a_preference_function_per_column() {
    let matrix = json!([[4, 30, 2], [3, 20, 4], [5, 10, 3]]);
    let of = |promethee: Value| {
        analyse(&json!({"matrix": matrix, "weights": [2, 1, 1], "promethee": promethee}))["promethee2"].clone()
    };
    // One function for all columns is the same as naming it for each.
    for (one, thresholds) in [
        ("usual", json!({})),
        ("v_shape", json!({"p": [1, 20, 2]})),
        ("linear", json!({"q": 0.5, "p": [1, 20, 2]})),
    ] {
        let mut short = thresholds.clone();
        short["function"] = json!(one);
        let mut long = thresholds;
        long["function"] = json!([one, one, one]);
        assert_eq!(of(short), of(long), "{one}");
    }
    // By hand: 2/4 · usual(4, 3, 5) + 1/4 · v-shape(30, 20, 10; 20) + 1/4 · linear(2, 4, 3; 1 to 3).
    let mixed =
        of(json!({"function": ["usual", "v_shape", "linear"], "q": [0, 0, 1], "p": [0, 20, 3]}));
    let expected = [0.125, -0.4375, 0.3125];
    for (found, expected) in mixed["net_flow"].as_array().unwrap().iter().zip(expected) {
        assert!(
            (found.as_f64().unwrap() - expected).abs() < 1e-12,
            "{mixed}"
        );
    }
}

#[test]
fn should_keep_what_it_says_of_very_many_rows_short() {
    let row = |place: usize| {
        (0..12)
            .map(|column| (place * 7919 + column * 104_729) % 1009)
            .collect::<Vec<_>>()
    };
    let matrix: Vec<Vec<usize>> = (0..501).map(row).collect();
    let found = analyse(&json!({"matrix": matrix, "samples": 100}));
    assert_eq!(found["smaa"]["pairwise_winning"], Value::Null);
    assert_eq!(
        found["smaa"]["rank_acceptability"][0]
            .as_array()
            .unwrap()
            .len(),
        50
    );
    for what in ["smaa.pairwise_winning", "smaa.rank_acceptability"] {
        assert!(found["reasons"][what].is_string(), "{what}");
    }
}
