//! When a technology fits: with the visitor's answers, and with those that would put it first.

use crate::view::prelude::*;

use crate::answers::Answers;
use crate::catalogue::Technology;
use crate::report::{answer_text, standing, top_stacks};
use crate::share;
use crate::view::App;
use crate::view::fresh::fresh;
use crate::wording::{EN, fill};

pub fn fit(app: App, technology: &'static Technology) -> AnyView {
    let found = move || {
        app.fitting.with(|fitting| {
            let of = fitting
                .as_ref()
                .filter(|one| one.technology == technology.id);
            of.map_or_else(
                || view! { <p class="hint">{EN.fit_waiting}</p> },
                |one| answers(app, technology, &one.answers, one.first),
            )
        })
    };
    view! {
        <section>
            <h2>{EN.fit}</h2>
            <div>
                {yours(app, technology)}
                <div role="status">{fresh(move || found())}</div>
            </div>
        </section>
    }
}

/// Where it stands with the visitor's own answers and weights.
fn yours(app: App, technology: &'static Technology) -> Option<AnyView> {
    let stands = app.session.with_untracked(|session| {
        let started = !session.answers.is_empty();
        started.then(|| standing(app.model, session.own_case(), technology))
    });
    let text = stands?.says(app.catalogue, technology);
    Some(view! { <p>{text}</p> })
}

/// The answers that put it first, or nearest.
fn answers(app: App, technology: &Technology, answers: &Answers, first: bool) -> AnyView {
    let name = [("name", technology.name.as_str())];
    if answers.is_empty() {
        return view! { <p>{fill(EN.fit_always, &name)}</p> };
    }
    let row = |question: &'static crate::catalogue::Question| {
        let answer = answers.get(&question.id)?;
        let text = answer_text(question, Some(answer));
        Some(view! {
            <div>
                <dt>{question.short.as_str()}</dt>
                <dd>{text}</dd>
            </div>
        })
    };
    let rows: Vec<_> = app.catalogue.questions.iter().filter_map(row).collect();
    let link = share::encode(app.catalogue, answers, &top_stacks(app.model, answers));
    let lede = if first { EN.fit_first } else { EN.fit_near };
    view! {
        <p>{fill(lede, &name)}</p>
        <dl class="given">{rows}</dl>
        <p>
            <a href=link>{EN.fit_see}</a>
        </p>
    }
}
