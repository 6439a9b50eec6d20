//! Copying what does not stand on the page: where the browser does not let the page copy, it is shown to be copied by hand.

use crate::view::prelude::*;

use super::App;

/// What is said.
#[derive(Clone, Copy)]
pub struct Says {
    /// On the button.
    pub act: &'static str,
    /// Once it is copied.
    pub copied: &'static str,
    /// Over the text, where it is not.
    pub failed: &'static str,
}

/// The button with a class, and what stands below it once it has been pressed.
pub fn copying(
    app: App,
    class: &'static str,
    says: Says,
    text: impl Fn() -> String + Send + 'static,
) -> (AnyView, AnyView) {
    let copied = Local::new(false);
    let by_hand = Local::new(String::new());
    let copy = move |_| {
        let text = text();
        let failed = text.clone();
        let done = move |worked: bool| {
            copied.set(worked);
            by_hand.set(if worked { String::new() } else { failed });
            let said = if worked { says.copied } else { says.failed };
            app.announcement.set(said.to_owned());
        };
        (app.host.copy)(text, Box::new(done));
    };
    let button = view! { <button class=class type="button" on:click=copy>{says.act}</button> };
    let outcome = view! {
        <p class="quiet-note" aria-hidden="true" hidden=move || !copied.get()>{says.copied}</p>
        <label class="by-hand" hidden=move || by_hand.get().is_empty()>
            <span>{says.failed}</span>
            <textarea readonly rows="3" prop:value=move || by_hand.get()></textarea>
        </label>
    };
    (button, outcome)
}
