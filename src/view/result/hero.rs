//! The pick and the verdict on it, and what can be done with them.

use std::sync::Arc;

use crate::view::prelude::*;

use super::brief::judged;
use super::certainty::{analysed, verdict};
use crate::report::{Report, StackReport, Verdict, headline, leading, telling};
use crate::view::App;
use crate::view::embedded::call;
use crate::view::fresh::{fresh, fresh_text};
use crate::wording::{EN, fill, what_if};

pub fn hero(app: App, report: Arc<Report>, save: impl Fn() + Copy + Send + 'static) -> AnyView {
    let progress = app
        .session
        .with_untracked(|session| session.progress(app.catalogue));
    let of = report.clone();
    let names = Memo::new(move |_| {
        let known = analysed(app);
        let confidence = known.as_ref().map(|known| &known.analysis.confidence);
        let decided = judged(app).map(|one| one.stack);
        let decided = of
            .stacks
            .iter()
            .find(|one| Some(&one.id) == decided.as_ref());
        let leading: Vec<&StackReport> = match decided {
            Some(stack) => vec![stack],
            None => leading(&of, confidence),
        };
        (headline(app.catalogue, &leading), leading.len() > 1)
    });
    let kicker = move || {
        let known = analysed(app);
        match known.map(|known| known.analysis.confidence.verdict) {
            _ if judged(app).is_some() => EN.result_kicker_judged,
            _ if names.with(|(_, several)| *several) => EN.result_kicker_toss_up,
            _ if progress.done == 0 => EN.result_kicker_open,
            Some(Verdict::Leaning) => EN.result_kicker_leaning,
            _ => EN.result_kicker,
        }
    };
    // A long name takes a smaller size, so that it stays on a line or two.
    let long = move || names.with(|((pick, _), _)| pick.chars().count() > 16);
    let pick = move || {
        let ((pick, client), _) = names.get();
        let client = client.map(|text| view! { <small>{text}</small> });
        view! { {pick} " " {client} }
    };
    let of = report.clone();
    let turns = move || {
        let known = analysed(app)?;
        let points = telling(
            app.catalogue,
            of.stacks.first()?,
            &known.analysis.tipping_points,
        );
        let count = points.len().to_string();
        (!points.is_empty()).then(|| fill(what_if::EN.count, &[("count", &count)]))
    };
    let (done, all) = (progress.done.to_string(), progress.count.to_string());
    let basis = fill(EN.result_basis, &[("done", &done), ("all", &all)]);
    view! {
        <div class="hero">
            <p class="kicker">{fresh_text(move || kicker())}</p>
            <h1 class="pick" class:long=move || long() tabindex="-1">{fresh(move || pick())}</h1>
            {verdict(app, report)}
            {acts(app, save)}
            <p class="quiet-note">{basis} " " {fresh_text(move || turns().unwrap_or_default())}</p>
        </div>
    }
}

/// The address of the result on screen, which opens for anybody.
pub fn link(app: App) -> String {
    let fragment = app
        .session
        .with_untracked(|session| session.result_link(app.model));
    format!("{}{fragment}", (app.host.address)())
}

/// Copy, take along, print, change.
fn acts(app: App, save: impl Fn() + Copy + Send + 'static) -> AnyView {
    let failed = Local::new(false);
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
            <button class="button" type="button" on:click=move |_| save()>
                {EN.result_take_along}
            </button>
            // Where there is little room it stands with what can be saved, further down.
            <button class="button roomy" type="button" on:click=move |_| (app.host.print)()>
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
