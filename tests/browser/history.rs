//! The browser's Back and Forward, and the page's own Back.

use serde_json::json;
use stackfit::wording::EN;

use super::support::{Visitor, catalogue, label, visit, visit_in_each_engine, web_answers};

#[test]
fn should_walk_the_questions_by_back_and_forward_and_erase_nothing() {
    visit_in_each_engine(|visitor| {
        visitor.open("");
        answer_four_questions(visitor);

        for question in ["skills", "team", "product", "platform"] {
            visitor.go_back();
            visitor.sees_question(question);
        }
        assert!(visitor.has_chosen("platform", "web"));
        visitor.go_back();
        visitor.sees_screen(&catalogue().title);
        for question in ["platform", "product", "team", "skills"] {
            visitor.go_forward();
            visitor.sees_question(question);
        }

        assert!(visitor.has_chosen("skills", "python-strong"));
        visitor.go_forward();
        visitor.sees_question("language_policy");
        visitor.open("#/answers");
        assert_eq!(
            visitor.checked_answer("product").as_deref(),
            Some(label("product", "saas"))
        );
    });
}

#[test]
fn should_step_back_by_the_page_itself_and_erase_nothing() {
    visit(|visitor| {
        visitor.open("");
        answer_four_questions(visitor);
        for question in ["skills", "team", "product", "platform"] {
            visitor.press(EN.question_back);
            visitor.sees_question(question);
        }
        assert!(visitor.has_chosen("platform", "web"));
        visitor.press(EN.question_back);
        visitor.sees_screen(&catalogue().title);
        visitor.press(EN.start_resume);
        visitor.sees_question("language_policy");
    });
}

#[test]
fn should_step_back_to_the_question_before_where_the_visit_began_in_the_middle() {
    visit(|visitor| {
        visitor.has_answered(&web_answers());
        visitor.open("#/question/deadline");
        visitor.sees_question("deadline");
        visitor.press(EN.question_back);
        visitor.sees_question("load");
        assert!(visitor.has_chosen("load", "daily_peaks"));
    });
}

#[test]
fn should_come_back_to_the_result_from_the_answers() {
    visit(|visitor| {
        visitor.has_answered(&web_answers());
        visitor.open("#/answers");
        visitor.press(EN.check_result);
        let pick = visitor.sees_result();
        visitor.press(EN.result_change);
        visitor.sees_check();
        visitor.go_back();
        assert_eq!(visitor.sees_result(), pick);
        // It is one's own result, not one that was shared.
        assert!(!visitor.page_text().contains(EN.shared));
        visitor.go_back();
        visitor.sees_check();
        visitor.go_forward();
        assert_eq!(visitor.sees_result(), pick);
    });
}

#[test]
fn should_show_a_result_where_it_was_left() {
    visit_in_each_engine(|visitor| {
        visitor.has_answered(&web_answers());
        visitor.open("#/result");
        visitor.sees_whole_result();
        let unfold =
            "document.querySelectorAll('details.depth').forEach((one) => (one.open = true))";
        visitor.script(unfold, Vec::new());
        visitor.settle();
        let place = || visitor.script("return Math.round(scrollY)", Vec::new());
        let far = "const far = document.body.scrollHeight - innerHeight - 300;
            scrollTo(0, far); return Math.round(scrollY)";
        let far = visitor.script(far, Vec::new());
        assert!(far.as_f64().unwrap() > 800.0, "{far}");
        visitor.settle();
        visitor.turn_to("#/technology/laravel");
        visitor.sees("the top of another screen", json!(0), place);
        visitor.go_back();
        visitor.sees("where it was left", far, place);
        visitor.go_forward();
        visitor.sees_text("h1", "Laravel");
        visitor.sees("the top of another screen", json!(0), place);
        // Whoever comes by the address begins at its top.
        visitor.arrive("#/result");
        visitor.sees_whole_result();
        assert_eq!(place(), json!(0));
        visitor.script("scrollTo(0, 60)", Vec::new());
        visitor.sees("a little further down", json!(60), place);
        visitor.settle();
        visitor.reload();
        visitor.sees("where it was left", json!(60), place);
    });
}

#[test]
fn should_take_no_detour_through_an_address_that_cannot_be_shown() {
    visit(|visitor| {
        visitor.open("");
        // The phone's questions are not asked here, and the other is none.
        for address in ["#/question/client", "#/question/no_such_question"] {
            visitor.open(address);
            visitor.sees_question("platform");
        }
        visitor.open("#/no-such-screen");
        visitor.sees_screen(&catalogue().title);
    });
}

#[track_caller]
fn answer_four_questions(visitor: &Visitor<'_>) {
    visitor.ask_everything();
    for (question, option) in [
        ("platform", "web"),
        ("product", "saas"),
        ("team", "small"),
        ("skills", "python-strong"),
    ] {
        visitor.sees_question(question);
        visitor.choose(question, option);
        visitor.go_on();
    }
    visitor.sees_question("language_policy");
}

#[test]
fn should_go_where_a_link_leads_in_the_moment_in_which_something_changes() {
    visit(|visitor| {
        visitor.open("");
        visitor.press(EN.start_begin);
        visitor.sees_question("platform");
        // The address has changed before the page hears of it; what has changed on the page wants to be in it, too.
        let both = "document.querySelector('#platform-web').click(); location.hash = '#/answers'";
        visitor.script(both, Vec::new());
        visitor.sees_check();
        visitor.go_back();
        visitor.sees_question("platform");
        assert!(visitor.has_chosen("platform", "web"));
    });
}
