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
pub use unpack::{LARGEST, PACKED, Unpacking, strict, unpack};

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
    let mut reading = Reading::beside(documents, unopened);
    while reading.advance() {}
    reading.finish()
}

/// Reads and checks a catalogue a small step at a time, for whoever has something else to do in between.
///
/// A step is one document, or one part of the check.
pub struct Reading<'a> {
    documents: &'a [Document],
    order: Vec<(&'static read::FileKind, usize)>,
    unopened: Vec<Problem>,
    problems: Problems,
    catalogue: Catalogue,
    /// What reading has found, which the check goes by.
    found: Vec<Problem>,
    /// How many steps are done.
    done: usize,
}

impl<'a> Reading<'a> {
    /// Begins with documents of which some could not be opened.
    pub fn beside(documents: &'a [Document], unopened: Vec<Problem>) -> Self {
        let problems = Problems::default();
        Reading {
            documents,
            order: read::order_of(documents, &problems),
            unopened,
            problems,
            catalogue: Catalogue::default(),
            found: Vec::new(),
            done: 0,
        }
    }

    /// Does a step; says whether there may be another.
    pub fn advance(&mut self) -> bool {
        let step = self.done;
        self.done += 1;
        if let Some((kind, place)) = self.order.get(step) {
            let document = &self.documents[*place];
            let fields = Fields::of(&document.file, &document.content, &self.problems);
            kind.read(&fields, &mut self.catalogue);
            return true;
        }
        let step = step - self.order.len();
        if step == 0 {
            self.gather();
            return true;
        }
        check::part(&self.catalogue, &self.found, &self.problems, step - 1)
    }

    /// Finishes what is read, and takes note of what that has found.
    fn gather(&mut self) {
        read::finish(
            &mut self.catalogue,
            self.documents,
            &self.unopened,
            &self.problems,
        );
        self.found = std::mem::take(&mut self.unopened);
        for problem in self.problems.take() {
            // A table that two readers look at is reported by both.
            if !self.found.contains(&problem) {
                self.found.push(problem);
            }
        }
    }

    /// The catalogue, after the last step.
    ///
    /// # Errors
    ///
    /// As [`read`].
    pub fn finish(mut self) -> Result<Catalogue, Vec<Problem>> {
        self.found.extend(self.problems.take());
        if self.found.is_empty() {
            Ok(self.catalogue)
        } else {
            Err(self.found)
        }
    }
}

/// Why a catalogue from elsewhere cannot be used on a page that has one of its own, if it has that one's id: links and what
/// is kept on a device go by the id, and would be read with the wrong questions.
pub fn taken_id(catalogue: &Catalogue, own: &str) -> Option<Problem> {
    (catalogue.id == own).then(|| Problem {
        file: "catalogue.toml".to_owned(),
        field: "id".to_owned(),
        message: format!(
            "is “{own}”, the id of the page's own catalogue, whose links and progress would be taken for this one's; choose another id"
        ),
    })
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
