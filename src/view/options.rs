//! Cards to choose from: radios for one answer, checkboxes for many.

use leptos::prelude::*;

use super::question::input_id;
use super::{App, Shell};
use crate::catalogue::{Choice, Kind, Question};
use crate::session::Action;

/// The options that are offered, in order. What is not offered any more is shown to those who have it, out of an older link.
pub fn offered(shell: Shell, question: &'static Question) -> Vec<&'static Choice> {
    let answers = shell
        .session
        .with_untracked(|session| session.answers.applied(shell.known()));
    let given = answers
        .get(&question.id)
        .map(|answer| answer.options().concat());
    let is_shown = |option: &&Choice| {
        let had = given.as_ref().is_some_and(|given| *given == option.id);
        answers.satisfy(&option.when) && (!option.retired || had)
    };
    question.options.iter().filter(is_shown).collect()
}

#[component]
pub fn Options(question: &'static Question) -> impl IntoView {
    let shell = Shell::get();
    // Short options stand closer together.
    let plain = question.options.iter().all(|option| option.hint.is_none());
    // What is offered depends on answers to other questions, which do not change while this one is on screen.
    let cards = offered(shell, question)
        .into_iter()
        .map(|option| view! { <Card question option /> }.into_any());
    view! {
        <div class="options" class:plain=plain>
            {cards.collect_view()}
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
    // Whether it is pressed by a finger or a mouse: what screen readers and keyboards press has no pressure. Where one
    // choice is all there is, that press goes on.
    let pressed = StoredValue::new(false);
    let press = move |event: leptos::ev::PointerEvent| pressed.set_value(event.pressure() != 0.0);
    let goes_on =
        move || one && pressed.get_value() && shell.second.get_untracked().there().is_some();
    let choose = move |_| {
        let (question, option) = (question.id.clone(), option.id.clone());
        shell.send(match one {
            true if goes_on() => Action::Tap(question, option),
            true => Action::Choose(question, option),
            false => Action::Toggle(question, option),
        });
    };
    // What is chosen already does not change, and is as good a way on.
    let again = move |_| {
        if goes_on() && chosen() {
            shell.send(Action::Continue);
        }
    };
    view! {
        <label class="option" on:pointerdown=press>
            <input
                type=if one { "radio" } else { "checkbox" }
                id=input_id(question, &option.id)
                name=question.id.as_str()
                value=option.id.as_str()
                prop:checked=move || chosen()
                on:change=choose
                on:click=again
            />
            <b>{option.label.as_str()}</b>
            {option.hint.as_ref().map(|hint| view! { <span>{hint.as_str()}</span> }.into_any())}
        </label>
    }
}

/// A digit chooses the option with that number, as a key would that moves there. It is Enter that goes on.
pub fn key(app: App, question: &'static Question, event: &leptos::ev::KeyboardEvent) {
    let others = event.ctrl_key() || event.alt_key() || event.meta_key();
    let digit = event.key().parse::<usize>().ok();
    let Some(place) = digit
        .filter(|_| !others)
        .and_then(|digit| digit.checked_sub(1))
    else {
        return;
    };
    let option = match question.kind {
        Kind::One | Kind::Many => offered(app.shell, question).into_iter().nth(place),
        Kind::Graded | Kind::Ranked => None,
    };
    if let Some(option) = option {
        let (id, chosen) = (question.id.clone(), option.id.clone());
        app.send(match question.kind {
            Kind::One => Action::Choose(id, chosen),
            _ => Action::Toggle(id, chosen),
        });
        (app.host.focus)(&input_id(question, &option.id));
    }
}
