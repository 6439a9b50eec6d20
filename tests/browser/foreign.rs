//! Another catalogue than the bundled one, given by the page's address.

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use serde_json::Value;
use stackfit::wording::{EN, fill, guide};

use super::support::{
    Other, Visitor, elsewhere, page_listing, result_link, stage, stage_in_each_engine, visit,
    web_answers,
};

/// The query that names the catalogue beside the page.
const BESIDE: &str = "?catalogue=other.json";

#[test]
fn should_decide_with_a_catalogue_from_the_same_site() {
    stage_in_each_engine(|stage| {
        let other = Other::databases();
        let home = stage.serve(beside(&other));
        let visitor = stage.visitor_at(&home);
        visitor.has_answered(&web_answers());
        visitor.open(BESIDE);
        visitor.sees_screen(&other.catalogue.title);
        let title_of_start = fill(EN.title_pattern, &[("page", &other.catalogue.title)]);
        assert_eq!(visitor.title(), title_of_start);
        assert!(!visitor.page_says(EN.start_resume));
        goes_through(&visitor, &other);
        visitor.sees("the evidence", true, || visitor.has(".evidence li"));
        assert!(!has_loaded(&visitor, "evidence-"));
        assert_eq!(visitor.title(), title(&other));

        // The bundled catalogue's progress is kept beside the other's.
        assert_eq!(visitor.stored(), Some(web_answers()));
        visitor.arrive(BESIDE);
        assert!(visitor.page_says(EN.start_resume));
    });
}

#[test]
fn should_find_what_was_kept_before_keys_had_addresses() {
    stage(|stage| {
        let other = Other::databases();
        let answers = other.answers();
        let visitor = stage.visitor_at(&stage.serve(beside(&other)));
        let former = format!("stackfit:{}", other.catalogue.id);
        visitor.has_stored_as(&former, &other.result_link(&answers));
        visitor.open(&format!("{BESIDE}#/answers"));
        visitor.sees_check();
        visitor.press(EN.check_result);
        visitor.sees_text(".pick", &other.first(&answers));
        // Another catalogue with the same id, from another address, keeps its own once it keeps anything.
        let kept = "return Object.keys(localStorage).filter((key) => key.includes('#')).length";
        assert_eq!(visitor.script(kept, Vec::new()), Value::from(0));
        let question = &answers.asked(&other.catalogue)[0];
        visitor.turn_to(&format!("{BESIDE}#/change/{}", question.id));
        visitor.click("label:has(input:not(:checked))");
        visitor.sees("what is kept now", Value::from(1), || {
            visitor.script(kept, Vec::new())
        });
    });
}

#[test]
fn should_open_a_link_with_the_catalogue_that_it_was_made_with() {
    stage(|stage| {
        let other = Other::databases();
        let home = stage.serve(beside(&other));
        let sender = stage.visitor_at(&home);
        sender.allow_copying();
        // Whatever else stands in the address is not passed on.
        sender.open("?utm_source=blog&catalogue=other.json");
        goes_through(&sender, &other);
        sender.sees_whole_result();
        let page = sender.page_text();
        sender.press(EN.result_copy);
        sender.sees_text("body > .announcer", EN.result_copied);
        let link = sender.clipboard();
        let expected = format!("{home}{BESIDE}{}", other.result_link(&other.answers()));
        assert_eq!(link, expected);

        let stranger = stage.visitor_at(&home);
        stranger.open(link.strip_prefix(&home).unwrap());
        stranger.sees_whole_result();
        stranger.looks_through_the_shared();
        stranger.sees_whole_result();
        stranger.sees("the page", page, || stranger.page_text());
        assert_eq!(stranger.title(), title(&other));
    });
}

#[test]
fn should_say_that_a_link_belongs_to_another_catalogue() {
    stage(|stage| {
        let other = Other::databases();
        let visitor = stage.visitor_at(&stage.serve(beside(&other)));
        let own = other.result_link(&other.answers());
        for link in [format!("{BESIDE}{}", result_link(&web_answers())), own] {
            visitor.arrive(&link);
            visitor.sees_screen(EN.link_title);
            visitor.sees_text("main .lede", EN.link_foreign);
        }
    });
}

#[test]
fn should_take_a_catalogue_from_a_site_that_is_listed() {
    stage(|stage| {
        let other = Other::databases();
        let packed = other.packed.to_string();
        let origin = elsewhere(move |request| request.send(&packed));
        stage.expect_requests_to(&origin);
        let page = page_listing(&format!("https://one.example {origin}/"));
        let page = Router::new().route("/", get(Html(page)));
        let visitor = stage.visitor_at(&stage.serve(page));
        visitor.open(&format!("?catalogue={origin}/folder/other.json"));
        goes_through(&visitor, &other);
        assert_eq!(visitor.title(), title(&other));
    });
}

#[test]
fn should_show_nothing_of_the_bundled_catalogue_while_another_is_loaded() {
    stage(|stage| {
        let origin = elsewhere(move |request| request.send_a_beginning("{"));
        stage.expect_requests_to(&origin);
        let page = Router::new().route("/", get(Html(page_listing(&origin))));
        let visitor = stage.visitor_at(&stage.serve(page));
        visitor.open_to_wait(&format!("?catalogue={origin}/"));
        visitor.sees_text("body", EN.foreign_waiting);
        visitor.sees("its program", true, || has_loaded(&visitor, "first-"));
        visitor.settle();
        visitor.sees_text("body", EN.foreign_waiting);
        assert_eq!(visitor.title(), EN.brand);
    });
}

#[test]
fn should_say_that_a_catalogue_has_no_guide() {
    stage(|stage| {
        let other = Other::databases();
        let visitor = stage.visitor_at(&stage.serve(beside(&other)));
        visitor.open(&format!("{BESIDE}#/guide"));
        visitor.sees_screen(EN.guide_title);
        assert!(visitor.page_says(guide::EN.nothing));
        visitor.click(".guide a.button");
        visitor.sees_screen(&other.catalogue.title);
    });
}

#[test]
fn should_load_nothing_more_for_the_bundled_catalogue() {
    visit(|visitor| {
        visitor.open("");
        visitor.press(EN.start_begin);
        assert!(has_loaded(visitor, "first-"));
        assert!(!has_loaded(visitor, "reader-"));
    });
}

/// A site with a catalogue beside the page.
fn beside(other: &Other) -> Router {
    let packed = other.packed.to_string();
    Router::new().route("/other.json", get(packed))
}

/// Goes through the whole interview, and to the result.
#[track_caller]
fn goes_through(visitor: &Visitor<'_>, other: &Other) {
    let answers = other.answers();
    visitor.press(EN.pace_full);
    for question in answers.asked(&other.catalogue) {
        visitor.answer(question, answers.get(&question.id));
    }
    visitor.sees_check();
    visitor.press(EN.check_result);
    visitor.sees_result();
}

/// The title of the page with the result.
fn title(other: &Other) -> String {
    let first = other.first(&other.answers());
    let page = fill(EN.result_title_of, &[("name", &first)]);
    fill(EN.title_pattern, &[("page", &page)])
}

/// Whether the page has loaded a file whose name starts like this.
fn has_loaded(visitor: &Visitor<'_>, start: &str) -> bool {
    let script =
        "return performance.getEntriesByType('resource').map((one) => one.name.split('/').at(-1));";
    let names = visitor.script(script, Vec::new());
    let mut names = names.as_array().unwrap().iter().filter_map(Value::as_str);
    names.any(|name| name.starts_with(start))
}
