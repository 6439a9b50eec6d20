//! What claims, sources and ratings say of each other.

use super::super::model::Claim;
use super::super::problem::Place;
use super::Check;

impl Check<'_> {
    pub(super) fn evidence(&self) {
        let evidence = &self.catalogue.evidence;
        let claims = evidence.claims.iter();
        self.once(claims.clone().map(|one| place(one, "id", one.id.clone())));
        // Two technologies may be said the same of; one of them twice is a slip.
        self.once(claims.clone().map(|one| {
            let about = one.technology.as_deref().unwrap_or_default();
            let (file, field, text) = place(one, "text", one.text.clone());
            (file, field, Said(about, text))
        }));
        self.once(evidence.sources.iter().map(|one| {
            let place = &one.place;
            (place.file.clone(), format!("{}.id", place.field), &one.id)
        }));
        for source in &evidence.sources {
            self.year(&source.place, source.year);
        }
        for claim in claims {
            self.claim(claim);
        }
        for basis in &evidence.basis {
            let file = format!("technologies/{}.toml", basis.technology);
            let field = format!("ratings.{}.claims", basis.criterion);
            self.claim_ids(&file, &field, &basis.claims);
        }
    }

    /// Reports a year that comes after the one in which the data was checked.
    fn year(&self, place: &Place, year: u32) {
        let today = u32::from(self.catalogue.date.year);
        if year > today && !self.is_broken("catalogue.toml", "date") {
            let message =
                format!("is {year}, after the catalogue's date, which is in {today}; correct one");
            self.report(&place.file, &format!("{}.year", place.field), message);
        }
    }

    fn claim(&self, claim: &Claim) {
        self.year(&claim.place, claim.year);
        let file = &claim.place.file;
        let field = |name: &str| format!("{}.{name}", claim.place.field);
        let fact = claim.fact.as_ref().map(|(_, source)| source);
        for (name, source) in [
            ("source", Some(&claim.source)),
            ("also", claim.also.as_ref()),
            ("fact_source", fact),
        ] {
            if let Some(source) = source {
                let there = self.sources.contains(source.as_str());
                self.known(file, &field(name), source, there, "the source");
            }
        }
        if claim.also.as_ref() == Some(&claim.source) {
            let message = "is the source itself; name a second one or leave it out";
            self.report(file, &field("also"), message);
        }
        let there = |id: &str| self.catalogue.criterion(id).is_some();
        let criteria = &claim.criteria;
        self.list((file, &field("criteria")), criteria, "the criterion", there);
    }
}

fn place<T>(claim: &Claim, field: &str, value: T) -> (String, String, T) {
    let Claim { place, .. } = claim;
    (
        place.file.clone(),
        format!("{}.{field}", place.field),
        value,
    )
}

/// What is said, and of which technology.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Said<'a>(&'a str, String);

impl std::fmt::Display for Said<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.1)
    }
}
