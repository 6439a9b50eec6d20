//! Messages that nobody should have sent have no effect.

use std::cell::Cell;

use serde_json::json;
use stackfit::wording::EN;

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

/// Waits until the frame is as high as the page in it, which comes a part at a time, and stays so.
#[track_caller]
fn rests(visitor: &Visitor<'_>) {
    let height = Cell::new(-1.0);
    visitor.wait("a height that stays", || {
        visitor.enter(0);
        visitor.settle();
        let page = "return Math.max(520, Math.ceil(document.body.getBoundingClientRect().height))";
        let page = visitor.script(page, vec![]).as_f64()?;
        visitor.leave();
        let stays = height.replace(page) == page;
        (stays && visitor.frame_height(0) == page).then_some(())
    });
}

#[test]
fn should_be_unmoved_by_a_hundred_thousand_hostile_messages() {
    at_host("plain.html", |visitor| {
        visitor.hears("ready");
        visitor.hears("step");
        rests(visitor);
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

/// A message of any form, from numbers that are the same each time, in which at least one thing is wrong.
const ANY: &str = r#"
    let seed = 7;
    const below = (limit) => {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        return Math.floor(seed / 4294967296 * limit);
    };
    const one = (list) => list[below(list.length)];
    const long = "x".repeat(20000);
    const sparse = []; sparse[3] = 1;
    const cyclic = {}; cyclic.again = cyclic;
    const deep = JSON.parse("[".repeat(500) + "]".repeat(500));
    const wrong = [
        null, undefined, true, 1n, 10n ** 400n, NaN, -1, -0.5, Infinity, -Infinity, 1e5, 1e300, long, {}, [], [[]], sparse, cyclic, deep,
        new Date(0), /x/, new Map([["top", []]]), new Set([1]), new ArrayBuffer(8), new Uint8Array(3), new Error("x"), new Boolean(true),
        new Number(5), new String("ready"), Object.assign([], { length: 2 }), JSON.parse('{"__proto__": {"height": 5}}'),
        { valueOf: 5, toString: "5" }, { length: 3 }, { then: 1 }, { stackfit: 1, type: "ready" },
    ];
    const fields = {
        height: ["height"], view: ["top"], step: ["screen", "number", "count"], result: ["top"], cta: ["href"], error: ["reason"],
        wish: ["wish"], constructor: ["x"], toString: ["x"], __proto__x: ["x"], hasOwnProperty: ["x"], "": ["x"], [long]: ["x"],
    };
    const right = { height: 700, top: 3, screen: "start", number: 1, count: 2, href: "x", reason: "x", wish: "theme=dark", x: 1 };
    const text = ["screen", "href", "reason", "wish"];
    const any = () => {
        const type = one(Object.keys(fields));
        const known = ["height", "view", "step", "result", "cta", "error"].includes(type);
        const message = { stackfit: 1, type };
        for (const name of fields[type]) message[name] = right[name];
        if (type === "result") message.top = [{ name: "x", parts: ["x"], acceptability: 1 }];
        const place = one(["stackfit", "type", "field", "field", "field"]);
        const bad = one(wrong);
        // What is no number has no business where one is, and the other way round.
        if (place === "stackfit") message.stackfit = one([bad, 0, 2, "1"]);
        else if (place === "type") message.type = typeof bad === "string" ? long : bad;
        else if (type === "result") message.top = one([bad, "x", 5, [bad], [{ name: bad, parts: ["x"], acceptability: 1 }],
            [{ name: "x", parts: [bad, "x"], acceptability: 1 }], [{ name: "x", parts: "x", acceptability: 1 }],
            [{ name: "x", parts: ["x"], acceptability: bad }], [{ parts: ["x"], acceptability: 1 }]]);
        else if (known) {
            const name = one(fields[type]);
            if (below(4) === 0) delete message[name];
            else message[name] = text.includes(name) ? one([bad, 5]) : one([bad, "5"]);
        }
        // An empty list is a result with nothing in it, which there is.
        if (type === "result" && Array.isArray(message.top) && message.top.length === 0) message.top = long;
        if (type === "wish" && place === "field") message.wish = typeof bad === "string" ? long : bad;
        return message;
    };"#;

/// How many messages of any form are sent each way.
fn count() -> u64 {
    let asked = std::env::var("STACKFIT_MESSAGES").ok();
    asked
        .and_then(|count| count.parse().ok())
        .unwrap_or(100_000)
}

/// Sends messages of any form to a window, and says how many there were, once they have been read.
fn send_any(visitor: &Visitor<'_>, to: &str) {
    let script = format!(
        "const [count, done] = arguments; {ANY}
        let sent = 0;
        const round = () => {{
            for (let turn = 0; turn < 2000 && sent < count; turn++, sent++) ({to}).postMessage(any(), '*');
            if (sent < count) setTimeout(round); else setTimeout(() => done(sent), 1500);
        }};
        round();"
    );
    let sent = visitor.script_to_wait(&script, vec![json!(count())]);
    assert_eq!(sent.as_u64(), Some(count()));
}

/// Notes what goes wrong in a window from now on.
const FAULTS: &str = "window.faults = [];
    addEventListener('error', ({ message }) => faults.push(message));
    addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));";

#[test]
fn should_be_unmoved_by_messages_of_any_form_from_the_other_side() {
    at_host("plain.html", |visitor| {
        visitor.hears("ready");
        visitor.hears("step");
        rests(visitor);
        visitor.script(FAULTS, vec![]);
        visitor.enter(0);
        visitor.script(FAULTS, vec![]);
        visitor.leave();
        let before = state(visitor);
        send_any(
            visitor,
            "document.querySelector('stackfit-wizard').shadowRoot.querySelector('iframe').contentWindow",
        );
        assert_eq!(state(visitor), before);
        visitor.enter(0);
        send_any(visitor, "parent");
        assert_eq!(visitor.script("return faults", vec![]), json!([]));
        visitor.leave();
        assert_eq!(visitor.script("return faults", vec![]), json!([]));
        assert_eq!(state(visitor), before);
    });
}

#[test]
fn should_pass_on_the_fields_that_are_known_and_no_others() {
    at_host("plain.html", |visitor| {
        visitor.hears("step");
        visitor.enter(0);
        let script = r#"
            const more = '"__proto__": {"polluted": 1}, "constructor": 1, "more": [1]';
            parent.postMessage(JSON.parse(`{"stackfit": 1, "type": "cta", "href": "x", ${more}}`), "*");
            parent.postMessage(JSON.parse(`{"stackfit": 1, "type": "result", ${more},
                "top": [{"name": "x", "parts": ["x"], "acceptability": 0.5, ${more}}]}`), "*");"#;
        visitor.script(script, vec![]);
        visitor.leave();
        visitor.hears("result");
        let names = "const own = (value) => value && typeof value === 'object'
                ? Object.fromEntries(Reflect.ownKeys(value).map((name) => [name, own(value[name])])) : value;
            return [told.filter(([type]) => ['cta', 'result'].includes(type)).map(([, detail]) => own(detail)), {}.polluted ?? null]";
        let top = json!({"0": {"name": "x", "parts": {"0": "x", "length": 1}, "acceptability": 0.5}, "length": 1});
        assert_eq!(
            visitor.script(names, vec![]),
            json!([[{"href": "x"}, {"top": top}], null])
        );
    });
}

#[test]
fn should_scroll_to_no_place_but_the_frames_own_and_only_for_who_is_there() {
    at_host("far.html", |visitor| {
        // It loads once it is near.
        visitor.script(
            "document.querySelector('stackfit-wizard').scrollIntoView()",
            vec![],
        );
        visitor.hears("ready");
        visitor.settle();
        let scrolled = || visitor.script("return scrollY", vec![]).as_f64().unwrap();
        let ask = |top: f64| {
            visitor.enter(0);
            visitor.script(
                "parent.postMessage({stackfit: 1, type: 'view', top: arguments[0]}, '*')",
                vec![json!(top)],
            );
            visitor.leave();
            visitor.settle();
        };
        visitor.script("scrollTo(0, 0)", vec![]);
        ask(10.0);
        assert_eq!(scrolled(), 0.0, "nobody is in the frame");
        visitor.enter(0);
        visitor.press(EN.start_begin);
        visitor.leave();
        visitor.settle();
        ask(99_999.0);
        let end = "return document.querySelector('stackfit-wizard').getBoundingClientRect().bottom + scrollY";
        let end = visitor.script(end, vec![]).as_f64().unwrap();
        assert!(scrolled() < end, "{} of {end}", scrolled());
    });
}

#[test]
fn should_load_no_frame_from_an_address_that_is_none_of_the_web() {
    at_host("plain.html", |visitor| {
        visitor.hears("ready");
        visitor.script(FAULTS, vec![]);
        for address in [
            "javascript:parent.faults.push(1)",
            "data:text/html,x",
            "https://",
            "http://[",
            "blob:x",
            "file:///",
        ] {
            visitor.script(
                "told.length = 0; document.querySelector('stackfit-wizard').setAttribute('src', arguments[0])",
                vec![json!(address)],
            );
            assert_eq!(
                visitor.hears("error"),
                json!({"reason": "address"}),
                "{address}"
            );
        }
        visitor.script(
            "document.querySelector('stackfit-wizard').setAttribute('logo', 'http://[')",
            vec![],
        );
        visitor.settle();
        assert_eq!(visitor.script("return faults", vec![]), json!([]));
    });
}
