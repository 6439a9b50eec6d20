//! Cards to choose from: radios for one answer, checkboxes for many.

use crate::view::prelude::*;

use super::Shell;
use super::question::input_id;
use crate::catalogue::{Choice, Kind, Question};
use crate::session::Action;

#[component]
pub fn Options(question: &'static Question) -> impl IntoView {
    let shell = Shell::get();
    // What is offered depends on answers to other questions, which do not change while this one is on screen.
    let answers = shell
        .session
        .with_untracked(|session| session.answers.applied(shell.known()));
    // What is not offered any more is shown to those who have it, out of an older link.
    let given = answers
        .get(&question.id)
        .map(|answer| answer.options().concat());
    let is_shown = |option: &&Choice| {
        let had = given.as_ref().is_some_and(|given| *given == option.id);
        answers.satisfy(&option.when) && (!option.retired || had)
    };
    // Short options stand closer together.
    let plain = question.options.iter().all(|option| option.hint.is_none());
    view! {
        <div class="options" class:plain=plain>
            {question
                .options
                .iter()
                .filter(is_shown)
                .map(|option| view! { <Card question option /> })
                .together()}
        </div>
    }
}

#[component]
fn Card(question: &'static Question, option: &'static Choice) -> impl IntoView {
    let shell = Shell::get();
    let one = question.kind == Kind::One;
    let chosen = move || {
        shell.session.with(|session| {
            let answer = session.answers.get(&question.id);
            answer.is_some_and(|answer| answer.options().contains(&option.id.as_str()))
        })
    };
    let choose = move |_| {
        let (question, option) = (question.id.clone(), option.id.clone());
        shell.send(if one {
            Action::Choose(question, option)
        } else {
            Action::Toggle(question, option)
        });
    };
    view! {
        <label class="option">
            <input
                type=if one { "radio" } else { "checkbox" }
                id=input_id(question, &option.id)
                name=question.id.as_str()
                value=option.id.as_str()
                prop:checked=move || chosen()
                on:change=choose
            />
            <b>{option.label.as_str()}</b>
            {option.hint.as_ref().map(|hint| view! { <span>{hint.as_str()}</span> })}
        </label>
    }
}
