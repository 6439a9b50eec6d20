//! The decision engine: from a catalogue and answers to a ranked table of stacks.
//!
//! Requirements rule technologies out, stacks are assembled from the rest, each gets a value per criterion, weights
//! come from priorities and context, and the additive value ranks them. The engine knows no id by name.

mod additive;
mod requirements;
mod roc;
mod stacks;
mod values;
mod weights;

pub use additive::{Scored, additive_value};
pub use requirements::{Cause, Exclusion, language_names, selects};
pub use roc::rank_order_centroid;
pub use stacks::{Stack, wants_client};
pub use weights::Weights;

use crate::answers::Answers;
use crate::catalogue::{Catalogue, Criterion};

/// Everything the engine finds for one set of answers.
pub struct Decision<'a> {
    /// The answers that counted.
    pub answers: Answers,
    /// The criteria that apply, in the catalogue's order; the tables below have a column each.
    pub criteria: Vec<&'a Criterion>,
    /// The weight of each criterion.
    pub weights: Weights,
    /// The stacks, best first.
    pub ranking: Vec<Scored<'a>>,
    /// The technologies ruled out, in the catalogue's order.
    pub exclusions: Vec<Exclusion<'a>>,
}

/// Decides.
///
/// Answers that do not apply and "Not sure" have no effect. The ranking is empty when the requirements rule out every
/// backend.
pub fn decide<'a>(catalogue: &'a Catalogue, answers: &Answers) -> Decision<'a> {
    let answers = answers.applied(catalogue);
    let criteria: Vec<&Criterion> = catalogue
        .criteria
        .iter()
        .filter(|criterion| answers.satisfy(&criterion.when))
        .collect();
    let weights = weights::weights(catalogue, &criteria, &answers);
    let exclusions = requirements::exclusions(catalogue, &answers);
    let stacks = stacks::assemble(catalogue, &answers, &exclusions);
    let table = values::table(catalogue, &criteria, &answers, &stacks);
    let ranking = additive::rank(stacks, table, &weights);
    Decision {
        answers,
        criteria,
        weights,
        ranking,
        exclusions,
    }
}
