//! Up to five alternatives, or entries of the catalogue, side by side: what was decided, ratings, facts, and what
//! speaks for and against each; what differs most first.
//!
//! All numbers are those of the [report](super::report) on the same answers.

mod columns;
mod data;
mod decided;

use serde::Serialize;

use super::{Analysis, rivals};
use catalogue::Evidence;
use catalogue::order;
use decision::engine::{Model, decide};
use decision::weights::Case;
use wording::compare::EN;

pub use columns::Column;
use columns::Columns;

/// The most that can stand side by side: more columns than that nobody compares.
pub const MOST: usize = 5;

/// What stands side by side.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// A column each, in the order asked for.
    pub columns: Vec<Column>,
    /// What was asked for and is neither an alternative nor an entry.
    pub unknown: Vec<String>,
    /// The names of what was asked for beyond the most that can stand side by side.
    pub left_out: Vec<String>,
    /// The names of parts that all columns have: ratings, facts and claims are about the others.
    pub shared: Vec<String>,
    /// The rows.
    pub groups: Vec<Group>,
}

/// Rows under one heading: those that differ first, the most different before the others.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Group {
    /// Which one.
    pub id: Sort,
    /// Its heading.
    pub title: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// What the rows of a group are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// What was decided.
    Decision,
    /// How entries are rated.
    Ratings,
    /// What is known of entries.
    Facts,
    /// What is said for and against entries.
    Claims,
}

/// One thing of which all columns say something.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// What it is about: a criterion's or a fact's id, or a name of its own.
    pub id: String,
    /// The same in words.
    pub label: String,
    /// What has to be added, such as the weight of a criterion.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Whether the columns differ, as far as can be read.
    pub differs: bool,
    /// How far the greatest and the least number are apart, where there are two or more.
    pub apart: Option<f64>,
    /// How far apart they are, in words.
    pub says: String,
    /// A cell for each column.
    pub cells: Vec<Cell>,
}

/// What a column says in a row.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Cell {
    /// The number by which it is compared, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<f64>,
    /// The value on a criterion, 0 to 1, in rows whose number is what that adds to the score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Whether it is the best of a row that differs.
    pub best: bool,
    /// What is read; empty where there is nothing to say.
    pub lines: Vec<Line>,
}

/// A line of a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The name of the part that it is about, where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// The text.
    pub text: String,
    /// What has to be added.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Where it comes from: a source's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The claim that it is, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claim: Option<String>,
}

/// What may be there or not be there yet.
#[derive(Clone, Copy, Default)]
pub struct Known<'a> {
    /// Claims, facts and sources.
    pub evidence: Option<&'a Evidence>,
    /// The analysis of the same answers.
    pub analysis: Option<&'a Analysis>,
}

/// Puts alternatives and entries side by side, by their ids. An entry that is no alternative by itself is judged by the
/// best one with it. Of what is named twice, only the first counts.
pub fn compare<'c>(
    model: &Model<'_>,
    case: impl Into<Case<'c>>,
    ids: &[String],
    known: Known<'_>,
) -> Comparison {
    let decision = decide(model, case);
    let found = Columns::find(model, &decision, ids);
    let mut groups = Vec::new();
    if !found.columns.is_empty() {
        groups.push(decided::group(&decision, &found, known.analysis));
        groups.push(data::ratings(model, &found));
        groups.push(data::facts(model, &found, known.evidence));
        if let Some(evidence) = known.evidence {
            groups.push(data::claims(&decision, &found, evidence));
        }
    }
    groups.iter_mut().for_each(Group::sort);
    Comparison {
        groups,
        columns: found.told(),
        unknown: found.unknown,
        left_out: found.left_out,
        shared: found.shared,
    }
}

/// What can be compared: the ids and names of the best alternative of each kind, best first.
pub fn offers<'c>(model: &Model<'_>, case: impl Into<Case<'c>>) -> Vec<(String, String)> {
    let decision = decide(model, case);
    let rivals = rivals(&decision);
    let named = rivals.iter().map(|one| (one.stack.id(), one.stack.name()));
    named.collect()
}

impl Group {
    /// What differs first: the rows that sum the others up, then those of which most columns say something, the most
    /// different before the others. What is alike keeps its order.
    fn sort(&mut self) {
        let said = |row: &Row| {
            row.cells
                .iter()
                .filter(|cell| !cell.lines.is_empty())
                .count()
        };
        let apart = |row: &Row| row.apart.unwrap_or(0.0);
        order::sort(&mut self.rows, |one: &Row, other| {
            let by_difference = other.differs.cmp(&one.differs);
            by_difference
                .then(decided::leads(other).cmp(&decided::leads(one)))
                .then(said(other).cmp(&said(one)))
                .then_with(|| apart(other).total_cmp(&apart(one)))
        });
    }
}

impl Row {
    /// A row of its cells; `says` puts into words how far numbers are apart.
    fn new(id: &str, label: &str, cells: Vec<Cell>, says: impl Fn(f64) -> String) -> Row {
        let differs = cells
            .windows(2)
            .any(|pair| pair[0].reads() != pair[1].reads());
        let numbers: Vec<f64> = cells.iter().filter_map(|cell| cell.number).collect();
        let greatest = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let least = numbers.iter().copied().fold(f64::INFINITY, f64::min);
        let apart = (numbers.len() > 1).then_some(greatest - least);
        Row {
            id: id.to_owned(),
            label: label.to_owned(),
            note: String::new(),
            differs,
            apart,
            says: match apart {
                _ if !differs => EN.same.to_owned(),
                Some(apart) if apart > 0.0 => says(apart),
                _ => EN.differs.to_owned(),
            },
            cells,
        }
    }

    /// A row without numbers.
    fn of_texts(id: &str, label: &str, cells: Vec<Cell>) -> Row {
        Row::new(id, label, cells, |_| String::new())
    }

    /// Marks the cells whose number is the best, where the row differs.
    fn with_best(mut self, better: fn(f64, f64) -> bool) -> Row {
        let numbers: Vec<f64> = self.cells.iter().filter_map(|cell| cell.number).collect();
        let best = numbers
            .iter()
            .copied()
            .reduce(|best, one| if better(one, best) { one } else { best });
        if self.apart.is_some_and(|apart| apart > 0.0) {
            for cell in &mut self.cells {
                cell.best = self.differs && cell.number.is_some() && cell.number == best;
            }
        }
        self
    }
}

impl Cell {
    /// A cell with one line.
    fn of(text: String) -> Cell {
        Cell::of_lines(vec![Line {
            text,
            ..Line::default()
        }])
    }

    fn of_lines(lines: Vec<Line>) -> Cell {
        Cell {
            lines,
            ..Cell::default()
        }
    }

    /// What is compared: the texts, whichever part they are about.
    fn reads(&self) -> Vec<&str> {
        self.lines.iter().map(|line| line.text.as_str()).collect()
    }
}
