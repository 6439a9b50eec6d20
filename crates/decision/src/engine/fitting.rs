//! Which answers a technology is made for: a short set of them that puts it first.

use super::changes::{Change, changes};
use super::choices::Choices;
use super::effects::Effects;
use super::model::Model;
use super::possible;
use super::values::{Bound, PartValues};
use crate::answers::{Answer, Answers};

/// The most answers that are looked at together: who needs more of them does not call it a fit.
const MOST: usize = 6;

/// Who passes a question over more often than not has no answer to it that others would recognise themselves in.
const RARELY_ANSWERED: f64 = 0.5;

/// Looks for a short set of answers that puts a stack with a technology first, a little at a time.
///
/// It starts with nothing answered and adds, one by one, the answer that brings the best stack with the technology
/// furthest ahead of the best one without it (steepest ascent), until it is ahead. Questions that most people pass over
/// are used where no other helps, or in a second try where the first does not get there. Then every answer that is not needed is taken back. So no answer of the result can be
/// left out, but there may be a shorter set that it does not see.
pub struct Fitting<'a> {
    model: &'a Model<'a>,
    technology: usize,
    choices: Choices,
    lead: f64,
    changes: Vec<Change>,
    tried: usize,
    /// The answer that helps most, of the questions that most people answer, and of all others.
    best: [Option<(usize, f64)>; 2],
    /// What the first of two tries has come to; in the second, all questions are alike.
    before: Option<(Choices, f64)>,
    over: bool,
}

impl<'a> Fitting<'a> {
    /// Prepares the search for a technology, by its id; none if the catalogue does not have it.
    pub fn new(model: &'a Model<'a>, technology: &str) -> Option<Self> {
        let mut technologies = model.catalogue.technologies.iter();
        let technology = technologies.position(|one| one.id == technology)?;
        let choices = Choices::of(model.catalogue, &Answers::default());
        Some(Fitting {
            lead: lead(model, technology, &choices),
            changes: changes(model, &choices),
            model,
            technology,
            choices,
            tried: 0,
            best: [None; 2],
            before: None,
            over: false,
        })
    }

    /// Tries so many answers more; says whether the search is over.
    pub fn advance(&mut self, count: usize) -> bool {
        for _ in 0..count {
            if self.over {
                break;
            }
            self.step();
        }
        self.over
    }

    fn step(&mut self) {
        let Some(change) = self.changes.get(self.tried) else {
            self.take_best();
            return;
        };
        let lead = lead(
            self.model,
            self.technology,
            &change.applied_to(&self.choices),
        );
        let question = &self.model.catalogue.questions[change.question()];
        let rare = question.passed >= RARELY_ANSWERED && self.before.is_none();
        let best = &mut self.best[usize::from(rare)];
        if lead > best.map_or(self.lead, |(_, most)| most) {
            *best = Some((self.tried, lead));
        }
        self.tried += 1;
    }

    /// Takes the answer that helps most, and goes on from there, unless it is enough or there is none.
    fn take_best(&mut self) {
        let [usual, rare] = std::mem::take(&mut self.best);
        let Some((best, lead)) = usual.or(rare) else {
            self.end();
            return;
        };
        self.choices = self.changes[best].applied_to(&self.choices);
        self.lead = lead;
        if lead > 0.0 {
            self.take_back();
        }
        self.changes = changes(self.model, &self.choices);
        self.tried = 0;
        if lead > 0.0 || self.answered() >= MOST {
            self.end();
        }
    }

    /// Ends the search, or the first of two tries.
    fn end(&mut self) {
        self.over = true;
        if self.is_first() {
            return;
        }
        if let Some((choices, lead)) = self.before.take() {
            (self.choices, self.lead) = (choices, lead);
            return;
        }
        let nothing = Choices::of(self.model.catalogue, &Answers::default());
        let lead = lead(self.model, self.technology, &nothing);
        let choices = std::mem::replace(&mut self.choices, nothing);
        self.before = Some((choices, std::mem::replace(&mut self.lead, lead)));
        self.changes = changes(self.model, &self.choices);
        self.tried = 0;
        self.over = false;
    }

    /// Takes back every answer that is not needed, the latest questions first.
    fn take_back(&mut self) {
        for question in (0..self.choices.answers.len()).rev() {
            let mut without = self.choices.clone();
            without.answers[question] = Default::default();
            self.model.apply(&mut without);
            if lead(self.model, self.technology, &without) > 0.0 {
                self.choices = without;
            }
        }
    }

    fn answered(&self) -> usize {
        self.choices
            .answers
            .iter()
            .filter(|one| one.options != 0)
            .count()
    }

    /// Whether the answers put a stack with the technology first; if not, they bring it as near as the search has come.
    pub fn is_first(&self) -> bool {
        self.lead > 0.0
    }

    /// The answers, once the search is over. Nothing has to be answered for the technology that is first from the start.
    pub fn answers(&self) -> Answers {
        let catalogue = self.model.catalogue;
        let mut answers = Answers::default();
        for (question, choice) in catalogue.questions.iter().zip(&self.choices.answers) {
            let answer = choice.answer(question);
            if answer != Answer::NotSure {
                answers.set(catalogue, &question.id, answer);
            }
        }
        answers
    }
}

/// How far the best stack with a technology is ahead of the best one without it; below 0, how far behind. Where there is
/// no stack with it, it is as far behind as can be.
fn lead(model: &Model<'_>, technology: usize, choices: &Choices) -> f64 {
    let effects = Effects::of(model, choices.clone());
    let values = PartValues::of(model, &effects, Bound::Likely);
    let made_of = |place: &usize| {
        let parts = model.candidates[*place].parts.iter();
        parts.clone().any(|(part, _)| *part == technology)
    };
    let (with, without): (Vec<usize>, Vec<usize>) =
        possible(model, &effects).into_iter().partition(made_of);
    let score = |stacks: &[usize]| {
        let best = values.best(model, &effects, stacks);
        best.map_or(f64::NEG_INFINITY, |(_, score)| score)
    };
    let (with, without) = (score(&with), score(&without));
    if with == f64::NEG_INFINITY {
        with
    } else {
        with - without
    }
}
