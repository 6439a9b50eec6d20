//! Weights set by hand beside the answers.

use serde_json::{Value, json};

use crate::support::{answers, catalogue, model};
use crate::{assert_refused, json_of, recommend};
use stackfit::weights::OwnWeights;

fn input(weights: &Value) -> Value {
    json!({"answers": {"platform": ["web"]}, "weights": weights})
}

#[test]
fn should_recommend_by_weights_set_by_hand() {
    let found = json_of(&["recommend", "-"], &input(&json!({"security": 0.3})));
    assert_eq!(found["weights"]["security"], json!(0.3));
    assert_eq!(found["own_weights"], json!({"security": 0.3}));
    // The numbers are the library's, and so the page's.
    let mut own = OwnWeights::default();
    own.set(catalogue(), "security", 0.3);
    let given = (answers(&json!({"platform": ["web"]})), own);
    let mut report = stackfit::report::report(model(), &given);
    report.complete(stackfit::report::analyse(model(), &given).unwrap());
    // Through text, as the program prints it: reading numbers rounds them.
    let text = serde_json::to_string(&report).unwrap();
    let expected: Value = serde_json::from_str(&text).unwrap();
    for (name, value) in expected.as_object().unwrap() {
        assert!(found[name] == *value, "{name}");
    }
    let [low, high] = [0, 1].map(|end| found["stability"]["security"][end].as_f64().unwrap());
    assert!(low <= 0.3 && 0.3 <= high);
}

#[test]
fn should_say_nothing_of_weights_where_none_are_set() {
    let plain = recommend(&json!({"platform": ["web"]}));
    assert!(plain.get("own_weights").is_none());
    assert_eq!(json_of(&["recommend", "-"], &input(&json!({}))), plain);
}

#[test]
fn should_carry_weights_in_a_link_and_back() {
    let weights = json!({"security": 0.3, "cost": 0.05});
    let encoded = json_of(&["link", "encode", "-"], &input(&weights));
    let link = encoded["link"].as_str().unwrap();
    assert!(link.starts_with("#w=2"), "{link}");
    let decoded = json_of(&["link", "decode", link], &json!(null));
    assert_eq!(decoded["weights"], weights);
    assert_eq!(decoded["answers"], json!({"platform": ["web"]}));
    let found = json_of(&["recommend", "-"], &decoded);
    assert_eq!(decoded["top"][0], found["stacks"][0]["id"]);
    assert_eq!(json_of(&["link", "encode", "-"], &decoded), encoded);
    // What is asked next follows from the answers alone.
    let next = json_of(&["next", "-"], &decoded);
    assert_eq!(
        next,
        json_of(&["next", "-"], &json!({"answers": {"platform": ["web"]}}))
    );
}

#[test]
fn should_name_the_field_of_wrong_weights() {
    for (weights, field) in [
        (json!({"security": 1.5}), "weights.security"),
        (json!({"security": -0.1}), "weights.security"),
        (json!({"security": "0.3"}), "weights.security"),
        (json!({"security": null}), "weights.security"),
        (json!({"beauty": 0.3}), "weights.beauty"),
        (json!({"security": 0.7, "cost": 0.6}), "weights"),
        (json!([0.3]), "weights"),
        (json!("security"), "weights"),
        (json!(null), "weights"),
    ] {
        assert_refused(&input(&weights), field);
    }
}
