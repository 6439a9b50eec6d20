//! Nothing that is printed does anything to a terminal.

use serde_json::{Value, json};
use stackfit::catalogue::{Document, is_hidden};

use crate::support::worst::{MANY_STACKS, Worst};
use crate::{json_of, refused, run, temporary};

/// Commands for a terminal, and letters that turn or hide others.
const SIGNS: &str = "\u{1b}[31m\u{1b}]0;title\u{7}\u{8}\u{7f}\u{9b}2J\u{202e}\u{2066}\u{200f}\u{200b}\u{feff}\u{61c}\r";

#[track_caller]
fn assert_harmless(printed: &str) {
    let hidden = printed
        .chars()
        .find(|letter| is_hidden(*letter) && *letter != '\n');
    assert_eq!(hidden, None, "{printed:?}");
}

#[test]
fn should_write_control_characters_of_bad_input_as_codes() {
    let path = temporary("terminal.json", b"{}");
    let path = path.to_str().unwrap();
    let named = json!({SIGNS: 1, "answers": {SIGNS: SIGNS, "platform": [SIGNS], "team": SIGNS}});
    let named = named.to_string();
    let missing = format!("nowhere/{SIGNS}.json");
    let forged = json!({"answers": {"x\nstackfit: all is well": 1}}).to_string();
    let cases: &[(&[&str], &[u8])] = &[
        (&["recommend", "-"], named.as_bytes()),
        (&["link", "encode", "-"], named.as_bytes()),
        (&["export", "text", "-"], named.as_bytes()),
        (&["next", "-"], named.as_bytes()),
        (&["analyse", "-"], named.as_bytes()),
        (&["recommend", &missing], b""),
        (&["check", &missing], b""),
        (&["pack", &missing], b""),
        (&["team", &missing], b""),
        (&["recommend", "-", "--catalogue", &missing], b""),
        (&["link", "decode", SIGNS], b""),
        (&["compare", SIGNS, path], b""),
        (&["recommend", "-"], forged.as_bytes()),
        // What is wrong with arguments is said by the library that reads them.
        (&[SIGNS], b""),
        (&["export", SIGNS, path], b""),
        (&["export", "text", path, "--link-base", SIGNS], b""),
        (&["export", "text", path, "--date", SIGNS], b""),
        (&["picture", SIGNS, path], b""),
        (&["recommend", "-", SIGNS], b""),
    ];
    for (arguments, input) in cases {
        let message = refused(arguments, input);
        assert_harmless(&message);
        // No text looks like a message of its own.
        assert!(!message.contains("\nstackfit: all is well"), "{message}");
    }
    let message = refused(&["recommend", "-"], named.as_bytes());
    assert!(
        message.contains("\\u{1b}[31m") && message.contains("\\u{202e}"),
        "{message}"
    );
}

/// The documents of a small catalogue, one of them changed.
fn changed(file: &str, change: impl Fn(&mut Value)) -> Vec<Document> {
    let mut documents = Worst {
        backends: 5,
        clients: 2,
        criteria: 3,
        ..MANY_STACKS
    }
    .documents();
    let mut found = documents.iter_mut();
    change(&mut found.find(|one| one.file == file).unwrap().content);
    documents
}

#[test]
fn should_write_control_characters_of_catalogues_as_codes() {
    let fields = changed("questions.toml", |content| {
        content["question"][0][SIGNS] = json!(SIGNS);
        content[SIGNS] = json!(1);
        content["question"][1]["title"] = json!(SIGNS);
    });
    let mut files = changed("rules.toml", |_| {});
    files.push(Document {
        file: format!("technologies/{SIGNS}.toml"),
        content: json!({SIGNS: SIGNS}),
    });
    for (name, documents) in [("fields", fields), ("files", files)] {
        let packed = stackfit::catalogue::pack(documents).to_string();
        let path = temporary(&format!("terminal-{name}.json"), packed.as_bytes());
        let path = path.to_str().unwrap();
        for arguments in [
            &["check", path][..],
            &["pack", path],
            &["report", path],
            &["questions", "--catalogue", path],
        ] {
            assert_harmless(&refused(arguments, b""));
        }
    }
}

#[test]
fn should_print_json_with_hidden_letters_as_codes_that_read_back() {
    // Letters that shape the ones beside them may stand in texts.
    let label = "a\u{200f}b\u{200d}c\u{feff}";
    let documents = changed("questions.toml", |content| {
        content["question"][0]["option"][0]["label"] = json!(label);
    });
    let packed = stackfit::catalogue::pack(documents).to_string();
    let path = temporary("terminal-label.json", packed.as_bytes());
    let arguments = ["questions", "--catalogue", path.to_str().unwrap()];
    let printed = String::from_utf8(run(&arguments, b"").stdout).unwrap();
    assert_harmless(&printed);
    let read = json_of(&arguments, &Value::Null);
    assert_eq!(read["questions"][0]["options"][0]["label"], label);
}
