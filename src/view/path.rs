//! How the answers led to a result: what each of them did in turn.

use crate::view::prelude::*;

use super::App;
use super::later::unfolding;
use crate::report::{Moved, path};
use crate::wording::fill;
use crate::wording::moved::EN;

/// The way to the result on screen, folded away. It is a part of its page, beside why it came out.
pub fn how(app: App) -> AnyView {
    unfolding("more", EN.path, move || {
        let steps = app
            .session
            .with_untracked(|session| path(app.model, session.shown_case()));
        let step = |step: Moved| {
            let answer = fill(
                EN.answer,
                &[("question", &step.question), ("answer", &step.answer)],
            );
            view! { <li>{answer} " " <b>{step.says}</b></li> }
        };
        view! {
            <p class="hint">{EN.path_note}</p>
            <ol class="path">{steps.into_iter().map(step).together()}</ol>
        }
    })
}
