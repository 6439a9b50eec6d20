//! What the command line says to the same.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use stackfit::answers::Answers;

/// What the command line prints, with a text on its standard input.
#[track_caller]
pub fn stackfit(arguments: &[&str], input: &str) -> String {
    let mut process = Command::new(env!("CARGO_BIN_EXE_stackfit"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // It may not read anything.
    let _ = process.stdin.take().unwrap().write_all(input.as_bytes());
    let done = process.wait_with_output().unwrap();
    assert!(done.status.success(), "{arguments:?}: {}", done.status);
    String::from_utf8(done.stdout).unwrap()
}

/// The report that the command line prints for answers.
#[track_caller]
pub fn recommended(answers: &Answers) -> Value {
    serde_json::from_str(&about(&["recommend", "-"], answers)).unwrap()
}

/// What the command line prints for answers.
#[track_caller]
pub fn about(arguments: &[&str], answers: &Answers) -> String {
    let document = json!({"answers": answers.to_json()}).to_string();
    stackfit(arguments, &document)
}
