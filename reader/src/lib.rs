//! Loads and checks another catalogue than the bundled one.
//!
//! A program of its own, so that nobody downloads it who has no use for it: `index.html` starts it if the page's address
//! has a parameter `catalogue`, and the page waits for what it returns. Until then, and where something is wrong, it
//! shows pages of its own.

#![cfg(target_arch = "wasm32")]

mod address;
mod failure;
mod load;
mod page;
mod place;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use catalogue::Parts;
use failure::Failure;

/// The two parts of the catalogue that the page's address names, once it is there and without a problem: core and
/// evidence, each as a `Uint8Array`. Until then, visitors can try again as often as they like.
///
/// # Errors
///
/// When there is no page to show anything on.
#[wasm_bindgen]
pub async fn read() -> Result<Array, JsValue> {
    loop {
        page::wait()?;
        let whence = place::asked();
        let parts = match &whence {
            Ok(whence) => parts(&whence.whole).await,
            Err(refusal) => Err(Failure::Refused(refusal.clone())),
        };
        match parts {
            Ok(parts) => {
                let [core, evidence] = [&parts.core, &parts.evidence];
                let [core, evidence] = [core, evidence].map(|part| Uint8Array::from(&part[..]));
                return Ok(Array::of2(&core, &evidence));
            }
            Err(failure) => page::explain(whence.ok().as_ref(), &failure)?.await?,
        };
    }
}

async fn parts(address: &str) -> Result<Parts, Failure> {
    let bytes = load::load(address).await?;
    let documents = catalogue::unpack(&bytes).map_err(Failure::Faulty)?;
    let catalogue = catalogue::read(&documents).map_err(Failure::Faulty)?;
    // Plain data can be packed.
    Parts::of(&catalogue).map_err(|_| Failure::Faulty(Vec::new()))
}
