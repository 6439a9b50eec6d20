//! What `questions.toml` says of itself.

use super::super::model::{Kind, Question};
use super::super::parameters::RESERVED;
use super::Check;
use super::satisfiable::Search;

const FILE: &str = "questions.toml";

impl Check<'_> {
    pub(super) fn questions(&self) {
        let questions = || self.catalogue.questions.iter();
        let list = "question";
        self.once_in((FILE, list, "id"), questions().map(|one| &one.id));
        self.numbers((FILE, list), questions().map(|one| one.number));
        self.once_in((FILE, list, "title"), questions().map(|one| &one.title));
        self.once_in((FILE, list, "short"), questions().map(|one| &one.short));
        if self.catalogue.questions.is_empty() {
            self.report(
                FILE,
                list,
                "is missing; a catalogue needs at least one question",
            );
        }
        let mut ranked = None;
        for (place, question) in questions().enumerate() {
            let table = format!("{list}[{}]", place + 1);
            let before = &self.catalogue.questions[..place];
            if RESERVED.contains(&question.id.as_str()) {
                let message = "is a parameter of the page’s address that means something else; choose another id";
                self.report(FILE, &format!("{table}.id"), message);
            }
            self.condition(FILE, &table, &question.when);
            self.waits_for_earlier((FILE, &table), &question.when, before, "it");
            self.levels(&table, question);
            // Where the options are the criteria, what is wrong with them is said of those.
            if question.kind == Kind::Ranked || question.weighs > 0.0 {
                self.criteria_are_known(question, before);
            } else {
                self.options(&table, question, before);
            }
            if question.kind == Kind::Ranked
                && let Some(first) = ranked.replace(place + 1)
            {
                let message = format!(
                    "ranks the criteria as `{list}[{first}]` does; they can be ranked once"
                );
                self.report(FILE, &format!("{table}.kind"), message);
            }
        }
    }

    fn levels(&self, table: &str, question: &Question) {
        let list = format!("{table}.level");
        let levels = || question.levels.iter();
        self.once_in((FILE, &list, "id"), levels().map(|one| &one.id));
        self.once_in((FILE, &list, "label"), levels().map(|one| &one.label));
        for (place, pair) in question.levels.windows(2).enumerate() {
            if pair[1].value < pair[0].value {
                let message = "is less than the level before it; put the weakest first";
                self.report(FILE, &format!("{list}[{}].value", place + 2), message);
            }
        }
    }

    fn options(&self, table: &str, question: &Question, before: &[Question]) {
        let list = format!("{table}.option");
        let options = || question.options.iter();
        self.once_in((FILE, &list, "id"), options().map(|one| &one.id));
        self.numbers((FILE, &list), options().map(|one| one.number));
        self.once_in((FILE, &list, "label"), options().map(|one| &one.label));
        let search = Search::new(self.catalogue);
        let asked = search.can_hold(&question.when);
        for (place, option) in options().enumerate() {
            let table = format!("{list}[{}]", place + 1);
            self.condition(FILE, &table, &option.when);
            self.waits_for_earlier((FILE, &table), &option.when, before, &question.id);
            let offered = Search::new(self.catalogue).can_hold(&option.when);
            if asked && offered && !Search::new(self.catalogue).can_choose(question, &option.id) {
                let message = "can never hold where the question is asked; correct one of the two";
                self.report(FILE, &format!("{table}.when"), message);
            }
            for (near, _) in &option.near {
                let field = format!("{table}.near.{near}");
                let there = question.option(near).is_some();
                self.known(FILE, &field, near, there, "the option");
                if *near == option.id {
                    self.report(FILE, &field, "is the option itself; remove it");
                }
            }
        }
    }

    /// A criterion can only be chosen where it is known whether it applies.
    fn criteria_are_known(&self, question: &Question, before: &[Question]) {
        for (place, criterion) in self.catalogue.criteria.iter().enumerate() {
            let table = format!("criterion[{}]", place + 1);
            let at = ("criteria.toml", table.as_str());
            self.waits_for_earlier(at, &criterion.when, before, &question.id);
        }
    }
}
