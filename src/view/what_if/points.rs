//! What would change the result: changes of one answer, each to be tried.

use crate::view::prelude::*;

use super::trial::Trial;
use crate::report::{Analysis, Report, TippingPoint, one_a_question, telling, tipped};
use crate::view::fresh::fresh_text;
use crate::view::later::unfolding;
use crate::wording::{EN, fill, what_if};

/// How many tipping points are shown before the rest is asked for.
const SHOWN: usize = 3;

pub fn points(trial: Trial, report: &Report, analysis: &Analysis) -> AnyView {
    let catalogue = trial.app.catalogue;
    let points = report.stacks.first().map_or(Vec::new(), |top| {
        telling(catalogue, top, &analysis.tipping_points)
    });
    let first = one_a_question(&points, SHOWN);
    let none = first.is_empty();
    let more = first.len() < points.len();
    view! {
        <p hidden=!none>{trial.app.say(EN.result_changes_none)}</p>
        {list(trial, first)}
        {more.then(|| all(trial, &points))}
    }
}

fn list<'a>(trial: Trial, points: impl IntoIterator<Item = &'a TippingPoint>) -> AnyView {
    let lines = points.into_iter().map(|point| line(trial, point));
    view! { <ul class="changes">{lines.together()}</ul> }
}

/// All of them, by what a team would have to move, folded away.
fn all(trial: Trial, points: &[&TippingPoint]) -> AnyView {
    let summary = fill(
        EN.result_changes_more,
        &[("count", &points.len().to_string())],
    );
    let mut all: Vec<TippingPoint> = Vec::with_capacity(points.len());
    all.extend(points.iter().copied().cloned());
    unfolding("more", summary, move || {
        let group = |first: &TippingPoint| {
            let question = trial.app.catalogue.question(&first.question)?;
            let moved = all.iter().filter(|one| one.question == first.question);
            let group = view! { <h3>{question.short.as_str()}</h3> {list(trial, moved)} };
            Some(group)
        };
        let points: Vec<&TippingPoint> = all.iter().collect();
        let first = one_a_question(&points, points.len());
        first.into_iter().filter_map(group).together().into_any()
    })
}

/// A change in a sentence, and a button that tries it, or takes it back.
fn line(trial: Trial, point: &TippingPoint) -> AnyView {
    let says = tipped(trial.app.catalogue, point);
    let tried = {
        let point = point.clone();
        Memo::new(move |_| trial.says(&point.question, point.to.as_ref()))
    };
    let point = point.clone();
    let turn = move |_| {
        if tried.get_untracked() {
            trial.put_answer_back(&point.question);
        } else {
            trial.answer(&point.question, point.to.clone());
        }
    };
    let label = move || {
        if tried.get() {
            what_if::EN.undo
        } else {
            what_if::EN.try_it
        }
    };
    let named = {
        let says = says.clone();
        move || format!("{}: {says}", label())
    };
    view! {
        <li>
            <span class="says">{says}</span>
            <button type="button" class="button small" aria-label=move || named() on:click=turn>
                {fresh_text(move || label())}
            </button>
        </li>
    }
}
