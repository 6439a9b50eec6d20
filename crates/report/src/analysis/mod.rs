//! What only thousands of readings of the answers can say: how sure the ranking is, and what would change it.
//!
//! The ranking is there at once; this fills in after it, a little at a time, so that no page ever waits.

mod confidence;
mod opinions;
mod tipping;

use serde::{Serialize, Serializer};

use decision::engine::changes::TippingPoints;
use decision::engine::{Decision, Model, decide, uncertainty};
use decision::weights::Case;
use mcda::smaa::{self, Problem, Smaa};
use mcda::stability::stability_by_hand;
use mcda::table::Table;
use mcda::weights::WeightSet;

pub use confidence::{AS_OFTEN, CLEAR, Confidence, Duel, LEANING, Separator, Verdict};
use opinions::Flows;
pub use opinions::{INDIFFERENT, Opinion, STRICT, SecondOpinions, VIKOR_V};
pub use tipping::{TippingPoint, WinningSearch};

/// Readings of the answers: draws of weights and ratings.
pub const DRAWS: usize = 10_000;

/// Any number will do; this one is what makes everybody's figures the same.
pub const SEED: u64 = 1;

/// Draws between two looks at the clock, changes of answers, and stacks that are compared with all others.
const PORTION: (usize, usize, usize) = (64, 2, 4);

/// What an analysis finds. Lists are in the order of the report's stacks.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// Per stack, the share of readings in which it takes each rank.
    pub rank_acceptability: Vec<Vec<f64>>,
    /// How sure the first place is.
    pub confidence: Confidence,
    /// Changes of one answer that a team could bring about and that put another stack first, the smallest first.
    pub tipping_points: Vec<TippingPoint>,
    /// Per criterion, between which weights the first stack stays first while the others keep their proportions, or
    /// stay as they are where they are set by hand.
    pub stability: Stability,
    /// What other methods say of the same table.
    pub second_opinions: SecondOpinions,
}

/// An interval of weights for each criterion that applies, in the catalogue's order; a table by criterion id in JSON.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stability(pub Vec<(String, f64, f64)>);

impl Serialize for Stability {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, low, high)| (id, [low, high])))
    }
}

/// How far a weight can move before another stack comes first; 1 if none does, however far.
pub fn room(weight: f64, low: f64, high: f64) -> f64 {
    let down = if low > 0.0 { weight - low } else { 1.0 };
    let up = if high < 1.0 { high - weight } else { 1.0 };
    down.min(up)
}

/// An analysis that is worked out a little at a time.
pub struct Analyser<'a> {
    model: &'a Model<'a>,
    decision: Decision<'a>,
    problem: Problem,
    rivals: Vec<usize>,
    seed: u64,
    smaa: Smaa,
    tipping: TippingPoints<'a>,
    /// How often the first stack is first under its central weights, once those are known.
    factor: Option<smaa::Confidence>,
    flows: Flows,
}

impl<'a> Analyser<'a> {
    /// Prepares the analysis of what is decided for these answers, and weights set by hand.
    pub fn new<'c>(model: &'a Model<'a>, case: impl Into<Case<'c>>) -> Self {
        Analyser::seeded(model, case, SEED)
    }

    /// The same with other draws: how much of a figure is chance.
    pub fn seeded<'c>(model: &'a Model<'a>, case: impl Into<Case<'c>>, seed: u64) -> Self {
        let decision = decide(model, case);
        let problem = uncertainty::problem(model, &decision);
        let rivals = confidence::rivals(&decision);
        Analyser {
            smaa: Smaa::new(&problem, DRAWS, seed, rivals.clone()),
            tipping: TippingPoints::new(model, decision.case()),
            factor: None,
            flows: Flows::new(likely_table(&decision)),
            model,
            decision,
            problem,
            rivals,
            seed,
        }
    }

    /// Goes on a little, for less than a millisecond on most machines; says whether the analysis is complete. There is
    /// nothing to do where no stack is possible.
    pub fn advance(&mut self) -> bool {
        let (draws, changes, stacks) = PORTION;
        if self.decision.ranking.is_empty() {
            return true;
        }
        if !self.smaa.advance(draws)
            || !self.tipping.advance(changes)
            || !self.flows.advance(stacks, &self.decision.weights)
        {
            return false;
        }
        let factor = self.factor.get_or_insert_with(|| {
            let found = self.smaa.result().central_weights;
            let central = found.into_iter().next().flatten();
            let weights = central.unwrap_or_else(|| self.decision.weights.clone());
            smaa::Confidence::new(&self.problem, DRAWS, self.seed, 0, &weights)
        });
        factor.advance(draws)
    }

    /// The analysis; none where no stack is possible.
    pub fn analysis(&self) -> Option<Analysis> {
        if self.decision.ranking.is_empty() {
            return None;
        }
        let acceptability = self.smaa.result();
        let tipping_points = tipping::points(self.model, &self.decision, &self.tipping.found());
        let factor = self.factor.as_ref().map(smaa::Confidence::value);
        Some(Analysis {
            confidence: confidence::confidence(
                self.model,
                &self.decision,
                &self.problem,
                (&self.rivals, &acceptability, factor),
                self.seed,
                &tipping_points,
            ),
            rank_acceptability: acceptability.rank,
            tipping_points: tipping::negotiable(self.model.catalogue, tipping_points),
            stability: stability(&self.decision, self.flows.table()),
            second_opinions: opinions::second_opinions(
                &self.decision,
                &self.model.catalogue.words,
                &self.flows,
            ),
        })
    }
}

/// The whole analysis at once; none where no stack is possible.
pub fn analyse<'c>(model: &Model<'_>, case: impl Into<Case<'c>>) -> Option<Analysis> {
    analyse_seeded(model, case, SEED)
}

/// The same with other draws.
pub fn analyse_seeded<'c>(
    model: &Model<'_>,
    case: impl Into<Case<'c>>,
    seed: u64,
) -> Option<Analysis> {
    let mut analyser = Analyser::seeded(model, case, seed);
    while !analyser.advance() {}
    analyser.analysis()
}

/// The likely values of all stacks.
fn likely_table(decision: &Decision<'_>) -> Table {
    let cells = decision.ranking.iter().flat_map(|one| &one.values);
    let values = cells.map(|value| value.likely).collect();
    Table::new(decision.criteria.len(), values)
}

fn stability(decision: &Decision<'_>, table: &Table) -> Stability {
    let WeightSet { by_hand, .. } = &decision.feasible;
    let intervals = stability_by_hand(table, &decision.feasible.before_hand(), by_hand);
    let criteria = decision.criteria.iter().zip(intervals);
    Stability(
        criteria
            .map(|(criterion, (low, high))| (criterion.id.clone(), low, high))
            .collect(),
    )
}
