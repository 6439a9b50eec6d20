//! What is wrong with data from outside, and where.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

/// One thing wrong with a document from outside: a catalogue file, an answers file, stored progress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The document, as the person who wrote it knows it: a path below the catalogue's folder, or "answers".
    pub file: String,
    /// The field in it, in dotted form (`ratings.cost.low`, `claim[3].source`); empty for the whole document.
    pub field: String,
    /// What is wrong and what to do about it, in one sentence.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.field.is_empty() {
            write!(out, "{}: {}", self.file, self.message)
        } else {
            write!(out, "{}: `{}`: {}", self.file, self.field, self.message)
        }
    }
}

/// The longest field that is named in full, in characters.
const LONGEST_FIELD: usize = 120;

/// A text from outside, cut to a length that a message can bear.
pub fn shorten(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Where problems are gathered, so that a reader reports all of them and not only the first.
#[derive(Clone, Debug, Default)]
pub struct Problems(Rc<RefCell<Vec<Problem>>>);

impl Problems {
    /// Adds one problem.
    pub fn add(&self, file: &str, field: impl Into<String>, message: impl Into<String>) {
        self.0.borrow_mut().push(Problem {
            file: file.to_owned(),
            field: shorten(&field.into(), LONGEST_FIELD),
            message: message.into(),
        });
    }

    /// Takes everything gathered so far.
    pub fn take(&self) -> Vec<Problem> {
        self.0.take()
    }
}
