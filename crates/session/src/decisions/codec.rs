//! Saved decisions as text: in storage, and in the files that visitors export and import.
//!
//! Version 1: `{"format": "stackfit-decisions", "version": 1, "decisions": [{"name": …, "date": …, "link": …}]}`. The link
//! is the fragment of a result link, which has a version of its own; an entry with any other link is none. Where a decision
//! has a `status` other than `open`, or a `note`, they stand there, too. Fields that are not known are passed over.

use serde_json::{Value, json};

use super::{Decisions, MOST, Saved, Status};
use catalogue::{Catalogue, Date};

/// The most bytes that are read. Two hundred decisions with the longest names and links are smaller.
pub const LARGEST: usize = 512 * 1024;

/// The most bytes of a link that is kept; one that can be opened is shorter.
const LONGEST_LINK: usize = 1200;

const FORMAT: &str = "stackfit-decisions";
const VERSION: u64 = 1;

/// Why a text cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is larger than anything that this program writes.
    Large,
    /// It is something else.
    Foreign,
    /// A later version of this program wrote it.
    Future,
}

/// What could be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// The decisions.
    pub decisions: Decisions,
    /// How many entries are none, or too many.
    pub dropped: usize,
}

/// The decisions as text.
pub fn write(decisions: &Decisions) -> String {
    let entry = |one: &Saved| {
        let mut entry = json!({"name": one.name, "date": one.date, "link": one.link});
        if one.status != Status::Open {
            entry["status"] = json!(one.status.id());
        }
        if !one.note.is_empty() {
            entry["note"] = json!(one.note);
        }
        entry
    };
    let entries: Vec<Value> = decisions.all().iter().map(entry).collect();
    json!({"format": FORMAT, "version": VERSION, "decisions": entries}).to_string()
}

/// Reads what [`write`] has written, or what somebody has made of it.
///
/// # Errors
///
/// When it is no such text at all. Entries that are none are left out and counted.
pub fn read(catalogue: &Catalogue, text: &str) -> Result<Read, Problem> {
    if text.len() > LARGEST {
        return Err(Problem::Large);
    }
    let document: Value = serde_json::from_str(text).map_err(|_| Problem::Foreign)?;
    if document.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(Problem::Foreign);
    }
    match document.get("version").and_then(Value::as_u64) {
        Some(VERSION) => {}
        Some(later) if later > VERSION => return Err(Problem::Future),
        _ => return Err(Problem::Foreign),
    }
    let entries = document.get("decisions").and_then(Value::as_array);
    let mut read = Read::default();
    for entry in entries.ok_or(Problem::Foreign)? {
        match saved(catalogue, entry) {
            // The order is that of the text.
            Some(one) if read.decisions.insert(MOST, one.clone()) => {}
            _ => read.dropped += 1,
        }
    }
    Ok(read)
}

/// A decision; its link has to be one of this page's own, whatever it holds.
fn saved(catalogue: &Catalogue, entry: &Value) -> Option<Saved> {
    let text = |name: &str| entry.get(name).and_then(Value::as_str);
    let link = text("link").filter(|link| link.len() <= LONGEST_LINK && share::is_own(link))?;
    let date = text("date").filter(|date| Date::parse(date).is_some());
    let one = Saved::new(
        catalogue,
        text("name").unwrap_or_default(),
        date.unwrap_or_default(),
        link,
    );
    let name = if one.name.is_empty() {
        one.date.clone()
    } else {
        one.name.clone()
    };
    let status = Status::ALL
        .into_iter()
        .find(|status| text("status") == Some(status.id()));
    let one = one.noted(text("note").unwrap_or_default());
    Some(Saved {
        name,
        status: status.unwrap_or_default(),
        ..one
    })
}
