//! How wide a rating is: its interval follows from the kind of evidence, not from anybody's feeling.
//!
//! ```text
//! width = width of the best kind among the claims (measured, documented, survey, several opinions, one opinion)
//!         + `disputed` where one of the claims is disputed
//! low = max(0, likely − width / 2)        high = min(1, likely + width / 2)
//! ```
//!
//! A claim that is outdated, or that compares things of different kinds, is no evidence by itself: what counts is the
//! fact that corrects it, which is documented. Which kind is best is not decided here but by the widths: the narrowest.

use super::model::{Claim, EvidenceKind, Interval, Status, Widths};

/// The interval around a likely value (0 to 1) that rests on these claims.
pub fn interval(likely: f64, claims: &[&Claim], widths: &Widths) -> Interval {
    around(likely, width(claims, widths))
}

/// The interval of a width around a value, clipped to 0 and 1.
pub fn around(likely: f64, width: f64) -> Interval {
    // Whole ten-thousandths, as the catalogue is packed.
    let round = |number: f64| (number * 10_000.0).round() / 10_000.0;
    Interval {
        low: round((likely - width / 2.0).max(0.0)),
        likely: round(likely),
        high: round((likely + width / 2.0).min(1.0)),
    }
}

/// The width that claims give; that of one opinion where there are none.
fn width(claims: &[&Claim], widths: &Widths) -> f64 {
    let opinions = claims
        .iter()
        .filter(|claim| kind(claim) == EvidenceKind::Opinion);
    let opinion = if opinions.count() > 1 {
        widths.opinions
    } else {
        widths.opinion
    };
    let of = |claim: &&Claim| match kind(claim) {
        EvidenceKind::Measured => widths.measured,
        EvidenceKind::Documented => widths.documented,
        EvidenceKind::Survey => widths.survey,
        EvidenceKind::Opinion => opinion,
    };
    let best = claims.iter().map(of).fold(widths.opinion, f64::min);
    let disputed = claims.iter().any(|claim| claim.status == Status::Disputed);
    best + if disputed { widths.disputed } else { 0.0 }
}

/// The kind of evidence that a claim is today.
pub fn kind(claim: &Claim) -> EvidenceKind {
    match claim.status {
        Status::Outdated | Status::CategoryError => EvidenceKind::Documented,
        _ => claim.kind,
    }
}
