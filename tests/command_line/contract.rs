//! JSON in, JSON out, to the letter of the contract.

use serde_json::{Value, json};

use crate::support::{Random, catalogue};
use crate::{json_of, keys, recommend, refused, run, temporary};

#[test]
fn should_print_the_questionnaire() {
    let value = json_of(&["questions"], &Value::Null);
    assert_eq!(
        value["catalogue"],
        json!({"id": catalogue().id, "revision": catalogue().revision})
    );
    let questions = value["questions"].as_array().unwrap();
    let ids: Vec<&str> = questions
        .iter()
        .map(|one| one["id"].as_str().unwrap())
        .collect();
    let expected = [
        "platform",
        "product",
        "team",
        "skills",
        "language_policy",
        "hiring",
        "scale",
        "load",
        "deadline",
        "budget",
        "running_costs",
        "baas",
        "mobile_features",
        "client",
        "hosting",
        "compliance",
        "lifespan",
        "operations",
        "stage",
        "existing",
        "existing_language",
        "learning",
        "data_shape",
        "behind",
        "web_front",
        "less",
        "priorities",
    ];
    assert_eq!(ids, expected);
    for question in questions {
        assert!(["one", "many", "graded", "ranked"].contains(&question["kind"].as_str().unwrap()));
        assert!(!question["options"].as_array().unwrap().is_empty());
        assert!(question["title"].is_string() && question["why"].is_string());
    }
    let by_id = |id: &str| questions.iter().find(|one| one["id"] == id).unwrap();
    assert_eq!(by_id("platform")["asked"], "always");
    assert_eq!(
        by_id("client")["asked"]["when"],
        json!({"platform": ["mobile"]})
    );
    assert_eq!(by_id("skills")["levels"][0]["id"], "some");
    assert_eq!(by_id("priorities")["limit"], 5);
}

#[test]
fn should_recommend_for_the_example_of_the_contract() {
    let report = recommend(
        &json!({"platform": ["web"], "skills": {"python": "strong"}, "baas": "never", "priorities": ["security", "cost"]}),
    );
    let stacks = report["stacks"].as_array().unwrap();
    assert_eq!(stacks[0]["id"], "django");
    assert_eq!(
        stacks[0]["parts"],
        json!({"backend": ["django"], "client": null})
    );
    for stack in stacks {
        let contributions = stack["contributions"].as_object().unwrap();
        let sum: f64 = contributions
            .values()
            .map(|one| one.as_f64().unwrap())
            .sum();
        assert!(
            (stack["score"].as_f64().unwrap() - sum).abs() < 1e-12,
            "{}",
            stack["id"]
        );
        assert_eq!(
            keys(&stack["contributions"]),
            keys(&report["weights"]),
            "{}",
            stack["id"]
        );
    }
    let falling = |pair: &[Value]| pair[0]["score"].as_f64() >= pair[1]["score"].as_f64();
    assert!(stacks.windows(2).all(falling));
    let weights: f64 = report["weights"]
        .as_object()
        .unwrap()
        .values()
        .map(|one| one.as_f64().unwrap())
        .sum();
    assert!((weights - 1.0).abs() < 1e-12);
    let mut excluded = report["excluded"].as_array().unwrap().iter();
    let firebase = excluded
        .find(|one| one["technology"] == "firebase")
        .unwrap();
    assert_eq!(firebase["because"][0]["question"], "baas");
    assert_eq!(firebase["because"][0]["answer"], "never");
    assert!(firebase["because"][0]["reason"].as_str().unwrap().len() > 10);
    assert_eq!(
        report["catalogue"],
        json!({"id": catalogue().id, "revision": catalogue().revision})
    );
}

#[test]
fn should_name_the_client_among_the_parts() {
    let report = recommend(&json!({"platform": ["mobile"], "baas": "parts"}));
    let stack = &report["stacks"][0];
    let client = stack["parts"]["client"].as_str().unwrap();
    assert!(["react_native", "flutter", "ionic", "native"].contains(&client));
    assert!(
        stack["id"]
            .as_str()
            .unwrap()
            .ends_with(&format!("+{client}"))
    );
}

