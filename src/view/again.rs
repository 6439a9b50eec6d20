//! Whether to delete everything and start again.

use crate::view::prelude::*;

use super::App;
use crate::session::Action;
use crate::wording::EN;

#[component]
pub fn Again() -> impl IntoView {
    let app = App::get();
    let keep = move |_| {
        if !(app.host.back)() {
            app.send(Action::Check);
        }
    };
    view! {
        <div class="message">
            <h1 tabindex="-1">{EN.again_title}</h1>
            <p class="lede">{EN.again_text}</p>
            <div class="acts">
                <button class="button primary" type="button" on:click=keep>
                    {EN.again_no}
                </button>
                <button class="button danger" type="button" on:click=move |_| app.send(Action::Restart)>
                    {EN.again_yes}
                </button>
            </div>
        </div>
    }
}
