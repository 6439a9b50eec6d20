//! The ranking of all, with the place of each candidate in everybody's own.

use leptos::prelude::*;

use crate::order::hundredths;
use crate::team::{Candidate, Team};
use crate::wording::fill;
use crate::wording::team_page::EN;

/// How many candidates are shown.
const SHOWN: usize = 10;

/// What came out, in sentences.
pub fn outcome(team: &Team) -> AnyView {
    view! {
        <p class="lede">{team.group.sentences.join(" ")}</p>
        <p class="hint">{team.group.note.clone()}</p>
    }
    .into_any()
}

pub fn ranking(team: &Team) -> AnyView {
    view! {
        <section>
            <h2>{EN.ranking}</h2>
            {(!team.group.candidates.is_empty()).then(|| table(team))}
            {requirements(team)}
        </section>
    }
    .into_any()
}

fn table(team: &Team) -> AnyView {
    let candidates = &team.group.candidates;
    let heads: Vec<_> = team
        .members
        .iter()
        .map(|member| view! { <th scope="col">{member.name.clone()}</th> }.into_any())
        .collect();
    let rows: Vec<_> = candidates.iter().take(SHOWN).map(row).collect();
    let (shown, all) = (rows.len().to_string(), candidates.len().to_string());
    let more = fill(EN.more, &[("shown", &shown), ("all", &all)]);
    view! {
        // Twenty people have no room on a phone: the table scrolls by itself, by keyboard, too.
        <div class="scroller" role="region" tabindex="0" aria-label=EN.caption>
            <table class="words team-ranking">
                <caption>{EN.caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{EN.candidate}</th>
                        <th scope="col">{EN.score}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p class="hint" hidden=candidates.len() == SHOWN.min(candidates.len())>{more}</p>
    }
    .into_any()
}

fn row(candidate: &Candidate) -> AnyView {
    let cells: Vec<_> = candidate
        .members
        .iter()
        .map(|standing| {
            let first = standing.rank == 1;
            view! { <td class="num" class:first=first>{standing.rank}</td> }.into_any()
        })
        .collect();
    view! {
        <tr>
            <th scope="row">{candidate.lead.name.clone()}</th>
            <td class="num">{hundredths(candidate.lead.score)}</td>
            {cells}
        </tr>
    }
    .into_any()
}

/// Which answers rule out what.
fn requirements(team: &Team) -> Option<AnyView> {
    let requirements = &team.group.requirements;
    let sentences: Vec<_> = requirements
        .iter()
        .map(|one| view! { <li>{one.sentence.clone()}</li> }.into_any())
        .collect();
    let details = || {
        view! {
            <details class="more">
                <summary>{EN.ruled_out}</summary>
                <ul class="sentences">{sentences}</ul>
            </details>
        }
        .into_any()
    };
    (!requirements.is_empty()).then(details)
}
