//! The whole result as Markdown.

use stackfit::export::markdown::markdown;
use stackfit::order::hundredths_and_tenth;
use stackfit::report::tipped;

use crate::stage::{Taken, clear, close, hostile, kinds, level, random};

fn flowing(taken: &Taken) -> String {
    let text = markdown(&taken.subject());
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

#[test]
fn should_have_a_row_for_each_criterion_and_the_scores_below() {
    for taken in random(10).iter().chain([&clear()]) {
        let report = &taken.report;
        let Some(top) = report.stacks.first() else {
            continue;
        };
        let text = markdown(&taken.subject());
        for (id, weight) in report.weights.greatest_first() {
            let name = &taken.model.catalogue.criterion(id).unwrap().name;
            let row = format!(
                "| {name} | {}% | {} |",
                hundredths_and_tenth(weight),
                hundredths_and_tenth(top.contributions.get(id).unwrap())
            );
            assert!(text.contains(&row), "{row}\n{text}");
        }
        let scores = format!("| Score | 100.0% | {} |", hundredths_and_tenth(top.score));
        assert!(text.contains(&scores), "{text}");
    }
}

#[test]
fn should_say_what_the_page_says() {
    for taken in random(10).iter().chain([&level()]) {
        let text = flowing(taken).replace('\\', "");
        let report = &taken.report;
        for said in report.why.iter().chain(&report.cautions) {
            assert!(text.contains(said.as_str()), "{said}\n{text}");
        }
        for rival in &report.runner_ups {
            assert!(text.contains(&rival.caption), "{text}");
        }
        if let Some(known) = report
            .certainty
            .as_ref()
            .filter(|_| !report.runner_ups.is_empty())
        {
            assert!(text.contains(&known.second_opinions.sentence), "{text}");
            assert_eq!(
                text.contains("The answers fit best with "),
                known.confidence.clear,
                "{text}"
            );
        }
    }
}

#[test]
fn should_name_changes_claims_and_the_link() {
    let taken = close();
    let text = flowing(&taken);
    let point = &taken.report.certainty.as_ref().unwrap().tipping_points[0];
    assert!(
        text.contains(&tipped(taken.model.catalogue, point)),
        "{text}"
    );
    assert!(text.contains("### Claims about ASP.NET Core"), "{text}");
    assert!(text.contains("**For:** "), "{text}");
    assert!(text.contains(&format!("({})", taken.link)), "{text}");
    assert!(text.contains("Taken along on 25 November 2026."), "{text}");
}

#[test]
fn should_fill_every_slot_whatever_the_outcome() {
    for (name, taken) in kinds() {
        let text = markdown(&taken.subject());
        assert!(
            text.starts_with("# ") && text.ends_with(".\n"),
            "{name}: {text}"
        );
        assert!(!text.contains('{'), "{name}: {text}");
    }
}

#[test]
fn should_keep_cells_together() {
    let text = markdown(&hostile().subject());
    let table: Vec<&str> = text.lines().filter(|line| line.starts_with("| ")).collect();
    let cells = |line: &str| line.replace("\\|", "").matches('|').count();
    assert!(table.len() > 5);
    assert!(
        table.iter().all(|line| cells(line) == cells(table[0])),
        "{table:#?}"
    );
}
