//! The decision table as CSV by RFC 4180: a row for each stack, best first, with weight, likely value and contribution
//! on each criterion. Weight times value is the contribution; their sum is the score.
//!
//! Numbers have six decimals at most, which is more than anybody can tell apart, and JSON has them in full; with the decimal comma where cells are separated by semicolons, which is what
//! spreadsheets in German or French expect. Every cell is in quotes, so that whatever separates cells where the file is
//! opened, a separator inside a cell is text. Texts that a spreadsheet would take for a formula get an apostrophe in
//! front, as OWASP advises ("CSV injection"), also behind what would separate cells elsewhere: not every program heeds
//! the quotes once the separator is another. Numbers are never negative here, so none begins with a sign.

use super::Subject;
use catalogue::{Criterion, is_hidden};
use decision::engine::decide;
use wording::{export::EN, fill};

/// What a number is rounded to: ones of so many.
const DIGITS: f64 = 1e6;

/// What separates the cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Separator {
    /// As the standard has it.
    #[default]
    Comma,
    /// What spreadsheets expect where the comma is the decimal sign.
    Semicolon,
    /// What no spreadsheet takes for anything else.
    Tab,
}

impl Separator {
    /// The sign.
    pub fn sign(self) -> &'static str {
        match self {
            Separator::Comma => ",",
            Separator::Semicolon => ";",
            Separator::Tab => "\t",
        }
    }

    /// A number, as it is written beside it.
    fn number(self, number: f64) -> String {
        let written = (number * DIGITS).round() / DIGITS;
        let written = written.to_string();
        match self {
            Separator::Semicolon => written.replace('.', ","),
            _ => written,
        }
    }
}

/// How the table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    /// What separates the cells.
    pub separator: Separator,
    /// Whether a byte-order mark comes first: some spreadsheets read letters beyond ASCII wrongly without.
    pub mark: bool,
}

impl Default for Form {
    /// As most spreadsheets read it.
    fn default() -> Self {
        Form {
            separator: Separator::default(),
            mark: true,
        }
    }
}

/// The table; the first row names the columns.
pub fn csv(subject: &Subject<'_>, form: Form) -> String {
    let report = subject.report;
    let decision = decide(subject.model, subject.case);
    let row = |cells: &[String]| row(cells, form.separator);
    let mut table = String::from(if form.mark { "\u{feff}" } else { "" });
    table += &row(&head(&decision.criteria));
    for (place, (stack, scored)) in report.stacks.iter().zip(&decision.ranking).enumerate() {
        let number = |number: f64| form.separator.number(number);
        let mut cells = vec![
            (place + 1).to_string(),
            text(&stack.id),
            text(&stack.name),
            number(stack.score),
            stack.first_rank_acceptability.map_or(String::new(), number),
        ];
        for (criterion, value) in decision.criteria.iter().zip(&scored.values) {
            let weight = report.weights.get(&criterion.id).unwrap_or_default();
            let contribution = stack.contributions.get(&criterion.id).unwrap_or_default();
            let numbers = [weight, value.likely, contribution];
            cells.extend(numbers.map(number));
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

/// Cells in quotes with what separates them, and the end of line that RFC 4180 asks for.
fn row(cells: &[String], separator: Separator) -> String {
    let cells: Vec<String> = cells
        .iter()
        .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
        .collect();
    cells.join(separator.sign()) + "\r\n"
}

/// A text that is harmless to spreadsheets: an apostrophe stands before each sign that would make a formula of it, at its
/// beginning or behind something that separates cells somewhere.
fn text(text: &str) -> String {
    /// What makes a formula, in ASCII and as wide signs.
    const FORMULA: &str = "=+-@＝＋－＠";
    /// What separates cells.
    const SEPARATORS: &str = ",;|\t\r\n";
    let mut harmless = String::new();
    // Blanks and quotes before a formula do not keep it from being one.
    let mut begins = true;
    if text.starts_with(['\t', '\r', '\n']) {
        harmless.push('\'');
    }
    for letter in text.chars() {
        if begins && FORMULA.contains(letter) {
            harmless.push('\'');
        }
        begins = SEPARATORS.contains(letter)
            || begins && (letter.is_whitespace() || letter == '"' || is_hidden(letter));
        harmless.push(letter);
    }
    harmless
}
