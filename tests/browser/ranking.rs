//! Ranking by pointer.

use stackfit::wording::{EN, fill};

use super::support::{Visitor, answers, label, visit};

#[test]
fn should_rank_by_buttons() {
    visit(|visitor| {
        at_the_ranking(visitor, &["security", "cost", "support"]);
        press(visitor, EN.rank_up, "support");
        sees_order(visitor, &["security", "support", "cost"]);
        press(visitor, EN.rank_down, "security");
        sees_order(visitor, &["support", "security", "cost"]);
        press(visitor, EN.rank_remove, "security");
        sees_order(visitor, &["support", "cost"]);
        press(visitor, EN.rank_down, "cost");
        visitor.settle();
        sees_order(visitor, &["support", "cost"]);
        visitor.reload();
        sees_order(visitor, &["support", "cost"]);
    });
}

#[test]
fn should_rank_five_and_no_more() {
    visit(|visitor| {
        let five = ["security", "cost", "support", "ecosystem", "performance"];
        at_the_ranking(visitor, &five);
        visitor.sees_text(".available .hint", EN.rank_full);
        visitor.rank("team_fit");
        visitor.settle();
        sees_order(visitor, &five);
        press(visitor, EN.rank_remove, "cost");
        visitor.rank("team_fit");
        sees_order(
            visitor,
            &[
                "security",
                "support",
                "ecosystem",
                "performance",
                "team_fit",
            ],
        );
    });
}

#[test]
fn should_rank_by_dragging() {
    visit(|visitor| {
        at_the_ranking(visitor, &["security", "cost", "support"]);
        visitor.drag(
            ".place-in-order:nth-child(3)",
            ".place-in-order:nth-child(1)",
        );
        sees_order(visitor, &["support", "security", "cost"]);
        visitor.drag(
            ".place-in-order:nth-child(1)",
            ".place-in-order:nth-child(2)",
        );
        sees_order(visitor, &["security", "support", "cost"]);
    });
}

#[test]
fn should_offer_the_phone_app_as_a_priority_only_where_there_is_one() {
    visit(|visitor| {
        at_the_ranking(visitor, &[]);
        assert!(!visitor.has("#priorities-mobile_fit"));
        visitor.has_answered(&answers(serde_json::json!({"platform": ["mobile"]})));
        visitor.open("#/question/priorities");
        visitor.sees("the phone app's priority", true, || {
            visitor.has("#priorities-mobile_fit")
        });
    });
}

#[track_caller]
fn at_the_ranking(visitor: &Visitor<'_>, criteria: &[&str]) {
    visitor.open("#/question/priorities");
    for criterion in criteria {
        visitor.rank(criterion);
    }
    sees_order(visitor, criteria);
}

#[track_caller]
fn press(visitor: &Visitor<'_>, button: &str, criterion: &str) {
    visitor.press(&fill(button, &[("name", label("priorities", criterion))]));
}

#[track_caller]
fn sees_order(visitor: &Visitor<'_>, criteria: &[&str]) {
    let numbered = |(place, criterion): (usize, &&str)| {
        format!("{} {}", place + 1, label("priorities", criterion))
    };
    let expected: Vec<String> = criteria.iter().enumerate().map(numbered).collect();
    let script = r"return [...document.querySelectorAll('.place-in-order')]
        .filter((one) => one.checkVisibility()).map((one) => one.innerText.replace(/\s+/g, ' ').trim());";
    visitor.sees("the order", serde_json::json!(expected), || {
        visitor.script(script, Vec::new())
    });
}
