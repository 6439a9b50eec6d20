//! The decision engine: from a catalogue and answers to a ranked table of stacks.
//!
//! A [`Model`] is the catalogue by number, made once. Answers come to [`Effects`]: what they rule out, move and weigh.
//! From those, each stack that is left gets a value per criterion, weights come from priorities and context, and the
//! additive value ranks the stacks. The methods themselves are in the crate `mcda`, which knows nothing of all this.
//! The engine knows no id by name.

pub mod changes;
mod choices;
mod effects;
pub mod fitting;
pub mod interview;
mod leverage;
mod model;
mod requirements;
pub mod uncertainty;
mod values;

pub use leverage::leverage;
pub use model::{Model, NEUTRAL, Stack, selects};
pub use requirements::{Cause, Exclusion, hangs_on, language_name, language_names};
pub use values::{FIT_DOUBT, SKILL_DOUBT};

use crate::answers::Answers;
use crate::weights::{Case, OwnWeights};
use catalogue::order;
use catalogue::{Criterion, Interval};
use choices::Choices;
use effects::Effects;
use mcda::weights::WeightSet;
use values::{Bound, PartValues};

/// The number of the method. Where the same data and answers could come to another result, it is a new one, and the
/// CHANGELOG says what is different.
pub const METHOD: u32 = 2;

/// Everything the engine finds for one set of answers.
pub struct Decision<'a> {
    /// The answers that counted.
    pub answers: Answers,
    /// The weights set by hand that counted.
    pub own: OwnWeights,
    /// The criteria that apply, in the catalogue's order; the tables below have a column each.
    pub criteria: Vec<&'a Criterion>,
    /// The weight of each criterion: the middle of the feasible set. They sum to 1.
    pub weights: Vec<f64>,
    /// The weights that the answers allow.
    pub feasible: WeightSet,
    /// The stacks, best first; equal scores are in the order of their ids.
    pub ranking: Vec<Scored<'a>>,
    /// The technologies ruled out, in the catalogue's order.
    pub exclusions: Vec<Exclusion<'a>>,
    /// Whether a client is wanted.
    pub wants_client: bool,
}

impl Decision<'_> {
    /// What was decided about.
    pub fn case(&self) -> Case<'_> {
        (&self.answers, &self.own).into()
    }
}

/// A stack with its values and its score.
#[derive(Clone, Debug)]
pub struct Scored<'a> {
    /// The stack's place in the model.
    pub place: usize,
    /// The stack.
    pub stack: &'a Stack<'a>,
    /// Its value on each criterion, 0 to 1.
    pub values: Vec<Interval>,
    /// What each criterion adds to the score: weight times likely value.
    pub contributions: Vec<f64>,
    /// The sum of the contributions, 0 to 1.
    pub score: f64,
}

/// Decides about answers, or about answers and weights set by hand.
///
/// Answers that do not apply and "Not sure" have no effect, nor has the weight of a criterion that does not apply. The
/// ranking is empty when the requirements rule out every backend.
pub fn decide<'a, 'c>(model: &'a Model<'a>, case: impl Into<Case<'c>>) -> Decision<'a> {
    decided(model, case.into())
}

fn decided<'a>(model: &'a Model<'a>, case: Case<'_>) -> Decision<'a> {
    let effects = Effects::of(model, Choices::of(model.catalogue, case));
    let weights = effects.weights.centre();
    let ends = [Bound::Low, Bound::Likely, Bound::High];
    let ends = ends.map(|bound| PartValues::of(model, &effects, bound));
    let possible = possible(model, &effects);
    let mut buffers = ends.each_ref().map(|_| vec![0.0; model.criteria.len()]);
    let mut ranking: Vec<Scored<'a>> = possible
        .into_iter()
        .map(|place| scored(model, &effects, &weights, &ends, place, &mut buffers))
        .collect();
    // Candidates are in the order of their ids, and sorting keeps equals in their order.
    order::sort(&mut ranking, |one, other| other.score.total_cmp(&one.score));
    let criteria = &model.catalogue.criteria;
    let (answers, own) = case.applied(model.catalogue);
    Decision {
        criteria: effects
            .columns
            .iter()
            .map(|column| &criteria[*column])
            .collect(),
        exclusions: requirements::exclusions(model, &effects, &answers),
        answers,
        own,
        wants_client: effects.client,
        feasible: effects.weights,
        weights,
        ranking,
    }
}

