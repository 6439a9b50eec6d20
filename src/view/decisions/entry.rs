//! A saved decision: its name, its day, what came first then and now, and what can be done with it.

use crate::view::prelude::*;

use super::{State, change};
use crate::catalogue::Date;
use crate::decisions::{LONGEST_NAME, LONGEST_NOTE, Saved, Status, reminder, standing};
use crate::report::in_words;
use crate::share::LinkProblem;
use crate::view::App;
use crate::view::fresh::fresh;
use crate::wording::decisions::EN;
use crate::wording::fill;

pub const OPEN: &str = "open";
const RENAME: &str = "rename";
const NAME: &str = "name";
const STATUS: &str = "status";
const NOTE: &str = "note";

/// How many can be compared.
const TWO: usize = 2;

/// The id of a control of the entry at a place, for the focus: the list is made anew with every change.
pub fn id(place: usize, control: &str) -> String {
    format!("decision-{place}-{control}")
}

pub fn entry(app: App, state: State, place: usize, one: &Saved) -> AnyView {
    let date = Date::parse(&one.date).map_or_else(|| EN.no_date.to_owned(), in_words);
    let standing = standing(app.model, one);
    let readable = standing.is_ok();
    let (says, incomplete, short) = match standing {
        Ok(standing) => {
            let short = app.in_short(standing.case(), String::new());
            (standing.says, standing.incomplete, Some(short))
        }
        Err(problem) => (problem_text(problem).to_owned(), false, None),
    };
    let head = head(app, state, place, one);
    let link = readable.then(|| {
        view! {
            <a
                class="button"
                id=id(place, OPEN)
                href=one.link.clone()
                aria-label=fill(EN.open_what, &[("name", &one.name)])
            >
                {EN.open}
            </a>
        }
    });
    let pick = readable.then(|| pick(state, one));
    view! {
        <li>
            {head}
            <p class="hint">{date}</p>
            <p>{says} " " {short}</p>
            <p class="hint" hidden=!incomplete>{EN.answers_gone}</p>
            {about(app, place, one)}
            <div class="entry-acts">{link} {acts(app, state, place, one)} {pick}</div>
        </li>
    }
}

fn problem_text(problem: LinkProblem) -> &'static str {
    match problem {
        LinkProblem::Damaged => EN.problem_damaged,
        LinkProblem::Foreign => EN.problem_foreign,
        LinkProblem::Future => EN.problem_future,
    }
}

/// The name, or the field in which it is changed.
fn head(app: App, state: State, place: usize, one: &Saved) -> AnyView {
    let one = one.clone();
    let head = move || {
        if state.renaming.get().as_ref() == Some(&one) {
            rename(app, state, place, one.clone())
        } else {
            view! { <h2>{one.name.clone()}</h2> }
        }
    };
    view! { {fresh(move || head())} }
}

fn rename(app: App, state: State, place: usize, one: Saved) -> AnyView {
    let name = Local::new(one.name.clone());
    let close = move || {
        state.renaming.set(None);
        (app.host.focus)(&id(place, RENAME));
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (one, name) = (one.clone(), name.get_untracked());
        let renamed = one.renamed(app.catalogue, &name);
        let done = fill(EN.renamed, &[("name", &renamed.name)]);
        // Who has picked it to be compared has picked it under its new name.
        state.picked.update(|picked| {
            let of_it = picked.iter_mut().filter(|other| **other == one);
            of_it.for_each(|other| *other = renamed.clone());
        });
        change(app, &done, move |all| {
            all.rename(app.catalogue, &one, &name)
        });
        close();
    };
    view! {
        <form class="save-form" on:submit=save>
            <label>
                <span>{EN.rename_label}</span>
                <input
                    type="text"
                    required
                    id=id(place, NAME)
                    maxlength=LONGEST_NAME
                    prop:value=move || name.get()
                    on:input=move |event| name.set(event_target_value(&event))
                />
            </label>
            <button class="button" type="submit">{EN.rename_save}</button>
            <button class="text-button" type="button" on:click=move |_| close()>{EN.cancel}</button>
        </form>
    }
}

