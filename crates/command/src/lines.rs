//! In which line of its file a field stands: who edits it looks for that, and counts no entries.

use std::fs;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use catalogue::Problem;

/// The line of a problem's field in a catalogue's folder, from 1. Of a field that is missing, or stands too deep, that of
/// the nearest table around it; none where there is no such file or field.
pub fn line(folder: &Path, problem: &Problem) -> Option<usize> {
    if problem.field.is_empty() {
        return None;
    }
    let text = fs::read_to_string(folder.join(&problem.file)).ok()?;
    let document = DeTable::parse(&text).ok()?;
    let start = start(document.get_ref(), &problem.field)?;
    Some(1 + text.get(..start)?.matches('\n').count())
}

/// Where a field starts, in bytes.
fn start(document: &DeTable<'_>, field: &str) -> Option<usize> {
    let (mut table, mut found) = (document, None);
    for step in field.split('.') {
        let (name, place) = match step.split_once('[') {
            Some((name, place)) => (name, place.strip_suffix(']')?.parse::<usize>().ok()),
            None => (step, None),
        };
        let Some((key, value)) = table.iter().find(|(key, _)| key.get_ref().as_ref() == name)
        else {
            break;
        };
        let mut at = value;
        found = Some(key.span().start);
        if let (Some(place), DeValue::Array(list)) = (place, value.get_ref()) {
            at = list.get(place.checked_sub(1)?)?;
            found = Some(at.span().start);
        }
        match at.get_ref() {
            DeValue::Table(inner) => table = inner,
            _ => break,
        }
    }
    found
}
