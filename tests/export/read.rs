//! Reading a saved result back in: what can be wrong with it, and what is said then.

use serde_json::{Value, json};
use stackfit::export::json::{LARGEST, Restored, Unread, read, write};

use crate::stage::clear;
use crate::support::{Random, answers, catalogue, example};

fn given(value: &Value) -> Result<Restored, Unread> {
    read(catalogue(), "file", &value.to_string())
}

fn saved() -> Value {
    serde_json::from_str(&write(&clear().subject())).unwrap()
}

#[test]
fn should_take_plain_answers_and_what_a_link_decodes_to() {
    let given_answers = json!({"platform": ["web"], "baas": "not_sure"});
    let expected = answers(&given_answers);
    for document in [
        json!({"answers": given_answers}),
        json!({"answers": given_answers, "catalogue": {"id": catalogue().id, "revision": 1}, "top": ["django"]}),
    ] {
        assert_eq!(given(&document).unwrap().answers, expected);
    }
    let marked = format!("\u{feff}{}", json!({"answers": given_answers}));
    assert_eq!(
        read(catalogue(), "file", &marked).unwrap().answers,
        expected
    );
}

#[test]
fn should_leave_out_single_answers_that_it_does_not_have() {
    let mut document = saved();
    document["catalogue"]["revision"] = json!(99);
    document["answers"]["platform"] = json!(["moon"]);
    document["answers"]["gone"] = json!("x");
    let restored = given(&document).unwrap();
    assert_eq!(restored.revision, Some(99));
    let fields: Vec<&str> = restored
        .left_out
        .iter()
        .map(|one| one.field.as_str())
        .collect();
    assert_eq!(fields, ["answers.platform", "answers.gone"]);
    assert!(restored.answers.get("product").is_some());
    assert!(restored.answers.get("platform").is_none());
}

#[test]
fn should_say_what_is_wrong_with_a_file() {
    let with = |place: &str, value: Value| {
        let mut document = saved();
        document[place] = value;
        document.to_string()
    };
    let deep = format!(
        "{{\"answers\":{}{}}}",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    for (text, says) in [
        (" ".repeat(LARGEST + 1), "too large"),
        ("a,b\r\n1,2\r\n".to_owned(), "not JSON"),
        (String::new(), "not JSON"),
        (deep, "not JSON"),
        ("{\"answers\": {}, \"answers\": {}}".to_owned(), "not JSON"),
        ("[]".to_owned(), "no answers"),
        ("{}".to_owned(), "no answers"),
        (json!({"answers": []}).to_string(), "no answers"),
        (with("version", json!(2)), "newer version"),
        (with("version", json!(0)), "`version`"),
        (with("version", json!("1")), "`version`"),
        (with("format", json!("other")), "`format`"),
        (with("catalogue", json!(7)), "`catalogue`"),
        (with("more", json!(7)), "`more`"),
        (
            write(&clear().subject()).replace("\"backend-stacks\"", "\"other\""),
            "“other”",
        ),
    ] {
        let problem = read(catalogue(), "file", &text).unwrap_err();
        let said = problem.says();
        assert!(said.contains(says), "{said}: {text:.60}");
        assert!(said.len() < 700, "{said}");
    }
}

#[test]
fn should_tell_kinds_of_trouble_apart() {
    let foreign = read(example(), "file", &write(&clear().subject()));
    assert_eq!(foreign, Err(Unread::Foreign("backend-stacks".to_owned())));
    let long = json!({"answers": {}, "catalogue": {"id": "x".repeat(5000), "revision": 1}});
    let Err(Unread::Wrong(_) | Unread::Foreign(_)) = given(&long) else {
        panic!("a made-up id is no catalogue's");
    };
    let mut newer = saved();
    newer["version"] = json!(7);
    newer["something"] = json!("new");
    assert_eq!(given(&newer), Err(Unread::Newer));
}

#[test]
fn should_never_panic_on_damaged_files() {
    let text = write(&clear().subject());
    let start = &text[..2000];
    let mut random = Random::seeded(3);
    for _ in 0..2000 {
        let mut bytes = start.as_bytes().to_vec();
        for _ in 0..=random.below(4) {
            let place = random.below(bytes.len());
            bytes[place] = random.below(128) as u8;
        }
        bytes.truncate(random.below(bytes.len()));
        let damaged = String::from_utf8_lossy(&bytes);
        if let Err(problem) = read(catalogue(), "file", &damaged) {
            assert!(!problem.says().is_empty());
        }
    }
}
