//! The styles of what the third piece shows, which come with it.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlLinkElement, window};

/// The element for them in `index.html`, of a kind that browsers pass over.
const LATER: &str = "link[rel=later]";

/// Loads them; says whether that worked. They come while somebody waits for what this returns, and before.
pub fn fetched() -> impl Future<Output = bool> {
    let element = window().and_then(|window| window.document()?.query_selector(LATER).ok()?);
    let element = element.and_then(|element| element.dyn_into::<HtmlLinkElement>().ok());
    let loaded = element.as_ref().map(|element| {
        let loaded = Promise::new(&mut |kept, broken| {
            element.set_onload(Some(&kept));
            element.set_onerror(Some(&broken));
        });
        element.set_rel("stylesheet");
        loaded
    });
    async move {
        let Some(loaded) = loaded else {
            // There from an earlier attempt.
            return true;
        };
        let worked = JsFuture::from(loaded).await.is_ok();
        if let Some(element) = element.filter(|_| !worked) {
            element.set_rel("later");
        }
        worked
    }
}
