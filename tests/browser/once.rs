//! What is worked out, and how often: once for each case, however many parts of the page show it.

use serde_json::{Value, json};
use stackfit::wording::what_if::EN as WHAT_IF;
use stackfit::wording::{EN, say};

use super::support::{Visitor, answers, catalogue, expected_pick, visit, web_answers};

/// Waits for the page to have made so many reports and analyses, and to make no more.
#[track_caller]
fn has_made(visitor: &Visitor<'_>, reports: u32, analyses: u32) {
    let made = || visitor.script("return Array.from(wasmBindings.made())", Vec::new());
    let expected: Value = json!([reports, analyses]);
    visitor.sees("reports and analyses", expected.clone(), made);
    visitor.settle();
    assert_eq!(made(), expected);
}

#[test]
fn should_make_one_report_and_one_analysis_of_a_result() {
    visit(|visitor| {
        // What the first page shows of results was worked out when it was made.
        visitor.open("");
        has_made(visitor, 0, 0);
        visitor.has_answered(&web_answers());
        visitor.open("#/result");
        visitor.sees_whole_result();
        has_made(visitor, 1, 1);

        // Another answer is another result, and has each of it once.
        visitor.press(EN.result_change);
        visitor.change("team");
        visitor.choose("team", "large");
        visitor.go_on();
        visitor.press(EN.check_result);
        let mut changed = web_answers().to_json();
        changed["team"] = json!("large");
        visitor.sees_text(".pick", &expected_pick(&answers(changed)));
        visitor.sees_whole_result();
        has_made(visitor, 2, 2);
    });
}

#[test]
fn should_make_no_more_for_the_result_than_the_interview_has_made() {
    visit(|visitor| {
        visitor.open("#/begin");
        visitor.choose("platform", "web");
        visitor.go_on();
        visitor.choose("product", "content");
        visitor.go_on();
        visitor.sees("how sure it is", true, || {
            visitor.text("a.chip").is_some_and(|one| one.contains(": "))
        });
        let made = || visitor.script("return Array.from(wasmBindings.made())", Vec::new());
        let before = made();
        visitor.turn_to("#/result");
        visitor.sees_whole_result();
        visitor.settle();
        assert_eq!(made(), before);
    });
}

#[test]
fn should_make_one_report_of_what_is_tried_out_and_one_analysis_if_it_is_kept() {
    visit(|visitor| {
        visitor.has_answered(&web_answers());
        visitor.open("#/result");
        visitor.sees_whole_result();
        has_made(visitor, 1, 1);
        visitor.press(EN.result_weights_table);
        visitor.sees("the sliders", true, || visitor.has("#weigh-cost"));
        has_made(visitor, 1, 1);
        visitor.script("document.querySelector('#weigh-cost').focus()", Vec::new());
        visitor.key("End");
        visitor.sees("what is tried", true, || visitor.has(".trial-changes li"));
        has_made(visitor, 2, 1);
        visitor.press(WHAT_IF.keep);
        visitor.sees("nothing tried", false, || visitor.has(".trial-changes li"));
        visitor.sees_whole_result();
        has_made(visitor, 2, 2);
    });
}

#[test]
fn should_analyse_once_where_nothing_is_left() {
    visit(|visitor| {
        let nothing = json!({"platform": ["web"], "language_policy": ["dart"], "baas": "never"});
        visitor.has_answered(&answers(nothing));
        visitor.open("#/result");
        visitor.sees_screen(&say(&catalogue().words, EN.result_title_empty));
        has_made(visitor, 1, 1);
    });
}
