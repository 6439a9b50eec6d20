//! Options with a level each: a row of radios per option.

use leptos::prelude::*;

use super::App;
use super::question::input_id;
use crate::answers::Answer;
use crate::catalogue::{Choice, Question};
use crate::session::Action;
use crate::wording::EN;

#[component]
pub fn Graded(question: &'static Question) -> impl IntoView {
    let rows = question
        .options
        .iter()
        .map(|option| view! { <Row question option /> }.into_any());
    view! { <div class="grades">{rows.collect_view()}</div> }
}

#[component]
fn Row(question: &'static Question, option: &'static Choice) -> impl IntoView {
    let app = App::get();
    let at = move |level: Option<&str>| {
        app.session.with(|session| {
            let answer = session.answers.get(&question.id);
            answer.and_then(|answer: &Answer| answer.level(&option.id)) == level
        })
    };
    let radio = move |id: Option<&'static str>, label: &'static str| {
        let input = match id {
            None => input_id(question, &option.id),
            Some(level) => format!("{}-{level}", input_id(question, &option.id)),
        };
        let choose = move |_| {
            app.send(Action::Grade(
                question.id.clone(),
                option.id.clone(),
                id.map(str::to_owned),
            ));
        };
        view! {
            <label class="grade">
                <input
                    type="radio"
                    id=input
                    name=input_id(question, &option.id)
                    value=id.unwrap_or_default()
                    prop:checked=move || at(id)
                    on:change=choose
                />
                <span>{label}</span>
            </label>
        }
        .into_any()
    };
    let levels = question
        .levels
        .iter()
        .map(move |level| radio(Some(&level.id), &level.label));
    view! {
        <fieldset class="grade-row" class:chosen=move || !at(None)>
            <legend>{option.label.as_str()}</legend>
            <div class="segments">
                {radio(None, EN.question_level_none)} {levels.collect_view()}
            </div>
        </fieldset>
    }
}
