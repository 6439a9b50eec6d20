//! Tables without a clear answer: every number is still one, and says so.

use serde_json::{Value, json};

use crate::{NORMALISATIONS, analyse, assert_close, numbers};

/// Where there may be null: an alternative that is never first has no central weights.
const MAY_BE_NULL: [&str; 2] = ["/smaa/central_weights", "/smaa/confidence_factors"];

/// Every place of a result that is null.
fn nulls(place: &str, value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Null => found.push(place.to_owned()),
        Value::Array(list) => {
            for (number, value) in list.iter().enumerate() {
                nulls(&format!("{place}/{number}"), value, found);
            }
        }
        Value::Object(table) => {
            for (name, value) in table {
                nulls(&format!("{place}/{name}"), value, found);
            }
        }
        _ => {}
    }
}

/// A number that is not finite would be printed as null.
#[track_caller]
fn assert_complete(problem: &Value) -> Value {
    let found = analyse(problem);
    let mut places = Vec::new();
    nulls("", &found, &mut places);
    places.retain(|place| !MAY_BE_NULL.iter().any(|may_be| place.starts_with(may_be)));
    assert_eq!(places, Vec::<String>::new(), "{problem}");
    assert_eq!(found["reasons"], json!({}), "{problem}");
    found
}

#[test]
fn should_give_numbers_for_every_degenerate_table() {
    let tables = [
        json!([[5]]),
        json!([[0]]),
        json!([[1, 2, 3]]),
        json!([[0, 0], [0, 0]]),
        json!([[7, 7], [7, 7], [7, 7]]),
        json!([[7, 1], [7, 2]]),
        json!([[0, 1], [0, 2]]),
        json!([[-1, -2], [-3, -4]]),
        json!([[-1, 1], [1, -1]]),
        json!([[0, -1], [0, 0]]),
        json!([[1e300, -1e300], [-1e300, 1e300]]),
        json!([[1e-300, 5e-324], [5e-324, 1e-300]]),
        json!([[1e300, 1e-300], [1e-300, 1e300]]),
        json!([[1e-300, 0], [-1e300, 0]]),
        json!([[1e15, 1], [1e15, 2]]),
    ];
    for matrix in &tables {
        let columns = matrix[0].as_array().unwrap().len();
        for (normalization, _) in NORMALISATIONS {
            for direction in ["max", "min"] {
                assert_complete(
                    &json!({"matrix": matrix, "directions": vec![direction; columns],
                    "weights": vec![1; columns], "ranking": [0], "normalization": normalization, "samples": 40,
                    "promethee": {"function": "linear", "q": 0, "p": 0}}),
                );
            }
        }
    }
}

#[test]
fn should_give_numbers_for_every_degenerate_weighting() {
    let matrix = json!([[1, 2, 3], [3, 2, 1], [2, 2, 2]]);
    for weights in [
        json!([0, 0, 0]),
        json!([1, 0, 0]),
        json!([0, 1, 0]),
        json!([1e308, 1e308, 1e308]),
        json!([5e-324, 0, 0]),
        json!([1e-300, 1, 1e300]),
    ] {
        for vikor_v in [0, 1] {
            for function in ["usual", "linear", "v_shape"] {
                assert_complete(
                    &json!({"matrix": matrix, "weights": weights, "ranking": [2], "vikor_v": vikor_v,
                    "samples": 40, "promethee": {"function": function, "q": [0, 1, 0], "p": [0, 1, 1e308]}}),
                );
            }
        }
    }
}

#[test]
fn should_weigh_equally_where_all_weights_are_zero() {
    let matrix = json!([[1, 2], [3, 1]]);
    let of =
        |weights: Value| analyse(&json!({"matrix": matrix, "weights": weights, "samples": 10}));
    assert_eq!(of(json!([0, 0])), of(json!([1, 1])));
}

#[test]
fn should_say_of_a_single_alternative_that_nothing_is_against_it() {
    let found = assert_complete(
        &json!({"matrix": [[3, 4]], "weights": [1, 3], "ranking": [1, 0], "samples": 10}),
    );
    assert_eq!(found["additive"], json!({"scores": [3.75], "rank": [1]}));
    assert_eq!(found["topsis"]["closeness"], json!([0.5]));
    assert_eq!(
        found["vikor"],
        json!({"s": [0.0], "r": [0.0], "q": [0.0], "rank": [1], "compromise": [0]})
    );
    assert_eq!(found["promethee2"]["net_flow"], json!([0.0]));
    assert_eq!(found["stability"], json!([[0.0, 1.0], [0.0, 1.0]]));
    assert_eq!(found["smaa"]["rank_acceptability"], json!([[1.0]]));
    assert_eq!(found["smaa"]["confidence_factors"], json!([1.0]));
    assert_eq!(found["smaa"]["pairwise_winning"], json!([[0.0]]));
    assert_eq!(found["roc"], json!([0.25, 0.75]));
}

#[test]
fn should_share_everything_among_equals() {
    let found = assert_complete(
        &json!({"matrix": [[2, 5], [2, 5], [2, 5]], "weights": [1, 1], "ranking": [0], "samples": 30}),
    );
    assert_eq!(found["additive"]["rank"], json!([1, 1, 1]));
    let third = 1.0 / 3.0;
    for row in found["smaa"]["rank_acceptability"].as_array().unwrap() {
        assert_close(&numbers(row), &[third; 3], 1e-12);
    }
    assert_close(
        &numbers(&found["smaa"]["confidence_factors"]),
        &[third; 3],
        1e-12,
    );
    assert_close(
        &numbers(&found["smaa"]["pairwise_winning"][0]),
        &[0.0, 0.5, 0.5],
        1e-12,
    );
}

#[test]
fn should_print_no_zero_with_a_sign() {
    for (normalization, _) in NORMALISATIONS {
        for direction in ["max", "min"] {
            let problem = json!({"matrix": [[-0.0, -0.0], [0, 1]], "weights": [1, 1], "ranking": [1],
                "directions": [direction, direction], "normalization": normalization, "samples": 10});
            let found = assert_complete(&problem).to_string();
            assert!(
                !found.contains("-0.0,") && !found.contains("-0.0]"),
                "{found}"
            );
        }
    }
}
