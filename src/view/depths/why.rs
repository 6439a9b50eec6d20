//! Which answers speak for the pick and against it.

use crate::view::prelude::*;

use crate::catalogue::Question;
use crate::order::hundredths;
use crate::report::{Report, StackReport, Support, answer_text};
use crate::session::Action;
use crate::view::App;
use crate::wording::{EN, fill};

/// All answers, for those who cannot look at them: on paper.
pub fn answers(app: App) -> AnyView {
    let answers = app.session.with_untracked(|session| {
        let answers = session.shown_answers();
        let asked = answers.asked(app.catalogue).into_iter();
        let given = asked.filter(|question| answers.get(&question.id).is_some());
        let line = |question: &'static Question| {
            let answer = answer_text(question, answers.get(&question.id));
            view! { <li><b>{question.short.as_str()}</b> " " {answer}</li> }
        };
        given.map(line).together()
    });
    view! { <ul class="print-only answers-given">{answers}</ul> }
}

/// The answers that speak for the pick and against it.
pub fn supports(app: App, report: &Report, top: &StackReport) -> Option<AnyView> {
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
        (!supports.is_empty()).then(|| side(app, title, supports, strongest))
    };
    let none = against.is_empty();
    let section = view! {
        <div class="two">
            {column(EN.result_speaks_for, &in_favour)}
            {column(EN.result_speaks_against, &against)}
            <p class="hint" hidden=!none>{EN.result_speaks_none}</p>
        </div>
    };
    Some(section)
}

fn side(app: App, title: String, supports: &[&Support], strongest: f64) -> AnyView {
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
        Some(row)
    };
    view! {
        <div>
            <h3>{title}</h3>
            <ul class="supports">{supports.iter().filter_map(row).together()}</ul>
        </div>
    }
}
