//! What `criteria.toml` says of questions and technologies.

use super::super::model::{Component, Criterion, Kind, Origin};
use super::Check;

const FILE: &str = "criteria.toml";

impl Check<'_> {
    pub(super) fn criteria(&self) {
        let criteria = || self.catalogue.criteria.iter();
        let list = "criterion";
        self.once_in((FILE, list, "id"), criteria().map(|one| &one.id));
        self.numbers((FILE, list), criteria().map(|one| one.number));
        self.once_in((FILE, list, "name"), criteria().map(|one| &one.name));
        if self.catalogue.criteria.is_empty() {
            self.report(
                FILE,
                list,
                "is missing; a catalogue needs at least one criterion",
            );
        }
        let mut floors = 0.0;
        for (place, criterion) in criteria().enumerate() {
            let table = format!("{list}[{}]", place + 1);
            self.condition(FILE, &table, &criterion.when);
            self.shares(&table, criterion);
            self.components(&table, criterion);
            floors += criterion.floor;
            if floors >= 1.0 {
                let message =
                    "brings the floors to 1 or more, and the rest must have a share, too; lower it";
                self.report(FILE, &format!("{table}.floor"), message);
            }
        }
    }

    /// Roles are known, and the parts of a stack count for something.
    fn shares(&self, table: &str, criterion: &Criterion) {
        let field = format!("{table}.role_shares");
        for (role, _) in &criterion.role_shares {
            let there = self.catalogue.role(role).is_some();
            self.known(FILE, &format!("{field}.{role}"), role, there, "the role");
        }
        let client = self.catalogue.client.iter().map(|client| &client.role);
        let backends = self
            .catalogue
            .shapes
            .iter()
            .flat_map(|shape| &shape.backend);
        let mut parts = backends.chain(client).peekable();
        if parts.peek().is_some() && parts.all(|role| criterion.role_share(role) <= 0.0) {
            let message = "lets no part of any stack count, so that no two can differ; raise one";
            self.report(FILE, &field, message);
        }
    }

    fn components(&self, table: &str, criterion: &Criterion) {
        let list = format!("{table}.components");
        if criterion.components.is_empty() {
            self.report(FILE, &list, "needs at least one component");
            return;
        }
        for (place, component) in criterion.components.iter().enumerate() {
            let table = format!("{list}[{}]", place + 1);
            self.roles(FILE, &format!("{table}.roles"), &component.roles);
            let field = format!("{table}.question");
            match &component.from {
                Origin::Rating => {}
                Origin::Skills { question, .. } => {
                    self.question_of_kind(FILE, &field, question, &[Kind::Graded]);
                }
                Origin::Fits { question } => {
                    self.question_of_kind(FILE, &field, question, &[Kind::One, Kind::Many]);
                    self.fits(criterion, component, question);
                }
            }
        }
        for role in &self.catalogue.roles {
            let applies = |one: &&Component| one.roles.is_empty() || one.roles.contains(&role.id);
            let components = criterion.components.iter().filter(applies);
            let share: f64 = components.map(|component| component.share).sum();
            if share <= 0.0 && criterion.role_share(&role.id) > 0.0 {
                let message = format!(
                    "leave {} without a value: give one that applies to it a share, or the role none",
                    role.id
                );
                self.report(FILE, &list, message);
            }
        }
    }

    /// Every technology that a fit is wanted of has one for every option.
    fn fits(&self, criterion: &Criterion, component: &Component, question: &str) {
        let Some(asked) = self.catalogue.question(question) else {
            return;
        };
        for technology in &self.catalogue.technologies {
            if !component.applies_to(technology) {
                continue;
            }
            for option in asked.options.iter().filter(|one| !one.id.is_empty()) {
                if technology.fit(question, &option.id).is_none() {
                    let field = format!("fits.{question}.{}", option.id);
                    let message = format!("is missing; {} needs it", criterion.name);
                    self.report(&technology.file(), &field, message);
                }
            }
        }
    }
}
