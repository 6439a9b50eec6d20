//! Small screens, light and dark.

use std::collections::BTreeSet;

use serde_json::json;

use super::support::{Visitor, catalogue, phone_answers, visit};

#[test]
fn should_never_scroll_sideways_on_a_small_phone() {
    visit(|visitor| {
        visitor.has_answered(&phone_answers());
        visitor.command(
            "Emulation.setDeviceMetricsOverride",
            json!({"width": 320, "height": 640, "deviceScaleFactor": 2, "mobile": true}),
        );
        visitor.open("#/result");
        let addresses = every_screen();
        for scheme in ["light", "dark"] {
            prefer(visitor, scheme);
            for address in &addresses {
                visitor.turn_to(address);
                fits(visitor, &format!("{address}, {scheme}"));
            }
            // The last is the result; all of it.
            visitor.sees_result();
            visitor.script(
                "document.querySelectorAll('details').forEach((one) => one.open = true)",
                Vec::new(),
            );
            fits(visitor, "the whole result");
        }
    });
}

#[test]
fn should_not_scroll_sideways_with_errors_or_notices() {
    visit(|visitor| {
        visitor.command(
            "Emulation.setDeviceMetricsOverride",
            json!({"width": 320, "height": 640, "deviceScaleFactor": 2, "mobile": true}),
        );
        visitor.open("?baas=perhaps&platform=web&product=no_such_product_at_all");
        fits(visitor, "a readable link with mistakes");
        for question in ["product", "skills", "priorities"] {
            visitor.open(&format!("?platform=web#/question/{question}"));
            visitor.sees_question(question);
            visitor.go_on();
            visitor.sees_focus_on("#error-summary");
            fits(visitor, question);
        }
    });
}

#[test]
fn should_be_dark_for_those_who_prefer_it() {
    visit(|visitor| {
        visitor.open("");
        let mut backgrounds = BTreeSet::new();
        for scheme in ["light", "dark"] {
            prefer(visitor, scheme);
            let background = "return getComputedStyle(document.body).backgroundColor";
            backgrounds.insert(visitor.script(background, Vec::new()).to_string());
        }
        assert_eq!(backgrounds.len(), 2, "{backgrounds:?}");
        assert_eq!(
            visitor.heading().as_deref(),
            Some(catalogue().title.as_str())
        );
    });
}

#[test]
fn should_hide_what_is_marked_as_hidden() {
    visit(|visitor| {
        visitor.has_answered(&phone_answers());
        visitor.open("#/result");
        for address in every_screen() {
            visitor.turn_to(&address);
            let script = "return [...document.querySelectorAll('[hidden]')]
                .filter((one) => one.checkVisibility()).map((one) => one.innerText);";
            assert_eq!(visitor.script(script, Vec::new()), json!([]), "{address}");
        }
    });
}

/// The address of every screen that there is for somebody who builds a phone app, the result last.
fn every_screen() -> Vec<String> {
    let questions = catalogue().questions.iter();
    let mut addresses: Vec<String> = questions
        .map(|question| format!("#/question/{}", question.id))
        .collect();
    addresses.extend(
        [
            "#/",
            "#/answers",
            "#/method",
            "#/start-again",
            "#r=damaged",
            "#/result",
        ]
        .map(str::to_owned),
    );
    addresses
}

#[track_caller]
fn prefer(visitor: &Visitor<'_>, scheme: &str) {
    let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
    visitor.command("Emulation.setEmulatedMedia", json!({"features": features}));
}

/// Nothing is wider than the screen.
#[track_caller]
fn fits(visitor: &Visitor<'_>, what: &str) {
    visitor.settle();
    let script = "
        const width = screen.width;
        const clipped = (one) => one && one !== document.documentElement
            && (getComputedStyle(one).overflowX !== 'visible' || clipped(one.parentElement));
        const wide = [...document.body.querySelectorAll('*')]
            .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > width + 0.5 && !clipped(one))
            .map((one) => `${one.tagName}.${one.className} to ${one.getBoundingClientRect().right}`);
        return [width, document.documentElement.scrollWidth, wide];";
    let found = visitor.script(script, Vec::new());
    assert_eq!(found, json!([320, 320, []]), "{what}");
}

#[test]
fn should_leave_most_of_a_low_window_to_what_is_read() {
    visit(|visitor| {
        // What is left of a window of 1280 by 1024 that is enlarged four times.
        visitor.command(
            "Emulation.setDeviceMetricsOverride",
            json!({"width": 320, "height": 256, "deviceScaleFactor": 1, "mobile": true}),
        );
        visitor.open("#/begin");
        visitor.sees_question("platform");
        let bars = "scrollTo(0, 200);
            return [...document.querySelectorAll('body *')]
                .filter((one) => ['sticky', 'fixed'].includes(getComputedStyle(one).position) && one.checkVisibility())
                .map((one) => one.getBoundingClientRect())
                .reduce((sum, { top, bottom }) => sum + Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)), 0)";
        let bars = visitor.script(bars, vec![]).as_f64().unwrap();
        assert!(bars <= 0.4 * 256.0, "{bars}");
    });
}
