//! Days of the calendar.

use stackfit::catalogue::Date;

#[track_caller]
fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

#[test]
fn should_read_days_that_a_calendar_has() {
    for text in [
        "2026-11-21",
        "2024-02-29",
        "2000-02-29",
        "0001-01-01",
        "9999-12-31",
    ] {
        assert_eq!(date(text).to_string(), text);
    }
}

#[test]
fn should_refuse_everything_else() {
    for text in [
        "",
        "2026",
        "2026-11",
        "2026-11-2",
        "2026-11-021",
        "2026/11/21",
        "21-11-2026",
        "2026-13-01",
        "2026-00-01",
        "2026-04-31",
        "2026-02-29",
        "1900-02-29",
        "2026-01-00",
        "+026-01-01",
        "2026-1１-2",
        " 2026-11-21",
        "2026-11-21T00",
    ] {
        assert_eq!(Date::parse(text), None, "{text}");
    }
}

#[test]
fn should_order_days_as_they_follow_each_other() {
    let days = [
        "1999-12-31",
        "2026-01-31",
        "2026-02-01",
        "2026-02-02",
        "2027-01-01",
    ];
    assert!(days.windows(2).all(|pair| date(pair[0]) < date(pair[1])));
}

#[test]
fn should_count_months_of_mean_length() {
    // 400 years of the calendar are 146,097 days, and 4,800 months.
    assert!((date("2000-03-01").months_to(date("2400-03-01")) - 4800.0).abs() < 1e-9);
    for (from, to, days) in [
        ("2026-11-21", "2026-11-21", 0.0),
        ("2026-11-21", "2026-11-22", 1.0),
        ("2024-02-28", "2024-03-01", 2.0),
        ("2025-02-28", "2025-03-01", 1.0),
        ("2025-12-31", "2026-01-01", 1.0),
        ("2026-01-01", "2027-01-01", 365.0),
    ] {
        let months = date(from).months_to(date(to));
        assert!(
            (months * 146_097.0 / 4800.0 - days).abs() < 1e-9,
            "{from} {to}"
        );
        assert!((months + date(to).months_to(date(from))).abs() < 1e-12);
    }
}
