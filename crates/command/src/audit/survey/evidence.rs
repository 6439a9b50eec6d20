//! Claims by kind, by age and by whether they hold.

use super::super::dates::looked_at;
use super::page::Page;
use super::percent;
use super::ratings::name;
use catalogue::{Catalogue, Claim, EvidenceKind, Status};

const KINDS: [EvidenceKind; 4] = [
    EvidenceKind::Measured,
    EvidenceKind::Documented,
    EvidenceKind::Survey,
    EvidenceKind::Opinion,
];

const STATUSES: [(Status, &str); 6] = [
    (Status::Holds, "holds"),
    (Status::Opinion, "cannot be checked"),
    (Status::Unverified, "unverified"),
    (Status::Disputed, "disputed"),
    (Status::Outdated, "outdated"),
    (Status::CategoryError, "compares different things"),
];

/// How many claims there are of each kind and status.
pub fn kinds(page: &mut Page, catalogue: &Catalogue) {
    page.heading("Claims by kind and status");
    let claims = || catalogue.evidence.claims.iter();
    let row = |kind: &EvidenceKind| {
        let of_kind = |claim: &&Claim| claim.kind == *kind;
        let count = |(status, _): &(Status, &str)| {
            let found = claims()
                .filter(of_kind)
                .filter(|claim| claim.status == *status);
            found.count().to_string()
        };
        let all = claims().filter(of_kind).count();
        let counts = STATUSES.iter().map(count);
        let total = [all.to_string(), percent(all, claims().count())];
        let name = name(*kind).0.to_owned();
        [name].into_iter().chain(counts).chain(total).collect()
    };
    let statuses = STATUSES.iter().map(|(_, name)| *name);
    let head: Vec<&str> = ["Kind"]
        .into_iter()
        .chain(statuses)
        .chain(["all", "share"])
        .collect();
    page.table(&head, KINDS.iter().map(row).collect());
}

/// How long ago claims were last looked at, and in which years they were made.
pub fn ages(page: &mut Page, catalogue: &Catalogue) {
    page.heading("Claims by age");
    page.text(
        "By the latest day on which a source of the claim, or of its fact, appeared or was looked at; then by the year of \
         the statement.",
    );
    let claims = &catalogue.evidence.claims;
    let months = |claim: &Claim| looked_at(catalogue, claim).months_to(catalogue.date);
    let ranges = [
        (f64::MIN, 12.0),
        (12.0, 24.0),
        (24.0, 36.0),
        (36.0, f64::MAX),
    ];
    let names = [
        "up to a year",
        "up to two years",
        "up to three years",
        "longer",
    ];
    let row = |((from, to), name): (&(f64, f64), &str)| {
        let within = |claim: &&Claim| *from < months(claim) && months(claim) <= *to;
        let count = claims.iter().filter(within).count();
        vec![
            name.to_owned(),
            count.to_string(),
            percent(count, claims.len()),
        ]
    };
    let rows = ranges.iter().zip(names).map(row).collect();
    page.table(&["Looked at", "Claims", "Share"], rows);
    let mut years: Vec<u32> = claims.iter().map(|claim| claim.year).collect();
    years.sort_unstable();
    years.dedup();
    let row = |year: &u32| {
        let count = claims.iter().filter(|claim| claim.year == *year).count();
        vec![
            year.to_string(),
            count.to_string(),
            percent(count, claims.len()),
        ]
    };
    page.table(
        &["Made in", "Claims", "Share"],
        years.iter().map(row).collect(),
    );
}

/// Claims that do not hold as they stand.
pub fn doubted(page: &mut Page, catalogue: &Catalogue) {
    page.heading("Claims that do not hold");
    let mut rows = Vec::new();
    for (status, name) in STATUSES {
        let wrong = matches!(
            status,
            Status::Disputed | Status::Outdated | Status::CategoryError
        );
        let claims = catalogue.evidence.claims.iter();
        for claim in claims.filter(|claim| wrong && claim.status == status) {
            let about = claim
                .technology
                .as_deref()
                .and_then(|id| catalogue.technology(id));
            rows.push(vec![
                claim.id.clone(),
                about.map_or("general", |one| one.name.as_str()).to_owned(),
                name.to_owned(),
                claim.year.to_string(),
                claim.text.clone(),
                claim
                    .fact
                    .as_ref()
                    .map_or("–", |(fact, _)| fact.as_str())
                    .to_owned(),
            ]);
        }
    }
    page.table(
        &["Claim", "About", "Status", "Year", "It says", "Today"],
        rows,
    );
}
