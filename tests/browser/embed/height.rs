//! The frame is as high as the page in it, and the visitor sees where it begins.

use serde_json::{Value, json};
use stackfit::wording::EN;

use super::at_host;
use crate::support::{Setup, catalogue, stage};

/// Steps at random: those after which the frame's height was wrong, and after how many pictures of the page it followed
/// each change of the page's. A machine with more to do draws fewer of them.
const STEPS: &str = r#"
    const [count, start, done] = arguments;
    let seed = start;
    const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
    let drawn = 0;
    const frame = () => new Promise((next) => requestAnimationFrame(next)).then(() => drawn++);
    const high = () => Math.max(520, Math.ceil(document.body.getBoundingClientRect().height));
    const lags = [];
    // Heights that the page has had and the frame not yet, each with when it was seen; a later one makes up for it.
    let last = high(), awaited = [];
    const look = () => {
        if (high() !== last) awaited.push([last = high(), drawn]);
        const reached = awaited.findLastIndex(([height]) => height === innerHeight);
        for (const [, since] of awaited.splice(0, reached + 1)) lags.push(drawn - since);
        return innerHeight === last;
    };
    const run = async () => {
        const wrong = [];
        for (let step = 0; step < count; step++) {
            const shown = [...document.querySelectorAll('main label, main button, main summary, main a[href^=\\#], .foot button')]
                .filter((one) => one.checkVisibility() && !one.matches('[aria-disabled="true"]'));
            const next = document.querySelector('form button[type="submit"]');
            (next && random(3) === 0 ? next : shown[random(shown.length)] ?? next).click();
            // Until nothing has changed for a while.
            const began = performance.now();
            for (let quiet = 0; quiet < 3 && performance.now() - began < 3000;) {
                await frame();
                quiet = look() ? quiet + 1 : 0;
            }
            if (!look()) wrong.push([step, location.hash, innerHeight, last]);
            if (step % 40 === 39) { location.hash = '#/'; await frame(); await frame(); }
        }
        return { wrong, lags };
    };
    run().then(done, (error) => done({ wrong: [String(error)] }));"#;

/// After how many pictures the frame follows nineteen of twenty changes: a tenth of a second, where sixty a second are
/// drawn.
const SOON: u32 = 6;

#[test]
fn should_have_the_right_height_after_each_of_a_thousand_steps() {
    stage(|stage| {
        // Only who really clicks may copy.
        stage.expect_complaint("ClipboardReadWrite");
        let visitor = stage.visitor_of_host("plain.html", Setup::default());
        visitor.enter(0);
        let mut lags: Vec<u32> = Vec::new();
        for round in 1..=20 {
            let seen = visitor.script_to_wait(STEPS, vec![json!(50), json!(round * 7919)]);
            assert_eq!(seen["wrong"], json!([]), "round {round}");
            let here: Vec<u32> = serde_json::from_value(seen["lags"].clone()).unwrap();
            lags.extend(here);
        }
        lags.sort_unstable();
        let quantile = lags[lags.len() * 19 / 20];
        assert!(quantile <= SOON, "{quantile} of {lags:?}");
    });
}

#[test]
fn should_shrink_and_keep_the_visitor_with_it() {
    at_host("plain.html", |visitor| {
        visitor.script(
            "document.querySelector('stackfit-wizard').setAttribute('start', '#/technologies')",
            vec![],
        );
        visitor.enter(0);
        visitor.sees_screen(&stackfit::wording::say(&catalogue().words, EN.browse_all));
        visitor.sees("a long page", true, || {
            visitor.script("return innerHeight > 2000", vec![]) == json!(true)
        });
        visitor.leave();
        visitor.script("scrollTo(0, 100000)", vec![]);
        visitor.enter(0);
        visitor.press(EN.nav_method);
        visitor.sees_screen(EN.method_title);
        visitor.script("location.hash = '#/'", vec![]);
        visitor.sees_screen(&catalogue().title);
        let top = "return document.querySelector('h1').getBoundingClientRect().top";
        let heading = visitor.script(top, vec![]).as_f64().unwrap();
        visitor.leave();
        visitor.sees("a short frame", true, || visitor.frame_height(0) < 900.0);
        let top = "return document.querySelector('stackfit-wizard').getBoundingClientRect().top";
        visitor.sees("the heading in view", true, || {
            let place = visitor.script(top, vec![]).as_f64().unwrap() + heading;
            (0.0..900.0).contains(&place)
        });
    });
}

#[test]
fn should_move_neither_focus_nor_view_when_it_loads() {
    at_host("far.html", |visitor| {
        visitor.script("scrollTo(0, 3400)", vec![]);
        visitor.hears("ready");
        visitor.settle();
        assert_eq!(visitor.script("return scrollY", vec![]), json!(3400));
        assert!(visitor.has_focus_on("nothing"), "{:?}", visitor.focus());
    });
}

#[test]
fn should_scroll_to_a_question_only_if_it_is_out_of_view() {
    at_host("far.html", |visitor| {
        visitor.script("scrollTo(0, 3900)", vec![]);
        visitor.enter(0);
        visitor.press(EN.pace_full);
        visitor.sees_screen(&catalogue().questions[0].title);
        visitor.leave();
        let place = |script: &str| visitor.script(script, vec![]).as_f64().unwrap();
        let top = "return document.querySelector('stackfit-wizard').getBoundingClientRect().top";
        assert!((place(top) - 100.0).abs() < 130.0, "{}", place(top));
        // Far down, where the next question would begin above the view.
        visitor.script("scrollTo(0, document.querySelector('#after').getBoundingClientRect().top + scrollY - 300)", vec![]);
        assert!(place(top) < 0.0, "{}", place(top));
        let before = place(top);
        visitor.enter(0);
        visitor.script("document.querySelector('form').requestSubmit()", vec![]);
        visitor.choose("platform", "web");
        visitor.script("document.querySelector('form').requestSubmit()", vec![]);
        visitor.sees_screen(&catalogue().questions[1].title);
        visitor.leave();
        visitor.sees("the question in view", true, || {
            place(top) > before && place(top) > -200.0
        });
    });
}

#[test]
fn should_follow_attributes_without_loading_anew() {
    at_host("plain.html", |visitor| {
        visitor.enter(0);
        visitor.script("window.same = true", vec![]);
        visitor.leave();
        let set = "const one = document.querySelector('stackfit-wizard'); for (const [name, value] of arguments[0]) one.setAttribute(name, value)";
        let look = json!([
            ["theme", "dark"],
            ["brand", "Another"],
            ["radius", "12"],
            ["accent", "#ff0000"]
        ]);
        visitor.script(set, vec![look]);
        visitor.enter(0);
        visitor.sees_text(".brand", "Another");
        let dark = "return [window.same, document.documentElement.dataset.theme, getComputedStyle(document.querySelector('.button')).borderRadius]";
        visitor.sees("the look", json!([true, "dark", "12px"]), || {
            visitor.script(dark, vec![])
        });
        visitor.leave();
        // What it is loaded with, loads it anew.
        visitor.script(set, vec![json!([["start", "team"]])]);
        visitor.sees("another page", true, || {
            visitor.enter(0);
            let seen = visitor.text("main h1");
            visitor.leave();
            seen.as_deref() == Some(catalogue().question("team").unwrap().title.as_str())
        });
        let _: Value = visitor.hears("step");
    });
}
