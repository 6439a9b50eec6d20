//! The program as scripts use it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a value that is not there is a failed test"
)]

mod analyse;
mod analyse_bad_input;
mod bad_input;
mod catalogue;
mod changes;
mod compare;
mod contract;
mod data;
mod export;
mod picture;
#[path = "../support/mod.rs"]
mod support;
mod team;
mod terminal;
mod validate;
mod weights;

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

/// Runs the program with bytes on its standard input.
fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_stackfit"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // The program may stop reading early; that closes the pipe and is no fault of this test.
    let writer = std::thread::spawn(move || stdin.write_all(&input).is_ok());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

/// What the program prints when all is well.
#[track_caller]
fn json_of(arguments: &[&str], input: &Value) -> Value {
    let output = run(arguments, input.to_string().as_bytes());
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {errors}");
    assert!(errors.is_empty(), "{arguments:?}: {errors}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[track_caller]
fn recommend(answers: &Value) -> Value {
    json_of(&["recommend", "-"], &json!({ "answers": answers }))
}

/// The message for bad input; checks that it is refused in good order.
#[track_caller]
fn refused(arguments: &[&str], input: &[u8]) -> String {
    let output = run(arguments, input);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {errors}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    assert!(!errors.trim().is_empty(), "{arguments:?}: nothing is said");
    assert!(!errors.contains("panicked"), "{arguments:?}: {errors}");
    assert!(
        errors.len() < 20_000,
        "{arguments:?}: {} bytes of message",
        errors.len()
    );
    errors
}

#[track_caller]
fn assert_refused(input: &Value, field: &str) {
    for command in [&["recommend", "-"][..], &["link", "encode", "-"]] {
        let message = refused(command, input.to_string().as_bytes());
        assert!(
            message.contains(&format!("`{field}`")),
            "{field}: {message}"
        );
    }
}

fn temporary(name: &str, content: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    keys.sort_unstable();
    keys
}
