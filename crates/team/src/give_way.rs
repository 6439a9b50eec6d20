//! Who would need to give way on what for a candidate.

use serde::Serialize;

use super::ballots::{Ballots, Ranked};
use super::gather::Member;
use super::group::{Lead, others};
use super::looking::Looking;
use super::objections::Objection;
use catalogue::order;
use decision::engine::Model;

/// How many candidates are looked at beside every member's own first.
const LOOKED_AT: usize = 5;

/// A candidate, and what it would ask of whom.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GiveWay {
    /// Ids of the parts, joined by `+`.
    pub id: String,
    /// Names of the parts, joined by " + ".
    pub name: String,
    /// Its rank for all members, from 1; none if somebody has ruled it out.
    pub rank: Option<usize>,
    /// For whom it is first.
    pub first_for: Vec<usize>,
    /// How many have ruled it out.
    pub objections: usize,
    /// What those for whom it is not first would give up, in the order of the members.
    pub concessions: Vec<Concession>,
    /// Where it would be without what rules it out; none if nothing does, or if that would not be enough.
    pub then: Option<Then>,
    /// Who would need to give way, in sentences.
    pub sentences: Vec<String>,
}

/// What a candidate asks of a member.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Concession {
    /// The member.
    pub member: usize,
    /// What keeps them from it.
    #[serde(flatten)]
    pub obstacle: Obstacle,
    /// The same as a sentence.
    pub sentence: String,
}

/// What keeps a member from taking a candidate.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Obstacle {
    /// The member's answers rule it out.
    RulesOut {
        /// Which do; empty where nothing that could go with it is left.
        causes: Vec<Objection>,
    },
    /// Something else is first for the member.
    Prefers {
        /// What is, with the member's score.
        first: Lead,
        /// By how much the candidate is behind it, as a score.
        behind: f64,
        /// The id of the criterion on which it loses most to it; none if it loses on none.
        criterion: Option<String>,
    },
}

/// Where a candidate would be for all members.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Then {
    /// Its rank, from 1.
    pub rank: usize,
    /// Of how many.
    pub of: usize,
    /// Its score.
    pub score: f64,
}

/// The best candidates for all, or those with the fewest objections if none is left; and every member's own first.
pub fn give_way(
    model: &Model<'_>,
    members: &[Member],
    ballots: &Ballots<'_, '_>,
    ranked: &Ranked<'_>,
) -> Vec<GiveWay> {
    let mut candidates: Vec<usize> = match ranked.candidates.first() {
        None => fewest_objections(members, ballots),
        Some(first) => {
            let others = others(ballots, ranked).take(LOOKED_AT - 1);
            let others = others.map(|place| ranked.candidates[place].candidate);
            std::iter::once(first.candidate).chain(others).collect()
        }
    };
    for member in 0..members.len() {
        let first = ballots.first_of(member);
        candidates.extend(first.filter(|first| !candidates.contains(first)));
    }
    let looking = Looking {
        model,
        members,
        ballots,
        ranked,
    };
    candidates
        .into_iter()
        .map(|candidate| looking.at(candidate))
        .collect()
}

/// The candidates that fewest have ruled out; of those, what is best for the others.
fn fewest_objections(members: &[Member], ballots: &Ballots<'_, '_>) -> Vec<usize> {
    if members.is_empty() {
        return Vec::new();
    }
    let score = |member, candidate| Some(ballots.scored(member, candidate)?.score);
    let mut candidates: Vec<(usize, usize, f64)> = ballots
        .all()
        .map(|candidate| {
            let places = 0..members.len();
            let against = places.filter(|member| ballots.seat_of(*member, candidate).is_none());
            let mean = ballots.mean(|member| score(member, candidate));
            (candidate, against.count(), mean)
        })
        .collect();
    order::sort(&mut candidates, |(_, one, better), (_, other, worse)| {
        one.cmp(other).then(worse.total_cmp(better))
    });
    candidates.truncate(LOOKED_AT);
    candidates.into_iter().map(|(one, _, _)| one).collect()
}
