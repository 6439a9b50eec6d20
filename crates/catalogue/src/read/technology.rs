//! `technologies/*.toml`, and claims wherever they stand.

use super::super::fields::Fields;
use super::super::model::{
    Basis, Claim, Criterion, EvidenceKind, Interval, Rating, Status, Technology,
};
use super::{FOLDER, TONES, options, word};

pub const KINDS: [(&str, EvidenceKind); 4] = [
    ("opinion", EvidenceKind::Opinion),
    ("documented", EvidenceKind::Documented),
    ("survey", EvidenceKind::Survey),
    ("measured", EvidenceKind::Measured),
];

const STATUSES: [(&str, Status); 6] = [
    ("holds", Status::Holds),
    ("outdated", Status::Outdated),
    ("disputed", Status::Disputed),
    ("category_error", Status::CategoryError),
    ("opinion", Status::Opinion),
    ("unverified", Status::Unverified),
];

/// The technology of a file, without its claims, sources and facts. Its ratings still lack their width.
pub fn technology<'a>(fields: &Fields<'a>, criteria: &[Criterion]) -> Technology {
    let mut technology = Technology {
        id: fields.id("id"),
        number: fields.whole("number", 1..=9999),
        name: fields.line("name"),
        role: fields.id("role"),
        languages: fields.texts("languages"),
        every_language: fields.flag("every_language"),
        tags: fields.texts("tags"),
        summary: fields.text("summary"),
        homepage: fields.address("homepage"),
        vendor: fields.optional_line("vendor"),
        server_sdks: fields.texts("server_sdks"),
        client_sdks: fields.texts("client_sdks"),
        familiar_to: fields.numbers("familiar_to", 0.0..=1.0),
        meets: options(fields, "meets"),
        fits: fits(fields),
        ratings: ratings(fields, criteria),
        ends: None,
    };
    let stem = fields.file().strip_prefix(FOLDER).unwrap_or_default();
    let stem = stem.strip_suffix(".toml").unwrap_or_default();
    if stem != technology.id {
        if !fields.is_broken("id") {
            let message = "must be the file's name without .toml; rename one of the two";
            fields.problem("id", message);
        }
        // What others say of it they say of the file that is there.
        technology.id = stem.to_owned();
    }
    technology
}

fn fits<'a>(fields: &Fields<'a>) -> Vec<(String, Vec<(String, f64)>)> {
    let Some(table) = fields.table("fits") else {
        return Vec::new();
    };
    let read = |question: &'a str| (question.to_owned(), table.numbers(question, 0.0..=1.0));
    table.entries().into_iter().map(read).collect()
}

/// The claims that the ratings of a technology's file rest on.
pub fn basis<'a>(fields: &Fields<'a>, technology: &str) -> Vec<Basis> {
    let Some(table) = fields.required_table("ratings") else {
        return Vec::new();
    };
    let read = |criterion: &'a str| {
        let rating = table.table(criterion)?;
        Some(Basis {
            technology: technology.to_owned(),
            criterion: criterion.to_owned(),
            claims: rating.some_texts("claims"),
            lacks: rating.optional_text("lacks"),
        })
    };
    table.entries().into_iter().filter_map(read).collect()
}

fn ratings<'a>(fields: &Fields<'a>, criteria: &[Criterion]) -> Vec<Rating> {
    let Some(table) = fields.required_table("ratings") else {
        return Vec::new();
    };
    let measured = |id: &str| {
        criteria
            .iter()
            .any(|one| one.id == id && one.measured.is_some())
    };
    let read = |criterion: &'a str| {
        let rating = table.table(criterion)?;
        for key in ["low", "high"] {
            rating.refused(key, "follows from the kind of evidence; remove it");
        }
        let likely = if measured(criterion) {
            rating.refused("likely", "is measured from the releases; remove it");
            0.0
        } else {
            rating.number("likely", 0.0..=1.0)
        };
        let read = Rating {
            criterion: criterion.to_owned(),
            value: Interval::exactly(likely),
            says: rating.optional_text("says"),
        };
        // `basis` reads them.
        rating.value("claims");
        rating.value("lacks");
        rating.finish();
        Some(read)
    };
    table.entries().into_iter().filter_map(read).collect()
}

/// The claims of a document.
pub fn claims(fields: &Fields<'_>) -> Vec<Claim> {
    let technology = fields
        .file()
        .strip_prefix(FOLDER)
        .and_then(|file| file.strip_suffix(".toml"));
    let read = |claim: Fields<'_>| {
        let status = word(&claim, "status", &STATUSES);
        let refuted = matches!(
            status,
            Status::Outdated | Status::Disputed | Status::CategoryError
        );
        let corrected = ["fact", "fact_source"]
            .iter()
            .any(|key| claim.value(key).is_some());
        let fact = (refuted || corrected).then(|| (claim.text("fact"), claim.id("fact_source")));
        let read = Claim {
            id: claim.id("id"),
            technology: technology.map(str::to_owned),
            text: claim.text("text"),
            tone: word(&claim, "tone", &TONES),
            kind: word(&claim, "kind", &KINDS),
            source: claim.id("source"),
            also: claim.optional_id("also"),
            year: claim.whole("year", 1990..=2100),
            status,
            fact,
            criteria: claim.texts("criteria"),
            place: claim.here(),
        };
        claim.finish();
        read
    };
    fields.tables("claim").into_iter().map(read).collect()
}

/// The claims that a document leaves out on purpose, each with the reason.
pub fn left_out(fields: &Fields<'_>) -> Vec<(String, String)> {
    let read = |left: Fields<'_>| {
        let read = (left.id("id"), left.text("reason"));
        left.finish();
        read
    };
    fields.tables("left_out").into_iter().map(read).collect()
}
