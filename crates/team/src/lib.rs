#![doc = include_str!("../README.md")]

mod ballots;
mod common;
mod gather;
mod give_way;
mod group;
mod left_out;
mod link;
mod looking;
mod names;
mod objections;
mod people;
mod questions;
mod scan;

use serde::Serialize;

use ballots::Ballots;
use decision::engine::{Decision, METHOD, Model, decide};
use report::{ByCriterion, CatalogueRef, SHARED, contenders};

pub use common::{Agreed, Common, agree};
pub use gather::{Gathered, LARGEST, MOST, Member, TOLD, read};
pub use give_way::{Concession, GiveWay, Obstacle, Then};
pub use group::{By, Candidate, Group, Lead, Requirement};
pub use left_out::{LeftOut, Reason};
pub use link::{decode, encode, is_team_link};
pub use names::LONGEST_NAME;
pub use objections::Objection;
pub use questions::{Agreement, Asked, Position};

/// Everything shown about a team. People go by their place among the members, counted from 0.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Team {
    /// The data it was made from.
    pub catalogue: CatalogueRef,
    /// The number of the method: see [`METHOD`].
    pub method: u32,
    /// The people, in the order given.
    pub members: Vec<Member>,
    /// What each was asked and answered, the most telling disagreement first.
    pub questions: Vec<Asked>,
    /// What comes out for each member alone, in the order of the members.
    pub rankings: Vec<Own>,
    /// What comes out for all of them.
    pub group: Group,
    /// Per candidate, who would need to give way on what.
    pub give_way: Vec<GiveWay>,
    /// What nobody disputes; none if that is nothing.
    pub common: Option<Common>,
    /// The fragment, with `#`, of the link to this team.
    pub link: String,
}

/// What comes out for one member alone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Own {
    /// The best with different backends, best first, as the member's own result shows them.
    pub stacks: Vec<Lead>,
    /// The member's weights.
    pub weights: ByCriterion,
    /// Whether the member wants a client.
    pub wants_client: bool,
}

/// Works out everything about a team: some milliseconds for twenty people.
pub fn consider(model: &Model<'_>, members: &[Member]) -> Team {
    let decisions: Vec<Decision<'_>> = members
        .iter()
        .map(|member| decide(model, member.case()))
        .collect();
    let ballots = Ballots::of(model, members, decisions.iter().collect());
    let ranked = ballots.rank(model);
    let questions = questions::questions(model, members);
    let group = group::group(model, members, &ballots, &ranked);
    Team {
        catalogue: CatalogueRef {
            id: model.catalogue.id.clone(),
            revision: model.catalogue.revision,
        },
        method: METHOD,
        rankings: decisions.iter().map(own).collect(),
        give_way: give_way::give_way(model, members, &ballots, &ranked),
        common: common::common(model, members, &decisions, &questions, &group),
        questions,
        group,
        link: encode(members),
        members: members.to_vec(),
    }
}

fn own(decision: &Decision<'_>) -> Own {
    let best = contenders(decision).into_iter().take(SHARED);
    let weights = decision.criteria.iter().zip(&decision.weights);
    Own {
        stacks: best
            .map(|scored| Lead {
                id: scored.stack.id(),
                name: scored.stack.name(),
                score: scored.score,
            })
            .collect(),
        weights: weights
            .map(|(criterion, weight)| (criterion.id.clone(), *weight))
            .collect(),
        wants_client: decision.wants_client,
    }
}
