//! The decision table: read by a strict parser, with the report's numbers, and harmless to spreadsheets.

use csv::{ReaderBuilder, StringRecord};
use stackfit::engine::decide;
use stackfit::export::csv::{Form, csv};

use crate::stage::{HOSTILE, by_hand, hostile, kinds, nothing, random};

/// The rows, the head first; every row must be as long as the first.
fn rows(text: &str) -> Vec<StringRecord> {
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(false)
        .terminator(csv::Terminator::CRLF)
        .from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap()).collect()
}

fn number(cell: &str) -> f64 {
    cell.parse().unwrap()
}

/// Whether a number is another, to six decimals.
fn is(number: f64, other: Option<f64>) -> bool {
    other.is_some_and(|other| (number - other).abs() < 6e-7)
}

#[test]
fn should_have_the_numbers_of_the_report() {
    for taken in random(15).into_iter().chain([by_hand()]) {
        let text = csv(&taken.subject(), Form::default());
        let rows = rows(&text);
        let decision = decide(taken.model, taken.subject().case);
        let report = &taken.report;
        assert_eq!(rows.len(), 1 + report.stacks.len());
        for (place, (row, stack)) in rows[1..].iter().zip(&report.stacks).enumerate() {
            assert_eq!(row.len(), 5 + 3 * decision.criteria.len());
            assert_eq!(number(&row[0]), (place + 1) as f64);
            assert_eq!((&row[1], &row[2]), (stack.id.as_str(), stack.name.as_str()));
            assert!(is(number(&row[3]), Some(stack.score)));
            assert!(is(number(&row[4]), stack.first_rank_acceptability));
            for (column, criterion) in decision.criteria.iter().enumerate() {
                let at = |offset: usize| number(&row[5 + 3 * column + offset]);
                let likely = decision.ranking[place].values[column].likely;
                assert!(is(at(0), report.weights.get(&criterion.id)));
                assert!(is(at(1), Some(likely)));
                assert!(is(at(2), stack.contributions.get(&criterion.id)));
                assert!((at(0) * at(1) - at(2)).abs() < 2e-6);
                assert!((5..8).all(|cell| row[cell].len() <= "0.000000".len()));
            }
        }
    }
}

#[test]
fn should_end_every_line_as_the_standard_has_it() {
    for (name, taken) in kinds() {
        let text = csv(&taken.subject(), Form::default());
        assert!(text.ends_with("\r\n"), "{name}");
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "{name}");
    }
}

#[test]
fn should_have_a_head_even_where_nothing_is_left() {
    let rows = rows(&csv(&nothing().subject(), Form::default()));
    assert_eq!(rows.len(), 1);
    assert_eq!(&rows[0][0], "Place");
    assert!(rows[0].len() > 5);
}

#[test]
fn should_neutralise_formulas() {
    let taken = hostile();
    let rows = rows(&csv(&taken.subject(), Form::default()));
    assert!(rows.len() > 10);
    for row in &rows {
        for cell in row {
            assert!(
                !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                "{cell}"
            );
        }
    }
    // Nothing else of the text is changed.
    assert_eq!(rows[1][2], format!("'{}", taken.report.stacks[0].name));
    assert!(rows[1][2].starts_with(&format!("'{HOSTILE} ")));
}
