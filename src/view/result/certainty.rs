//! How sure the first place is.

use std::sync::Arc;

use leptos::prelude::*;

use crate::report;
use crate::view::{Analysed, App};
use crate::wording::EN;

/// The analysis of the answers on screen, once it is there.
pub fn analysed(app: App) -> Option<Arc<Analysed>> {
    let shown = app
        .session
        .with(|session| session.shown_case().applied(app.catalogue));
    app.analysed.get().filter(|known| known.case == shown)
}

/// How sure the first place is, in a sentence; until it is known, that it is being worked out.
pub fn sureness(app: App) -> String {
    analysed(app).map_or(EN.result_sure_waiting.to_owned(), |known| {
        report::sureness(app.catalogue, &known.analysis.confidence)
    })
}

/// Whether it is known that there is no clear winner.
pub fn is_level(app: App) -> bool {
    analysed(app).is_some_and(|known| !known.analysis.confidence.clear)
}

/// That there is no clear winner, who is too close to call, and what would help; nothing where there is one.
pub fn no_clear_winner(app: App) -> Option<AnyView> {
    let known = analysed(app)?;
    let text = report::no_winner(app.catalogue, &known.analysis.confidence)?;
    Some(view! { <p class="notice">{text}</p> }.into_any())
}
