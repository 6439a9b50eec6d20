//! Which question to ask next, and when to stop asking.
//!
//! The questions that are open are answered at random many times over, each completion in full. Which backend comes first
//! in each says two things:
//!
//! - how settled the outcome is: the share of completions that keep the backend which is first now;
//! - how much a question is worth: how much oftener the backend that is first in the end is so with the question's answer
//!   than without it. That is looked at from both ends, asked next of all and left out of all, and the two are added:
//!   nearly the question's Shapley value (Owen, "Sobol' indices and Shapley value", SIAM/ASA Journal on Uncertainty
//!   Quantification 2, 2014), which counts what it decides by itself and what it decides together with others.
//!
//! How answers are drawn is described in `completion`. Opening questions, such as what is built, come first in their own
//! order, so that the interview reads naturally.

mod completion;

use super::choices::Choices;
use super::effects::Effects;
use super::model::Model;
use crate::answers::Answers;
use catalogue::order;
use mcda::random::Random;

/// The share of completions that have to keep the first backend for what is left to be unlikely to matter.
pub const ENOUGH: f64 = 0.86;

/// After so many questions it is enough unless the outcome is wide open: the most telling questions come first, and
/// nobody answers for ever.
pub const MOST: usize = 12;

/// Where fewer of the completions keep the first backend after [`MOST`] questions, it goes on: one interview in twenty or so.
pub const OPEN: f64 = 0.6;

/// Completions by which the outcome's being settled is judged: a share of 0.95 then has a standard error of 0.01.
pub const COMPLETIONS: usize = 400;

/// Completions in which each answer is tried and left out: enough to tell which questions matter most. In the other
/// completions, only the answers to these are: which of them is worth most takes more to tell.
pub const CHANGES: usize = 100;

/// So many questions are looked at longer than the others.
const LEADING: usize = 6;

const SEED: u64 = 1;

/// The most steps of a plan, in additions or so: half a second on most machines. A catalogue with which all completions
/// would take more of them gets by with fewer …
const MOST_STEPS: usize = 1 << 28;

/// … but never fewer than one in so many.
const FEWEST: usize = 10;

/// What is left to ask.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The open questions: opening ones first, then those that are worth most.
    pub remaining: Vec<String>,
    /// The share of simulated completions that keep the present first backend, 0 to 1.
    pub settled: f64,
    /// How many questions were asked, those that were passed over among them.
    pub asked: usize,
}

impl Plan {
    /// The question to ask next.
    pub fn next(&self) -> Option<&str> {
        self.remaining.first().map(String::as_str)
    }

    /// Whether what is left is unlikely to change the first backend, or enough has been asked.
    pub fn enough(&self) -> bool {
        self.settled >= if self.asked < MOST { ENOUGH } else { OPEN }
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
    /// The backend that is first now.
    present: Option<usize>,
    random: Random,
    /// One in so many completions is made.
    thinned: usize,
    completions: usize,
    kept: usize,
    /// Per question: how much oftener the final backend is first with its answer than without, counted twice: asked
    /// next, and left out at the end.
    worth: Vec<i32>,
    /// The questions that are looked at longer, by place; all of them at first.
    leading: Vec<usize>,
}

impl<'a> Planner<'a> {
    /// Prepares the plan for what is left after these answers.
    pub fn new(model: &'a Model<'a>, answers: &Answers) -> Self {
        let questions = &model.catalogue.questions;
        let effects = Effects::of(model, Choices::of(model.catalogue, answers));
        Planner {
            model,
            present: backend(model, super::first(model, &effects)),
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
            worth: vec![0; questions.len()],
            leading: (0..questions.len()).collect(),
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
            let rank = |place: &usize| match questions[*place].opening {
                true => (true, true, 0),
                false => (false, self.leading.contains(place), self.worth[*place]),
            };
            rank(other).cmp(&rank(one))
        });
        let id = |place: usize| questions[place].id.clone();
        let asked = |place: &usize| self.done[*place] && self.model.is_asked(*place, &self.applied);
        Plan {
            asked: (0..questions.len()).filter(asked).count(),
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
        let questions = &model.catalogue.questions;
        let first = |choices: &Choices| backend(model, super::first_of(model, choices));
        let last = first(&completion);
        let kept = last == self.present;
        self.kept += usize::from(kept);
        for place in &self.leading {
            if self.done[*place] || completion.options(*place) == 0 {
                continue;
            }
            // Asked next: with what is asked only because of it. Left out: without that, too.
            let with = completion::with(model, &self.base, &completion, &self.done, *place);
            let without = completion::without(model, &completion, *place);
            self.worth[*place] += i32::from(first(&with) == last) - i32::from(kept);
            self.worth[*place] += i32::from(first(&without) != last);
        }
        self.completions += 1;
        if self.completions == CHANGES / self.thinned {
            self.leading = self.open();
            let worth = |place: &usize| self.worth[*place];
            order::sort(&mut self.leading, |one, other| {
                worth(other).cmp(&worth(one))
            });
            self.leading.retain(|place| !questions[*place].opening);
            self.leading.truncate(LEADING);
        }
    }
}

/// The backend of the stack at a place.
fn backend(model: &Model<'_>, first: Option<usize>) -> Option<usize> {
    first.map(|place| model.candidates[place].stack.backend_number)
}

/// By what the completions have to be thinned out for a plan that takes no longer than it may.
fn thinned(model: &Model<'_>) -> usize {
    let longer = (COMPLETIONS - CHANGES) * LEADING.min(model.questions.len());
    let decisions = COMPLETIONS + 2 * (CHANGES * model.questions.len() + longer);
    let steps = decisions.saturating_mul(model.steps());
    steps.div_ceil(MOST_STEPS).clamp(1, FEWEST)
}

/// The plan for what is left after these answers.
pub fn plan(model: &Model<'_>, answers: &Answers) -> Plan {
    let mut planner = Planner::new(model, answers);
    planner.advance(COMPLETIONS);
    planner.plan()
}
