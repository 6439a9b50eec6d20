//! Links that lead nowhere in particular.

use super::doubt;
use catalogue::{Catalogue, Problem};

/// Sources whose address is a start page: whoever follows it has to search for what is quoted.
pub fn start_pages(catalogue: &Catalogue) -> Vec<Problem> {
    let sources = catalogue.evidence.sources.iter();
    let starts = sources.filter(|source| source.url.as_deref().is_some_and(is_start));
    let problem = |source: &catalogue::Source| {
        doubt(
            source.place.file.clone(),
            format!("{}.url", source.place.field),
            "is a start page; give the address of the page that says it, or none",
        )
    };
    starts.map(problem).collect()
}

/// Whether an address names nothing but a host.
fn is_start(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    match rest.split_once('/') {
        None => !rest.contains(['?', '#']),
        Some((_, path)) => path.is_empty(),
    }
}
