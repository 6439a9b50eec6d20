//! The worst catalogue that is read: ten thousand stacks.

use axum::Router;
use axum::routing::get;
use serde_json::Value;
use stackfit::catalogue;
use stackfit::wording::EN;

use super::random::answers_to;
use super::random::worst::MANY_STACKS;
use super::support::{Other, Visitor, stage};

#[test]
fn should_show_how_far_a_long_analysis_is_and_stop_it() {
    stage(|stage| {
        let other = worst();
        let answers = answers_to(&other.catalogue, &MANY_STACKS.answers());
        let packed = other.packed.to_string();
        let file = Router::new().route("/worst.json", get(packed));
        let visitor = stage.visitor_at(&stage.serve(file));
        visitor.open(&format!(
            "?catalogue=worst.json{}",
            other.result_link(&answers)
        ));
        // The ranking does not wait for the analysis.
        visitor.sees("the pick", true, || visitor.has(".pick"));
        visitor.sees("how far it is", true, || reached(&visitor) > 0.0);
        visitor.press(EN.result_sure_stop);
        visitor.sees_text(".sure", EN.result_sure_stopped);
        assert!(!visitor.has("progress:not([hidden])"));
        visitor.settle();
        visitor.sees_text(".sure", EN.result_sure_stopped);

        visitor.press(EN.result_sure_go_on);
        visitor.sees("that it goes on", true, || reached(&visitor) > 0.0);
        // What can be done meanwhile is done at once.
        visitor.turn_to("#/technologies");
        visitor.settle();
    });
}

/// The worst catalogue, packed and read.
fn worst() -> Other {
    let documents = MANY_STACKS.documents();
    let catalogue = catalogue::read(&documents).unwrap();
    let packed = catalogue::pack(documents);
    Other { packed, catalogue }
}

/// How far the analysis is that is under way, from 0 to 100; 0 where none is.
fn reached(visitor: &Visitor<'_>) -> f64 {
    let script = "return document.querySelector('progress:not([hidden])')?.value ?? 0";
    let value: Value = visitor.script(script, Vec::new());
    value.as_f64().unwrap()
}
