//! Checks a catalogue: what is wrong is refused, what is doubtful is listed.

use std::path::Path;

use serde_json::{Value, json};

use super::{Failure, given, lines};
use crate::audit;
use catalogue::cost::{Cost, MOST_STACKS, MOST_STEPS};
use catalogue::{Catalogue, Problem};
use decision::engine::Model;

/// What there is to say of the catalogue at a path.
pub fn check(path: &Path) -> Result<Value, Failure> {
    let (catalogue, _) = given::catalogue(path).map_err(|failure| located(failure, path))?;
    let doubts = audit::doubts(&Model::new(&catalogue));
    Ok(json!({
        "catalogue": {"id": catalogue.id, "revision": catalogue.revision},
        "technologies": catalogue.technologies.len(),
        "cost": cost(&catalogue),
        "claims": catalogue.evidence.claims.len(),
        "problems": [],
        "warnings": doubts.iter().map(|one| warning(one, path)).collect::<Vec<_>>(),
    }))
}

/// What a result with the catalogue costs, beside what it may cost. The seconds are about those of a computer of today.
fn cost(catalogue: &Catalogue) -> Value {
    let cost = Cost::of(catalogue);
    json!({
        "stacks": cost.stacks,
        "most_stacks": MOST_STACKS,
        "steps": cost.steps,
        "most_steps": MOST_STEPS,
        "seconds": (cost.seconds() * 100.0).ceil() / 100.0,
    })
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
