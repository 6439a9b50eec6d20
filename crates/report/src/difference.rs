//! What a change makes of a result: the places before and after it.

use serde::Serialize;

use super::{Report, StackReport};
use catalogue::order;
use wording::fill;
use wording::what_if::EN;

/// The places that are worth a word.
const FRONT: usize = 5;

/// How many stacks are named beside the first.
const NAMED: usize = 2;

/// What is different between two results.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// Every stack of either result: those after the change in their order, then those that are gone.
    pub stacks: Vec<Shift>,
    /// Whether another stack is first.
    pub first_changed: bool,
    /// The same in a sentence.
    pub says: String,
}

/// A stack before and after a change.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Shift {
    /// The stack's id.
    pub stack: String,
    /// Its name.
    pub name: String,
    /// Where it was; none if it was ruled out.
    pub before: Option<Place>,
    /// Where it is; none if it is ruled out.
    pub after: Option<Place>,
}

/// A stack's place in a result.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Place {
    /// Its rank among all stacks of the report, from 1.
    pub rank: usize,
    /// Its score, 0 to 1.
    pub score: f64,
}

/// Compares two reports by the same catalogue.
pub fn difference(before: &Report, after: &Report) -> Difference {
    let mut stacks: Vec<Shift> = Vec::with_capacity(after.stacks.len());
    let gone = |stack: &&StackReport| place(after, &stack.id).is_none();
    for stack in after.stacks.iter().chain(before.stacks.iter().filter(gone)) {
        stacks.push(Shift {
            stack: stack.id.clone(),
            name: stack.name.clone(),
            before: place(before, &stack.id),
            after: place(after, &stack.id),
        });
    }
    Difference {
        first_changed: first(before) != first(after),
        says: says(&stacks),
        stacks,
    }
}

fn first(report: &Report) -> Option<&str> {
    report.stacks.first().map(|stack| stack.id.as_str())
}

fn place(report: &Report, stack: &str) -> Option<Place> {
    let rank = report.stacks.iter().position(|one| one.id == stack)?;
    Some(Place {
        rank: rank + 1,
        score: report.stacks[rank].score,
    })
}

fn rank(place: Option<Place>) -> Option<usize> {
    place.map(|place| place.rank)
}

impl Shift {
    /// By how many places it moved; as far as can be for a stack that came or went.
    fn way(&self) -> usize {
        match (rank(self.before), rank(self.after)) {
            (Some(before), Some(after)) => before.abs_diff(after),
            (None, None) => 0,
            _ => usize::MAX,
        }
    }

    /// Its better place.
    fn best(&self) -> usize {
        let places = [rank(self.before), rank(self.after)];
        places.into_iter().flatten().min().unwrap_or(usize::MAX)
    }

    /// How it moved, a clause that starts with its name.
    fn clause(&self) -> String {
        let (before, after) = (rank(self.before), rank(self.after));
        let template = match (before, after) {
            (_, None) => EN.difference_leaves,
            (None, _) => EN.difference_enters,
            // Who loses the first place is known to have had it.
            (Some(1), _) => EN.difference_falls,
            _ => EN.difference_climbs,
        };
        let number = |rank: Option<usize>| rank.map_or(String::new(), |rank| rank.to_string());
        let words = [
            ("before", number(before)),
            ("after", number(after)),
            ("name", self.name.clone()),
        ];
        fill(
            template,
            &words.each_ref().map(|(slot, word)| (*slot, word.as_str())),
        )
    }
}

fn says(stacks: &[Shift]) -> String {
    let at = |place: fn(&Shift) -> Option<Place>| {
        let mut stacks = stacks.iter();
        stacks.find(|one| rank(place(one)) == Some(1))
    };
    match (at(|one| one.before), at(|one| one.after)) {
        (None, None) => EN.difference_none.to_owned(),
        (Some(then), None) => fill(EN.difference_all_gone, &[("name", &then.name)]),
        (None, Some(now)) => fill(EN.difference_from_none, &[("name", &now.name)]),
        (Some(then), Some(now)) if then.stack != now.stack => {
            format!("{}; {}.", now.clause(), then.clause())
        }
        (Some(first), Some(_)) => behind(&first.name, stacks),
    }
}

/// What changes behind a stack that stays first: who moved furthest at the front.
fn behind(first: &str, stacks: &[Shift]) -> String {
    let first = ("first", first);
    let mut moved: Vec<&Shift> = stacks.iter().filter(|one| one.way() > 0).collect();
    let Some(highest) = moved.iter().map(|one| one.best()).min() else {
        let same = stacks.iter().all(|one| one.before == one.after);
        let template = if same {
            EN.difference_none
        } else {
            EN.difference_scores
        };
        return fill(template, &[first]);
    };
    if highest > FRONT {
        let place = highest.to_string();
        return fill(EN.difference_far, &[first, ("place", &place)]);
    }
    moved.retain(|one| one.best() <= FRONT);
    order::sort(&mut moved, |one, other| other.way().cmp(&one.way()));
    let clauses: Vec<String> = moved.iter().take(NAMED).map(|one| one.clause()).collect();
    fill(
        EN.difference_stays,
        &[first, ("moves", &clauses.join("; "))],
    )
}
