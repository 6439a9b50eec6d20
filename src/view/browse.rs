//! All technologies, to look through: search, filters, and what is left.

use crate::view::prelude::*;

use super::App;
use super::host::EvidenceState;
use super::technology::named;
use crate::catalogue::{Evidence, Technology};
use crate::report::{Dimension, Filter, MOST, dimensions, filtered, kind};
use crate::session::Comparing;
use crate::view::fresh::{fresh, fresh_text};
use crate::wording::{EN, compare, fill};

#[component]
pub fn Browse() -> impl IntoView {
    let app = App::get();
    let left = move || {
        let filter = app.filter.get();
        filtered(app.catalogue, evidence(app), &filter)
    };
    let count = move || {
        let (count, all) = (left().len(), app.catalogue.technologies.len());
        let words = [("count", count.to_string()), ("all", all.to_string())];
        fill(
            EN.browse_count,
            &words.each_ref().map(|(slot, word)| (*slot, word.as_str())),
        )
    };
    let rows = move || {
        let rows: Vec<_> = left().into_iter().map(|one| row(app, one)).collect();
        let none = !rows.is_empty();
        view! {
            <ul class="entries">{rows}</ul>
            <p hidden=none>{EN.browse_none}</p>
        }
    };
    let search = move |event| {
        let text = event_target_value(&event);
        app.filter.update(|filter| filter.text = text);
    };
    let filters = move || {
        let all = dimensions(app.catalogue, evidence(app));
        let all: Vec<_> = all.into_iter().map(|one| select(app, one)).collect();
        view! { {all} }
    };
    view! {
        <div class="browse">
            <h1 tabindex="-1">{app.say(EN.browse_all)}</h1>
            <p class="lede">{EN.browse_lede}</p>
            <form class="filters" role="search" on:submit=move |event| event.prevent_default()>
                <label>
                    <span>{EN.browse_search}</span>
                    <input type="search" prop:value=move || app.filter.get().text on:input=search />
                </label>
                {fresh(move || filters())}
                <p>
                    <span role="status">{fresh_text(move || count())}</span>
                    " "
                    <button
                        type="button"
                        class="text-button"
                        hidden=move || app.filter.get() == Filter::default()
                        on:click=move |_| app.filter.set(Filter::default())
                    >
                        {EN.browse_reset}
                    </button>
                </p>
            </form>
            {collected(app)}
            {fresh(move || rows())}
        </div>
    }
}

fn evidence(app: App) -> Option<&'static Evidence> {
    match app.evidence.get() {
        EvidenceState::Loaded(evidence) => Some(evidence),
        _ => None,
    }
}

fn row(app: App, technology: &'static Technology) -> AnyView {
    view! {
        <li>
            {named(technology)}
            <span class="hint">{kind(app.catalogue, technology)}</span>
            <span>{technology.summary.as_str()}</span>
            {collect(app, technology)}
        </li>
    }
}

/// A box to pick a technology, to be compared.
fn collect(app: App, technology: &'static Technology) -> AnyView {
    let id = technology.id.as_str();
    let is_in = move || app.collected.with(|all| all.iter().any(|one| one == id));
    let full = move || !is_in() && app.collected.with(|all| all.len() >= MOST);
    let change = move |event| {
        let wanted = event_target_checked(&event);
        app.collected.update(|all| {
            all.retain(|one| one != id);
            if wanted {
                all.push(id.to_owned());
            }
        });
    };
    view! {
        <label class="collect">
            <input
                type="checkbox"
                aria-label=fill(compare::EN.collect_what, &[("name", &technology.name)])
                prop:checked=move || is_in()
                disabled=move || full()
                on:change=change
            />
            <span>{compare::EN.collect}</span>
        </label>
    }
}

/// What has been picked, and the way to compare it.
fn collected(app: App) -> AnyView {
    let count = move || app.collected.with(Vec::len);
    let address = move || Comparing::of(app.collected.get()).address();
    let go = move || fill(compare::EN.collected, &[("count", &count().to_string())]);
    let few = fill(compare::EN.collected_few, &[("most", &MOST.to_string())]);
    let enough = move || count() >= 2;
    view! {
        <p class="collected">
            <span class="hint" hidden=move || enough()>{few}</span>
            <a class="button primary" href=move || address() hidden=move || !enough()>
                {fresh_text(move || go())}
            </a>
            <button
                type="button"
                class="text-button"
                hidden=move || count() == 0
                on:click=move |_| app.collected.set(Vec::new())
            >
                {compare::EN.collected_none}
            </button>
        </p>
    }
}

/// A filter: any, or one of what there is.
fn select(app: App, dimension: Dimension) -> AnyView {
    let id = dimension.id;
    let of = id.clone();
    let current = move |filter: &Filter| {
        let mut chosen = filter.chosen.iter();
        let chosen = chosen.find(|(one, _)| *one == of);
        chosen.map(|(_, option)| option.clone()).unwrap_or_default()
    };
    let chosen = app.filter.with_untracked(&current);
    let option = |(option, name): (String, String)| {
        let is_chosen = chosen == option;
        view! {
            <option value=option selected=is_chosen>
                {name}
            </option>
        }
    };
    let options: Vec<_> = dimension.options.into_iter().map(option).collect();
    let change = move |event| {
        let option = event_target_value(&event);
        app.filter.update(|filter| {
            filter.chosen.retain(|(one, _)| *one != id);
            if !option.is_empty() {
                filter.chosen.push((id.clone(), option));
            }
        });
    };
    view! {
        <label>
            <span>{dimension.label}</span>
            <select on:change=change prop:value=move || app.filter.with(&current)>
                <option value="">{EN.browse_any}</option>
                {options}
            </select>
        </label>
    }
}
