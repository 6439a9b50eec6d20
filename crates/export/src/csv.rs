//! The decision table as CSV by RFC 4180: a row for each stack, best first, with weight, likely value and contribution
//! on each criterion. Weight times value is the contribution; their sum is the score.
//!
//! Numbers are written in full, as in JSON. Texts that a spreadsheet would take for a formula get an apostrophe in
//! front, as OWASP advises ("CSV injection"); numbers are never negative here, so none begins with a sign.

use super::Subject;
use catalogue::Criterion;
use decision::engine::decide;
use wording::{export::EN, fill};

/// The table; the first row names the columns.
pub fn csv(subject: &Subject<'_>) -> String {
    let report = subject.report;
    let decision = decide(subject.model, subject.case);
    let mut table = row(&head(&decision.criteria));
    for (place, (stack, scored)) in report.stacks.iter().zip(&decision.ranking).enumerate() {
        let mut cells = vec![
            (place + 1).to_string(),
            text(&stack.id),
            text(&stack.name),
            stack.score.to_string(),
            stack
                .first_rank_acceptability
                .map_or(String::new(), |share| share.to_string()),
        ];
        for (criterion, value) in decision.criteria.iter().zip(&scored.values) {
            let weight = report.weights.get(&criterion.id).unwrap_or_default();
            let contribution = stack.contributions.get(&criterion.id).unwrap_or_default();
            let numbers = [weight, value.likely, contribution];
            cells.extend(numbers.map(|number| number.to_string()));
        }
        table += &row(&cells);
    }
    table
}

fn head(criteria: &[&Criterion]) -> Vec<String> {
    let fixed = [
        EN.csv_place,
        EN.csv_id,
        EN.csv_name,
        EN.csv_score,
        EN.csv_first,
    ];
    let mut cells: Vec<String> = fixed.into_iter().map(text).collect();
    for criterion in criteria {
        let columns = [EN.csv_weight, EN.csv_value, EN.csv_contribution];
        cells.extend(columns.map(|column| text(&fill(column, &[("criterion", &criterion.name)]))));
    }
    cells
}

/// Cells with commas between them and the end of line that RFC 4180 asks for.
fn row(cells: &[String]) -> String {
    cells.join(",") + "\r\n"
}

/// A text as a cell: harmless to spreadsheets, in quotes where it has to be.
fn text(text: &str) -> String {
    /// What makes a formula, in ASCII and as wide signs.
    const FORMULA: &str = "=+-@＝＋－＠";
    let first = text.trim_start().chars().next();
    let formula = first.is_some_and(|letter| FORMULA.contains(letter))
        || text.starts_with(['\t', '\r', '\n']);
    let harmless = if formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if harmless.contains([',', '"', '\r', '\n']) {
        return format!("\"{}\"", harmless.replace('"', "\"\""));
    }
    harmless
}
