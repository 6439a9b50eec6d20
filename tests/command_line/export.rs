//! Documents to take along.

use serde_json::{Value, json};

use crate::{json_of, recommend, refused, run, temporary};

fn answers() -> Value {
    json!({"platform": ["web"], "product": "ecommerce", "skills": {"php": "strong"}, "deadline": "weeks"})
}

#[track_caller]
fn exported(arguments: &[&str], answers: &Value) -> String {
    let input = json!({ "answers": answers }).to_string();
    let output = run(arguments, input.as_bytes());
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {errors}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn should_save_the_very_report_that_is_recommended() {
    for answers in [
        answers(),
        json!({}),
        json!({"platform": ["web"], "language_policy": ["dart"], "baas": "never"}),
    ] {
        let saved: Value =
            serde_json::from_str(&exported(&["export", "json", "-"], &answers)).unwrap();
        // But for ranks that a stack never takes.
        let mut report = recommend(&answers);
        for stack in report["stacks"].as_array_mut().unwrap() {
            let ranks = stack["rank_acceptability"].as_array_mut().unwrap();
            while ranks.last() == Some(&json!(0.0)) {
                ranks.pop();
            }
        }
        assert_eq!(saved["report"], report);
        assert_eq!(saved["answers"], answers);
    }
}

#[test]
fn should_take_a_saved_result_as_answers() {
    let saved = exported(&["export", "json", "-"], &answers());
    let path = temporary("saved.json", saved.as_bytes());
    let path = path.to_str().unwrap();
    let again = run(&["export", "json", path], b"");
    assert_eq!(String::from_utf8(again.stdout).unwrap(), saved);
    assert_eq!(
        json_of(&["recommend", path], &Value::Null),
        recommend(&answers())
    );
    let newer = saved.replace("\"version\": 1", "\"version\": 9");
    assert!(refused(&["recommend", "-"], newer.as_bytes()).contains("newer version"));
    let unknown = saved.replace("\"ecommerce\"", "\"circus\"");
    assert!(refused(&["recommend", "-"], unknown.as_bytes()).contains("`answers.product`"));
}

#[test]
fn should_have_the_numbers_of_the_recommendation_in_every_format() {
    let report = recommend(&answers());
    let top = &report["stacks"][0];
    let score = top["score"].as_f64().unwrap();
    let first = report["confidence"]["backend_first"].as_f64().unwrap();
    let points = format!("{} of 100", (score * 100.0).round());
    let share = format!("{} of 100", (first * 100.0).round());
    // A message is short: the verdict in a word.
    for format in ["adr", "markdown"] {
        let text = exported(&["export", format, "-"], &answers());
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            text.contains(&points) && text.contains(&share),
            "{format}: {text}"
        );
    }
    let table = exported(&["export", "csv", "-"], &answers());
    let row = table.lines().nth(1).unwrap();
    assert!(
        row.starts_with(&format!("\"1\",\"{}\",", top["id"].as_str().unwrap())),
        "{row}"
    );
    let rounded = (score * 1e6).round() / 1e6;
    assert!(row.contains(&format!(",\"{rounded}\",")), "{row}");
}

#[test]
fn should_link_to_the_page_and_date_as_told() {
    let link = json_of(&["link", "encode", "-"], &json!({"answers": answers()}));
    let whole = format!("https://example.org/?x=1{}", link["link"].as_str().unwrap());
    let options = [
        "--link-base",
        "https://example.org/?x=1",
        "--date",
        "2026-11-25",
    ];
    for (format, dated) in [
        ("adr", "* Date: 2026-11-25\n"),
        ("json", "\"date\": \"2026-11-25\""),
    ] {
        let arguments = [&["export", format, "-"], &options[..]].concat();
        let text = exported(&arguments, &answers());
        assert!(text.contains(&whole) && text.contains(dated), "{text}");
        let without = exported(&["export", format, "-"], &answers());
        assert!(!without.contains(dated) && without.contains("http://127.0.0.1:8080/#r="));
    }
    let text = exported(
        &[&["export", "text", "-"], &options[..]].concat(),
        &answers(),
    );
    assert!(text.ends_with(&format!("{whole}\n")), "{text}");
}

