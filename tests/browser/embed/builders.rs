//! In what page builders make: columns of every kind, what is hidden at first, previews, and blocks that know their height.

use axum::Router;
use serde_json::{Value, json};
use stackfit::wording::EN;

use crate::support::{Setup, Stage, Visitor, catalogue, serve_hosted, stage};

/// From the first moment on: whether what stands in the element is painted first, and how far things are shifted.
const WATCH: &str = "window.shifted = 0;
    new PerformanceObserver((list) => {
        for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifted += value;
    }).observe({ type: 'layout-shift', buffered: true });
    addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => {
        window.painted = document.querySelector('stackfit-wizard > a')?.checkVisibility({ visibilityProperty: true });
    }));";

/// How wide the frame is, and the room for it.
const WIDTHS: &str =
    "const frame = document.querySelector('stackfit-wizard').shadowRoot.querySelector('iframe');
    return [frame.offsetWidth, document.querySelector('[data-room]').clientWidth]";

/// Somebody on a page that is watched.
fn watched<'a>(stage: &'a Stage, home: &str, page: &str) -> Visitor<'a> {
    let visitor = stage.visitor_at_with(home, Setup::default());
    let watch = json!({"source": WATCH});
    visitor.command("Page.addScriptToEvaluateOnNewDocument", watch);
    visitor.open_to_wait(page);
    visitor
}

/// A page in whose element somebody comes to the second question, all in its place.
#[track_caller]
fn fits(page: &str, hidden: bool) {
    stage(|stage| {
        let visitor = watched(stage, &stage.hosts(), page);
        let painted = || visitor.script("return window.painted ?? null", vec![]);
        visitor.sees("what is painted first", json!(!hidden), painted);
        if hidden {
            visitor.click("#open");
        }
        visitor.hears("ready");
        visitor.settle();
        let shifted = visitor.script("return shifted", vec![]).as_f64().unwrap();
        assert!(shifted <= 0.02, "{page}: {shifted}");
        let least = "return parseFloat(document.querySelector('stackfit-wizard').getAttribute('min-height') ?? 520)";
        let least = visitor.script(least, vec![]);
        visitor.enter(0);
        visitor.press(EN.pace_full);
        visitor.sees_question("platform");
        visitor.sees("the frame's height", json!(true), || {
            let script = "return innerHeight === Math.max(arguments[0],
                Math.ceil(document.body.getBoundingClientRect().height))";
            visitor.script(script, vec![least.clone()])
        });
        visitor.leave();
        let widths = visitor.script(WIDTHS, vec![]);
        assert_eq!(widths[0], widths[1], "{page}: {widths}");
        assert!(widths[0].as_f64().unwrap() > 300.0, "{page}: {widths}");
    });
}

#[test]
fn should_fit_into_a_row_of_containers() {
    fits("elementor.html", false);
}

#[test]
fn should_fit_into_a_grid() {
    fits("gutenberg.html", false);
}

#[test]
fn should_fit_into_columns_that_float() {
    fits("floats.html", false);
}

#[test]
fn should_fit_into_a_tab_that_is_opened_later() {
    fits("tabs.html", true);
}

#[test]
fn should_fit_into_an_accordion() {
    fits("accordion.html", true);
}

#[test]
fn should_scroll_in_a_block_with_a_height_of_its_own() {
    fits("squarespace.html", false);
}

#[test]
fn should_show_in_a_preview_without_an_origin_and_give_no_alarm() {
    stage(|stage| {
        // Its files are for everybody, as a host sends them; storage is refused, which is said.
        let wizard = serve_hosted(stage, &[("FRAME_ANCESTORS", "any")], Router::new());
        let visitor = watched(stage, &stage.hosts_of(&wizard), "preview.html");
        visitor.enter_plain();
        visitor.sees("the frame alone", json!([true, false]), || {
            let shown = "const root = document.querySelector('stackfit-wizard')?.shadowRoot;
                const frame = root?.querySelector('iframe');
                return frame && [getComputedStyle(frame).opacity === '1', root.querySelector('slot').checkVisibility()]";
            visitor.script(shown, vec![])
        });
        visitor.enter(0);
        visitor.sees_screen(&catalogue().title);
        visitor.press(EN.start_begin);
        visitor.sees_question("platform");
        visitor.leave();
        visitor.enter_plain();
        assert_eq!(visitor.script("return told", vec![]), Value::Array(vec![]));
    });
}

#[test]
fn should_leave_the_hosts_own_content_in_a_preview_whose_frame_is_refused() {
    stage(|stage| {
        stage.expect_complaint("frame-ancestors");
        stage.expect_complaint("ERR_BLOCKED_BY_RESPONSE");
        let wizard = serve_hosted(
            stage,
            &[("FRAME_ANCESTORS", "https://elsewhere.example")],
            Router::new(),
        );
        let visitor = watched(stage, &stage.hosts_of(&wizard), "preview.html");
        visitor.enter_plain();
        let shown = "const root = document.querySelector('stackfit-wizard')?.shadowRoot;
            const frame = root?.querySelector('iframe');
            return frame && [getComputedStyle(frame).opacity === '1', root.querySelector('slot').checkVisibility()]";
        visitor.sees("the host's own content alone", json!([false, true]), || {
            visitor.script(shown, vec![])
        });
        visitor.settle();
        visitor.settle();
        assert_eq!(visitor.script(shown, vec![]), json!([false, true]));
    });
}

#[test]
fn should_work_as_a_frame_where_no_scripts_are_taken() {
    stage(|stage| {
        let visitor = stage.visitor_of_host("amp.html", Setup::default());
        visitor.enter_plain();
        visitor.sees_question("team");
        visitor.sees_text(".brand", "Müller");
        visitor.press(EN.question_not_sure);
        visitor.sees_focus_on("h1");
        let measures = "return [innerHeight, getComputedStyle(document.documentElement).overflowY !== 'hidden',
            document.documentElement.scrollWidth <= innerWidth]";
        let measured = visitor.script(measures, vec![]);
        assert_eq!(measured, json!([600, true, true]));
    });
}
