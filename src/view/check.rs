//! All answers, to be checked and changed.

use crate::view::prelude::*;

use super::App;
use crate::answers::Answer;
use crate::catalogue::Question;
use crate::report::answer_text;
use crate::session::Action;
use crate::view::fresh::fresh;
use crate::wording::{EN, fill};

#[component]
pub fn Check() -> impl IntoView {
    let app = App::get();
    // They do not change on this screen, but may in another tab.
    let answers = Memo::new(move |_| {
        app.session
            .with(|session| session.answers.asked_answers(app.catalogue))
    });
    let asked = move || {
        let answers = answers.get();
        let mut asked = answers.asked(app.catalogue);
        // What is never asked may have come with a link.
        asked.retain(|one| {
            let is_asked = app.session.with_untracked(|session| session.asks(one));
            is_asked || answers.get(&one.id).is_some()
        });
        asked
            .into_iter()
            .map(|one| (one, answers.get(&one.id).cloned()))
            .collect::<Vec<_>>()
    };
    let rows = move || {
        let row = |(question, answer)| view! { <Row question answer /> };
        asked().into_iter().map(row).together().into_any()
    };
    let open = move || asked().iter().any(|(_, answer)| answer.is_none());
    view! {
        <div class="check">
            <h1 tabindex="-1">{EN.check_title}</h1>
            <p class="help">{EN.check_lede}</p>
            <dl class="answers">{fresh(move || rows())}</dl>
            <div class="acts">
                <button class="button primary" type="button" on:click=move |_| app.send(Action::Finish)>
                    {EN.check_result}
                </button>
                <button class="button" type="button" hidden=move || !open() on:click=move |_| app.send(Action::Begin)>
                    {EN.check_next}
                </button>
            </div>
        </div>
    }
}

#[component]
fn Row(question: &'static Question, answer: Option<Answer>) -> impl IntoView {
    let app = App::get();
    let open = answer
        .as_ref()
        .is_none_or(|answer| *answer == Answer::NotSure);
    let text = answer_text(question, answer.as_ref());
    let change = move |_| app.send(Action::Change(question.id.clone()));
    view! {
        <div class="answer">
            <dt>{question.short.as_str()}</dt>
            <dd class:muted=open>{text}</dd>
            <dd>
                <button
                    type="button"
                    class="text-button"
                    aria-label=fill(EN.check_change_what, &[("question", &question.short)])
                    on:click=change
                >
                    {EN.check_change}
                </button>
            </dd>
        </div>
    }
}
