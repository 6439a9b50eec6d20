//! How sure the first place is, and what would make it surer.

use serde::Serialize;

use super::{DRAWS, TippingPoint};
use crate::{ByCriterion, by_criterion, contenders};
use catalogue::{Catalogue, Effect, Origin, Test};
use decision::engine::{Decision, Model, Scored, hangs_on};
use mcda::smaa::{Acceptability, Problem};

/// How many stacks are compared with the first in pairs.
const RIVALS: usize = 8;

/// What comes first in at least this share of readings is a clear winner: of such results on documented decisions, nine
/// in ten are right.
pub const CLEAR: f64 = 0.8;

/// From here on, the result leans to it; below, it is a toss-up.
pub const LEANING: f64 = 0.5;

/// A lead of less, as a score, is none: what is so near belongs to a toss-up, however often it comes first.
pub const LEVEL: f64 = 0.015;

/// Where there is no clear winner, a rival that is first at least so often for each time that the first stack is, cannot
/// be told apart from it.
pub const AS_OFTEN: f64 = 0.5;

/// How sure something is, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Rivals hardly matter.
    Clear,
    /// It is more likely than everything else together.
    Leaning,
    /// Others may be right as well.
    TossUp,
}

impl Verdict {
    /// The word for it in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Verdict::Clear => "clear",
            Verdict::Leaning => "leaning",
            Verdict::TossUp => "toss_up",
        }
    }

    /// The verdict on what is first in this share of readings, by this lead over the next; none where there is no next.
    fn of(share: f64, lead: Option<f64>) -> Self {
        if share < LEANING || lead.is_some_and(|lead| lead < LEVEL) {
            Verdict::TossUp
        } else if share >= CLEAR {
            Verdict::Clear
        } else {
            Verdict::Leaning
        }
    }
}

/// How sure the first place is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Confidence {
    /// How many readings of the answers were drawn.
    pub draws: usize,
    /// The seed of the draws.
    pub seed: u64,
    /// The share of readings in which the first stack is first.
    pub first: f64,
    /// The share of readings in which a stack with its backend is first.
    pub backend_first: f64,
    /// The share of readings in which a stack with its client is first; none where it has none.
    pub client_first: Option<f64>,
    /// How sure its backend is.
    pub verdict: Verdict,
    /// How sure its client is; none where it has none.
    pub client_verdict: Option<Verdict>,
    /// How often the first stack is first under its central weights, whatever the ratings.
    pub confidence_factor: Option<f64>,
    /// The mean of the weights under which it is first.
    pub central_weights: Option<ByCriterion>,
    /// How often it scores higher than the best stack of each other backend.
    pub pairwise_winning: Vec<Duel>,
    /// Whether there is a clear winner: whether the verdict is clear.
    pub clear: bool,
    /// The stacks that cannot be told apart, the first of them first; it alone where it is a clear winner.
    pub group: Vec<String>,
    /// What would tell them apart.
    pub separated_by: Option<Separator>,
}

/// A comparison of the first stack with another.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Duel {
    /// The other stack.
    pub stack: String,
    /// The share of readings in which the first scores higher.
    pub wins: f64,
    /// The share of readings in which a stack with the other's backend is first.
    pub backend_first: f64,
}

/// What would tell stacks apart that cannot be told apart yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Separator {
    /// An open question.
    Question {
        /// Its id.
        question: String,
    },
    /// A rating that is not known well.
    Rating {
        /// The technology's id.
        technology: String,
        /// The criterion's id.
        criterion: String,
    },
}

/// The best stacks with different backends, by place in the ranking.
pub fn rivals(decision: &Decision<'_>) -> Vec<usize> {
    let contenders = contenders(decision).into_iter().take(RIVALS);
    let place = |rival: &Scored<'_>| {
        decision
            .ranking
            .iter()
            .position(|one| one.place == rival.place)
    };
    contenders.filter_map(place).collect()
}

