//! Changing answers from the check page.

use serde_json::json;
use stackfit::report::top_name;
use stackfit::wording::{EN, list};

use super::support::{
    Visitor, answers, expected_pick, label, model, phone_answers, visit, web_answers,
};

#[test]
fn should_return_to_the_check_page_after_a_change() {
    visit(|visitor| {
        at_the_check_page(visitor);
        visitor.change("product");
        assert!(visitor.has_chosen("product", "saas"));
        visitor.choose("product", "telecom_iot");
        visitor.go_on();
        assert_eq!(
            visitor.checked_answer("product").as_deref(),
            Some(label("product", "telecom_iot"))
        );
        visitor.change("language_policy");
        visitor.choose("language_policy", "elixir");
        visitor.go_on();
        assert_eq!(
            visitor.checked_answer("language_policy").as_deref(),
            Some(label("skills", "elixir"))
        );

        visitor.press(EN.check_result);
        let mut changed = web_answers().to_json();
        changed["product"] = json!("telecom_iot");
        changed["language_policy"] = json!(["elixir"]);
        let changed = answers(changed);
        assert_ne!(
            top_name(model(), &changed),
            top_name(model(), &web_answers())
        );
        visitor.sees_text(".pick", &expected_pick(&changed));
    });
}

#[test]
fn should_still_return_to_the_check_page_after_a_reload_in_the_middle_of_a_change() {
    visit(|visitor| {
        at_the_check_page(visitor);
        visitor.change("team");
        visitor.reload();
        visitor.choose("team", "large");
        visitor.go_on();
        assert_eq!(
            visitor.checked_answer("team").as_deref(),
            Some(label("team", "large"))
        );
    });
}

#[test]
fn should_return_to_the_check_page_when_nothing_is_changed_after_all() {
    visit(|visitor| {
        at_the_check_page(visitor);
        let before = visitor.checked_answers();
        visitor.change("baas");
        visitor.press(EN.question_back);
        assert_eq!(visitor.checked_answers(), before);
        visitor.change("baas");
        visitor.go_back();
        assert_eq!(visitor.checked_answers(), before);
        visitor.change("baas");
        visitor.go_on();
        assert_eq!(visitor.checked_answers(), before);
    });
}

#[test]
fn should_return_to_the_check_page_when_an_answer_is_taken_back() {
    visit(|visitor| {
        at_the_check_page(visitor);
        visitor.change("team");
        visitor.press(EN.question_not_sure);
        assert_eq!(
            visitor.checked_answer("team").as_deref(),
            Some(EN.question_not_sure)
        );
    });
}

#[test]
fn should_ask_what_a_phone_app_needs_when_one_is_added() {
    visit(|visitor| {
        at_the_check_page(visitor);
        assert_eq!(visitor.checked_answer("client"), None);
        visitor.change("platform");
        visitor.choose("platform", "mobile");
        visitor.go_on();
        visitor.sees_question("mobile_features");
        visitor.choose("mobile_features", "push_email");
        visitor.go_on();
        visitor.sees_question("client");
        visitor.choose("client", "native_feel");
        visitor.go_on();
        let list =
            list(&["web", "mobile", "api"].map(|option| label("platform", option).to_owned()));
        assert_eq!(
            visitor.checked_answer("platform").as_deref(),
            Some(list.as_str())
        );
        assert!(visitor.checked_answer("client").is_some());
    });
}

#[test]
fn should_bring_back_answers_that_apply_again() {
    visit(|visitor| {
        visitor.has_answered(&phone_answers());
        visitor.open("#/answers");
        let before = visitor.checked_answers();

        visitor.change("platform");
        visitor.choose("platform", "mobile");
        visitor.go_on();
        for question in ["mobile_features", "client"] {
            assert_eq!(visitor.checked_answer(question), None, "{question}");
        }
        let priorities = visitor.checked_answer("priorities").unwrap();
        assert!(
            !priorities.contains(label("priorities", "mobile_fit")),
            "{priorities}"
        );

        // They are kept over a reload, too.
        visitor.reload();
        visitor.change("platform");
        visitor.choose("platform", "mobile");
        visitor.go_on();
        assert_eq!(visitor.checked_answers(), before);
    });
}

#[test]
fn should_change_an_answer_from_the_result() {
    visit(|visitor| {
        visitor.has_answered(&web_answers());
        visitor.open("#/result");
        visitor.sees_result();
        visitor.unfolds();
        visitor.change("product");
        visitor.choose("product", "data_ai");
        visitor.go_on();
        assert_eq!(
            visitor.checked_answer("product").as_deref(),
            Some(label("product", "data_ai"))
        );
    });
}

#[track_caller]
fn at_the_check_page(visitor: &Visitor<'_>) {
    visitor.has_answered(&web_answers());
    visitor.open("#/answers");
    visitor.sees_check();
}
