//! Whether the site has been updated while this page was open: looked at when the visitor comes back to it after a while.

use std::cell::Cell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::window;

use super::pieces;
use crate::view::App;

/// How long after the last look another one is worth a request, in milliseconds.
const WHILE: f64 = 15.0 * 60.0 * 1000.0;

/// Says from now on if there is a newer version.
pub fn follow(app: App) {
    let looked = Cell::new(js_sys::Date::now());
    let back = Closure::<dyn Fn()>::new(move || {
        let now = js_sys::Date::now();
        // A clock that was put back is no reason to wait for it.
        if (now - looked.get()).abs() < WHILE || app.newer.get_untracked() {
            return;
        }
        looked.set(now);
        spawn_local(async move {
            if pieces::is_outdated().await {
                app.newer.set(true);
            }
        });
    });
    if let Some(window) = window() {
        // Fails only for a window that is gone.
        let _ = window.add_event_listener_with_callback("focus", back.as_ref().unchecked_ref());
    }
    back.forget();
}
