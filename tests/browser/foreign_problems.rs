//! Another catalogue that cannot be used, and what is said of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::Duration;

use axum::Router;
use axum::response::{Html, Redirect};
use axum::routing::get;
use serde_json::{Value, json};
use stackfit::wording::{EN, fill};

use super::support::{
    Other, UNLOADED, Visitor, catalogue, elsewhere, page_listing, stage, web_answers,
};

const DETAIL: &str = ".for-author p:last-of-type";

#[test]
fn should_name_file_and_field_of_every_problem() {
    stage(|stage| {
        let mut packed = Other::databases().packed;
        packed["files"]["catalogue.toml"]["date"] = json!("yesterday");
        remove(
            &mut packed["files"]["questions.toml"]["question"][2],
            "title",
        );
        let visitor = stage.visitor_at(&stage.serve(file(packed.to_string())));
        visitor.open("?catalogue=file");
        is_told(&visitor, EN.foreign_faulty, EN.foreign_problems);
        let problems = problems(&visitor);
        assert_eq!(problems.len(), 2, "{problems:#?}");
        assert!(problems[0].starts_with("catalogue.toml date is “yesterday”"));
        assert!(problems[1].starts_with("questions.toml question[3].title is missing"));
        assert!(visitor.page_says(&format!("{}file", visitor.home)));

        visitor.press(EN.foreign_bundled);
        visitor.sees_screen(&catalogue().title);
        visitor.press(EN.start_begin);
        visitor.sees_question("platform");
        assert_eq!(visitor.address(), "#/question/platform");
    });
}

#[test]
fn should_refuse_the_id_of_its_own_catalogue_and_touch_nothing() {
    stage(|stage| {
        let mut packed = Other::databases().packed;
        packed["files"]["catalogue.toml"]["id"] = json!(catalogue().id);
        let visitor = stage.visitor_at(&stage.serve(file(packed.to_string())));
        visitor.has_answered(&web_answers());
        visitor.open("?catalogue=file");
        is_told(&visitor, EN.foreign_faulty, EN.foreign_problems);
        let problems = problems(&visitor);
        assert_eq!(problems.len(), 1, "{problems:#?}");
        assert!(problems[0].starts_with("catalogue.toml id is"));
        assert_eq!(visitor.stored(), Some(web_answers()));
    });
}

#[test]
fn should_show_the_first_of_many_problems() {
    stage(|stage| {
        let mut packed = Other::databases().packed;
        let mut count = 0;
        for (name, content) in packed["files"].as_object_mut().unwrap() {
            if name.starts_with("technologies/") {
                for field in ["name", "number", "summary"] {
                    remove(content, field);
                    count += 1;
                }
            }
        }
        assert!(count > 20);
        let visitor = stage.visitor_at(&stage.serve(file(packed.to_string())));
        visitor.open("?catalogue=file");
        is_told(&visitor, EN.foreign_faulty, EN.foreign_problems);
        let problems = problems(&visitor);
        assert_eq!(problems.len(), 21);
        let more = (count - 20).to_string();
        assert_eq!(
            problems[20],
            fill(EN.foreign_problems_more, &[("count", &more)])
        );
    });
}

#[test]
fn should_say_what_is_no_catalogue() {
    stage(|stage| {
        let text = "<!doctype html><title>A page</title>";
        let visitor = stage.visitor_at(&stage.serve(file(text.to_owned())));
        visitor.open("?catalogue=file");
        is_told(&visitor, EN.foreign_faulty, EN.foreign_problems);
        let problems = problems(&visitor);
        assert_eq!(problems.len(), 1);
        assert!(problems[0].contains("is not JSON"), "{problems:?}");
    });
}

#[test]
fn should_say_that_there_is_no_file() {
    stage(|stage| {
        stage.expect_complaint("404");
        let detail = fill(EN.foreign_status, &[("status", "404")]);
        // The address is relative to the page, in whatever folder that is.
        for visitor in [stage.visitor(), stage.visitor_below()] {
            visitor.open("?catalogue=missing.json");
            is_told(&visitor, EN.foreign_faulty, &detail);
            assert!(visitor.page_says(&format!("{}missing.json", visitor.home)));
        }
    });
}

#[test]
fn should_load_from_no_site_that_is_not_listed() {
    stage(|stage| {
        let asked = Arc::new(AtomicBool::new(false));
        let is_asked = Arc::clone(&asked);
        let other = elsewhere(move |request| {
            is_asked.store(true, Ordering::SeqCst);
            request.hang_up();
        });
        // The browser logs where the redirection leads to, although it does not go there.
        stage.expect_requests_to(&other);
        let page = page_listing("https://one.example http://two.example *");
        let page = Router::new()
            .route("/", get(Html(page)))
            .route("/moved", get(Redirect::temporary(&other)));
        let visitor = stage.visitor_at(&stage.serve(page));
        let unlisted = |origin: &str| fill(EN.foreign_unlisted, &[("origin", origin)]);
        let no_address = |address: &str| fill(EN.foreign_no_address, &[("address", address)]);
        let host = visitor.home.strip_prefix("http://").unwrap();
        let cases = [
            (format!("{other}/file"), unlisted(&other)),
            (
                "https://one.example:8443/".to_owned(),
                unlisted("https://one.example:8443"),
            ),
            (
                "//three.example/".to_owned(),
                unlisted("http://three.example"),
            ),
            (
                "http://two.example/".to_owned(),
                EN.foreign_insecure.to_owned(),
            ),
            (
                format!("http://me:secret@{host}file"),
                EN.foreign_login.to_owned(),
            ),
            (
                "data:application/json,{}".to_owned(),
                no_address("data:application/json,{}"),
            ),
            ("http://[".to_owned(), no_address("http://[")),
            (String::new(), no_address("")),
            ("moved".to_owned(), EN.foreign_moved.to_owned()),
        ];
        for (address, detail) in cases {
            visitor.arrive(&format!("?catalogue={address}"));
            is_told(&visitor, EN.foreign_faulty, &detail);
        }
        assert!(!asked.load(Ordering::SeqCst));
    });
}

