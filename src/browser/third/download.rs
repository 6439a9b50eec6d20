//! Files for the visitor to keep.

use std::time::Duration;

use js_sys::Array;
use leptos::prelude::set_timeout;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url, window};

/// How long a browser may take to begin with a download: some fetch a file only when the visitor has said where to.
const PATIENCE: Duration = Duration::from_secs(60);

/// Has the browser save a text as a file of a media type; says whether it could be made, which fails only where there is
/// no memory for it.
pub fn text(name: &str, kind: &str, text: &str) -> bool {
    let about = BlobPropertyBag::new();
    about.set_type(&format!("{kind};charset=utf-8"));
    let parts = Array::of1(&text.into());
    let made = Blob::new_with_str_sequence_and_options(&parts, &about).ok();
    made.and_then(|made| file(name, &made)).is_some()
}

/// Has the browser save a file.
pub fn file(name: &str, file: &Blob) -> Option<()> {
    let link = window()?.document()?.create_element("a").ok()?;
    let link: HtmlAnchorElement = link.dyn_into().ok()?;
    let address = Url::create_object_url_with_blob(file).ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    set_timeout(
        move || {
            // Fails only for an address that is no more.
            let _ = Url::revoke_object_url(&address);
        },
        PATIENCE,
    );
    Some(())
}
