//! Which answers speak for the pick and against it, what to know before committing, and what was ruled out.

use leptos::prelude::*;

use crate::catalogue::{Question, Technology};
use crate::order::hundredths;
use crate::report::{self, Report, StackReport, Support, answer_text};
use crate::session::Action;
use crate::view::App;
use crate::view::technology::named;
use crate::wording::{EN, fill};

/// The answers that speak for the pick and against it.
pub fn reasons(app: App, report: &Report, top: &StackReport) -> Option<AnyView> {
    let (in_favour, against): (Vec<&Support>, Vec<&Support>) = report
        .supports
        .iter()
        .partition(|support| support.lead > 0.0);
    if report.supports.is_empty() {
        return None;
    }
    // One scale for both columns, so that bars can be compared.
    let strongest = report
        .supports
        .iter()
        .map(|support| support.lead.abs())
        .fold(0.0, f64::max);
    let column = |title: &str, supports: &[&Support]| {
        let title = fill(title, &[("name", &top.name)]);
        (!supports.is_empty()).then(|| answers(app, title, supports, strongest))
    };
    let none = against.is_empty();
    let section = view! {
        <section>
            <h2>{EN.result_speaks}</h2>
            <div class="two">
                {column(EN.result_speaks_for, &in_favour)}
                {column(EN.result_speaks_against, &against)}
                <p class="hint" hidden=!none>{EN.result_speaks_none}</p>
            </div>
        </section>
    };
    Some(section.into_any())
}

fn answers(app: App, title: String, supports: &[&Support], strongest: f64) -> AnyView {
    let row = |support: &&Support| {
        let question = app.catalogue.question(&support.question)?;
        let answer = app.session.with_untracked(|session| {
            answer_text(question, session.shown_answers().get(&support.question))
        });
        let share = format!("{}%", hundredths(support.lead.abs() / strongest));
        let change = move |_| app.send(Action::Change(question.id.clone()));
        let label = fill(EN.check_change_what, &[("question", &question.short)]);
        let shared = app
            .session
            .with_untracked(|session| session.shared.is_some());
        let row = view! {
            <li>
                <span>
                    <b>{question.short.as_str()}</b>
                    <span class="muted">{answer}</span>
                </span>
                <button type="button" class="text-button" hidden=shared aria-label=label on:click=change>
                    {EN.check_change}
                </button>
                <span class="track" aria-hidden="true">
                    <i style:inline-size=share></i>
                </span>
            </li>
        };
        Some(row.into_any())
    };
    view! {
        <div>
            <h3>{title}</h3>
            <ul class="supports">{supports.iter().filter_map(row).collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// What to know before committing.
pub fn cautions(report: &Report) -> Option<AnyView> {
    (!report.cautions.is_empty()).then(|| {
        let caution = |text: &String| view! { <li>{text.clone()}</li> }.into_any();
        view! {
            <section>
                <h2>{EN.result_cautions}</h2>
                <ul class="cautions">{report.cautions.iter().map(caution).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// What was ruled out, by the question that did.
pub fn ruled_out(app: App, report: &Report) -> AnyView {
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
        .into_any()
    };
    let groups = report::ruled_out(app.catalogue, report);
    let groups: Vec<_> = groups.into_iter().map(group).collect();
    view! {
        <section>
            <h2>{EN.result_excluded}</h2>
            {if groups.is_empty() {
                view! { <p class="hint">{EN.result_excluded_none}</p> }.into_any()
            } else {
                view! { <dl class="ruled-out">{groups}</dl> }.into_any()
            }}
        </section>
    }
    .into_any()
}
