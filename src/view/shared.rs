//! The band over a result that is somebody else's, or an example's: what it is, and what can be done with it.

use crate::view::prelude::*;

use super::App;
use super::later::unfolding;
use crate::catalogue::Question;
use crate::report::{answer_text, in_words};
use crate::session::Action;
use crate::view::fresh::fresh;
use crate::wording::{EN, fill};

/// The band, as long as a shared result is looked at.
pub fn band(app: App) -> AnyView {
    let shown = Memo::new(move |_| {
        app.session
            .with(|session| (session.shared.clone(), session.example.clone()))
    });
    fresh(move || {
        let (shared, example) = shown.get();
        let shared = shared?;
        let answers = shared.answers.applied(app.catalogue);
        let example = example.and_then(|id| app.catalogue.examples.iter().find(|one| one.id == id));
        let says = match example {
            Some(example) => {
                let count = answers.iter().count().to_string();
                fill(
                    EN.shared_example,
                    &[("title", &example.title), ("count", &count)],
                )
            }
            None if shared.revision == app.catalogue.revision => {
                fill(EN.shared_data, &[("date", &in_words(app.catalogue.date))])
            }
            None => fill(
                EN.shared_data_other,
                &[("revision", &shared.revision.to_string())],
            ),
        };
        // Who has answers already does not lose them to a look at somebody else's.
        let new = app
            .session
            .with_untracked(|session| session.answers.is_empty() || session.untouched);
        let other = if new {
            (EN.shared_begin, Action::Begin)
        } else {
            (EN.shared_back, Action::LeaveShared)
        };
        let take = match (new, example) {
            (false, _) => (EN.shared_use, Action::Adopt),
            (true, None) => (EN.shared_change, Action::Draft),
            (true, Some(_)) => (EN.shared_mine, Action::Draft),
        };
        let rows = move || {
            let row = |question: &'static Question| {
                let answer = answers.get(&question.id)?;
                let text = answer_text(question, Some(answer));
                Some(view! { <div><dt>{question.short.as_str()}</dt><dd>{text}</dd></div> })
            };
            let rows = app.catalogue.questions.iter().filter_map(row);
            view! { <dl class="given">{rows.together()}</dl> }
        };
        let act = move |(label, action): (&'static str, Action)| {
            view! {
                <button class="button" type="button" on:click=move |_| app.send(action.clone())>
                    {label}
                </button>
            }
        };
        let title = view! { <b hidden=example.is_some()>{EN.shared} " "</b> {says} };
        Some(view! {
            <div class="notice shared">
                {unfolding("more", title, rows)}
                <p class="muted" hidden=new>{EN.shared_kept}</p>
                <p class="notice-acts">{act(other)} {act(take)}</p>
            </div>
        })
    })
}
