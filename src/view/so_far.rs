//! The side panel of the interview: what fits best with the answers so far.

use leptos::prelude::*;

use super::{App, Shell};
use crate::order::hundredths;
use crate::report::{self, leaders};
use crate::session::{Action, Pace};
use crate::view::fresh::{fresh, fresh_text};
use crate::wording::EN;

/// How settled the outcome is, in a sentence; empty until it is worked out.
pub fn settled(app: App) -> String {
    app.session.with(|session| match &session.plan {
        None => EN.so_far_note.to_owned(),
        Some((_, plan)) => report::settled(app.model, &session.answers, plan),
    })
}

#[component]
pub fn SoFar() -> impl IntoView {
    let shell = Shell::get();
    let leading = move || match shell.second() {
        Some(second) => (second.so_far)(second.app),
        None => view! { <p class="hint">{EN.so_far_start}</p> }.into_any(),
    };
    view! {
        <aside class="so-far" aria-label=EN.so_far_title>
            <h2>{EN.so_far_title}</h2>
            {fresh(move || leading())}
            <PaceSwitch />
        </aside>
    }
}

/// The best so far, which the second piece works out.
pub fn leading(app: App) -> AnyView {
    let answers = app.answers();
    let leaders = move || {
        let answers = answers.with(|answers| answers.applied(app.catalogue));
        (!answers.is_empty()).then(|| leaders(app.model, &answers))
    };
    let leading = move || match leaders() {
        None => view! { <p class="hint">{EN.so_far_start}</p> }.into_any(),
        Some(leaders) if leaders.is_empty() => {
            view! { <p class="hint">{app.say(EN.so_far_none)}</p> }.into_any()
        }
        Some(leaders) => {
            let row = |(name, score): (String, f64)| {
                let points = hundredths(score);
                view! {
                    <li>
                        <span>{name}</span>
                        <span class="num muted">{points.clone()}</span>
                        <span class="track" aria-hidden="true">
                            <i style:inline-size=format!("{points}%")></i>
                        </span>
                    </li>
                }
                .into_any()
            };
            view! {
                <ol>{leaders.into_iter().map(row).collect_view()}</ol>
                <p class="hint">{fresh_text(move || settled(app))}</p>
                <a class="quiet-link" href="#/result">{EN.so_far_result}</a>
            }
            .into_any()
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
