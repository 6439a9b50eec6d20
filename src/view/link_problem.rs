//! A link that cannot be opened.

use crate::view::prelude::*;

use super::App;
use crate::session::Action;
use crate::share::LinkProblem;
use crate::wording::EN;

#[component]
pub fn LinkProblemPage(problem: LinkProblem) -> impl IntoView {
    let app = App::get();
    let own = app
        .session
        .with_untracked(|session| !session.answers.is_empty());
    let text = match problem {
        LinkProblem::Damaged => EN.link_damaged,
        LinkProblem::Foreign => EN.link_foreign,
        LinkProblem::Future => EN.link_future,
    };
    view! {
        <div class="message">
            <h1 tabindex="-1">{EN.link_title}</h1>
            <p class="lede">{text}</p>
            <p hidden=!own>{EN.link_kept}</p>
            <div class="acts">
                <button
                    class="button primary"
                    type="button"
                    hidden=!own
                    on:click=move |_| app.send(Action::Check)
                >
                    {EN.link_own}
                </button>
                <button
                    class="button"
                    type="button"
                    on:click=move |_| app.send(if own { Action::AskAgain } else { Action::Begin })
                >
                    {EN.link_new}
                </button>
            </div>
        </div>
    }
}
