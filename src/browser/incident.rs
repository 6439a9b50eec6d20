//! What a visitor sees should the program fail: that it has, whether the answers are safe, and a text to pass on with
//! nothing of the visitor's in it.
//!
//! Whatever was under way stays as it was, so that only the document is used here, and no state of the page.

use std::panic::{Location, set_hook};

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, window};

use super::{location, storage};
use crate::wording::{EN, fill, text};

/// Says from now on if the program fails.
pub fn watch() {
    set_hook(Box::new(|incident| {
        // Without a document there is nobody to tell.
        let _ = tell(incident.location());
    }));
}

/// Says that the program has failed at this place of it.
pub fn tell(place: Option<&Location<'_>>) -> Option<()> {
    let document = window()?.document()?;
    let main = document.query_selector("main").ok()??;
    let said = document.create_element("div").ok()?;
    said.set_attribute("class", "notice missing incident")
        .ok()?;
    said.set_attribute("role", "alert").ok()?;
    let add = |name: &str, text: &str| -> Option<Element> {
        let element = document.create_element(name).ok()?;
        element.set_text_content(Some(text));
        said.append_child(&element).ok()?;
        Some(element)
    };
    let kept = if storage::available() {
        EN.incident_kept
    } else {
        EN.incident_lost
    };
    add("h2", EN.incident_title)?;
    add("p", kept)?;
    add("p", EN.incident_report)?;
    let report = add("textarea", &report(place))?;
    report.set_attribute("readonly", "").ok()?;
    report
        .set_attribute("aria-label", EN.incident_report)
        .ok()?;
    let button = add("button", EN.piece_reload)?;
    button.set_attribute("class", "button").ok()?;
    let reload = Closure::<dyn Fn()>::new(location::reload);
    let listener = reload.as_ref().unchecked_ref();
    button
        .add_event_listener_with_callback("click", listener)
        .ok()?;
    reload.forget();
    main.insert_before(&said, main.first_child().as_ref())
        .ok()?;
    Some(())
}

/// Where in the program it was, and on which screen; answers, which are in the addresses of results, are not in it.
fn report(place: Option<&Location<'_>>) -> String {
    let place = place.map_or(String::new(), |at| {
        let file = below_sources(at.file());
        format!("{file}:{}:{}", at.line(), at.column())
    });
    let fragment = location::fragment();
    let screen = match fragment.strip_prefix("#/") {
        Some(path) => path.split('/').next().unwrap_or_default(),
        None => "",
    };
    let words = [
        ("version", text(env!("CARGO_PKG_VERSION"))),
        ("place", &place),
        ("screen", screen),
    ];
    fill(EN.incident_text, &words)
}

/// A file of a program's sources without the folders of the machine that it was made on.
fn below_sources(file: &str) -> &str {
    // By bytes, since a search for text would be the only one in the first piece.
    let folder = b"/src/";
    let mut places = file.as_bytes().windows(folder.len());
    let below = places.rposition(|part| part == folder);
    let below = below.and_then(|place| file.get(place + folder.len()..));
    below.unwrap_or(file)
}
