//! What the data says of the parts of each column, whatever was answered.

use super::columns::{Columns, Found};
use super::{Cell, Group, Line, Row, Sort};
use crate::evidence::claims as behind;
use crate::{by_criterion, endings, fact_text, kind};
use catalogue::order::hundredths;
use catalogue::{Claim, Criterion, Evidence, Fact, Technology, Tone};
use decision::engine::{Decision, Model};
use wording::compare::EN;
use wording::{EN as PAGE, fill};

/// A cell for each column, with what can be said of each of its parts.
fn cells(found: &Columns<'_, '_>, lines: impl Fn(&Technology) -> Vec<Line>) -> Vec<Cell> {
    let of = |one: &Found<'_, '_>| {
        let of_part = |part: &&Technology| {
            let lines = lines(part).into_iter();
            let about = |line| Line {
                part: one.label(part),
                ..line
            };
            lines.map(about).collect::<Vec<Line>>()
        };
        Cell::of_lines(one.own.iter().flat_map(of_part).collect())
    };
    found.columns.iter().map(of).collect()
}

/// How the parts are rated; several by the mean.
pub fn ratings(model: &Model<'_>, found: &Columns<'_, '_>) -> Group {
    let row = |criterion: &Criterion| {
        let mut cells = cells(found, |part| rating(part, criterion).into_iter().collect());
        for (cell, one) in cells.iter_mut().zip(&found.columns) {
            let ratings = one
                .parts
                .iter()
                .filter_map(|part| part.rating(&criterion.id));
            let likely: Vec<f64> = ratings.map(|rating| rating.value.likely).collect();
            let mean = likely.iter().sum::<f64>() / likely.len() as f64;
            cell.number = (!likely.is_empty()).then_some(mean);
        }
        let says = |apart: f64| fill(EN.apart_points, &[("points", &hundredths(apart))]);
        Row::new(&criterion.id, &criterion.name, cells, says).with_best(|one, best| one > best)
    };
    let rows = model.catalogue.criteria.iter().map(row);
    Group {
        id: Sort::Ratings,
        title: EN.ratings.to_owned(),
        rows: rows.filter(is_said).collect(),
    }
}

fn rating(part: &Technology, criterion: &Criterion) -> Option<Line> {
    let value = part.rating(&criterion.id)?.value;
    let (low, high) = (hundredths(value.low), hundredths(value.high));
    Some(Line {
        text: hundredths(value.likely),
        note: fill(PAGE.ratings_range, &[("low", &low), ("high", &high)]),
        ..Line::default()
    })
}

/// What is known of the parts.
pub fn facts(model: &Model<'_>, found: &Columns<'_, '_>, evidence: Option<&Evidence>) -> Group {
    let catalogue = model.catalogue;
    let texts = |id: &str, label: &str, of: &dyn Fn(&Technology) -> Vec<String>| {
        let line = |text| Line {
            text,
            ..Line::default()
        };
        let cells = cells(found, |part| of(part).into_iter().map(line).collect());
        Row::of_texts(id, label, cells)
    };
    // No fact has such an id: ids begin with a letter or digit.
    let mut rows = vec![
        texts("-ends", EN.ends, &|part| {
            endings(catalogue, [part].into_iter())
        }),
        texts("-summary", EN.summary, &|part| vec![part.summary.clone()]),
        texts("-kind", EN.kind, &|part| vec![kind(catalogue, part)]),
    ];
    for fact in evidence.map_or(&[][..], |evidence| &evidence.facts) {
        let cells = cells(found, |part| {
            stated(evidence, part, fact).into_iter().collect()
        });
        rows.push(Row::of_texts(&fact.id, &fact.label, cells));
    }
    Group {
        id: Sort::Facts,
        title: EN.facts.to_owned(),
        rows: rows.into_iter().filter(is_said).collect(),
    }
}

fn stated(evidence: Option<&Evidence>, part: &Technology, fact: &Fact) -> Option<Line> {
    let stated = evidence?.sheet(&part.id)?.fact(&fact.id)?;
    Some(Line {
        text: fact_text(fact, &stated.value),
        note: stated.note.clone().unwrap_or_default(),
        source: stated.source.clone(),
        ..Line::default()
    })
}

/// What is said for and against the parts, what bears on the weightiest criteria first.
pub fn claims(decision: &Decision<'_>, found: &Columns<'_, '_>, evidence: &Evidence) -> Group {
    let weights = by_criterion(decision, &decision.weights);
    let row = |id: &str, label: &str, tone: Tone| {
        let cells = cells(found, |part| {
            let mut ids = behind(evidence, &part.id, &weights);
            let own = |claim: &&Claim| claim.technology.as_ref() == Some(&part.id);
            for claim in evidence.claims.iter().filter(own) {
                if !ids.contains(&claim.id) {
                    ids.push(claim.id.clone());
                }
            }
            let claims = ids.iter().filter_map(|id| evidence.claim(id));
            let of_tone = claims.filter(|claim| claim.tone == tone && own(claim));
            let line = |claim: &Claim| Line {
                text: claim.text.clone(),
                source: Some(claim.source.clone()),
                claim: Some(claim.id.clone()),
                ..Line::default()
            };
            of_tone.map(line).collect()
        });
        Row::of_texts(id, label, cells)
    };
    let rows = [
        row("-for", EN.pros, Tone::Pro),
        row("-against", EN.cons, Tone::Con),
    ];
    Group {
        id: Sort::Claims,
        title: EN.claims.to_owned(),
        rows: rows.into_iter().filter(is_said).collect(),
    }
}

/// Whether any column says something.
fn is_said(row: &Row) -> bool {
    row.cells.iter().any(|cell| !cell.lines.is_empty())
}
