//! The decision record: its form, its figures, and that it claims no more than the analysis found.

use stackfit::export::{Subject, adr::adr, markdown::markdown};
use stackfit::order::{hundredths, hundredths_and_tenth, of_hundred};
use stackfit::report::Verdict;

use crate::stage::{
    Taken, by_hand, clear, close, databases, hostile, kinds, level, nothing, open, random, single,
};

/// The record on one line, since it is broken into lines anywhere.
fn flowing(taken: &Taken) -> String {
    let text = adr(&taken.subject());
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

fn headings(text: &str) -> Vec<&str> {
    text.lines().filter(|line| line.starts_with('#')).collect()
}

#[test]
fn should_have_title_status_and_date_where_tools_look_for_them() {
    for (name, taken) in kinds() {
        for dated in [true, false] {
            let mut subject = taken.subject();
            subject.date = subject.date.filter(|_| dated);
            let text = adr(&subject);
            let lines: Vec<&str> = text.lines().collect();
            assert!(lines[0].starts_with("# "), "{name}: {}", lines[0]);
            assert_eq!(lines[1..3], ["", "* Status: proposed"], "{name}");
            let expected = if dated { "* Date: 2026-11-25" } else { "" };
            assert_eq!(lines[3], expected, "{name}");
        }
    }
}

#[test]
fn should_choose_one_of_the_options_by_its_name() {
    for (name, taken) in kinds() {
        let text = adr(&taken.subject());
        let Some((_, chosen)) = text.split_once("Chosen option: \"") else {
            continue;
        };
        let (chosen, why) = chosen.split_once('"').unwrap();
        assert!(
            why.starts_with(", because") || why.starts_with(",\nbecause"),
            "{name}: {why}"
        );
        let (_, options) = text.split_once("## Considered Options\n").unwrap();
        let (options, _) = options.split_once("\n## ").unwrap();
        let is_option = |line: &str| line.strip_prefix("* ") == Some(chosen);
        assert!(options.lines().any(is_option), "{name}: {chosen}");
        assert!(
            text.contains(&format!("\n### {chosen}\n")),
            "{name}: {chosen}"
        );
    }
}

#[test]
fn should_have_the_sections_of_madr_in_their_order() {
    let text = adr(&clear().subject());
    let found = headings(&text);
    let second: Vec<&&str> = found
        .iter()
        .filter(|one| {
            !one.starts_with("### ") || one.ends_with("sequences") || one.ends_with("firmation")
        })
        .collect();
    assert_eq!(
        second,
        [
            &"# Use ASP.NET Core",
            &"## Context and Problem Statement",
            &"## Decision Drivers",
            &"## Considered Options",
            &"## Decision Outcome",
            &"### Consequences",
            &"### Confirmation",
            &"## Pros and Cons of the Options",
            &"## More Information",
        ]
    );
}

#[test]
fn should_name_what_the_report_found() {
    for taken in random(15).iter().chain([&clear(), &level()]) {
        let text = flowing(taken);
        let report = &taken.report;
        let Some(top) = report.stacks.first() else {
            continue;
        };
        assert!(text.contains(&format!("{} of 100 points", hundredths(top.score))));
        for (id, weight) in report.weights.greatest_first() {
            let name = &taken.model.catalogue.criterion(id).unwrap().name;
            let line = format!("* {name}: {}%", hundredths_and_tenth(weight));
            assert!(text.contains(&line), "{line}");
        }
        let confidence = &report.certainty.as_ref().unwrap().confidence;
        for rival in &report.runner_ups {
            let stack = report
                .stacks
                .iter()
                .find(|one| one.id == rival.stack)
                .unwrap();
            let mut duels = confidence.pairwise_winning.iter();
            let duel = duels.find(|duel| duel.stack == stack.id).unwrap();
            let figures = format!(
                "### {} {} of 100 points; first in {} of 100 readings.",
                stack.name,
                hundredths(stack.score),
                of_hundred(duel.backend_first)
            );
            assert!(text.contains(&figures), "{figures}\n{text}");
        }
        assert!(text.contains(&taken.link));
    }
}

#[test]
fn should_say_which_weights_are_set_by_hand() {
    let said = "Set by hand: Security at 30% and People and libraries at 0%.";
    assert!(
        flowing(&by_hand()).contains(said),
        "{}",
        flowing(&by_hand())
    );
    let whole = markdown(&by_hand().subject());
    let words: Vec<&str> = whole.split_whitespace().collect();
    assert!(words.join(" ").contains(said), "{whole}");
    assert!(!flowing(&level()).contains("Set by hand"));
}

#[test]
fn should_claim_a_winner_only_where_there_is_one() {
    for taken in random(20) {
        let Some(known) = &taken.report.certainty else {
            continue;
        };
        let text = flowing(&taken);
        let verdict = known.confidence.verdict;
        let says = text.contains("No option is chosen yet: the answers leave a toss-up");
        assert_eq!(says, verdict == Verdict::TossUp, "{text}");
        if verdict != Verdict::Clear {
            assert!(!text.contains("because it fits the answers best"), "{text}");
        }
    }
    let text = flowing(&level());
    assert!(text.contains(": a toss-up *"), "{text}");
    assert!(text.contains("No option is chosen yet"), "{text}");
}

#[test]
fn should_give_reasons_to_decide_anew() {
    let text = flowing(&close());
    assert!(text.contains("Reasons to decide anew"), "{text}");
    assert!(text.contains(" comes first if "), "{text}");
    assert!(
        text.contains("The closest call among the weights:"),
        "{text}"
    );
}

#[test]
fn should_argue_with_sources() {
    let text = flowing(&clear());
    let pros = text.split("## Pros and Cons").nth(1).unwrap();
    assert!(pros.contains("* Good, because ASP.NET Core "), "{pros}");
    assert!(pros.contains("* Bad, because "), "{pros}");
    assert!(
        pros.contains("](https://learn.microsoft.com/aspnet/core/)"),
        "{pros}"
    );
    // Without its evidence, it still argues, but names no source.
    let taken = clear();
    let text = adr(&Subject {
        evidence: None,
        ..taken.subject()
    });
    assert!(text.contains("* Good, because ASP.NET Core "));
    assert!(!text.contains("learn.microsoft.com"));
}

#[test]
fn should_choose_nothing_where_there_is_nothing_to_choose() {
    let text = flowing(&nothing());
    assert!(
        text.contains("# No stack meets all of the requirements"),
        "{text}"
    );
    assert!(text.contains("Leave “Language rule” open:"), "{text}");
    assert!(!text.contains("Chosen option"), "{text}");
    let text = flowing(&open());
    assert!(text.contains("# No stack is chosen yet"), "{text}");
    assert!(!text.contains("Chosen option"), "{text}");
}

#[test]
fn should_not_compare_where_there_is_only_one() {
    let text = flowing(&single());
    assert!(
        text.contains("because it is the only one that the answers leave"),
        "{text}"
    );
    assert!(
        text.contains("A part that was asked for is missing"),
        "{text}"
    );
    assert!(!text.contains("of 100 readings"), "{text}");
    assert!(!text.contains("No single weight"), "{text}");
}

#[test]
fn should_speak_of_another_decision_in_its_words() {
    let text = flowing(&databases());
    assert!(text.contains("Which database fits best?"), "{text}");
    assert!(text.contains("# Use PostgreSQL"), "{text}");
    for word in ["stack ", "backend", " app "] {
        let prose = text.split("](").next().unwrap();
        assert!(!prose.contains(word), "{word}: {text}");
    }
}

#[test]
fn should_fill_every_slot_and_keep_to_the_width() {
    for taken in random(15).iter().chain([&hostile()]) {
        let text = adr(&taken.subject());
        assert!(!text.contains('{') && !text.contains("  \n"), "{text}");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let width = line.encode_utf16().count();
            // What is longer cannot be broken: a link, at the end.
            let beyond: String = line.chars().skip(80).collect();
            assert!(width <= 80 || !beyond.contains(' '), "{line}");
        }
    }
}

#[test]
fn should_let_no_data_act_as_markdown() {
    let text = adr(&hostile().subject());
    for raw in [
        "<b>",
        " *x*",
        "[a](b)",
        " `c`",
        " _d_",
        " https://f",
        " www.g",
        " &amp;",
    ] {
        assert!(!text.contains(raw), "{raw}: {text}");
    }
    assert!(text.contains("&#60;b&#62;\\*x\\*"), "{text}");
}
