//! Without a network, and after the site has changed: a page that was opened once opens again, and nobody is left behind.

use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::get;
use serde_json::json;
use stackfit::wording::EN;

use super::support::{
    Setup, Site, Stage, Visitor, catalogue, expected_pick, page_text, part, stage, web_answers,
};

fn visitor<'a>(stage: &'a Stage, site: &Site<'_>) -> Visitor<'a> {
    // What is asked for in vain is logged.
    stage.expect_complaint("");
    let setup = Setup {
        worker: true,
        ..Setup::default()
    };
    stage.visitor_at_with(&site.home(), setup)
}

/// Waits until all is kept for when there is no network.
#[track_caller]
fn sees_kept(visitor: &Visitor<'_>) {
    let active = "return navigator.serviceWorker.controller !== null";
    visitor.sees("the worker", json!(true), || {
        visitor.script(active, Vec::new())
    });
}

#[test]
fn should_open_and_go_on_without_a_network() {
    stage(|stage| {
        let mut site = Site::new(stage, Router::new());
        let visitor = visitor(stage, &site);
        visitor.open("");
        sees_kept(&visitor);
        visitor.press(EN.start_begin);
        visitor.choose("platform", "web");
        visitor.go_on();
        visitor.sees_question("product");
        site.end();
        // In the middle of the interview …
        visitor.reload();
        visitor.sees_question("product");
        visitor.turn_to("#/answers");
        visitor.press(EN.check_result);
        visitor.sees_whole_result();
        // … and on the result, with its evidence.
        visitor.reload();
        visitor.sees_whole_result();
        visitor.sees("the evidence", true, || visitor.has(".evidence li"));
        visitor.arrive("?platform=api#/");
        assert!(visitor.heading().is_some());
    });
}

/// The page of another build, as far as anybody can tell.
fn newer() -> String {
    let page = page_text();
    let mut tags = page.split('<');
    let tag = tags.find(|tag| tag.contains("stackfit-build")).unwrap();
    let (_, content) = tag.split_once("content=").unwrap();
    let content = content.trim_start_matches('"');
    let build = content.split(['"', ' ', '>']).next().unwrap().to_owned();
    assert!(build.len() > 7, "{build}");
    page.replace(&build, "0123456789")
        .replace("</title>", " (newer)</title>")
}

#[test]
fn should_open_a_newer_page_as_soon_as_there_is_one() {
    stage(|stage| {
        let mut site = Site::new(stage, Router::new());
        let visitor = visitor(stage, &site);
        visitor.open("");
        sees_kept(&visitor);
        let page = Arc::new(newer());
        let sent = page.clone();
        site.serve(Router::new().route("/", get(move || async move { Html(sent.to_string()) })));
        visitor.arrive("");
        let markup = "return document.querySelector('meta[name=stackfit-build]').content";
        assert_eq!(visitor.script(markup, Vec::new()), json!("0123456789"));
        visitor.press(EN.start_begin);
        visitor.sees_question("platform");
    });
}

#[test]
fn should_show_the_former_page_while_a_newer_one_is_broken() {
    stage(|stage| {
        let mut site = Site::new(stage, Router::new());
        let visitor = visitor(stage, &site);
        visitor.open("");
        sees_kept(&visitor);
        // Its files are not there yet; or there is nothing but an error.
        let broken = newer().replace(&part("first-", ".js"), "first-00000000.js");
        let broken = Arc::new(broken);
        let sent = broken.clone();
        let pages = [
            get(move || async move { Html(sent.to_string()) }),
            get(|| async { StatusCode::BAD_GATEWAY }),
        ];
        for page in pages {
            site.serve(Router::new().route("/", page));
            visitor.arrive("");
            visitor.sees_screen(&catalogue().title);
            assert!(!visitor.title().contains("newer"));
            visitor.turn_to("#/question/platform");
            visitor.turn_to("#/");
        }
    });
}

#[test]
fn should_finish_an_interview_during_which_the_site_has_changed() {
    stage(|stage| {
        let mut site = Site::new(stage, Router::new());
        let visitor = visitor(stage, &site);
        visitor.open("");
        sees_kept(&visitor);
        let gone = || get(|| async { StatusCode::NOT_FOUND });
        let mut more = Router::new();
        for (start, end) in [
            ("third-", ".wasm"),
            ("third-", ".css"),
            ("evidence-", ".bin"),
        ] {
            more = more.route(&format!("/{}", part(start, end)), gone());
        }
        site.serve(more);
        visitor.interview(&web_answers());
        visitor.sees_whole_result();
        assert_eq!(visitor.sees_result(), expected_pick(&web_answers()));
    });
}
