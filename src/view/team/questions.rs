//! Where the members disagree, and where they do not.

use leptos::prelude::*;

use super::people::names;
use crate::team::{Asked, Position, Team};
use crate::wording::fill;
use crate::wording::team_page::EN;

pub fn questions(team: &Team) -> AnyView {
    let (disputed, agreed): (Vec<&Asked>, Vec<&Asked>) = team
        .questions
        .iter()
        .partition(|asked| asked.positions.len() > 1);
    let none = disputed.is_empty();
    let hint = if none {
        EN.disagree_none
    } else {
        EN.disagree_hint
    };
    let disputed: Vec<_> = disputed.into_iter().map(|one| asked(team, one)).collect();
    let count = agreed.len().to_string();
    let summary = fill(EN.agree, &[("count", &count)]);
    let hidden = agreed.is_empty();
    let agreed: Vec<_> = agreed.into_iter().map(|one| asked(team, one)).collect();
    view! {
        <section>
            <h2>{EN.disagree}</h2>
            <p class="hint">{hint}</p>
            <ul class="asked" hidden=none>{disputed}</ul>
            <details class="more" hidden=hidden>
                <summary>{summary}</summary>
                <ul class="asked">{agreed}</ul>
            </details>
        </section>
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
