//! The message for a chat.

use stackfit::export::text::text;

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
    let text = text(&taken.subject());
    let first = format!(
        "The answers fit best with {}.\nBackend: Clear. No other backend comes near.",
        taken.report.stacks[0].name
    );
    assert!(text.starts_with(&first), "{text}");
}

#[test]
fn should_be_honest_about_every_outcome() {
    for (taken, says) in [
        (level(), "The answers leave a toss-up: "),
        (
            nothing(),
            "No stack meets all of the requirements.\nOne way out: leave “",
        ),
        (single(), "A part that was asked for is missing"),
        (open(), "Nothing is answered yet."),
        (databases(), "The answers fit best with PostgreSQL."),
    ] {
        let text = text(&taken.subject());
        assert!(text.contains(says), "{text}");
    }
}
