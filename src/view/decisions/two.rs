//! Two saved decisions compared: the answers that differ, and the results.

use crate::view::prelude::*;

use crate::answers::Answer;
use crate::catalogue::Question;
use crate::decisions::{Differing, Saved, Standing, difference, standing};
use crate::order::hundredths_and_tenth;
use crate::report::answer_text;
use crate::report::leaders;
use crate::session::Comparing;
use crate::view::App;
use crate::wording::decisions::EN;
use crate::wording::fill;

/// The comparison of the two that are picked; nothing before that.
pub fn two(app: App, picked: Local<Vec<Saved>>) -> Option<AnyView> {
    let picked = picked.get();
    let [one, other] = picked.as_slice() else {
        return None;
    };
    let standings = (
        standing(app.model, one).ok()?,
        standing(app.model, other).ok()?,
    );
    Some(compared(app, (one, other), &standings))
}

fn compared(app: App, (one, other): (&Saved, &Saved), standings: &(Standing, Standing)) -> AnyView {
    let (first, second) = standings;
    let difference = difference(app.catalogue, &first.answers, &second.answers);
    let rows: Vec<_> = difference
        .differing
        .iter()
        .filter_map(|differing| {
            let question = app.catalogue.question(&differing.question)?;
            Some(row(question, differing))
        })
        .collect();
    let same = rows.is_empty();
    let caption = fill(
        EN.two_caption,
        &[("one", &one.name), ("other", &other.name)],
    );
    let alike = fill(EN.two_alike, &[("count", &difference.alike.to_string())]);
    view! {
        <section class="two-compared" aria-label=EN.two_title>
            <h2>{EN.two_title}</h2>
            <table class="words pair-of-answers">
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{EN.two_question}</th>
                        <th scope="col">{one.name.clone()}</th>
                        <th scope="col">{other.name.clone()}</th>
                    </tr>
                </thead>
                <tbody>{results(app, first, second)} {rows}</tbody>
            </table>
            <p class="hint" hidden=!same>{EN.two_same}</p>
            <p class="hint" hidden=same || difference.alike == 0>{alike}</p>
            {side_by_side(app, first, second)}
        </section>
    }
}

/// What is first with each, and its score.
fn results(app: App, first: &Standing, second: &Standing) -> AnyView {
    let leader = |standing: &Standing| leaders(app.model, standing.case()).into_iter().next();
    let cells = [first, second].map(|standing| {
        let text = leader(standing).map_or_else(
            || EN.first_none.to_owned(),
            |(name, score)| format!("{name} · {}", hundredths_and_tenth(score)),
        );
        view! { <td>{text}</td> }
    });
    view! {
        <tr class="result-row">
            <th scope="row">{EN.two_first}</th>
            {cells.into_iter().together()}
        </tr>
    }
}

fn row(question: &Question, differing: &Differing) -> AnyView {
    let text = |answer: &Option<Answer>| answer_text(question, answer.as_ref());
    view! {
        <tr>
            <th scope="row">{question.short.clone()}</th>
            <td>{text(&differing.one)}</td>
            <td>{text(&differing.other)}</td>
        </tr>
    }
}

/// Where the two differ in what is first, the way to compare that.
fn side_by_side(app: App, first: &Standing, second: &Standing) -> Option<AnyView> {
    let top = |standing: &Standing| {
        let stacks = crate::report::top_stacks(app.model, standing.case());
        stacks.first().map(|ids| ids.join("+"))
    };
    let comparing = Comparing::of([top(first)?, top(second)?]);
    (comparing.ids.len() == 2).then(|| {
        view! { <p><a class="button" href=comparing.address()>{EN.two_side_by_side}</a></p> }
    })
}
