//! The way through the questions.

use super::{Pace, Screen, Session};
use catalogue::{Catalogue, Question};
use decision::answers::{Answer, Answers};
use decision::engine::interview::{MOST, Plan};

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
        let asked = self.asked(catalogue, self.shown_answers());
        let done = |question: &&&Question| self.shown_answers().get(&question.id).is_some();
        let place = match &self.screen {
            Screen::Question(id) if self.pace == Pace::Short && self.changing.is_none() => {
                // In their own order, questions have numbers; otherwise they are counted.
                let others = asked.iter().filter(|one| one.id != *id);
                // What a link has answered was not asked.
                Some(others.filter(done).count().saturating_sub(self.given))
            }
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
        self.open_question(catalogue)
            .map_or(Screen::Check, |question| {
                Screen::Question(question.id.clone())
            })
    }

    /// The first question without an answer.
    fn open_question<'a>(&self, catalogue: &'a Catalogue) -> Option<&'a Question> {
        let mut asked = self.asked(catalogue, &self.answers).into_iter();
        asked.find(|one| self.answers.get(&one.id).is_none())
    }

    /// Starts the interview, or goes on with it where it stands.
    pub(super) fn begin(&mut self, catalogue: &Catalogue) {
        match self.pace {
            Pace::Full => {
                let first = self.first_open(catalogue);
                self.show(first);
            }
            Pace::Short => self.follow_plan(catalogue),
        }
    }

    /// The plan, if it is for the present answers.
    pub fn present_plan(&self, catalogue: &Catalogue) -> Option<&Plan> {
        let (answers, plan) = self.plan.as_ref()?;
        (*answers == self.to_plan(catalogue)).then_some(plan)
    }

    /// Goes to what the plan has next, or waits for it. Opening questions are known without a plan.
    fn follow_plan(&mut self, catalogue: &Catalogue) {
        let next = match self.open_question(catalogue) {
            None => Screen::Check,
            Some(question) if question.opening => Screen::Question(question.id.clone()),
            Some(_) => {
                let Some(plan) = self.present_plan(catalogue) else {
                    self.going = true;
                    return;
                };
                match plan.next() {
                    _ if plan.enough() => Screen::Enough,
                    Some(next) => Screen::Question(next.to_owned()),
                    None => Screen::Check,
                }
            }
        };
        self.show(next);
    }

    /// Takes a plan, and goes on if the visitor waits for it.
    pub(super) fn take_plan(&mut self, catalogue: &Catalogue, answers: Answers, mut plan: Plan) {
        if !self.only.is_empty() {
            // What is never asked counts as passed over, and tires nobody.
            let asked = self.answers.asked_answers(catalogue);
            plan.asked = asked.iter().count();
        }
        self.plan = Some((answers, plan));
        if self.going {
            self.follow_plan(catalogue);
        }
        self.check_enough(catalogue);
    }

    /// Goes on from the screen that offers to stop where there is no reason to, or nothing left to leave out: an address
    /// opened by hand does not make the outcome settled.
    pub(super) fn check_enough(&mut self, catalogue: &Catalogue) {
        let reason = |plan: &Plan| plan.enough() && plan.next().is_some();
        if self.screen == Screen::Enough && !self.present_plan(catalogue).is_none_or(reason) {
            self.begin(catalogue);
        }
    }

    /// Passes the present question over and goes on.
    pub(super) fn pass(&mut self, catalogue: &Catalogue) {
        if let Some(question) = self.question(catalogue) {
            self.answers.set(catalogue, &question.id, Answer::NotSure);
            self.go_on(catalogue, 0);
        }
    }

    /// About how many questions come after the present one: all that are open where all are asked, and otherwise no more
    /// than are mostly asked, or one where it is not enough then. It never rises.
    pub fn to_come(&self, catalogue: &Catalogue) -> usize {
        let asked = self.asked(catalogue, &self.answers);
        let here = |one: &&&Question| matches!(&self.screen, Screen::Question(id) if one.id == *id);
        let open = |one: &&&Question| self.answers.get(&one.id).is_none() && !here(one);
        let left = asked.iter().filter(open).count();
        if self.pace == Pace::Full {
            return left;
        }
        let counts = |one: &&&Question| {
            !matches!(self.answers.get(&one.id), None | Some(Answer::NotSure)) || here(one)
        };
        let counted = asked.iter().filter(counts).count();
        left.min(MOST.saturating_sub(counted).max(1))
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
        self.last = Some(question.id.clone());
        let asked = self.asked(catalogue, &self.answers);
        let next = match &self.changing {
            // After a change, only what was not asked before is asked.
            Some(before) => asked
                .iter()
                .find(|one| !before.contains(&one.id) && self.answers.get(&one.id).is_none()),
            None => {
                if self.pace == Pace::Short {
                    self.follow_plan(catalogue);
                    return;
                }
                // Who answers the rest is not led through what is answered already.
                let mut rest = asked.iter().skip_while(|one| one.id != question.id);
                rest.find(|one| self.answers.get(&one.id).is_none())
            }
        };
        match next {
            Some(next) => self.screen = Screen::Question(next.id.clone()),
            None => self.show(Screen::Check),
        }
    }

    /// Goes to the question before the present one; from the first, to the start.
    pub(super) fn go_back(&mut self, catalogue: &Catalogue) {
        self.going = false;
        self.last = None;
        if self.changing.is_some() {
            self.show(Screen::Check);
            return;
        }
        let asked = self.asked(catalogue, &self.answers);
        let here = match &self.screen {
            Screen::Question(id) => asked.iter().position(|one| one.id == *id),
            _ => None,
        };
        // Where only what matters is asked, a question that was not asked is no way back.
        let seen =
            |one: &&&Question| self.pace == Pace::Full || self.answers.get(&one.id).is_some();
        let mut before = asked[..here.unwrap_or(asked.len())].iter().rev();
        self.screen = before.find(seen).map_or(Screen::Start, |question| {
            Screen::Question(question.id.clone())
        });
    }
}