/// The stacks that are left, by place. Where a client is wanted but all are ruled out, stacks go without one: the
/// backend can still be decided, and the collision is reported.
fn possible(model: &Model<'_>, effects: &Effects) -> Vec<usize> {
    let built: Vec<bool> = model
        .built
        .iter()
        .map(|when| when.holds(&effects.choices))
        .collect();
    let left = |one: &model::Candidate<'_>| {
        built[one.shape] && !one.parts.iter().any(|(part, _)| effects.excluded[*part])
    };
    let with = |client: bool| -> Vec<usize> {
        let candidates = model.candidates.iter().enumerate();
        candidates
            .filter(|(_, one)| one.stack.client.is_some() == client && left(one))
            .map(|(place, _)| place)
            .collect()
    };
    let wanted = with(effects.client);
    if wanted.is_empty() {
        with(false)
    } else {
        wanted
    }
}

fn scored<'a>(
    model: &'a Model<'a>,
    effects: &Effects,
    weights: &[f64],
    ends: &[PartValues; 3],
    place: usize,
    buffers: &mut [Vec<f64>; 3],
) -> Scored<'a> {
    for (values, buffer) in ends.iter().zip(&mut *buffers) {
        values.of_stack(model, effects, place, buffer);
    }
    let [low, likely, high] = &*buffers;
    let value = |column: &usize| Interval {
        low: low[*column].clamp(0.0, 1.0),
        likely: likely[*column].clamp(0.0, 1.0),
        high: high[*column].clamp(0.0, 1.0),
    };
    let values: Vec<Interval> = effects.columns.iter().map(value).collect();
    let contributions: Vec<f64> = weights
        .iter()
        .zip(&values)
        .map(|(weight, value)| weight * value.likely)
        .collect();
    Scored {
        place,
        stack: &model.candidates[place].stack,
        values,
        score: contributions.iter().sum(),
        contributions,
    }
}

/// The best stack of a backend.
#[derive(Clone, Copy, Debug)]
pub struct Leader<'a> {
    /// The stack.
    pub stack: &'a Stack<'a>,
    /// Its score.
    pub score: f64,
}

/// The best stack of each backend.
pub struct Leaders<'a> {
    /// How many criteria apply.
    pub criteria: usize,
    /// They, best first.
    pub backends: Vec<Leader<'a>>,
}

/// The best stack of each backend: what `decide` ranks first of each, in a fraction of its time.
pub fn leaders<'a, 'c>(model: &'a Model<'a>, case: impl Into<Case<'c>>) -> Leaders<'a> {
    let effects = Effects::of(model, Choices::of(model.catalogue, case.into()));
    let possible = possible(model, &effects);
    let values = PartValues::of(model, &effects, Bound::Likely);
    let scores = values.scores(model, &effects, &possible);
    let mut of_backend: Vec<Option<Leader<'a>>> = Vec::new();
    for (place, score) in possible.into_iter().zip(scores) {
        let stack = &model.candidates[place].stack;
        let number = stack.backend_number;
        if number >= of_backend.len() {
            of_backend.resize(number + 1, None);
        }
        let best = &mut of_backend[number];
        if best.is_none_or(|best| score > best.score) {
            *best = Some(Leader { stack, score });
        }
    }
    let mut backends = Vec::new();
    backends.extend(of_backend.into_iter().flatten());
    // Equals are in the order of their ids, as in a decision.
    order::sort(&mut backends, |one: &Leader<'_>, other| {
        let by_score = other.score.total_cmp(&one.score);
        by_score.then_with(|| one.stack.id().cmp(&other.stack.id()))
    });
    Leaders {
        criteria: effects.columns.len(),
        backends,
    }
}

/// The first stack alone: what `decide` puts first, in a fraction of its time.
pub fn winner<'a, 'c>(model: &'a Model<'a>, case: impl Into<Case<'c>>) -> Option<&'a Stack<'a>> {
    let place = first_of(model, &Choices::of(model.catalogue, case.into()))?;
    Some(&model.candidates[place].stack)
}

/// The place of the first stack of answers by number.
fn first_of(model: &Model<'_>, choices: &Choices) -> Option<usize> {
    first(model, &Effects::of(model, choices.clone()))
}

/// The place of the first stack, found without anything that only a report needs.
fn first(model: &Model<'_>, effects: &Effects) -> Option<usize> {
    let values = PartValues::of(model, effects, Bound::Likely);
    let best = values.best(model, effects, &possible(model, effects));
    best.map(|(place, _)| place)
}
