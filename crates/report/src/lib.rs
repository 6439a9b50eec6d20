#![doc = include_str!("../README.md")]

mod analysis;
mod answered;
mod brief;
mod by_criterion;
mod cautions;
mod collision;
mod compare;
mod difference;
mod directory;
mod drift;
mod ending;
mod evidence;
mod made;
mod moved;
mod precedents;
mod reasons;
mod reporting;
mod ruled_out;
mod says;
mod supports;

use catalogue::{Catalogue, Technology};
use decision::answers::Answer;
use decision::engine::{Decision, Leader, Model, Scored, Stack, leaders as leaders_of, winner};
use decision::weights::Case;
use serde::{Serialize, Serializer};

pub use analysis::{AS_OFTEN, CLEAR, DRAWS, INDIFFERENT, LEANING, LEVEL, SEED, STRICT, VIKOR_V};
pub use analysis::{
    Analyser, Analysis, Confidence, Duel, Opinion, SecondOpinions, Separator, Stability,
    TippingPoint, Verdict, WinningSearch, analyse, analyse_seeded, room,
};
pub use answered::answer_text;
pub use brief::{
    Card, LEADING, Part, cards, either, flaws, headline, in_short, leading, leaving, next, steps,
    verdict, word,
};
pub use by_criterion::ByCriterion;
pub use collision::{Collision, Relaxation};
pub use compare::{Cell, Column, Comparison, Group, Known, Line, MOST, Row, Sort, compare, offers};
pub use difference::{Difference, Place, Shift, difference};
pub use directory::{
    Dimension, Filter, Standing, alternatives, dimensions, fact_text, filtered, kind, standing,
};
pub use drift::{Account, Cause, Drift, drift, possible};
pub use ending::{endings, in_words};
pub use evidence::{Behind, behind};
pub use made::made;
pub use moved::{Moved, ahead, moved, path, signed};
pub use precedents::{Near, nearest};
pub use reporting::Reporting;
pub use ruled_out::ruled_out;
pub use says::{
    carried, closest_weight, lead, one_a_question, pick, rated, set_by_hand, settled, stack_name,
    status_text, sureness, telling, tipped, way_to_win, would_tell,
};
pub use supports::Support;

/// How many runner-ups are named.
const RUNNER_UPS: usize = 4;

/// Everything shown about one set of answers.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// The data it was made from.
    pub catalogue: CatalogueRef,
    /// The number of the method: see [`METHOD`].
    pub method: u32,
    /// Why the first stack is first: for each of the answers that speak most for it, what it has to offer; empty if there
    /// is none.
    pub why: Vec<String>,
    /// The answer that speaks most for the first stack, as a clause.
    #[serde(skip)]
    pub rests_on: Option<String>,
    /// Whether a client is wanted.
    #[serde(skip)]
    pub wants_client: bool,
    /// Every stack that is possible, best first.
    pub stacks: Vec<StackReport>,
    /// The best stacks with other backends than the first, best first.
    pub runner_ups: Vec<RunnerUp>,
    /// The technologies ruled out, and why.
    pub excluded: Vec<Excluded>,
    /// The requirements that leave nothing over, if they do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collision: Option<Collision>,
    /// How much each answer speaks for the first stack, the most telling first.
    pub supports: Vec<Support>,
    /// What is worth knowing before committing to the first stack.
    pub cautions: Vec<String>,
    /// The claims behind the parts of the first stack, where the catalogue has its evidence.
    pub evidence: Vec<Behind>,
    /// The documented decisions that are nearest to the answers, where the catalogue has its evidence.
    pub precedents: Vec<Near>,
    /// The weight of each criterion that applies; they sum to 1.
    pub weights: ByCriterion,
    /// Those among them that are set by hand, as they are set.
    #[serde(skip_serializing_if = "ByCriterion::is_empty")]
    pub own_weights: ByCriterion,
    /// What the analysis adds, once it is there. Its names are always there: without it they stand for nothing.
    #[serde(flatten, serialize_with = "named")]
    pub certainty: Option<Certainty>,
}

/// Writes what the analysis adds, or the same names without a value.
fn named<S: Serializer>(certainty: &Option<Certainty>, serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Default, Serialize)]
    struct Absent {
        confidence: (),
        tipping_points: (),
        stability: (),
        second_opinions: (),
    }
    match certainty {
        Some(certainty) => certainty.serialize(serializer),
        None => Absent::default().serialize(serializer),
    }
}

/// What an analysis adds to the report beside the ranking.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Certainty {
    /// How sure the first place is.
    pub confidence: Confidence,
    /// Changes of one answer that put another stack first, the smallest first.
    pub tipping_points: Vec<TippingPoint>,
    /// Per criterion, between which weights the first stack stays first while the others keep their proportions, or
    /// stay as they are where they are set by hand.
    pub stability: Stability,
    /// What other methods say of the same table.
    pub second_opinions: SecondOpinions,
}

impl Report {
    /// Adds what an analysis of the same answers found.
    pub fn complete(&mut self, analysis: Analysis) {
        for (stack, shares) in self.stacks.iter_mut().zip(analysis.rank_acceptability) {
            stack.first_rank_acceptability = shares.first().copied();
            stack.rank_acceptability = Some(shares);
        }
        self.certainty = Some(Certainty {
            confidence: analysis.confidence,
            tipping_points: analysis.tipping_points,
            stability: analysis.stability,
            second_opinions: analysis.second_opinions,
        });
    }
}

/// Which catalogue, and which state of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CatalogueRef {
    /// The catalogue's id.
    pub id: String,
    /// Its revision.
    pub revision: u32,
}

