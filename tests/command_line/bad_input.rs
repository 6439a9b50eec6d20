//! Bad input: a message that names the field, exit code 2, and no panic.

use serde_json::{Value, json};

use crate::support::Random;
use crate::{assert_refused, json_of, refused, temporary};

#[test]
fn should_refuse_damaged_foreign_and_future_links() {
    let encoded = json_of(
        &["link", "encode", "-"],
        &json!({"answers": {"platform": ["web"]}}),
    );
    let link = encoded["link"].as_str().unwrap();
    assert!(refused(&["link", "decode", &link[..link.len() - 2]], b"").contains("damaged"));
    assert!(refused(&["link", "decode", &link.replacen("#r=2", "#r=7", 1)], b"").contains("newer"));
    for junk in ["", "#r=", "hello", "#r=1💩", &"x".repeat(50_000)] {
        assert!(
            refused(&["link", "decode", junk], b"").contains("damaged"),
            "{junk:.20}"
        );
    }
}

#[test]
fn should_name_the_field_of_wrong_answers() {
    for (answers, field) in [
        (json!({"platfrom": ["web"]}), "answers.platfrom"),
        (json!({"platform": "web"}), "answers.platform"),
        (json!({"platform": ["moon"]}), "answers.platform"),
        (json!({"platform": [1]}), "answers.platform"),
        (json!({"platform": ["web", "web"]}), "answers.platform"),
        (json!({"platform": {"web": true}}), "answers.platform"),
        (json!({"product": ["saas"]}), "answers.product"),
        (json!({"product": "SAAS"}), "answers.product"),
        (json!({"product": null}), "answers.product"),
        (json!({"product": 7}), "answers.product"),
        (json!({"skills": ["python"]}), "answers.skills"),
        (json!({"skills": {"python": "guru"}}), "answers.skills"),
        (json!({"skills": {"cobol": "strong"}}), "answers.skills"),
        (json!({"skills": {"python": 1}}), "answers.skills"),
        (
            json!({"priorities": ["cost", "cost"]}),
            "answers.priorities",
        ),
        (
            json!({"priorities": ["team_fit", "cost", "security", "support", "ecosystem", "scalability"]}),
            "answers.priorities",
        ),
        (
            json!({"compliance": ["none", "health"]}),
            "answers.compliance",
        ),
        (json!({"baas": "Not sure"}), "answers.baas"),
        (json!({"baas": true}), "answers.baas"),
        (json!({"": "x"}), "answers."),
    ] {
        assert_refused(&json!({ "answers": answers }), field);
    }
}

#[test]
fn should_name_the_field_of_a_wrong_document() {
    assert_refused(&json!({}), "answers");
    assert_refused(&json!({"answers": []}), "answers");
    assert_refused(&json!({"answers": null}), "answers");
    assert_refused(&json!({"answers": {}, "anwsers": {}}), "anwsers");
    assert_refused(&json!({"answers": {}, "version": 1}), "version");
    assert_refused(
        &json!({"answers": {}, "catalogue": {"id": "other", "revision": 1}}),
        "catalogue.id",
    );
    assert_refused(&json!({"answers": {}, "catalogue": 3}), "catalogue");
    for document in [json!([]), json!("answers"), json!(1), json!(null)] {
        let message = refused(&["recommend", "-"], document.to_string().as_bytes());
        assert!(message.contains("standard input"), "{message}");
    }
}

#[test]
fn should_report_all_problems_at_once() {
    let input =
        json!({"answers": {"platfrom": ["web"], "product": "sass", "skills": 3}, "extra": 1});
    let message = refused(&["recommend", "-"], input.to_string().as_bytes());
    for field in [
        "`answers.platfrom`",
        "`answers.product`",
        "`answers.skills`",
        "`extra`",
    ] {
        assert!(message.contains(field), "{field}: {message}");
    }
}

#[test]
fn should_refuse_what_is_no_json() {
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    let deep_answers = format!(
        "{{\"answers\": {{\"platform\": {}{}}}}}",
        "[".repeat(5000),
        "]".repeat(5000)
    );
    let inputs: [&[u8]; 9] = [
        b"",
        b"   ",
        b"{",
        b"{\"answers\":",
        b"\xff\xfe\x00binary\x80",
        b"\0\0\0",
        b"answers",
        deep.as_bytes(),
        deep_answers.as_bytes(),
    ];
    for input in inputs {
        let message = refused(&["recommend", "-"], input);
        assert!(message.contains("standard input"), "{message}");
    }
    let mut random = Random::seeded(5);
    for _ in 0..20 {
        let junk: Vec<u8> = (0..300).map(|_| random.below(256) as u8).collect();
        refused(&["recommend", "-"], &junk);
    }
}

#[test]
fn should_refuse_huge_input() {
    let long = "x".repeat(5_000_000);
    let message = refused(
        &["recommend", "-"],
        json!({"answers": {"product": long}}).to_string().as_bytes(),
    );
    assert!(message.contains("larger than"), "{message}");
    // Below the limit, the field is named, and a huge made-up id does not make a huge message.
    let long = "x".repeat(500_000);
    assert_refused(&json!({"answers": {"product": long}}), "answers.product");
    let many: Vec<&str> = vec!["web"; 100_000];
    assert_refused(&json!({"answers": {"platform": many}}), "answers.platform");
}

#[test]
fn should_refuse_huge_field_names_with_a_short_message() {
    let long = "x".repeat(500_000);
    refused(
        &["recommend", "-"],
        json!({"answers": {long.as_str(): 1}})
            .to_string()
            .as_bytes(),
    );
    refused(
        &["recommend", "-"],
        json!({"answers": {}, long.as_str(): 1})
            .to_string()
            .as_bytes(),
    );
    refused(
        &["recommend", "-"],
        json!({"answers": {"skills": {"python": long}}})
            .to_string()
            .as_bytes(),
    );
}

#[test]
fn should_refuse_thousands_of_wrong_fields_with_a_short_message() {
    let wrong: serde_json::Map<String, Value> = (0..20_000)
        .map(|number| (format!("q{number}"), json!(1)))
        .collect();
    refused(
        &["recommend", "-"],
        json!({ "answers": wrong }).to_string().as_bytes(),
    );
}

#[test]
fn should_say_which_file_is_missing() {
    for path in ["/no/such/answers.json", "."] {
        let message = refused(&["recommend", path], b"");
        assert!(message.contains(path), "{message}");
    }
    let binary = temporary("binary.json", &[0xff, 0xd8, 0xff, 0xe0, 0, 1, 2]);
    assert!(refused(&["recommend", binary.to_str().unwrap()], b"").contains("binary.json"));
}

#[test]
fn should_refuse_commands_that_it_does_not_know() {
    for arguments in [
        &["recomend"][..],
        &[],
        &["recommend"],
        &["recommend", "-", "-"],
        &["link"],
        &["link", "decode"],
        &["questions", "--color"],
    ] {
        refused(arguments, b"");
    }
}
