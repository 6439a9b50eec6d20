//! Facts that are stated, and those that are not known.

use super::page::Page;
use catalogue::{Catalogue, FactValue, Sheet, Stated};

/// How many facts are known of each technology, and what is not, with the reason.
pub fn coverage(page: &mut Page, catalogue: &Catalogue) {
    if catalogue.evidence.facts.is_empty() {
        return;
    }
    page.heading("Facts");
    let unknown = |stated: &&Stated| matches!(stated.value, FactValue::Unknown(_));
    let row = |sheet: &Sheet| {
        let technology = catalogue.technology(&sheet.technology)?;
        let missing = sheet.facts.iter().filter(unknown);
        let labels: Vec<&str> = missing
            .filter_map(|stated| catalogue.evidence.fact(&stated.fact))
            .map(|fact| fact.label.as_str())
            .collect();
        let oldest = sheet.facts.iter().map(|stated| stated.checked).min();
        Some((
            technology.number,
            vec![
                technology.name.clone(),
                (sheet.facts.len() - labels.len()).to_string(),
                sheet.releases.len().to_string(),
                oldest.map_or("–".to_owned(), |day| day.to_string()),
                labels.len().to_string(),
                labels.join(", "),
            ],
        ))
    };
    let sheets = catalogue.evidence.sheets.iter();
    let mut rows: Vec<(u32, Vec<String>)> = sheets.filter_map(row).collect();
    rows.sort();
    let rows = rows.into_iter().map(|(_, row)| row).collect();
    let head = [
        "Technology",
        "Known",
        "Releases",
        "Oldest look",
        "Unknown",
        "Not known",
    ];
    page.table(&head, rows);
}
