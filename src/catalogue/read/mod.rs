//! Turns documents into the model. Reports what a document lacks or has too much; [`check`](super::check) then looks
//! at what documents say of each other.

mod criteria;
mod facts;
mod intervals;
mod questions;
mod rules;
mod scales;
mod stacks;
mod technology;
mod words;

use super::date::Date;
use super::fields::Fields;
use super::model::{
    Catalogue, Choice, Condition, Criterion, Evidence, Kind, Question, Role, Slot, Source,
};
use super::problem::{Problems, shorten};
use super::{Document, Tone};
use crate::order;

/// Where the technologies' files are.
const FOLDER: &str = "technologies/";

fn evidence(fields: &Fields<'_>, evidence: &mut Evidence) {
    evidence.claims.extend(technology::claims(fields));
    evidence.sources.extend(sources(fields));
}

/// Reads every document into one catalogue.
pub fn catalogue(documents: &[Document], problems: &Problems) -> Catalogue {
    let mut catalogue = Catalogue::default();
    // What technologies state can only be read by what is decided by, and with the vocabulary of facts.
    let (of_technologies, general): (Vec<&Document>, Vec<&Document>) = documents
        .iter()
        .partition(|document| document.file.starts_with(FOLDER));
    for document in general.into_iter().chain(of_technologies) {
        let fields = Fields::of(&document.file, &document.content, problems);
        match document.file.as_str() {
            "catalogue.toml" => head(&fields, &mut catalogue),
            "criteria.toml" => catalogue.criteria = criteria::all(&fields),
            "questions.toml" => catalogue.questions = questions::all(&fields),
            "rules.toml" => catalogue.rules = rules::all(&fields),
            "stacks.toml" => stacks::all(&fields, &mut catalogue),
            "facts.toml" => facts::vocabulary(&fields, &mut catalogue.evidence),
            "claims.toml" => {
                catalogue.evidence.left_out = technology::left_out(&fields);
                evidence(&fields, &mut catalogue.evidence);
            }
            "sources.toml" => evidence(&fields, &mut catalogue.evidence),
            file if file.starts_with(FOLDER) => {
                let read = technology::technology(&fields, &catalogue.criteria);
                catalogue.technologies.push(read);
                let sheet = facts::sheet(&fields, &catalogue.evidence.facts);
                catalogue.evidence.sheets.push(sheet);
                evidence(&fields, &mut catalogue.evidence);
                catalogue.evidence.basis.extend(technology::basis(&fields));
            }
            file => problems.add(
                file,
                "",
                "is not a file of a catalogue; remove it or correct its name",
            ),
        }
        fields.finish();
    }
    for file in [
        "catalogue.toml",
        "criteria.toml",
        "questions.toml",
        "stacks.toml",
    ] {
        if !documents.iter().any(|document| document.file == file) {
            problems.add(file, "", "is missing; every catalogue needs it");
        }
    }
    order::sort(&mut catalogue.technologies, |one, other| {
        one.number.cmp(&other.number)
    });
    arrange(&mut catalogue);
    catalogue.claims = catalogue.evidence.claims.len();
    intervals::derive(&mut catalogue);
    catalogue
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
    let ranked = |question: &&mut Question| question.kind == Kind::Ranked;
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

fn head<'a>(fields: &Fields<'a>, catalogue: &mut Catalogue) {
    catalogue.id = fields.text("id");
    catalogue.revision = fields.whole("revision", 1..=u32::MAX);
    catalogue.date = date(fields, "date");
    catalogue.title = fields.text("title");
    catalogue.words = words::all(fields);
    catalogue.weight_kept = fields.number("weight_kept", 0.0..=1.0);
    catalogue.widths = scales::widths(fields);
    catalogue.support = scales::support(fields);
    for role in fields.tables("role") {
        catalogue.roles.push(Role {
            id: role.text("id"),
            slot: word(
                &role,
                "slot",
                &[("backend", Slot::Backend), ("client", Slot::Client)],
            ),
            name: role.text("name"),
        });
        role.finish();
    }
}

fn sources(fields: &Fields<'_>) -> Vec<Source> {
    let read = |source: Fields<'_>| {
        let read = Source {
            id: source.text("id"),
            title: source.text("title"),
            publisher: source.text("publisher"),
            year: source.whole("year", 1990..=2100),
            date: optional_date(&source, "date"),
            checked: optional_date(&source, "checked"),
            url: source.optional_text("url"),
        };
        if read
            .url
            .as_ref()
            .is_some_and(|url| !url.starts_with("https://"))
        {
            source.problem("url", "must start with https://");
        }
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
    let text = fields.text(key);
    let date = Date::parse(&text);
    if date.is_none() && !text.is_empty() {
        let message = format!(
            "is “{}”; it must be a date of the form 2026-11-21",
            shorten(&text, 40)
        );
        fields.problem(key, message);
    }
    date.unwrap_or_default()
}

/// A date that may be absent.
fn optional_date<'a>(fields: &Fields<'a>, key: &'a str) -> Option<Date> {
    fields.value(key).is_some().then(|| date(fields, key))
}

/// One of the words of a vocabulary.
fn word<'a, T: Copy + Default>(fields: &Fields<'a>, key: &'a str, words: &[(&str, T)]) -> T {
    let text = fields.text(key);
    match words.iter().find(|(word, _)| *word == text) {
        Some((_, value)) => *value,
        None => {
            if !text.is_empty() {
                let known: Vec<_> = words.iter().map(|(word, _)| *word).collect();
                let known = known.join(", ");
                fields.problem(key, format!("is “{text}”; it must be one of: {known}"));
            }
            T::default()
        }
    }
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
