//! Where a result comes from and what its figures mean, as every written format says it at its end.

use super::Subject;
use super::inline::{Inline, link, plain};
use catalogue::order::with_comma;
use report::in_words;
use wording::{export::EN, fill};

/// The link, the data and the method.
pub fn provenance(subject: &Subject<'_>) -> Vec<Inline> {
    let catalogue = subject.catalogue();
    let data = fill(
        EN.data,
        &[
            ("method", &subject.report.method.to_string()),
            ("catalogue", &catalogue.id),
            ("revision", &catalogue.revision.to_string()),
            ("date", &in_words(catalogue.date)),
        ],
    );
    vec![
        link(EN.link, subject.link).and(plain(EN.link_note)),
        plain(&data),
    ]
}

/// What the figures mean, and what they do not.
pub fn figures(subject: &Subject<'_>) -> String {
    let draws = subject
        .certainty()
        .map(|known| with_comma(known.confidence.draws));
    match draws {
        Some(draws) => fill(EN.meaning, &[("draws", &draws)]),
        None => EN.meaning_points.to_owned(),
    }
}
