//! What `rules.toml` says of everything else.

use super::super::model::{Effect, Kind, Selector, Test};
use super::Check;

impl Check<'_> {
    pub(super) fn rules(&self) {
        let file = "rules.toml";
        for rule in &self.catalogue.rules {
            let id = &rule.id;
            self.condition(file, &format!("{id}.when"), &rule.when);
            self.claim_ids(file, &format!("{id}.claims"), &rule.claims);
            match &rule.effect {
                Effect::Weigh(by) => self.differences(file, &format!("{id}.weigh"), by),
                Effect::Shift { select, by } => {
                    self.selector(id, select);
                    self.differences(file, &format!("{id}.shift"), by);
                }
                Effect::Caution { select, .. } => self.selector(id, select),
                Effect::Exclude { select, test, .. } => {
                    self.selector(id, select);
                    self.test(id, test);
                }
            }
        }
    }

    pub(super) fn test(&self, rule: &str, test: &Test) {
        let (Test::Unmet(question) | Test::Outside(question)) = test else {
            return;
        };
        let field = format!("{rule}.exclude");
        self.question_of_kind("rules.toml", &field, question, &[Kind::One, Kind::Many]);
        let unmet = matches!(test, Test::Unmet(_));
        let Some(question) = self.catalogue.question(question).filter(|_| unmet) else {
            return;
        };
        for option in question.options.iter().filter(|one| one.unmet.is_none()) {
            let field = format!("{}.{}.unmet", question.id, option.id);
            let message =
                format!("is missing; the rule {rule} says it of technologies it rules out");
            self.problems.add("questions.toml", field, message);
        }
    }

    pub(super) fn selector(&self, rule: &str, select: &Selector) {
        let file = "rules.toml";
        let field = format!("{rule}.select");
        self.roles(file, &field, &select.roles);
        for shape in &select.shapes {
            let there = self.catalogue.shapes.iter().any(|one| one.id == *shape);
            self.known(file, &field, shape, there, "the shape");
        }
        for tag in select.tags.iter().chain(&select.without_tags) {
            let there = self
                .catalogue
                .technologies
                .iter()
                .any(|one| one.tags.contains(tag));
            self.known(file, &field, tag, there, "the tag");
        }
        for language in &select.languages {
            self.known(
                file,
                &field,
                language,
                self.is_language(language),
                "the language",
            );
        }
    }
}
