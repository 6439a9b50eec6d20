//! What the wizard starts with: its first page, answers filled in, and the only questions.

use crate::view::prelude::*;

use super::State;
use crate::catalogue::Question;
use crate::session::begin_address;
use crate::share::readable;
use crate::view::App;
use crate::view::fresh::fresh_text;
use crate::wording::builder::EN;
use crate::wording::fill;

const ID: &str = "builder-answers";

pub fn begins(app: App, state: State) -> AnyView {
    let start = move |event| {
        let start = event_target_value(&event);
        state.choices.update(|choices| choices.start = start);
    };
    view! {
        <fieldset>
            <legend>{EN.begins}</legend>
            <label class="builder-field">
                <span>{EN.start}</span>
                <select id="builder-start" on:change=start>
                    <option value="">{EN.start_usual}</option>
                    <option value=begin_address()>{EN.start_begin}</option>
                </select>
            </label>
            {answers(app, state)} {questions(app, state)}
        </fieldset>
    }
}

/// Answers as in a readable link: what is understood of them goes into the snippet.
fn answers(app: App, state: State) -> AnyView {
    let written = Local::new(String::new());
    let problem = Local::new(String::new());
    let take = move |text: String| {
        let (answers, misread) = readable::decode(app.catalogue, text.trim());
        problem.set(if !misread.is_empty() {
            fill(EN.answers_wrong, &[("fields", &misread.join(", "))])
        } else if answers.is_empty() && !text.trim().is_empty() {
            EN.answers_unknown.to_owned()
        } else {
            String::new()
        });
        let query = readable::encode(app.catalogue, &answers);
        let query = query.trim_start_matches('?').to_owned();
        state.choices.update(|choices| choices.answers = query);
        written.set(text);
    };
    let own = move |_| {
        let own = app
            .session
            .with_untracked(|session| session.answers.clone());
        let says = if own.is_empty() {
            EN.no_answers
        } else {
            EN.taken_over
        };
        app.announcement.set(says.to_owned());
        if !own.is_empty() {
            take(
                readable::encode(app.catalogue, &own)
                    .trim_start_matches('?')
                    .to_owned(),
            );
        }
    };
    view! {
        <div class="builder-field">
            <label for=ID>{EN.answers}</label>
            <textarea
                id=ID
                rows="3"
                spellcheck="false"
                aria-describedby="builder-answers-hint builder-answers-wrong"
                aria-invalid=move || (!problem.with(String::is_empty)).then_some("true")
                prop:value=move || written.get()
                on:change=move |event| take(event_target_value(&event))
            ></textarea>
            <p class="hint" id="builder-answers-hint">{EN.answers_hint}</p>
            <p class="builder-wrong" id="builder-answers-wrong" role="status">{fresh_text(move || problem.get())}</p>
            <p class="hint" hidden=move || app.started()>{EN.no_answers}</p>
            <button class="button" type="button" hidden=move || !app.started() on:click=own>
                {EN.take_over}
            </button>
        </div>
    }
}

fn questions(app: App, state: State) -> AnyView {
    let all = app.catalogue.questions.iter();
    let boxes: Vec<_> = all.map(|question| pick(app, state, question)).collect();
    view! {
        <details class="builder-questions">
            <summary>{EN.questions}</summary>
            <p class="hint">{EN.questions_hint}</p>
            <ul>{boxes}</ul>
        </details>
    }
}

/// A box to ask a question. The snippet names them in the order of the questionnaire.
fn pick(app: App, state: State, question: &'static Question) -> AnyView {
    let change = move |event| {
        let wanted = event_target_checked(&event);
        state.choices.update(|choices| {
            let before = std::mem::take(&mut choices.questions);
            let all = app.catalogue.questions.iter().map(|one| &one.id);
            let is_in = |id: &&String| {
                if **id == question.id {
                    wanted
                } else {
                    before.contains(id)
                }
            };
            choices.questions = all.filter(is_in).cloned().collect();
        });
    };
    view! {
        <li>
            <label class="collect">
                <input type="checkbox" value=question.id.clone() on:change=change />
                <span>{question.short.clone()}</span>
            </label>
        </li>
    }
}
