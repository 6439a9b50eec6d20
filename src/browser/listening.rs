//! Hears of events of the window, for as long as the page is there.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, window};

/// Hears of events that reach the window.
pub fn listen(kind: &str, hear: impl Fn(Event) + 'static) {
    on_window(kind, Box::new(hear), false);
}

/// Hears of events anywhere in the page, before anything that they do.
pub fn listen_first(kind: &str, hear: impl Fn(Event) + 'static) {
    on_window(kind, Box::new(hear), true);
}

fn on_window(kind: &str, hear: Box<dyn Fn(Event)>, first: bool) {
    let hear = Closure::wrap(hear);
    if let Some(window) = window() {
        let listener = hear.as_ref().unchecked_ref();
        // Fails only for a window that is gone.
        let _ = window.add_event_listener_with_callback_and_bool(kind, listener, first);
    }
    hear.forget();
}
