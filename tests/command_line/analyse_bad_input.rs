//! Bad decision tables: a message that names the field, exit code 2, and no panic.

use serde_json::{Value, json};

use crate::analyse::{whole, with};
use crate::support::Random;
use crate::{refused, run};

#[track_caller]
fn assert_refused(problem: &Value, field: &str) -> String {
    let message = refused(&["analyse", "-"], problem.to_string().as_bytes());
    assert!(
        message.contains(&format!("`{field}`")),
        "{field}: {message}"
    );
    message
}

#[test]
fn should_name_the_field_of_a_wrong_problem() {
    for (field, value, place) in [
        ("matrix", Value::Null, "matrix"),
        ("matrix", json!([]), "matrix"),
        ("matrix", json!("1 2 3"), "matrix"),
        ("matrix", json!({"a": [1, 2, 3]}), "matrix"),
        ("matrix", json!([[]]), "matrix[0]"),
        ("matrix", json!([1, 2, 3]), "matrix[0]"),
        ("matrix", json!([[1, 2, 3], null]), "matrix[1]"),
        ("matrix", json!([[1, 2, 3], [1, 2]]), "matrix[1]"),
        ("matrix", json!([[1, 2, 3], []]), "matrix[1]"),
        ("matrix", json!([[1, 2, 3], [1, 2, 3, 4]]), "matrix[1]"),
        ("matrix", json!([[1, 2, 3], [1, "2", 3]]), "matrix[1][1]"),
        ("matrix", json!([[1, 2, null]]), "matrix[0][2]"),
        ("matrix", json!([[1, 2, 1.1e300]]), "matrix[0][2]"),
        ("matrix", json!([vec![1; 201]]), "matrix[0]"),
        ("matrix", json!(vec![[1, 2, 3]; 2001]), "matrix"),
        ("directions", json!("max"), "directions"),
        ("directions", json!(["max", "min"]), "directions"),
        ("directions", json!(["max", "min", "up"]), "directions[2]"),
        ("directions", json!(["max", "min", 1]), "directions[2]"),
        ("weights", json!(1), "weights"),
        ("weights", json!([]), "weights"),
        ("weights", json!([1, 2]), "weights"),
        ("weights", json!([1, 2, 3, 4]), "weights"),
        ("weights", json!([1, 2, -0.1]), "weights[2]"),
        ("weights", json!([1, 2, null]), "weights[2]"),
        ("weights", json!([true, 2, 3]), "weights[0]"),
        ("ranking", json!([]), "ranking"),
        ("ranking", json!(0), "ranking"),
        ("ranking", json!([0, 3]), "ranking[1]"),
        ("ranking", json!([0, -1]), "ranking[1]"),
        ("ranking", json!([0, 0.5]), "ranking[1]"),
        ("ranking", json!([0, 1, 0]), "ranking[2]"),
        ("ranking", json!(["cost"]), "ranking[0]"),
        ("ranking", json!([0, 1, 2, 1]), "ranking"),
        ("normalization", json!("Vector"), "normalization"),
        ("normalization", json!(true), "normalization"),
        ("samples", json!(0), "samples"),
        ("samples", json!(-1), "samples"),
        ("samples", json!(1.5), "samples"),
        ("samples", json!(10_000_001), "samples"),
        ("samples", json!("many"), "samples"),
        ("seed", json!(-1), "seed"),
        ("seed", json!(0.5), "seed"),
        ("seed", json!(1e30), "seed"),
        ("vikor_v", json!(1.01), "vikor_v"),
        ("vikor_v", json!(-0.01), "vikor_v"),
        ("vikor_v", json!([0.5]), "vikor_v"),
        ("promethee", json!("usual"), "promethee"),
        (
            "promethee",
            json!({"function": "gaussian"}),
            "promethee.function",
        ),
        (
            "promethee",
            json!({"function": "usual", "s": 1}),
            "promethee.s",
        ),
        ("promethee", json!({"q": -1}), "promethee.q"),
        ("promethee", json!({"p": "1"}), "promethee.p"),
        ("promethee", json!({"p": [1, 2]}), "promethee.p"),
        ("promethee", json!({"p": [1, 2, -3]}), "promethee.p[2]"),
        (
            "promethee",
            json!({"function": "linear", "q": 2, "p": 1}),
            "promethee.p",
        ),
        (
            "promethee",
            json!({"function": "linear", "q": [0, 2, 0], "p": 1}),
            "promethee.p",
        ),
        ("normalisation", json!("none"), "normalisation"),
    ] {
        let message = assert_refused(&with(field, value), place);
        assert!(message.contains("standard input"), "{message}");
    }
}

