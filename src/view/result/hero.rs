//! The pick, why, and how far ahead it is.

use leptos::prelude::*;

use super::certainty::{is_level, no_clear_winner, sureness, working};
use crate::order::hundredths;
use crate::report::{Report, StackReport, lead, pick};
use crate::view::App;
use crate::view::embedded::call;
use crate::view::fresh::{fresh, fresh_text};
use crate::view::pieces::Part;
use crate::view::technology::named;
use crate::wording::{EN, fill};

pub fn hero(app: App, report: &Report, top: &StackReport) -> AnyView {
    let (pick, client) = pick(app.catalogue, top);
    // A long name takes a smaller size, so that it stays on a line or two.
    let long = pick.chars().count() > 16;
    let client = client.map(|text| view! { <small>{text}</small> }.into_any());
    let ids = top.parts.backend.iter().chain(&top.parts.client);
    let parts: Vec<_> = ids
        .filter_map(|id| app.catalogue.technology(id))
        .map(named)
        .collect();
    let done = app
        .session
        .with_untracked(|session| session.progress(app.catalogue).done);
    let kicker = move || match done {
        0 => EN.result_kicker_open,
        _ if is_level(app) => EN.result_kicker_level,
        _ => EN.result_kicker,
    };
    view! {
        <div class="hero">
            <div>
                <p class="kicker">{fresh_text(move || kicker())}</p>
                <h1 class="pick" class:long=long tabindex="-1">{pick} {client}</h1>
                <p class="lede">{report.why.join(" ")}</p>
                {fresh(move || no_clear_winner(app))}
                <Acts />
                <p class="quiet-note parts">{EN.result_about} {parts}</p>
            </div>
            {score(app, report, top)}
        </div>
    }
    .into_any()
}

/// The address of the result on screen, which opens for anybody.
pub fn link(app: App) -> String {
    let fragment = app
        .session
        .with_untracked(|session| session.result_link(app.model));
    format!("{}{fragment}", (app.host.address)())
}

/// Copy, take along, print, change.
#[component]
fn Acts() -> impl IntoView {
    let app = App::get();
    let failed = RwSignal::new(false);
    let copy = move |_| {
        let done = move |worked: bool| {
            failed.set(!worked);
            app.announcement.set(
                if worked {
                    EN.result_copied
                } else {
                    EN.result_copy_failed
                }
                .to_owned(),
            );
        };
        (app.host.copy)(link(app), Box::new(done));
    };
    let copied = move || app.announcement.get() == EN.result_copied;
    view! {
        <div class="acts">
            {call(app)}
            <button class="button primary" type="button" on:click=copy>
                {EN.result_copy}
            </button>
            <button class="button" type="button" on:click=move |_| (app.host.focus)(Part::TakeAlong.name())>
                {EN.result_take_along}
            </button>
            <button class="button" type="button" on:click=move |_| (app.host.print)()>
                {EN.result_print}
            </button>
            <a
                class="button"
                href="#/answers"
                // These are the visitor's own answers, which a shared result is not about.
                hidden=move || app.session.with(|session| session.shared.is_some())
            >
                {EN.result_change}
            </a>
        </div>
        <p class="quiet-note" aria-hidden="true" hidden=move || !copied()>{EN.result_copied}</p>
        <p class="print-only">{EN.result_link_label} ": " {link(app)}</p>
        <p class="copy-by-hand" hidden=move || !failed.get()>
            <label for="link">{EN.result_copy_failed}</label>
            <input id="link" readonly aria-label=EN.result_link_label value=link(app) />
        </p>
    }
}

/// The score, the lead and what it is based on.
fn score(app: App, report: &Report, top: &StackReport) -> AnyView {
    let progress = app
        .session
        .with_untracked(|session| session.progress(app.catalogue));
    let (done, all) = (progress.done.to_string(), progress.count.to_string());
    let basis = fill(EN.result_basis, &[("done", &done), ("all", &all)]);
    let shared = app
        .session
        .with_untracked(|session| session.shared.is_some());
    let open = progress.done < progress.count && !shared;
    let score = hundredths(top.score);
    view! {
        <div class="score">
            <p class="score-title">{EN.result_score_title}</p>
            <p class="score-number">
                <span class="ring" style=("--share", score.clone()) aria-hidden="true"></span>
                <b>{fill(EN.result_score, &[("score", &score)])}</b>
            </p>
            <p class="sure" role="status">{fresh_text(move || sureness(app))}</p>
            {working(app)}
            <p>{lead(app.catalogue, report)}</p>
            <p class="muted">
                {basis} " " <a href="#/answers" hidden=!open>{EN.result_basis_open}</a>
            </p>
        </div>
    }
    .into_any()
}
