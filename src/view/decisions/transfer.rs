//! Saved decisions as a file: out, in, and all of them deleted.

use crate::view::prelude::*;

use super::change;
use super::file_form::{FileForm, file_form};
use crate::decisions::{LARGEST, MOST, Merged, Problem, read, write};
use crate::share;
use crate::view::App;
use crate::view::fresh::fresh_text;
use crate::wording::decisions::EN;
use crate::wording::fill;

const FILE: &str = "decisions-file";
const ASK: &str = "decisions-delete-all";
const SURE: &str = "decisions-delete-all-yes";

pub fn transfer(app: App) -> AnyView {
    let none = move || app.decisions.with(|kept| kept.decisions.is_empty());
    let file = move || {
        let text = app.decisions.with(|kept| write(&kept.decisions));
        format!(
            "data:application/json;charset=utf-8,{}",
            share::percent::escaped(&text, b"-_.~")
        )
    };
    view! {
        <section class="transfer">
            <h2>{EN.transfer}</h2>
            <p class="acts" hidden=move || none()>
                <a class="button" download=EN.export_file href=move || file()>{EN.export}</a>
            </p>
            {import(app)}
            {delete_all(app)}
        </section>
    }
}

fn import(app: App) -> AnyView {
    let outcome = Local::new(String::new());
    let take = move |text: Option<String>| {
        let said = match text {
            Some(text) => imported(app, &text),
            None => EN.import_unreadable.to_owned(),
        };
        app.announcement.set(said.clone());
        outcome.set(said);
    };
    let form = FileForm {
        id: FILE,
        largest: LARGEST,
        file: EN.import_file,
        paste: EN.import_paste,
        take: EN.import,
    };
    view! {
        {file_form(app, form, take)}
        <p class="outcome" aria-hidden="true">{fresh_text(move || outcome.get())}</p>
    }
}

/// Adds what a text holds; says what came of it.
fn imported(app: App, text: &str) -> String {
    let read = match read(app.catalogue, text) {
        Ok(read) => read,
        Err(Problem::Large) => return EN.import_large.to_owned(),
        Err(Problem::Foreign) => return EN.import_foreign.to_owned(),
        Err(Problem::Future) => return EN.import_future.to_owned(),
    };
    let readable = read.decisions.all().len();
    let openable = read.decisions.openable(app.catalogue);
    let dropped = read.dropped + readable - openable.all().len();
    let merged = Local::new(Merged::default());
    let worked = (app.host.keep)(app, Box::new(move |all| merged.set(all.merge(openable))));
    if !worked {
        return EN.full.to_owned();
    }
    let merged = merged.get_untracked();
    let (added, known) = (merged.added.to_string(), merged.known.to_string());
    let mut said = fill(EN.imported, &[("count", &added), ("there", &known)]);
    for (count, template) in [
        (dropped, EN.imported_dropped),
        (merged.over, EN.imported_over),
    ] {
        if count > 0 {
            let (most, count) = (MOST.to_string(), count.to_string());
            let more = fill(template, &[("most", &most), ("count", &count)]);
            said = format!("{said} {more}");
        }
    }
    said
}

/// Deleting all of them, which is asked about first.
fn delete_all(app: App) -> AnyView {
    let asked = Local::new(false);
    let nothing = move || {
        use crate::view::host::Keeping;
        app.decisions
            .with(|kept| kept.decisions.is_empty() && kept.keeping != Keeping::Damaged)
    };
    let ask = move |_| {
        asked.set(true);
        (app.host.focus)(SURE);
    };
    let keep = move |_| {
        asked.set(false);
        (app.host.focus)(ASK);
    };
    let delete = move |_| {
        asked.set(false);
        change(app, EN.deleted_all, |all| all.clear());
        (app.host.focus)(FILE);
    };
    view! {
        <p hidden=move || asked.get() || nothing()>
            <button type="button" class="button danger" id=ASK on:click=ask>{EN.delete_all}</button>
        </p>
        <div class="notice" role="group" aria-label=EN.delete_all_title hidden=move || !asked.get()>
            <p><b>{EN.delete_all_title}</b> " " {EN.delete_all_text}</p>
            <p class="acts">
                <button type="button" class="button danger" id=SURE on:click=delete>{EN.delete_all_yes}</button>
                <button type="button" class="button" on:click=keep>{EN.delete_all_no}</button>
            </p>
        </div>
    }
}
