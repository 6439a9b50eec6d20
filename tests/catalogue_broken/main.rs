//! Broken catalogues: each is refused with the file and the field, and nothing panics.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a value that is not there is a failed test"
)]

mod documents;
mod every_field;
mod facts;
mod fields;
mod follow_ups;
mod outside;
mod possible;
mod reading;
mod references;
#[path = "../support/validators.rs"]
mod schemas;
mod sense;
#[path = "../support/mod.rs"]
mod support;
mod words;

use serde_json::Value;
use stackfit::catalogue::{Document, Problem, read};

/// Copies of the real documents, to be broken.
struct Broken {
    documents: Vec<Document>,
}

impl Broken {
    fn new() -> Self {
        Broken {
            documents: support::documents(),
        }
    }

    #[track_caller]
    fn content(&mut self, file: &str) -> &mut Value {
        let mut documents = self.documents.iter_mut();
        &mut documents.find(|one| one.file == file).unwrap().content
    }

    /// Puts a value at a place such as `question/platform/number`, where entries of lists go by their id, or takes
    /// away what is there. Returns the place as problems name it: `question[1].number`.
    #[track_caller]
    fn put(&mut self, file: &str, place: &str, value: Option<Value>) -> String {
        let mut at = self.content(file);
        let mut named = String::new();
        let steps: Vec<&str> = place.split('/').collect();
        let (last, before) = steps.split_last().unwrap();
        for step in before {
            at = match at {
                Value::Array(list) => {
                    let index = list
                        .iter()
                        .position(|one| one["id"] == *step)
                        .or(step.parse().ok())
                        .unwrap();
                    named.push_str(&format!("[{}]", index + 1));
                    &mut list[index]
                }
                table => {
                    named.push_str(&format!(
                        "{}{step}",
                        if named.is_empty() { "" } else { "." }
                    ));
                    &mut table[*step]
                }
            };
        }
        if !last.is_empty() {
            named.push_str(&format!(
                "{}{last}",
                if named.is_empty() { "" } else { "." }
            ));
        }
        match (at, value) {
            (Value::Array(list), Some(value)) => list.push(value),
            (Value::Object(table), Some(value)) => {
                table.insert((*last).to_owned(), value);
            }
            (Value::Object(table), None) => {
                assert!(table.remove(*last).is_some(), "{place} is not there");
            }
            (other, _) => panic!("{place} is in {other}"),
        }
        named
    }

    /// A field with ids in brackets, such as `question[hosting].option[aws].unmet`, as problems name it, with numbers.
    #[track_caller]
    fn numbered(&mut self, file: &str, field: &str) -> String {
        let mut at = &*self.content(file);
        let mut named = Vec::new();
        for part in field.split('.') {
            let Some((list, id)) = part.split_once('[') else {
                at = &at[part];
                named.push(part.to_owned());
                continue;
            };
            let id = id.strip_suffix(']').unwrap();
            let entries = at[list].as_array().map(Vec::as_slice).unwrap_or_default();
            let index = entries.iter().position(|one| one["id"] == id);
            let index = index
                .or_else(|| Some(id.parse::<usize>().ok()? - 1))
                .unwrap();
            at = entries.get(index).unwrap_or(&Value::Null);
            named.push(format!("{list}[{}]", index + 1));
        }
        named.join(".")
    }

    fn problems(&self) -> Vec<Problem> {
        read(&self.documents).err().unwrap_or_default()
    }
}

/// One way of breaking: the file, the place, and what to put there; `None` takes it away.
type Break = (&'static str, &'static str, Option<Value>);

/// A break, and the file and field it is reported with where those are not the place itself.
type Elsewhere = (
    &'static str,
    &'static str,
    Option<Value>,
    &'static str,
    &'static str,
);

#[track_caller]
fn assert_names(problems: &[Problem], file: &str, field: &str, what: &str) {
    let named = problems
        .iter()
        .any(|one| one.file == file && one.field == field);
    assert!(
        named,
        "{what}: no problem at {file} `{field}` in {problems:#?}"
    );
    for problem in problems {
        assert!(
            problem.message.len() > 5 && problem.message.len() < 500,
            "{problem}"
        );
    }
}

fn check(breaks: Vec<Break>) {
    for (file, place, value) in breaks {
        let mut broken = Broken::new();
        let field = broken.put(file, place, value.clone());
        assert_names(
            &broken.problems(),
            file,
            &field,
            &format!("{file} {place} {value:?}"),
        );
    }
}

fn check_elsewhere(breaks: Vec<Elsewhere>) {
    for (file, place, value, named_file, field) in breaks {
        let mut broken = Broken::new();
        let field = broken.numbered(named_file, field);
        broken.put(file, place, value.clone());
        let what = format!("{file} {place} {value:?}");
        assert_names(&broken.problems(), named_file, &field, &what);
    }
}

const HEAD: &str = "catalogue.toml";
const CRITERIA: &str = "criteria.toml";
const QUESTIONS: &str = "questions.toml";
const RULES: &str = "rules.toml";
const STACKS: &str = "stacks.toml";
const CLAIMS: &str = "claims.toml";
const GUIDE: &str = "guide.toml";
const EXAMPLES: &str = "examples.toml";
const CHANGES: &str = "changes.toml";
const SOURCES: &str = "sources.toml";
const FACTS: &str = "facts.toml";
const DJANGO: &str = "technologies/django.toml";
const FLASK: &str = "technologies/flask.toml";
const FIREBASE: &str = "technologies/firebase.toml";
