//! What is asked for, found in the catalogue and in the decision.

use serde::Serialize;

use super::MOST;
use crate::names;
use catalogue::Technology;
use decision::engine::{Decision, Exclusion, Model, Scored};
use wording::compare::EN;
use wording::{fill, say};

/// What stands in a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// The id of an alternative or an entry.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The ids of its parts.
    pub parts: Vec<String>,
    /// The id of the alternative whose place and score it has; none if none is left.
    pub stack: Option<String>,
    /// Why none is left, a sentence each.
    pub out: Vec<String>,
}

/// All columns, and what is none.
pub struct Columns<'a, 'b> {
    pub columns: Vec<Found<'a, 'b>>,
    pub unknown: Vec<String>,
    pub left_out: Vec<String>,
    /// The names of parts that all columns have.
    pub shared: Vec<String>,
}

/// A column with what was decided on it.
pub struct Found<'a, 'b> {
    pub id: String,
    pub parts: Vec<&'a Technology>,
    /// Those of its parts that not all columns have.
    pub own: Vec<&'a Technology>,
    /// Its place, from 0, and its score.
    pub placed: Option<(usize, &'b Scored<'a>)>,
    pub out: Vec<String>,
}

impl<'a, 'b> Columns<'a, 'b> {
    pub fn find(model: &'a Model<'a>, decision: &'b Decision<'a>, ids: &[String]) -> Self {
        let mut found = Columns {
            columns: Vec::new(),
            unknown: Vec::new(),
            left_out: Vec::new(),
            shared: Vec::new(),
        };
        let mut seen: Vec<&String> = Vec::new();
        for id in ids {
            if seen.contains(&id) {
                continue;
            }
            seen.push(id);
            match parts(model, id) {
                None => found.unknown.push(id.clone()),
                Some(parts) if found.columns.len() == MOST => {
                    let ids: Vec<String> = parts.iter().map(|part| part.id.clone()).collect();
                    found.left_out.push(names(model.catalogue, &ids));
                }
                Some(parts) => found.columns.push(Found::new(model, decision, id, parts)),
            }
        }
        found.set_shared_aside();
        found
    }

    /// What is said of a part that all columns have says nothing of how they differ.
    fn set_shared_aside(&mut self) {
        let Some((first, others)) = self.columns.split_first() else {
            return;
        };
        let in_all = |part: &&Technology| {
            let mut others = others.iter();
            others.all(|one| one.parts.iter().any(|other| other.id == part.id))
        };
        let parts = first.parts.iter().copied();
        let shared: Vec<&Technology> = parts.filter(in_all).collect();
        let more = |one: &Found<'_, '_>| one.parts.len() > shared.len();
        if !self.columns.iter().all(more) {
            return;
        }
        for column in &mut self.columns {
            let is_own = |part: &&Technology| !shared.iter().any(|one| one.id == part.id);
            column.own.retain(is_own);
        }
        self.shared = shared.iter().map(|part| part.name.clone()).collect();
    }

    /// The columns as plain data.
    pub fn told(&self) -> Vec<Column> {
        self.columns.iter().map(Found::told).collect()
    }
}

/// The parts of an alternative that can be built, or the entry itself.
fn parts<'a>(model: &'a Model<'a>, id: &str) -> Option<Vec<&'a Technology>> {
    if let Some(entry) = model.catalogue.technology(id) {
        return Some(vec![entry]);
    }
    let stack = model.stacks().find(|stack| stack.id() == id)?;
    Some(stack.parts().collect())
}

impl<'a, 'b> Found<'a, 'b> {
    fn new(
        model: &Model<'_>,
        decision: &'b Decision<'a>,
        id: &str,
        parts: Vec<&'a Technology>,
    ) -> Self {
        let places = || decision.ranking.iter().enumerate();
        let exact = places().find(|(_, one)| one.stack.id() == id);
        let with_it = || {
            let [entry] = parts.as_slice() else {
                return None;
            };
            places().find(|(_, one)| one.stack.parts().any(|part| part.id == entry.id))
        };
        let placed = exact.or_else(with_it);
        let out = match placed {
            Some(_) => Vec::new(),
            None => reasons(model, decision, &parts),
        };
        Found {
            id: id.to_owned(),
            own: parts.clone(),
            parts,
            placed,
            out,
        }
    }

    pub fn name(&self) -> String {
        let names: Vec<&str> = self.parts.iter().map(|part| part.name.as_str()).collect();
        names.join(" + ")
    }

    /// The part's name, where there are several to be told apart.
    pub fn label(&self, part: &Technology) -> Option<String> {
        (self.own.len() > 1).then(|| part.name.clone())
    }

    fn told(&self) -> Column {
        Column {
            id: self.id.clone(),
            name: self.name(),
            parts: self.parts.iter().map(|part| part.id.clone()).collect(),
            stack: self.placed.map(|(_, one)| one.stack.id()),
            out: self.out.clone(),
        }
    }
}

/// Why there is no alternative left: the answers that rule parts out, or that nobody asks for it.
fn reasons(model: &Model<'_>, decision: &Decision<'_>, parts: &[&Technology]) -> Vec<String> {
    let catalogue = model.catalogue;
    let ruled_out = |exclusion: &Exclusion<'_>| {
        let mut parts = parts.iter();
        parts.any(|part| part.id == exclusion.technology.id)
    };
    let mut reasons = Vec::new();
    for exclusion in decision.exclusions.iter().filter(|one| ruled_out(one)) {
        for cause in &exclusion.because {
            let question = catalogue.question(&cause.question);
            let words = [
                ("question", question.map_or("", |one| one.short.as_str())),
                ("name", &exclusion.technology.name),
                ("reason", &cause.reason),
            ];
            reasons.push(fill(EN.ruled_out, &words));
        }
    }
    if reasons.is_empty() {
        reasons.push(say(&catalogue.words, EN.absent));
    }
    reasons
}
