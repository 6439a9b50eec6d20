//! Who would need to give way on what, and what nobody disputes.

use crate::view::prelude::*;

use crate::team::{Asked, GiveWay, Team};
use crate::wording::fill;
use crate::wording::team_page::EN;

pub fn give_way(team: &Team) -> AnyView {
    let entries: Vec<_> = team.give_way.iter().map(|one| entry(team, one)).collect();
    view! {
        <section>
            <h2>{EN.give_way}</h2>
            <ul class="asked">{entries}</ul>
        </section>
    }
}

fn entry(team: &Team, entry: &GiveWay) -> AnyView {
    let place = match entry.rank {
        Some(rank) => {
            let (rank, of) = (rank.to_string(), team.group.candidates.len().to_string());
            fill(EN.rank, &[("rank", &rank), ("of", &of)])
        }
        None => {
            let (count, all) = (entry.objections.to_string(), team.members.len().to_string());
            fill(EN.rank_none, &[("count", &count), ("all", &all)])
        }
    };
    let concessions: Vec<_> = entry
        .concessions
        .iter()
        .map(|one| view! { <li>{one.sentence.clone()}</li> })
        .collect();
    let none = concessions.is_empty();
    view! {
        <li>
            <h3>{entry.name.clone()}</h3>
            <p class="hint">{place}</p>
            <p>{entry.sentences.join(" ")}</p>
            <details class="more" hidden=none>
                <summary>{EN.concessions}</summary>
                <ul class="sentences">{concessions}</ul>
            </details>
        </li>
    }
}

/// What nobody disputes, as a result of its own. Where something is disputed, that comes with what is settled on.
pub fn common(team: &Team) -> Option<AnyView> {
    let disputed = team.questions.iter().any(Asked::is_disputed);
    let common = team.common.as_ref().filter(|_| !disputed)?;
    let section = view! {
        <section>
            <h2>{EN.common}</h2>
            <p>{common.sentences.join(" ")}</p>
            <p><a class="quiet-link" href=common.link.clone()>{EN.common_open}</a></p>
        </section>
    };
    Some(section)
}
