//! What is not known for sure about a decision, as a problem for SMAA-2.

use super::Decision;
use super::choices::Choices;
use super::effects::Effects;
use super::model::Model;
use super::values::{Bound, PartValues};
use mcda::smaa::{Doubt, Problem};

/// The decision's stacks in their order, with the intervals of their parts' values and the feasible weights.
///
/// What is uncertain is a technology's value, and it is drawn once for all stacks that the technology is part of:
/// stacks that share a backend rise and fall with it together.
pub fn problem(model: &Model<'_>, decision: &Decision<'_>) -> Problem {
    let effects = Effects::of(model, Choices::of(model.catalogue, decision.case()));
    let [low, likely, high] = [Bound::Low, Bound::Likely, Bound::High]
        .map(|bound| PartValues::of(model, &effects, bound));
    let columns = &effects.columns;
    let per_part = |distance: &dyn Fn(usize, usize) -> f64| -> Vec<f64> {
        let parts = 0..model.parts.len();
        let row = |part| columns.iter().map(move |column| distance(part, *column));
        parts.flat_map(row).collect()
    };
    let stacks = || decision.ranking.iter().map(|one| one.place);
    let mut values = Vec::new();
    let mut buffer = vec![0.0; model.criteria.len()];
    for stack in stacks() {
        likely.of_stack(model, &effects, stack, &mut buffer);
        values.extend(columns.iter().map(|column| buffer[*column]));
    }
    let mixes = model.composite.mixes().chunks_exact(model.criteria.len());
    Problem {
        alternatives: decision.ranking.len(),
        criteria: columns.len(),
        values,
        doubt: Doubt {
            below: per_part(&|part, column| likely.get(part, column) - low.get(part, column)),
            whole: model.catalogue.doubt,
            above: per_part(&|part, column| high.get(part, column) - likely.get(part, column)),
            mixes: mixes
                .flat_map(|mix| columns.iter().map(|column| mix[*column]))
                .collect(),
            made_of: stacks()
                .map(|stack| model.composite.made_of(stack).to_vec())
                .collect(),
        },
        bounded: true,
        weights: effects.weights,
    }
}
