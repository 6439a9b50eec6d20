//! The ranking of all, with the place of each candidate in everybody's own.

use crate::view::prelude::*;

use super::people::names;
use super::questions::said;
use crate::order::hundredths;
use crate::team::{Candidate, GiveWay, Obstacle, Team};
use crate::wording::team_page::EN;
use crate::wording::{fill, list};

/// How many candidates are shown.
const SHOWN: usize = 10;

/// What came out, in sentences, and what it hangs on.
pub fn outcome(team: &Team) -> AnyView {
    view! {
        <p class="lede">{team.group.sentences.join(" ")}</p>
        {headline(team).map(|text| view! { <p class="headline">{text}</p> })}
        <p class="hint">{team.group.note.clone()}</p>
    }
}

/// The disagreement that matters: who could put another one first for all by dropping what; or else the question that would
/// change most.
fn headline(team: &Team) -> Option<String> {
    let first = team.group.candidates.first().map(|one| &one.lead.id);
    let would_be_first = |one: &&GiveWay| {
        let wins = one.then.as_ref().is_some_and(|then| then.rank == 1);
        wins && Some(&one.id) != first
    };
    if let Some(entry) = team.give_way.iter().find(would_be_first) {
        let mut members = Vec::new();
        let mut texts: Vec<String> = Vec::new();
        for one in &entry.concessions {
            if let Obstacle::RulesOut { causes } = &one.obstacle {
                members.push(one.member);
                for cause in causes {
                    let text = fill(EN.quoted, &[("text", &cause.text)]);
                    if !texts.contains(&text) {
                        texts.push(text);
                    }
                }
            }
        }
        let words = [
            ("people", names(team, &members)),
            ("answers", list(&texts)),
            ("name", entry.name.clone()),
        ];
        return (!texts.is_empty()).then(|| {
            fill(
                EN.headline_drop,
                &words.each_ref().map(|(slot, word)| (*slot, word.as_str())),
            )
        });
    }
    let asked = team
        .questions
        .iter()
        .find(|asked| !asked.moved.is_empty())?;
    Some(fill(EN.headline, &[("question", &said(team, asked))]))
}

pub fn ranking(team: &Team) -> AnyView {
    view! {
        <section>
            <h2>{EN.ranking}</h2>
            {(!team.group.candidates.is_empty()).then(|| table(team))}
            {requirements(team)}
        </section>
    }
}

fn table(team: &Team) -> AnyView {
    let candidates = &team.group.candidates;
    let heads: Vec<_> = team
        .members
        .iter()
        .map(|member| view! { <th scope="col">{member.name.clone()}</th> })
        .collect();
    let rows: Vec<_> = candidates
        .iter()
        .take(SHOWN)
        .map(|one| row(team, one))
        .collect();
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
}

fn row(team: &Team, candidate: &Candidate) -> AnyView {
    let cells: Vec<_> = candidate
        .members
        .iter()
        .zip(&team.members)
        .map(|(standing, member)| {
            let first = standing.rank == 1;
            let (rank, of) = (standing.rank.to_string(), standing.of.to_string());
            let place = fill(EN.place, &[("rank", &rank), ("of", &of)]);
            // On a phone, where there is a card for each candidate, the name stands beside the place.
            view! { <td class="num" class:first=first data-label=member.name.clone()>{place}</td> }
        })
        .collect();
    view! {
        <tr>
            <th scope="row">{candidate.lead.name.clone()}</th>
            <td class="num" data-label=EN.score>{hundredths(candidate.lead.score)}</td>
            {cells}
        </tr>
    }
}

/// Which answers rule out what.
fn requirements(team: &Team) -> Option<AnyView> {
    let requirements = &team.group.requirements;
    let sentences: Vec<_> = requirements
        .iter()
        .map(|one| view! { <li>{one.sentence.clone()}</li> })
        .collect();
    let details = || {
        view! {
            <details class="more">
                <summary>{EN.ruled_out}</summary>
                <ul class="sentences">{sentences}</ul>
            </details>
        }
    };
    (!requirements.is_empty()).then(details)
}
