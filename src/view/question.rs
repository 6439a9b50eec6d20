//! One question a page.

use crate::view::prelude::*;

use super::Shell;
use super::icons::{ARROW_LEFT, Line};
use super::options::Options;
use super::pieces;
use super::so_far::{PaceSwitch, SoFar};
use super::title::question_place;
use crate::answers::Answer;
use crate::catalogue::{self, Kind};
use crate::session::{Action, Screen};
use crate::view::fresh::{fresh, fresh_text};
use crate::wording::{EN, fill};

/// The interview. From one question to the next, only the form is another one.
#[component]
pub fn Interview() -> impl IntoView {
    let shell = Shell::get();
    // Which question, and whether it is all there: what is asked later comes with the second piece. When that comes, a
    // question that is there stays as it is on the page.
    let asked = Memo::new(move |_| {
        shell.second.track();
        let questions = &shell.known().questions;
        let place = shell.session.with(|session| match &session.screen {
            Screen::Question(id) => questions.iter().position(|question| question.id == *id),
            _ => None,
        })?;
        Some((place, !questions[place].title.is_empty()))
    });
    let form = move || {
        let (place, is_there) = asked.get()?;
        let question = shell.known().questions.get(place).filter(|_| is_there);
        Some(match question {
            Some(question) => view! { <Form question /> },
            None => pieces::second(shell, |_| ().into_any()),
        })
    };
    // It is told with the question that comes next, which is new then. Where the second piece comes later than that, it
    // would push down what is being read.
    let did = move || {
        asked.track();
        let second = shell.second.get_untracked().there();
        second.map(|second| (second.did)(second.app))
    };
    view! {
        <div class="interview">
            <div>
                <Where />
                {fresh(move || did())}
                {fresh(move || form())}
                <PaceSwitch />
            </div>
            <SoFar />
        </div>
    }
}

/// Back, and how far along.
#[component]
fn Where() -> impl IntoView {
    let shell = Shell::get();
    let place = move || {
        shell
            .session
            .with(|session| question_place(session.pace, session.progress(shell.known())))
    };
    let ahead = move || shell.second().map(|second| (second.ahead)(second.app));
    let back = move |_| {
        if !(shell.host.back)() {
            shell.send(Action::Back);
        }
    };
    view! {
        <div class="where">
            <button class="back" type="button" on:click=back>
                <Line path=ARROW_LEFT />
                {EN.question_back}
            </button>
            <p class="place" >{fresh_text(move || place())}</p>
            {fresh(move || ahead())}
        </div>
    }
}

#[component]
fn Form(question: &'static catalogue::Question) -> impl IntoView {
    let shell = Shell::get();
    let failed = move || shell.session.with(|session| session.errors > 0);
    let skip = question.skip.as_deref().unwrap_or(EN.question_not_sure);
    let passed = move || {
        shell
            .session
            .with(|session| session.answers.get(&question.id) == Some(&Answer::NotSure))
    };
    let error = fill(
        match question.kind {
            Kind::One => EN.question_error_one,
            Kind::Many => EN.question_error_many,
            Kind::Graded => EN.question_error_graded,
            Kind::Ranked => EN.question_error_ranked,
        },
        &[("skip", skip)],
    );
    let described = move || {
        let help = question.help.as_ref().map(|_| "help ");
        let error = failed().then_some("error");
        let ids = format!("{}{}", help.unwrap_or_default(), error.unwrap_or_default());
        (!ids.is_empty()).then_some(ids)
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        shell.send(Action::Continue);
    };
    view! {
        <form novalidate on:submit=submit>
            <ErrorSummary question error=error.clone() />
            <fieldset aria-describedby=move || described()>
                <legend>
                    <h1 tabindex="-1">{question.title.as_str()}</h1>
                </legend>
                {question.help.as_ref().map(|help| view! { <p class="help" id="help">{help.as_str()}</p> })}
                // Help says by itself how many are to be chosen.
                {(question.kind == Kind::Many && question.help.is_none()).then(|| view! { <p class="hint">{EN.question_many_hint}</p> })}
                <p class="field-error" id="error" hidden=move || !failed()>{error}</p>
                <p class="hint" hidden=move || !passed()>
                    {fill(EN.question_was_not_sure, &[("skip", skip)])}
                </p>
                {editor(question)}
            </fieldset>
            <details class="why">
                <summary>{EN.question_why}</summary>
                <p>{question.why.as_str()}</p>
            </details>
            <div class="actions">
                <button class="button primary" type="submit">{EN.question_continue}</button>
                <button class="button" type="button" on:click=move |_| shell.send(Action::Pass)>
                    {skip}
                </button>
                <a class="quiet-link" href="#/answers">{EN.question_check}</a>
            </div>
        </form>
    }
}

/// What a question is answered with.
fn editor(question: &'static catalogue::Question) -> AnyView {
    match question.kind {
        Kind::One | Kind::Many => view! { <Options question /> },
        Kind::Graded | Kind::Ranked => pieces::second(Shell::get(), move |second| {
            (second.editor)(second.app, question)
        }),
    }
}

/// What went wrong, at the top, with a link to where it can be mended.
#[component]
fn ErrorSummary(question: &'static catalogue::Question, error: String) -> impl IntoView {
    let shell = Shell::get();
    let first = first_input(question);
    let summary = move || {
        let (first, href) = (first.clone(), format!("#{first}"));
        let go = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            (shell.host.focus)(&first);
        };
        view! {
            <div class="error-summary" id="error-summary" tabindex="-1" role="alert">
                <h2>{EN.question_error_title}</h2>
                <p>
                    <a href=href on:click=go>
                        {error.clone()}
                    </a>
                </p>
            </div>
        }
    };
    // It stays as long as it holds, whatever else happens.
    let failed = Memo::new(move |_| shell.session.with(|session| session.errors > 0));
    view! { {fresh(move || failed.get().then(&summary))} }
}

/// The id of an option's input.
pub fn input_id(question: &catalogue::Question, option: &str) -> String {
    format!("{}-{option}", question.id)
}

fn first_input(question: &catalogue::Question) -> String {
    let first = question
        .options
        .first()
        .map_or("", |option| option.id.as_str());
    input_id(question, first)
}
