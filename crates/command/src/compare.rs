//! Alternatives and entries side by side, as JSON.

use std::path::Path;

use serde_json::Value;

use super::{Failure, input};
use ::report::{Known, MOST, analyse, compare as side_by_side};
use catalogue::{Catalogue, shorten};
use decision::engine::Model;

/// How much of ids that are unknown is shown.
const LONGEST: usize = 200;

/// The comparison of what a list of ids names, for the answers in a file.
pub fn compare(catalogue: &Catalogue, list: &str, answers: &Path) -> Result<Value, Failure> {
    let ids: Vec<String> = list.split(',').map(|id| id.trim().to_owned()).collect();
    let case = input::case(catalogue, answers)?;
    let model = Model::new(catalogue);
    let analysis = analyse(&model, &case);
    let known = Known {
        evidence: Some(&catalogue.evidence),
        analysis: analysis.as_ref(),
    };
    let comparison = side_by_side(&model, &case, &ids, known);
    if !comparison.unknown.is_empty() {
        let message = format!(
            "there is no {}: write ids of stacks or technologies, such as `recommend` and `check` know them",
            shorten(&comparison.unknown.join(", "), LONGEST)
        );
        return Err(Failure::Message(message));
    }
    if comparison.columns.len() < 2 || !comparison.left_out.is_empty() {
        let message = format!("two to {MOST} can be compared: write their ids, joined by commas");
        return Err(Failure::Message(message));
    }
    serde_json::to_value(&comparison)
        .map_err(|error| Failure::Message(format!("the comparison cannot be written: {error}")))
}
