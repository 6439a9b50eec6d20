//! The result in three depths: the pick with the verdict and what follows from it; below, folded away, why, what else there
//! is, what would change it, what others decided, what was ruled out; and the workings.

mod brief;
mod certainty;
mod hero;
mod weights;

pub use brief::judged;
pub use certainty::analysed;
pub use hero::link;

use std::sync::Arc;

use crate::view::prelude::*;
use leptos::web_sys::HtmlDetailsElement;

use super::later::later;
use super::pieces::{Part, place};
use super::{App, shared};
use crate::report::{Collision, Relaxation, Report, ruled_out};
use crate::session::Action;
use crate::view::fresh::fresh;
use crate::view::signal::Lasting;
use crate::weights::Case;
use crate::wording::{EN, depths, fill, opening};

/// The parts that are folded away, with their headings.
const DEPTHS: [(Part, &str); 7] = [
    (Part::Why, depths::EN.why),
    (Part::Alternatives, depths::EN.alternatives),
    (Part::WhatIf, EN.result_changes),
    (Part::Precedents, depths::EN.precedents),
    (Part::RuledOut, EN.result_excluded),
    (Part::Workings, depths::EN.workings),
    (Part::TakeAlong, depths::EN.take_along),
];

/// Which of them are unfolded.
pub type Unfolded = [Lasting<bool>; DEPTHS.len()];

/// None of them.
pub fn unfolded() -> Unfolded {
    DEPTHS.map(|_| Lasting::new(false))
}

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
                let report = case.with(|(case, _)| app.report_soon(Case::from(case)));
                let Some(report) = report else {
                    return view! { <p class="lede" role="status">{opening::EN.result}</p> };
                };
                let notice = notices(app);
                let page = if report.stacks.is_empty() {
                    nothing(app, &report)
                } else {
                    recommendation(app, report)
                };
                view! { {notice} {page} }
            })}
        </div>
    }
}

/// The pick at once, and what is folded away below it a part at a time.
fn recommendation(app: App, report: Arc<Report>) -> AnyView {
    let collision = report.collision.as_ref().map(|collision| {
        view! {
            <div class="notice">
                <p>{collision.says(app.catalogue)}</p>
                {ways_out(app, collision)}
            </div>
        }
    });
    let save = move || unfold(app, Part::TakeAlong);
    let shown = |part: Part| match part {
        Part::RuledOut => !ruled_out(app.catalogue, &report).is_empty(),
        _ => true,
    };
    let depths = DEPTHS
        .iter()
        .zip(app.unfolded)
        .filter(|((part, _), _)| shown(*part));
    let folded: Vec<AnyView> = depths
        .clone()
        .map(|((part, title), open)| folded(app, (*part, title), open))
        .collect();
    let rail: Vec<AnyView> = depths
        .map(|((part, title), _)| {
            let go = move |_| unfold(app, *part);
            view! { <li><button type="button" class="text-button" on:click=go>{*title}</button></li> }
        })
        .collect();
    view! {
        {hero::hero(app, report.clone(), save)}
        {collision}
        {brief::brief(app, report.clone())}
        <nav class="rail" aria-label=depths::EN.rail><ul>{rail}</ul></nav>
        <div class="depths">{cautions(&report)} {folded}</div>
    }
}

/// Unfolds a part, and moves the focus there.
fn unfold(app: App, part: Part) {
    if let Some(place) = DEPTHS.iter().position(|(one, _)| *one == part) {
        app.unfolded[place].set(true);
    }
    (app.host.focus)(part.name());
}

fn folded(app: App, (part, title): (Part, &'static str), open: Lasting<bool>) -> AnyView {
    let toggled = move |event: leptos::ev::Event| {
        open.set(event_target::<HtmlDetailsElement>(&event).open());
    };
    view! {
        <details class="depth" prop:open=move || open.get() on:toggle=toggled>
            <summary><h2>{title}</h2></summary>
            {later(app.host, move || place(app, part))}
        </details>
    }
}

/// What to know before committing.
fn cautions(report: &Report) -> Option<AnyView> {
    (!report.cautions.is_empty()).then(|| {
        let caution = |text: &String| view! { <li>{text.clone()}</li> };
        let count = report.cautions.len().to_string();
        view! {
            <details class="depth">
                <summary><h2>{fill(depths::EN.cautions, &[("count", &count)])}</h2></summary>
                <ul class="cautions">{report.cautions.iter().map(caution).together()}</ul>
            </details>
        }
    })
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
        <h2>{EN.result_excluded}</h2>
        {later(app.host, move || place(app, Part::RuledOut))}
        <h2>{depths::EN.take_along}</h2>
        {later(app.host, move || place(app, Part::TakeAlong))}
    }
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
    };
    view! {
        <ul class="ways-out">{collision.relax.iter().map(way).together()}</ul>
    }
}

/// Whose result it is, what is set by hand in it, and what has changed since it was shared.
fn notices(app: App) -> AnyView {
    let revision = app.catalogue.revision;
    let (unknown, moved) = app.session.with_untracked(|session| {
        let opened = session.opened.as_ref();
        opened.map_or((0, false), |opened| {
            (opened.unknown, opened.revision != revision)
        })
    });
    view! {
        {shared::band(app)}
        <p class="notice" hidden=unknown == 0>{EN.result_shared_unknown}</p>
        {weights::by_hand(app)}
        {moved.then(|| place(app, Part::Drift))}
    }
}