pub fn confidence(
    model: &Model<'_>,
    decision: &Decision<'_>,
    problem: &Problem,
    (rivals, acceptability, factor): (&[usize], &Acceptability, Option<f64>),
    seed: u64,
    tipping_points: &[TippingPoint],
) -> Confidence {
    let first = |place: usize| {
        acceptability.rank[place]
            .first()
            .copied()
            .unwrap_or_default()
    };
    let backend_first = |place: usize| {
        let stack = decision.ranking[place].stack;
        let same = decision.ranking.iter().enumerate();
        let same = same.filter(|(_, one)| one.stack.same_backend(stack));
        same.fold(0.0, |sum, (place, _)| sum + first(place))
    };
    let duels: Vec<(usize, f64)> = (1..rivals.len())
        .map(|rival| (rivals[rival], acceptability.pairwise[0][rival]))
        .collect();
    let client_first = decision.ranking[0].stack.client.map(|client| {
        let same = |one: &Scored<'_>| {
            one.stack
                .client
                .is_some_and(|one| one.number == client.number)
        };
        let stacks = decision.ranking.iter().enumerate();
        let stacks = stacks.filter(|(_, one)| same(one));
        stacks.fold(0.0, |sum, (place, _)| sum + first(place))
    });
    let behind = |rival: usize| decision.ranking[0].score - decision.ranking[rival].score;
    let guessed = guessed(model.catalogue, decision).or_else(|| {
        let open = hangs_on(model, &decision.answers, &decision.ranking[0].stack.backend)?;
        Some(Separator::Question {
            question: open.to_owned(),
        })
    });
    let verdict = match Verdict::of(backend_first(0), rivals.get(1).map(|next| behind(*next))) {
        Verdict::Clear if guessed.is_some() => Verdict::Leaning,
        verdict => verdict,
    };
    let mut others: Vec<usize> = Vec::new();
    if verdict != Verdict::Clear {
        let level = |rival: &usize| {
            backend_first(*rival) >= AS_OFTEN * backend_first(0) || behind(*rival) < LEVEL
        };
        let rivals = duels.iter().map(|(rival, _)| *rival);
        others.extend(rivals.clone().filter(level));
        if others.is_empty() {
            // Nobody comes near alone; the one that comes nearest stands for all of them.
            others.extend(
                rivals.min_by(|one, other| backend_first(*other).total_cmp(&backend_first(*one))),
            );
        }
    }
    let id = |place: &usize| decision.ranking[*place].stack.id();
    let group: Vec<String> = [0].iter().chain(&others).map(id).collect();
    let separated_by = others.first().and_then(|other| {
        guessed
            .or_else(|| separating_question(decision, &group, tipping_points))
            .or_else(|| separating_rating(model, decision, problem, *other))
    });
    Confidence {
        draws: DRAWS,
        seed,
        first: first(0),
        backend_first: backend_first(0),
        client_first,
        verdict,
        client_verdict: client_first.map(|share| Verdict::of(share, None)),
        confidence_factor: factor.filter(|_| first(0) > 0.0),
        central_weights: acceptability.central_weights[0]
            .as_ref()
            .map(|weights| by_criterion(decision, weights)),
        pairwise_winning: duels
            .iter()
            .map(|(rival, wins)| Duel {
                stack: id(rival),
                wins: *wins,
                backend_first: backend_first(*rival),
            })
            .collect(),
        clear: verdict == Verdict::Clear,
        group,
        separated_by,
    }
}

/// The open question about what people know, where the first stack's backend is judged by that, and so by a guess: it
/// makes nothing clear. Whoever says which languages are allowed, or go on, has said enough.
fn guessed(catalogue: &Catalogue, decision: &Decision<'_>) -> Option<Separator> {
    let is_open = |question: &str| decision.answers.get(question).is_none();
    let limits = |effect: &Effect| match effect {
        Effect::Exclude {
            test: Test::Outside(question),
            ..
        } => !is_open(question),
        _ => false,
    };
    if catalogue.rules.iter().any(|rule| limits(&rule.effect)) {
        return None;
    }
    let backend = &decision.ranking[0].stack.backend;
    let mut components = catalogue.criteria.iter().flat_map(|one| &one.components);
    components.find_map(|component| match &component.from {
        Origin::Skills {
            question,
            unknown: None,
            ..
        } if is_open(question) && backend.iter().any(|part| component.applies_to(part)) => {
            Some(Separator::Question {
                question: question.clone(),
            })
        }
        _ => None,
    })
}

/// The open question of which one answer puts another stack of the group first.
fn separating_question(
    decision: &Decision<'_>,
    group: &[String],
    tipping_points: &[TippingPoint],
) -> Option<Separator> {
    let open = |point: &&TippingPoint| {
        decision.answers.get(&point.question).is_none() && group.contains(&point.stack)
    };
    let point = tipping_points.iter().find(open)?;
    Some(Separator::Question {
        question: point.question.clone(),
    })
}

/// The rating whose doubt moves the difference between the first stack and another most: the largest part of the
/// variance of their difference, Σ (w · Δshare · width)².
fn separating_rating(
    model: &Model<'_>,
    decision: &Decision<'_>,
    problem: &Problem,
    other: usize,
) -> Option<Separator> {
    let width = problem.criteria;
    let mut most: Option<(f64, usize, usize)> = None;
    let made_of = |place: usize| problem.doubt.made_of[place].iter();
    for (part, _) in made_of(0).chain(made_of(other)) {
        for column in 0..width {
            let share = |place: usize| {
                let mixes = made_of(place).filter(|(one, _)| one == part);
                mixes.fold(0.0, |sum, (_, mix)| {
                    sum + problem.doubt.mixes[mix * width + column]
                })
            };
            let cell = part * width + column;
            let doubt = problem.doubt.below[cell] + problem.doubt.above[cell];
            let moves = decision.weights[column] * (share(0) - share(other)).abs() * doubt;
            if moves > most.map_or(0.0, |(most, ..)| most) {
                most = Some((moves, *part, column));
            }
        }
    }
    let (_, part, column) = most?;
    Some(Separator::Rating {
        technology: model.catalogue.technologies[part].id.clone(),
        criterion: decision.criteria[column].id.clone(),
    })
}
