//! Around it: boxes that are as wide as their content, policies that forget it, scripts that are loaded by others, and
//! others of its kind.

use std::fs;

use serde_json::json;
use stackfit::wording::EN;

use super::at_host;
use crate::support::{Setup, Visitor, folder, stage};

/// Whether the host's own content can be seen, and the frame.
const SHOWN: &str = "const root = document.querySelector('stackfit-wizard').shadowRoot; const frame = root.querySelector('iframe');
    return [root.querySelector('slot').checkVisibility(), frame !== null && getComputedStyle(frame).opacity === '1']";

#[test]
fn should_be_as_wide_as_there_is_room_in_any_box() {
    at_host("containers.html", |visitor| {
        let widths = "return [...document.querySelectorAll('main > div')].map((one) => {
            const wide = one.querySelector('stackfit-wizard').shadowRoot.querySelector('div').offsetWidth;
            return [wide, Number(one.dataset.width), one.scrollWidth]; })";
        visitor.sees("the elements", true, || {
            visitor.script(
                "return customElements.get('stackfit-wizard') !== undefined",
                vec![],
            ) == json!(true)
        });
        let found = visitor.script(widths, vec![]);
        for (place, one) in found.as_array().unwrap().iter().enumerate() {
            assert_eq!(one[0], one[1], "box {place}: {found}");
            assert!(one[2].as_i64().unwrap() <= 600, "box {place}: {found}");
        }
    });
}

#[test]
fn should_leave_the_hosts_own_content_where_a_policy_forbids_the_frame() {
    stage(|stage| {
        stage.expect_complaint("frame-src");
        stage.expect_complaint("ERR_BLOCKED_BY_CSP");
        let visitor = stage.visitor_of_host("refused.html", Setup::default());
        visitor.sees("the frame", true, || {
            visitor.script(SHOWN, vec![])[1] == json!(false)
        });
        visitor.settle();
        assert_eq!(visitor.script(SHOWN, vec![]), json!([true, false]));
    });
}

#[test]
fn should_replace_the_hosts_own_content_once_it_is_there() {
    at_host("plain.html", |visitor| {
        visitor.hears("ready");
        visitor.sees("the frame alone", json!([false, true]), || {
            visitor.script(SHOWN, vec![])
        });
        let allowed = "return document.querySelector('stackfit-wizard').shadowRoot.querySelector('iframe').allow";
        let allowed = visitor.script(allowed, vec![]);
        let shares = visitor.script("return 'share' in navigator", vec![]) == json!(true);
        assert_eq!(
            allowed.as_str().unwrap().contains("web-share"),
            shares,
            "{allowed}"
        );
    });
}

/// Puts the loader into the page as a script without an address of its own, as bundlers do.
const BUNDLED: &str =
    "const script = document.createElement('script'); script.textContent = arguments[0];
    document.head.append(script); return customElements.get('stackfit-wizard') !== undefined";

#[test]
fn should_never_put_its_host_into_its_own_frame() {
    stage(|stage| {
        let hosts = stage.hosts();
        let visitor = stage.visitor_at(&hosts);
        visitor.open_to_wait("single.html");
        let loader = fs::read_to_string(folder().join("embed.js")).unwrap();
        let loaded = visitor.script(BUNDLED, vec![json!(loader)]);
        assert_eq!(loaded, json!(true));
        // With its address, it works.
        visitor.script("mount()", vec![]);
        visitor.hears("ready");
        // Without, it says so, and shows what the host has put into it.
        visitor.script(
            "const one = document.createElement('stackfit-wizard'); one.innerHTML = '<a href=\"#\">Instead</a>';
            document.getElementById('app').replaceChildren(one)",
            vec![],
        );
        let told = visitor.hears("error");
        assert_eq!(told, json!({"reason": "address"}));
        assert_eq!(visitor.script(SHOWN, vec![]), json!([true, false]));
    });
}

fn note(visitor: &Visitor<'_>) -> Option<String> {
    visitor.text(".quiet-note")
}

#[test]
fn should_begin_each_with_its_own_answers_on_every_visit() {
    stage(|stage| {
        let hosts = stage.hosts();
        let visitor = stage.visitor_at(&hosts);
        visitor.open_to_wait("prepared.html");
        let ready = || visitor.told("ready").len();
        let arrive = || {
            for element in 0..3 {
                let show =
                    "document.querySelectorAll('stackfit-wizard')[arguments[0]].scrollIntoView()";
                visitor.script(show, vec![json!(element)]);
                visitor.sees("one more", true, || ready() > element);
            }
        };
        arrive();
        let keys = "return Object.keys(localStorage)";
        for (element, done) in [(0, "1"), (1, "2")] {
            visitor.enter(element);
            visitor.sees("the note", true, || {
                note(&visitor).is_some_and(|note| note.contains(&format!(" {done} of ")))
            });
            // Nobody has done anything yet.
            assert_eq!(visitor.script(keys, vec![]), json!([]));
            visitor.leave();
        }
        visitor.enter(1);
        visitor.press(EN.start_begin);
        visitor.sees_question("product");
        visitor.choose("product", "saas");
        visitor.leave();
        // What is done in one is done in that one only.
        visitor.enter(0);
        assert!(!visitor.page_says(EN.elsewhere_changed));
        visitor.leave();
        visitor.open_to_wait("prepared.html");
        arrive();
        for (element, done) in [(0, "1"), (1, "3")] {
            visitor.enter(element);
            visitor.sees("the note", true, || {
                note(&visitor).is_some_and(|note| note.contains(&format!(" {done} of ")))
            });
            assert!(!visitor.page_says(EN.start_waiting));
            visitor.leave();
        }
    });
}
