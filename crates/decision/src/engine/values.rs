//! The value of each stack on each criterion.

use super::choices::{Choices, places};
use super::effects::Effects;
use super::model::{Effect, Model, NEUTRAL, Part, Skills, Source, Unfit};

/// Half the width of the interval around a fit: fits are judgements, given as one number.
pub const FIT_DOUBT: f64 = 0.1;

/// Half the width of the interval around what a team knows: people overrate and underrate themselves.
pub const SKILL_DOUBT: f64 = 0.1;

/// Which end of the intervals is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// The lowest plausible value.
    Low,
    /// The most plausible value.
    Likely,
    /// The highest plausible value.
    High,
}

/// The values of all technologies, a row each with a value per criterion, 0 to 1.
pub struct PartValues(Vec<f64>, usize);

impl PartValues {
    /// The mean of each technology's components, moved by rules.
    pub fn of(model: &Model<'_>, effects: &Effects, bound: Bound) -> Self {
        let width = model.criteria.len();
        let mut values = vec![NEUTRAL; width * model.parts.len()];
        for (place, part) in model.parts.iter().enumerate() {
            if effects.excluded[place] {
                continue;
            }
            let skills = covers(model, effects, place, part);
            for criterion in &effects.columns {
                let ingredient = &part.values[*criterion];
                let known = &ingredient.known;
                let mut value = match bound {
                    Bound::Low => known.low,
                    Bound::Likely => known.likely,
                    Bound::High => known.high,
                };
                for (share, source) in &ingredient.asked {
                    value += share * asked(source, &effects.choices, &skills, bound);
                }
                let cell = place * width + criterion;
                values[cell] = (value + effects.shifts[cell]).clamp(0.0, 1.0);
            }
        }
        PartValues(values, width)
    }

    /// The value of a technology on a criterion.
    pub fn get(&self, part: usize, criterion: usize) -> f64 {
        self.0[part * self.1 + criterion]
    }

    /// The values of a stack, one per criterion, before they are held within 0 and 1: the mean over its parts, and what
    /// the stack is more than that.
    pub fn of_stack(&self, model: &Model<'_>, effects: &Effects, stack: usize, out: &mut [f64]) {
        let added = &effects.shape_shifts;
        model.composite.values(stack, &self.0, added, out);
    }

    /// The best of the possible stacks by the weights of the criteria that apply, and its score.
    pub fn best(
        &self,
        model: &Model<'_>,
        effects: &Effects,
        possible: &[usize],
    ) -> Option<(usize, f64)> {
        let weights = self.weights(effects);
        let added = &effects.shape_shifts;
        model.composite.best(possible, &self.0, added, &weights)
    }

    /// The scores of the possible stacks by the same weights.
    pub fn scores(&self, model: &Model<'_>, effects: &Effects, possible: &[usize]) -> Vec<f64> {
        let weights = self.weights(effects);
        let added = &effects.shape_shifts;
        model.composite.scores(possible, &self.0, added, &weights)
    }

    /// The weights of all criteria: 0 for those that do not apply.
    fn weights(&self, effects: &Effects) -> Vec<f64> {
        let mut weights = vec![0.0; self.1];
        for (column, weight) in effects.columns.iter().zip(effects.weights.centre()) {
            weights[*column] = weight;
        }
        weights
    }
}

/// What the answers add to a technology's value.
fn asked(source: &Source, choices: &Choices, skills: &[Cover], bound: Bound) -> f64 {
    match source {
        Source::Skills {
            slot,
            none,
            unknown,
        } => {
            let cover = match (&skills[*slot], unknown) {
                (Cover::Said(cover), _) | (Cover::Hireable(cover), None) => *cover,
                (_, Some(unknown)) => return *unknown,
                (Cover::Unknown, None) => return NEUTRAL,
            };
            let cover = match bound {
                Bound::Low => (cover - SKILL_DOUBT).max(0.0),
                Bound::Likely => cover,
                Bound::High => (cover + SKILL_DOUBT).min(1.0),
            };
            none + (1.0 - none) * cover
        }
        Source::Fits { question, fits } => {
            let (mut sum, mut count) = (0.0, 0.0);
            for option in places(choices.options(*question)) {
                if let Some(fit) = fits[option] {
                    sum += fit;
                    count += 1.0;
                }
            }
            if count == 0.0 {
                return NEUTRAL;
            }
            match bound {
                Bound::Low => (sum / count - FIT_DOUBT).max(0.0),
                Bound::Likely => sum / count,
                Bound::High => (sum / count + FIT_DOUBT).min(1.0),
            }
        }
    }
}

/// How well skills cover a technology.
enum Cover {
    /// By what the team says that it knows.
    Said(f64),
    /// By how many people know it, where nobody says anything.
    Hireable(f64),
    /// Nothing is known.
    Unknown,
}

/// How well skills cover a technology, per graded question. Languages that a rule leaves out do not count.
fn covers(model: &Model<'_>, effects: &Effects, place: usize, part: &Part) -> Vec<Cover> {
    let rules = model.language_rules.iter().map(|rule| &model.rules[*rule]);
    let limits: Vec<&Unfit> = rules
        .filter(|rule| rule.when.holds(&effects.choices))
        .filter_map(|rule| match &rule.effect {
            Effect::Exclude { parts, unfit } if parts.binary_search(&place).is_ok() => Some(unfit),
            _ => None,
        })
        .collect();
    let allowed = |language: usize| {
        let mut limits = limits.iter();
        limits.all(|unfit| unfit.allows(place, language, &effects.choices))
    };
    let cover = |skills: &Skills| {
        let known = &effects.choices.answers[skills.question].detail;
        if known.is_empty() {
            let hireable = skills.hireable(allowed);
            return hireable.map_or(Cover::Unknown, Cover::Hireable);
        }
        let levels = &model.questions[skills.question].levels;
        Cover::Said(skills.cover(known, levels, allowed))
    };
    part.skills.iter().map(cover).collect()
}
