//! Ranking: choose in order, then move up and down by buttons, or by dragging.

use crate::view::prelude::*;

use super::App;
use super::icons::{CROSS, DOWN, Line, PLUS, UP};
use super::question::input_id;
use crate::answers::Answer;
use crate::catalogue::{Choice, Question};
use crate::session::Action;
use crate::view::fresh::fresh_text;
use crate::wording::{EN, fill};

#[component]
pub fn Ranking(question: &'static Question) -> impl IntoView {
    let app = App::get();
    let ranked = Memo::new(move |_| {
        app.session.with(|session| {
            let asked = session.answers.asked_answers(app.catalogue);
            let answer = asked.get(&question.id).map(Answer::options);
            let options = answer.unwrap_or_default().into_iter();
            options.map(str::to_owned).collect::<Vec<String>>()
        })
    });
    view! {
        <div class="ranking">
            <Chosen question ranked />
            <Available question ranked />
        </div>
    }
}

/// The visitor's order: as many places as can be filled, of which the filled ones show.
///
/// The places stay, and what is in them moves: the element under the pointer is never taken away while it is dragged.
#[component]
fn Chosen(question: &'static Question, ranked: Memo<Vec<String>>) -> impl IntoView {
    let dragged = Local::new(None::<usize>);
    let places = (0..question.limit).map(|place| view! { <Place question ranked dragged place /> });
    view! {
        <div class="chosen">
            <h2>{EN.rank_chosen}</h2>
            <p class="hint" hidden=move || !ranked.with(Vec::is_empty)>
                {EN.rank_empty}
            </p>
            <ol>{places.together()}</ol>
        </div>
    }
}

/// One place of the order, from 0.
#[component]
fn Place(
    question: &'static Question,
    ranked: Memo<Vec<String>>,
    dragged: Local<Option<usize>>,
    place: usize,
) -> impl IntoView {
    let app = App::get();
    let id = move || {
        ranked
            .with(|ranked| ranked.get(place).cloned())
            .unwrap_or_default()
    };
    let name = move || {
        question
            .option(&id())
            .map_or(String::new(), |option| option.label.clone())
    };
    let named = move |text: &str| fill(text, &[("name", &name())]);
    let count = move || ranked.with(Vec::len);
    let vacant = move || place >= count();
    // Moves what is here to another place, and the focus with it to the button of the same kind there.
    let move_to = move |to: Option<usize>, button: &str| {
        let Some(to) = to.filter(|to| *to < untrack(count)) else {
            return;
        };
        let announcement = announce(&untrack(name), to, untrack(count));
        app.send(Action::Move(question.id.clone(), untrack(id), to));
        app.announcement.set(announcement);
        (app.host.focus)(&place_id(question, to, button));
    };
    let remove = move |_| {
        let (id, text) = (untrack(id), untrack(|| named(EN.rank_announce_removed)));
        app.send(Action::Unrank(question.id.clone(), id.clone()));
        app.announcement.set(text);
        // The button that had the focus may be gone; the option's own button is there again.
        (app.host.focus)(&input_id(question, &id));
    };
    let over = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        let from = dragged.get_untracked().filter(|from| *from != place);
        if let Some(from) = from {
            let id = ranked.with_untracked(|ranked| ranked.get(from).cloned());
            app.send(Action::Move(
                question.id.clone(),
                id.unwrap_or_default(),
                place,
            ));
            dragged.set(Some(place));
        }
    };
    view! {
        <li
            class="place-in-order"
            class:dragged=move || dragged.get() == Some(place)
            hidden=move || vacant()
            draggable="true"
            on:dragstart=move |_| dragged.set(Some(place))
            on:dragover=over
            on:drop=move |event| event.prevent_default()
            on:dragend=move |_| dragged.set(None)
        >
            <span class="number">{(place + 1).to_string()}</span>
            <b>{fresh_text(move || name())}</b>
            <span class="moves">
                <button
                    type="button"
                    class="icon-button"
                    id=place_id(question, place, UP_BUTTON)
                    aria-label=move || named(EN.rank_up)
                    // Not `disabled`: at the top the focus would fall off the button.
                    aria-disabled=move || (place == 0).then_some("true")
                    on:click=move |_| move_to(place.checked_sub(1), UP_BUTTON)
                >
                    <Line path=UP />
                </button>
                <button
                    type="button"
                    class="icon-button"
                    id=place_id(question, place, DOWN_BUTTON)
                    aria-label=move || named(EN.rank_down)
                    aria-disabled=move || (place + 1 == count()).then_some("true")
                    on:click=move |_| move_to(Some(place + 1), DOWN_BUTTON)
                >
                    <Line path=DOWN />
                </button>
                <button
                    type="button"
                    class="icon-button"
                    aria-label=move || named(EN.rank_remove)
                    on:click=remove
                >
                    <Line path=CROSS />
                </button>
            </span>
        </li>
    }
}

const UP_BUTTON: &str = "up";
const DOWN_BUTTON: &str = "down";

/// The id of a button of a place.
fn place_id(question: &Question, place: usize, button: &str) -> String {
    format!("{}-{}-{button}", question.id, place + 1)
}

/// "Security is now number 2 of 4".
fn announce(name: &str, place: usize, count: usize) -> String {
    let (place, count) = ((place + 1).to_string(), count.to_string());
    fill(
        EN.rank_announce_at,
        &[("name", name), ("place", &place), ("count", &count)],
    )
}

/// What can still be chosen.
#[component]
fn Available(question: &'static Question, ranked: Memo<Vec<String>>) -> impl IntoView {
    let app = App::get();
    let full = move || ranked.with(Vec::len) >= question.limit;
    // What is offered depends on answers to other questions, which do not change while this one is on screen.
    let answers = app
        .session
        .with_untracked(|session| session.answers.applied(app.catalogue));
    let offered = question
        .options
        .iter()
        .filter(|option| answers.satisfy(&option.when));
    let button = move |option: &'static Choice| {
        let chosen = move || ranked.with(|ranked| ranked.contains(&option.id));
        let add = move |_| {
            if full() {
                app.announcement.set(EN.rank_full.to_owned());
                return;
            }
            app.send(Action::Rank(question.id.clone(), option.id.clone()));
            let count = ranked.with_untracked(Vec::len);
            let place = count.saturating_sub(1);
            app.announcement.set(announce(&option.label, place, count));
            // The button is gone from the list; the focus goes to where the option is now.
            (app.host.focus)(&place_id(question, place, UP_BUTTON));
        };
        view! {
            <li class:taken=move || chosen()>
                <button
                    type="button"
                    class="add"
                    id=input_id(question, &option.id)
                    aria-disabled=move || (full() || chosen()).then_some("true")
                    on:click=add
                >
                    <Line path=PLUS />
                    <b>{option.label.as_str()}</b>
                    {option.hint.as_ref().map(|hint| view! { <span>{hint.as_str()}</span> })}
                </button>
            </li>
        }
    };
    view! {
        <div class="available">
            <h2>{EN.rank_available}</h2>
            <p class="hint" hidden=move || !full()>{EN.rank_full}</p>
            <ul>{offered.map(button).together()}</ul>
        </div>
    }
}
