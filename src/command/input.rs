//! Reads JSON for the command line, and the answers in it.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use serde_json::Value;

use super::Failure;
use crate::answers::Answers;
use crate::catalogue::{Catalogue, Fields, Problem, Problems};
use crate::weights::OwnWeights;

/// The most bytes of answers that are read; they take a few thousand at most.
const LARGEST: u64 = 1 << 20;

/// The answers in a file, or on standard input for `-`, and the weights set by hand.
///
/// The document is `{"answers": {question id: answer}, "weights": {criterion id: share}}`; the weights may be absent. What `link decode` prints beside it, `catalogue` and `top`,
/// may stand there too; another catalogue's id is refused.
pub fn case(catalogue: &Catalogue, path: &Path) -> Result<(Answers, OwnWeights), Failure> {
    let (name, document) = document(path, LARGEST, "write {\"answers\": {…}}")?;
    let problems = Problems::default();
    let fields = Fields::of(&name, &document, &problems);
    if let Some(made_with) = fields.table("catalogue") {
        let id = made_with.text("id");
        if !id.is_empty() && id != catalogue.id {
            let message = format!("is another catalogue than this program's, {}", catalogue.id);
            made_with.problem("id", message);
        }
        made_with.whole("revision", 1..=u32::MAX);
        made_with.finish();
    }
    fields.texts("top");
    let weights = fields
        .table("weights")
        .map(|fields| OwnWeights::read(catalogue, &fields))
        .unwrap_or_default();
    // Asked for through the table, so that a missing one is reported with its name.
    fields.required_table("answers");
    fields.finish();
    let mut found = problems.take();
    if let Some(value) = document.get("answers").filter(|value| value.is_object()) {
        let (answers, wrong) = Answers::read(catalogue, &name, value);
        let inside = |problem: Problem| Problem {
            field: format!("answers.{}", problem.field),
            ..problem
        };
        found.extend(wrong.into_iter().map(inside));
        if found.is_empty() {
            // As links carry them, so that a link gives the same digits.
            return Ok((answers, weights.rounded(catalogue)));
        }
    }
    Err(Failure::Problems(found))
}

/// The name of a file, or of standard input for `-`, and the JSON in it, which must not be larger than so many bytes.
/// `remedy` says what to write if it is no JSON.
pub fn document(path: &Path, largest: u64, remedy: &str) -> Result<(String, Value), Failure> {
    let (name, text) = text(path, largest)?;
    match serde_json::from_str(&text) {
        Ok(document) => Ok((name, document)),
        Err(error) => {
            let message = format!("{name}: is not JSON: {error}; {remedy}");
            Err(Failure::Message(message))
        }
    }
}

/// The name of a file, or of standard input for `-`, and the text in it, which must not be larger than so many bytes.
pub fn text(path: &Path, largest: u64) -> Result<(String, String), Failure> {
    let standard_input = path == Path::new("-");
    let name = if standard_input {
        "standard input".to_owned()
    } else {
        path.display().to_string()
    };
    let unreadable = |error: std::io::Error| {
        Failure::Message(format!("{name}: cannot be read as text: {error}"))
    };
    let mut text = String::new();
    let mut read = |from: &mut dyn Read| from.take(largest + 1).read_to_string(&mut text);
    if standard_input {
        read(&mut std::io::stdin().lock()).map_err(unreadable)?;
    } else {
        read(&mut File::open(path).map_err(unreadable)?).map_err(unreadable)?;
    }
    if text.len() as u64 > largest {
        let message = format!("{name}: is larger than {largest} bytes; give less at a time");
        return Err(Failure::Message(message));
    }
    Ok((name, text))
}
