//! What is tried out: a copy of the visitor's answers and weights, and what it makes of the result.

use std::sync::Arc;

use crate::view::prelude::*;

use crate::answers::{Answer, Answers};
use crate::decisions;
use crate::report::{ByCriterion, Difference, Report, difference};
use crate::session::{Action, Session};
use crate::view::App;
use crate::weights::OwnWeights;

/// What is tried out, beside the result that it starts from.
#[derive(Clone, Copy)]
pub struct Trial {
    /// The app, with what is tried out for its session.
    pub app: App,
    /// That with the session that it starts from.
    own: App,
    before: StoredValue<Before>,
    /// What it comes to.
    pub outcome: Memo<Outcome>,
}

/// What a trial starts from.
struct Before {
    answers: Answers,
    weights: OwnWeights,
    report: Arc<Report>,
}

/// What a trial comes to.
#[derive(Clone, PartialEq)]
pub struct Outcome {
    /// The weights that count.
    pub weights: ByCriterion,
    /// What is different from the result that it starts from.
    pub difference: Difference,
}

/// Something that is not as it was.
#[derive(Clone, PartialEq)]
pub enum Change {
    /// An answer.
    Answer(decisions::Differing),
    /// A weight: the criterion, the share that it had, and the one that it has.
    Weight(String, f64, f64),
}

impl Trial {
    /// A trial that starts from the result on screen, which the report is of.
    pub fn of(app: App, before: Arc<Report>) -> Self {
        let (answers, weights) = app
            .session
            .with_untracked(|session| session.shown_case().owned());
        let mut session = Session::default();
        session.answers = answers.clone();
        session.weights = weights.clone();
        let trying = app.trying(session);
        let of = before.clone();
        let outcome = Memo::new(move |shown: Option<&Outcome>| {
            let tried = trying.session;
            let after = tried.with(|session| app.report_soon(session.own_case()));
            // What was tried before stays until there is another.
            let after = match (after, shown) {
                (Some(after), _) => after,
                (None, Some(shown)) => return shown.clone(),
                (None, None) => of.clone(),
            };
            Outcome {
                difference: difference(&of, &after),
                weights: after.weights.clone(),
            }
        });
        Trial {
            app: trying,
            own: app,
            before: StoredValue::new(Before {
                answers,
                weights,
                report: before,
            }),
            outcome,
        }
    }

    /// Everything that is not as it was and counts.
    pub fn changes(self) -> Vec<Change> {
        let catalogue = self.app.catalogue;
        self.app.session.with(|session| {
            self.before.with_value(|before| {
                let answers = decisions::difference(catalogue, &before.answers, &session.answers);
                let answers = answers.differing.into_iter().map(Change::Answer);
                let weights = catalogue.criteria.iter().filter_map(|criterion| {
                    let id = &criterion.id;
                    let same = before.weights.get(id) == session.weights.get(id);
                    if same { None } else { self.moved(before, id) }
                });
                answers.chain(weights).collect()
            })
        })
    }

    /// That a weight has moved; nothing for a criterion that does not count any more.
    fn moved(self, before: &Before, criterion: &str) -> Option<Change> {
        let is = self
            .outcome
            .with(|outcome| outcome.weights.get(criterion))?;
        let was = before.report.weights.get(criterion).unwrap_or_default();
        Some(Change::Weight(criterion.to_owned(), was, is))
    }

    /// Whether a question is answered like this.
    pub fn says(self, question: &str, answer: Option<&Answer>) -> bool {
        self.app
            .session
            .with(|session| session.answers.get(question) == answer)
    }

    /// Answers a question, or leaves it open.
    pub fn answer(self, question: &str, answer: Option<Answer>) {
        self.app.session.update(|session| match answer {
            Some(answer) => session.answers.set(self.app.catalogue, question, answer),
            None => session.answers.remove(question),
        });
    }

    /// Sets the weight of a criterion, 0 to 1, as far as the others that are set leave room; without any, nothing happens.
    pub fn weigh(self, criterion: &str, share: f64) {
        let mut weights = self.weights();
        if weights.get(criterion).is_some() || weights.room(criterion) > 0.0 {
            weights.set(self.app.catalogue, criterion, share);
            self.app.send(Action::Weigh(weights));
        }
    }

    /// Leaves the weight of a criterion to the answers.
    pub fn leave(self, criterion: &str) {
        let mut weights = self.weights();
        weights.remove(criterion);
        self.app.send(Action::Weigh(weights));
    }

    fn weights(self) -> OwnWeights {
        self.app
            .session
            .with_untracked(|session| session.weights.clone())
    }

    /// Makes something as it was.
    pub fn put_back(self, change: &Change) {
        match change {
            Change::Answer(differing) => self.put_answer_back(&differing.question),
            Change::Weight(criterion, ..) => {
                let was = self
                    .before
                    .with_value(|before| before.weights.get(criterion));
                match was {
                    Some(was) => self.weigh(criterion, was),
                    None => self.leave(criterion),
                }
            }
        }
    }

    /// Answers a question as it was.
    pub fn put_answer_back(self, question: &str) {
        let was = self
            .before
            .with_value(|before| before.answers.get(question).cloned());
        self.answer(question, was);
    }

    /// Makes everything as it was.
    pub fn drop_all(self) {
        self.before.with_value(|before| {
            self.app.session.update(|session| {
                session.answers = before.answers.clone();
                session.weights = before.weights.clone();
            });
        });
    }

    /// Takes what is tried out for the visitor's own.
    pub fn keep(self) {
        let (answers, weights) = self
            .app
            .session
            .with_untracked(|session| session.own_case().asked(self.app.catalogue));
        self.own.send(Action::Keep(answers, weights));
    }

    /// Whether this starts from somebody else's result.
    pub fn is_of_others(self) -> bool {
        self.own
            .session
            .with_untracked(|session| session.shared.is_some())
    }

    /// The fragment of a link to the result of what is tried out.
    pub fn link(self) -> String {
        self.app
            .session
            .with_untracked(|session| session.result_link(self.app.model))
    }
}
