//! Loads and checks another catalogue than the bundled one: a piece of the program by itself, for those whose page's address
//! has a parameter `catalogue`.
//!
//! Until the catalogue is there, and where something is wrong, it shows pages of its own in the place of the page.

mod address;
mod failure;
mod load;
mod page;
mod place;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::window;

use super::work;
use crate::bundled;
use crate::catalogue::{self, Catalogue};
use failure::Failure;

/// Hands over the catalogue that the page's address names, once it is there and without a problem. Until then, visitors can
/// try again as often as they like.
pub fn read(then: Box<dyn FnOnce(Box<Catalogue>)>) {
    spawn_local(async move {
        // Fails only where there is no page to show anything on.
        if let Ok(catalogue) = until_there().await {
            then(Box::new(catalogue));
        }
    });
}

async fn until_there() -> Result<Catalogue, JsValue> {
    loop {
        page::wait()?;
        let whence = place::asked();
        let read = match &whence {
            Ok(whence) => checked(&whence.whole).await,
            Err(refusal) => Err(Failure::Refused(refusal.clone())),
        };
        match read {
            Ok(catalogue) => return Ok(catalogue),
            Err(failure) => page::explain(whence.ok().as_ref(), &failure)?.await?,
        };
    }
}

/// Reads and checks a catalogue, in slices between which the browser can answer.
async fn checked(address: &str) -> Result<Catalogue, Failure> {
    let bytes = load::load(address).await?;
    pause().await;
    let mut unpacking = catalogue::Unpacking::of(&bytes).map_err(Failure::Faulty)?;
    in_slices(|| unpacking.advance()).await;
    let documents = unpacking.finish().map_err(Failure::Faulty)?;
    let mut reading = catalogue::Reading::beside(&documents, Vec::new());
    in_slices(|| reading.advance()).await;
    let read = reading.finish().map_err(Failure::Faulty)?;
    match catalogue::taken_id(&read, bundled::ID) {
        None => Ok(read),
        Some(problem) => Err(Failure::Faulty(vec![problem])),
    }
}

/// Advances until nothing is left, with a pause at first and after each slice.
async fn in_slices(mut advance: impl FnMut() -> bool) {
    loop {
        pause().await;
        let end = work::now() + work::SLICE;
        while work::now() <= end {
            if !advance() {
                return;
            }
        }
    }
}

/// Waits for a task of its own.
async fn pause() {
    let task = Promise::new(&mut |keep, _| {
        if let Some(window) = window() {
            // Fails only for a window that is gone.
            let _ = window.set_timeout_with_callback(&keep);
        }
    });
    let _ = JsFuture::from(task).await;
}
