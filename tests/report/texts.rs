//! The texts that sentences are made of: those of the catalogues, and those of the program.

use crate::support::prose::{Form, fault};
use std::fs;
use std::path::Path;

use serde_json::Value;
use stackfit::catalogue::folder;

/// The fields of a catalogue that visitors read.
const SENTENCES: &[&str] = &[
    "building",
    "caution",
    "client_none",
    "client_note",
    "fact",
    "help",
    "lede",
    "length",
    "meaning",
    "note",
    "origin",
    "range",
    "story",
    "summary",
    "text",
    "unknown",
    "who",
    "why",
];
const LABELS: &[&str] = &[
    "client_title",
    "head",
    "hint",
    "label",
    "short",
    "skip",
    "title",
];
const CLAUSES: &[&str] = &[
    "ahead",
    "alternative",
    "alternatives",
    "because",
    "behind",
    "entries",
    "lacks",
    "main",
    "phrase",
    "situation",
    "unmet",
    "with_client",
];

/// Calls `found` with every text of a document that visitors read, and its field.
fn walk(field: &str, value: &Value, found: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(field, value)| walk(field, value, found)),
        Value::Array(entries) => entries.iter().for_each(|entry| walk(field, entry, found)),
        Value::String(text) => found(field, text),
        _ => {}
    }
}

/// What a field of a file is; none if no visitor reads it.
fn form(file: &str, field: &str) -> Option<Form> {
    match field {
        // A change says a sentence, a rating goes on from a name.
        "says" if file == "changes.toml" => Some(Form::Sentence),
        "says" => Some(Form::Clause),
        // Here these are what others wrote, and a question's id.
        "title" if file == "sources.toml" => None,
        "unmet" | "unknown" if file == "rules.toml" => None,
        _ if SENTENCES.contains(&field) => Some(Form::Sentence),
        _ if LABELS.contains(&field) => Some(Form::Label),
        _ if CLAUSES.contains(&field) => Some(Form::Clause),
        _ => None,
    }
}

#[track_caller]
fn read_catalogue(name: &str, least: usize) {
    let documents = folder::documents(&Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap();
    let (mut seen, mut faults) = (0, Vec::new());
    for document in &documents {
        walk("", &document.content, &mut |field, text| {
            let Some(form) = form(&document.file, field) else {
                return;
            };
            seen += 1;
            // Slots are filled with a name.
            let filled = filled(text);
            if let Some(what) = fault(form, &filled) {
                faults.push(format!("{}, {field}: {what}: {text}", document.file));
            }
        });
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(seen > least, "only {seen} texts");
}

/// A text with a word of its own in the place of each slot.
fn filled(text: &str) -> String {
    let mut filled = String::new();
    for part in text.split('{') {
        match part.split_once('}') {
            Some((slot, after)) => filled += &format!("N{}{after}", slot.replace('_', "")),
            None => filled += part,
        }
    }
    filled
}

#[test]
fn should_find_no_fault_in_the_texts_of_the_bundled_catalogue() {
    read_catalogue("data", 1500);
}

#[test]
fn should_find_no_fault_in_the_texts_of_another_catalogue() {
    read_catalogue("examples/databases", 300);
}

#[test]
fn should_find_no_fault_in_the_texts_of_the_program() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/wording/src");
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let code = fs::read_to_string(entry.unwrap().path()).unwrap();
        let Some(from) = code.find("\nwording! {") else {
            continue;
        };
        for line in code[from..].lines() {
            let Some((name, text)) = line.trim().split_once(" = \"") else {
                continue;
            };
            let text = text.trim_end_matches("\";");
            // Formulas, titles of papers, and what tools for decision records look for follow other rules.
            let is_other = name.ends_with("_formula") || name.ends_with("_paper");
            if is_other || name.starts_with("adr_chosen") {
                continue;
            }
            seen += 1;
            assert_eq!(
                fault(Form::Clause, filled(text).trim_end_matches('.')),
                None,
                "{name}: {text}"
            );
        }
    }
    assert!(seen > 250, "only {seen} texts");
}
