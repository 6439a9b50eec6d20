//! Reads the numbers of a decision table.

use mcda::table::Table;
use serde_json::Value;

use super::reading::{MOST_CRITERIA, counted, entries, must_be, number, one, present};
use catalogue::Fields;

/// The most alternatives.
const MOST_ALTERNATIVES: usize = 2_000;

const WANTED: &str = "a list of rows, one per alternative, each a list of numbers";

/// A decision table, and how far its numbers may be from what they are.
pub struct Matrix {
    /// The likely numbers.
    pub likely: Table,
    /// The lowest and the highest, where one of the numbers is not known for sure.
    pub ends: Option<[Table; 2]>,
}

/// The lowest, the likely and the highest of a number.
type Cell = [f64; 3];

/// The table, and how many columns it has as far as the first row says so.
pub fn matrix(fields: &Fields<'_>) -> (Option<Matrix>, Option<usize>) {
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
fn table<'a>(fields: &Fields<'a>, rows: &'a [Value], columns: Option<usize>) -> Option<Matrix> {
    let mut found = Vec::new();
    for (number, value) in rows.iter().enumerate() {
        found.extend(row(fields, &format!("matrix[{number}]"), value, columns));
    }
    let complete = found.len() == rows.len();
    let cells: Vec<Cell> = found.concat();
    let end = |end: usize| {
        let numbers = cells.iter().map(|cell| cell[end]).collect();
        Table::new(columns.unwrap_or_default(), numbers)
    };
    let uncertain = cells.iter().any(|[low, _, high]| low < high);
    complete.then(|| Matrix {
        likely: end(1).without_noise(),
        ends: uncertain.then(|| [end(0), end(2)]),
    })
}

/// A number, or the ends of where it may lie, with or without the likely one between them.
fn cell(value: &Value) -> Option<Cell> {
    let number = |value: &Value| number(value, -Table::LARGEST..=Table::LARGEST);
    let cell = match value.as_array().map(Vec::as_slice) {
        None => [number(value)?; 3],
        Some([low, high]) => {
            let (low, high) = (number(low)?, number(high)?);
            [low, low / 2.0 + high / 2.0, high]
        }
        Some([low, likely, high]) => [number(low)?, number(likely)?, number(high)?],
        Some(_) => return None,
    };
    cell.is_sorted().then_some(cell)
}

fn row<'a>(
    fields: &Fields<'a>,
    place: &str,
    value: &'a Value,
    columns: Option<usize>,
) -> Option<Vec<Cell>> {
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
    let wanted =
        format!("a number from -{largest:e} to {largest:e}, or [low, high] or [low, likely, high]");
    entries(fields, place, row, &wanted, cell)
}
