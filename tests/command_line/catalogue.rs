//! Another catalogue than the one inside.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::support::{example, example_model};
use crate::{json_of, refused, temporary};

fn folder() -> String {
    format!("{}/examples/databases", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn should_ask_and_decide_by_another_catalogue() {
    let folder = folder();
    let by = |arguments: &[&str], input: &Value| {
        // The option may stand before the command and after it.
        let before = json_of(&[&["--catalogue", &folder], arguments].concat(), input);
        let after = json_of(&[arguments, &["--catalogue", &folder]].concat(), input);
        assert_eq!(before, after);
        before
    };
    let named = json!({"id": "databases", "revision": example().revision});

    let questions = by(&["questions"], &Value::Null);
    assert_eq!(questions["catalogue"], named);
    assert_eq!(questions["questions"][0]["id"], "data_shape");

    let answers = json!({"answers": {"data_shape": "pairs", "reading": ["lookup"], "amount": "fits_memory", "wishes": ["latency"]}});
    let report = by(&["recommend", "-"], &answers);
    assert_eq!(report["catalogue"], named);
    assert_eq!(report["stacks"][0]["id"], "valkey");
    assert_eq!(
        report["stacks"][0]["parts"],
        json!({"backend": ["valkey"], "client": null})
    );
    assert!(report["confidence"]["first"].as_f64().unwrap() > 0.5);

    let plan = by(&["next", "-"], &json!({"answers": {}}));
    assert_eq!(plan["next"], "data_shape");

    let link = by(&["link", "encode", "-"], &answers);
    let link = link["link"].as_str().unwrap();
    let decoded = by(&["link", "decode", link], &Value::Null);
    assert_eq!(decoded["answers"], answers["answers"]);
    assert_eq!(decoded["catalogue"], named);
    assert_eq!(decoded["top"][0], "valkey");
    let message = refused(&["link", "decode", link], b"");
    assert!(message.contains("another catalogue"), "{message}");
    // What `decode` prints is read with its own catalogue only.
    assert_eq!(
        by(&["recommend", "-"], &decoded)["stacks"][0]["id"],
        "valkey"
    );
    let message = refused(&["recommend", "-"], decoded.to_string().as_bytes());
    assert!(message.contains("`catalogue.id`"), "{message}");
}

#[test]
fn should_find_the_same_as_the_library_does() {
    let answers = json!({"answers": {"reading": ["totals"], "known": {"sql": "well"}}});
    let printed = json_of(&["recommend", "-", "--catalogue", &folder()], &answers);
    let answers = crate::support::answers_to(example(), &answers["answers"]);
    let report = stackfit::report::report(example_model(), &answers);
    assert_eq!(printed["stacks"][0]["id"], report.stacks[0].id.as_str());
    assert_eq!(printed["why"], json!(report.why));
}

#[test]
fn should_refuse_what_is_no_catalogue() {
    let empty = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("no-catalogue");
    fs::create_dir_all(&empty).unwrap();
    let file = temporary("not-a-folder.json", b"{}");
    let incomplete = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("half-a-catalogue");
    fs::create_dir_all(&incomplete).unwrap();
    fs::write(incomplete.join("catalogue.toml"), "id = \"half\"\n").unwrap();
    let nowhere = empty.join("nowhere");
    for (path, said) in [
        (&empty, "holds no .toml file"),
        (&nowhere, "cannot be read"),
        (&file, "`format`: is missing"),
        (&incomplete, "`revision`: is missing"),
    ] {
        let path = path.display().to_string();
        for command in [&["questions"][..], &["recommend", "-"], &["next", "-"]] {
            let arguments = [command, &["--catalogue", &path]].concat();
            let message = refused(&arguments, br#"{"answers": {}}"#);
            assert!(message.contains(said), "{path}: {message}");
        }
    }
}
