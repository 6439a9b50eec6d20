//! What documents say of each other: ids that are used exist, once; nothing that the engine needs is missing.
//!
//! It is looked at even where reading found problems, so that an editor sees everything at once. Two rules keep what
//! merely follows from those problems out: nothing is said of a field in which, around which or at which reading found
//! something; and while an id could not be read, no name is called unknown, because it may mean that one.

mod changes;
mod conditions;
mod criteria;
mod evidence;
mod examples;
mod facts;
mod guide;
mod precedents;
mod questions;
mod rules;
mod satisfiable;
mod stacks;
mod technologies;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use super::model::{Catalogue, Kind};
use super::problem::{Problem, Problems, shorten};

/// A part of the check.
type Part = fn(&Check<'_>);

/// All of it.
const PARTS: [Part; 12] = [
    |check| check.head(),
    |check| check.criteria(),
    |check| check.questions(),
    |check| check.rules(),
    |check| check.stacks(),
    |check| check.technologies(),
    |check| check.facts(),
    |check| check.evidence(),
    |check| check.guide(),
    |check| check.examples(),
    |check| check.changes(),
    |check| check.precedents(),
];

/// Does one part of the check of a catalogue, given what reading it has found; says whether there is such a part.
pub fn part(catalogue: &Catalogue, found: &[Problem], problems: &Problems, part: usize) -> bool {
    let part = PARTS.get(part);
    if let Some(part) = part {
        part(&Check::of(catalogue, found, problems));
    }
    part.is_some()
}

/// Checks the answers of documented decisions that stand in a file of their own.
#[cfg(not(target_arch = "wasm32"))]
pub fn answers(
    catalogue: &Catalogue,
    file: &str,
    precedents: &[super::model::Precedent],
    found: &[Problem],
    problems: &Problems,
) {
    let check = Check::of(catalogue, found, problems);
    for (place, precedent) in precedents.iter().enumerate() {
        let at = format!("precedent[{}].answers", place + 1);
        check.answers(file, &at, &precedent.answers, false);
    }
}

struct Check<'a> {
    catalogue: &'a Catalogue,
    problems: &'a Problems,
    /// What reading has found.
    found: &'a [Problem],
    /// Whether there are ids that could not be read.
    ids_missing: bool,
    claims: BTreeSet<&'a str>,
    sources: BTreeSet<&'a str>,
}

/// Lists whose entries have ids that other documents refer to.
const DEFINING: [&str; 7] = [
    "criterion",
    "question",
    "question.option",
    "role",
    "shape",
    "claim",
    "source",
];

/// Whether a problem means that an id, or several, could not be read: it is about a whole document, or about a list, an
/// entry or an id in [`DEFINING`], or about how a question is answered, which says whether its options are languages. A
/// technology's id is the name of its file.
fn hides_ids(problem: &Problem) -> bool {
    let names = problem.field.split('.');
    let names = names.map(|name| name.split('[').next().unwrap_or_default());
    let path = names.collect::<Vec<_>>().join(".");
    let list = path.strip_suffix(".id").unwrap_or(&path);
    let roles = list != "role" || problem.file == "catalogue.toml";
    path.is_empty() || path == "question.kind" || DEFINING.contains(&list) && roles
}

/// Whether one field is the other, or stands in it.
fn is_within(field: &str, other: &str) -> bool {
    field
        .strip_prefix(other)
        .is_some_and(|rest| rest.is_empty() || other.is_empty() || rest.starts_with(['.', '[']))
}

/// What to do about a number that stands twice.
fn next_free(numbers: impl Iterator<Item = u32>) -> String {
    let next = 1 + u64::from(numbers.max().unwrap_or_default());
    format!("give the newer one the next free number, {next}")
}

impl<'a> Check<'a> {
    fn of(catalogue: &'a Catalogue, found: &'a [Problem], problems: &'a Problems) -> Self {
        let evidence = &catalogue.evidence;
        Check {
            catalogue,
            problems,
            found,
            ids_missing: found.iter().any(hides_ids),
            claims: evidence.claims.iter().map(|one| one.id.as_str()).collect(),
            sources: evidence.sources.iter().map(|one| one.id.as_str()).collect(),
        }
    }
}

