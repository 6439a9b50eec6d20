//! Who is in, who is not, and the link to all of them.

use crate::view::prelude::*;

use super::questions;
use crate::team::{LeftOut, Member, Own, Team};
use crate::view::App;
use crate::view::copying::{Says, copying};
use crate::wording::EN as PAGE;
use crate::wording::fill;
use crate::wording::team_page::EN;

/// A sentence for each link that was left out.
pub fn left_out(left_out: &[LeftOut]) -> Option<AnyView> {
    let sentences: Vec<_> = left_out
        .iter()
        .map(|one| view! { <li>{one.sentence.clone()}</li> })
        .collect();
    let notice = || {
        view! {
            <div class="notice left-out">
                <h2>{EN.left_out}</h2>
                <ul>{sentences}</ul>
            </div>
        }
    };
    (!left_out.is_empty()).then(notice)
}

/// The link to the team, to be copied, and the way to another team.
pub fn share(app: App, team: &Team) -> AnyView {
    let link = team.link.clone();
    let says = Says {
        act: EN.copy,
        copied: EN.copied,
        failed: PAGE.result_copy_failed,
    };
    let address = move || format!("{}{link}", (app.host.address)());
    let (copy, copied) = copying(app, "button primary", says, address);
    let agenda = questions::agenda(team);
    let says = Says {
        act: EN.agenda,
        copied: EN.agenda_copied,
        failed: EN.agenda_failed,
    };
    let (note, noted) = copying(app, "button", says, move || agenda.clone());
    view! {
        <div class="acts">
            {copy} {note}
            <a class="button" href="#/team">{EN.others}</a>
        </div>
        {copied} {noted}
    }
}

/// Everybody, with what is first for each alone.
pub fn people(app: App, team: &Team) -> AnyView {
    let people = team.members.iter().zip(&team.rankings);
    let people: Vec<_> = people
        .map(|(member, own)| person(app, member, own))
        .collect();
    view! {
        <section>
            <h2>{EN.people}</h2>
            <ul class="people">{people}</ul>
        </section>
    }
}

fn person(app: App, member: &Member, own: &Own) -> AnyView {
    let first = own.stacks.first().map_or_else(
        || EN.first_none.to_owned(),
        |first| fill(EN.first, &[("name", &first.name)]),
    );
    let label = fill(EN.open_of, &[("name", &member.name)]);
    view! {
        <li>
            <b>{member.name.clone()}</b>
            <span>{first} " " {app.in_short(member.case(), String::new())}</span>
            <span class="hint">{member.notes.join(" ")}</span>
            <a class="quiet-link" href=member.link.clone() aria-label=label>{EN.open}</a>
        </li>
    }
}

/// The names of some of the members.
pub fn names(team: &Team, places: &[usize]) -> String {
    let members = places.iter().filter_map(|place| team.members.get(*place));
    let names: Vec<String> = members.map(|member| member.name.clone()).collect();
    crate::wording::list(&names)
}
