//! Turns documents into the model. Reports what a document lacks or has too much; [`check`](super::check) then looks
//! at what documents say of each other.

mod changes;
mod criteria;
mod examples;
mod facts;
mod guide;
mod intervals;
mod precedents;
mod questions;
mod rules;
mod scales;
mod stacks;
mod technology;
mod words;

use super::date::Date;
use super::fields::Fields;
use super::model::{Catalogue, Choice, Condition, Criterion, Kind, Question, Role, Slot, Source};
use super::problem::{Problem, Problems};
use super::{Document, Tone};
use crate::order;

/// Where the technologies' files are.
const FOLDER: &str = "technologies/";

/// The most technologies: what is worked out for each pair of them must not take long.
const MOST_TECHNOLOGIES: usize = 500;

/// A kind of file, and how it is read. A new kind is a line in [`FILES`]; its schema follows.
pub struct FileKind {
    /// The name of its schema.
    #[cfg(not(target_arch = "wasm32"))]
    pub name: &'static str,
    /// Its path; a folder, ending in `/`, where every file in it is of this kind.
    pub path: &'static str,
    /// Whether every catalogue needs it.
    needed: bool,
    read: fn(&Fields<'_>, &mut Catalogue),
}

/// Every kind of file of a catalogue, in the order in which they are read: what technologies state can only be read by
/// what is decided by, and with the vocabulary of facts.
pub static FILES: [FileKind; 14] = [
    kind("catalogue", "catalogue.toml", true, head),
    kind("criteria", "criteria.toml", true, |fields, catalogue| {
        (catalogue.criteria, catalogue.evidence.anchors) = criteria::all(fields);
    }),
    kind("questions", "questions.toml", true, |fields, catalogue| {
        catalogue.questions = questions::all(fields);
    }),
    kind("rules", "rules.toml", false, |fields, catalogue| {
        catalogue.rules = rules::all(fields);
    }),
    kind("stacks", "stacks.toml", true, stacks::all),
    kind("facts", "facts.toml", false, |fields, catalogue| {
        facts::vocabulary(fields, &mut catalogue.evidence);
    }),
    kind("claims", "claims.toml", false, |fields, catalogue| {
        catalogue.evidence.left_out = technology::left_out(fields);
        evidence(fields, catalogue);
    }),
    kind("sources", "sources.toml", false, evidence),
    kind("technology", FOLDER, false, technology),
    kind("guide", "guide.toml", false, |fields, catalogue| {
        catalogue.evidence.guide = guide::all(fields);
    }),
    kind("examples", "examples.toml", false, |fields, catalogue| {
        (catalogue.examples, catalogue.evidence.stories) = examples::all(fields);
    }),
    kind("changes", "changes.toml", false, |fields, catalogue| {
        catalogue.evidence.changes = changes::all(fields);
    }),
    kind(
        "precedents",
        "precedents.toml",
        false,
        |fields, catalogue| {
            catalogue.evidence.precedents = precedents::all(fields);
            catalogue.evidence.thumb = precedents::thumb(fields);
        },
    ),
    kind("score", "score.toml", false, |fields, catalogue| {
        catalogue.evidence.score = guide::all(fields);
    }),
];

const fn kind(
    name: &'static str,
    path: &'static str,
    needed: bool,
    read: fn(&Fields<'_>, &mut Catalogue),
) -> FileKind {
    #[cfg(target_arch = "wasm32")]
    let _ = name;
    FileKind {
        #[cfg(not(target_arch = "wasm32"))]
        name,
        path,
        needed,
        read,
    }
}

impl FileKind {
    /// Whether a file is of this kind.
    pub fn is_of(&self, file: &str) -> bool {
        if !self.path.ends_with('/') {
            return self.path == file;
        }
        let name = file.strip_prefix(self.path);
        name.is_some_and(|name| !name.contains('/') && name.ends_with(".toml"))
    }

    /// Reads one file.
    pub fn read(&self, fields: &Fields<'_>, catalogue: &mut Catalogue) {
        (self.read)(fields, catalogue);
        fields.finish();
    }
}

/// Catalogues for finding out what is read where that depends on other files: one for each kind of fact, and one in which
/// a rating is measured.
#[cfg(not(target_arch = "wasm32"))]
pub fn samples() -> Vec<Catalogue> {
    let any = || super::probe::ANY.to_owned();
    let measured = Criterion {
        id: any(),
        measured: Some(super::model::Measure::Releases),
        ..Criterion::default()
    };
    let by_fact = facts::samples().into_iter().map(|fact| {
        let mut catalogue = Catalogue::default();
        catalogue.evidence.facts.push(fact);
        catalogue
    });
    let by_measure = Catalogue {
        criteria: vec![measured],
        ..Catalogue::default()
    };
    by_fact.chain([by_measure]).collect()
}

/// Documented decisions in a document of their own, such as those that a catalogue is tried out on.
#[cfg(not(target_arch = "wasm32"))]
pub fn precedents(fields: &Fields<'_>) -> Vec<super::model::Precedent> {
    precedents::all(fields)
}

fn technology(fields: &Fields<'_>, catalogue: &mut Catalogue) {
    let technology = technology::technology(fields, &catalogue.criteria);
    let mut sheet = facts::sheet(fields, &catalogue.evidence.facts);
    sheet.technology.clone_from(&technology.id);
    catalogue.evidence.sheets.push(sheet);
    let basis = technology::basis(fields, &technology.id);
    catalogue.evidence.basis.extend(basis);
    catalogue.technologies.push(technology);
    evidence(fields, catalogue);
}

fn evidence(fields: &Fields<'_>, catalogue: &mut Catalogue) {
    catalogue.evidence.claims.extend(technology::claims(fields));
    catalogue.evidence.sources.extend(sources(fields));
}

/// The documents in the order in which they are read, each with its kind; none where there are too many.
pub fn order_of(documents: &[Document], problems: &Problems) -> Vec<(&'static FileKind, usize)> {
    let technologies = documents.iter().filter(|one| one.file.starts_with(FOLDER));
    if technologies.count() > MOST_TECHNOLOGIES {
        let message = format!("holds more than {MOST_TECHNOLOGIES} files; leave some out");
        problems.add(FOLDER, "", message);
        return Vec::new();
    }
    let of_kind = |kind: &'static FileKind| {
        let places = documents.iter().enumerate();
        places.filter_map(move |(place, one)| kind.is_of(&one.file).then_some((kind, place)))
    };
    FILES.iter().flat_map(of_kind).collect()
}

/// Finishes a catalogue into which all documents are read. Files that could not be opened are not missed.
pub fn finish(
    catalogue: &mut Catalogue,
    documents: &[Document],
    unopened: &[Problem],
    problems: &Problems,
) {
    let is_known = |file: &str| FILES.iter().any(|kind| kind.is_of(file));
    for document in documents.iter().filter(|one| !is_known(&one.file)) {
        let message = "is not a file of a catalogue; remove it or correct its name";
        problems.add(&document.file, "", message);
    }
    for file in FILES.iter().filter(|kind| kind.needed) {
        let there = documents.iter().any(|document| document.file == file.path)
            || unopened.iter().any(|problem| problem.file == file.path);
        if !there {
            problems.add(file.path, "", "is missing; every catalogue needs it");
        }
    }
    order::sort(&mut catalogue.technologies, |one, other| {
        one.number.cmp(&other.number)
    });
    arrange(catalogue);
    catalogue.claims = catalogue.evidence.claims.len();
    intervals::derive(catalogue);
}

/// Puts ratings into the order of the criteria, and gives the ranked question its options: the criteria.
fn arrange(catalogue: &mut Catalogue) {
    let criteria = &catalogue.criteria;
    let place = |id: &str| criteria.iter().position(|one| one.id == id);
    for technology in &mut catalogue.technologies {
        order::sort(&mut technology.ratings, |one, other| {
            place(&one.criterion).cmp(&place(&other.criterion))
        });
    }
    let ranked = |question: &&mut Question| question.kind == Kind::Ranked || question.weighs > 0.0;
    for question in catalogue.questions.iter_mut().filter(ranked) {
        let option = |criterion: &Criterion| Choice {
            id: criterion.id.clone(),
            number: criterion.number,
            label: criterion.name.clone(),
            hint: Some(criterion.meaning.clone()),
            when: criterion.when.clone(),
            ..Choice::default()
        };
        question.options = criteria.iter().map(option).collect();
    }
}

fn head(fields: &Fields<'_>, catalogue: &mut Catalogue) {
    catalogue.id = fields.id("id");
    catalogue.revision = fields.whole("revision", 1..=u32::MAX);
    catalogue.date = fields.date("date");
    catalogue.title = fields.line("title");
    catalogue.words = words::all(fields);
    catalogue.weight_kept = fields.number("weight_kept", 0.0..=1.0);
    catalogue.rank_step = fields.number_or("rank_step", 1.0..=2.0, 0.0);
    catalogue.doubt = fields.number_or("doubt", 0.0..=1.0, 0.0);
    catalogue.stale_after_months = fields
        .value("stale_after_months")
        .is_some()
        .then(|| fields.whole("stale_after_months", 1..=600));
    catalogue.widths = scales::widths(fields);
    catalogue.support = scales::support(fields);
    for role in fields.tables_up_to("role", 20) {
        catalogue.roles.push(Role {
            id: role.id("id"),
            slot: word(
                &role,
                "slot",
                &[("backend", Slot::Backend), ("client", Slot::Client)],
            ),
            name: role.line("name"),
        });
        role.finish();
    }
}

fn sources(fields: &Fields<'_>) -> Vec<Source> {
    let read = |source: Fields<'_>| {
        let read = Source {
            id: source.id("id"),
            title: source.line("title"),
            publisher: source.line("publisher"),
            year: source.whole("year", 1990..=2100),
            date: optional_date(&source, "date"),
            checked: optional_date(&source, "checked"),
            url: source.optional_address("url"),
            place: source.here(),
        };
        if read.date.or(read.checked).is_none() {
            source.problem(
                "checked",
                "is missing; say when it was last looked at, or its own `date`",
            );
        }
        source.finish();
        read
    };
    fields.tables("source").into_iter().map(read).collect()
}

