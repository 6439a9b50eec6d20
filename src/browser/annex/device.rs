//! The day, files in and out, and the system's dialogue for sharing.

use std::time::Duration;

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::set_timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url, window};

use crate::browser::promise;
use crate::view::Sharing;
use crate::{decisions, export};

/// The most bytes that any reader of files takes.
const LARGEST: usize = if decisions::LARGEST > export::json::LARGEST {
    decisions::LARGEST
} else {
    export::json::LARGEST
};

/// How long a file stays to be had: some browsers fetch it only when the visitor has said where to.
const KEPT: Duration = Duration::from_secs(60);

/// Today, where the visitor is: `2026-11-21`.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    format!("{year:04}-{month:02}-{day:02}")
}

/// Reads the file picked in the input with an id; nothing if there is none, or it cannot be read. Of a file that is too
/// large to be read, what is passed on is too large as well.
pub fn file(id: &str, done: Box<dyn FnOnce(Option<String>)>) {
    let Some(file) = picked(id) else {
        return done(None);
    };
    let Ok(part) = file.slice_with_f64_and_f64(0.0, LARGEST as f64 + 1.0) else {
        return done(None);
    };
    let read = |text: Result<JsValue, JsValue>| done(text.ok().and_then(|text| text.as_string()));
    promise::settled(&part.text(), Box::new(read));
}

fn picked(id: &str) -> Option<Blob> {
    let input = window()?.document()?.get_element_by_id(id)?;
    let files = Reflect::get(&input, &"files".into()).ok()?;
    let first = Reflect::get_u32(&files, 0).ok()?;
    first.dyn_into().ok()
}

/// Has the browser save a text as a file.
pub fn save(name: &str, kind: &str, text: &str) {
    // Fails only where there is no memory for it.
    let _ = try_save(name, kind, text);
}

fn try_save(name: &str, kind: &str, text: &str) -> Option<()> {
    let about = BlobPropertyBag::new();
    about.set_type(&format!("{kind};charset=utf-8"));
    let parts = Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &about).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = window()?.document()?.create_element("a").ok()?;
    let link: HtmlAnchorElement = link.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&address);
        },
        KEPT,
    );
    Some(())
}

/// The system's dialogue for sharing, if the browser has one.
pub fn sharing() -> Option<Sharing> {
    share_function().map(|_| share as Sharing)
}

fn share_function() -> Option<Function> {
    let navigator = window()?.navigator();
    let share = Reflect::get(&navigator, &"share".into()).ok()?;
    share.dyn_into().ok()
}

fn share(text: String, done: Box<dyn FnOnce(bool)>) {
    match try_share(&text) {
        Some(promise) => promise::settled(
            &promise,
            Box::new(|shared| done(shared.is_ok() || shared.is_err_and(|why| is_given_up(&why)))),
        ),
        None => done(false),
    }
}

fn try_share(text: &str) -> Option<Promise> {
    let data = Object::new();
    Reflect::set(&data, &"text".into(), &text.into()).ok()?;
    let navigator = window()?.navigator();
    let promise = share_function()?.call1(&navigator, &data).ok()?;
    promise.dyn_into().ok()
}

/// Whether the visitor has closed the dialogue, which is no failure.
fn is_given_up(why: &JsValue) -> bool {
    let name = Reflect::get(why, &"name".into());
    name.is_ok_and(|name| name == "AbortError")
}
