//! How sure the first place is.

use std::sync::Arc;

use crate::view::prelude::*;

use crate::report::{self, Part, Report, word};
use crate::view::fresh::{fresh, fresh_text};
use crate::view::{Analysed, Analysing, App};
use crate::wording::EN;

/// The analysis of the answers on screen, once it is there.
pub fn analysed(app: App) -> Option<Arc<Analysed>> {
    let shown = app
        .session
        .with(|session| session.shown_case().applied(app.catalogue));
    app.analysed.get().filter(|known| known.case == shown)
}

/// The verdict, for the main part and for the client; until it is known, that it is being worked out, or was stopped.
pub fn verdict(app: App, report: Arc<Report>) -> AnyView {
    let line = |part: Part| {
        let class = format!("word {}", part.verdict.id());
        view! {
            <span class="verdict-part">
                <span class="muted">{part.role}</span> " " <b class=class>{word(part.verdict)}</b> " " {part.says}
            </span>
        }
    };
    let top = report.stacks.first();
    let has_client = top.is_some_and(|top| top.parts.client.is_some());
    let parts = move || match analysed(app) {
        Some(known) => {
            let parts = report::verdict(app.catalogue, &report, &known.analysis.confidence);
            parts.into_iter().map(line).together().into_any()
        }
        None if app.analysing.get() == Analysing::Stopped => EN.result_sure_stopped.into_any(),
        None => EN.result_sure_waiting.into_any(),
    };
    // As high as it will be, so that nothing moves when it comes.
    let class = if has_client {
        "verdict both"
    } else {
        "verdict"
    };
    view! {
        <p class=class role="status">{fresh(move || parts())}</p>
        {working(app)}
    }
}

/// How far a long analysis has come, and a way to stop it and to go on.
fn working(app: App) -> AnyView {
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
}
