//! What is doubtful in a catalogue, and the survey of its data.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a value that is not there is a failed test"
)]

mod doubts;
mod simulation;
#[path = "../support/mod.rs"]
mod support;
mod survey;
mod toss_ups;

use serde_json::Value;
use stackfit::catalogue::{Catalogue, Document, read};
use support::documents;

/// The bundled documents, to be changed in ways that leave them well-formed.
struct Changed(Vec<Document>);

impl Changed {
    fn new() -> Self {
        Changed(documents())
    }

    /// A place in a document, as a JSON pointer in which entries of lists go by their id.
    #[track_caller]
    fn at(&mut self, file: &str, place: &str) -> &mut Value {
        let mut documents = self.0.iter_mut();
        let mut at = &mut documents.find(|one| one.file == file).unwrap().content;
        for step in place.split('/').filter(|step| !step.is_empty()) {
            at = match at {
                Value::Array(list) => list.iter_mut().find(|one| one["id"] == *step).unwrap(),
                table => &mut table[step],
            };
        }
        at
    }

    /// Takes out what is noted of earlier changes of a technology, whose ratings can then be any.
    fn forget_changes(&mut self, technology: &str) {
        let changes = self.at("changes.toml", "change").as_array_mut().unwrap();
        changes.retain(|change| change["technology"] != technology);
    }

    #[track_caller]
    fn catalogue(&self) -> Catalogue {
        read(&self.0).unwrap_or_else(|problems| panic!("{problems:#?}"))
    }
}
