//! The pages that not every visit needs.
//!
//! A program of its own, so that nobody downloads them who only wants an answer: the page starts it when the first of
//! them is opened, and tells it what to show. It has the same views, report and engine as the page, from the same
//! library; what is exported here is exported by this program alone.

#![cfg(target_arch = "wasm32")]

use stackfit::browser::annex::inside;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;
use web_sys::js_sys::Function;

/// Takes the catalogue without its evidence, packed, before anything else, and what is to be called with the link of a
/// result whose answers and weights the visitor wants to keep.
#[wasm_bindgen]
pub fn start(core: Vec<u8>, adopt: Function) {
    inside::start(core, adopt);
}

/// Takes the evidence, packed; no bytes at all if it could not be loaded.
#[wasm_bindgen]
pub fn evidence(bytes: Vec<u8>) {
    inside::evidence(bytes);
}

/// Shows a part in an element: what the fragment of an address stands for, with the answers of a result link.
#[wasm_bindgen]
pub fn show(part: &str, root: HtmlElement, fragment: String, answers: String, moved: bool) {
    inside::show(part, root, fragment, answers, moved);
}

/// Takes a part off the page.
#[wasm_bindgen]
pub fn hide(part: &str) {
    inside::hide(part);
}
