//! Drawings. All are decoration: text beside them says the same.

use crate::view::prelude::*;

/// Three layers, one pulled out: the mark.
#[component]
pub fn Mark() -> impl IntoView {
    // Each as a value: what is written out in a drawing gets a group of its own in the browser, but not in the page as built.
    let layer = |(class, x, y, width): (&'static str, &'static str, &'static str, &'static str)| {
        view! { <rect class=class x=x y=y width=width height="5" rx="1.6" /> }
    };
    let layers = [
        ("mark-1", "3", "15.5", "14"),
        ("mark-2", "7", "9.5", "14"),
        ("mark-3", "3", "3.5", "11"),
    ];
    view! {
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">{layers.map(layer)}</svg>
    }
}

/// A line drawing from one path on a 24 by 24 grid.
#[component]
pub fn Line(path: &'static str) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=path />
        </svg>
    }
}

pub const ARROW_LEFT: &str = "M19 12H5m6-6-6 6 6 6";
pub const UP: &str = "m6 14 6-6 6 6";
pub const DOWN: &str = "m6 10 6 6 6-6";
pub const CROSS: &str = "m7 7 10 10M17 7 7 17";
pub const PLUS: &str = "M12 6v12M6 12h12";
