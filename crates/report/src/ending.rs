//! Parts of the recommended stack whose support has ended or is about to.

use catalogue::{Catalogue, Date, Technology};
use wording::{EN, fill};

/// A date as it is written in text: 21 November 2026.
pub fn in_words(date: Date) -> String {
    let mut months = EN.months.split(' ');
    let month = months.nth(usize::from(date.month).saturating_sub(1));
    format!("{} {} {}", date.day, month.unwrap_or_default(), date.year)
}

/// A sentence for each of the parts whose support is past, or announced to end.
pub fn endings<'a>(
    catalogue: &'a Catalogue,
    parts: impl Iterator<Item = &'a Technology>,
) -> Vec<String> {
    let sentence = |part: &'a Technology| {
        let end = part.ends?;
        let text = if end < catalogue.date {
            EN.caution_ended
        } else {
            EN.caution_ends
        };
        Some(fill(
            text,
            &[("name", &part.name), ("date", &in_words(end))],
        ))
    };
    parts.filter_map(sentence).collect()
}
