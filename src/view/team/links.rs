//! Where everybody's links are pasted, or taken from a file.

use crate::view::prelude::*;

use super::{Pasted, people};
use crate::team::{Gathered, LARGEST, LeftOut, encode, read};
use crate::view::App;
use crate::view::fresh::{fresh, fresh_text};
use crate::wording::fill;
use crate::wording::team_page::EN;

const FILE: &str = "team-file";

/// What came of a text in which nobody could be read.
#[derive(Clone, Default)]
struct Outcome {
    says: &'static str,
    left_out: Vec<LeftOut>,
}

pub fn form(app: App, pasted: Pasted) -> AnyView {
    let text = Local::new(String::new());
    let outcome = Local::new(Outcome::default());
    let take = move |text: Option<String>| match text {
        Some(text) => outcome.set(compare(app, pasted, &text)),
        None => outcome.set(Outcome {
            says: EN.unreadable,
            ..Outcome::default()
        }),
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        take(Some(text.get_untracked()));
    };
    view! {
        <form class="team-links" on:submit=submit>
            <label for="team-text">{EN.paste}</label>
            <p class="hint" id="team-hint">{EN.paste_hint}</p>
            <textarea
                id="team-text"
                rows="6"
                spellcheck="false"
                autocomplete="off"
                aria-describedby="team-hint"
                on:input=move |event| text.set(event_target_value(&event))
            ></textarea>
            <button class="button primary" type="submit">{EN.compare}</button>
            <label>
                <span>{EN.file}</span>
                <input
                    type="file"
                    id=FILE
                    accept="text/*,.txt,.md,.csv"
                    on:change=move |_| (app.host.file)(FILE, LARGEST, Box::new(take))
                />
            </label>
        </form>
        <div role="alert">
            <p class="notice" hidden=move || outcome.with(|one| one.says.is_empty())>
                {fresh_text(move || outcome.with(|one| one.says))}
            </p>
            {fresh(move || outcome.with(|one| people::left_out(&one.left_out)))}
        </div>
        <p class="hint">{EN.private}</p>
    }
}

/// Goes to the link of the people in a text; stays, if there is nobody.
fn compare(app: App, pasted: Pasted, text: &str) -> Outcome {
    let Gathered { members, left_out } = read(app.catalogue, text);
    if members.is_empty() {
        let says = if left_out.is_empty() { EN.nobody } else { "" };
        return Outcome { says, left_out };
    }
    let link = encode(&members);
    let count = members.len().to_string();
    app.announcement
        .set(fill(EN.compared, &[("count", &count)]));
    pasted.set(Some((link.clone(), left_out)));
    (app.host.go)(&link);
    Outcome::default()
}
