//! Options with a level each: a chip per option, which every press takes a level further.

use crate::view::prelude::*;

use super::App;
use super::question::input_id;
use crate::answers::Answer;
use crate::catalogue::{Choice, Question};
use crate::order;
use crate::session::Action;
use crate::view::fresh::{fresh, fresh_text};
use crate::wording::{EN, fill};

/// How many chips are shown at first, where it is known which options are common.
const COMMON: usize = 7;

#[component]
pub fn Graded(question: &'static Question) -> impl IntoView {
    let app = App::get();
    let mut options: Vec<&'static Choice> = question.options.iter().collect();
    order::sort(&mut options, |one, other| {
        other.known_by.total_cmp(&one.known_by)
    });
    let is_common = |option: &&Choice| {
        let known = options.iter().take(COMMON).any(|one| one.id == option.id);
        // What is wrong leads to the first of the question, wherever that stands.
        let first = question
            .options
            .first()
            .is_some_and(|first| first.id == option.id);
        known
            || first
            || options.iter().all(|one| one.known_by == 0.0)
            || level(app, question, option).is_some()
    };
    let (common, rare): (Vec<_>, Vec<_>) = options.iter().copied().partition(is_common);
    let more = Local::new(false);
    let first = rare.first().map(|option| input_id(question, &option.id));
    let (none, label) = (
        rare.is_empty(),
        fill(EN.grade_more, &[("count", &rare.len().to_string())]),
    );
    let show = move |_| {
        more.set(true);
        if let Some(first) = &first {
            (app.host.focus)(first);
        }
    };
    let chips = move |options: &[&'static Choice]| {
        let chip = |option: &&'static Choice| view! { <Chip question option=*option /> };
        options.iter().map(chip).together()
    };
    let levels: Vec<&str> = question
        .levels
        .iter()
        .map(|level| level.label.as_str())
        .collect();
    view! {
        <p class="hint">{fill(EN.grade_hint, &[("levels", &levels.join(", "))])}</p>
        <div class="grades">
            {chips(&common)} {fresh(move || more.get().then(|| chips(&rare)))}
            <button
                type="button"
                class="text-button"
                hidden=move || none || more.get()
                on:click=show
            >
                {label}
            </button>
        </div>
    }
}

/// The level of an option, if it has one.
fn level(app: App, question: &Question, option: &Choice) -> Option<String> {
    app.session.with(|session| {
        let answer = session.answers.get(&question.id);
        answer.and_then(|answer: &Answer| answer.level(&option.id).map(str::to_owned))
    })
}

#[component]
fn Chip(question: &'static Question, option: &'static Choice) -> impl IntoView {
    let app = App::get();
    let at = move || level(app, question, option);
    let place = move || {
        let at = at()?;
        question.levels.iter().position(|level| level.id == at)
    };
    // With the blank before it, or what reads the chip aloud would make one word of both.
    let label = move || place().map(|place| format!(" {}", question.levels[place].label));
    let press = move |_| {
        let next = place().map_or(0, |place| place + 1);
        app.send(Action::Grade(
            question.id.clone(),
            option.id.clone(),
            question.levels.get(next).map(|level| level.id.clone()),
        ));
    };
    view! {
        <button
            type="button"
            class="grade"
            id=input_id(question, &option.id)
            aria-pressed=move || if place().is_some() { "true" } else { "false" }
            data-level=move || at()
            class:most=move || place().is_some_and(|place| place + 1 == question.levels.len())
            on:click=press
        >
            <b>{option.label.as_str()}</b>
            <small>{fresh_text(move || label().unwrap_or_default())}</small>
        </button>
    }
}
