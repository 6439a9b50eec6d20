//! What is left to ask is unlikely to matter: the result, or the rest anyway.

use crate::view::prelude::*;

use super::App;
use super::so_far::settled;
use crate::session::{Action, Pace};
use crate::view::fresh::fresh_text;
use crate::wording::{EN, fill};

#[component]
pub fn Enough() -> impl IntoView {
    let app = App::get();
    let left = move || {
        app.session.with(|session| {
            let plan = session.present_plan(app.catalogue);
            plan.map_or(0, |plan| plan.remaining.len())
        })
    };
    let rest = move || match left() {
        1 => EN.enough_rest_one.to_owned(),
        count => fill(EN.enough_rest, &[("count", &count.to_string())]),
    };
    view! {
        <div class="message">
            <h1 tabindex="-1">{EN.enough_title}</h1>
            <p class="lede">{fresh_text(move || settled(app))}</p>
            <div class="acts">
                <button class="button primary" type="button" on:click=move |_| app.send(Action::Finish)>
                    {EN.check_result}
                </button>
                <button class="button" type="button" on:click=move |_| app.send(Action::Ask(Pace::Full))>
                    {fresh_text(move || rest())}
                </button>
                <a class="quiet-link" href="#/answers">{EN.check_title}</a>
            </div>
        </div>
    }
}
