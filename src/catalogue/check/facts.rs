//! What facts, releases and sources say of each other.

use super::super::date::Date;
use super::super::model::{FactValue, Sheet, Technology};
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
            let field = format!("source {}", source.id);
            for day in source.date.iter().chain(&source.checked) {
                self.not_later("sources.toml", &field, *day);
            }
        }
        self.left_out();
    }

    fn vocabulary(&self) {
        let (file, evidence) = ("facts.toml", &self.catalogue.evidence);
        self.unique(file, "group", evidence.groups.iter().map(|one| &one.id));
        self.unique(file, "fact", evidence.facts.iter().map(|one| &one.id));
        for fact in &evidence.facts {
            let there = evidence.groups.iter().any(|one| one.id == fact.group);
            let field = format!("{}.group", fact.id);
            self.known(file, &field, &fact.group, there, "the group");
            self.roles(file, &format!("{}.roles", fact.id), &fact.roles);
        }
    }

    /// Every fact of its role is stated, no other is, and each has its source.
    fn stated(&self, technology: &Technology, sheet: &Sheet) {
        let (file, evidence) = (&technology.file(), &self.catalogue.evidence);
        for fact in &evidence.facts {
            let field = format!("facts.{}", fact.id);
            let stated = sheet.fact(&fact.id);
            let applies = fact.applies_to(&technology.role);
            if applies && stated.is_none() {
                let message = "is missing; state its value, or why it is `unknown`";
                self.problems.add(file, field.as_str(), message);
            }
            let Some(stated) = stated else { continue };
            if !applies {
                let message = format!("is not a fact of the role {}; remove it", technology.role);
                self.problems.add(file, field.as_str(), message);
            }
            if let Some(source) = &stated.source {
                self.source(file, &field, source);
            }
            self.not_later(file, &field, stated.checked);
            if let FactValue::Date(day) = stated.value
                && day > stated.checked
            {
                let message = format!("is {day}, after it was checked; correct one of the two");
                self.problems.add(file, field, message);
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
                self.problems.add(file, "release", message);
            }
            if self.catalogue.support.is_none() {
                let message = format!("is missing; {} is measured by it", criterion.name);
                self.problems.add("catalogue.toml", "releases", message);
            }
        }
        for line in &sheet.releases {
            let field = format!("release {}", line.version);
            self.source(file, &field, &line.source);
            let latest = line.latest.as_ref().map(|(_, day)| *day);
            for day in line
                .released
                .into_iter()
                .chain(latest)
                .chain([line.checked])
            {
                self.not_later(file, &field, day);
            }
        }
        let began: Vec<Date> = sheet
            .releases
            .iter()
            .filter_map(|one| one.released)
            .collect();
        if began.windows(2).any(|pair| pair[0] < pair[1]) {
            let message = "must stand with the newest line first; put them into that order";
            self.problems.add(file, "release", message);
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
        self.unique(file, "left_out", evidence.left_out.iter().map(|(id, _)| id));
        for (id, _) in &evidence.left_out {
            if evidence.claim(id).is_some() {
                let message = format!("{id} is a claim of the catalogue; remove one of the two");
                self.problems.add(file, "left_out", message);
            }
        }
    }

    fn source(&self, file: &str, field: &str, id: &str) {
        let there = self.catalogue.evidence.source(id).is_some();
        self.known(file, field, id, there, "the source");
    }

    /// Reports a day that comes after the one on which the data was checked.
    fn not_later(&self, file: &str, field: &str, day: Date) {
        let today = self.catalogue.date;
        if day > today {
            let message = format!("has {day}, after the catalogue's date {today}; correct one");
            self.problems.add(file, field, message);
        }
    }
}
