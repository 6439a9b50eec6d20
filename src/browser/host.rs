//! What views need of the browser.

use std::cell::Cell;
use std::panic::Location;
use std::time::Duration;

use leptos::prelude::{request_animation_frame, set_timeout};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, window};

use super::{embed, framing, incident, location, pieces, promise, work};
use crate::view::Host;

/// The browser, as far as the first piece needs it.
pub fn host() -> Host {
    Host {
        back: location::back,
        // Later, because what is to have the focus may only be there, or shown, after the change that asks for it.
        focus: |id| {
            let id = id.to_owned();
            after_render(Box::new(move || focus(&id)));
        },
        later: |part| set_timeout(part, Duration::ZERO),
        fetch: pieces::fetch,
        reload: location::reload,
        ..Host::default()
    }
}

/// What an element of the page contains that is shown before the program is there.
pub fn brought(selector: &str) -> Option<String> {
    let document = window()?.document()?;
    let element = document.query_selector(selector).ok()??;
    Some(element.inner_html())
}

/// The same with what results need.
pub fn with_results(host: Host) -> Host {
    Host {
        copy,
        print: || {
            // Fails only for a window that is gone.
            let _ = window().map(|window| window.print());
        },
        go: location::go,
        report: work::report,
        analyse: work::analyse,
        search: work::search,
        called: embed::called,
        address: location::base,
        ..host
    }
}

/// Copies a text and says whether it worked; without a secure context there is no clipboard.
fn copy(text: String, done: Box<dyn FnOnce(bool)>) {
    let clipboard = window()
        .map(|window| window.navigator())
        .and_then(|navigator| js_sys_get(&navigator, "clipboard"))
        .and_then(|clipboard| clipboard.dyn_into::<web_sys::Clipboard>().ok());
    let Some(clipboard) = clipboard else {
        done(false);
        return;
    };
    promise::settled(
        &clipboard.write_text(&text),
        Box::new(|copied| done(copied.is_ok())),
    );
}

/// Runs something once the views have changed.
pub fn after_render(action: Box<dyn FnOnce()>) {
    request_animation_frame(action);
}

thread_local! {
    /// Whether the focus is to go to a heading that was not there, because its piece of the program is on its way.
    static HEADING_MISSED: Cell<bool> = const { Cell::new(false) };
}

/// How often a page is looked at that is not yet as long as it was, and after how long each time.
const LOOKS: u8 = 40;
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// Moves the view to where the visitor has left it, as soon as there is so much of the page again.
pub fn scroll_back() {
    scroll_towards(location::returned(), 0.0, LOOKS);
}

fn scroll_towards(top: f64, reached: f64, looks: u8) {
    let over = top == 0.0 || top != location::returned();
    // Who scrolls up, or has gone on, wants to be elsewhere.
    if over || location::scrolled() + 1.0 < reached {
        return;
    }
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
    let reached = location::scrolled();
    if reached + 1.0 < top && looks > 0 {
        set_timeout(
            move || scroll_towards(top, reached, looks - 1),
            BETWEEN_LOOKS,
        );
    }
}

/// Moves the focus to the heading of the screen, and the view to its top, or to where the visitor has left it.
pub fn focus_heading() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
        let find = |what| window.document()?.query_selector(what).ok()?;
        let heading = find("main h1");
        HEADING_MISSED.set(heading.is_none());
        // Whatever takes comments out of a page takes the places away where views change.
        if heading.is_none() && find("main :is(.coming,.missing)").is_none() {
            let _ = incident::tell(Some(Location::caller()));
        }
        focus_element(heading);
        scroll_back();
    }
}

/// The same for a heading that may be there by now, if it was missed.
pub fn focus_missed_heading() {
    if HEADING_MISSED.take() {
        after_render(Box::new(focus_heading));
    }
}

/// Moves the focus to the element with an id.
pub fn focus(id: &str) {
    let document = window().and_then(|window| window.document());
    focus_element(document.and_then(|document| document.get_element_by_id(id)));
}

fn focus_element(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // In a frame that cannot scroll, the browser would scroll whatever is around it, however little need there is.
        let followed = framing::is_followed();
        let options = FocusOptions::new();
        options.set_prevent_scroll(followed);
        // Fails only for an element that cannot have the focus.
        let _ = element.focus_with_options(&options);
        if followed {
            framing::bring_into_view(&element);
        }
    }
}

fn js_sys_get(object: &web_sys::Navigator, property: &str) -> Option<wasm_bindgen::JsValue> {
    js_sys::Reflect::get(object, &property.into())
        .ok()
        .filter(|value| !value.is_undefined())
}
