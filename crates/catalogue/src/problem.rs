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

/// Where something stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The document.
    pub file: String,
    /// The field in it, as in a [`Problem`].
    pub field: String,
}

/// The longest field that is named in full, in characters.
const LONGEST_FIELD: usize = 120;

/// The longest message, in characters: what it quotes may be of any length.
const LONGEST_MESSAGE: usize = 450;

/// The most problems that are gathered; who has more has one cause for them.
pub const MOST_PROBLEMS: usize = 1_000;

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
    /// Adds one problem, if there are not [`MOST_PROBLEMS`] of them.
    pub fn add(&self, file: &str, field: impl Into<String>, message: impl Into<String>) {
        let mut problems = self.0.borrow_mut();
        if problems.len() >= MOST_PROBLEMS {
            return;
        }
        problems.push(Problem {
            file: file.to_owned(),
            field: shorten(&field.into(), LONGEST_FIELD),
            message: shorten(&message.into(), LONGEST_MESSAGE),
        });
    }

    /// Whether a problem was found at a field.
    pub fn stands_at(&self, file: &str, field: &str) -> bool {
        let found = self.0.borrow();
        found
            .iter()
            .any(|one| one.file == file && one.field == field)
    }

    /// Takes everything gathered so far.
    pub fn take(&self) -> Vec<Problem> {
        self.0.take()
    }
}