#[test]
fn should_report_all_problems_of_a_table_at_once() {
    let problem = json!({"matrix": [[1, 2], [3, "x", 5]], "directions": ["up"], "weights": [-1, 2, 3],
        "ranking": [0, 0, 5], "normalization": 3, "samples": 0, "seed": -1, "vikor_v": 2,
        "promethee": {"function": "linear", "q": 3, "p": 1, "r": 0}, "name": "x"});
    let message = refused(&["analyse", "-"], problem.to_string().as_bytes());
    for field in [
        "matrix[1]",
        "matrix[1][1]",
        "directions",
        "directions[0]",
        "weights",
        "weights[0]",
        "ranking",
        "ranking[1]",
        "ranking[2]",
        "normalization",
        "samples",
        "seed",
        "vikor_v",
        "promethee.p",
        "promethee.r",
        "name",
    ] {
        assert!(
            message.contains(&format!("`{field}`")),
            "{field}: {message}"
        );
    }
}

#[test]
fn should_check_the_rest_of_a_table_that_cannot_be_read() {
    let problem = json!({"weights": [1, -1], "ranking": ["x"], "promethee": {"q": [1, null]}});
    for field in ["matrix", "weights[1]", "ranking[0]", "promethee.q[1]"] {
        assert_refused(&problem, field);
    }
    for document in [
        json!([]),
        json!([[1, 2], [3, 4]]),
        json!("matrix"),
        json!(1),
        Value::Null,
    ] {
        let message = refused(&["analyse", "-"], document.to_string().as_bytes());
        assert!(message.contains("standard input"), "{message}");
    }
}

#[test]
fn should_refuse_numbers_that_are_none() {
    for number in [
        "NaN",
        "Infinity",
        "-Infinity",
        "1e999",
        "-1e999",
        "1,5",
        "0x10",
        "+1",
        ".5",
    ] {
        let text = format!("{{\"matrix\": [[1, {number}], [1, 2]]}}");
        refused(&["analyse", "-"], text.as_bytes());
    }
}

#[test]
fn should_refuse_huge_problems_with_a_short_message() {
    let long = "x".repeat(1_000_000);
    assert_refused(&with("normalization", json!(long)), "normalization");
    assert_refused(
        &with("directions", json!([long, long, long])),
        "directions[0]",
    );
    assert_refused(&with("weights", json!(vec!["x"; 500_000])), "weights");
    assert_refused(&with("ranking", json!(vec![0; 500_000])), "ranking");
    assert_refused(
        &with("matrix", json!([vec![Value::Null; 500_000]])),
        "matrix[0]",
    );
    assert_refused(
        &with("matrix", json!(vec![vec!["x"; 200]; 2000])),
        "matrix[0][0]",
    );
    assert_refused(&with("matrix", json!([1, vec!["x"; 500_000]])), "matrix[0]");
    let mut many = whole();
    for number in 0..20_000 {
        many[format!("field {number}")] = json!(1);
    }
    assert_refused(&many, "field 0");
    let large = "1,".repeat(9_000_000);
    let text = format!("{{\"matrix\": [[{large}1]]}}");
    assert!(refused(&["analyse", "-"], text.as_bytes()).contains("larger than"));
    let deep = format!("{{\"matrix\": {}{}}}", "[".repeat(5000), "]".repeat(5000));
    refused(&["analyse", "-"], deep.as_bytes());
}

#[test]
fn should_answer_or_refuse_whatever_is_given() {
    let odd = [
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(1e308),
        json!(5e-324),
        json!(""),
        json!("max"),
        json!([]),
        json!([[]]),
        json!([0, 0, 0]),
        json!([1e308, 5e-324, 0]),
        json!([[0, 0, 0]]),
        json!({}),
        json!({"function": "linear", "p": 0, "q": 0}),
    ];
    let fields = [
        "matrix",
        "directions",
        "weights",
        "ranking",
        "normalization",
        "samples",
        "seed",
        "vikor_v",
        "promethee",
    ];
    let mut random = Random::seeded(11);
    for _ in 0..150 {
        let mut problem = whole();
        for _ in 0..1 + random.below(3) {
            problem[*random.one(&fields)] = random.one(&odd).clone();
        }
        let output = run(&["analyse", "-"], problem.to_string().as_bytes());
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(
            matches!(output.status.code(), Some(0 | 2)),
            "{problem}: {errors}"
        );
        assert!(!errors.contains("panicked"), "{problem}: {errors}");
    }
}
