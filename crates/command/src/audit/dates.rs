//! What was looked at too long ago.

use super::doubt;
use catalogue::{Catalogue, Claim, Date, Problem, Source, Status};

/// Claims that are said to hold, facts and releases that nobody has looked at for longer than the catalogue allows.
pub fn stale(catalogue: &Catalogue) -> Vec<Problem> {
    let Some(most) = catalogue.stale_after_months else {
        return Vec::new();
    };
    let mut doubts = Vec::new();
    let mut look = |file: &str, field: String, day: Date| {
        if day.months_to(catalogue.date) > f64::from(most) {
            let message = format!(
                "was last looked at more than {most} months ago ({day}); look whether it still holds"
            );
            doubts.push(doubt(file, field, message));
        }
    };
    let claims = catalogue.evidence.claims.iter();
    for claim in claims.filter(|claim| claim.status == Status::Holds) {
        let field = format!("{}.source", claim.place.field);
        look(&claim.place.file, field, looked_at(catalogue, claim));
    }
    for sheet in &catalogue.evidence.sheets {
        let Some(technology) = catalogue.technology(&sheet.technology) else {
            continue;
        };
        let file = technology.file();
        for stated in &sheet.facts {
            look(
                &file,
                format!("facts.{}.checked", stated.fact),
                stated.checked,
            );
        }
        for (place, release) in sheet.releases.iter().enumerate() {
            look(
                &file,
                format!("release[{}].checked", place + 1),
                release.checked,
            );
        }
    }
    doubts
}

/// The latest day on which a claim's sources, or those of its fact, appeared or were looked at. Of a year only the year
/// is known: it is taken to its end, so that nothing is called old too early.
pub fn looked_at(catalogue: &Catalogue, claim: &Claim) -> Date {
    let fact = claim.fact.as_ref().map(|(_, source)| source);
    let sources = [&claim.source].into_iter().chain(&claim.also).chain(fact);
    let sources = sources.filter_map(|id| catalogue.evidence.source(id));
    let days = sources.flat_map(|source: &Source| source.date.into_iter().chain(source.checked));
    days.chain([end_of(claim.year)]).max().unwrap_or_default()
}

fn end_of(year: u32) -> Date {
    Date {
        year: u16::try_from(year).unwrap_or(u16::MAX),
        month: 12,
        day: 31,
    }
}
