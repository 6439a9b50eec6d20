//! When it loads, and what that does to the page around it.

use serde_json::{Value, json};
use stackfit::wording::EN;

use super::at_host;
use crate::support::{Setup, stage};

/// What the page around it has loaded.
const LOADED: &str = "return performance.getEntriesByType('resource').map((one) => one.name.split('/').at(-1).split('?')[0])";

#[test]
fn should_load_nothing_but_the_loader_before_it_is_near() {
    at_host("far.html", |visitor| {
        visitor.sees("the loader", true, || {
            visitor.script(
                "return customElements.get('stackfit-wizard') !== undefined",
                vec![],
            ) == json!(true)
        });
        visitor.settle();
        assert_eq!(visitor.script(LOADED, vec![]), json!(["embed.js"]));
        assert_eq!(
            visitor.text("stackfit-wizard a").as_deref(),
            Some("Find your stack")
        );
        visitor.script("scrollTo(0, 2500)", vec![]);
        visitor.settle();
        assert_eq!(visitor.script(LOADED, vec![]), json!(["embed.js"]));
        visitor.script("scrollTo(0, 3300)", vec![]);
        visitor.hears("ready");
    });
}

#[test]
fn should_shift_nothing_on_the_page_around_it() {
    for page in ["plain.html", "far.html", "narrow.html"] {
        at_host(page, |visitor| {
            visitor.script(
                "document.querySelector('stackfit-wizard').scrollIntoView({block: 'center'})",
                vec![],
            );
            visitor.hears("ready");
            visitor.settle();
            let shift = visitor.script_to_wait(
                "const done = arguments[0]; let sum = 0;
                new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value; })
                    .observe({type: 'layout-shift', buffered: true});
                setTimeout(() => done(sum), 500);",
                vec![],
            );
            assert!(shift.as_f64().unwrap() <= 0.02, "{page}: {shift}");
        });
    }
}

#[test]
fn should_show_the_hosts_own_content_until_a_slow_network_brings_the_page() {
    stage(|stage| {
        let home = stage.hosts();
        let visitor = stage.visitor_at(&home);
        let slow = |bytes: i64| {
            let conditions = json!({"offline": false, "latency": 400, "downloadThroughput": bytes, "uploadThroughput": bytes});
            visitor.command("Network.emulateNetworkConditions", conditions);
        };
        slow(50_000);
        visitor.open_to_wait("plain.html");
        assert_eq!(
            visitor.text("stackfit-wizard a").as_deref(),
            Some("Find your stack")
        );
        slow(-1);
        visitor.hears("ready");
        visitor.enter(0);
        visitor.press(EN.start_begin);
    });
}

#[test]
fn should_send_no_cookie_and_ask_nobody_else() {
    // That nobody else is asked is checked at the end of every story.
    stage(|stage| {
        let visitor = stage.visitor_of_host("plain.html", Setup::default());
        visitor.hears("ready");
        let cookies: Value = visitor.asked("Storage.getCookies", json!({}));
        assert_eq!(cookies["cookies"], json!([]));
    });
}
