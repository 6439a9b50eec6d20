//! Another catalogue than the bundled one, where the page's address names one: a second program loads and checks it.
//!
//! `index.html` starts that program while this one is still loading. Until the catalogue is there, and where it cannot
//! be used, it shows pages of its own.

use js_sys::{Array, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::window;

use super::annex;
use crate::catalogue::{Catalogue, Evidence, parts};

/// Where `index.html` leaves the second program's promise.
const PROMISED: &str = "stackfitCatalogue";

/// The promise of another catalogue, if the address names one.
pub fn promised() -> Option<Promise> {
    let promised = Reflect::get(window()?.as_ref(), &PROMISED.into()).ok()?;
    promised.dyn_into().ok()
}

/// The catalogue and its evidence that the promise was kept with.
pub fn read(kept: JsValue) -> Option<(Catalogue, Evidence)> {
    let kept: Array = kept.dyn_into().ok()?;
    let part = |place| Uint8Array::new(&kept.get(place));
    let (core, evidence) = (part(0), part(1));
    let read = (
        parts::core(&core.to_vec()).ok()?,
        parts::evidence(&evidence.to_vec()).ok()?,
    );
    annex::catalogue(core, evidence);
    Some(read)
}
