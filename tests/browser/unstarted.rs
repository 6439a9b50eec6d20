//! Where the program does not start, the page says why, and how to go on, within five seconds.

use std::time::{Duration, Instant};

use axum::Router;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::response::Html;
use axum::routing::get;
use serde_json::json;
use stackfit::wording::{EN, opening};

use super::support::{Gate, Setup, Stage, Visitor, catalogue, page_text, part, part_with, stage};

const SCRIPT: &str = "text/javascript";
const WASM: &str = "application/wasm";
const PAGE: &str = "text/html";

fn at<'a>(stage: &'a Stage, more: Router) -> Visitor<'a> {
    // Everything that goes wrong is logged.
    stage.expect_complaint("");
    let setup = Setup {
        at_once: true,
        ..Setup::default()
    };
    stage.visitor_at_with(&stage.serve(more), setup)
}

const STYLED: &str = "return getComputedStyle(document.querySelector('#trouble')).position";

#[track_caller]
fn says(visitor: &Visitor<'_>, text: &str) {
    let begin = Instant::now();
    // Without its styles, everything is to be seen, for as long as they are on their way.
    let styled = || visitor.has("#trouble") && visitor.script(STYLED, Vec::new()) == json!("fixed");
    visitor.sees(text, true, || {
        styled() && visitor.page_says(text) && visitor.page_says(opening::EN.kept)
    });
    assert!(begin.elapsed() < Duration::from_secs(5), "{text}");
    // What can be read without the program is a link away.
    let read = "return [...document.querySelectorAll('#trouble a')].map((one) => one.getAttribute('href'))";
    assert_eq!(visitor.script(read, Vec::new()), json!(["read/index.html"]));
    assert!(visitor.page_says(EN.piece_reload));
}

#[test]
fn should_say_that_a_browser_is_too_old_or_too_strict() {
    stage(|stage| {
        for script in [
            "delete globalThis.WebAssembly",
            // As a browser without SIMD does.
            "WebAssembly.validate = () => false; WebAssembly.instantiate = WebAssembly.instantiateStreaming = \
                () => Promise.reject(new WebAssembly.CompileError('no SIMD'))",
        ] {
            let visitor = at(stage, Router::new());
            visitor.command("Page.enable", json!({}));
            visitor.command(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({"source": script}),
            );
            visitor.open_to_wait("");
            says(&visitor, opening::EN.old);
        }
    });
}

#[test]
fn should_say_that_the_program_did_not_come_whole() {
    stage(|stage| {
        let (script, program) = (part("first-", ".js"), part("first-", ".wasm"));
        let half = |bytes: Vec<u8>| bytes[..bytes.len() / 2].to_vec();
        let foreign = |_| b"<!doctype html><title>Sign in</title>".to_vec();
        let gone = |name: &str| {
            let gone = get(|| async { axum::http::StatusCode::NOT_FOUND });
            Router::new().route(&format!("/{name}"), gone)
        };
        for more in [
            gone(&script),
            part_with(&script, SCRIPT, half),
            part_with(&script, PAGE, foreign),
            part_with(&script, SCRIPT, foreign),
            gone(&part("pieces-", ".js")),
            gone(&program),
            part_with(&program, WASM, half),
            part_with(&program, PAGE, foreign),
        ] {
            let visitor = at(stage, more);
            visitor.open_to_wait("");
            says(&visitor, opening::EN.failed);
            visitor.sees_screen(&catalogue().title);
        }
    });
}

#[test]
fn should_start_where_the_program_has_the_wrong_type() {
    stage(|stage| {
        let as_it_is = |bytes: Vec<u8>| bytes;
        let name = part("first-", ".wasm");
        let visitor = at(
            stage,
            part_with(&name, "application/octet-stream", as_it_is),
        );
        visitor.open("");
        visitor.press(EN.start_begin);
        visitor.sees_question("platform");
    });
}

#[test]
fn should_say_something_where_a_policy_forbids_its_scripts() {
    stage(|stage| {
        for policy in ["script-src 'self'", "script-src 'none'"] {
            let page =
                move || async move { ([(CONTENT_SECURITY_POLICY, policy)], Html(page_text())) };
            let visitor = at(stage, Router::new().route("/", get(page)));
            visitor.open_to_wait("");
            says(&visitor, opening::EN.slow);
        }
    });
}

#[test]
fn should_say_that_it_does_not_run_from_disk() {
    stage(|stage| {
        let visitor = at(stage, Router::new());
        let place = super::support::place();
        visitor.open_at(&format!("file://{}/index.html", place.display()));
        says(&visitor, opening::EN.disk);
        stage.expect_requests_to("file://");
    });
}

#[test]
fn should_say_that_it_is_slow_until_it_is_there() {
    stage(|stage| {
        let gate = Gate::default();
        let visitor = at(stage, gate.hold(&part("first-", ".wasm"), WASM));
        visitor.open_to_wait("#/begin");
        visitor.choose("platform", "web");
        visitor.go_on();
        says(&visitor, opening::EN.slow);
        gate.open();
        visitor.sees("that it is slow", false, || {
            visitor.page_says(opening::EN.slow)
        });
        visitor.sees_question("product");
    });
}

#[test]
fn should_say_it_in_a_frame_too() {
    stage(|stage| {
        const HOST: &str = "<!doctype html><title>Host</title><link rel=icon href='data:,'>\
            <body><iframe src='/?host=x' width=600 height=500></iframe>";
        let gone = get(|| async { axum::http::StatusCode::NOT_FOUND });
        let host = Router::new().route("/host", get(Html(HOST)));
        let visitor = at(
            stage,
            host.route(&format!("/{}", part("first-", ".js")), gone),
        );
        visitor.open_to_wait("host");
        visitor.wait("the frame", || visitor.has("iframe").then_some(()));
        visitor.enter_frame();
        says(&visitor, opening::EN.failed);
    });
}

#[test]
fn should_say_what_it_needs_without_scripts() {
    stage(|stage| {
        let visitor = at(stage, Router::new());
        visitor.command(
            "Emulation.setScriptExecutionDisabled",
            json!({"value": true}),
        );
        visitor.open_to_wait("");
        let text = || visitor.body_text();
        visitor.sees("what it needs", true, || {
            text().contains(opening::EN.scripts)
        });
        assert!(text().contains(&catalogue().title));
    });
}
