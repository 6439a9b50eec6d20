//! Answering with little: a tap, a key, chips; and what each answer did.

use serde_json::json;
use stackfit::report::moved;
use stackfit::wording::EN;
use stackfit::wording::moved::EN as MOVED;

use super::support::{Visitor, answers, catalogue, expected_short, model, visit};

/// A visitor at the question on the team.
#[track_caller]
fn comes_to_the_team(visitor: &Visitor<'_>) {
    visitor.has_answered(&answers(json!({"platform": ["web"], "product": "saas"})));
    visitor.open("#/question/team");
    visitor.sees_question("team");
}

#[test]
fn should_go_on_by_a_tap_where_one_choice_is_all_there_is() {
    visit(|visitor| {
        comes_to_the_team(visitor);
        visitor.tap("team", "small");
        visitor.sees_question("skills");
        let given = answers(json!({"platform": ["web"], "product": "saas", "team": "small"}));
        assert_eq!(visitor.stored(), Some(given));
        // It can be taken back at once, and is gone then.
        visitor.press(MOVED.undo);
        visitor.sees_question("team");
        assert!(!visitor.has_chosen("team", "small"));
        // A tap on what is chosen already goes on as well.
        visitor.choose("team", "large");
        visitor.sees_question("team");
        visitor.tap("team", "large");
        visitor.sees_question("skills");
        // Where many can be chosen, it does not.
        visitor.open("#/question/platform");
        visitor.sees_question("platform");
        visitor.tap("platform", "mobile");
        visitor.settle();
        visitor.sees_question("platform");
        assert!(visitor.has_chosen("platform", "mobile"));
    });
}

#[test]
fn should_not_go_on_by_itself_for_a_keyboard_or_a_screen_reader() {
    visit(|visitor| {
        comes_to_the_team(visitor);
        // Screen readers press without a pointer; arrow keys choose on their way.
        visitor.choose("team", "small");
        visitor.settle();
        visitor.sees_question("team");
        visitor.tab_to("#team-small");
        visitor.key("ArrowDown");
        visitor.sees("the next one", true, || {
            visitor.has_chosen("team", "medium")
        });
        visitor.settle();
        visitor.sees_question("team");
        visitor.go_on();
        visitor.sees_question("skills");
    });
}

#[test]
fn should_choose_by_number_and_go_on_by_enter() {
    visit(|visitor| {
        comes_to_the_team(visitor);
        visitor.script("document.querySelector('main h1').focus()", Vec::new());
        visitor.key("2");
        visitor.sees("the second", true, || visitor.has_chosen("team", "small"));
        visitor.sees_focus_on("#team-small");
        visitor.sees_question("team");
        // A number that there is not is nothing.
        visitor.key("9");
        visitor.settle();
        assert!(visitor.has_chosen("team", "small"));
        visitor.key("Enter");
        visitor.sees_question("skills");
    });
}

#[test]
fn should_take_chips_a_level_further_with_every_press() {
    visit(|visitor| {
        visitor.has_answered(&answers(
            json!({"platform": ["web"], "product": "saas", "team": "small"}),
        ));
        visitor.open("#/question/skills");
        visitor.sees_question("skills");
        visitor.wait("the chips", || visitor.has("#skills-python").then_some(()));
        // The rare ones are there when they are asked for.
        assert!(!visitor.has("#skills-perl"));
        visitor.click(".grades > .text-button");
        visitor.sees("the rare ones", true, || visitor.has("#skills-perl"));
        let skills = || {
            visitor
                .stored()
                .and_then(|stored| stored.get("skills").cloned())
        };
        for expected in [
            json!({"python": "some"}),
            json!({"python": "strong"}),
            json!("not_sure"),
        ] {
            visitor.click("#skills-python");
            let expected = answers(json!({"skills": expected}));
            let expected = expected.get("skills").cloned();
            let expected = expected.filter(|answer| !answer.options().is_empty());
            visitor.sees("the level", expected, skills);
        }
        visitor.sees_focus_on("#skills-python");
    });
}

