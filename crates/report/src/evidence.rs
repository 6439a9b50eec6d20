//! The claims behind a technology's ratings, the weightiest first.

use serde::Serialize;

use super::{ByCriterion, StackReport};
use catalogue::Evidence;

/// The claims behind one part of the recommended stack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Behind {
    /// The technology's id.
    pub technology: String,
    /// Claim ids: those under the ratings that weigh most come first.
    pub claims: Vec<String>,
}

/// One entry per part of a stack.
pub fn behind(evidence: &Evidence, stack: &StackReport, weights: &ByCriterion) -> Vec<Behind> {
    let parts = stack.parts.backend.iter().chain(&stack.parts.client);
    parts
        .map(|technology| Behind {
            technology: technology.clone(),
            claims: claims(evidence, technology, weights),
        })
        .collect()
}

/// The claims under a technology's ratings, the weightiest first.
pub fn claims(evidence: &Evidence, technology: &str, weights: &ByCriterion) -> Vec<String> {
    let mut claims: Vec<String> = Vec::new();
    for (criterion, _) in weights.greatest_first() {
        for claim in evidence.basis(technology, criterion) {
            if !claims.contains(claim) {
                claims.push(claim.clone());
            }
        }
    }
    claims
}
