//! What is shown while the catalogue is not there.
//!
//! The page's own views come with the page's own program; these are few enough to be put together by hand, in its style.

use js_sys::Promise;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, window};

use super::address::CatalogueAddress;
use super::failure::Failure;
use super::place;
use crate::catalogue::Problem;
use crate::wording::{EN, fill};

/// The element of `index.html` for what comes before the page, which the page removes.
const WAITING: &str = "waiting";

/// Says, quietly, that the catalogue is being loaded.
pub fn wait() -> Result<(), JsValue> {
    let document = document()?;
    document.set_title(EN.brand);
    let text = element(&document, "p", "quiet-note", EN.foreign_waiting)?;
    text.set_attribute("role", "status")?;
    show(&document, &text)
}

/// Says what is wrong, and waits until the visitor wants to try again.
pub fn explain(whence: Option<&CatalogueAddress>, failure: &Failure) -> Result<JsFuture, JsValue> {
    let document = document()?;
    document.set_title(&fill(EN.title_pattern, &[("page", EN.foreign_title)]));
    let page = element(&document, "main", "message", "")?;
    let title = element(&document, "h1", "", EN.foreign_title)?;
    title.set_attribute("tabindex", "-1")?;
    let retry = element(&document, "button", "button", EN.foreign_retry)?;
    retry.set_attribute("type", "button")?;
    let bundled = element(&document, "a", "button", EN.foreign_bundled)?;
    bundled.set_attribute("href", &place::bundled())?;
    let acts = element(&document, "div", "acts", "")?;
    // What is more likely to help comes first.
    let [first, second] = if failure.is_passing() {
        [&retry, &bundled]
    } else {
        [&bundled, &retry]
    };
    first.set_class_name("button primary");
    acts.append_child(first)?;
    acts.append_child(second)?;
    page.append_child(&title)?;
    page.append_child(&element(&document, "p", "lede", failure.lede())?.into())?;
    page.append_child(&acts)?;
    page.append_child(&for_author(&document, whence, failure)?.into())?;
    show(&document, &page)?;
    // For who cannot see that the page has changed.
    title.unchecked_into::<HtmlElement>().focus()?;
    Ok(JsFuture::from(pressed(&retry)))
}

fn for_author(
    document: &Document,
    whence: Option<&CatalogueAddress>,
    failure: &Failure,
) -> Result<Element, JsValue> {
    let part = element(document, "section", "for-author", "")?;
    part.append_child(&element(document, "h2", "", EN.foreign_author)?.into())?;
    if let Some(whence) = whence {
        let text = fill(EN.foreign_address, &[("address", &whence.whole)]);
        part.append_child(&element(document, "p", "", &text)?.into())?;
    }
    part.append_child(&element(document, "p", "", &failure.detail())?.into())?;
    let list = element(document, "ul", "problems", "")?;
    for problem in failure.shown() {
        list.append_child(&item(document, problem)?.into())?;
    }
    if let Some(more) = failure.more() {
        list.append_child(&element(document, "li", "", &more)?.into())?;
    }
    part.append_child(&list)?;
    Ok(part)
}

/// File, field and what is wrong with it.
fn item(document: &Document, problem: &Problem) -> Result<Element, JsValue> {
    let item = element(document, "li", "", "")?;
    for place in [&problem.file, &problem.field] {
        if !place.is_empty() {
            item.append_child(&element(document, "code", "", place)?.into())?;
            item.append_child(&document.create_text_node(" ").into())?;
        }
    }
    item.append_child(&document.create_text_node(&problem.message).into())?;
    Ok(item)
}

/// A promise that is kept when a button is pressed.
fn pressed(button: &Element) -> Promise {
    Promise::new(&mut |keep, _| {
        let keep = Closure::once_into_js(move || keep.call0(&JsValue::NULL));
        // Fails only for no event.
        let _ = button.add_event_listener_with_callback("click", keep.unchecked_ref());
    })
}

fn document() -> Result<Document, JsValue> {
    let document = window().and_then(|window| window.document());
    document.ok_or(JsValue::NULL)
}

/// Shows one thing in place of whatever stands there.
fn show(document: &Document, one: &Element) -> Result<(), JsValue> {
    let place = document.get_element_by_id(WAITING).ok_or(JsValue::NULL)?;
    place.set_text_content(None);
    place.append_child(one)?;
    Ok(())
}

/// An element with a text, which is never read as HTML.
fn element(document: &Document, kind: &str, class: &str, text: &str) -> Result<Element, JsValue> {
    let element = document.create_element(kind)?;
    element.set_class_name(class);
    element.set_text_content(Some(text));
    Ok(element)
}
