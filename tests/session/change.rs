//! Changes from the check page and from the result, and a new start.

use serde_json::json;
use stackfit::report::report;
use stackfit::session::{Action, Screen, Session};

use crate::Visit;
use crate::support::{catalogue, model};

#[test]
fn should_return_to_the_check_page_after_a_change() {
    let mut visit = Visit::with(&json!({"platform": ["web"]}));
    visit.in_order().pass_to_the_end();
    visit
        .change("team")
        .at("team")
        .choose("team", "large")
        .go()
        .on(Screen::Check);
    visit.has("team", json!("large"));
    // Back from a change returns, too, and undoes nothing.
    visit
        .change("budget")
        .choose("budget", "tight")
        .act(Action::Back)
        .on(Screen::Check);
    visit.has("budget", json!("tight"));
}

#[test]
fn should_ask_only_what_is_new_after_a_change() {
    let mut visit = Visit::with(&json!({"platform": ["web"]}));
    visit.in_order().pass_to_the_end();
    visit.change("platform").toggle("platform", "mobile").go();
    visit
        .at("mobile_features")
        .toggle("mobile_features", "analytics")
        .go();
    visit.at("client").choose("client", "native_feel").go();
    visit.on(Screen::Check);
    // The next change starts afresh: nothing is new.
    visit.change("platform").go().on(Screen::Check);
}

#[test]
fn should_not_ask_for_other_open_questions_after_a_change() {
    let mut visit = Visit::with(&json!({"platform": ["web"], "product": "saas"}));
    visit
        .act(Action::Check)
        .change("product")
        .choose("product", "content")
        .go();
    visit.on(Screen::Check);
}

#[test]
fn should_keep_aside_what_no_longer_applies_and_bring_it_back() {
    let mut visit = Visit::with(
        &json!({"platform": ["web", "mobile"], "client": "native_feel", "mobile_features": ["analytics"],
        "priorities": ["mobile_fit", "cost"]}),
    );
    let before = visit.0.result_link(model());
    visit.toggle("platform", "mobile");
    let applied = visit.0.answers.applied(catalogue()).to_json();
    assert_eq!(
        applied,
        json!({"platform": ["web"], "priorities": ["cost"]})
    );
    assert!(!visit.0.result_link(model()).contains(&before));
    visit.toggle("platform", "mobile");
    assert_eq!(visit.0.result_link(model()), before);
    visit
        .has("client", json!("native_feel"))
        .has("mobile_features", json!(["analytics"]));
}

#[test]
fn should_not_ask_again_for_what_was_kept_aside() {
    let mut visit = Visit::with(
        &json!({"platform": ["mobile"], "client": "native_feel", "mobile_features": ["analytics"], "web_front": "not_sure"}),
    );
    visit.in_order().pass_to_the_end();
    visit
        .change("platform")
        .toggle("platform", "web")
        .toggle("platform", "mobile")
        .go()
        .on(Screen::Check);
    visit
        .change("platform")
        .toggle("platform", "mobile")
        .go()
        .on(Screen::Check);
}

#[test]
fn should_start_again_with_nothing() {
    let mut visit = Visit::with(&json!({"platform": ["web"]}));
    visit
        .act(Action::AskAgain)
        .on(Screen::Again)
        .has("platform", json!(["web"]));
    visit.act(Action::Restart).on(Screen::Start);
    assert!(visit.0.answers.is_empty());
    assert_eq!(visit.0, Session::default());
}

#[test]
fn should_relax_requirements_from_the_result() {
    let mut visit = Visit::with(&json!({"language_policy": ["dart"], "baas": "never"}));
    visit.act(Action::Finish);
    let collision = report(model(), visit.0.shown_answers()).collision.unwrap();
    visit
        .act(Action::Relax(collision.relax[0].questions.clone()))
        .on(Screen::Result);
    let after = report(model(), visit.0.shown_answers());
    assert_eq!(
        (after.collision, &after.stacks[0].id),
        (None, &collision.relax[0].stack)
    );
}
