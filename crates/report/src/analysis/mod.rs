//! What only thousands of readings of the answers can say: how sure the ranking is, and what would change it.
//!
//! The ranking is there at once; this fills in after it, a little at a time, so that no page ever waits.

mod confidence;
mod opinions;
mod tipping;

use serde::{Serialize, Serializer};

use crate::made;
use crate::reporting::MANY;
use catalogue::cost;
use decision::engine::changes::TippingPoints;
use decision::engine::{Decision, Model, decide, uncertainty};
use decision::weights::Case;
use mcda::smaa::{self, Problem, Smaa};
use mcda::stability::stability_by_hand;
use mcda::table::Table;
use mcda::weights::WeightSet;

pub use confidence::{AS_OFTEN, CLEAR, Confidence, Duel, LEANING, LEVEL, Separator, Verdict};
use opinions::Flows;
pub use opinions::{INDIFFERENT, Opinion, STRICT, SecondOpinions, VIKOR_V};
pub use tipping::{TippingPoint, WinningSearch};

/// Readings of the answers: draws of weights and ratings.
pub const DRAWS: usize = cost::DRAWS;

/// Any number will do; this one is what makes everybody's figures the same.
pub const SEED: u64 = 1;

/// The most entries of the table of rank acceptabilities: all ranks of up to 1,024 stacks, and the first hundred of
/// ten thousand. A table of all of them would grow with the square of the number of stacks.
const MOST_SHARES: usize = 1 << 20;

/// How many ranks are counted, from the first.
fn ranks(problem: &Problem) -> usize {
    MOST_SHARES / problem.alternatives.max(1)
}

/// Draws between two looks at the clock, changes of answers, and stacks that are compared with all others: less of
/// them where there are many stacks.
fn portion(stacks: usize) -> (usize, usize, usize) {
    if stacks > MANY { (8, 1, 1) } else { (64, 2, 4) }
}

/// What an analysis finds. Lists are in the order of the report's stacks.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// Per stack, the share of readings in which it takes each rank; of very many stacks, each of the first ranks.
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
    rivals: Vec<usize>,
    work: Work<'a>,
    seed: u64,
}

/// What has been worked out so far. Preparing the next step is a step of its own where there is much to decide about.
enum Work<'a> {
    /// Nothing yet.
    Decided,
    /// What is uncertain.
    Doubtful(Box<Problem>),
    /// How draws come about.
    Drawing(Box<(Problem, Smaa)>),
    /// The draws are under way, and then the rest.
    Drawn(Box<Drawn<'a>>),
}

struct Drawn<'a> {
    problem: Problem,
    seed: u64,
    smaa: Smaa,
    tipping: TippingPoints<'a>,
    flows: Flows,
    /// How often the first stack is first under its central weights, once those are known.
    factor: Option<smaa::ConfidenceFactor>,
    stability: Option<Stability>,
    opinions: Option<SecondOpinions>,
}

impl<'a> Analyser<'a> {
    /// Prepares the analysis of what is decided for these answers, and weights set by hand.
    pub fn new<'c>(model: &'a Model<'a>, case: impl Into<Case<'c>>) -> Self {
        Analyser::seeded(model, case, SEED)
    }

    /// The same with other draws: how much of a figure is chance.
    pub fn seeded<'c>(model: &'a Model<'a>, case: impl Into<Case<'c>>, seed: u64) -> Self {
        made::count(&made::ANALYSES);
        let decision = decide(model, case);
        Analyser {
            rivals: confidence::rivals(&decision),
            model,
            decision,
            work: Work::Decided,
            seed,
        }
    }

    /// Goes on a little, for less than a millisecond on most machines; says whether the analysis is complete. There is
    /// nothing to do where no stack is possible.
    pub fn advance(&mut self) -> bool {
        if self.decision.ranking.is_empty() {
            return true;
        }
        match std::mem::replace(&mut self.work, Work::Decided) {
            Work::Decided => {
                let problem = uncertainty::problem(self.model, &self.decision);
                self.work = Work::Doubtful(Box::new(problem));
                false
            }
            Work::Doubtful(problem) => {
                let (ranks, rivals) = (ranks(&problem), self.rivals.clone());
                let smaa = Smaa::of_first(ranks, &problem, DRAWS, self.seed, rivals);
                self.work = Work::Drawing(Box::new((*problem, smaa)));
                false
            }
            Work::Drawing(drawing) => {
                let (problem, smaa) = *drawing;
                self.work = Work::Drawn(Box::new(Drawn {
                    smaa,
                    tipping: TippingPoints::new(self.model, self.decision.case()),
                    flows: Flows::new(likely_table(&self.decision)),
                    problem,
                    seed: self.seed,
                    factor: None,
                    stability: None,
                    opinions: None,
                }));
                false
            }
            Work::Drawn(mut drawn) => {
                let complete = drawn.advance(self.model, &self.decision);
                self.work = Work::Drawn(drawn);
                complete
            }
        }
    }

    /// Which share of the draws is made: nearly all of the time goes into them.
    pub fn progress(&self) -> f64 {
        match &self.work {
            Work::Drawn(drawn) => drawn.progress(),
            _ => 0.0,
        }
    }

    /// Whether there are so many stacks that somebody may have to wait for it.
    pub fn is_long(&self) -> bool {
        self.decision.ranking.len() > MANY
    }

    /// The analysis, once it is complete; none where no stack is possible.
    pub fn analysis(&self) -> Option<Analysis> {
        let Work::Drawn(drawn) = &self.work else {
            return None;
        };
        let acceptability = drawn.smaa.result();
        let found = drawn.tipping.found();
        let tipping_points = tipping::points(self.model, &self.decision, &found);
        let factor = drawn.factor.as_ref().map(smaa::ConfidenceFactor::value);
        Some(Analysis {
            confidence: confidence::confidence(
                self.model,
                &self.decision,
                &drawn.problem,
                (&self.rivals, &acceptability, factor),
                self.seed,
                &tipping_points,
            ),
            rank_acceptability: acceptability.rank,
            tipping_points: tipping::negotiable(self.model.catalogue, tipping_points),
            stability: drawn.stability.clone()?,
            second_opinions: drawn.opinions.clone()?,
        })
    }
}

impl Drawn<'_> {
    fn advance(&mut self, model: &Model<'_>, decision: &Decision<'_>) -> bool {
        let (draws, changes, stacks) = portion(decision.ranking.len());
        if !self.smaa.advance(draws)
            || !self.tipping.advance(changes)
            || !self.flows.advance(stacks, &decision.weights)
        {
            return false;
        }
        let factor = self.factor.get_or_insert_with(|| {
            let found = self.smaa.central_weights(0);
            let weights = found.unwrap_or_else(|| decision.weights.clone());
            smaa::ConfidenceFactor::new(&self.problem, DRAWS, self.seed, 0, &weights)
        });
        if !factor.advance(draws) {
            return false;
        }
        if self.stability.is_none() {
            self.stability = Some(stability(decision, self.flows.table()));
            return false;
        }
        if self.opinions.is_none() {
            let words = &model.catalogue.words;
            self.opinions = Some(opinions::second_opinions(decision, words, &self.flows));
            return false;
        }
        true
    }

    fn progress(&self) -> f64 {
        let factor = self
            .factor
            .as_ref()
            .map_or(0.0, smaa::ConfidenceFactor::done);
        0.6 * self.smaa.done() + 0.4 * factor
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
