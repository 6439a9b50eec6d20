//! What would change the result, and trying it out: other answers and weights beside the visitor's own, which stay what
//! they are until something is kept.

mod answers;
mod outcome;
mod points;
mod presets;
mod trial;
mod weights;
mod win;

use std::sync::Arc;

use crate::view::prelude::*;

use super::App;
use super::later::told_later;
use super::result::analysed;
use crate::report::Report;
use crate::view::fresh::fresh;
use crate::weights::Case;
use crate::wording::EN;
use crate::wording::what_if;
use trial::Trial;

/// The sections on the page of a result.
#[component]
pub fn WhatIf(
    /// What every component works with.
    app: App,
) -> impl IntoView {
    let case = Memo::new(move |_| app.session.with(|session| session.shown_case().owned()));
    // What the sections are made of takes a task by itself.
    let report = told_later(app.host, move || {
        case.with(|case| app.report_soon(Case::from(case)))
    });
    let sections = move || {
        let report = report.get().filter(|report| !report.stacks.is_empty());
        report.map(|report| sections(app, report))
    };
    view! { {fresh(move || sections())} }
}

fn sections(app: App, report: Arc<Report>) -> AnyView {
    let trial = Trial::of(app, report.clone());
    // The editors of answers are those of the interview; here they work on what is tried out.
    trial.app.provide();
    let known = told_later(app.host, move || analysed(app));
    let of = report.clone();
    let points = move || match known.get() {
        Some(known) => {
            let points = points::points(trial, &of, &known.analysis);
            view! { {points} {presets::presets(trial, &of, &known.analysis)} }
        }
        None => view! { <p class="hint">{EN.result_sure_waiting}</p> },
    };
    view! {
        <div class="what-if">
            {fresh(move || points())}
            <div>
                <h3>{what_if::EN.title}</h3>
                <p class="hint">{what_if::EN.lede}</p>
                {outcome::outcome(trial)}
                {weights::weights(trial)}
                {answers::answers(trial)}
            </div>
            {win::ways_to_win(app, &report)}
        </div>
    }
}