#[test]
fn should_export_from_another_catalogue() {
    let known = json!({"data_shape": "tables", "promise": "together"});
    let arguments = ["export", "adr", "-", "--catalogue", "examples/databases"];
    let text = exported(&arguments, &known);
    assert!(text.starts_with("# Use "), "{text}");
    assert!(text.contains("Which database fits best?"), "{text}");
    assert!(exported(&["export", "qr", "-"], &answers()).starts_with("<svg "));
}

#[test]
fn should_refuse_what_it_cannot_export() {
    let input = json!({"answers": answers()}).to_string();
    let long = format!("https://example.org/{}", "x".repeat(3000));
    for (arguments, says) in [
        (vec!["export", "pdf", "-"], "possible values"),
        (vec!["export", "adr"], "ANSWERS"),
        (
            vec!["export", "adr", "-", "--date", "25.11.2026"],
            "2026-11-21",
        ),
        (
            vec!["export", "adr", "-", "--date", "2026-02-30"],
            "2026-11-21",
        ),
        (
            vec!["export", "adr", "-", "--link-base", "javascript:x"],
            "https://",
        ),
        (
            vec![
                "export",
                "adr",
                "-",
                "--link-base",
                "https://example.org/#x",
            ],
            "without #",
        ),
        (
            vec!["export", "qr", "-", "--link-base", &long],
            "too long for a QR code",
        ),
        (vec!["export", "adr", "nowhere.json"], "cannot be read"),
    ] {
        let message = refused(&arguments, input.as_bytes());
        assert!(message.contains(says), "{arguments:?}: {message}");
    }
    let message = refused(
        &["export", "adr", "-"],
        b"{\"answers\": {\"platform\": \"web\"}}",
    );
    assert!(message.contains("`answers.platform`"), "{message}");
}

#[test]
fn should_write_the_table_as_a_spreadsheet_expects_it() {
    let usual = exported(&["export", "csv", "-"], &answers());
    let (head, _) = usual.split_once("\r\n").unwrap();
    let columns = head.split("\",\"").count();
    let cells = |table: &str, sign: &str| -> Vec<String> {
        let row = table.lines().nth(1).unwrap();
        row.split(&format!("\"{sign}\""))
            .map(str::to_owned)
            .collect()
    };
    for (name, sign) in [("comma", ","), ("semicolon", ";"), ("tab", "\t")] {
        let arguments = ["export", "csv", "-", "--separator", name];
        let marked = exported(&arguments, &answers());
        let table = marked.strip_prefix('\u{feff}').unwrap();
        let between = format!("\"{sign}\"");
        assert_eq!(
            table.lines().next().unwrap().split(&between).count(),
            columns
        );
        // Where the comma is the decimal sign, it is here.
        let decimal = if name == "semicolon" { ',' } else { '.' };
        let score = &cells(table, sign)[3];
        assert!(score.starts_with(&format!("0{decimal}")), "{score}");
        assert_eq!(score.replace(',', "."), cells(&usual, ",")[3]);
        let whole = [&arguments[..], &["--no-byte-order-mark"]].concat();
        assert_eq!(exported(&whole, &answers()), table);
        let told = [&arguments[..], &["--byte-order-mark"]].concat();
        assert_eq!(exported(&told, &answers()), marked);
    }
    for arguments in [
        &["export", "json", "-", "--separator", "tab"][..],
        &["export", "text", "-", "--byte-order-mark"],
        &["export", "text", "-", "--no-byte-order-mark"],
    ] {
        let input = json!({ "answers": answers() }).to_string();
        let message = refused(arguments, input.as_bytes());
        assert!(message.contains("for csv"), "{message}");
    }
}
