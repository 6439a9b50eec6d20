//! Other answers, given as in the interview.

use crate::view::prelude::*;

use super::trial::Trial;
use crate::answers::Answer;
use crate::catalogue::Question;
use crate::report::answer_text;
use crate::view::fresh::fresh_text;
use crate::view::later::unfolding;
use crate::view::pieces::editor;
use crate::wording::EN;
use crate::wording::what_if;

pub fn answers(trial: Trial) -> AnyView {
    let app = trial.app;
    let asked = Memo::new(move |_| {
        app.session.with(|session| {
            let asked = session.answers.asked(app.catalogue).into_iter();
            asked
                .map(|one| one.id.as_str())
                .collect::<Vec<&'static str>>()
        })
    });
    // A row for each question, so that none is made anew, or loses the focus, when another is asked for the first time.
    let rows = move || {
        let rows = app.catalogue.questions.iter();
        let rows = rows.map(|question| row(trial, question, asked));
        view! { <ul class="trial-answers">{rows.together()}</ul> }
    };
    unfolding("more try-out", what_if::EN.answers, rows)
}

/// A question with what is answered, and, once unfolded, the way to answer it otherwise.
fn row(trial: Trial, question: &'static Question, asked: Memo<Vec<&'static str>>) -> AnyView {
    let app = trial.app;
    let answer = Memo::new(move |_| {
        app.session.with(|session| {
            let answer = session.answers.get(&question.id);
            answer_text(question, answer)
        })
    });
    // With the blank before it, or what reads it aloud would make one word of both.
    let given = move || format!(" {}", answer.get());
    let summary = view! { <b>{question.short.as_str()}</b> {fresh_text(given)} };
    let editor = move || {
        let skip = question.skip.as_deref().unwrap_or(EN.question_not_sure);
        let pass = move |_| trial.answer(&question.id, Some(Answer::NotSure));
        view! {
            <fieldset>
                <legend>{question.title.as_str()}</legend>
                {editor(app, question)}
            </fieldset>
            <p><button type="button" class="button small" on:click=pass>{skip}</button></p>
        }
    };
    let unasked = move || !asked.get().contains(&question.id.as_str());
    view! { <li hidden=move || unasked()>{unfolding("trial-answer", summary, editor)}</li> }
}
