//! Where the members disagree, and where they do not.

use leptos::prelude::*;

use super::people::names;
use crate::team::{Asked, Position, Team};
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
    let disputed = team.questions.iter().filter(|one| one.positions.len() > 1);
    let mut lines = vec![EN.title.to_owned()];
    lines.extend(team.group.sentences.iter().cloned());
    for (place, asked) in disputed.enumerate() {
        lines.push(format!("{}. {}", place + 1, said(team, asked)));
    }
    lines.join("\n")
}

pub fn questions(team: &Team) -> AnyView {
    let all = team.questions.iter();
    let (disputed, agreed): (Vec<&Asked>, Vec<&Asked>) =
        all.partition(|asked| asked.positions.len() > 1);
    let none = disputed.is_empty();
    let (telling, idle): (Vec<&Asked>, Vec<&Asked>) = disputed
        .into_iter()
        .partition(|asked| !asked.moved.is_empty());
    let hint = match (none, telling.is_empty()) {
        (true, _) => EN.disagree_none,
        (false, true) => EN.disagree_idle,
        (false, false) => EN.disagree_hint,
    };
    view! {
        <section>
            <h2>{EN.disagree}</h2>
            <p class="hint">{hint}</p>
            {list(team, telling)}
            {folded(team, EN.idle, idle)}
            {folded(team, EN.agree, agreed)}
        </section>
    }
    .into_any()
}

fn list(team: &Team, questions: Vec<&Asked>) -> AnyView {
    let none = questions.is_empty();
    let questions = questions.into_iter().map(|one| asked(team, one));
    view! { <ul class="asked" hidden=none>{questions.collect_view()}</ul> }.into_any()
}

/// Questions that matter less, under a line with their number.
fn folded(team: &Team, title: &str, questions: Vec<&Asked>) -> AnyView {
    let none = questions.is_empty();
    let title = fill(title, &[("count", &questions.len().to_string())]);
    view! {
        <details class="more" hidden=none>
            <summary>{title}</summary>
            {list(team, questions)}
        </details>
    }
    .into_any()
}

/// A question, what there is to say of it, and who has answered what.
fn asked(team: &Team, asked: &Asked) -> AnyView {
    let position = |position: &Position| {
        view! {
            <div>
                <dt>{position.text.clone()}</dt>
                <dd>{names(team, &position.members)}</dd>
            </div>
        }
        .into_any()
    };
    let positions: Vec<_> = asked.positions.iter().map(position).collect();
    let none = positions.is_empty();
    view! {
        <li>
            <h3>{asked.short.clone()}</h3>
            <p>{asked.sentences.join(" ")}</p>
            <dl class="given" hidden=none>{positions}</dl>
        </li>
    }
    .into_any()
}
