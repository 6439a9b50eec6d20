//! The result: the pick first, then how it compares, what speaks for it, what was ruled out, and the evidence.

mod certainty;
mod compare;
mod drift;
mod evidence;
mod hero;
mod reasons;
mod weights;

pub use certainty::analysed;
pub use hero::link;

use std::sync::Arc;

use leptos::prelude::*;

use super::later::later;
use super::pieces::{Part, place};
use super::{App, shared};
use crate::report::{Collision, Relaxation, Report, StackReport};
use crate::session::Action;
use crate::view::fresh::fresh;
use crate::weights::Case;
use crate::wording::EN;

#[component]
pub fn ResultPage() -> impl IntoView {
    let app = App::get();
    // The same answers show more once they are the visitor's own.
    let case = Memo::new(move |_| {
        app.session
            .with(|session| (session.shown_case().owned(), session.shared.is_some()))
    });
    view! {
        <div class="result">
            {fresh(move || {
                let report = case.with(|(case, _)| app.report_of(Case::from(case)));
                let notice = notices(app);
                let page = if report.stacks.is_empty() {
                    nothing(app, &report)
                } else {
                    recommendation(app, report)
                };
                view! { {notice} {page} }.into_any()
            })}
        </div>
    }
}

/// The pick at once, and below it a part at a time.
fn recommendation(app: App, report: Arc<Report>) -> AnyView {
    let part = |show: fn(App, &Report, &StackReport) -> AnyView| {
        let report = report.clone();
        later(app.host, move || {
            let top = report.stacks.first();
            top.map(|top| show(app, &report, top)).into_any()
        })
    };
    view! {
        {report.stacks.first().map(|top| pick(app, &report, top))}
        {part(comparison)}
        {part(reasons)}
        {later(app.host, move || place(app, Part::WhatIf))}
        {later(app.host, move || place(app, Part::Pictures))}
        {later(app.host, move || place(app, Part::TakeAlong))}
        {part(evidence::evidence)}
    }
    .into_any()
}

fn pick(app: App, report: &Report, top: &StackReport) -> AnyView {
    let collision = report.collision.as_ref().map(|collision| {
        view! {
            <div class="notice">
                <p>{collision.says(app.catalogue)}</p>
                {ways_out(app, collision)}
            </div>
        }
        .into_any()
    });
    view! { {hero::hero(app, report, top)} {collision} }.into_any()
}

fn comparison(app: App, report: &Report, top: &StackReport) -> AnyView {
    view! { {compare::compare(app, report, top)} {compare::clients(app, report, top)} }.into_any()
}

fn reasons(app: App, report: &Report, top: &StackReport) -> AnyView {
    view! {
        {reasons::reasons(app, report, top)}
        {reasons::cautions(report)}
        {reasons::ruled_out(app, report)}
    }
    .into_any()
}

/// No stack meets all requirements: which collide, and which to relax.
fn nothing(app: App, report: &Report) -> AnyView {
    view! {
        <div class="message">
            <h1 tabindex="-1">{app.say(EN.result_title_empty)}</h1>
            <p class="lede">{report.collision.as_ref().map(|collision| collision.says(app.catalogue))}</p>
            {report.collision.as_ref().map(|collision| ways_out(app, collision))}
            <p hidden=move || app.session.with(|session| session.shared.is_some())>
                <a class="quiet-link" href="#/answers">{EN.result_change}</a>
            </p>
        </div>
        {reasons::ruled_out(app, report)}
        {later(app.host, move || place(app, Part::TakeAlong))}
    }
    .into_any()
}

/// The requirements that can be relaxed, each with what would come first then.
fn ways_out(app: App, collision: &Collision) -> AnyView {
    let way = |relaxation: &Relaxation| {
        let questions = relaxation.questions.clone();
        let asks = relaxation.asks(app.catalogue);
        let shared = app
            .session
            .with_untracked(|session| session.shared.is_some());
        view! {
            <li>
                <button
                    type="button"
                    class="button"
                    // Relaxing somebody else's answers would replace the visitor's own.
                    hidden=shared
                    on:click=move |_| app.send(Action::Relax(questions.clone()))
                >
                    {asks.clone()}
                </button>
                <b hidden=!shared>{asks}</b>
                <span>{relaxation.promises()}</span>
            </li>
        }
        .into_any()
    };
    view! {
        <ul class="ways-out">{collision.relax.iter().map(way).collect_view()}</ul>
    }
    .into_any()
}

/// Whose result it is, what is set by hand in it, and what has changed since it was shared.
fn notices(app: App) -> AnyView {
    let unknown = app.session.with_untracked(|session| {
        let opened = session.opened.as_ref();
        opened.map_or(0, |opened| opened.unknown)
    });
    view! {
        {shared::band(app)}
        <p class="notice" hidden=unknown == 0>{EN.result_shared_unknown}</p>
        {weights::by_hand(app)}
        {drift::drift(app)}
    }
    .into_any()
}
