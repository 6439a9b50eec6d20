//! Where the page may lie, and that it needs nobody once it is there.

use serde_json::json;
use stackfit::wording::EN;

use super::support::{Visitor, catalogue, expected_pick, phone_answers, stage, visit, web_answers};

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
        // Only the evidence is asked for later, which is nothing that the recommendation needs.
        stage.expect_complaint("net::ERR_INTERNET_DISCONNECTED");
        let visitor = stage.visitor();
        visitor.open("");
        set_offline(&visitor, true);
        visitor.interview(&web_answers());
        assert_eq!(visitor.sees_result(), expected_pick(&web_answers()));
        assert!(visitor.page_says(EN.result_evidence_failed));
        assert!(!visitor.has(".evidence"));

        // Back in the net, the next result has it.
        set_offline(&visitor, false);
        visitor.press(EN.result_change);
        visitor.sees_check();
        visitor.press(EN.check_result);
        visitor.sees("the evidence", true, || visitor.has(".evidence li"));
        assert!(!visitor.page_says(EN.result_evidence_failed));
    });
}

#[test]
fn should_have_pages_to_read_without_a_network_once_the_first_page_is_left() {
    visit(|visitor| {
        visitor.open("");
        visitor.press(EN.start_begin);
        let loaded =
            "return ['annex', 'evidence'].every((name) => performance.getEntriesByType('resource')
            .some((one) => one.name.includes(name) && one.responseEnd > 0));";
        visitor.sees("what is loaded beside", true, || {
            visitor.script(loaded, Vec::new()) == json!(true)
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
        let visitor = stage.visitor();
        visitor.open("");
        set_offline(&visitor, true);
        visitor.press(EN.nav_method);
        visitor.sees_text(".annex-wait p", EN.annex_failed);
        assert!(!visitor.has("h1"));
        set_offline(&visitor, false);
        visitor.press(EN.foreign_retry);
        visitor.sees_text("h1", EN.method_title);
    });
}

fn set_offline(visitor: &Visitor<'_>, offline: bool) {
    // Without limits on the speed.
    let conditions =
        json!({"offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
    visitor.command("Network.emulateNetworkConditions", conditions);
}
