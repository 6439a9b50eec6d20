//! The first page.

use crate::view::prelude::*;

use super::so_far::PaceSwitch;
use super::{App, Shell};
use crate::catalogue::Example;
use crate::order::hundredths;
use crate::report::{leaders, names, top_name};
use crate::session::{Action, example_address};
use crate::share;
use crate::view::fresh::{fresh, fresh_text};
use crate::weights::Case;
use crate::wording::{EN, fill, text};

#[component]
pub fn Start() -> impl IntoView {
    let shell = Shell::get();
    let come_back = move || shell.second().map(|second| (second.come_back)(second.app));
    view! {
        <div class="start">
            <h1 class="display" tabindex="-1">{shell.known().title.as_str()}</h1>
            <p class="lede">{shell.say(EN.start_lede)}</p>
            <Begin />
            <PaceSwitch />
            <Notices />
            {fresh(move || come_back())} {shows(shell)}
        </div>
    }
}

/// What one gets: as the page has brought it, else what the second piece makes of the catalogue that there is.
fn shows(shell: Shell) -> AnyView {
    match shell.shows.get_value() {
        Some(markup) => view! { <div class="shows" inner_html=markup></div> },
        None => fresh(move || shell.second().map(|second| (second.shows)(second.app))),
    }
}

/// A result in small of each example, and what it all rests on.
pub fn shown() -> AnyView {
    view! {
        <div class="shows">
            <Sample />
            <Made />
        </div>
    }
}

/// What the visitor came to when last here, and whether it still holds.
#[component]
pub fn ComeBack() -> impl IntoView {
    let app = App::get();
    let (case, left, known) = app.session.with_untracked(|session| {
        let known = !session.prefilled && !session.answers.is_empty();
        (session.own_case().owned(), session.left.clone(), known)
    });
    // What was stored by then says what was first then.
    let left = left.and_then(|link| share::own(app.catalogue, &link).ok());
    let left = left.filter(|left| left.case() == Case::from(&case));
    let then = left.and_then(|left| Some(names(app.catalogue, left.top.first()?)));
    let now = top_name(app.model, &case);
    let template = match (&then, &now) {
        (_, None) => EN.start_back_none,
        (None, _) => EN.start_back_now,
        (then, now) if then == now => EN.start_back_same,
        _ => EN.start_back_changed,
    };
    let (then, now) = (then.unwrap_or_default(), now.unwrap_or_default());
    let says = fill(template, &[("then", &then), ("name", &now)]);
    let card = view! {
        <section class="come-back">
            <h2>{EN.start_back}</h2>
            <p>{says} " " {app.in_short(Case::from(&case), String::new())}</p>
            <p>
                <a class="quiet-link" href="#/result">{EN.start_back_see}</a>
                " · " <a class="quiet-link" href="#/decisions">{EN.start_back_kept}</a>
            </p>
        </section>
    };
    known.then_some(card)
}

/// Results in small, the first unfolded. Works without the program, which need not be there yet.
#[component]
fn Sample() -> impl IntoView {
    let app = App::get();
    let examples = &app.catalogue.examples;
    let one = |(place, example): (usize, &'static Example)| {
        let answers = share::example::answers(app.catalogue, example);
        let row = |(name, score): (String, f64)| {
            let points = hundredths(score);
            view! {
                <li>
                    <span>{name}</span>
                    <span class="num muted">{points.clone()}</span>
                    // Its length is no style, which a page may not have in its markup.
                    <svg class="track" aria-hidden="true">
                        <rect width=format!("{points}%") height="100%"></rect>
                    </svg>
                </li>
            }
        };
        let rows: Vec<_> = leaders(app.model, &answers).into_iter().map(row).collect();
        view! {
            <details open=place == 0>
                <summary>{example.title.as_str()}</summary>
                <p class="hint">{example.who.as_str()}</p>
                <ol class="leading">{rows}</ol>
                {try_it(example)}
            </details>
        }
    };
    let samples: Vec<_> = examples.iter().enumerate().map(one).collect();
    view! {
        <section class="sample" hidden=examples.is_empty()>
            <h2>{EN.start_shows}</h2>
            {samples}
        </section>
    }
}

/// The way into the result of an example.
pub fn try_it(one: &Example) -> AnyView {
    let label = format!("{}: {}", text(EN.example_try), one.title);
    view! {
        <a class="text-button" aria-label=label href=example_address(&one.id)>
            {EN.example_try}
        </a>
    }
}

/// What it rests on, and how well it does.
#[component]
fn Made() -> impl IntoView {
    let app = App::get();
    let made = fill(
        &app.say(EN.start_made),
        &[("count", &app.catalogue.claims.to_string())],
    );
    let score = app.catalogue.score.map(|(decisions, right)| {
        let words = [
            ("count", decisions.to_string()),
            ("right", right.to_string()),
        ];
        fill(
            EN.start_score,
            &words.each_ref().map(|(slot, word)| (*slot, word.as_str())),
        )
    });
    view! {
        <section class="made">
            <p>
                {score.map(|score| view! { <b>{score}</b> " " })} {made}
            </p>
        </section>
    }
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
            0 => return EN.start_time.to_owned(),
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
                view! { <p class="notice">{text}</p> }
            })}
    }
}
