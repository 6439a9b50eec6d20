//! Pages of every kind that the page has to work in.

use serde_json::{Value, json};
use stackfit::wording::EN;

use super::{at_host, at_host_in_each_engine};
use crate::support::{Setup, Visitor, catalogue, stage};

/// Goes a few steps in the first frame of a host, which has to follow its height.
#[track_caller]
fn works(visitor: &Visitor<'_>) {
    visitor.enter(0);
    visitor.sees_screen(&catalogue().title);
    visitor.press(EN.pace_full);
    visitor.sees_question("platform");
    visitor.choose("platform", "web");
    visitor.go_on();
    visitor.sees_question("product");
    visitor.sees("the frame's height", true, || follows(visitor));
    visitor.leave();
}

/// Whether the frame is as high as the page in it, or as high as it is at least.
fn follows(visitor: &Visitor<'_>) -> bool {
    let script = "const body = Math.ceil(document.body.getBoundingClientRect().height);
        return innerHeight === Math.max(520, body)";
    visitor.script(script, Vec::new()) == json!(true)
}

fn style(visitor: &Visitor<'_>, selector: &str, property: &str) -> Value {
    let script = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]";
    visitor.script(script, vec![json!(selector), json!(property)])
}

#[test]
fn should_work_on_a_plain_page_under_the_hosts_name() {
    at_host_in_each_engine("plain.html", |visitor| {
        works(visitor);
        visitor.enter(0);
        visitor.sees_text(".brand", "Müller & Co");
        assert!(visitor.page_says(EN.footer_privacy));
        assert_eq!(style(visitor, ".button", "borderRadius"), "4px");
    });
}

#[test]
fn should_say_which_language_it_speaks_whatever_is_asked_for() {
    at_host("plain.html", |visitor| {
        visitor.script(
            "document.querySelector('stackfit-wizard').setAttribute('lang', 'de')",
            vec![],
        );
        visitor.hears("ready");
        visitor.enter(0);
        visitor.settle();
        let language = "return document.documentElement.lang";
        assert_eq!(visitor.script(language, vec![]), json!("en"));
    });
}

#[test]
fn should_work_under_a_strict_policy() {
    at_host("strict.html", |visitor| {
        works(visitor);
        visitor.enter(0);
        assert_eq!(style(visitor, "body", "backgroundColor"), "rgb(16, 20, 15)");
        let font = style(visitor, "body", "fontFamily");
        assert!(
            font.as_str().unwrap().starts_with("Georgia, serif"),
            "{font}"
        );
    });
}

#[test]
fn should_work_in_a_blog() {
    at_host("wordpress.html", works);
}

#[test]
fn should_work_in_a_site_made_with_a_builder() {
    at_host("webflow.html", works);
}

#[test]
fn should_work_in_a_dark_page_without_a_flash() {
    at_host("dark.html", |visitor| {
        works(visitor);
        visitor.enter(0);
        assert_eq!(style(visitor, "body", "backgroundColor"), "rgb(16, 20, 15)");
        // A button is in the firm's own colour, whatever is around it, and what stands on it can be read.
        let button = |property| style(visitor, ".button.primary", property);
        assert_eq!(button("backgroundColor"), "rgb(51, 0, 102)");
        assert_eq!(button("color"), "rgb(255, 255, 255)");
    });
}

#[test]
fn should_work_in_a_page_from_right_to_left() {
    at_host("right_to_left.html", works);
}

#[test]
fn should_work_in_a_narrow_column() {
    at_host("narrow.html", |visitor| {
        works(visitor);
        visitor.enter(0);
        let wide = "return document.documentElement.scrollWidth";
        assert_eq!(visitor.script(wide, Vec::new()), json!(320));
    });
}

#[test]
fn should_work_under_rules_for_everything() {
    at_host("aggressive.html", |visitor| {
        works(visitor);
        let width = "return document.querySelector('stackfit-wizard').shadowRoot.querySelector('iframe').offsetWidth > 1000";
        assert_eq!(visitor.script(width, Vec::new()), json!(true));
    });
}

#[test]
fn should_work_in_a_sandbox_that_leaves_it_its_origin() {
    stage(|stage| {
        // What the host puts into its sandbox is its own page.
        stage.expect_complaint("can escape its sandboxing");
        let visitor = stage.visitor_of_host("sandboxed.html", Setup::default());
        visitor.enter_plain();
        visitor.enter(0);
        visitor.press(EN.start_begin);
        visitor.sees_question("platform");
        visitor.sees("the frame's height", true, || follows(&visitor));
    });
}

#[test]
fn should_work_where_nothing_can_be_stored() {
    stage(|stage| {
        let setup = Setup {
            storage_blocked: true,
            ..Setup::default()
        };
        let visitor = stage.visitor_of_host("plain.html", setup);
        works(&visitor);
        visitor.enter(0);
        assert!(visitor.page_says(EN.storage_blocked));
    });
}

#[test]
fn should_work_three_times_on_a_page_each_with_its_own_look() {
    at_host("three.html", |visitor| {
        let mut seen = Vec::new();
        for element in 0..3 {
            visitor.enter(element);
            seen.push(json!([
                visitor.text(".brand"),
                visitor.text("main h1"),
                style(visitor, "body", "backgroundColor"),
            ]));
            visitor.leave();
        }
        let budget = &catalogue().question("budget").unwrap().title;
        assert_eq!(
            seen[0],
            json!(["One", catalogue().title, "rgb(250, 249, 245)"])
        );
        assert_eq!(seen[1], json!(["Two", budget, "rgb(16, 20, 15)"]));
        assert_eq!(
            seen[2],
            json!(["Three", EN.method_title, "rgb(250, 249, 245)"])
        );
        // Only two questions are asked in the second.
        visitor.enter(1);
        visitor.press(EN.question_not_sure);
        visitor.sees_question("team");
        visitor.press(EN.question_not_sure);
        assert_eq!(visitor.checked_answers().len(), 2);
    });
}

#[test]
fn should_show_the_hosts_own_content_without_scripts() {
    stage(|stage| {
        let home = stage.hosts();
        let visitor = stage.visitor_at(&home);
        visitor.command(
            "Emulation.setScriptExecutionDisabled",
            json!({"value": true}),
        );
        visitor.open_to_wait("plain.html");
        visitor.sees("the link", true, || {
            visitor.text("stackfit-wizard a").as_deref() == Some("Find your stack")
        });
        assert_eq!(
            visitor.script(
                "return document.querySelector('stackfit-wizard').shadowRoot",
                vec![]
            ),
            Value::Null
        );
    });
}

#[test]
fn should_work_in_a_bare_frame() {
    at_host("bare.html", |visitor| {
        visitor.enter_plain();
        visitor.sees_question("team");
        visitor.sees_text(".brand", "Müller");
        assert_eq!(style(visitor, "body", "backgroundColor"), "rgb(16, 20, 15)");
        visitor.press(EN.question_not_sure);
        visitor.sees_focus_on("h1");
        // Nobody follows its height, so it scrolls.
        assert_ne!(style(visitor, "html", "overflowY"), "hidden");
    });
}
