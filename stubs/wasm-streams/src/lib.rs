//! Stands for wasm-streams, which Leptos names by way of `server_fn` and the page never calls: the real one exports
//! classes to scripts, which keeps all of their code in the first download.

use futures_util::stream::{self, Stream};
use wasm_bindgen::JsValue;

/// A stream of the browser.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes one.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        ReadableStream(raw)
    }

    /// Would make one of a stream of Rust's.
    ///
    /// # Panics
    ///
    /// Always: whoever calls this needs the real crate.
    pub fn from_stream<S: Stream<Item = Result<JsValue, JsValue>> + 'static>(_: S) -> Self {
        unimplemented!("this stands for wasm-streams; take the real one")
    }

    /// Gives it back.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Would read it.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        stream::empty()
    }
}
