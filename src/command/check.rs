//! Checks a catalogue: what is wrong is refused, what is doubtful is listed.

use std::path::Path;

use serde_json::{Value, json};

use super::{Failure, given};
use crate::audit;
use crate::catalogue::Problem;
use crate::engine::Model;

/// What there is to say of the catalogue at a path.
pub fn check(path: &Path) -> Result<Value, Failure> {
    let (catalogue, _) = given::catalogue(path)?;
    let doubts = audit::doubts(&Model::new(&catalogue));
    Ok(json!({
        "catalogue": {"id": catalogue.id, "revision": catalogue.revision},
        "technologies": catalogue.technologies.len(),
        "claims": catalogue.evidence.claims.len(),
        "problems": [],
        "warnings": doubts.iter().map(warning).collect::<Vec<_>>(),
    }))
}

fn warning(doubt: &Problem) -> Value {
    json!({"file": doubt.file, "field": doubt.field, "message": doubt.message})
}
