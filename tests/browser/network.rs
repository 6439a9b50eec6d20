//! Where the page may lie, and that it needs nobody once it is there.

use serde_json::json;
use stackfit::wording::EN;

use super::support::{
    UNLOADED, Visitor, catalogue, expected_pick, phone_answers, stage, visit, web_answers,
};

#[test]
fn should_work_in_any_folder_of_a_site() {
    stage(|stage| {
        let visitor = stage.visitor_below();
        visitor.open("");
        visitor.interview(&phone_answers());
        visitor.sees_text(".pick", &expected_pick(&phone_answers()));
        let link = visitor.address();
        visitor.arrive(&link);
        visitor.sees_text(".pick", &expected_pick(&phone_answers()));
    });
}

#[test]
fn should_need_no_network_once_it_has_loaded() {
    stage(|stage| {
        // Only the evidence, and what few visits need, is asked for later, which is nothing that the recommendation needs.
        stage.expect_complaint("net::ERR_INTERNET_DISCONNECTED");
        UNLOADED
            .iter()
            .for_each(|part| stage.expect_complaint(part));
        let visitor = stage.visitor();
        visitor.open("");
        visitor.sees("the second piece", true, || {
            has_loaded(&visitor, &["second"])
        });
        set_offline(&visitor, true);
        visitor.interview(&web_answers());
        assert_eq!(visitor.sees_result(), expected_pick(&web_answers()));
        // What is folded away may have come before the network went, or not.
        visitor.unfolds();
        visitor.sees("what is not there", true, || {
            visitor.page_says(EN.piece_failed) || visitor.page_says(EN.result_evidence_failed)
        });
        assert!(!visitor.has(".evidence li"));

        // Back in the net, the next result has it.
        set_offline(&visitor, false);
        visitor.press(EN.result_change);
        visitor.sees_check();
        visitor.press(EN.check_result);
        visitor.sees_result();
        visitor.unfolds();
        visitor.sees("the evidence", true, || visitor.has(".evidence li"));
        assert!(!visitor.page_says(EN.piece_failed));
    });
}

#[test]
fn should_have_pages_to_read_without_a_network_once_the_first_page_is_left() {
    visit(|visitor| {
        visitor.open("");
        visitor.press(EN.start_begin);
        visitor.sees("what is loaded beside", true, || {
            has_loaded(visitor, &["third", "evidence"])
        });
        set_offline(visitor, true);
        let technology = &catalogue().technologies[0];
        visitor.turn_to(&format!("#/technology/{}", technology.id));
        visitor.sees_text("h1", &technology.name);
        visitor.sees("its claims", true, || visitor.has(".evidence li"));
        visitor.turn_to("#/method");
        visitor.sees_text("h1", EN.method_title);
    });
}

#[test]
fn should_load_pages_to_read_again_where_they_could_not_be_loaded() {
    stage(|stage| {
        stage.expect_complaint("net::ERR_INTERNET_DISCONNECTED");
        UNLOADED
            .iter()
            .for_each(|part| stage.expect_complaint(part));
        let visitor = stage.visitor();
        visitor.open("");
        visitor.sees("the second piece", true, || {
            has_loaded(&visitor, &["second"])
        });
        set_offline(&visitor, true);
        visitor.press(EN.nav_method);
        visitor.sees_text(".missing p", EN.piece_failed);
        assert!(!visitor.has("h1"));
        set_offline(&visitor, false);
        // Where anything else changes in the meantime, the page has asked for it again by itself.
        visitor.press_unless(EN.foreign_retry, || visitor.has("h1"));
        visitor.sees_text("h1", EN.method_title);
    });
}

/// Whether files have been loaded whose names have these in them.
fn has_loaded(visitor: &Visitor<'_>, names: &[&str]) -> bool {
    let loaded = "
        const loaded = performance.getEntriesByType('resource').filter((one) => one.responseEnd > 0);
        return arguments[0].every((name) => loaded.some((one) => one.name.includes(name)));";
    visitor.script(loaded, vec![json!(names)]) == json!(true)
}

fn set_offline(visitor: &Visitor<'_>, offline: bool) {
    // Without limits on the speed.
    let conditions =
        json!({"offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
    visitor.command("Network.emulateNetworkConditions", conditions);
}
