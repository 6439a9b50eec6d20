//! How right the ranking is about documented decisions.

use serde_json::{Value, json};

use crate::{json_of, keys, refused, run};

fn rate(score: &Value, field: &str) -> f64 {
    score[field].as_f64().unwrap()
}

/// Decisions that are right, wrong, too thin to judge by, and about the client alone.
fn decisions() -> Value {
    let web = json!({"platform": ["web"], "skills": {"ruby": "strong"}, "product": "saas"});
    json!([
        {"id": "right", "answers": web, "accept_top1": ["rails"], "accept_top3": ["rails"], "strength": 3, "note": "kept"},
        {"id": "wrong", "answers": web, "accept_top1": ["axum"], "accept_top3": ["gin"], "address": null, "must_exclude": ["rails"]},
        {"id": "thin", "answers": web, "accept_top1": ["axum"], "strength": 1},
        {"id": "app", "answers": {"platform": ["mobile"], "client": "native_feel"}, "accept_top1": [], "accept_client": ["native"]},
    ])
}

#[test]
fn should_be_right_about_documented_decisions_clearly_more_often_than_a_rule_of_thumb() {
    let output = run(&["validate"], b"");
    assert_eq!(output.status.code(), Some(0));
    let score: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(
        rate(&score, "first") > rate(&score, "naive") + 0.13,
        "{score}"
    );
    assert!(
        rate(&score, "first") > 0.8 && rate(&score, "three") >= 0.9,
        "{score}"
    );
    assert!(rate(&score, "toolkits") >= 0.88, "{score}");
    assert!(rate(&score["clear"], "right") >= 0.9, "{score}");
    assert_eq!(score["violated"], 0);
    // The rule of thumb is the one that the score is published beside.
    assert_eq!(rate(&score, "naive"), 0.64);
}

#[test]
fn should_score_the_decisions_of_a_file() {
    let score = json_of(&["validate", "-"], &decisions());
    let expected = [
        "calibration",
        "cases",
        "clear",
        "first",
        "groups",
        "missed_clients",
        "misses",
        "naive",
        "three",
        "toolkits",
        "violated",
    ];
    assert_eq!(keys(&score), expected);
    assert_eq!(score["cases"], 3);
    assert_eq!((rate(&score, "first"), rate(&score, "three")), (0.5, 0.5));
    assert_eq!(
        (rate(&score, "toolkits"), rate(&score, "naive")),
        (1.0, 0.5)
    );
    assert_eq!(score["violated"], 1);
    let miss = json!([{"id": "wrong", "first": "rails", "accepted": ["axum"]}]);
    assert_eq!(score["misses"], miss);
    let bins = score["calibration"]["bins"].as_array().unwrap();
    let counted: u64 = bins.iter().map(|bin| bin["cases"].as_u64().unwrap()).sum();
    assert_eq!(counted, 2);
    assert_eq!(json_of(&["validate", "-"], &decisions()), score);
}

#[test]
fn should_name_what_is_wrong_with_decisions() {
    let wrong = json!([{"id": "one", "answers": {"platform": ["moon"]}, "accept_top1": ["rails"]}]);
    let message = refused(&["validate", "-"], wrong.to_string().as_bytes());
    assert!(
        message.contains("precedent[1].answers.platform"),
        "{message}"
    );
    let message = refused(&["validate", "-"], b"{}");
    assert!(message.contains("must be a list"), "{message}");
    let message = refused(&["validate", "-"], br#"[{"id": "one", "id": "two"}]"#);
    assert!(message.contains("not JSON"), "{message}");
}

#[test]
fn should_draw_from_a_given_seed() {
    let answers = json!({"platform": ["web"]});
    let plain = json_of(&["recommend", "-"], &json!({"answers": answers}));
    let one = json_of(&["recommend", "-"], &json!({"answers": answers, "seed": 1}));
    let other = json_of(&["recommend", "-"], &json!({"answers": answers, "seed": 2}));
    assert_eq!(plain, one);
    assert_eq!(other["confidence"]["seed"], 2);
    assert_ne!(
        other["confidence"]["backend_first"],
        one["confidence"]["backend_first"]
    );
    assert_eq!(other["stacks"][0]["score"], one["stacks"][0]["score"]);
}

#[test]
fn should_have_published_the_score() {
    let printed = |parts: &[&[&str]]| -> Vec<u8> {
        let outputs = parts.iter().map(|words| run(words, b"").stdout);
        outputs.collect::<Vec<_>>().concat()
    };
    let table = printed(&[&["validate", "--table"], &["fit", "--table"]]);
    let page = printed(&[&["validate", "--page"]]);
    for (output, file) in [(table, "docs/validation.md"), (page, "data/score.toml")] {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let published = std::fs::read_to_string(root.join(file)).unwrap_or_default();
        assert!(
            output == published.as_bytes(),
            "{file} is out of date: run `make generated`"
        );
    }
}
