//! The place on the page of what the second program shows.

use leptos::prelude::*;

use super::App;
use crate::view::fresh::fresh_text;
use crate::wording::EN;

/// A part of the page that the second program shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A screen.
    Screen,
    /// What would change a result, on its page.
    WhatIf,
    /// The result in pictures, on its page.
    Pictures,
    /// Saving the result and taking it along, on its page.
    TakeAlong,
}

impl Part {
    /// Every part.
    pub const ALL: &[Part] = &[Part::Screen, Part::WhatIf, Part::Pictures, Part::TakeAlong];

    /// What it is called between the two programs, and the id of its place.
    pub fn name(self) -> &'static str {
        match self {
            Part::Screen => "annex-screen",
            Part::WhatIf => "annex-what-if",
            Part::Pictures => "annex-pictures",
            Part::TakeAlong => "annex-take-along",
        }
    }
}

/// The place of a part. Until the program is there, it says so; if the program cannot be had, how to go on.
pub fn place(app: App, part: Part) -> AnyView {
    view! {
        // It takes the focus of who is led there, even before anything is in it.
        <div class="annex" id=part.name() tabindex="-1"></div>
        // Hidden by the style sheet as soon as there is something in the place.
        <div class="annex-wait">
            <p class="hint" role="status">
                {fresh_text(move || if app.annex_failed.get() { EN.annex_failed } else { EN.annex_waiting })}
            </p>
            <button
                class="button"
                type="button"
                hidden=move || !app.annex_failed.get()
                on:click=move |_| (app.host.annex)(app)
            >
                {EN.foreign_retry}
            </button>
        </div>
    }
    .into_any()
}
