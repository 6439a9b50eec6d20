//! What facts, releases and sources say of each other.

use super::super::date::Date;
use super::super::model::{FactValue, Sheet, Technology};
use super::super::problem::shorten;
use super::Check;

impl Check<'_> {
    pub(super) fn facts(&self) {
        self.vocabulary();
        for technology in &self.catalogue.technologies {
            if let Some(sheet) = self.catalogue.evidence.sheet(&technology.id) {
                self.stated(technology, sheet);
                self.releases(technology, sheet);
            }
        }
        for source in &self.catalogue.evidence.sources {
            let field = |name: &str| format!("{}.{name}", source.place.field);
            for (name, day) in [("date", source.date), ("checked", source.checked)] {
                self.not_later(&source.place.file, &field(name), day);
            }
        }
        self.left_out();
    }

    fn vocabulary(&self) {
        let (file, evidence) = ("facts.toml", &self.catalogue.evidence);
        let (groups, facts) = (|| evidence.groups.iter(), || evidence.facts.iter());
        self.once_in((file, "group", "id"), groups().map(|one| &one.id));
        self.once_in((file, "group", "title"), groups().map(|one| &one.title));
        self.once_in((file, "fact", "id"), facts().map(|one| &one.id));
        self.once_in(
            (file, "fact", "label"),
            facts().map(|one| format!("{} ({})", one.label, one.roles.join(", "))),
        );
        for (place, fact) in facts().enumerate() {
            let field = |name: &str| format!("fact[{}].{name}", place + 1);
            let there = groups().any(|one| one.id == fact.group);
            self.known(file, &field("group"), &fact.group, there, "the group");
            self.roles(file, &field("roles"), &fact.roles);
        }
    }

    /// Every fact of its role is stated, no other is, and each has its source.
    fn stated(&self, technology: &Technology, sheet: &Sheet) {
        let (file, evidence) = (&technology.file(), &self.catalogue.evidence);
        // Which facts it has to state follows from its role.
        let role_known = self.catalogue.role(&technology.role).is_some();
        for fact in &evidence.facts {
            let field = format!("facts.{}", fact.id);
            let stated = sheet.fact(&fact.id);
            let applies = fact.applies_to(&technology.role);
            if role_known && applies && stated.is_none() {
                let message = "is missing; state its value, or why it is `unknown`";
                self.report(file, &field, message);
            }
            let Some(stated) = stated else { continue };
            if role_known && !applies {
                let role = shorten(&technology.role, 60);
                let message = format!("is not a fact of the role {role}; remove it");
                self.report(file, &field, message);
            }
            if let Some(source) = &stated.source {
                self.source(file, &format!("{field}.source"), source);
            }
            self.not_later(file, &format!("{field}.checked"), Some(stated.checked));
            if let FactValue::Date(day) = stated.value
                && day > stated.checked
            {
                let message = format!("is {day}, after it was checked; correct one of the two");
                self.report(file, &format!("{field}.value"), message);
            }
        }
    }

    fn releases(&self, technology: &Technology, sheet: &Sheet) {
        let file = &technology.file();
        let measured = self
            .catalogue
            .criteria
            .iter()
            .find(|one| one.measured.is_some());
        if let Some(criterion) = measured {
            if sheet.releases.is_empty() {
                let message = format!("is missing; {} is measured by the releases", criterion.name);
                self.report(file, "release", message);
            }
            if self.catalogue.support.is_none() {
                let message = format!("is missing; {} is measured by it", criterion.name);
                self.report("catalogue.toml", "releases", message);
            }
        }
        for (place, line) in sheet.releases.iter().enumerate() {
            let field = |name: &str| format!("release[{}].{name}", place + 1);
            self.source(file, &field("source"), &line.source);
            let latest = line.latest.as_ref().map(|(_, day)| *day);
            for (name, day) in [
                ("released", line.released),
                ("latest_released", latest),
                ("checked", Some(line.checked)),
            ] {
                self.not_later(file, &field(name), day);
            }
        }
        let began: Vec<Date> = sheet
            .releases
            .iter()
            .filter_map(|one| one.released)
            .collect();
        if began.windows(2).any(|pair| pair[0] < pair[1]) {
            let message = "must stand with the newest line first; put them into that order";
            self.report(file, "release", message);
        }
        let notice = sheet
            .notice
            .as_ref()
            .map(|(_, source)| ("notice.source", source));
        let end = sheet.end.as_ref().map(|(_, source)| ("end.source", source));
        for (field, source) in notice.into_iter().chain(end) {
            self.source(file, field, source);
        }
    }

    fn left_out(&self) {
        let (file, evidence) = ("claims.toml", &self.catalogue.evidence);
        let ids = evidence.left_out.iter().map(|(id, _)| id);
        self.once_in((file, "left_out", "id"), ids);
        for (place, (id, _)) in evidence.left_out.iter().enumerate() {
            if self.claims.contains(id.as_str()) {
                let message = "is a claim of the catalogue; remove one of the two";
                self.report(file, &format!("left_out[{}].id", place + 1), message);
            }
        }
    }

    fn source(&self, file: &str, field: &str, id: &str) {
        let there = self.sources.contains(id);
        self.known(file, field, id, there, "the source");
    }

    /// Reports a day that comes after the one on which the data was checked.
    fn not_later(&self, file: &str, field: &str, day: Option<Date>) {
        let today = self.catalogue.date;
        let day = day.filter(|day| *day > today && !self.is_broken("catalogue.toml", "date"));
        if let Some(day) = day {
            let message = format!("is {day}, after the catalogue's date {today}; correct one");
            self.report(file, field, message);
        }
    }
}
