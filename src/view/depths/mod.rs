//! What is folded away below a result.

mod alternatives;
mod drift;
mod evidence;
mod opinions;
mod precedents;
mod why;

use std::sync::Arc;

use crate::view::prelude::*;

use super::App;
use super::later::told_later;
use super::path;
use super::pictures;
use super::result::analysed;
use super::technology::named;
use crate::catalogue::{Question, Technology};
use crate::report::{
    self, Report, StackReport, answer_text, closest_weight, lead, sureness, would_tell,
};
use crate::view::fresh::fresh;
use crate::wording::{EN, depths};

pub use drift::drift;
pub use precedents::precedents;

/// The report on screen. What is made of it is made anew when another is.
fn report(app: App) -> Arc<Report> {
    app.session
        .with_untracked(|session| app.report_of(session.shown_case()))
}

/// What is made of the report and its first stack.
fn with_top(app: App, show: fn(App, &Report, &StackReport) -> AnyView) -> AnyView {
    let report = report(app);
    report
        .stacks
        .first()
        .map(|top| show(app, &report, top))
        .into_any()
}

/// Which answers speak for the first stack, and which against it.
pub fn why(app: App) -> AnyView {
    with_top(app, |app, report, top| {
        let ids = top.parts.backend.iter().chain(&top.parts.client);
        let parts: Vec<_> = ids
            .filter_map(|id| app.catalogue.technology(id))
            .map(named)
            .collect();
        view! {
            {why::supports(app, report, top)}
            {path::how(app)}
            {why::answers(app)}
            <p class="quiet-note parts">{EN.result_about} {parts}</p>
        }
    })
}

/// What else there is.
pub fn alternatives(app: App) -> AnyView {
    with_top(app, |app, report, top| {
        view! { {alternatives::alternatives(app, report, top)} {alternatives::clients(app, report, top)} }
    })
}

/// What was ruled out, by the question that did.
pub fn ruled_out(app: App) -> AnyView {
    let group = |(question, technologies): (&'static Question, Vec<&'static Technology>)| {
        let names: Vec<AnyView> = technologies.into_iter().map(named).collect();
        let answer = app.session.with_untracked(|session| {
            answer_text(question, session.shown_answers().get(&question.id))
        });
        view! {
            <div>
                <dt>
                    {question.short.as_str()} <span class="muted">{answer}</span>
                </dt>
                <dd class="parts">{names}</dd>
            </div>
        }
    };
    let groups = report::ruled_out(app.catalogue, &report(app));
    view! { <dl class="ruled-out">{groups.into_iter().map(group).together()}</dl> }
}

/// How sure it is in figures, what other methods say, pictures, and the evidence.
pub fn workings(app: App) -> AnyView {
    let report = report(app);
    let known = told_later(app.host, move || analysed(app));
    let of = report.clone();
    let sure = move || {
        let known = known.get()?;
        let analysis = &known.analysis;
        let several = !of.runner_ups.is_empty();
        let sure = several.then(|| sureness(app.catalogue, &analysis.confidence));
        let lead = lead(app.catalogue, &of);
        let tell = would_tell(app.catalogue, &analysis.confidence);
        let weight = closest_weight(app.catalogue, &of.weights, &analysis.stability);
        let part = view! {
            <section>
                <h3>{depths::EN.sure}</h3>
                <div>
                    <p class="sure">{sure}</p>
                    <p>{lead} " " {tell}</p>
                    <p class="closest">{several.then_some(weight)}</p>
                </div>
            </section>
            {opinions::opinions(analysis)}
        };
        Some(part)
    };
    let evidence = report
        .stacks
        .first()
        .map(|top| evidence::evidence(app, &report, top));
    view! { {fresh(move || sure())} <pictures::Pictures app /> {evidence} }
}
