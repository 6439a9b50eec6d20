//! The same page in two tabs of one browser.

use serde_json::{Value, json};
use stackfit::wording::EN;

use super::support::{Visitor, answers, label, visit, visit_in_each_engine, web_answers};

const NOTICE: &str = ".elsewhere";

/// Opens another tab, and says how both are called: the first, and the one that is shown from now on.
fn another_tab(visitor: &Visitor<'_>) -> [Value; 2] {
    let first = visitor.window();
    visitor.open_window();
    [first, visitor.window()]
}

#[track_caller]
fn shows_answer(visitor: &Visitor<'_>, question: &str, option: &str) {
    let expected = Some(label(question, option).to_owned());
    visitor.sees("the answer", expected, || visitor.checked_answer(question));
}

#[test]
fn should_keep_what_is_answered_in_either_tab() {
    visit_in_each_engine(|visitor| {
        visitor.open("#/question/platform");
        let [first, second] = another_tab(visitor);
        visitor.open("#/question/team");
        visitor.go_to_window(&first);
        visitor.choose("platform", "web");
        visitor.go_to_window(&second);
        visitor.choose("team", "large");
        visitor.go_to_window(&first);
        visitor.sees_text_part(NOTICE, EN.elsewhere_changed);
        visitor.open("#/question/budget");
        visitor.choose("budget", "tight");
        visitor.go_to_window(&second);
        visitor.open("#/question/lifespan");
        visitor.choose("lifespan", "decade");
        let all =
            json!({"platform": ["web"], "team": "large", "budget": "tight", "lifespan": "decade"});
        visitor.sees("all of it", Some(answers(all)), || visitor.stored());
        for tab in [&first, &second] {
            visitor.go_to_window(tab);
            visitor.open("#/answers");
            shows_answer(visitor, "platform", "web");
            shows_answer(visitor, "team", "large");
            shows_answer(visitor, "budget", "tight");
            shows_answer(visitor, "lifespan", "decade");
        }
    });
}

#[test]
fn should_put_back_what_was_here_when_asked_to() {
    visit(|visitor| {
        visitor.has_answered(&web_answers());
        visitor.open("#/answers");
        let [first, second] = another_tab(visitor);
        visitor.open("#/change/product");
        visitor.choose("product", "content");
        visitor.go_to_window(&first);
        visitor.sees_text_part(NOTICE, EN.elsewhere_changed);
        shows_answer(visitor, "product", "content");
        visitor.press(EN.elsewhere_back);
        visitor.sees("the notice", Some(String::new()), || visitor.text(NOTICE));
        shows_answer(visitor, "product", "saas");
        visitor.sees("what is stored", Some(web_answers()), || visitor.stored());
        visitor.go_to_window(&second);
        visitor.sees_text_part(NOTICE, EN.elsewhere_changed);
        visitor.press(EN.elsewhere_keep);
        visitor.sees("the notice", Some(String::new()), || visitor.text(NOTICE));
        assert_eq!(visitor.stored(), Some(web_answers()));
    });
}

#[test]
fn should_leave_deleted_what_another_tab_has_deleted() {
    visit(|visitor| {
        visitor.has_answered(&web_answers());
        visitor.open("#/answers");
        let [first, _] = another_tab(visitor);
        visitor.open("#/start-again");
        visitor.press(EN.again_yes);
        visitor.sees("what is stored", None, || visitor.stored());
        visitor.go_to_window(&first);
        visitor.sees_text_part(NOTICE, EN.elsewhere_deleted);
        visitor.sees("the first page", "#/".to_owned(), || visitor.fragment());
        visitor.reload();
        assert_eq!(visitor.stored(), None);
    });
}

#[test]
fn should_put_aside_progress_that_cannot_be_read() {
    visit(|visitor| {
        let newer = super::support::result_link(&web_answers()).replacen("#r=2", "#r=3", 1);
        visitor.has_stored(&newer);
        visitor.open("#/question/platform");
        visitor.choose("platform", "web");
        visitor.sees(
            "what is stored",
            Some(answers(json!({"platform": ["web"]}))),
            || visitor.stored(),
        );
        let aside = "return localStorage.getItem('stackfit:backend-stacks:unread')";
        assert_eq!(visitor.script(aside, Vec::new()), json!(newer));
    });
}

#[test]
fn should_put_aside_progress_that_there_is_no_room_for_twice() {
    visit(|visitor| {
        let large = format!("#r=3{}", "x".repeat(3_000_000));
        visitor.has_stored(&large);
        visitor.open("#/question/platform");
        visitor.choose("platform", "web");
        let stored = || visitor.stored();
        visitor.sees(
            "what is stored",
            Some(answers(json!({"platform": ["web"]}))),
            stored,
        );
        let aside = "return localStorage.getItem('stackfit:backend-stacks:unread')?.length";
        assert_eq!(visitor.script(aside, Vec::new()), json!(large.len()));
    });
}
