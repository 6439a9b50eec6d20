//! Where the focus, the view and the title are.

use std::collections::BTreeMap;

use serde_json::json;
use stackfit::wording::EN;

use super::support::{catalogue, phone_answers, result_link, visit, web_answers};

#[test]
fn should_move_neither_focus_nor_view_when_the_page_loads() {
    let result = result_link(&web_answers());
    visit(|visitor| {
        visitor.has_answered(&web_answers());
        for address in ["", "#/question/skills", "#/answers", &result, "#r=damaged"] {
            visitor.arrive(address);
            visitor.settle();
            assert!(
                visitor.has_focus_on("nothing"),
                "{address}: {:?}",
                visitor.focus()
            );
            assert_eq!(
                visitor.script("return scrollY", Vec::new()),
                json!(0),
                "{address}"
            );
        }
    });
}

#[test]
fn should_move_the_focus_to_the_heading_of_every_new_screen() {
    visit(|visitor| {
        visitor.open("");
        visitor.press(EN.start_begin);
        visitor.sees_focus_on("h1");
        visitor.choose("platform", "web");
        visitor.go_on();
        visitor.sees_question("product");
        visitor.sees_focus_on("h1");
        visitor.press(EN.question_not_sure);
        visitor.sees_question("team");
        visitor.sees_focus_on("h1");

        visitor.go_back();
        visitor.sees_question("product");
        visitor.sees_focus_on("h1");
        visitor.go_forward();
        visitor.sees_question("team");
        visitor.sees_focus_on("h1");
        visitor.press(EN.question_back);
        visitor.sees_question("product");
        visitor.sees_focus_on("h1");

        visitor.press(EN.nav_answers);
        visitor.sees_check();
        visitor.sees_focus_on("h1");
        visitor.change("platform");
        visitor.sees_focus_on("h1");
        visitor.go_on();
        visitor.sees_check();
        visitor.sees_focus_on("h1");
        visitor.press(EN.check_result);
        visitor.sees_result();
        visitor.sees_focus_on("h1");
        visitor.press(EN.nav_start_again);
        visitor.sees_screen(EN.again_title);
        visitor.sees_focus_on("h1");
    });
}

#[test]
fn should_begin_every_new_screen_at_its_top() {
    visit(|visitor| {
        visitor.has_answered(&web_answers());
        visitor.open("#/answers");
        visitor.script("scrollTo(0, document.body.scrollHeight)", Vec::new());
        visitor.change("priorities");
        visitor.sees("the view's place", json!(0), || {
            visitor.script("return scrollY", Vec::new())
        });
    });
}

#[test]
fn should_keep_the_focus_on_what_is_chosen() {
    visit(|visitor| {
        visitor.open("#/question/platform");
        visitor.tab_to("#platform-web");
        visitor.key(" ");
        visitor.sees("the choice", true, || visitor.has_chosen("platform", "web"));
        visitor.settle();
        visitor.sees_focus_on("#platform-web");
    });
}

#[test]
fn should_give_every_screen_a_title_of_its_own() {
    let questions = phone_answers().asked(catalogue());
    let mut addresses: Vec<String> = questions
        .iter()
        .map(|question| format!("#/question/{}", question.id))
        .collect();
    addresses.extend(
        [
            "#/",
            "#/answers",
            "#/method",
            "#/result",
            "#r=damaged",
            "#/start-again",
        ]
        .map(str::to_owned),
    );
    visit(|visitor| {
        visitor.has_answered(&phone_answers());
        visitor.open("#/start-again");
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        for address in addresses {
            visitor.turn_to(&address);
            let title = visitor.title();
            assert!(title.ends_with(EN.brand), "{title}");
            let other = seen.insert(title.clone(), address.clone());
            assert_eq!(other, None, "{address} has the title “{title}”, too");
        }
    });
}
