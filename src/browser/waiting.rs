//! What stands in the place of the page until there is one.

use web_sys::{Element, window};

use crate::wording::{EN, text};

/// The place in `index.html`.
fn place() -> Option<Element> {
    window()?.document()?.get_element_by_id("waiting")
}

/// Says that the page is on its way; the style sheet shows it to those only who wait for long.
pub fn say() {
    if let Some(place) = place() {
        let says = text(EN.piece_coming);
        place.set_inner_html(&format!(
            "<p class=\"quiet-note slow\" role=\"status\">{says}</p>"
        ));
    }
}

/// Takes the place away.
pub fn end() {
    if let Some(place) = place() {
        place.remove();
    }
}
