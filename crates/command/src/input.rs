//! Reads JSON for the command line, and the answers in it.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use serde_json::Value;

use super::Failure;
use ::export::json::{LARGEST, Restored, Unread, read};
use catalogue::{Catalogue, Problem, strict};
use decision::answers::Answers;
use decision::weights::OwnWeights;

/// The answers in a file, or on standard input for `-`, and the weights set by hand.
///
/// The document is `{"answers": {question id: answer}, "weights": {criterion id: share}}`, with or without the weights,
/// what `link decode` prints, or a result saved as JSON. Whatever is wrong is refused: who writes a file wants to know of
/// each slip.
pub fn case(catalogue: &Catalogue, path: &Path) -> Result<(Answers, OwnWeights), Failure> {
    seeded(catalogue, path).map(|(case, _)| case)
}

/// The same with the number that the draws of an analysis start from, where the document has a `seed`.
pub fn seeded(
    catalogue: &Catalogue,
    path: &Path,
) -> Result<((Answers, OwnWeights), Option<u32>), Failure> {
    let (name, text) = text(path, LARGEST as u64)?;
    let refusal = match read(catalogue, &name, &text) {
        Ok(Restored {
            answers,
            weights,
            left_out,
            seed,
            ..
        }) if left_out.is_empty() => return Ok(((answers, weights), seed)),
        Ok(Restored { left_out, .. }) => return Err(Failure::Problems(left_out)),
        Err(refusal) => refusal,
    };
    Err(match refusal {
        Unread::Other(problems) | Unread::Wrong(problems) => Failure::Problems(problems),
        Unread::Foreign(id) => Failure::Problems(vec![Problem {
            file: name,
            field: "catalogue.id".to_owned(),
            message: format!(
                "is another catalogue, {id}, than this program's, {}",
                catalogue.id
            ),
        }]),
        Unread::NotJson(error) => not_json(&name, &error, "write {\"answers\": {…}}"),
        Unread::Large => too_large(&name, LARGEST as u64),
        Unread::Newer => Failure::Message(format!(
            "{name}: was saved by a newer version of stackfit: update this one"
        )),
    })
}

/// The name of a file, or of standard input for `-`, and the JSON in it, which must not be larger than so many bytes.
/// `remedy` says what to write if it is no JSON.
pub fn document(path: &Path, largest: u64, remedy: &str) -> Result<(String, Value), Failure> {
    let (name, text) = text(path, largest)?;
    match strict(text.as_bytes()) {
        Ok(document) => Ok((name, document)),
        Err(error) => Err(not_json(&name, &error.to_string(), remedy)),
    }
}

fn not_json(name: &str, error: &str, remedy: &str) -> Failure {
    Failure::Message(format!("{name}: is not JSON: {error}; {remedy}"))
}

fn too_large(name: &str, largest: u64) -> Failure {
    let message = format!("{name}: is larger than {largest} bytes; give less at a time");
    Failure::Message(message)
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
        return Err(too_large(&name, largest));
    }
    Ok((name, text))
}
