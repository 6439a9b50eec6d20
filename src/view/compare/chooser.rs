//! What is compared: adding and removing, and the link to it.

use crate::view::prelude::*;

use crate::report::{MOST, names, offers, top_stacks};
use crate::session::{Compared, Comparing};
use crate::share;
use crate::view::App;
use crate::view::copying::{Says, copying};
use crate::wording::compare::EN;
use crate::wording::{EN as PAGE, fill};

/// What stands side by side, each with a way to remove it, and a way to add more.
pub fn chooser(app: App, given: &Compared) -> AnyView {
    let of = &given.of;
    let chips: Vec<_> = of.ids.iter().map(|id| chip(app, of, id)).collect();
    let none = chips.is_empty();
    let full = chips.len() >= MOST;
    view! {
        <ul class="chips" aria-label=EN.chosen hidden=none>{chips}</ul>
        <p class="hint" hidden=!full>{EN.full}</p>
        <div class="choose">
            {(!full).then(|| add(app, given))}
            {copy(app, given)}
        </div>
    }
}

/// The name of an alternative or entry; an id that is none by itself.
fn name(app: App, id: &str) -> String {
    let ids: Vec<String> = id.split('+').map(str::to_owned).collect();
    names(app.catalogue, &ids)
}

fn chip(app: App, of: &Comparing, id: &str) -> AnyView {
    let name = name(app, id);
    let label = fill(EN.remove, &[("name", &name)]);
    view! {
        <li>
            <span>{name}</span>
            <a class="icon-button" href=of.without(id).address() aria-label=label>
                "×"
            </a>
        </li>
    }
}

/// A list to add something from. It takes a button, too, because who goes through the list by keys chooses with every one.
fn add(app: App, given: &Compared) -> AnyView {
    let chosen = Local::new(String::new());
    let of = given.of.clone();
    let option = |(id, name): (String, String)| {
        let taken = of.ids.contains(&id);
        view! { <option value=id disabled=taken>{name}</option> }
    };
    let best: Vec<_> = offers(app.model, given.case())
        .into_iter()
        .map(option)
        .collect();
    let entries = app.catalogue.technologies.iter();
    let entries: Vec<_> = entries
        .map(|one| option((one.id.clone(), one.name.clone())))
        .collect();
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let id = chosen.get_untracked();
        if !id.is_empty() {
            (app.host.go)(&of.with(id).address());
        }
    };
    view! {
        <form class="add-one" on:submit=add>
            <label>
                <span>{EN.add_label}</span>
                <select on:change=move |event| chosen.set(event_target_value(&event))>
                    <option value="">{EN.add_none}</option>
                    <optgroup label=app.say(EN.add_alternatives)>{best}</optgroup>
                    <optgroup label=app.say(EN.add_entries)>{entries}</optgroup>
                </select>
            </label>
            <button class="button" type="submit">{EN.add}</button>
        </form>
    }
}

/// A button that copies a link to the comparison, answers included: whoever opens it sees the same.
fn copy(app: App, given: &Compared) -> AnyView {
    let mut of = given.of.clone();
    if !given.answers.is_empty() {
        let top = top_stacks(app.model, given.case());
        let link = share::encode(app.catalogue, given.case(), &top);
        of.link = share::payload(&link).map(str::to_owned);
    }
    let says = Says {
        act: EN.copy,
        copied: PAGE.result_copied,
        failed: PAGE.result_copy_failed,
    };
    let link = move || format!("{}{}", (app.host.address)(), of.address());
    let (copy, copied) = copying(app, "button", says, link);
    view! { <div class="copy">{copy} {copied}</div> }
}
