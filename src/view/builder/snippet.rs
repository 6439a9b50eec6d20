//! What to copy, for which kind of page, and what that page has to allow.

use crate::view::prelude::*;

use super::State;
use crate::embed::snippets::{Pin, Target, snippet as written};
use crate::view::App;
use crate::view::fresh::fresh_text;
use crate::wording::builder::EN;

pub fn snippet(app: App, state: State) -> AnyView {
    let target = move || state.target.get();
    let code = Memo::new(move |_| state.choices.with(|choices| written(target(), choices)));
    let copy = move |_| {
        let done = move |copied| {
            let says = if copied { EN.copied } else { EN.copy_failed };
            app.announcement.set(says.to_owned());
        };
        (app.host.copy)(code.get_untracked(), Box::new(done));
    };
    let choose = move |event| {
        let id = event_target_value(&event);
        let chosen = Target::ALL.iter().find(|one| one.id() == id);
        state.target.set(chosen.copied().unwrap_or_default());
    };
    let policy = Memo::new(move |_| state.choices.with(|choices| target().policy(choices)));
    let targets: Vec<_> = Target::ALL.iter().map(|one| option(*one)).collect();
    view! {
        <section class="builder-snippet">
            <h2>{EN.snippet}</h2>
            <label class="builder-field">
                <span>{EN.target}</span>
                <select id="builder-target" on:change=choose>{targets}</select>
            </label>
            <p class="hint">{fresh_text(move || texts(target()).1)}</p>
            {pin(app, state)}
            // It can be scrolled, so that it can have the focus.
            <pre tabindex="0" role="region" aria-label=EN.code><code>{fresh_text(move || code.get())}</code></pre>
            <p class="acts">
                <button class="button primary" type="button" on:click=copy>{EN.copy}</button>
            </p>
            <div hidden=move || policy.with(Option::is_none)>
                <p>{EN.policy}</p>
                <pre class="builder-policy"><code>{fresh_text(move || policy.get().unwrap_or_default())}</code></pre>
                <p class="hint">{EN.allowed}</p>
            </div>
            <p class="hint" hidden=move || policy.with(Option::is_some)>{EN.policy_none}</p>
        </section>
    }
}

fn option(target: Target) -> AnyView {
    view! { <option value=target.id()>{texts(target).0}</option> }
}

/// What a target is called, and what to do there.
fn texts(target: Target) -> (&'static str, &'static str) {
    match target {
        Target::Html => (EN.html, EN.html_hint),
        Target::WordPress => (EN.wordpress, EN.wordpress_hint),
        Target::WordPressLink => (EN.wordpress_link, EN.wordpress_link_hint),
        Target::Webflow => (EN.webflow, EN.webflow_hint),
        Target::React => (EN.react, EN.react_hint),
        Target::Vue => (EN.vue, EN.vue_hint),
        Target::Frame => (EN.frame, EN.frame_hint),
        Target::Link => (EN.link, EN.link_hint),
    }
}

/// Whether the snippet keeps to a version; it does if it can, unless the author wants otherwise.
fn pin(app: App, state: State) -> AnyView {
    let found: Local<Option<Pin>> = Local::new(None);
    (app.host.pin)(Box::new(move |pin| {
        state.choices.update(|choices| choices.pin.clone_from(&pin));
        found.set(pin);
    }));
    let keep = move |event| {
        let pin = event_target_checked(&event)
            .then(|| found.get_untracked())
            .flatten();
        state.choices.update(|choices| choices.pin = pin);
    };
    let matters = move || state.target.get().has_script();
    let can = move || found.with(Option::is_some);
    view! {
        <div hidden=move || !matters() || !can()>
            <label class="collect">
                <input
                    type="checkbox"
                    id="builder-pin"
                    prop:checked=move || state.choices.with(|choices| choices.pin.is_some())
                    on:change=keep
                />
                <span>{EN.pin}</span>
            </label>
            <p class="hint">{EN.pin_hint}</p>
        </div>
        <p class="hint" hidden=move || !matters() || can()>{EN.pin_not}</p>
    }
}
