//! Weights set by hand: kept, shown, shared, dropped.

use serde_json::{Value, json};
use stackfit::session::{Action, Screen, example_address};
use stackfit::share;
use stackfit::weights::OwnWeights;

use crate::Visit;
use crate::support::{answers, catalogue, model};

fn own(weights: &[(&str, f64)]) -> OwnWeights {
    let mut own = OwnWeights::default();
    for (criterion, share) in weights {
        own.set(catalogue(), criterion, *share);
    }
    own
}

fn link(value: &Value, weights: &OwnWeights) -> String {
    share::encode(catalogue(), (&answers(value), weights), &[])
}

fn web() -> Value {
    json!({"platform": ["web"]})
}

/// Somebody on the result page who has set a weight.
fn weighing() -> Visit {
    let mut visit = Visit::with(&web());
    visit.act(Action::Finish);
    visit.act(Action::Weigh(own(&[("security", 0.3)])));
    visit
}

#[test]
fn should_show_the_result_of_weights_that_are_kept_and_link_to_it() {
    let mut visit = weighing();
    assert_eq!(visit.0.shown_case().weights, &own(&[("security", 0.3)]));
    let address = visit.0.address(model()).unwrap();
    assert!(address.starts_with("#w="), "{address}");
    let shared = share::decode(catalogue(), &address).unwrap();
    assert_eq!(shared.weights, visit.0.weights);
    assert_eq!(address, visit.0.result_link(model()));
    // Its own link is its own result.
    visit.open(&address).on(Screen::Result);
    assert!(visit.0.shared.is_none() && visit.0.opened.is_some());
    // Dropping them gives the answers' own link again.
    visit.act(Action::Weigh(OwnWeights::default()));
    assert!(visit.0.address(model()).unwrap().starts_with("#r="));
}

#[test]
fn should_keep_weights_as_links_carry_them() {
    let mut visit = weighing();
    visit.act(Action::Weigh(own(&[("cost", 1.0 / 3.0)])));
    assert_eq!(visit.0.weights, own(&[("cost", 0.3333)]));
    let shared = share::decode(catalogue(), &visit.0.result_link(model())).unwrap();
    assert_eq!(shared.weights, visit.0.weights);
}

#[test]
fn should_keep_weights_while_answers_change_and_drop_them_with_the_rest() {
    let mut visit = weighing();
    visit.change("baas").choose("baas", "never").go();
    visit.on(Screen::Check);
    assert_eq!(visit.0.weights, own(&[("security", 0.3)]));
    visit.act(Action::Restart);
    assert!(visit.0.weights.is_empty());
}

#[test]
fn should_keep_a_weight_that_does_not_apply_out_of_the_link() {
    let mut visit = Visit::with(&web());
    let both = own(&[("mobile_fit", 0.2), ("cost", 0.1)]);
    visit.act(Action::Finish).act(Action::Weigh(both.clone()));
    let address = visit.0.address(model()).unwrap();
    let shared = share::decode(catalogue(), &address).unwrap();
    assert_eq!(shared.weights, own(&[("cost", 0.1)]));
    visit.open(&address);
    assert!(visit.0.shared.is_none(), "one's own link is one's own");
    visit.toggle("platform", "mobile");
    assert_eq!(visit.0.weights, both);
}

#[test]
fn should_look_at_shared_weights_and_touch_nothing() {
    let theirs = own(&[("cost", 0.5)]);
    let mut visit = weighing();
    // The same answers with other weights are another result, and so are those without any.
    for weights in [&theirs, &OwnWeights::default()] {
        visit.open(&link(&web(), weights)).on(Screen::Result);
        assert_eq!(visit.0.shown_case().weights, weights);
        visit.act(Action::Weigh(own(&[("support", 0.9)])));
        assert_eq!(visit.0.shown_case().weights, weights);
        assert_eq!(visit.0.weights, own(&[("security", 0.3)]));
        visit.act(Action::LeaveShared);
        assert_eq!(visit.0.shown_case().weights, &own(&[("security", 0.3)]));
    }
    visit.open(&link(&web(), &theirs)).act(Action::Adopt);
    assert_eq!(visit.0.weights, theirs);
}

#[test]
fn should_take_over_shared_weights_only_when_asked_to() {
    let theirs = own(&[("cost", 0.5)]);
    let mut visit = Visit::new();
    visit.open(&link(&web(), &theirs)).on(Screen::Result);
    assert!(visit.0.weights.is_empty());
    visit.act(Action::Adopt);
    assert_eq!(visit.0.weights, theirs);
    assert!(visit.0.shared.is_none());
}

#[test]
fn should_drop_weights_with_the_answers_they_stood_beside() {
    let mut visit = weighing();
    visit.open(&example_address(&catalogue().examples[1].id));
    assert_eq!(visit.0.weights, own(&[("security", 0.3)]));
    visit.act(Action::Adopt);
    assert!(visit.0.weights.is_empty());
}

#[test]
fn should_keep_answers_and_weights_that_were_tried() {
    let mut visit =
        Visit::with(&json!({"platform": ["web"], "budget": "moderate", "client": "one_codebase"}));
    visit.act(Action::Finish);
    let tried = link(
        &json!({"platform": ["web"], "scale": "millions"}),
        &own(&[("cost", 0.25)]),
    );
    let tried = share::decode(catalogue(), &tried).unwrap();
    visit.act(Action::Keep(tried.answers.clone(), tried.weights.clone()));
    let session = &visit.0;
    assert_eq!(session.screen, Screen::Result);
    assert_eq!(session.answers.asked_answers(catalogue()), tried.answers);
    assert_eq!(session.weights, own(&[("cost", 0.25)]));
    // What is not asked at present is there again when it is.
    assert!(session.answers.get("client").is_some());
    // Somebody else's result is only looked at.
    visit.open(&link(
        &json!({"platform": ["mobile"]}),
        &OwnWeights::default(),
    ));
    let shared = visit.0.clone();
    visit.act(Action::Keep(tried.answers, tried.weights));
    assert_eq!(visit.0, shared);
}
