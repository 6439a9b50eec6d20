//! Taking a result along: as a message, as a document, on paper, as a QR code.

mod code;
mod taken;

use std::sync::Arc;

use crate::view::prelude::*;

use super::App;
use super::copying::{Says, copying};
use super::later::told_later;
use super::result::analysed;
use crate::export::csv::{Form, Separator};
use crate::view::fresh::{fresh, fresh_text};
use crate::wording::fill;
use crate::wording::take_along::EN;
use taken::{Document, Taken, taken};

/// What is made of a result, where it is a table in this form.
type Make = fn(&Taken, Form) -> Document;

/// What came of what was asked for last.
#[derive(Clone, Copy)]
struct Outcome {
    app: App,
    said: Local<String>,
    /// How the table is to be written.
    form: Local<Form>,
}

impl Outcome {
    /// Says it, on the page and to a screen reader.
    fn tell(self, said: &str) {
        self.app.announcement.set(said.to_owned());
        self.said.set(said.to_owned());
    }
}

/// The section on the page of a result, as soon as there is everything that its documents say.
#[component]
pub fn TakeAlong(
    /// What every component works with.
    app: App,
) -> impl IntoView {
    let known = told_later(app.host, move || analysed(app));
    let shown = move || match taken(app, known.get()) {
        Some(taken) => ways(app, &Arc::new(taken)),
        None => view! { <p class="hint">{EN.waiting}</p> },
    };
    view! {
        <section class="take-along">
            <h3>{EN.title}</h3>
            <div>
                <p class="hint lede-hint">{EN.lede}</p>
                {fresh(move || shown())}
            </div>
        </section>
    }
}

fn ways(app: App, taken: &Arc<Taken>) -> AnyView {
    let incomplete = taken.evidence.is_none();
    let said = Local::new(String::new());
    let form = Local::new(Form::default());
    let outcome = Outcome { app, said, form };
    view! {
        <p class="notice" hidden=!incomplete>{EN.without_evidence}</p>
        {pass_on(outcome, taken)}
        {keep(outcome, taken)}
        <p class="outcome" aria-hidden="true">{fresh_text(move || said.get())}</p>
        {code::code(outcome, taken)}
    }
}

/// Sharing, copying and printing.
fn pass_on(outcome: Outcome, taken: &Arc<Taken>) -> AnyView {
    let host = outcome.app.host;
    let text = taken.message();
    let says = Says {
        act: EN.copy,
        copied: EN.copied,
        failed: EN.copy_failed,
    };
    let copied = text.clone();
    let (copy, copied) = copying(outcome.app, "button", says, move || copied.clone());
    let share = host.share.map(|share| {
        let act = move |_| {
            let done = move |worked: bool| outcome.tell(if worked { "" } else { EN.share_failed });
            share(text.clone(), Box::new(done));
        };
        view! { <button type="button" class="button" on:click=act>{EN.share}</button> }
    });
    view! {
        <h4>{EN.send}</h4>
        <p class="acts">
            {share}
            {copy}
            <button type="button" class="button" on:click=move |_| (host.print)()>{EN.print}</button>
        </p>
        {copied}
    }
}

/// The documents.
fn keep(outcome: Outcome, taken: &Arc<Taken>) -> AnyView {
    let formats: [(&'static str, Make); 4] = [
        (EN.adr, |taken, _| taken.record()),
        (EN.markdown, |taken, _| taken.whole()),
        (EN.json, |taken, _| taken.saved()),
        (EN.csv, Taken::table),
    ];
    let download = |(label, make): (&'static str, Make)| {
        let entry = download(outcome, taken, label, make);
        view! { <li>{entry}</li> }
    };
    view! {
        <h4>{EN.keep}</h4>
        <ul class="downloads">{formats.map(download).into_iter().together()}</ul>
        {table_form(outcome.form)}
    }
}

/// What separates the cells of the table, each with its label.
const SEPARATORS: [(Separator, &str); 3] = [
    (Separator::Comma, EN.csv_comma),
    (Separator::Semicolon, EN.csv_semicolon),
    (Separator::Tab, EN.csv_tab),
];

/// How the table is written: not every spreadsheet expects the same.
fn table_form(form: Local<Form>) -> AnyView {
    let separate = move |event: leptos::ev::Event| {
        let label = event_target_value(&event);
        let chosen = SEPARATORS.iter().find(|(_, one)| *one == label);
        if let Some((separator, _)) = chosen {
            form.update(|form| form.separator = *separator);
        }
    };
    let mark = move |event: leptos::ev::Event| {
        form.update(|form| form.mark = event_target_checked(&event));
    };
    let option = |(_, label): (Separator, &'static str)| {
        view! { <option value=label>{label}</option> }
    };
    let options = SEPARATORS.map(option).into_iter();
    view! {
        <p class="acts table-form">
            <label>
                <span>{EN.csv_separator}</span>
                <select on:change=separate>{options.together()}</select>
            </label>
            <label>
                <input type="checkbox" prop:checked=true on:change=mark />
                <span>{EN.csv_mark}</span>
            </label>
        </p>
    }
}

/// A button that makes a document, and has the browser save it.
fn download(outcome: Outcome, taken: &Arc<Taken>, label: &'static str, make: Make) -> AnyView {
    let taken = taken.clone();
    let save = move |_| {
        let document = make(&taken, outcome.form.get_untracked());
        let saved = (outcome.app.host.save)(&document.name, document.kind, &document.text);
        let said = if saved { EN.saved } else { EN.save_failed };
        outcome.tell(&fill(said, &[("name", &document.name)]));
    };
    let named = fill(EN.download_what, &[("what", label)]);
    view! {
        <button type="button" class="text-button" aria-label=named on:click=save>{label}</button>
    }
}
