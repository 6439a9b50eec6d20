//! What `changes.toml` says of the data as it is now.

use super::super::model::{Change, Move};
use super::Check;
use crate::order;

const FILE: &str = "changes.toml";

impl Check<'_> {
    /// What moves a rating that nobody has touched.
    fn moved_by_date(&self, criterion: &str) -> &'static str {
        let found = self.catalogue.criterion(criterion);
        match found.and_then(|one| one.measured) {
            Some(_) => " (a new `date` in catalogue.toml moves what releases are measured by)",
            None => "",
        }
    }

    pub(super) fn changes(&self) {
        for (place, change) in self.catalogue.evidence.changes.iter().enumerate() {
            let at = format!("change[{}]", place + 1);
            self.change(&at, change);
            if let Some(rating) = change.rating() {
                self.moved(&at, change.revision, rating);
            }
        }
    }

    fn change(&self, at: &str, change: &Change) {
        let all = self.catalogue;
        if change.revision > all.revision {
            let message = format!(
                "is {}, but the catalogue is at {}; raise `revision` in catalogue.toml or correct it",
                change.revision, all.revision
            );
            self.report(FILE, &format!("{at}.revision"), message);
        }
        let known = |key: &str, id: &Option<String>, exists: &dyn Fn(&str) -> bool| {
            if let Some(id) = id {
                let field = format!("{at}.{key}");
                self.known(FILE, &field, id, exists(id), &format!("the {key}"));
            }
        };
        known("technology", &change.technology, &|id| {
            all.technology(id).is_some()
        });
        known("criterion", &change.criterion, &|id| {
            all.criterion(id).is_some()
        });
        known("question", &change.question, &|id| {
            all.question(id).is_some()
        });
        // A rule that could not be read may be the one that is meant.
        if !self.found.iter().any(|one| one.file == "rules.toml") {
            known("rule", &change.rule, &|id| {
                all.rules.iter().any(|rule| rule.id == id)
            });
        }
        self.claim_ids(FILE, &format!("{at}.claims"), &change.claims);
    }

    /// A rating is now what its next change says it was; after its last change, what the technology's file says.
    fn moved(&self, at: &str, revision: u32, rating: (&str, &str, Move)) {
        let (technology, criterion, Move { now, .. }) = rating;
        let others = || {
            let changes = self.catalogue.evidence.changes.iter();
            changes.filter_map(move |other| {
                let (one, on, Move { was, .. }) = other.rating()?;
                ((one, on) == (technology, criterion)).then_some((other.revision, was))
            })
        };
        if others().filter(|(one, _)| *one == revision).count() > 1 {
            let message = format!(
                "stands twice for the rating of {technology} on {criterion}; make one entry of them"
            );
            self.report(FILE, &format!("{at}.revision"), message);
        }
        let later = others().filter(|(one, _)| *one > revision);
        let (place, value) = match later.min_by_key(|(one, _)| *one) {
            Some((revision, was)) => (format!("the change of revision {revision}"), Some(was)),
            None => {
                let found = self.catalogue.technology(technology);
                let rating = found.and_then(|one| one.rating(criterion));
                // What reading found may have moved it: a measured rating depends on much.
                let likely = rating.filter(|_| self.found.is_empty());
                let likely = likely.map(|one| one.value.likely);
                (format!("technologies/{technology}.toml"), likely)
            }
        };
        if let Some(value) = value
            && (value - now).abs() > 1e-9
        {
            let (value, now) = (order::decimal(value), order::decimal(now));
            let message = format!(
                "is {now}, but {place} goes on from {value}; correct it, or note the change between them: `stackfit changes` prints it{}",
                self.moved_by_date(criterion)
            );
            self.report(FILE, &format!("{at}.now"), message);
        }
    }
}
