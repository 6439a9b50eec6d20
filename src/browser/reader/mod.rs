//! Loads and checks another catalogue than the bundled one: a piece of the program by itself, for those whose page's address
//! has a parameter `catalogue`.
//!
//! Until the catalogue is there, and where something is wrong, it shows pages of its own in the place of the page.

mod address;
mod failure;
mod load;
mod page;
mod place;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

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

async fn checked(address: &str) -> Result<Catalogue, Failure> {
    let bytes = load::load(address).await?;
    let documents = catalogue::unpack(&bytes).map_err(Failure::Faulty)?;
    catalogue::read_beside_own(&documents, bundled::ID).map_err(Failure::Faulty)
}
