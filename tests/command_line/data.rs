//! Checking, packing and surveying catalogues.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::support::catalogue;
use crate::{json_of, refused, run, temporary};

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data");

/// A copy of the data to be changed.
fn copy(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("technologies")).unwrap();
    for below in ["", "technologies"] {
        for entry in fs::read_dir(PathBuf::from(DATA).join(below)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let to = folder.join(below).join(path.file_name().unwrap());
                fs::copy(&path, to).unwrap();
            }
        }
    }
    folder
}

#[test]
fn should_find_neither_problems_nor_doubts_in_the_data() {
    let checked = json_of(&["check", DATA], &Value::Null);
    assert_eq!(checked["problems"], json!([]));
    assert_eq!(checked["warnings"], json!([]));
}

#[test]
fn should_check_what_was_packed() {
    let packed = json_of(&["pack", DATA], &Value::Null);
    let path = temporary("packed.json", packed.to_string().as_bytes());
    let path = path.to_str().unwrap();
    let checked = json_of(&["check", path], &Value::Null);
    assert_eq!(checked, json_of(&["check", DATA], &Value::Null));
    assert_eq!(json_of(&["pack", path], &Value::Null), packed);
    let mut broken = packed;
    broken["files"]["technologies/django.toml"]["ratings"]["cost"]["likely"] = json!("high");
    let path = temporary("broken.json", broken.to_string().as_bytes());
    let message = refused(&["check", path.to_str().unwrap()], b"");
    let place = "technologies/django.toml: `ratings.cost.likely`: must be a number, but is a text";
    assert!(message.contains(place), "{message}");
    for (junk, says) in [
        (&b"not json"[..], "is not JSON"),
        (&vec![b' '; 5_000_000], "is larger than"),
        (b"{}", "`format`: is missing"),
    ] {
        let path = temporary("junk.json", junk);
        let message = refused(&["check", path.to_str().unwrap()], b"");
        assert!(
            message.contains(path.to_str().unwrap()) && message.contains(says),
            "{message}"
        );
    }
}

#[test]
fn should_list_what_is_doubtful_and_go_on() {
    let folder = copy("doubtful");
    let head = fs::read_to_string(folder.join("catalogue.toml")).unwrap();
    let head = head.replace("stale_after_months = 36", "stale_after_months = 6");
    fs::write(folder.join("catalogue.toml"), head).unwrap();
    let checked = json_of(&["check", folder.to_str().unwrap()], &Value::Null);
    let warnings = checked["warnings"].as_array().unwrap();
    assert!(!warnings.is_empty());
    for warning in warnings {
        assert_eq!(crate::keys(warning), ["field", "file", "line", "message"]);
        // Every field that is there is found, at the line that names it.
        let name = warning["field"].as_str().unwrap().rsplit('.').next();
        let file = folder.join(warning["file"].as_str().unwrap());
        let text = fs::read_to_string(file).unwrap();
        let line = usize::try_from(warning["line"].as_u64().unwrap()).unwrap();
        let line = text.lines().nth(line - 1).unwrap();
        assert!(line.starts_with(name.unwrap()), "{warning}: {line}");
    }
}

#[test]
fn should_name_the_line_of_every_problem() {
    let folder = copy("lines");
    let path = folder.join("technologies/django.toml");
    let text = fs::read_to_string(&path).unwrap();
    let date = "checked = \"";
    let (before, after) = text.split_once(date).unwrap();
    let (day, after) = after.split_once('"').unwrap();
    // A date without quotes, an entry of a list by its number, and a field that is not there.
    let text = format!("{before}checked = {day}{after}")
        .replace("id = \"DJ-02\"", "id = \"DJ-01\"")
        .replacen("name = ", "nmae = ", 1);
    fs::write(&path, &text).unwrap();
    let message = refused(&["check", folder.to_str().unwrap()], b"");
    let line_of = |start: &str, skipped: usize| {
        let mut lines = text.lines().enumerate();
        let mut found = lines.by_ref().filter(|(_, line)| line.starts_with(start));
        found.nth(skipped).unwrap().0 + 1
    };
    for (field, says, line) in [
        (
            "checked",
            "a date without quotes; put it in quotes",
            line_of("checked = ", 0),
        ),
        ("claim[2].id", "as is", line_of("id = \"DJ-01\"", 1)),
        ("nmae", "is not a field here", line_of("nmae", 0)),
    ] {
        let line = format!("(line {line})");
        let named = |one: &str| one.contains(field) && one.contains(says) && one.ends_with(&line);
        assert!(message.lines().any(named), "{field} {line}: {message}");
    }
}

#[test]
fn should_print_every_problem_at_once() {
    let folder = copy("broken");
    let rules = fs::read_to_string(folder.join("rules.toml")).unwrap();
    let rules = rules
        .replace("cost = ", "price = ")
        .replace("id = \"few_hands\"", "id = 7");
    fs::write(folder.join("rules.toml"), rules).unwrap();
    fs::write(folder.join("technologies/django.toml"), "id = \n").unwrap();
    let output = run(&["check", folder.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(2));
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(
        message.contains("technologies/django.toml: is not TOML, from line 1 on"),
        "{message}"
    );
    assert!(message.contains(".id`: must be a text"), "{message}");
    // The names that lead nowhere would come with it, if a file that may hold them were not broken itself.
    fs::copy(
        PathBuf::from(DATA).join("technologies/django.toml"),
        folder.join("technologies/django.toml"),
    )
    .unwrap();
    let message = refused(&["check", folder.to_str().unwrap()], b"");
    let lines = message
        .lines()
        .filter(|line| line.contains("the criterion “price”"));
    assert!(
        lines.count() > 10 && !message.contains("more problems"),
        "{message}"
    );
}

#[test]
fn should_print_and_write_schemas() {
    let printed = json_of(&["schema"], &Value::Null);
    assert!(printed["technology.json"]["properties"]["ratings"].is_object());
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("schemas");
    let written = json_of(
        &["schema", "--write", folder.to_str().unwrap()],
        &Value::Null,
    );
    for name in written["written"].as_array().unwrap() {
        let name = name.as_str().unwrap();
        let text = fs::read_to_string(folder.join(name)).unwrap();
        let schema: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(schema, printed[name]);
    }
    let file = temporary("no-folder", b"");
    let inside = file.join("schemas");
    let message = refused(&["schema", "--write", inside.to_str().unwrap()], b"");
    assert!(message.contains("cannot be written"), "{message}");
}

#[test]
fn should_print_a_survey_as_markdown_or_html() {
    let markdown = run(&["report"], b"");
    assert_eq!(markdown.status.code(), Some(0));
    let markdown = String::from_utf8(markdown.stdout).unwrap();
    assert!(markdown.starts_with("# Data report: "), "{markdown}");
    let html = String::from_utf8(run(&["report", DATA, "--html"], b"").stdout).unwrap();
    assert!(html.starts_with("<!doctype html>"), "{html}");
    for technology in &catalogue().technologies {
        assert!(markdown.contains(&technology.name) && html.contains(&technology.name));
    }
    let interviews = temporary(
        "interviews.json",
        br#"[{"product": "saas"}, {"product": "moon"}]"#,
    );
    let arguments = ["report", "--interviews", interviews.to_str().unwrap()];
    assert!(refused(&arguments, b"").contains("`[2].product`"));
    let interviews = temporary("no-interviews.json", br#"{"answers": {}}"#);
    let arguments = ["report", "--interviews", interviews.to_str().unwrap()];
    assert!(refused(&arguments, b"").contains("must be a list"));
}
