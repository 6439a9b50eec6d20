//! The day, files that the visitor picks, and the system's dialogue for sharing.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, window};

use crate::browser::promise;
use crate::view::Sharing;

/// Today, where the visitor is: `2026-11-21`.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    format!("{year:04}-{month:02}-{day:02}")
}

/// Reads the file picked in the input with an id; nothing if there is none, or it cannot be read. Of a file with more bytes
/// than the largest that is wanted, what is passed on is too large as well.
pub fn file(id: &str, largest: usize, done: Box<dyn FnOnce(Option<String>)>) {
    let Some(file) = picked(id) else {
        return done(None);
    };
    let Ok(part) = file.slice_with_f64_and_f64(0.0, largest as f64 + 1.0) else {
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
