//! Drawings. All are decoration: text beside them says the same.

use leptos::prelude::*;

/// Three layers, one pulled out: the mark.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
            <rect class="mark-1" x="3" y="15.5" width="14" height="5" rx="1.6" />
            <rect class="mark-2" x="7" y="9.5" width="14" height="5" rx="1.6" />
            <rect class="mark-3" x="3" y="3.5" width="11" height="5" rx="1.6" />
        </svg>
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