/// One possible stack.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StackReport {
    /// Ids of the parts, joined by `+`.
    pub id: String,
    /// Names of the parts, joined by " + ".
    pub name: String,
    /// The parts.
    pub parts: Parts,
    /// The additive value, 0 to 1: the sum of the contributions.
    pub score: f64,
    /// The share of readings of the answers in which it is first, once the analysis is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_rank_acceptability: Option<f64>,
    /// The share of readings in which it takes each rank, once the analysis is there; of very many stacks, each of the
    /// first ranks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank_acceptability: Option<Vec<f64>>,
    /// What each criterion adds to the score, by criterion id.
    pub contributions: ByCriterion,
}

/// The parts of a stack, by technology id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Parts {
    /// The backend's parts.
    pub backend: Vec<String>,
    /// The client, if there is one.
    pub client: Option<String>,
}

/// A stack worth comparing with the first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RunnerUp {
    /// The stack's id.
    pub stack: String,
    /// What it does better and worse than the first, one sentence.
    pub caption: String,
}

/// A technology ruled out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Excluded {
    /// The technology's id.
    pub technology: String,
    /// Every answer that rules it out.
    pub because: Vec<Because>,
}

/// An answer that rules a technology out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Because {
    /// The question's id.
    pub question: String,
    /// The answer, or the part of it that does.
    pub answer: Answer,
    /// The reason, continuing the technology's name.
    pub reason: String,
}

/// Makes the report for a set of answers, with weights set by hand or without.
pub fn report<'c>(model: &Model<'_>, case: impl Into<Case<'c>>) -> Report {
    let mut reporting = Reporting::new(model, case);
    while !reporting.advance() {}
    reporting.report()
}

/// How many stacks a result link carries, and the side panel shows.
pub const SHARED: usize = 3;

/// The best stacks for a result link, as technology ids.
pub fn top_stacks<'c>(model: &Model<'_>, case: impl Into<Case<'c>>) -> Vec<Vec<String>> {
    let ids = |leader: &Leader<'_>| leader.stack.parts().map(|part| part.id.clone()).collect();
    foremost(model, case).iter().take(SHARED).map(ids).collect()
}

/// The name of the first stack, if there is one.
pub fn top_name<'c>(model: &Model<'_>, case: impl Into<Case<'c>>) -> Option<String> {
    winner(model, case).map(Stack::name)
}

/// Names and scores of the best stacks with different backends, best first.
pub fn leaders<'c>(model: &Model<'_>, case: impl Into<Case<'c>>) -> Vec<(String, f64)> {
    let leader = |leader: &Leader<'_>| (leader.stack.name(), leader.score);
    foremost(model, case)
        .iter()
        .take(SHARED)
        .map(leader)
        .collect()
}

/// The names of technologies, joined as in a stack's name.
pub fn names(catalogue: &Catalogue, ids: &[String]) -> String {
    let name = |id: &String| {
        catalogue
            .technology(id)
            .map_or(id.clone(), |one| one.name.clone())
    };
    let names: Vec<String> = ids.iter().map(name).collect();
    names.join(" + ")
}

/// The best stack of each backend, best first: the first is the winner.
pub fn rivals<'a, 'b>(decision: &'b Decision<'a>) -> Vec<&'b Scored<'a>> {
    let mut seen = Backends::default();
    let ranking = decision.ranking.iter();
    ranking.filter(|one| seen.is_new(one.stack)).collect()
}

/// The backends that were met.
#[derive(Default)]
pub struct Backends(Vec<bool>);

impl Backends {
    /// Takes note of a stack's backend; says whether it is met for the first time.
    pub fn is_new(&mut self, stack: &Stack<'_>) -> bool {
        let number = stack.backend_number;
        if number >= self.0.len() {
            self.0.resize(number + 1, false);
        }
        !std::mem::replace(&mut self.0[number], true)
    }
}

/// The rivals that are another choice than the first: none has the first's whole backend and more beside it.
pub fn contenders<'a, 'b>(decision: &'b Decision<'a>) -> Vec<&'b Scored<'a>> {
    others(rivals(decision), |rival| rival.stack)
}

/// The leading stacks of a decision that are another choice than the first.
fn foremost<'a, 'c>(model: &'a Model<'a>, case: impl Into<Case<'c>>) -> Vec<Leader<'a>> {
    others(leaders_of(model, case).backends, |leader| leader.stack)
}

/// Of the best stacks of each backend, those that do not have the first's whole backend and more beside it.
fn others<'a: 'b, 'b, T>(mut best: Vec<T>, stack: impl Fn(&T) -> &'b Stack<'a>) -> Vec<T> {
    if let Some(top) = best.first().map(&stack) {
        best.retain(|rival| !extends(stack(rival), top));
    }
    best
}

/// Whether a stack has the whole backend of another, and more.
pub fn extends(rival: &Stack<'_>, top: &Stack<'_>) -> bool {
    let has = |part: &&Technology| {
        let mut backend = rival.backend.iter();
        backend.any(|one| one.number == part.number)
    };
    rival.backend.len() > top.backend.len() && top.backend.iter().all(has)
}

fn by_criterion(decision: &Decision<'_>, numbers: &[f64]) -> ByCriterion {
    let ids = decision
        .criteria
        .iter()
        .map(|criterion| criterion.id.clone());
    ids.zip(numbers.iter().copied()).collect()
}

fn excluded(decision: &Decision<'_>) -> Vec<Excluded> {
    let exclusions = decision.exclusions.iter();
    exclusions
        .map(|exclusion| Excluded {
            technology: exclusion.technology.id.clone(),
            because: exclusion
                .because
                .iter()
                .map(|cause| Because {
                    question: cause.question.clone(),
                    answer: cause.answer.clone(),
                    reason: cause.reason.clone(),
                })
                .collect(),
        })
        .collect()
}
