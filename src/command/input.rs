//! Reads answers for the command line.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use serde_json::Value;

use super::Failure;
use crate::answers::Answers;
use crate::catalogue::{Catalogue, Fields, Problem, Problems};

/// The largest input that is read; answers take a few thousand bytes at most.
const LARGEST: u64 = 1 << 20;

/// The answers in a file, or on standard input for `-`.
///
/// The document is `{"answers": {question id: answer}}`. What `link decode` prints beside it, `catalogue` and `top`,
/// may stand there too; another catalogue's id is refused.
pub fn answers(catalogue: &Catalogue, path: &Path) -> Result<Answers, Failure> {
    let (name, text) = text(path)?;
    let document: Value = serde_json::from_str(&text).map_err(|error| {
        Failure::Message(format!(
            "{name}: is not JSON: {error}; write {{\"answers\": {{…}}}}"
        ))
    })?;
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
            return Ok(answers);
        }
    }
    Err(Failure::Problems(found))
}

fn text(path: &Path) -> Result<(String, String), Failure> {
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
    let mut read = |from: &mut dyn Read| from.take(LARGEST + 1).read_to_string(&mut text);
    if standard_input {
        read(&mut std::io::stdin().lock()).map_err(unreadable)?;
    } else {
        read(&mut File::open(path).map_err(unreadable)?).map_err(unreadable)?;
    }
    if text.len() as u64 > LARGEST {
        let message = format!("{name}: is larger than {LARGEST} bytes; answers are a few thousand");
        return Err(Failure::Message(message));
    }
    Ok((name, text))
}
