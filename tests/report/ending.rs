//! What the result says of technologies whose support ends.

use serde_json::json;
use stackfit::catalogue::{Catalogue, Date};
use stackfit::engine::Model;
use stackfit::report::{Report, in_words, report};

use crate::support::{answers, catalogue};

/// The report for a team that is set on Ruby, if the support of Rails ended that day.
fn report_with_end(end: Option<&str>) -> Report {
    let mut changed: Catalogue = catalogue().clone();
    let rails = changed
        .technologies
        .iter_mut()
        .find(|one| one.id == "rails")
        .unwrap();
    rails.ends = end.map(|day| Date::parse(day).unwrap());
    let answers = answers(
        &json!({"language_policy": ["ruby"], "skills": {"ruby": "strong"}, "baas": "never"}),
    );
    let report = report(&Model::new(&changed), &answers);
    assert_eq!(report.stacks.first().unwrap().parts.backend, ["rails"]);
    report
}

#[test]
fn should_warn_first_of_what_is_past_its_end() {
    let report = report_with_end(Some("2026-11-20"));
    let first = report.cautions.first().unwrap();
    assert!(
        first.contains("Ruby on Rails") && first.contains("20 November 2026"),
        "{first}"
    );
    assert!(first.contains("no longer supported"), "{first}");
}

#[test]
fn should_warn_of_an_end_that_is_announced() {
    // The last day itself still counts.
    let today = catalogue().date;
    for (day, words) in [
        (today.to_string(), in_words(today)),
        ("2028-03-01".to_owned(), "1 March 2028".to_owned()),
    ] {
        let report = report_with_end(Some(&day));
        let first = report.cautions.first().unwrap();
        assert!(
            first.contains("announced") && first.contains(&words),
            "{first}"
        );
    }
}

#[test]
fn should_say_nothing_where_no_end_is_near() {
    let report = report_with_end(None);
    let warns = |text: &String| text.contains("support");
    assert!(!report.cautions.iter().any(warns), "{:?}", report.cautions);
}

#[test]
fn should_write_days_in_words() {
    for (day, words) in [
        ("2026-01-01", "1 January 2026"),
        ("2024-02-29", "29 February 2024"),
        ("2026-12-31", "31 December 2026"),
    ] {
        assert_eq!(in_words(Date::parse(day).unwrap()), words);
    }
    // A date that was not read but made up must not break anything.
    let impossible = Date {
        year: 1,
        month: 200,
        day: 9,
    };
    assert!(in_words(impossible).starts_with("9 "));
}