impl Check<'_> {
    /// Whether reading found something at a field, in it or around it.
    fn is_broken(&self, file: &str, field: &str) -> bool {
        self.found.iter().any(|one| {
            one.file == file && (is_within(field, &one.field) || is_within(&one.field, field))
        })
    }

    /// Reports a problem, unless it may only follow from another.
    fn report(&self, file: &str, field: &str, message: impl Into<String>) {
        if !self.is_broken(file, field) {
            self.problems.add(file, field, message);
        }
    }

    /// Reports what stands twice, at the second place: places as file and field, with what must be different.
    fn once<T: Ord + Display>(&self, entries: impl Iterator<Item = (String, String, T)>) {
        self.once_or(entries, "change one of them");
    }

    /// The same, with what to do about it.
    fn once_or<T: Ord + Display>(
        &self,
        entries: impl Iterator<Item = (String, String, T)>,
        remedy: &str,
    ) {
        let mut seen: BTreeMap<T, (String, String)> = BTreeMap::new();
        for (file, field, id) in entries {
            if self.is_broken(&file, &field) {
                continue;
            }
            if let Some((first, at)) = seen.get(&id) {
                let id = shorten(&id.to_string(), 60);
                let message = format!("is “{id}”, as is {first}: `{at}`; {remedy}");
                self.report(&file, &field, message);
            } else {
                seen.insert(id, (file, field));
            }
        }
    }

    /// Reports numbers that stand twice in a list of one file; which one is free is said.
    fn numbers(&self, (file, list): (&str, &str), numbers: impl Iterator<Item = u32> + Clone) {
        let entries = numbers.clone().enumerate().map(|(place, number)| {
            let field = format!("{list}[{}].number", place + 1);
            (file.to_owned(), field, number)
        });
        self.once_or(entries, &next_free(numbers));
    }

    /// The same for the entries of a list in one file, each with one of its fields.
    fn once_in<T: Ord + Display>(
        &self,
        (file, list, field): (&str, &str, &str),
        ids: impl Iterator<Item = T>,
    ) {
        let at = |(place, id)| {
            let field = format!("{list}[{}].{field}", place + 1);
            (file.to_owned(), field, id)
        };
        self.once(ids.enumerate().map(at));
    }

    /// Reports an id that does not exist.
    fn known(&self, file: &str, field: &str, id: &str, found: bool, what: &str) {
        if !found && !self.ids_missing {
            let id = shorten(id, 60);
            let message = format!("names {what} “{id}”, which does not exist; correct it");
            self.report(file, field, message);
        }
    }

    fn head(&self) {
        let (file, all) = ("catalogue.toml", self.catalogue);
        self.once_in((file, "role", "id"), all.roles.iter().map(|one| &one.id));
        self.once_in(
            (file, "role", "name"),
            all.roles.iter().map(|one| &one.name),
        );
        if all.roles.is_empty() {
            self.report(
                file,
                "role",
                "is missing; a catalogue needs at least one role",
            );
        }
    }

    fn differences(&self, file: &str, field: &str, by: &[(String, f64)]) {
        for (criterion, _) in by {
            let there = self.catalogue.criterion(criterion).is_some();
            let field = format!("{field}.{criterion}");
            self.known(file, &field, criterion, there, "the criterion");
        }
    }

    /// A list of ids, each reported at its own place.
    fn list(
        &self,
        (file, field): (&str, &str),
        ids: &[String],
        what: &str,
        found: impl Fn(&str) -> bool,
    ) {
        for (place, id) in ids.iter().enumerate() {
            let field = format!("{field}[{}]", place + 1);
            self.known(file, &field, id, found(id), what);
        }
    }

    fn roles(&self, file: &str, field: &str, roles: &[String]) {
        let there = |role: &str| self.catalogue.role(role).is_some();
        self.list((file, field), roles, "the role", there);
    }

    fn question_of_kind(&self, file: &str, field: &str, id: &str, kinds: &[Kind]) {
        let found = self.catalogue.question(id);
        self.known(file, field, id, found.is_some(), "the question");
        let other = |kind: Kind| !kinds.contains(&kind);
        if found.is_some_and(|question| other(question.kind)) && !self.ids_missing {
            let kinds: Vec<&str> = kinds.iter().map(|kind| kind.id()).collect();
            let message = format!(
                "names {id}, which is a question of another kind; it must be {}",
                kinds.join(" or ")
            );
            self.report(file, field, message);
        }
    }

    /// Languages are the options of the graded questions.
    fn is_language(&self, id: &str) -> bool {
        let questions = self.catalogue.questions.iter();
        let mut graded = questions.filter(|one| one.kind == Kind::Graded);
        graded.any(|question| question.option(id).is_some())
    }

    fn claim_ids(&self, file: &str, field: &str, claims: &[String]) {
        let there = |claim: &str| self.claims.contains(claim);
        self.list((file, field), claims, "the claim", there);
    }
}
