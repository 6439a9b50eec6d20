//! Messages that nobody should have sent have no effect.

use std::cell::Cell;

use serde_json::json;

use super::at_host;
use crate::support::Visitor;

/// Everything that is wrong with a message, to be sent from the host's own window and from others.
const BAD: &str = r#"
    const sparse = []; sparse[9] = 1;
    const bad = [
        null, undefined, 0, NaN, true, "", "stackfit", "x".repeat(100000), [], sparse, {}, new Date(), /x/, new Map([["stackfit", 1]]),
        new ArrayBuffer(8), 1n, new Error("x"),
        { stackfit: 2, type: "wish", wish: "theme=dark" }, { stackfit: "1", type: "wish", wish: "theme=dark" },
        { stackfit: 1 }, { stackfit: 1, type: "wish" }, { stackfit: 1, type: "wish", wish: {} }, { stackfit: 1, type: "wish", wish: ["theme=dark"] },
        { stackfit: 1, type: "height", height: 5000 }, { stackfit: 1, type: ["wish"], wish: "theme=dark" },
        { stackfit: 1, type: "__proto__", wish: "theme=dark" }, { stackfit: 1, type: "constructor" },
        JSON.parse('{"__proto__": {"stackfit": 1, "type": "wish", "wish": "theme=dark"}}'),
        { stackfit: { valueOf: 1 }, type: "wish", wish: "theme=dark" }, { stackfit: [1], type: "wish", wish: "theme=dark" },
    ];
    const good = [
        { stackfit: 1, type: "wish", wish: "theme=dark&brand=Evil&cta-label=Evil&cta-href=https://evil.example" },
        { stackfit: 1, type: "height", height: 5000 }, { stackfit: 1, type: "view", top: 4000 }, { stackfit: 1, type: "ready" },
        { stackfit: 1, type: "result", top: [], link: "https://evil.example" }, { stackfit: 1, type: "cta", href: "https://evil.example" },
    ];"#;

/// What a visitor sees of the host and of the frame.
fn state(visitor: &Visitor<'_>) -> serde_json::Value {
    let host = visitor.script("return [told.length, scrollY, document.title]", vec![]);
    let height = visitor.frame_height(0);
    visitor.enter(0);
    let frame = "return [document.documentElement.dataset.theme, document.querySelector('.brand').innerText,
        document.querySelector('main').innerText, location.href, document.documentElement.getAttribute('style')]";
    let frame = visitor.script(frame, vec![]);
    visitor.leave();
    json!([host, height, frame])
}

#[test]
fn should_be_unmoved_by_a_hundred_thousand_hostile_messages() {
    at_host("plain.html", |visitor| {
        visitor.hears("ready");
        visitor.hears("step");
        // The page comes a part at a time.
        let height = Cell::new(-1.0);
        visitor.wait("a height that stays", || {
            visitor.settle();
            let now = visitor.frame_height(0);
            (height.replace(now) == now).then_some(())
        });
        let before = state(visitor);
        // A frame of the host's own has its origin, and is the wrong source all the same.
        let script = format!(
            r#"const done = arguments[0]; {BAD}
            const wizard = document.querySelector("stackfit-wizard").shadowRoot.querySelector("iframe").contentWindow;
            const other = document.createElement("iframe");
            other.hidden = true;
            document.body.append(other);
            const send = other.contentWindow.eval("(to, one) => to.postMessage(one, '*')");
            let sent = 0;
            const round = () => {{
                for (let time = 0; time < 20; time++) {{
                    for (const one of bad) {{ wizard.postMessage(one, "*"); postMessage(one, "*"); send(wizard, one); send(window, one); sent += 4; }}
                    for (const one of good) {{ postMessage(one, "*"); send(wizard, one); send(window, one); sent += 3; }}
                }}
                if (sent < 100000) setTimeout(round); else {{ other.remove(); setTimeout(() => done(sent), 1500); }}
            }};
            round();"#
        );
        let sent = visitor.script_to_wait(&script, vec![]);
        assert!(sent.as_i64().unwrap() >= 100_000, "{sent}");
        assert_eq!(state(visitor), before);
    });
}

#[test]
fn should_hear_nobody_but_the_origin_that_its_address_names() {
    at_host("plain.html", |visitor| {
        visitor.hears("ready");
        visitor.script(
            "const one = document.querySelector('stackfit-wizard');
            const frame = document.createElement('iframe');
            frame.src = one.getAttribute('src') + '?theme=light&host=https://another.example';
            frame.width = 800; frame.height = 600;
            window.got = 0;
            addEventListener('message', ({source}) => { got += source === frame.contentWindow; });
            document.body.prepend(frame);",
            vec![],
        );
        visitor.enter_plain();
        visitor.wait("the page", || visitor.heading());
        visitor.settle();
        visitor.leave();
        visitor.script("document.querySelector('body > iframe').contentWindow.postMessage({stackfit: 1, type: 'wish', wish: 'theme=dark'}, '*')", vec![]);
        visitor.enter_plain();
        visitor.settle();
        assert_eq!(
            visitor.script("return document.documentElement.dataset.theme", vec![]),
            json!("light")
        );
        visitor.leave();
        assert_eq!(visitor.script("return got", vec![]), json!(0));
    });
}
