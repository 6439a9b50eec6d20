//! What was decided on each column: requirements, place, score, and what each criterion adds to it.

use super::columns::{Columns, Found};
use super::{Cell, Group, Line, Row, Sort};
use crate::Analysis;
use catalogue::order::{hundredths, hundredths_and_tenth, of_hundred};
use decision::engine::{Decision, Scored};
use wording::compare::EN;
use wording::fill;

// No criterion has such an id: ids begin with a letter or digit.
const REQUIREMENTS: &str = "-requirements";
const JUDGED_AS: &str = "-judged-as";
const PLACE: &str = "-place";
const SCORE: &str = "-score";
const FIRST: &str = "-first";

/// The rows that sum the others up, the last one first.
const LEADING: &[&str] = &[FIRST, SCORE, PLACE, JUDGED_AS, REQUIREMENTS];

/// How early a row stands among those that differ.
pub fn leads(row: &Row) -> usize {
    let place = LEADING.iter().position(|id| *id == row.id);
    place.map_or(0, |place| place + 1)
}

/// The rows on what was decided.
pub fn group(
    decision: &Decision<'_>,
    found: &Columns<'_, '_>,
    analysis: Option<&Analysis>,
) -> Group {
    let mut rows = Vec::new();
    rows.extend(requirements(found));
    rows.extend(judged_as(found));
    rows.push(place(decision, found));
    rows.push(score(found));
    rows.extend(analysis.map(|analysis| first(found, analysis)));
    let criteria = 0..decision.criteria.len();
    rows.extend(criteria.map(|column| criterion(decision, found, column)));
    Group {
        id: Sort::Decision,
        title: EN.decision.to_owned(),
        rows,
    }
}

/// A cell for each column; empty where nothing was decided on it.
fn cells(
    found: &Columns<'_, '_>,
    cell: impl Fn(&Found<'_, '_>, usize, &Scored<'_>) -> Cell,
) -> Vec<Cell> {
    let of = |one: &Found<'_, '_>| match one.placed {
        Some((place, scored)) => cell(one, place, scored),
        None => Cell::default(),
    };
    found.columns.iter().map(of).collect()
}

/// What rules columns out, if anything does.
fn requirements(found: &Columns<'_, '_>) -> Option<Row> {
    let cell = |one: &Found<'_, '_>| {
        let texts = match one.placed {
            Some(_) => vec![EN.met.to_owned()],
            None => one.out.clone(),
        };
        let line = |text| Line {
            text,
            ..Line::default()
        };
        Cell::of_lines(texts.into_iter().map(line).collect())
    };
    let any = found.columns.iter().any(|one| one.placed.is_none());
    let cells = || found.columns.iter().map(cell).collect();
    any.then(|| Row::of_texts(REQUIREMENTS, EN.requirements, cells()))
}

/// As which alternative entries are judged, where that is another one than themselves.
fn judged_as(found: &Columns<'_, '_>) -> Option<Row> {
    let other = |one: &Found<'_, '_>| {
        let stack = one.placed.map(|(_, scored)| scored.stack.id());
        stack.is_some_and(|id| id != one.id)
    };
    found.columns.iter().any(other).then(|| {
        let cells = cells(found, |_, _, scored| Cell::of(scored.stack.name()));
        Row::of_texts(JUDGED_AS, EN.judged_as, cells)
    })
}

fn place(decision: &Decision<'_>, found: &Columns<'_, '_>) -> Row {
    let count = decision.ranking.len().to_string();
    let cells = cells(found, |_, place, _| {
        let place = place + 1;
        let words = [("place", place.to_string()), ("count", count.clone())];
        let words = words.each_ref().map(|(slot, word)| (*slot, word.as_str()));
        Cell {
            number: Some(place as f64),
            ..Cell::of(fill(EN.place_of, &words))
        }
    });
    let says = |apart: f64| fill(EN.apart_places, &[("count", &(apart as i64).to_string())]);
    Row::new(PLACE, EN.place, cells, says).with_best(|one, best| one < best)
}

fn score(found: &Columns<'_, '_>) -> Row {
    let cells = cells(found, |_, _, scored| Cell {
        number: Some(scored.score),
        ..Cell::of(hundredths_and_tenth(scored.score))
    });
    Row::new(SCORE, EN.score, cells, points_apart).with_best(|one, best| one > best)
}

/// In how many readings each is first.
fn first(found: &Columns<'_, '_>, analysis: &Analysis) -> Row {
    let share = |place: usize| {
        let ranks = analysis.rank_acceptability.get(place)?;
        ranks.first().copied()
    };
    let cells = cells(found, |_, place, _| match share(place) {
        Some(share) => Cell {
            number: Some(share),
            ..Cell::of(fill(EN.first_of, &[("count", &of_hundred(share))]))
        },
        None => Cell::default(),
    });
    let says = |apart: f64| fill(EN.apart_readings, &[("count", &of_hundred(apart))]);
    Row::new(FIRST, EN.first, cells, says).with_best(|one, best| one > best)
}

/// What a criterion adds to each score, and the value that this comes from.
fn criterion(decision: &Decision<'_>, found: &Columns<'_, '_>, column: usize) -> Row {
    let criterion = decision.criteria[column];
    let cells = cells(found, |_, _, scored| {
        let (value, adds) = (scored.values[column].likely, scored.contributions[column]);
        let line = Line {
            text: fill(EN.points, &[("points", &hundredths_and_tenth(adds))]),
            note: fill(EN.value_of, &[("value", &hundredths(value))]),
            ..Line::default()
        };
        Cell {
            number: Some(adds),
            value: Some(value),
            ..Cell::of_lines(vec![line])
        }
    });
    let weight = hundredths_and_tenth(decision.weights[column]);
    Row {
        note: fill(EN.weight, &[("weight", &weight)]),
        ..Row::new(&criterion.id, &criterion.name, cells, points_apart)
    }
    .with_best(|one, best| one > best)
}

fn points_apart(apart: f64) -> String {
    fill(EN.apart_points, &[("points", &hundredths_and_tenth(apart))])
}