#[test]
fn should_never_name_an_excluded_technology() {
    for seed in 0..40 {
        let answers = Random::seeded(seed).interview().to_json();
        let report = recommend(&answers);
        let excluded: Vec<&Value> = report["excluded"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| &one["technology"])
            .collect();
        for stack in report["stacks"].as_array().unwrap() {
            let mut parts = stack["parts"]["backend"].as_array().unwrap().clone();
            parts.push(stack["parts"]["client"].clone());
            assert!(
                parts.iter().all(|part| !excluded.contains(&part)),
                "seed {seed}: {}",
                stack["id"]
            );
        }
    }
}

#[test]
fn should_report_a_collision_without_an_error() {
    let report = recommend(&json!({"language_policy": ["dart"], "baas": "never"}));
    assert_eq!(report["stacks"], json!([]));
    assert_eq!(report["collision"]["missing"], "backend");
    assert!(!report["collision"]["relax"].as_array().unwrap().is_empty());
}

#[test]
fn should_leave_out_what_a_later_engine_gives() {
    let report = recommend(&json!({}));
    for field in [
        "confidence",
        "tipping_points",
        "stability",
        "second_opinions",
    ] {
        assert!(
            report.get(field).is_none_or(|one| !one.is_null()),
            "{field} is filled with a stand-in"
        );
    }
}

#[test]
fn should_treat_not_sure_like_no_answer() {
    let mut passed_over = json!({"platform": ["web"]});
    for question in catalogue().questions.iter().skip(1) {
        passed_over[&question.id] = json!("not_sure");
    }
    assert_eq!(
        recommend(&passed_over),
        recommend(&json!({"platform": ["web"]}))
    );
}

#[test]
fn should_give_the_same_bytes_for_any_order_of_the_answers() {
    let orders = [
        r#"{"answers": {"platform": ["web", "api"], "skills": {"go": "some", "php": "strong"}, "baas": "never"}}"#,
        r#"{"answers": {"baas": "never", "skills": {"php": "strong", "go": "some"}, "platform": ["api", "web"]}}"#,
    ];
    let [one, other] = orders.map(|input| run(&["recommend", "-"], input.as_bytes()).stdout);
    assert!(!one.is_empty());
    assert_eq!(one, other);
}

#[test]
fn should_read_a_file_and_standard_input_alike() {
    let input = json!({"answers": {"platform": ["api"]}});
    let path = temporary("answers.json", input.to_string().as_bytes());
    let from_file = json_of(&["recommend", path.to_str().unwrap()], &Value::Null);
    assert_eq!(from_file, json_of(&["recommend", "-"], &input));
}

#[test]
fn should_encode_and_decode_links() {
    let answers = json!({"platform": ["web"], "skills": {"python": "strong", "php": "some"}, "baas": "never", "priorities": ["cost", "support"]});
    let encoded = json_of(&["link", "encode", "-"], &json!({"answers": answers}));
    let link = encoded["link"].as_str().unwrap();
    assert!(link.starts_with("#r=2"), "{link}");
    let decoded = json_of(&["link", "decode", link], &Value::Null);
    assert_eq!(decoded["answers"], answers);
    assert_eq!(decoded["top"][0], "django");
    assert_eq!(decoded["catalogue"]["revision"], catalogue().revision);
    let address = format!("https://example.org/wizard/{link}");
    assert_eq!(
        json_of(&["link", "decode", &address], &Value::Null),
        decoded
    );
    // What one command prints, the others take.
    let again = json_of(&["link", "encode", "-"], &decoded);
    assert_eq!(again, encoded);
    assert_eq!(
        json_of(&["recommend", "-"], &decoded)["stacks"][0]["id"],
        "django"
    );
}

#[test]
fn should_check_and_pack_a_catalogue() {
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
    let checked = json_of(&["check", data], &Value::Null);
    assert_eq!(checked["catalogue"]["id"], catalogue().id);
    assert_eq!(checked["technologies"], catalogue().technologies.len());
    let packed = json_of(&["pack", data], &Value::Null);
    assert!(packed["files"]["technologies/django.toml"].is_object());
    assert!(refused(&["check", "/no/such/folder"], b"").contains("/no/such/folder"));
    assert!(refused(&["pack", "/no/such/folder"], b"").contains("/no/such/folder"));
}
