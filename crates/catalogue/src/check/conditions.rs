//! What is asked for before something applies.

use super::super::model::{Condition, Question};
use super::Check;
use super::satisfiable::Search;

impl Check<'_> {
    /// The questions and options that the fields `when` and `unless` of a table name; and whether they can ever hold.
    pub(super) fn condition(&self, file: &str, table: &str, condition: &Condition) {
        for (name, tests) in [("when", &condition.when), ("unless", &condition.unless)] {
            for (question, options) in tests {
                let field = format!("{table}.{name}.{question}");
                self.options_of(file, &field, question, options);
            }
        }
        if !Search::new(self.catalogue).can_hold(condition) {
            let message = "can never hold: no answers meet it and what the questions in it wait for; correct one of these";
            self.report(file, &format!("{table}.when"), message);
        }
    }

    /// A list of options under the id of their question.
    pub(super) fn options_of(&self, file: &str, field: &str, question: &str, options: &[String]) {
        let found = self.catalogue.question(question);
        self.known(file, field, question, found.is_some(), "the question");
        if let Some(found) = found {
            let what = format!("an option of {question},");
            let there = |option: &str| found.option(option).is_some();
            self.list((file, field), options, &what, there);
        }
    }

    /// Reports questions in a condition that are not asked before the one it belongs to.
    pub(super) fn waits_for_earlier(
        &self,
        (file, table): (&str, &str),
        condition: &Condition,
        before: &[Question],
        what: &str,
    ) {
        for (name, tests) in [("when", &condition.when), ("unless", &condition.unless)] {
            for (asked, _) in tests {
                let exists = self.catalogue.question(asked).is_some();
                if exists && !before.iter().any(|one| one.id == *asked) {
                    let message = format!(
                        "waits for {asked}, which is not asked before {what}; move one of them"
                    );
                    self.report(file, &format!("{table}.{name}.{asked}"), message);
                }
            }
        }
    }
}