#[test]
fn should_say_what_the_last_answer_did_and_who_is_ahead() {
    visit(|visitor| {
        comes_to_the_team(visitor);
        assert!(!visitor.has(".did"));
        visitor.tap("team", "solo");
        visitor.sees_question("skills");
        let given = answers(json!({"platform": ["web"], "product": "saas", "team": "solo"}));
        let did = moved(model(), (&given).into(), "team").unwrap();
        visitor.sees_text(".did b", &did.says);
        // As soon as that is known, how sure.
        visitor.sees_text(".chip", &expected_short(&given).join(". "));
        // About how many are to come is said, too, and falls.
        visitor.sees("how many", true, || {
            visitor
                .text(".to-come")
                .is_some_and(|text| text.starts_with("about"))
        });
        // The result says it of every answer.
        visitor.turn_to("#/result");
        visitor.sees_result();
        visitor.unfolds();
        visitor.press(MOVED.path);
        let steps = "return document.querySelectorAll('.path li').length";
        visitor.sees("the steps", json!(3), || visitor.script(steps, Vec::new()));
        assert_eq!(catalogue().questions[0].id, "platform");
    });
}

#[test]
fn should_have_a_bar_that_never_shrinks() {
    visit(|visitor| {
        visitor.open("");
        visitor.press(EN.start_begin);
        let width = "return parseFloat(document.querySelector('.progress i').style.inlineSize)";
        let mut before = -1.0;
        for question in ["platform", "product", "team", "skills"] {
            visitor.sees_question(question);
            let now = visitor.script(width, Vec::new()).as_f64().unwrap();
            assert!(now > before, "{question}: {before} %, then {now} %");
            before = now;
            let skip = catalogue().question(question).unwrap().skip.as_deref();
            visitor.press(skip.unwrap_or(EN.question_not_sure));
        }
    });
}

/// Presses twice in a place, as fast as a mouse does.
fn double_click(visitor: &Visitor<'_>, selector: &str) {
    let place = "const { x, y } = document.querySelector(arguments[0]).getBoundingClientRect(); return [x + 20, y + 10]";
    let place = visitor.script(place, vec![json!(selector)]);
    for count in [1, 2] {
        for kind in ["mousePressed", "mouseReleased"] {
            let press = json!({"type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": count});
            visitor.command("Input.dispatchMouseEvent", press);
        }
        visitor.settle();
    }
}

#[test]
fn should_answer_nothing_that_was_not_on_screen_when_a_double_click_began() {
    visit(|visitor| {
        visitor.open("");
        double_click(visitor, ".big");
        visitor.sees_question("platform");
        assert!(!visitor.has("input:checked"));
        visitor.choose("platform", "web");
        // What stands at the same place on the next question is one of its options.
        double_click(visitor, "form [type=submit]");
        visitor.sees_question("product");
        assert!(!visitor.has("input:checked"));
        let given = answers(json!({"platform": ["web"]}));
        assert_eq!(visitor.stored(), Some(given.clone()));
        double_click(visitor, ".option:has(#product-saas)");
        visitor.settle();
        assert!(!visitor.has("input:checked"));
        let given = answers(json!({"platform": ["web"], "product": "saas"}));
        assert_eq!(visitor.stored(), Some(given));
    });
}

/// What the accessibility tree calls whatever has the focus.
fn named(visitor: &Visitor<'_>) -> String {
    let tree = visitor.command("Accessibility.getFullAXTree", json!({}));
    let is_focused = |node: &&serde_json::Value| {
        let properties = node["properties"].as_array();
        let focused = |one: &serde_json::Value| {
            one["name"] == "focused" && one["value"]["value"] == json!(true)
        };
        node["role"]["value"] != "RootWebArea"
            && properties.is_some_and(|all| all.iter().any(focused))
    };
    let nodes = tree["nodes"].as_array().unwrap();
    let node = nodes.iter().find(is_focused).unwrap();
    node["name"]["value"].as_str().unwrap().to_owned()
}

#[test]
fn should_call_chips_by_their_words_as_they_change() {
    visit(|visitor| {
        visitor.has_answered(&answers(json!({"platform": ["web"], "product": "saas"})));
        visitor.open("#/question/skills");
        visitor.sees_question("skills");
        visitor.tab_to("#skills-python");
        assert_eq!(named(visitor), "Python");
        for name in ["Python Some", "Python Strong", "Python"] {
            visitor.key(" ");
            visitor.sees("its name", name.to_owned(), || named(visitor));
        }
    });
}
