//! Where the members disagree, and where they do not.

use crate::view::prelude::*;

use super::people::names;
use crate::team::{Asked, Position, Team, agree};
use crate::view::App;
use crate::view::fresh::fresh;
use crate::weights::Case;
use crate::wording::fill;
use crate::wording::team_page::EN;

/// A question with who has answered what, on a line.
pub fn said(team: &Team, asked: &Asked) -> String {
    let position = |one: &Position| format!("{}: {}", names(team, &one.members), one.text);
    let positions: Vec<String> = asked.positions.iter().map(position).collect();
    format!("{} – {}", asked.short, positions.join("; "))
}

/// What to talk about, the most telling first, as a text for a message or minutes.
pub fn agenda(team: &Team) -> String {
    let disputed = team.questions.iter().filter(|one| one.is_disputed());
    let mut lines = vec![EN.title.to_owned()];
    lines.extend(team.group.sentences.iter().cloned());
    for (place, asked) in disputed.enumerate() {
        lines.push(format!("{}. {}", place + 1, said(team, asked)));
    }
    lines.join("\n")
}

/// What has been settled on: for each question, the place of a position.
type Settled = Local<Vec<Option<usize>>>;

/// A question, and its place among all.
type Placed<'a> = (usize, &'a Asked);

pub fn questions(app: App, team: &Team) -> AnyView {
    let all = team.questions.iter().enumerate();
    let (disputed, agreed): (Vec<Placed>, Vec<Placed>) =
        all.partition(|(_, asked)| asked.is_disputed());
    let none = disputed.is_empty();
    let (telling, idle): (Vec<Placed>, Vec<Placed>) = disputed
        .into_iter()
        .partition(|(_, asked)| !asked.moved.is_empty());
    let hint = match (none, telling.is_empty()) {
        (true, _) => EN.disagree_none,
        (false, true) => EN.disagree_idle,
        (false, false) => EN.disagree_hint,
    };
    let settled = Settled::new(vec![None; team.questions.len()]);
    view! {
        <section>
            <h2>{EN.disagree}</h2>
            <p class="hint">{hint}</p>
            {list(team, settled, telling)}
            {folded(team, settled, EN.idle, idle)}
            {folded(team, settled, EN.agree, agreed)}
            {(!none).then(|| outcome(app, team, settled))}
        </section>
    }
}

/// What comes of what has been settled on so far.
fn outcome(app: App, team: &Team, settled: Settled) -> AnyView {
    let questions = team.questions.clone();
    let agreed = move || {
        let agreed = settled.with(|settled| agree(app.model, &questions, settled));
        view! {
            {agreed.sentences.join(" ")} " " <b>{app.in_short(Case::from(&agreed.answers), String::new())}</b> " "
            <a class="quiet-link" href=agreed.link>{EN.settled_open}</a>
        }
    };
    view! { <p class="settled" role="status">{fresh(agreed)}</p> }
}

fn list(team: &Team, settled: Settled, questions: Vec<Placed>) -> AnyView {
    let none = questions.is_empty();
    let questions = questions.into_iter().map(|one| asked(team, settled, one));
    view! { <ul class="asked" hidden=none>{questions.together()}</ul> }
}

/// Questions that matter less, under a line with their number.
fn folded(team: &Team, settled: Settled, title: &str, questions: Vec<Placed>) -> AnyView {
    let none = questions.is_empty();
    let title = fill(title, &[("count", &questions.len().to_string())]);
    view! {
        <details class="more" hidden=none>
            <summary>{title}</summary>
            {list(team, settled, questions)}
        </details>
    }
}

/// A question, what there is to say of it, and who has answered what: to choose from, where that is disputed.
fn asked(team: &Team, settled: Settled, (question, asked): Placed) -> AnyView {
    let given = match asked.positions.as_slice() {
        [] => ().into_any(),
        [one] => {
            let (text, names) = (one.text.clone(), names(team, &one.members));
            view! { <dl class="given"><div><dt>{text}</dt><dd>{names}</dd></div></dl> }
        }
        positions => {
            let choices = positions.iter().enumerate().map(|(place, one)| {
                let of = (one.text.clone(), names(team, &one.members));
                choice(settled, question, Some(place), of)
            });
            let open = (EN.unsettled.to_owned(), String::new());
            view! {
                <div class="given" role="radiogroup" aria-label=asked.short.clone()>
                    {choices.together()}
                    {choice(settled, question, None, open)}
                </div>
            }
        }
    };
    view! {
        <li>
            <h3>{asked.short.clone()}</h3>
            <p>{asked.sentences.join(" ")}</p>
            {given}
        </li>
    }
}

/// A position to settle on, with whose it is; without a place, none.
fn choice(
    settled: Settled,
    question: usize,
    place: Option<usize>,
    (text, names): (String, String),
) -> AnyView {
    let name = format!("settled-{question}");
    let settle = move |_| {
        settled.update(|settled| {
            let known = settled.get_mut(question);
            known.into_iter().for_each(|known| *known = place);
        });
    };
    view! {
        <label>
            <input type="radio" name=name checked=place.is_none() on:change=settle />
            <span>{text}</span>
            <span class="muted">{names}</span>
        </label>
    }
}
