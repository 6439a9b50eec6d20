//! What a set of answers comes to: which criteria count and how much, what is moved, and what is ruled out.

use super::choices::Choices;
use super::model::{Effect, Model};
use mcda::weights::WeightSet;

/// What answers come to, by number.
pub struct Effects {
    /// The answers that apply.
    pub choices: Choices,
    /// The criteria that apply, by place.
    pub columns: Vec<usize>,
    /// The weights that the answers allow, over the columns.
    pub weights: WeightSet,
    /// Per technology and criterion: by how much its value is moved.
    pub shifts: Vec<f64>,
    /// Per shape and criterion: by how much the value of a stack is moved.
    pub shape_shifts: Vec<f64>,
    /// Per technology: whether it is ruled out.
    pub excluded: Vec<bool>,
    /// Whether a client is wanted.
    pub client: bool,
}

impl Effects {
    /// Works out what answers come to; those that do not apply have no effect.
    pub fn of(model: &Model<'_>, mut choices: Choices) -> Self {
        model.apply(&mut choices);
        let width = model.criteria.len();
        let mut effects = Effects {
            columns: (0..width)
                .filter(|criterion| model.criteria[*criterion].holds(&choices))
                .collect(),
            weights: WeightSet::free(0),
            shifts: vec![0.0; width * model.parts.len()],
            shape_shifts: vec![0.0; width * model.catalogue.shapes.len()],
            excluded: vec![false; model.parts.len()],
            client: model
                .client
                .as_ref()
                .is_some_and(|client| client.holds(&choices)),
            choices,
        };
        let criteria = model.catalogue.criteria.iter();
        let mut factors: Vec<f64> = criteria.map(|criterion| criterion.weight).collect();
        for (criterion, factor) in model.weighed(&effects.choices) {
            factors[criterion] *= factor;
        }
        for rule in &model.rules {
            if rule.when.holds(&effects.choices) {
                effects.take(&rule.effect, width, &mut factors);
            }
        }
        effects.weights = effects.weight_set(model, &factors);
        effects
    }

    fn take(&mut self, effect: &Effect, width: usize, factors: &mut [f64]) {
        let shift = |table: &mut [f64], rows: &[usize], by: &[(usize, f64)]| {
            for row in rows {
                for (criterion, difference) in by {
                    table[row * width + criterion] += difference;
                }
            }
        };
        match effect {
            Effect::Exclude { parts, unfit } => {
                for part in parts {
                    self.excluded[*part] |= unfit.fails(*part, &self.choices).is_some();
                }
            }
            Effect::Weigh(by) => {
                for (criterion, factor) in by {
                    factors[*criterion] *= factor;
                }
            }
            Effect::ShiftParts(parts, by) => shift(&mut self.shifts, parts, by),
            Effect::ShiftShapes(shapes, by) => shift(&mut self.shape_shifts, shapes, by),
            Effect::Caution => {}
        }
    }

    /// The priorities rank; context and the criteria's own importance multiply; floors hold; what is set by hand comes
    /// last.
    fn weight_set(&self, model: &Model<'_>, factors: &[f64]) -> WeightSet {
        let column = |criterion: usize| self.columns.iter().position(|one| *one == criterion);
        let ranked = model.ranked(&self.choices).into_iter();
        let ranked = ranked.filter_map(|(criterion, shares)| Some((column(criterion)?, shares)));
        let (ranked, shares): (Vec<usize>, Vec<bool>) = ranked.unzip();
        let columns = || self.columns.iter();
        let by_hand = |criterion: &usize| self.choices.by_hand.get(*criterion).copied();
        WeightSet {
            ranked,
            ties: (1..shares.len()).filter(|place| shares[*place]).collect(),
            step: model.catalogue.rank_step,
            kept: model.catalogue.weight_kept,
            factors: columns().map(|criterion| factors[*criterion]).collect(),
            floors: columns()
                .map(|criterion| model.catalogue.criteria[*criterion].floor)
                .collect(),
            by_hand: columns().filter_map(by_hand).collect(),
        }
    }
}
