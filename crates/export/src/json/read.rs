//! Reads answers back in: from a saved result, from `{"answers": …}`, and from what `stackfit link decode` prints.
//!
//! The text may come from anybody, so its size is bounded before it is looked at, and its nesting by `serde_json`.

use serde_json::Value;

use super::{FORMAT, VERSION};
use catalogue::{Catalogue, Fields, Problem, Problems, shorten, strict};
use decision::answers::Answers;
use decision::weights::OwnWeights;
use wording::{export::EN, fill};

/// The most bytes that are read. The largest reports take a quarter of that.
pub const LARGEST: usize = 4 << 20;

/// How much of a foreign catalogue's id is repeated.
const LONGEST_ID: usize = 40;

/// What is read from a saved result.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Restored {
    /// The answers.
    pub answers: Answers,
    /// The weights set by hand, as links carry them, so that a link gives the same digits.
    pub weights: OwnWeights,
    /// Answers that this catalogue does not have, or not like this, which are left out: most often because the data is
    /// another state of it.
    pub left_out: Vec<Problem>,
    /// The revision of the data that it was saved with, where that is said.
    pub revision: Option<u32>,
    /// What the draws of the analysis start from, where that is said.
    pub seed: Option<u32>,
}

/// Why nothing can be read.
#[derive(Clone, Debug, PartialEq)]
pub enum Unread {
    /// More than [`LARGEST`] bytes.
    Large,
    /// No JSON, or nested too deeply, or with a name twice in a table: what is wrong, and where.
    NotJson(String),
    /// JSON, but without answers: what is wrong.
    Other(Vec<Problem>),
    /// Saved by a later version of the program, which writes another format.
    Newer,
    /// Saved with another catalogue: its id.
    Foreign(String),
    /// Fields that are missing, unknown or wrong.
    Wrong(Vec<Problem>),
}

impl Unread {
    /// What is wrong and what to do about it, for visitors.
    pub fn says(&self) -> String {
        match self {
            Unread::Large => EN.read_large.to_owned(),
            Unread::NotJson(_) => EN.read_not_json.to_owned(),
            Unread::Other(_) => EN.read_other.to_owned(),
            Unread::Newer => EN.read_newer.to_owned(),
            Unread::Foreign(id) => fill(EN.read_foreign, &[("id", id)]),
            Unread::Wrong(problems) => {
                let first = problems.first().map(ToString::to_string);
                fill(EN.read_wrong, &[("problem", &first.unwrap_or_default())])
            }
        }
    }
}

/// Reads answers to the questions of a catalogue. `name` is what problems call the text.
///
/// # Errors
///
/// When there is nothing that could be restored; single answers that cannot be read are left out instead.
pub fn read(catalogue: &Catalogue, name: &str, text: &str) -> Result<Restored, Unread> {
    if text.len() > LARGEST {
        return Err(Unread::Large);
    }
    // Some editors put a byte order mark in front.
    let text = text.trim_start_matches('\u{feff}');
    let document = strict(text.as_bytes()).map_err(|error| Unread::NotJson(error.to_string()))?;
    let problems = Problems::default();
    let fields = Fields::of(name, &document, &problems);
    if document.get("format").is_some() {
        version(&fields, &document)?;
    }
    let revision = made_with(&fields, catalogue)?;
    fields.texts("top");
    let seed = fields.value("seed").is_some();
    let seed = seed.then(|| fields.whole("seed", 0..=u32::MAX));
    let weights = fields.table("weights");
    let weights = weights.map(|fields| OwnWeights::read(catalogue, &fields));
    // Asked for through the table, so that a missing one is reported with its name.
    fields.required_table("answers");
    let Some(answers) = document.get("answers").filter(|value| value.is_object()) else {
        fields.finish();
        return Err(Unread::Other(problems.take()));
    };
    fields.finish();
    let (answers, wrong) = Answers::read(catalogue, name, answers);
    let inside = |problem: Problem| Problem {
        field: format!("answers.{}", problem.field),
        ..problem
    };
    let left_out = wrong.into_iter().map(inside);
    let mut found = problems.take();
    if !found.is_empty() {
        found.extend(left_out);
        return Err(Unread::Wrong(found));
    }
    Ok(Restored {
        answers,
        weights: weights.unwrap_or_default().rounded(catalogue),
        left_out: left_out.collect(),
        revision,
        seed,
    })
}

/// Looks at the fields that only a saved result has; what is in the report is worked out anew, not read.
fn version<'a>(fields: &Fields<'a>, document: &Value) -> Result<(), Unread> {
    let version = document.get("version").and_then(Value::as_u64);
    let ours = document.get("format").and_then(Value::as_str) == Some(FORMAT);
    if ours && version.is_some_and(|version| version > u64::from(VERSION)) {
        return Err(Unread::Newer);
    }
    if fields.text("format") != FORMAT {
        fields.problem("format", format!("must be {FORMAT}"));
    }
    // There is no older version than the first.
    fields.whole("version", VERSION..=VERSION);
    for name in ["date", "link", "report"] {
        fields.value(name);
    }
    Ok(())
}

/// The revision of the catalogue that it was made with, which must be this one.
fn made_with(fields: &Fields<'_>, catalogue: &Catalogue) -> Result<Option<u32>, Unread> {
    let Some(made_with) = fields.table("catalogue") else {
        return Ok(None);
    };
    let id = made_with.text("id");
    if !id.is_empty() && id != catalogue.id {
        return Err(Unread::Foreign(shorten(&id, LONGEST_ID)));
    }
    let revision = made_with.whole("revision", 1..=u32::MAX);
    made_with.finish();
    Ok(Some(revision))
}
