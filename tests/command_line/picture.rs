//! `picture`: a result as an SVG file.

use serde_json::json;

use crate::{refused, run};

const ANSWERS: &str = r#"{"answers": {"platform": ["web"], "skills": {"python": "strong"}}}"#;

#[track_caller]
fn svg(arguments: &[&str]) -> String {
    let output = run(arguments, ANSWERS.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    assert!(output.stderr.is_empty());
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn should_print_each_picture_as_a_file() {
    let mut seen = Vec::new();
    for name in ["contributions", "ranks", "stability", "profile"] {
        let wide = svg(&["picture", name, "-"]);
        assert!(wide.starts_with("<svg xmlns=") && wide.ends_with("</svg>\n"));
        assert!(wide.contains("<style>") && wide.contains("Django"));
        let narrow = svg(&["picture", name, "-", "--narrow"]);
        assert!(wide.contains("width=\"736\"") && narrow.contains("width=\"320\""));
        assert!(!seen.contains(&wide));
        seen.push(wide);
    }
}

#[test]
fn should_refuse_a_picture_that_is_not_there() {
    let message = refused(&["picture", "radar", "-"], ANSWERS.as_bytes());
    assert!(
        message.contains("ranks") && message.contains("profile"),
        "{message}"
    );
}

#[test]
fn should_say_where_there_is_nothing_to_draw() {
    let nothing = json!({"answers": {"language_policy": ["dart"], "baas": "never"}});
    let message = refused(&["picture", "ranks", "-"], nothing.to_string().as_bytes());
    assert!(
        message.contains("no stack meets all of your requirements"),
        "{message}"
    );
}
