//! The message for a chat.

use stackfit::export::text::text;
use stackfit::order::{hundredths, of_hundred};

use crate::stage::{clear, databases, kinds, level, nothing, open, random, single};

#[test]
fn should_be_short_and_end_with_the_link() {
    for taken in random(15)
        .into_iter()
        .chain(kinds().into_iter().map(|(_, one)| one))
    {
        let text = text(&taken.subject());
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(*lines.last().unwrap(), taken.link);
        assert!((2..=4).contains(&lines.len()), "{text}");
        assert!(text.len() - taken.link.len() < 600, "{text}");
        assert!(
            !text.contains(['{', '*', '#', '[']) || taken.link.contains('#'),
            "{text}"
        );
    }
}

#[test]
fn should_say_what_is_first_and_how_sure_that_is() {
    let taken = clear();
    let report = &taken.report;
    let sure = of_hundred(report.certainty.as_ref().unwrap().confidence.backend_first);
    let text = text(&taken.subject());
    let first = format!(
        "The answers fit best with {}: {} of 100.\nIt comes first in {sure} of 100",
        report.stacks[0].name,
        hundredths(report.stacks[0].score)
    );
    assert!(text.starts_with(&first), "{text}");
}

#[test]
fn should_be_honest_about_every_outcome() {
    for (taken, says) in [
        (level(), "but there is no clear winner: "),
        (
            nothing(),
            "No stack meets all of the requirements.\nOne way out: leave “",
        ),
        (single(), "A part that was asked for is missing"),
        (open(), "Nothing is answered yet."),
        (
            databases(),
            "The answers fit best with PostgreSQL: 87 of 100.",
        ),
    ] {
        let text = text(&taken.subject());
        assert!(text.contains(says), "{text}");
    }
}
