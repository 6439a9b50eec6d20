//! Going on without an answer.

use stackfit::wording::{EN, fill};

use super::support::{
    catalogue, phone_answers, stage, visit, web_answers, with_the_rest_passed_over,
};

const SUMMARY: &str = ".error-summary";

#[test]
fn should_say_what_is_missing_and_lead_there() {
    // One question of each kind, and where its link leads.
    let questions = [
        ("platform", EN.question_error_many, "#platform-web"),
        ("product", EN.question_error_one, "#product-content"),
        ("skills", EN.question_error_graded, "#skills-python"),
        (
            "language_policy",
            EN.question_error_many,
            "#language_policy-python",
        ),
        (
            "priorities",
            EN.question_error_ranked,
            "#priorities-team_fit",
        ),
    ];
    visit(|visitor| {
        visitor.open("");
        for (id, error, first) in questions {
            let question = catalogue().question(id).unwrap();
            let skip = question.skip.as_deref().unwrap_or(EN.question_not_sure);
            let error = fill(error, &[("skip", skip)]);
            visitor.open(&format!("#/question/{id}"));
            visitor.sees_question(id);
            assert!(!visitor.has(SUMMARY));

            visitor.go_on();

            visitor.sees_text(SUMMARY, &format!("{} {error}", EN.question_error_title));
            visitor.sees_focus_on("#error-summary");
            visitor.sees_text("#error", &error);
            assert!(visitor.title().starts_with("Error:"), "{}", visitor.title());
            visitor.sees_question(id);
            visitor.press(&error);
            visitor.sees_focus_on(first);
        }
    });
}

#[test]
fn should_say_it_again_when_nothing_has_changed() {
    visit(|visitor| {
        visitor.open("#/question/platform");
        visitor.go_on();
        visitor.sees_focus_on("#error-summary");
        visitor.tab_to(EN.question_continue);
        visitor.key("Enter");
        visitor.sees_focus_on("#error-summary");
    });
}

#[test]
fn should_take_the_error_back_once_something_is_chosen() {
    visit(|visitor| {
        visitor.open("#/question/platform");
        visitor.go_on();
        visitor.sees_focus_on("#error-summary");
        visitor.choose("platform", "web");
        visitor.sees("the summary", false, || visitor.has(SUMMARY));
        assert!(
            !visitor.title().starts_with("Error:"),
            "{}",
            visitor.title()
        );
        visitor.go_on();
        visitor.sees_question("product");
        assert!(!visitor.has(SUMMARY));
    });
}

#[test]
fn should_find_nothing_wrong_with_an_answer_that_was_passed_over() {
    visit(|visitor| {
        visitor.has_answered(&with_the_rest_passed_over(&phone_answers()));
        visitor.open("");
        visitor.ask_everything();
        visitor.turn_to("#/question/hosting");
        visitor.go_on();
        // Everything is answered, so that nothing is left to ask.
        visitor.sees_check();
    });
}

/// Takes all comments out of the page, as filters and programs that make pages small do.
const STRIP: &str =
    "const all = document.createNodeIterator(document.body, NodeFilter.SHOW_COMMENT);
    for (let one = all.nextNode(); one; one = all.nextNode()) one.remove();";

#[test]
fn should_say_that_a_screen_cannot_be_shown_in_a_page_without_its_comments() {
    visit(|visitor| {
        visitor.open("#/begin");
        visitor.sees_question("platform");
        visitor.script(STRIP, vec![]);
        visitor.choose("platform", "web");
        visitor.go_on();
        visitor.sees_text(".incident h2", EN.incident_title);
        assert!(visitor.page_says(EN.incident_kept));
        visitor.press(EN.piece_reload);
        visitor.sees_question("product");
        assert!(!visitor.has(".incident"));
    });
}

#[test]
fn should_explain_a_failure_and_keep_the_answers() {
    stage(|stage| {
        for expected in ["unreachable", "RuntimeError"] {
            stage.expect_complaint(expected);
        }
        let visitor = stage.visitor();
        visitor.has_answered(&web_answers());
        visitor.open("#/answers");
        visitor.script("setTimeout(() => wasmBindings.fail())", vec![]);
        visitor.sees_text(".incident h2", EN.incident_title);
        assert!(visitor.page_says(EN.incident_kept));
        let report = visitor.script(
            "return document.querySelector('.incident textarea').value",
            vec![],
        );
        let report = report.as_str().unwrap();
        assert!(
            report.contains(env!("CARGO_PKG_VERSION")) && report.contains("browser/mod.rs:"),
            "{report}"
        );
        assert!(report.contains("“answers”"), "{report}");
        visitor.press(EN.piece_reload);
        visitor.sees_check();
        assert!(!visitor.has(".incident"));
        assert_eq!(visitor.stored(), Some(web_answers()));
    });
}
