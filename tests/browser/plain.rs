//! The pages to read without the program.

use std::fs;

use axum::Router;
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::get;
use serde_json::json;
use stackfit::wording::{EN, reading};

use super::support::{catalogue, expected_pick, place, result_link, stage, visit, web_answers};

#[test]
fn should_have_a_page_for_everything_there_is_to_read() {
    let read = place().join("read");
    let text = |name: &str| fs::read_to_string(read.join(name)).expect(name);
    for technology in &catalogue().technologies {
        let page = text(&format!("{}.html", technology.id));
        assert!(page.contains(EN.ratings), "{}", technology.id);
        for part in [
            "<title>",
            "description",
            "canonical",
            "og:image",
            "ld+json",
            "?",
        ] {
            assert!(page.contains(part), "{}: {part}", technology.id);
        }
        assert!(!page.contains(EN.fit_waiting), "{}", technology.id);
    }
    for page in [
        "index.html",
        "method.html",
        "validation.html",
        "technologies.html",
    ] {
        let page = text(page);
        assert!(
            !page.contains("<button") && !page.contains(" style="),
            "{page}"
        );
    }
}

#[test]
fn should_read_without_scripts_and_lead_into_the_interview() {
    visit(|visitor| {
        visitor.command(
            "Emulation.setScriptExecutionDisabled",
            json!({"value": true}),
        );
        visitor.open_to_wait("read/index.html");
        assert!(visitor.body_text().contains(reading::EN.contents));
        for width in [320, 768, 1440] {
            visitor.resize(width, 800);
            for page in [
                "index.html",
                "method.html",
                "django.html",
                "technologies.html",
            ] {
                visitor.open_to_wait(&format!("read/{page}"));
                assert!(!visitor.is_wider_than_its_window(), "{page} at {width}");
            }
        }
        visitor.command(
            "Emulation.setScriptExecutionDisabled",
            json!({"value": false}),
        );
        // Nothing has to be answered for the one that is first from the start.
        visitor.open_to_wait("read/laravel.html");
        visitor.press(reading::EN.with_answers);
        visitor.sees_program();
        assert!(
            visitor.page_text().contains(EN.start_resume)
                || visitor.page_text().contains(EN.start_begin)
        );
    });
}

#[test]
fn should_mend_an_address_whose_fragment_became_part_of_its_path() {
    stage(|stage| {
        stage.expect_complaint("404");
        let lost = fs::read_to_string(place().join("404.html")).unwrap();
        for sign in ["%23", "%2523", "%20%23", "%23/"] {
            let link = result_link(&web_answers()).replacen('#', sign, 1);
            let lost = lost.clone();
            let page = || async move { (StatusCode::NOT_FOUND, Html(lost)) };
            let site = Router::new().route(&format!("/{link}"), get(page));
            let visitor = stage.visitor_at(&stage.serve(site));
            visitor.open_to_wait(&link);
            visitor.sees_text(".pick", &expected_pick(&web_answers()));
        }
    });
}

#[test]
fn should_lead_on_from_an_address_that_there_is_not_at_any_depth() {
    stage(|stage| {
        stage.expect_complaint("404");
        stage.expect_complaint("MIME type");
        let lost = fs::read_to_string(place().join("404.html")).unwrap();
        let site = |path: &str| {
            let lost = lost.clone();
            let page = || async move { (StatusCode::NOT_FOUND, Html(lost)) };
            Router::new().route(path, get(page))
        };
        let visitor = stage.visitor_at(&stage.serve(site("/%23/question/platform")));
        visitor.open_to_wait("%23/question/platform");
        visitor.sees_question("platform");
        for path in ["a", "a/b/c/d"] {
            let visitor = stage.visitor_at(&stage.serve(site(&format!("/{path}"))));
            visitor.open_to_wait(path);
            visitor.sees("its own look", true, || {
                visitor.script("return document.styleSheets.length === 2 && document.styleSheets[0].cssRules.length > 2", vec![]) == json!(true)
            });
            visitor.click("a.primary");
            visitor.sees_screen(&catalogue().title);
        }
    });
}
