//! Which question to ask next, and when to stop asking.
//!
//! The questions that are open are answered at random many times over, each completion in full. What comes first in each
//! says two things:
//!
//! - how settled the outcome is: the share of completions that keep the stack which is first now;
//! - how telling a question is: the share of completions in which another answer to it alone puts another stack first.
//!   This is the question's total effect on the first place (Homma & Saltelli, "Importance measures in global sensitivity
//!   analysis of nonlinear models", Reliability Engineering & System Safety 52, 1996): unlike the information that an
//!   answer gives by itself, it counts what a question decides together with others, too.
//!
//! Assumed is that each answer is as likely as any other, and that a question is passed over as often as the catalogue
//! says. Opening questions, such as what is built, come first in their own order, so that the interview reads naturally.

mod completion;

use super::choices::Choices;
use super::effects::Effects;
use super::model::Model;
use crate::answers::Answers;
use catalogue::order;
use mcda::random::Random;

/// The share of completions that have to keep the first stack for what is left to be unlikely to matter.
pub const ENOUGH: f64 = 0.92;

/// After so many answers it is enough in any case: the most telling questions come first, and nobody answers for ever.
pub const MOST: usize = 12;

/// Completions by which the outcome's being settled is judged: a share of 0.95 then has a standard error of 0.01.
pub const COMPLETIONS: usize = 400;

/// Completions in which each open question is answered anew: enough to tell which questions matter most.
pub const CHANGES: usize = 100;

const SEED: u64 = 1;

/// The most steps of a plan, in additions or so: half a second on most machines. A catalogue with which all completions
/// would take more of them gets by with fewer …
const MOST_STEPS: usize = 1 << 28;

/// … but never fewer than one in so many.
const FEWEST: usize = 10;

/// What is left to ask.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The open questions: opening ones first, then the most telling first.
    pub remaining: Vec<String>,
    /// The share of simulated completions that keep the present first stack, 0 to 1.
    pub settled: f64,
    /// How many questions have an answer that counts; what was passed over does not tire.
    pub asked: usize,
}

impl Plan {
    /// The question to ask next.
    pub fn next(&self) -> Option<&str> {
        self.remaining.first().map(String::as_str)
    }

    /// Whether what is left is unlikely to change the first stack, or enough has been asked.
    pub fn enough(&self) -> bool {
        self.settled >= ENOUGH || self.asked >= MOST
    }
}

/// A whole interview, answered at random as the simulated completions are.
pub fn at_random(model: &Model<'_>, random: &mut Random) -> Answers {
    let catalogue = model.catalogue;
    let open = vec![false; catalogue.questions.len()];
    let nothing = Choices::of(catalogue, &Answers::default());
    let choices = completion::complete(model, &nothing, &open, random);
    let mut answers = Answers::default();
    for (question, choice) in catalogue.questions.iter().zip(&choices.answers) {
        answers.set(catalogue, &question.id, choice.answer(question));
    }
    answers
}

/// Works out a plan, a few completions at a time.
pub struct Planner<'a> {
    model: &'a Model<'a>,
    /// The answers, with those that were kept aside.
    base: Choices,
    /// The answers that apply.
    applied: Choices,
    /// Per question: whether nothing is left to ask, because it was answered or passed over.
    done: Vec<bool>,
    /// The stack that is first now.
    present: Option<usize>,
    random: Random,
    /// One in so many completions is made.
    thinned: usize,
    completions: usize,
    kept: usize,
    /// Per question: how often another answer to it put another stack first.
    changed: Vec<usize>,
}

impl<'a> Planner<'a> {
    /// Prepares the plan for what is left after these answers.
    pub fn new(model: &'a Model<'a>, answers: &Answers) -> Self {
        let questions = &model.catalogue.questions;
        let effects = Effects::of(model, Choices::of(model.catalogue, answers));
        Planner {
            model,
            present: super::first(model, &effects),
            base: Choices::of(model.catalogue, answers),
            applied: effects.choices,
            done: questions
                .iter()
                .map(|one| answers.get(&one.id).is_some())
                .collect(),
            random: Random::seeded(SEED),
            thinned: thinned(model),
            completions: 0,
            kept: 0,
            changed: vec![0; questions.len()],
        }
    }

    /// Goes on by so many completions; says whether the plan is ready. What comes out does not depend on the portions.
    pub fn advance(&mut self, completions: usize) -> bool {
        if self.open().is_empty() {
            return true;
        }
        for _ in 0..completions {
            if self.completions == self.most() {
                break;
            }
            self.complete();
        }
        self.completions == self.most()
    }

    /// How many completions are made in all.
    fn most(&self) -> usize {
        COMPLETIONS / self.thinned
    }

    /// The plan, as far as it is worked out.
    pub fn plan(&self) -> Plan {
        let questions = &self.model.catalogue.questions;
        let mut remaining = self.open();
        // Sorting keeps equals in their order, which is that of the questionnaire.
        order::sort(&mut remaining, |one, other| {
            let opening = |place: &usize| questions[*place].opening;
            let by_opening = opening(other).cmp(&opening(one));
            let telling = |place: &usize| {
                if opening(place) {
                    0
                } else {
                    self.changed[*place]
                }
            };
            by_opening.then_with(|| telling(other).cmp(&telling(one)))
        });
        let id = |place: usize| questions[place].id.clone();
        let answered = |place: &usize| self.applied.options(*place) != 0;
        Plan {
            asked: (0..questions.len()).filter(answered).count(),
            settled: if remaining.is_empty() {
                1.0
            } else {
                self.kept as f64 / self.completions.max(1) as f64
            },
            remaining: remaining.into_iter().map(id).collect(),
        }
    }

    /// The questions that are asked and open, by place.
    fn open(&self) -> Vec<usize> {
        let places = 0..self.done.len();
        places
            .filter(|place| !self.done[*place] && self.model.is_asked(*place, &self.applied))
            .collect()
    }

    fn complete(&mut self) {
        let model = self.model;
        let completion = completion::complete(model, &self.base, &self.done, &mut self.random);
        let first = super::first_of(model, &completion);
        self.kept += usize::from(first == self.present);
        if self.completions < CHANGES / self.thinned {
            for place in 0..self.done.len() {
                if !self.done[place] && model.is_asked(place, &completion) {
                    let other = completion::change(
                        model,
                        &self.base,
                        &completion,
                        &self.done,
                        place,
                        &mut self.random,
                    );
                    let changed = super::first_of(model, &other) != first;
                    self.changed[place] += usize::from(changed);
                }
            }
        }
        self.completions += 1;
    }
}

/// By what the completions have to be thinned out for a plan that takes no longer than it may.
fn thinned(model: &Model<'_>) -> usize {
    let decisions = COMPLETIONS + CHANGES * model.questions.len();
    let steps = decisions.saturating_mul(model.steps());
    steps.div_ceil(MOST_STEPS).clamp(1, FEWEST)
}

/// The plan for what is left after these answers.
pub fn plan(model: &Model<'_>, answers: &Answers) -> Plan {
    let mut planner = Planner::new(model, answers);
    planner.advance(COMPLETIONS);
    planner.plan()
}
