//! What documents say of each other: ids that are used exist, once; nothing that the engine needs is missing.

mod criteria;
mod facts;
mod questions;
mod rules;
mod technologies;

use std::collections::BTreeSet;

use super::model::{Catalogue, Condition, Kind};
use super::problem::Problems;

/// Checks a catalogue that was read without a problem.
pub fn check(catalogue: &Catalogue, problems: &Problems) {
    let check = Check {
        catalogue,
        problems,
    };
    check.uniqueness();
    check.head();
    check.criteria();
    check.questions();
    check.rules();
    check.stacks();
    for technology in &catalogue.technologies {
        check.technology(technology);
    }
    check.facts();
    check.claims();
}

struct Check<'a> {
    catalogue: &'a Catalogue,
    problems: &'a Problems,
}

impl Check<'_> {
    fn uniqueness(&self) {
        let all = self.catalogue;
        self.unique(
            "catalogue.toml",
            "role",
            all.roles.iter().map(|one| &one.id),
        );
        self.unique(
            "criteria.toml",
            "criterion",
            all.criteria.iter().map(|one| &one.id),
        );
        self.unique(
            "criteria.toml",
            "number",
            all.criteria.iter().map(|one| one.number),
        );
        self.unique(
            "questions.toml",
            "question",
            all.questions.iter().map(|one| &one.id),
        );
        self.unique(
            "questions.toml",
            "number",
            all.questions.iter().map(|one| one.number),
        );
        self.unique("rules.toml", "rule", all.rules.iter().map(|one| &one.id));
        self.unique("stacks.toml", "shape", all.shapes.iter().map(|one| &one.id));
        self.unique(
            "technologies",
            "id",
            all.technologies.iter().map(|one| &one.id),
        );
        self.unique(
            "technologies",
            "number",
            all.technologies.iter().map(|one| one.number),
        );
        self.unique(
            "claims.toml",
            "claim",
            all.evidence.claims.iter().map(|one| &one.id),
        );
        self.unique(
            "sources.toml",
            "source",
            all.evidence.sources.iter().map(|one| &one.id),
        );
    }

    fn unique<T: Ord + std::fmt::Display>(
        &self,
        file: &str,
        field: &str,
        ids: impl Iterator<Item = T>,
    ) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if let Some(id) = seen.replace(id) {
                let message = format!("{id} stands twice in the catalogue; rename one");
                self.problems.add(file, field, message);
            }
        }
    }

    /// Reports an id that does not exist.
    fn known(&self, file: &str, field: &str, id: &str, found: bool, what: &str) {
        if !found {
            let message = format!("names {what} “{id}”, which does not exist");
            self.problems.add(file, field, message);
        }
    }

    fn head(&self) {
        if self.catalogue.roles.is_empty() {
            self.problems
                .add("catalogue.toml", "role", "needs at least one role");
        }
        if self.catalogue.technologies.is_empty() {
            self.problems
                .add("technologies", "", "holds no technology; add a file");
        }
    }

    fn condition(&self, file: &str, field: &str, condition: &Condition) {
        for (question, options) in condition.when.iter().chain(&condition.unless) {
            let found = self.catalogue.question(question);
            self.known(file, field, question, found.is_some(), "the question");
            for option in options {
                let there = found.is_none_or(|question| question.option(option).is_some());
                let what = format!("an option of {question},");
                self.known(file, field, option, there, &what);
            }
        }
    }

    fn differences(&self, file: &str, field: &str, by: &[(String, f64)]) {
        for (criterion, _) in by {
            let there = self.catalogue.criterion(criterion).is_some();
            self.known(file, field, criterion, there, "the criterion");
        }
    }

    fn roles<'a>(&self, file: &str, field: &str, roles: impl IntoIterator<Item = &'a String>) {
        for role in roles {
            let there = self.catalogue.role(role).is_some();
            self.known(file, field, role, there, "the role");
        }
    }

    fn question_of_kind(&self, file: &str, field: &str, id: &str, kinds: &[Kind]) {
        let found = self.catalogue.question(id);
        self.known(file, field, id, found.is_some(), "the question");
        if found.is_some_and(|question| !kinds.contains(&question.kind)) {
            let message = format!("names {id}, which is a question of another kind");
            self.problems.add(file, field, message);
        }
    }

    /// Languages are the options of the graded questions.
    fn is_language(&self, id: &str) -> bool {
        let mut graded = self
            .catalogue
            .questions
            .iter()
            .filter(|one| one.kind == Kind::Graded);
        graded.any(|question| question.option(id).is_some())
    }

    fn claim_ids(&self, file: &str, field: &str, claims: &[String]) {
        for claim in claims {
            let there = self.catalogue.evidence.claim(claim).is_some();
            self.known(file, field, claim, there, "the claim");
        }
    }
}
