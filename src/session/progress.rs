//! The way through the questions.

use super::{Screen, Session};
use crate::answers::Answer;
use crate::catalogue::{Catalogue, Question};

/// Where in the interview somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The present question's number, from 1; 0 if none is on screen.
    pub number: usize,
    /// How many questions are asked.
    pub count: usize,
    /// How many of them are answered, "Not sure" included.
    pub done: usize,
}

impl Session {
    /// Where in the interview the visitor is.
    pub fn progress(&self, catalogue: &Catalogue) -> Progress {
        let asked = self.shown_answers().asked(catalogue);
        let done = |question: &&&Question| self.shown_answers().get(&question.id).is_some();
        let place = match &self.screen {
            Screen::Question(id) => asked.iter().position(|question| question.id == *id),
            _ => None,
        };
        Progress {
            number: place.map_or(0, |place| place + 1),
            count: asked.len(),
            done: asked.iter().filter(done).count(),
        }
    }

    /// The first question without an answer; the check page if there is none.
    pub(super) fn first_open(&self, catalogue: &Catalogue) -> Screen {
        let asked = self.answers.asked(catalogue);
        let mut open = asked
            .iter()
            .filter(|one| self.answers.get(&one.id).is_none());
        open.next().map_or(Screen::Check, |question| {
            Screen::Question(question.id.clone())
        })
    }

    /// Passes the present question over and goes on.
    pub(super) fn pass(&mut self, catalogue: &Catalogue) {
        if let Some(question) = self.question(catalogue) {
            self.answers.set(catalogue, &question.id, Answer::NotSure);
            self.go_on(catalogue, 0);
        }
    }

    /// Goes on from the present question; without an answer, it is an error.
    pub(super) fn go_on(&mut self, catalogue: &Catalogue, errors: u32) {
        let Some(question) = self.question(catalogue) else {
            return;
        };
        if self.answers.get(&question.id).is_none() {
            self.errors = errors + 1;
            return;
        }
        let asked = self.answers.asked(catalogue);
        let next = match &self.changing {
            // After a change, only what was not asked before is asked.
            Some(before) => asked
                .iter()
                .find(|one| !before.contains(&one.id) && self.answers.get(&one.id).is_none()),
            None => {
                let place = asked.iter().position(|one| one.id == question.id);
                place.and_then(|place| asked.get(place + 1))
            }
        };
        match next {
            Some(next) => self.screen = Screen::Question(next.id.clone()),
            None => self.show(Screen::Check),
        }
    }

    /// Goes to the question before the present one; from the first, to the start.
    pub(super) fn go_back(&mut self, catalogue: &Catalogue) {
        if self.changing.is_some() {
            self.show(Screen::Check);
            return;
        }
        let asked = self.answers.asked(catalogue);
        let before = match &self.screen {
            Screen::Question(id) => {
                let place = asked.iter().position(|one| one.id == *id);
                place.and_then(|place| place.checked_sub(1))
            }
            _ => asked.len().checked_sub(1),
        };
        self.screen = before
            .and_then(|place| asked.get(place))
            .map_or(Screen::Start, |question| {
                Screen::Question(question.id.clone())
            });
    }
}
