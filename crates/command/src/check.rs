//! Checks a catalogue: what is wrong is refused, what is doubtful is listed.

use std::path::Path;

use serde_json::{Value, json};

use super::{Failure, given, lines};
use crate::audit;
use catalogue::Problem;
use decision::engine::Model;

/// What there is to say of the catalogue at a path.
pub fn check(path: &Path) -> Result<Value, Failure> {
    let (catalogue, _) = given::catalogue(path).map_err(|failure| located(failure, path))?;
    let doubts = audit::doubts(&Model::new(&catalogue));
    Ok(json!({
        "catalogue": {"id": catalogue.id, "revision": catalogue.revision},
        "technologies": catalogue.technologies.len(),
        "claims": catalogue.evidence.claims.len(),
        "problems": [],
        "warnings": doubts.iter().map(|one| warning(one, path)).collect::<Vec<_>>(),
    }))
}

fn warning(doubt: &Problem, path: &Path) -> Value {
    let line = lines::line(path, doubt);
    json!({"file": doubt.file, "line": line, "field": doubt.field, "message": doubt.message})
}

/// The same problems, each with the line in which it stands.
fn located(failure: Failure, path: &Path) -> Failure {
    let Failure::Catalogue(mut problems) = failure else {
        return failure;
    };
    for problem in &mut problems {
        if let Some(line) = lines::line(path, problem) {
            problem.message.push_str(&format!(" (line {line})"));
        }
    }
    Failure::Catalogue(problems)
}
