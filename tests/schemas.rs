//! The JSON Schemas: what is committed is what the reader takes, the data keeps to it, and mistakes do not.

#![allow(
    clippy::unwrap_used,
    reason = "a value that is not there is a failed test"
)]

mod support;
#[path = "support/validators.rs"]
mod validators;

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use stackfit::catalogue::folder;
use stackfit::catalogue::schema::{ABOUT, about, schema_of, schemas, text};
use support::documents;
use validators::Validators;

/// The catalogues that stand in the repository.
const CATALOGUES: [&str; 2] = ["data", "examples/databases"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn should_have_committed_what_the_reader_takes() {
    let folder = root().join("schemas");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    // That of the messages to and from a frame is no schema of files.
    names.retain(|name| name != "messages.json");
    names.sort();
    let mut expected: Vec<String> = schemas().into_iter().map(|(name, _)| name).collect();
    // The one of saved results is written by hand: `tests/export/json.rs` keeps it true.
    expected.push("report.json".to_owned());
    expected.sort();
    assert_eq!(names, expected);
    for (name, schema) in schemas() {
        let committed = fs::read_to_string(folder.join(&name)).unwrap();
        assert!(
            committed == text(&schema),
            "schemas/{name} is out of date: run `make generated`"
        );
    }
}

#[test]
fn should_accept_every_file_of_the_data() {
    let validators = Validators::new();
    for catalogue in CATALOGUES {
        for document in folder::documents(&root().join(catalogue)).unwrap() {
            let problem = validators.problem(&document.file, &document.content);
            assert_eq!(problem, None, "{catalogue}/{}", document.file);
        }
    }
    assert_eq!(schema_of("notes.toml"), None);
    assert_eq!(schema_of("technologies/more/django.toml"), None);
}

#[test]
fn should_name_its_schema_in_the_first_line_of_every_file() {
    for catalogue in CATALOGUES {
        let folder = root().join(catalogue);
        for document in folder::documents(&folder).unwrap() {
            let path = folder.join(&document.file);
            let text = fs::read_to_string(&path).unwrap();
            let first = text.lines().next().unwrap();
            let named = first.strip_prefix("#:schema ");
            assert!(named.is_some(), "{}: {first}", path.display());
            let schema = path.parent().unwrap().join(named.unwrap());
            let expected = root().join("schemas");
            let expected = expected.join(schema_of(&document.file).unwrap());
            let [schema, expected] = [schema, expected].map(|one| one.canonicalize().unwrap());
            assert_eq!(schema, expected, "{}", path.display());
        }
    }
}

#[test]
fn should_refuse_the_mistakes_that_editors_make() {
    let validators = Validators::new();
    let documents = documents();
    let edit = |file: &str, place: &str, value: Option<Value>| {
        let document = documents.iter().find(|one| one.file == file).unwrap();
        let mut content = document.content.clone();
        let (table, name) = place.rsplit_once('/').unwrap_or(("", place));
        let table = if table.is_empty() {
            &mut content
        } else {
            content.pointer_mut(&format!("/{table}")).unwrap()
        };
        match value {
            Some(value) => table[name] = value,
            None => assert!(
                table.as_object_mut().unwrap().remove(name).is_some(),
                "{place}"
            ),
        }
        content
    };
    for (file, place, value) in [
        ("catalogue.toml", "id", None),
        ("catalogue.toml", "id", Some(json!("two words"))),
        ("catalogue.toml", "revision", Some(json!("1"))),
        ("catalogue.toml", "revision", Some(json!(1.5))),
        ("catalogue.toml", "weight_kept", Some(json!(1.2))),
        ("catalogue.toml", "role/0/slot", Some(json!("middle"))),
        ("catalogue.toml", "role/0/nmae", Some(json!("server"))),
        ("criteria.toml", "criterion/0/weight", Some(json!(-1))),
        (
            "criteria.toml",
            "criterion/0/components/0/from",
            Some(json!("air")),
        ),
        ("criteria.toml", "criterion/0/components", Some(json!({}))),
        ("questions.toml", "question/0/kind", None),
        ("questions.toml", "question/0/kind", Some(json!("several"))),
        ("questions.toml", "question/0/number", Some(json!(61))),
        (
            "questions.toml",
            "question/0/option/0/lable",
            Some(json!("Web")),
        ),
        ("questions.toml", "question/0/opening", Some(json!("yes"))),
        ("rules.toml", "rule/0/exclude", None),
        ("rules.toml", "rule/0/weigh", Some(json!({"cost": 2}))),
        ("rules.toml", "rule/0/when/baas", Some(json!("never"))),
        ("rules.toml", "rule/0/when/baas", Some(json!([]))),
        ("stacks.toml", "shape/0/backend", None),
        ("stacks.toml", "synergy/0/kind", Some(json!("magic"))),
        ("stacks.toml", "client/whenever", Some(json!({}))),
        ("claims.toml", "claim/0/source", None),
        ("claims.toml", "claim/0/year", Some(json!("2023"))),
        ("claims.toml", "claim/0/status", Some(json!("maybe"))),
        (
            "sources.toml",
            "source/2/url",
            Some(json!("http://endoflife.date/")),
        ),
        ("technologies/django.toml", "name", None),
        ("technologies/django.toml", "name", Some(json!("  "))),
        (
            "technologies/django.toml",
            "homepage",
            Some(json!("www.djangoproject.com")),
        ),
        (
            "technologies/django.toml",
            "languages",
            Some(json!("python")),
        ),
        (
            "technologies/django.toml",
            "languages",
            Some(json!(["python", "python"])),
        ),
        (
            "technologies/django.toml",
            "familiar_to/ruby",
            Some(json!(1.2)),
        ),
        (
            "technologies/django.toml",
            "fits/product/saas",
            Some(json!("good")),
        ),
        ("technologies/django.toml", "ratings", None),
        (
            "technologies/django.toml",
            "ratings/cost/likely",
            Some(json!(7)),
        ),
        ("technologies/django.toml", "ratings/cost/claims", None),
        (
            "technologies/django.toml",
            "ratings/cost/claims",
            Some(json!([])),
        ),
        (
            "technologies/django.toml",
            "ratings/cost/says",
            Some(json!("costs {price}")),
        ),
    ] {
        let content = edit(file, place, value.clone());
        let problem = validators.problem(file, &content);
        assert!(problem.is_some(), "{file} {place} {value:?}");
    }
}

/// Every field of a schema by its path, with its description.
fn fields(schema: &Value, path: &str, all: &mut Vec<(String, Value)>) {
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        described(field, &format!("{path}.{name}"), all);
    }
    if schema["additionalProperties"].is_object() {
        described(&schema["additionalProperties"], &format!("{path}.*"), all);
    }
}

fn described(field: &Value, path: &str, all: &mut Vec<(String, Value)>) {
    all.push((path.to_owned(), field["description"].clone()));
    fields(field, path, all);
    // What can have several forms.
    for form in field["anyOf"].as_array().into_iter().flatten() {
        fields(form, path, all);
    }
    if field["items"]["type"] == "object" {
        fields(&field["items"], &format!("{path}[]"), all);
    }
}

#[test]
fn should_say_of_every_field_what_it_is_for() {
    let mut all = Vec::new();
    for (name, schema) in schemas() {
        fields(&schema, name.trim_end_matches(".json"), &mut all);
    }
    assert!(all.len() > 100);
    let undescribed =
        |(_, text): &&(String, Value)| !text.as_str().unwrap_or_default().ends_with('.');
    let undescribed: Vec<&String> = all
        .iter()
        .filter(undescribed)
        .map(|(path, _)| path)
        .collect();
    assert!(
        undescribed.is_empty(),
        "not described in schema/about.rs: {undescribed:#?}"
    );
    for (end, text) in ABOUT {
        let used = all.iter().any(|(path, _)| about(path) == Some(*text));
        assert!(used, "{end} describes no field");
    }
}
