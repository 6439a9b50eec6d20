//! Decisions that are saved on the device: the list, two compared, export and import.

mod entry;
mod file_form;
mod restore;
mod transfer;
mod two;

use crate::view::prelude::*;

use super::App;
use super::host::Keeping;
use crate::decisions::Saved;
use crate::view::fresh::{fresh, fresh_text};
use crate::wording::decisions::EN;
use crate::wording::fill;

/// What the list is doing beside being shown.
#[derive(Clone, Copy)]
struct State {
    /// The decisions picked to be compared, two at most.
    picked: Local<Vec<Saved>>,
    /// The decision that is being renamed.
    renaming: Local<Option<Saved>>,
    /// What was deleted last, and where it was.
    deleted: Local<Option<(usize, Saved)>>,
}

#[component]
pub fn Decisions() -> impl IntoView {
    let app = App::get();
    let state = State {
        picked: Local::new(Vec::new()),
        renaming: Local::new(None),
        deleted: Local::new(None),
    };
    let list = move || {
        let entries: Vec<_> = app.decisions.with(|kept| {
            let all = kept.decisions.all().iter().enumerate();
            all.map(|(place, one)| entry::entry(app, state, place, one))
                .collect()
        });
        view! { <ul class="decisions">{entries}</ul> }
    };
    let is = move |keeping: Keeping| app.decisions.with(|kept| kept.keeping == keeping);
    let count = move || app.decisions.with(|kept| kept.decisions.all().len());
    view! {
        <article class="my-decisions">
            <h1 tabindex="-1">{EN.title}</h1>
            <p class="lede">{EN.lede}</p>
            <p class="notice" hidden=move || !is(Keeping::Blocked)>{EN.blocked}</p>
            <p class="notice" hidden=move || !is(Keeping::Damaged)>{EN.damaged}</p>
            <p class="hint" hidden=move || count() != 0>{EN.none}</p>
            <p class="hint" hidden=move || count() == 0 || count() == 1>{EN.pick_hint}</p>
            {undo(app, state)}
            {fresh(move || list())}
            {fresh(move || two::two(app, state.picked))}
            {transfer::transfer(app)}
            {restore::restore(app)}
            <p class="hint stored">{EN.stored}</p>
        </article>
    }
}

/// Changes what is stored, and says what came of it; if it could not be stored, that.
fn change(
    app: App,
    done: &str,
    change: impl FnOnce(&mut crate::decisions::Decisions) + 'static,
) -> bool {
    let worked = (app.host.keep)(app, Box::new(change));
    app.announcement
        .set(if worked { done } else { EN.full }.to_owned());
    worked
}

/// What was deleted last, and a way to have it back.
fn undo(app: App, state: State) -> AnyView {
    let name = move || {
        let deleted = state.deleted.get();
        deleted.map(|(_, one)| one.name).unwrap_or_default()
    };
    let undo = move |_| {
        if let Some((place, one)) = state.deleted.get_untracked() {
            let done = fill(EN.undone, &[("name", &one.name)]);
            let back = change(app, &done, move |all| {
                all.insert(place, one);
            });
            if back {
                state.deleted.set(None);
                (app.host.focus)(&entry::id(place, entry::OPEN));
            }
        }
    };
    view! {
        <p class="notice undo" hidden=move || state.deleted.get().is_none()>
            <span>{fresh_text(move || fill(EN.deleted, &[("name", &name())]))}</span>
            <button id="decisions-undo" type="button" class="text-button" on:click=undo>
                {EN.undo}
            </button>
        </p>
    }
}
