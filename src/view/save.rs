//! Saving the decision on the page of a result.

use crate::view::prelude::*;

use super::App;
use super::host::Keeping;
use crate::decisions::{LONGEST_NAME, Saved};
use crate::report::{in_words, top_name};
use crate::view::fresh::{fresh, fresh_text};
use crate::wording::decisions::EN;
use crate::wording::{fill, text};

/// A name, and a button that saves the answers of the result under it.
#[component]
pub fn Save(
    /// What every component works with.
    app: App,
) -> impl IntoView {
    let answers = app.answers();
    view! {
        {fresh(move || answers.with(|_| form(app)))}
    }
}

fn form(app: App) -> AnyView {
    let name = Local::new(proposed(app));
    // What has been saved of these answers, or that it has failed.
    let outcome = Local::new(None::<Result<String, ()>>);
    let blocked = move || app.decisions.with(|kept| kept.keeping == Keeping::Blocked);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let one = saved(app, &name.get_untracked());
        let called = one.name.clone();
        let worked = (app.host.keep)(
            app,
            Box::new(move |all| {
                all.add(one);
            }),
        );
        outcome.set(Some(if worked { Ok(called) } else { Err(()) }));
        app.announcement.set(said(&outcome.get_untracked()));
    };
    view! {
        <section class="save">
            <h3>{EN.save_title}</h3>
            <div>
                <form class="save-form" hidden=move || blocked() on:submit=save>
                    <label>
                        <span>{EN.save_name}</span>
                        <input
                            type="text"
                            maxlength=LONGEST_NAME
                            prop:value=move || name.get()
                            on:input=move |event| name.set(event_target_value(&event))
                        />
                    </label>
                    <button class="button" type="submit">{EN.save}</button>
                </form>
                <p class="hint" hidden=move || blocked()>{EN.save_hint}</p>
                <p class="hint" hidden=move || !blocked()>{EN.blocked}</p>
                <p class="outcome" aria-hidden="true">{fresh_text(move || said(&outcome.get()))}</p>
                <p><a class="quiet-link" href="#/decisions">{EN.see}</a></p>
            </div>
        </section>
    }
}

fn said(outcome: &Option<Result<String, ()>>) -> String {
    match outcome {
        None => String::new(),
        Some(Ok(name)) => fill(EN.saved, &[("name", name)]),
        Some(Err(())) => format!("{} {}", text(EN.save_failed), text(EN.full)),
    }
}

/// What is first, and the day.
fn proposed(app: App) -> String {
    let date = app.today().map(in_words);
    let date = date.unwrap_or_else(|| EN.no_date.to_owned());
    let answers = app
        .session
        .with_untracked(|session| session.shown_answers().clone());
    match top_name(app.model, &answers) {
        Some(name) => fill(EN.save_default, &[("name", &name), ("date", &date)]),
        None => fill(EN.save_nothing, &[("date", &date)]),
    }
}

fn saved(app: App, name: &str) -> Saved {
    let link = app
        .session
        .with_untracked(|session| session.result_link(app.model));
    let date = app.today().map(|date| date.to_string());
    let one = Saved::new(app.catalogue, name, &date.unwrap_or_default(), &link);
    if one.name.is_empty() {
        Saved::new(app.catalogue, &proposed(app), &one.date, &one.link)
    } else {
        one
    }
}