/// Where it stands, and what is noted of it.
fn about(app: App, place: usize, one: &Saved) -> AnyView {
    let label = |template: &str| fill(template, &[("name", &one.name)]);
    let text = |status: Status| match status {
        Status::Open => EN.status_open,
        Status::Made => EN.status_made,
        Status::Dropped => EN.status_dropped,
    };
    let options = Status::ALL.map(|status| {
        let chosen = status == one.status;
        view! { <option value=status.id() selected=chosen>{text(status)}</option> }
    });
    let (stands, noted) = (one.clone(), one.clone());
    let stand = move |event| {
        let value = event_target_value(&event);
        let status = Status::ALL.into_iter().find(|status| status.id() == value);
        let with = Saved {
            status: status.unwrap_or_default(),
            ..stands.clone()
        };
        let done = fill(
            EN.status_set,
            &[("name", &with.name), ("status", text(with.status))],
        );
        replace(app, &done, &stands, with);
        // The list is made anew with every change.
        (app.host.focus)(&id(place, STATUS));
    };
    let written = Local::new(one.note.clone());
    let note = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        replace(app, EN.noted, &noted, noted.noted(&written.get_untracked()));
        (app.host.focus)(&id(place, NOTE));
    };
    view! {
        <form class="stands" on:submit=note>
            <label>
                <span>{EN.status}</span>
                <select id=id(place, STATUS) aria-label=label(EN.status_of) on:change=stand>
                    {options.into_iter().together()}
                </select>
            </label>
            <label>
                <span>{EN.note}</span>
                <input
                    id=id(place, NOTE)
                    maxlength=LONGEST_NOTE
                    aria-label=label(EN.note_of)
                    prop:value=move || written.get()
                    on:input=move |event| written.set(event_target_value(&event))
                />
            </label>
            <button class="text-button" type="submit" aria-label=label(EN.note_save_of)>
                {EN.note_save}
            </button>
        </form>
    }
}

fn replace(app: App, done: &str, one: &Saved, with: Saved) {
    let one = one.clone();
    change(app, done, move |all| all.replace(&one, with));
}

/// Renaming, duplicating, deleting, being reminded.
fn acts(app: App, state: State, place: usize, one: &Saved) -> AnyView {
    let label = |template: &str| fill(template, &[("name", &one.name)]);
    let (renamed, copied, gone, due) = (one.clone(), one.clone(), one.clone(), one.clone());
    let remind = move |_| {
        // A clock that is wrong cannot say when half a year is over.
        let from = app.today().unwrap_or(app.catalogue.date);
        let file = reminder(&due, from, &(app.host.address)());
        (app.host.save)(EN.reminder_file, "text/calendar", &file);
    };
    let rename = move |_| {
        state.renaming.set(Some(renamed.clone()));
        (app.host.focus)(&id(place, NAME));
    };
    let duplicate = move |_| {
        let copied = copied.clone();
        let done = fill(
            EN.duplicated,
            &[("name", &fill(EN.copy_of, &[("name", &copied.name)]))],
        );
        change(app, &done, move |all| {
            all.duplicate(&copied);
        });
        // The copy stands in its place.
        (app.host.focus)(&id(place, RENAME));
    };
    let delete = move |_| {
        let gone = gone.clone();
        let done = fill(EN.deleted, &[("name", &gone.name)]);
        state
            .picked
            .update(|picked| picked.retain(|one| *one != gone));
        let taken = gone.clone();
        if change(app, &done, move |all| {
            all.remove(&taken);
        }) {
            state.deleted.set(Some((place, gone)));
            (app.host.focus)("decisions-undo");
        }
    };
    view! {
        <button
            type="button"
            class="text-button"
            id=id(place, RENAME)
            aria-label=label(EN.rename_what)
            on:click=rename
        >
            {EN.rename}
        </button>
        <button type="button" class="text-button" aria-label=label(EN.duplicate_what) on:click=duplicate>
            {EN.duplicate}
        </button>
        <button type="button" class="text-button" aria-label=label(EN.delete_what) on:click=delete>
            {EN.delete}
        </button>
        <button type="button" class="text-button" aria-label=label(EN.remind_what) on:click=remind>
            {EN.remind}
        </button>
    }
}

/// A box to pick it for the comparison of two.
fn pick(state: State, one: &Saved) -> AnyView {
    let label = fill(EN.pick_what, &[("name", &one.name)]);
    let (one, other, third) = (one.clone(), one.clone(), one.clone());
    let is_in = move || state.picked.with(|picked| picked.contains(&one));
    let full = move || {
        state
            .picked
            .with(|picked| picked.len() == TWO && !picked.contains(&other))
    };
    let change = move |event| {
        let wanted = event_target_checked(&event);
        state.picked.update(|picked| {
            picked.retain(|one| *one != third);
            if wanted {
                picked.push(third.clone());
            }
        });
    };
    view! {
        <label class="collect">
            <input
                type="checkbox"
                aria-label=label
                prop:checked=move || is_in()
                disabled=move || full()
                on:change=change
            />
            <span>{EN.pick}</span>
        </label>
    }
}
