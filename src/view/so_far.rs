//! What the answers given so far come to: who is ahead, what the last answer did, and the side panel of the interview.

use crate::view::prelude::*;

use super::{App, Shell};
use crate::order::hundredths;
use crate::report::{self, ahead, leaders, moved};
use crate::session::{Action, Pace};
use crate::view::fresh::{fresh, fresh_text};
use crate::weights::Case;
use crate::wording::moved::EN as MOVED;
use crate::wording::{EN, fill};

/// How settled the outcome is, in a sentence; empty until it is worked out.
pub fn settled(app: App) -> String {
    app.session.with(|session| match &session.plan {
        None => String::new(),
        Some((_, plan)) => report::settled(app.model, &session.answers, plan),
    })
}

/// About how many questions are to come, how far along that is, and who is ahead, as the way to the result.
pub fn along(app: App) -> AnyView {
    let answers = app.answers();
    let numbers = move || {
        app.session.with(|session| {
            let number = session.progress(app.catalogue).number.max(1);
            let to_come = session.to_come(app.catalogue);
            (number, to_come, session.pace)
        })
    };
    let more = move || match numbers() {
        // How many there are is said already.
        (_, _, Pace::Full) => String::new(),
        (_, 0, _) => EN.question_last.to_owned(),
        (_, 1, _) => EN.question_to_come_one.to_owned(),
        (_, count, _) => fill(EN.question_to_come, &[("count", &count.to_string())]),
    };
    // It never shrinks: each answer is one more, and one less to come.
    let share = move || {
        let (number, to_come, _) = numbers();
        format!("{}%", (number - 1) * 100 / (number + to_come))
    };
    let name = move || {
        let answers = answers.with(|answers| answers.applied(app.catalogue));
        ahead(app.model, &answers).filter(|_| !answers.is_empty())
    };
    let chip = move || {
        let name = name()?;
        let case = app
            .session
            .with_untracked(|session| session.own_case().owned());
        // Who is ahead is known before how sure that is.
        let sure = app.in_short(Case::from(&case), name);
        Some(view! { <a class="chip" href="#/result">{sure}</a> })
    };
    view! {
        <p class="to-come">{fresh_text(move || more())}</p>
        <span class="progress" aria-hidden="true">
            <i style:inline-size=move || share()></i>
        </span>
        {fresh(move || chip())}
    }
}

/// What the last answer did, and the way to take it back.
pub fn did(app: App) -> AnyView {
    let moved = app.session.with_untracked(|session| {
        let last = session.last.as_deref()?;
        moved(app.model, session.own_case(), last)
    });
    let line = moved.map(|moved| {
        let answer = fill(
            MOVED.answer,
            &[("question", &moved.question), ("answer", &moved.answer)],
        );
        view! {
            <p class="did">
                {answer} " " <b>{moved.says}</b> " "
                <button class="text-button" type="button" on:click=move |_| app.send(Action::Undo)>
                    {MOVED.undo}
                </button>
            </p>
        }
    });
    line.into_any()
}

#[component]
pub fn SoFar() -> impl IntoView {
    let shell = Shell::get();
    let leading = move || match shell.second() {
        Some(second) => (second.so_far)(second.app),
        None => view! { <p class="hint">{EN.so_far_start}</p> },
    };
    view! {
        <aside class="so-far" aria-label=EN.so_far_title>
            <h2>{EN.so_far_title}</h2>
            {fresh(move || leading())}
        </aside>
    }
}

/// The best so far, and how far the last answer moved them; the second piece works it out.
pub fn leading(app: App) -> AnyView {
    let answers = app.answers();
    // The answer that was gone on from: known only after it is among the answers.
    let last = Memo::new(move |_| app.session.with(|session| session.last.clone()));
    let leaders = move || {
        let answers = answers.with(|answers| answers.applied(app.catalogue));
        let mut before = answers.clone();
        if let Some(last) = last.get() {
            before.remove(&last);
        }
        let was = leaders(app.model, &before);
        let now = leaders(app.model, &answers)
            .into_iter()
            .map(move |(name, score)| {
                let from = was.iter().find(|(one, _)| *one == name);
                let points = from.map_or(0, |(_, from)| ((score - from) * 100.0).round() as i32);
                (name, score, points)
            });
        (!answers.is_empty()).then(|| now.collect::<Vec<_>>())
    };
    let leading = move || match leaders() {
        None => view! { <p class="hint">{EN.so_far_start}</p> },
        Some(leaders) if leaders.is_empty() => {
            view! { <p class="hint">{app.say(EN.so_far_none)}</p> }
        }
        Some(leaders) => {
            let row = |(name, score, points): (String, f64, i32)| {
                let moved = (points != 0).then(|| report::signed(points));
                let points = hundredths(score);
                view! {
                    <li>
                        <span>{name}</span>
                        <span class="num muted">{points.clone()}</span>
                        <small class="num muted">{moved}</small>
                        <span class="track" aria-hidden="true">
                            <i style:inline-size=format!("{points}%")></i>
                        </span>
                    </li>
                }
            };
            view! {
                <ol>{leaders.into_iter().map(row).together()}</ol>
            }
        }
    };
    fresh(move || leading())
}

/// All questions, or only those that matter.
#[component]
pub fn PaceSwitch() -> impl IntoView {
    let shell = Shell::get();
    let other = move || match shell.session.with(|session| session.pace) {
        Pace::Short => (Pace::Full, EN.pace_full),
        Pace::Full => (Pace::Short, EN.pace_short),
    };
    view! {
        <p class="quiet-note">
            <button class="text-button" type="button" on:click=move |_| shell.send(Action::Ask(other().0))>
                {fresh_text(move || other().1)}
            </button>
        </p>
    }
}
