#![doc = include_str!("../README.md")]

pub mod addresses;
mod check;
pub mod cost;
mod date;
mod fields;
pub mod front;
mod model;
mod name;
pub mod order;
mod packed;
pub mod parameters;
pub mod parts;
pub mod percent;
#[cfg_attr(
    target_arch = "wasm32",
    allow(dead_code, reason = "only native tools look for what a reader takes")
)]
mod probe;
mod problem;
mod query;
mod read;
mod texts;
mod unpack;

pub mod support;
pub mod width;

#[cfg(not(target_arch = "wasm32"))]
pub mod folder;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;

pub use date::Date;
pub use fields::{Fields, kind};
pub use model::*;
pub use name::{is_unseen, name};
pub use parts::Parts;
pub use problem::{MOST_PROBLEMS, Place, Problem, Problems, shorten};
pub use query::{Query, query};
pub use texts::is_hidden;
pub use unpack::{LARGEST, PACKED, strict, unpack};

use serde_json::{Map, Value};

/// One document of a catalogue: its path below the catalogue's folder, and what it says.
pub struct Document {
    /// Path with `/`, such as `technologies/django.toml`.
    pub file: String,
    /// The content, as JSON data model.
    pub content: Value,
}

/// Reads and checks a whole catalogue.
///
/// # Errors
///
/// Every problem there is, each with file, field and remedy; nothing is read in part.
pub fn read(documents: &[Document]) -> Result<Catalogue, Vec<Problem>> {
    read_beside(documents, Vec::new())
}

/// Reads and checks a whole catalogue of which some files could not be opened, so that everything wrong with the others
/// is known, too.
///
/// # Errors
///
/// As [`read`], after what is known already; always, if that is anything.
pub fn read_beside(
    documents: &[Document],
    unopened: Vec<Problem>,
) -> Result<Catalogue, Vec<Problem>> {
    let problems = Problems::default();
    let catalogue = read::catalogue(documents, &unopened, &problems);
    let mut found = unopened;
    for problem in problems.take() {
        // A table that two readers look at is reported by both.
        if !found.contains(&problem) {
            found.push(problem);
        }
    }
    check::check(&catalogue, &found, &problems);
    found.extend(problems.take());
    if found.is_empty() {
        Ok(catalogue)
    } else {
        Err(found)
    }
}

/// Reads and checks a catalogue from elsewhere, for a page that has one of its own.
///
/// # Errors
///
/// As [`read`], and for a catalogue with the id of the page's own: links and what is kept on a device go by the id, and
/// would be read with the wrong questions.
pub fn read_beside_own(documents: &[Document], own: &str) -> Result<Catalogue, Vec<Problem>> {
    let catalogue = read(documents)?;
    if catalogue.id != own {
        return Ok(catalogue);
    }
    let message = format!(
        "is “{own}”, the id of the page's own catalogue, whose links and progress would be taken for this one's; choose another id"
    );
    Err(vec![Problem {
        file: "catalogue.toml".to_owned(),
        field: "id".to_owned(),
        message,
    }])
}

/// Reads documented decisions from a document `{"precedent": [{…}, …]}` beside a catalogue, and checks their answers
/// against its questions. What they accept may be something that the catalogue does not have.
///
/// # Errors
///
/// Every problem there is.
#[cfg(not(target_arch = "wasm32"))]
pub fn precedents(
    catalogue: &Catalogue,
    file: &str,
    document: &Value,
) -> Result<Vec<Precedent>, Vec<Problem>> {
    let problems = Problems::default();
    let precedents = read::precedents(&Fields::of(file, document, &problems));
    let found = problems.take();
    check::answers(catalogue, file, &precedents, &found, &problems);
    let found: Vec<Problem> = found.into_iter().chain(problems.take()).collect();
    if found.is_empty() {
        Ok(precedents)
    } else {
        Err(found)
    }
}

/// The version of the form that [`pack`] makes.
const PACK_FORMAT: u32 = 1;

/// Packs documents into one JSON value: `{"format": 1, "files": {path: content}}`. [`unpack()`] reads it.
pub fn pack(documents: Vec<Document>) -> Value {
    let mut files = Map::new();
    for document in documents {
        files.insert(document.file, document.content);
    }
    serde_json::json!({"format": PACK_FORMAT, "files": files})
}
