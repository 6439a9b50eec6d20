//! Readable links, with answers for those who follow them.

use serde_json::json;
use stackfit::wording::{EN, fill, list};

use super::support::{
    answers, catalogue, expected_pick, label, phone_answers, result_link, visit, web_answers,
};

const LINK: &str = "?platform=web&skills=python:strong,php&baas=never";

#[test]
fn should_have_answered_what_the_link_says() {
    visit(|visitor| {
        visitor.open(LINK);
        let given = answers(json!({"platform": ["web"]}));
        let all = given.asked(catalogue()).len().to_string();
        let note = fill(EN.start_prefilled, &[("done", "3"), ("all", &all)]);
        visitor.sees_text(".quiet-note", &note);
        visitor.press(EN.start_begin);
        visitor.sees_question("product");
        visitor.open(&format!("{LINK}#/answers"));
        let expected = [
            ("platform", label("platform", "web")),
            ("skills", "Python (strong) and PHP (some)"),
            ("baas", label("baas", "never")),
            ("product", EN.check_open),
        ];
        for (question, answer) in expected {
            assert_eq!(
                visitor.checked_answer(question).as_deref(),
                Some(answer),
                "{question}"
            );
        }
    });
}

#[test]
fn should_say_what_of_the_link_was_not_understood() {
    visit(|visitor| {
        visitor.open("?platform=web&baas=perhaps&utm_source=blog");
        visitor.sees_text("p.notice", &fill(EN.start_unknown, &[("fields", "baas")]));
        visitor.open("?platform=web&baas=perhaps#/answers");
        assert_eq!(
            visitor.checked_answer("baas").as_deref(),
            Some(EN.check_open)
        );
        assert_eq!(
            visitor.checked_answer("platform").as_deref(),
            Some(label("platform", "web"))
        );
    });
}

#[test]
fn should_not_replace_answers_unasked() {
    visit(|visitor| {
        let both = list(&["web", "mobile"].map(|option| label("platform", option).to_owned()));
        visitor.has_answered(&phone_answers());
        visitor.open(LINK);
        visitor.sees_text(
            "p.notice",
            &format!("{} {}", EN.start_waiting, EN.start_waiting_use),
        );
        visitor.press(EN.nav_answers);
        assert_eq!(
            visitor.checked_answer("platform").as_deref(),
            Some(both.as_str())
        );

        visitor.arrive(LINK);
        visitor.press(EN.start_waiting_use);
        visitor.sees("the notice", None, || visitor.text("p.notice"));
        visitor.press(EN.nav_answers);
        assert_eq!(
            visitor.checked_answer("platform").as_deref(),
            Some(label("platform", "web"))
        );
        assert_eq!(
            visitor.checked_answer("product").as_deref(),
            Some(EN.check_open)
        );
    });
}

#[test]
fn should_keep_answers_given_after_following_the_link() {
    visit(|visitor| {
        visitor.open(LINK);
        visitor.ask_everything();
        visitor.sees_question("product");
        visitor.choose("product", "saas");
        visitor.go_on();
        // What the link has answered is not asked again, but can be looked at.
        visitor.sees_question("team");
        visitor.turn_to("#/question/skills");
        visitor.sees_question("skills");
        assert!(visitor.has_chosen("skills", "python-strong"));
        visitor.reload();
        visitor.sees_question("skills");
        let expected = json!({
            "platform": ["web"], "product": "saas", "skills": {"python": "strong", "php": "some"}, "baas": "never",
        });
        assert_eq!(visitor.stored(), Some(answers(expected)));
    });
}

#[test]
fn should_let_a_result_link_pass_before_a_readable_one() {
    visit(|visitor| {
        let link = result_link(&web_answers());
        visitor.open(&format!("{LINK}{link}"));
        visitor.sees_text(".pick", &expected_pick(&web_answers()));
    });
}
