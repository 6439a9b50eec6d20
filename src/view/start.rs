//! The first page.

use leptos::prelude::*;

use super::embedded::is_told;
use super::so_far::PaceSwitch;
use super::{App, Shell};
use crate::catalogue::Example;
use crate::session::{Action, example_address};
use crate::view::fresh::{fresh, fresh_text};
use crate::wording::{EN, fill, text};

#[component]
pub fn Start() -> impl IntoView {
    let shell = Shell::get();
    let below = move || shell.second().map(|second| (second.below)(second.app));
    view! {
        <div class="start">
            <svg class="layers" viewBox="0 0 100 100" aria-hidden="true">
                <rect class="back" x="22" y="4" width="60" height="14" rx="4" />
                <rect x="14" y="23" width="60" height="14" rx="4" />
                <rect class="first" x="32" y="42" width="66" height="14" rx="4" />
                <rect class="second" x="18" y="61" width="60" height="14" rx="4" />
                <rect class="back" x="10" y="80" width="60" height="14" rx="4" />
            </svg>
            <p class="kicker">{EN.start_kicker}</p>
            <h1 class="display" tabindex="-1">{shell.known().title.as_str()}</h1>
            <p class="lede">{shell.say(EN.start_lede)}</p>
            <Begin />
            <PaceSwitch />
            <Notices />
            {fresh(move || below())}
        </div>
    }
}

/// What stands below the way in, which the second piece has.
pub fn below() -> AnyView {
    view! { <Points /> <Examples /> }.into_any()
}

/// What to expect.
#[component]
fn Points() -> impl IntoView {
    let app = App::get();
    let points = [
        (
            fill(
                EN.start_point_questions,
                &[("count", &app.catalogue.questions.len().to_string())],
            ),
            app.say(EN.start_point_questions_text),
        ),
        (
            fill(
                &app.say(EN.start_point_stacks),
                &[("count", &app.catalogue.technologies.len().to_string())],
            ),
            app.say(EN.start_point_stacks_text),
        ),
        (
            fill(
                EN.start_point_sources,
                &[("count", &app.catalogue.claims.to_string())],
            ),
            EN.start_point_sources_text.to_owned(),
        ),
        (
            EN.start_point_private.to_owned(),
            EN.start_point_private_text.to_owned(),
        ),
    ];
    let point = |(title, text): (String, String)| {
        view! {
            <li>
                <b>{title}</b>
                <span>{text}</span>
            </li>
        }
    };
    // What is told to the page around this one leaves the browser.
    let true_here = points.len() - usize::from(is_told(app));
    view! { <ul class="points">{points.into_iter().take(true_here).map(point).collect_view()}</ul> }
}

/// Interviews that are filled in, and the way to what became of those projects.
#[component]
fn Examples() -> impl IntoView {
    let app = App::get();
    let examples = &app.catalogue.examples;
    let item = |one: &'static Example| {
        view! {
            <li>
                <b>{one.title.as_str()}</b>
                <span>{one.who.as_str()}</span>
                {try_it(one)}
            </li>
        }
        .into_any()
    };
    let none = examples.is_empty();
    view! {
        <section class="examples" hidden=none>
            <h2>{EN.examples}</h2>
            <p class="hint">
                {EN.examples_note} " " <a href="#/guide">{EN.guide_title}</a>
            </p>
            <ul class="entries">{examples.iter().map(item).collect_view()}</ul>
        </section>
    }
}

/// The way into an interview that is filled in.
pub fn try_it(one: &Example) -> AnyView {
    let label = format!("{}: {}", text(EN.example_try), one.title);
    view! {
        <a class="text-button" aria-label=label href=example_address(&one.id)>
            {EN.example_try}
        </a>
    }
    .into_any()
}

/// The way in: start, or go on.
#[component]
fn Begin() -> impl IntoView {
    let shell = Shell::get();
    let label = move || {
        let fresh = shell
            .session
            .with(|session| session.prefilled || session.answers.is_empty());
        if fresh {
            EN.start_begin
        } else {
            EN.start_resume
        }
    };
    let note = move || {
        let progress = shell
            .session
            .with(|session| session.progress(shell.known()));
        let prefilled = shell.session.with(|session| session.prefilled);
        let text = match progress.done {
            0 => return String::new(),
            _ if prefilled => EN.start_prefilled,
            _ => EN.start_resume_note,
        };
        let (done, all) = (progress.done.to_string(), progress.count.to_string());
        fill(text, &[("done", &done), ("all", &all)])
    };
    view! {
        <div class="acts">
            <button class="button primary big" type="button" on:click=move |_| shell.send(Action::Begin)>
                {fresh_text(move || label())}
            </button>
        </div>
        <p class="quiet-note">{fresh_text(move || note())}</p>
    }
}

/// What became of a readable link.
#[component]
fn Notices() -> impl IntoView {
    let shell = Shell::get();
    let waiting = move || shell.session.with(|session| session.prepared.is_some());
    let misread = shell.misread.get_value();
    view! {
        <p class="notice" hidden=move || !waiting()>
            {EN.start_waiting} " "
            <button class="text-button" type="button" on:click=move |_| shell.send(Action::UsePrepared)>
                {EN.start_waiting_use}
            </button>
        </p>
        {(!misread.is_empty())
            .then(|| {
                let text = fill(EN.start_unknown, &[("fields", &misread.join(", "))]);
                view! { <p class="notice">{text}</p> }.into_any()
            })}
    }
}
