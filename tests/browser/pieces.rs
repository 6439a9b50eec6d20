//! The pieces of the program: what is there without the later ones, and what is said of one that cannot be had.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use serde_json::json;
use stackfit::wording::EN;

use super::support::{
    Stage, UNLOADED, Visitor, expected_pick, label, page_listing, result_link, stage, visit,
    web_answers,
};

const MISSING: &str = ".missing p";

fn block(visitor: &Visitor<'_>, addresses: &[&str]) {
    visitor.command("Network.enable", json!({}));
    visitor.command("Network.setBlockedURLs", json!({"urls": addresses}));
}

/// What browsers say of a piece that cannot be had.
fn expect_missing(stage: &Stage) {
    stage.expect_complaint("net::ERR_BLOCKED_BY_CLIENT");
    for part in UNLOADED {
        stage.expect_complaint(part);
    }
}

#[test]
fn should_go_on_with_what_was_answered_before_the_second_piece_could_be_had() {
    stage(|stage| {
        expect_missing(stage);
        let visitor = stage.visitor();
        block(&visitor, &["*second-*"]);
        visitor.open("");
        visitor.sees_text(MISSING, EN.piece_failed);
        visitor.press(EN.start_begin);
        visitor.sees_question("platform");
        visitor.choose("platform", "web");
        visitor.go_on();
        visitor.sees_question("product");
        // What needs it says so, and is there as soon as it is.
        visitor.press(EN.question_check);
        visitor.sees("no question", false, || visitor.has("form"));
        visitor.sees_text(MISSING, EN.piece_failed);
        block(&visitor, &[]);
        visitor.press(EN.foreign_retry);
        visitor.sees_check();
        assert_eq!(
            visitor.checked_answer("platform").as_deref(),
            Some(label("platform", "web"))
        );
    });
}

#[test]
fn should_keep_what_was_answered_before_the_second_piece_through_a_reload() {
    stage(|stage| {
        expect_missing(stage);
        let visitor = stage.visitor();
        block(&visitor, &["*second-*"]);
        visitor.open("");
        visitor.press(EN.start_begin);
        visitor.choose("platform", "web");
        visitor.go_on();
        visitor.sees_question("product");
        visitor.press(EN.question_not_sure);
        block(&visitor, &[]);
        visitor.reload();
        visitor.turn_to("#/answers");
        visitor.sees_check();
        assert_eq!(
            visitor.checked_answer("platform").as_deref(),
            Some(label("platform", "web"))
        );
    });
}

#[test]
fn should_say_that_there_is_a_newer_version_and_keep_the_answers() {
    stage(|stage| {
        expect_missing(stage);
        let deployed = Arc::new(AtomicBool::new(false));
        let newer = deployed.clone();
        let page = move || async move {
            Html(if newer.load(Ordering::SeqCst) {
                "<!doctype html><title>Newer</title>".to_owned()
            } else {
                page_listing("none")
            })
        };
        let visitor = stage.visitor_at(&stage.serve(Router::new().route("/", get(page))));
        block(&visitor, &["*second-*"]);
        visitor.open("");
        visitor.press(EN.start_begin);
        visitor.choose("platform", "web");
        visitor.go_on();
        visitor.sees_question("product");
        deployed.store(true, Ordering::SeqCst);
        visitor.press(EN.foreign_retry);
        visitor.sees("a newer version", true, || {
            visitor.page_says(EN.piece_outdated)
        });
        assert!(visitor.page_says(EN.piece_kept));
        deployed.store(false, Ordering::SeqCst);
        block(&visitor, &[]);
        visitor.press(EN.piece_reload);
        visitor.sees_question("product");
        visitor.turn_to("#/answers");
        assert_eq!(
            visitor.checked_answer("platform").as_deref(),
            Some(label("platform", "web"))
        );
    });
}

#[test]
fn should_not_blame_the_network_where_a_newer_site_lacks_the_evidence() {
    stage(|stage| {
        expect_missing(stage);
        let visitor = stage.visitor();
        block(&visitor, &["*evidence-*"]);
        visitor.open("");
        visitor.script("stackfitOutdated = async () => true", vec![]);
        visitor.turn_to("#/technology/django");
        visitor.sees("a newer version", true, || {
            visitor.page_says(EN.piece_outdated)
        });
        assert!(!visitor.page_says(EN.result_evidence_failed));
        visitor.sees_text_part(".elsewhere", EN.piece_newer);
    });
}

#[test]
fn should_offer_to_load_a_result_again_whose_piece_could_not_be_had() {
    stage(|stage| {
        expect_missing(stage);
        let visitor = stage.visitor();
        block(&visitor, &["*second-*"]);
        visitor.open_to_wait(&result_link(&web_answers()));
        visitor.sees_text(MISSING, EN.piece_failed);
        block(&visitor, &[]);
        visitor.press(EN.foreign_retry);
        visitor.sees_text(".pick", &expected_pick(&web_answers()));
    });
}

#[test]
fn should_load_each_file_of_the_program_once() {
    visit(|visitor| {
        visitor.open("");
        visitor.interview(&web_answers());
        visitor.sees_whole_result();
        let loaded = "
            const names = performance.getEntriesByType('resource').map((one) => one.name.split('/').at(-1));
            const pieces = names.filter((name) => /[.](wasm|js)$/.test(name));
            return [pieces.length - new Set(pieces).size, pieces.some((name) => name.startsWith('reader'))];";
        assert_eq!(visitor.script(loaded, Vec::new()), json!([0, false]));
    });
}

#[test]
fn should_say_to_who_comes_back_that_there_is_a_newer_version() {
    visit(|visitor| {
        visitor.has_answered(&web_answers());
        visitor.open("#/answers");
        let back = "dispatchEvent(new Event('focus'))";
        visitor.script("stackfitOutdated = async () => true", vec![]);
        visitor.script(back, vec![]);
        visitor.settle();
        assert!(!visitor.page_says(EN.piece_newer));
        // After a while.
        visitor.script(
            "const now = Date.now(); Date.now = () => now + 3600000",
            vec![],
        );
        visitor.script(back, vec![]);
        visitor.sees_text_part(".elsewhere", EN.piece_newer);
        assert!(visitor.page_says(EN.piece_kept));
        visitor.press(EN.piece_reload);
        visitor.sees_check();
        assert!(!visitor.page_says(EN.piece_newer));
    });
}
