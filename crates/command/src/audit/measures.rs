//! Ratings that are not what their evidence says.

use super::doubt;
use catalogue::{Catalogue, EvidenceKind, FactValue, Problem, Rating, Technology, width};

/// How far apart two ratings are that say which of two is better.
const APART: f64 = 0.10;

/// How far apart two places are that say so, as a share of all places.
const PLACES_APART: f64 = 0.10;

/// Ratings that rest on weaker evidence than their criterion's anchors ask for.
pub fn too_weak(catalogue: &Catalogue) -> Vec<Problem> {
    let evidence = &catalogue.evidence;
    let widths = &catalogue.widths;
    let of = |kind: EvidenceKind| match kind {
        EvidenceKind::Measured => widths.measured,
        EvidenceKind::Documented => widths.documented,
        EvidenceKind::Survey => widths.survey,
        EvidenceKind::Opinion => f64::INFINITY,
    };
    let mut doubts = Vec::new();
    for anchors in &evidence.anchors {
        for technology in &catalogue.technologies {
            if technology.rating(&anchors.criterion).is_none() {
                continue;
            }
            let claims = evidence.basis(&technology.id, &anchors.criterion).iter();
            let claims = claims.filter_map(|id| evidence.claim(id));
            let kinds = claims.map(|claim| of(width::kind(claim)));
            if kinds.fold(f64::INFINITY, f64::min) > of(anchors.evidence) {
                doubts.push(doubt(
                    technology.file(),
                    format!("ratings.{}.claims", anchors.criterion),
                    "rest on weaker evidence than the criterion’s anchors ask for; name a claim of that kind",
                ));
            }
        }
    }
    doubts
}

/// Pairs of ratings that say the opposite of every test in which both technologies have a place.
pub fn contradicted(catalogue: &Catalogue) -> Vec<Problem> {
    let mut doubts = Vec::new();
    for criterion in &catalogue.criteria {
        let facts = catalogue.evidence.facts.iter();
        let facts: Vec<&str> = facts
            .filter(|fact| fact.ranks.as_ref() == Some(&criterion.id))
            .map(|fact| fact.id.as_str())
            .collect();
        let measured: Vec<(&Technology, &Rating, Vec<Option<f64>>)> = catalogue
            .technologies
            .iter()
            .filter_map(|one| {
                let places = facts.iter().map(|fact| place(catalogue, one, fact));
                Some((one, one.rating(&criterion.id)?, places.collect()))
            })
            .collect();
        for (one, rating, places) in &measured {
            // One that is better in every test they share, and is rated lower.
            let above = measured.iter().find(|(other, above, behind)| {
                let shared = places.iter().zip(behind);
                let mut apart = shared.filter_map(|(own, theirs)| Some((*theirs)? - (*own)?));
                other.role == one.role
                    && above.value.likely - rating.value.likely >= APART
                    && apart.clone().next().is_some()
                    && apart.all(|places| places >= PLACES_APART)
            });
            if let Some((other, _, _)) = above {
                doubts.push(doubt(
                    one.file(),
                    format!("ratings.{}.likely", criterion.id),
                    format!(
                        "is below that of {}, which is behind in every test that both have a place in; look at both again",
                        other.id
                    ),
                ));
            }
        }
    }
    doubts
}

/// Where a technology stands in a test, from 0 for the first to 1 for the last: of "place 19 of 484".
fn place(catalogue: &Catalogue, technology: &Technology, fact: &str) -> Option<f64> {
    let mut sheets = catalogue.evidence.sheets.iter();
    let sheet = sheets.find(|sheet| sheet.technology == technology.id)?;
    let stated = sheet.facts.iter().find(|stated| stated.fact == fact)?;
    let FactValue::Text(text) = &stated.value else {
        return None;
    };
    let (_, rest) = text.split_once("place ")?;
    let mut numbers = rest
        .split(|letter: char| !letter.is_ascii_digit())
        .filter_map(|number| number.parse::<f64>().ok());
    let (place, of) = (numbers.next()?, numbers.next()?);
    (of > 0.0).then(|| place / of)
}