/// A date of the form `2026-11-21`.
fn date<'a>(fields: &Fields<'a>, key: &'a str) -> Date {
    fields.date(key)
}

/// A date that may be absent.
fn optional_date<'a>(fields: &Fields<'a>, key: &'a str) -> Option<Date> {
    fields.value(key).is_some().then(|| date(fields, key))
}

/// One of the words of a vocabulary.
fn word<'a, T: Copy + Default>(fields: &Fields<'a>, key: &'a str, words: &[(&str, T)]) -> T {
    fields.word(key, words)
}

/// The fields `when` and `unless` of a table.
fn condition(fields: &Fields<'_>) -> Condition {
    Condition {
        when: options(fields, "when"),
        unless: options(fields, "unless"),
    }
}

/// A table of question ids, each with a list of option ids.
fn options<'a>(fields: &Fields<'a>, key: &'a str) -> Vec<(String, Vec<String>)> {
    let Some(table) = fields.table(key) else {
        return Vec::new();
    };
    let read = |id: &'a str| (id.to_owned(), table.some_texts(id));
    table.entries().into_iter().map(read).collect()
}

const TONES: [(&str, Tone); 3] = [
    ("pro", Tone::Pro),
    ("con", Tone::Con),
    ("neutral", Tone::Neutral),
];
