//! Loads the claims, facts and sources from the file beside the page, as soon as the first page is left.

use std::cell::Cell;

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Response, window};

use super::listening::listen;
use super::{newer, promise, second};
use crate::bundled;
use crate::view::{App, EvidenceState};

thread_local! {
    static ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Loads the evidence, unless it is there or under way. That of another catalogue came with it.
pub fn load(app: App) {
    let there = matches!(app.evidence.get_untracked(), EvidenceState::Loaded(_));
    if there || ASKED.replace(true) {
        return;
    }
    let Some(window) = window() else {
        return;
    };
    let answered = move |response: Result<JsValue, JsValue>| match response.ok().and_then(bytes) {
        Some(bytes) => promise::settled(&bytes, Box::new(move |bytes| show(app, bytes.ok()))),
        None => show(app, None),
    };
    promise::settled(
        &window.fetch_with_str(bundled::EVIDENCE_FILE),
        Box::new(answered),
    );
}

/// Loads what could not be had without a network, as soon as there is one again.
pub fn load_once_online(app: App) {
    listen("online", move |_| {
        if matches!(app.evidence.get_untracked(), EvidenceState::Failed) {
            load(app);
        }
    });
}

fn bytes(response: JsValue) -> Option<Promise> {
    let response: Response = response.dyn_into().ok()?;
    if response.ok() {
        response
            .array_buffer()
            .ok()
            .map(|bytes| bytes.unchecked_into())
    } else {
        None
    }
}

fn show(app: App, bytes: Option<JsValue>) {
    let bytes = bytes.map(|bytes| Uint8Array::new(&bytes));
    let read = |bytes: &Uint8Array| bundled::evidence(&bytes.to_vec()).ok();
    let evidence = bytes.as_ref().and_then(read);
    // Its pages are there when they are wanted, too.
    second::third(app);
    app.evidence.set(match evidence {
        // It is kept as long as the page is.
        Some(evidence) => EvidenceState::Loaded(Box::leak(Box::new(evidence))),
        None => {
            // The next screen tries again, unless the site has another page by now, without this file.
            ASKED.set(false);
            newer::look(app);
            EvidenceState::Failed
        }
    });
}
