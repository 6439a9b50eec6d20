//! What `criteria.toml` says of questions and technologies.

use super::super::model::{Component, Criterion, Kind, Origin};
use super::Check;

impl Check<'_> {
    pub(super) fn criteria(&self) {
        let file = "criteria.toml";
        for criterion in &self.catalogue.criteria {
            let id = &criterion.id;
            self.condition(file, &format!("{id}.when"), &criterion.when);
            self.roles(
                file,
                &format!("{id}.role_shares"),
                criterion.role_shares.iter().map(|(role, _)| role),
            );
            let field = format!("{id}.components");
            if criterion.components.is_empty() {
                self.problems
                    .add(file, field.as_str(), "needs at least one component");
            }
            for component in &criterion.components {
                self.roles(file, &field, &component.roles);
                match &component.from {
                    Origin::Rating => {}
                    Origin::Skills { question, .. } => {
                        self.question_of_kind(file, &field, question, &[Kind::Graded]);
                    }
                    Origin::Fits { question } => {
                        self.question_of_kind(file, &field, question, &[Kind::One, Kind::Many]);
                        self.fits(criterion, component, question);
                    }
                }
            }
        }
    }

    /// Every technology that a fit is wanted of has one for every option.
    pub(super) fn fits(&self, criterion: &Criterion, component: &Component, question: &str) {
        let Some(asked) = self.catalogue.question(question) else {
            return;
        };
        for technology in &self.catalogue.technologies {
            if !component.applies_to(technology) {
                continue;
            }
            for option in &asked.options {
                if technology.fit(question, &option.id).is_none() {
                    self.problems.add(
                        &technology.file(),
                        format!("fits.{question}.{}", option.id),
                        format!("is missing; {} needs it", criterion.name),
                    );
                }
            }
        }
    }
}