#[test]
fn should_stop_reading_what_is_too_large() {
    stage(|stage| {
        let origin = elsewhere(|request| request.send_without_end(&" ".repeat(1 << 16)));
        let visitor = comes_to_a_page_listing(stage, &origin);
        visitor.open(&format!("?catalogue={origin}/"));
        let detail = fill(EN.foreign_large, &[("size", "4")]);
        is_told(&visitor, EN.foreign_faulty, &detail);
    });
}

#[test]
fn should_wait_no_longer_than_is_reasonable_and_try_again() {
    stage(|stage| {
        let other = Other::databases();
        let packed = other.packed.to_string();
        let origin = elsewhere(move |request| match request.before {
            0 => request.send_a_beginning(&packed[..packed.len() / 2]),
            _ => request.send(&packed),
        });
        let visitor = comes_to_a_page_listing(stage, &origin);
        visitor.open_to_wait(&format!("?catalogue={origin}/"));
        sleep(Duration::from_secs(10));
        visitor.sees_text("body", EN.foreign_waiting);
        let detail = fill(EN.foreign_timeout, &[("seconds", "15")]);
        is_told(&visitor, EN.foreign_slow, &detail);

        visitor.press(EN.foreign_retry);
        visitor.press(EN.start_begin);
        visitor.sees_page_of(&other.catalogue.questions[0]);
    });
}

#[test]
fn should_try_again_once_there_is_a_network() {
    stage(|stage| {
        stage.expect_complaint("net::ERR_");
        let other = Other::databases();
        let packed = other.packed.to_string();
        let ready = Arc::new(AtomicBool::new(false));
        let is_ready = Arc::clone(&ready);
        let origin = elsewhere(move |request| {
            if is_ready.load(Ordering::SeqCst) {
                request.send(&packed);
            } else {
                request.hang_up();
            }
        });
        let visitor = comes_to_a_page_listing(stage, &origin);
        visitor.open(&format!("?catalogue={origin}/"));
        is_told(&visitor, EN.foreign_offline, EN.foreign_unreachable);
        visitor.press(EN.foreign_retry);
        is_told(&visitor, EN.foreign_offline, EN.foreign_unreachable);
        visitor.sees_focus_on(EN.foreign_title);

        ready.store(true, Ordering::SeqCst);
        visitor.press(EN.foreign_retry);
        visitor.press(EN.start_begin);
        visitor.sees_page_of(&other.catalogue.questions[0]);
    });
}

#[test]
fn should_say_that_the_page_itself_is_not_complete() {
    stage(|stage| {
        stage.expect_complaint("net::ERR_BLOCKED_BY_CLIENT");
        UNLOADED
            .iter()
            .for_each(|part| stage.expect_complaint(part));
        let other = Other::databases();
        let visitor = stage.visitor_at(&stage.serve(file(other.packed.to_string())));
        block(&visitor, &["*reader-*.wasm"]);
        visitor.open_to_wait("?catalogue=file");
        visitor.sees_text("main p", EN.piece_failed);
        block(&visitor, &[]);
        visitor.press(EN.foreign_retry);
        visitor.press(EN.start_begin);
        visitor.sees_page_of(&other.catalogue.questions[0]);
    });
}

/// A site with this text in `file`.
fn file(text: String) -> Router {
    Router::new().route("/file", get(text))
}

fn comes_to_a_page_listing<'a>(stage: &'a super::support::Stage, origin: &str) -> Visitor<'a> {
    stage.expect_requests_to(origin);
    let page = Router::new().route("/", get(Html(page_listing(origin))));
    stage.visitor_at(&stage.serve(page))
}

/// Waits for the page that says what is wrong: to visitors, and to whoever published the catalogue.
#[track_caller]
fn is_told(visitor: &Visitor<'_>, lede: &str, detail: &str) {
    visitor.sees_screen(EN.foreign_title);
    visitor.sees_text("main .lede", lede);
    visitor.sees_text(DETAIL, detail);
    let title = fill(EN.title_pattern, &[("page", EN.foreign_title)]);
    assert_eq!(visitor.title(), title);
}

fn problems(visitor: &Visitor<'_>) -> Vec<String> {
    let script =
        "return [...document.querySelectorAll('.problems li')].map((one) => one.innerText.trim());";
    serde_json::from_value(visitor.script(script, Vec::new())).unwrap()
}

fn remove(table: &mut Value, field: &str) {
    let removed = table.as_object_mut().unwrap().remove(field);
    assert!(removed.is_some(), "there is no {field}");
}

fn block(visitor: &Visitor<'_>, addresses: &[&str]) {
    visitor.command("Network.enable", json!({}));
    visitor.command("Network.setBlockedURLs", json!({"urls": addresses}));
}
