//! Reads the numbers of a decision table.

use mcda::table::Table;
use serde_json::Value;

use super::reading::{MOST_CRITERIA, counted, entries, must_be, number, one, present};
use catalogue::Fields;

/// The most alternatives: what is found about the pairs of more would fill hundreds of megabytes.
const MOST_ALTERNATIVES: usize = 2_000;

const WANTED: &str = "a list of rows, one per alternative, each a list of numbers";

/// The table, and how many columns it has as far as the first row says so.
pub fn matrix(fields: &Fields<'_>) -> (Option<Table>, Option<usize>) {
    if present(fields, "matrix").is_none() {
        fields.problem("matrix", format!("is missing; give {WANTED}"));
    }
    let Some(rows) = one(fields, "matrix", WANTED, Value::as_array) else {
        return (None, None);
    };
    if !(1..=MOST_ALTERNATIVES).contains(&rows.len()) {
        let given = counted(rows.len(), "row");
        let message = format!("has {given}; give 1 to {MOST_ALTERNATIVES}, one per alternative");
        fields.problem("matrix", message);
        return (None, None);
    }
    let columns = rows[0].as_array().map(Vec::len);
    if let Some(columns) = columns
        && !(1..=MOST_CRITERIA).contains(&columns)
    {
        let given = counted(columns, "number");
        let message = format!("has {given}; give 1 to {MOST_CRITERIA}, one per criterion");
        fields.problem("matrix[0]", message);
        return (None, None);
    }
    (table(fields, rows, columns), columns)
}

/// The table, if all rows have as many numbers as the first.
fn table<'a>(fields: &Fields<'a>, rows: &'a [Value], columns: Option<usize>) -> Option<Table> {
    let mut found = Vec::new();
    for (number, value) in rows.iter().enumerate() {
        found.extend(row(fields, &format!("matrix[{number}]"), value, columns));
    }
    let complete = found.len() == rows.len();
    complete.then(|| Table::new(columns.unwrap_or_default(), found.concat()).without_noise())
}

fn row<'a>(
    fields: &Fields<'a>,
    place: &str,
    value: &'a Value,
    columns: Option<usize>,
) -> Option<Vec<f64>> {
    let Some(row) = value.as_array() else {
        fields.problem(place, must_be("a list of numbers", value));
        return None;
    };
    let first = columns.unwrap_or(row.len());
    if row.len() != first {
        let given = counted(row.len(), "number");
        let message = format!("has {given}, but the first row has {first}; give each as many");
        fields.problem(place, message);
    }
    let largest = Table::LARGEST;
    let wanted = format!("a number from -{largest:e} to {largest:e}");
    entries(fields, place, row, &wanted, |value| {
        number(value, -largest..=largest)
    })
}
