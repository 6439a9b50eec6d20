//! A field of text, with its label, a hint, and what is wrong with what is in it.

use crate::view::prelude::*;

use super::State;
use crate::embed::snippets::{Choices, Field};
use crate::view::fresh::fresh;

/// What a field says.
#[derive(Clone, Copy)]
pub struct Texts {
    pub label: &'static str,
    pub hint: &'static str,
    /// What is wrong, and how to put it right.
    pub wrong: &'static str,
}

/// A field for one of the choices, which it is given a way to.
pub fn text(
    state: State,
    id: &'static str,
    field: Field,
    place: fn(&mut Choices) -> &mut String,
    says: Texts,
) -> AnyView {
    let wrong = Memo::new(move |_| {
        state
            .choices
            .with(|choices| choices.refused().contains(&field))
    });
    let write = move |event| {
        let text = event_target_value(&event).trim().to_owned();
        state.choices.update(|choices| *place(choices) = text);
    };
    view! {
        <div class="builder-field">
            <label for=id>{says.label}</label>
            <input
                type="text"
                id=id
                autocomplete="off"
                spellcheck="false"
                aria-describedby=format!("{id}-hint {id}-wrong")
                aria-invalid=move || wrong.get().then_some("true")
                on:input=write
            />
            {notes(id, says, wrong)}
        </div>
    }
}

/// The hint, and what is wrong, which a screen reader is told when it comes up.
pub fn notes(id: &'static str, says: Texts, wrong: Memo<bool>) -> AnyView {
    view! {
        <p class="hint" id=format!("{id}-hint")>{says.hint}</p>
        <p class="builder-wrong" id=format!("{id}-wrong") role="status">
            {fresh(move || wrong.get().then_some(says.wrong))}
        </p>
    }
}
