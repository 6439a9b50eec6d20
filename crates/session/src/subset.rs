//! An interview that asks only some of the questions, because the page around it knows the rest or has no use for it.

use super::Session;
use catalogue::{Catalogue, Question};
use decision::answers::{Answer, Answers};

impl Session {
    /// Asks only these questions from now on; all if none of them is known.
    pub fn ask_only(&mut self, catalogue: &Catalogue, mut questions: Vec<String>) {
        questions.retain(|id| catalogue.question(id).is_some());
        self.only = questions;
    }

    /// Whether a question is one of those that are asked, if it applies.
    pub fn asks(&self, question: &Question) -> bool {
        self.only.is_empty() || self.only.contains(&question.id)
    }

    /// The questions that are asked, given answers, in order.
    pub(super) fn asked<'a>(
        &self,
        catalogue: &'a Catalogue,
        answers: &Answers,
    ) -> Vec<&'a Question> {
        let mut asked = answers.asked(catalogue);
        asked.retain(|question| self.asks(question));
        asked
    }

    /// The answers that a plan is for: what is never asked counts as passed over.
    pub fn to_plan(&self, catalogue: &Catalogue) -> Answers {
        let mut answers = self.answers.asked_answers(catalogue);
        for question in &catalogue.questions {
            if !self.asks(question) && answers.get(&question.id).is_none() {
                answers.set(catalogue, &question.id, Answer::NotSure);
            }
        }
        answers
    }
}
