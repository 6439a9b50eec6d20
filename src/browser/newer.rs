//! Whether the site has been updated while this page was open: looked at when the visitor comes back to it after a while.

use std::cell::Cell;

use wasm_bindgen_futures::spawn_local;

use super::listening::listen;
use super::pieces;
use crate::view::App;

/// How long after the last look another one is worth a request, in milliseconds.
const WHILE: f64 = 15.0 * 60.0 * 1000.0;

/// Says from now on if there is a newer version.
pub fn follow(app: App) {
    let looked = Cell::new(js_sys::Date::now());
    listen("focus", move |_| {
        let now = js_sys::Date::now();
        // A clock that was put back is no reason to wait for it.
        if (now - looked.get()).abs() < WHILE || app.newer.get_untracked() {
            return;
        }
        looked.set(now);
        look(app);
    });
}

/// Says so if there is a newer version now.
pub fn look(app: App) {
    spawn_local(async move {
        if pieces::is_outdated().await && !app.newer.get_untracked() {
            app.newer.set(true);
        }
    });
}
