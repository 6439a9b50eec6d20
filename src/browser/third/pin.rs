//! Which version of `embed.js` other people's pages can keep to: `embed.json` beside the page names it.
//!
//! Browsers check a hash only if the file may be read from elsewhere, which is up to the headers of the page's host. So the
//! file is asked for, and its headers decide: without them, a pinned script would be refused.

use js_sys::{JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Response, window};

use crate::browser::promise;
use crate::embed::snippets::Pin;
use crate::view::PinFound;

/// The header that lets other sites read a file.
const OPEN: &str = "access-control-allow-origin";

/// Looks for the version, and says it; nothing if there is none, or pages elsewhere may not read it.
pub fn pin(done: PinFound) {
    fetch("embed.json", move |response| {
        let Some(text) = response.and_then(|response| response.text().ok()) else {
            return done(None);
        };
        promise::settled(&text, Box::new(move |text| named(text.ok(), done)));
    });
}

/// Goes on with what `embed.json` says.
fn named(text: Option<JsValue>, done: PinFound) {
    let Some(pin) = text.and_then(|text| read(&text.as_string()?)) else {
        return done(None);
    };
    let file = pin.file.clone();
    fetch(&file, move |response| {
        let allowed = response.and_then(|response| response.headers().get(OPEN).ok().flatten());
        done((allowed.as_deref() == Some("*")).then_some(pin));
    });
}

fn read(text: &str) -> Option<Pin> {
    let table = JSON::parse(text).ok()?;
    let field = |name: &str| Reflect::get(&table, &name.into()).ok()?.as_string();
    Some(Pin {
        file: field("file")?,
        integrity: field("integrity")?,
    })
}

/// Asks for a file beside the page; nothing if it cannot be had.
fn fetch(file: &str, then: impl FnOnce(Option<Response>) + 'static) {
    let Some(window) = window() else {
        return then(None);
    };
    let answered = |response: Result<JsValue, JsValue>| {
        let response = response
            .ok()
            .and_then(|one| one.dyn_into::<Response>().ok());
        then(response.filter(Response::ok));
    };
    promise::settled(&window.fetch_with_str(file), Box::new(answered));
}
