//! Loads a file with limits on its size and on how long it may take.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, ReadableStreamDefaultReader, RequestCache, RequestCredentials, RequestInit,
    RequestRedirect, Response, ResponseType, window,
};

use crate::failure::Failure;
use catalogue::LARGEST;

/// How long it may take until all of it is there.
const SECONDS: u32 = 15;

/// The content of the file at an address that may be loaded from.
///
/// # Errors
///
/// When it cannot be had, is too large, or takes too long.
pub async fn load(address: &str) -> Result<Vec<u8>, Failure> {
    let until = AbortSignal::timeout_with_u32(SECONDS * 1000);
    let loaded = match request(address, &until).await {
        Ok(response) => content(&response).await,
        Err(failure) => Err(failure),
    };
    match loaded {
        // Whatever broke then, that is why.
        Err(Failure::Unreachable) if until.aborted() => Err(Failure::TimedOut(SECONDS)),
        loaded => loaded,
    }
}

async fn request(address: &str, until: &AbortSignal) -> Result<Response, Failure> {
    let options = RequestInit::new();
    options.set_signal(Some(until));
    options.set_credentials(RequestCredentials::Omit);
    // Followed, it could lead to a site that is not listed.
    options.set_redirect(RequestRedirect::Manual);
    // A catalogue that has been put right is to be seen at once.
    options.set_cache(RequestCache::NoCache);
    let window = window().ok_or(Failure::Unreachable)?;
    let answered = JsFuture::from(window.fetch_with_str_and_init(address, &options)).await;
    let response = answered.and_then(JsCast::dyn_into::<Response>);
    let response = response.map_err(|_| Failure::Unreachable)?;
    if response.type_() == ResponseType::Opaqueredirect {
        return Err(Failure::Moved);
    }
    if !response.ok() {
        return Err(Failure::Status(response.status()));
    }
    Ok(response)
}

/// Reads piece by piece, because how large a file says it is need not be true.
async fn content(response: &Response) -> Result<Vec<u8>, Failure> {
    let unreachable = |_: JsValue| Failure::Unreachable;
    let Some(body) = response.body() else {
        return Ok(Vec::new());
    };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    loop {
        let piece = JsFuture::from(reader.read()).await.map_err(unreachable)?;
        let of_piece = |name: &str| Reflect::get(&piece, &name.into()).map_err(unreachable);
        if of_piece("done")?.is_truthy() {
            return Ok(bytes);
        }
        let more: Uint8Array = of_piece("value")?.unchecked_into();
        if bytes.len() + more.length() as usize > LARGEST {
            // Nothing more is wanted; whether the server hears of it does not matter.
            let _ = reader.cancel();
            return Err(Failure::TooLarge(LARGEST));
        }
        bytes.extend(more.to_vec());
    }
}
