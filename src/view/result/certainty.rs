//! How sure the first place is.

use std::sync::Arc;

use leptos::prelude::*;

use crate::report;
use crate::view::fresh::fresh_text;
use crate::view::{Analysed, Analysing, App};
use crate::wording::EN;

/// The analysis of the answers on screen, once it is there.
pub fn analysed(app: App) -> Option<Arc<Analysed>> {
    let shown = app
        .session
        .with(|session| session.shown_case().applied(app.catalogue));
    app.analysed.get().filter(|known| known.case == shown)
}

/// How sure the first place is, in a sentence; until it is known, that it is being worked out, or was stopped.
pub fn sureness(app: App) -> String {
    match analysed(app) {
        Some(known) => report::sureness(app.catalogue, &known.analysis.confidence),
        None if app.analysing.get() == Analysing::Stopped => EN.result_sure_stopped.to_owned(),
        None => EN.result_sure_waiting.to_owned(),
    }
}

/// How far a long analysis has come, and a way to stop it and to go on.
pub fn working(app: App) -> AnyView {
    let stopped = move || app.analysing.get() == Analysing::Stopped;
    let reached = move || match app.analysing.get() {
        Analysing::At(hundredths) => hundredths.to_string(),
        _ => "0".to_owned(),
    };
    let turn = move |_| {
        app.analysing.update(|analysing| {
            *analysing = match analysing {
                Analysing::Stopped => Analysing::At(0),
                _ => Analysing::Stopped,
            }
        });
    };
    view! {
        <p class="working" hidden=move || app.analysing.get() == Analysing::Short>
            <progress
                max="100"
                aria-label=EN.result_sure_waiting
                hidden=move || stopped()
                value=move || reached()
            ></progress>
            <button class="text-button" type="button" on:click=turn>
                {fresh_text(move || if stopped() { EN.result_sure_go_on } else { EN.result_sure_stop })}
            </button>
        </p>
    }
    .into_any()
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
