//! What became of a shared result since its link was made, and which changes of the data moved it.

use serde::Serialize;

use super::names;
use catalogue::order;
use catalogue::{Change, Move};
use decision::engine::{Decision, Model, Scored, decide, leverage};
use decision::weights::Case;
use wording::{EN, fill, result};

/// How many changes are named.
const NAMED: usize = 5;

/// The least effect on a lead that is shown as a number: what rounds to a tenth of a point.
const LEAST: f64 = 0.0005;

/// What is no effect at all, but for the rounding of sums.
const NONE: f64 = 1e-9;

/// What became of the first place since a link was made.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Drift {
    /// The revision of the data that the link was made with.
    pub since: u32,
    /// The present revision.
    pub revision: u32,
    /// The names of the best stacks then, best first, as the link has them.
    pub then: Vec<String>,
    /// The names of the best stacks now, best first.
    pub now: Vec<String>,
    /// Whether another stack is first now.
    pub changed: bool,
    /// Both first places in a sentence.
    pub says: String,
    /// How far the recorded changes account for it; none where nothing has to be accounted for, or while the record is
    /// not there.
    pub account: Option<Account>,
    /// The changes that concern the two first stacks: those that moved the lead most first, then those whose effect is
    /// no number; at most five.
    pub causes: Vec<Cause>,
    /// How many more there are.
    pub more: usize,
}

/// How far recorded changes of the data account for another first place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Account {
    /// With the changed ratings as they were, the stack that was first then would not be behind the one that is now.
    Whole,
    /// There are changes that bear on it, but the changed ratings alone would not have turned the first place.
    Part,
    /// No recorded change bears on it: the way in which it is decided may have changed since.
    Nothing,
    /// The link was made with data newer than these.
    Newer,
}

/// A change of the data, as far as it bears on a result.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cause {
    /// The revision that brought it.
    pub revision: u32,
    /// The day of that revision.
    pub date: String,
    /// What changed and why.
    pub says: String,
    /// By how much it moved the lead of the stack that is first now over the one that was, in units of the score;
    /// negative where it worked against that. None where its effect is no number.
    pub moved: Option<f64>,
    /// The same in words; empty where there is no number.
    pub effect: String,
    /// The ids of the claims that it rests on.
    pub claims: Vec<String>,
}

/// What became of the result of some answers, and weights set by hand, since a link was made with `revision` of the data and `top` as its best
/// stacks, by technology id. `changes` are the recorded ones, once they are there. None if the data is the same.
///
/// A changed rating moves the lead of the stack that is first now over the one that was first then by
/// (leverage on the one − leverage on the other) · (now − was): see [`leverage`]. The changes account for the new first
/// place if, with all these movements taken back, it is no longer ahead.
pub fn drift<'c>(
    model: &Model<'_>,
    changes: Option<&[Change]>,
    case: impl Into<Case<'c>>,
    revision: u32,
    top: &[Vec<String>],
) -> Option<Drift> {
    let catalogue = model.catalogue;
    if revision == catalogue.revision {
        return None;
    }
    let decision = decide(model, case);
    let then: Vec<String> = top.iter().map(|ids| names(catalogue, ids)).collect();
    let leaders = super::contenders(&decision).into_iter().take(super::SHARED);
    let now: Vec<String> = leaders.map(|scored| scored.stack.name()).collect();
    let old = top.first().map(|ids| ids.join("+"));
    let changed = old != decision.ranking.first().map(|first| first.stack.id());
    let mut drift = Drift {
        since: revision,
        revision: catalogue.revision,
        says: says(&then, &now, changed, revision > catalogue.revision),
        then,
        now,
        changed,
        account: None,
        causes: Vec::new(),
        more: 0,
    };
    if let Some(changes) = changes.filter(|_| changed) {
        let record = Record {
            model,
            decision: &decision,
            then: top.first().map(Vec::as_slice).unwrap_or_default(),
        };
        record.account(changes, &mut drift);
    }
    Some(drift)
}

/// Both first places, and whether the link's data or the page's is older.
fn says(then: &[String], now: &[String], changed: bool, newer: bool) -> String {
    let data = if newer {
        result::EN.drift_older
    } else {
        result::EN.drift_updated
    };
    let text = match (then.first(), now.first()) {
        _ if !changed => EN.result_shared_same.to_owned(),
        // Whatever it was made of has left the catalogue.
        (Some(then), Some(now)) if then.is_empty() => fill(EN.drift_gone, &[("now", now)]),
        (Some(then), None) if then.is_empty() => EN.drift_gone_none.to_owned(),
        (Some(then), Some(now)) => fill(EN.result_shared_changed, &[("then", then), ("now", now)]),
        (Some(then), None) => fill(EN.drift_none_now, &[("then", then)]),
        (None, now) => {
            let now = now.map(String::as_str).unwrap_or_default();
            fill(EN.drift_none_then, &[("now", now)])
        }
    };
    fill(&text, &[("data", data)])
}

/// A result whose first place is another than it was.
struct Record<'a, 'b> {
    model: &'b Model<'a>,
    decision: &'b Decision<'a>,
    /// The parts of the stack that was first.
    then: &'b [String],
}

impl Record<'_, '_> {
    fn account(&self, changes: &[Change], drift: &mut Drift) {
        if drift.since > drift.revision {
            drift.account = Some(Account::Newer);
            return;
        }
        let since = |change: &&Change| change.revision > drift.since;
        let mut causes: Vec<Cause> = changes
            .iter()
            .filter(since)
            .filter_map(|change| self.cause(change))
            .collect();
        let moved: f64 = causes.iter().filter_map(|cause| cause.moved).sum();
        causes.retain(|cause| cause.moved.is_none_or(|moved| moved.abs() > NONE));
        let size = |cause: &Cause| cause.moved.map_or(0.0, f64::abs);
        order::sort(&mut causes, |one, other| size(other).total_cmp(&size(one)));
        drift.account = Some(match self.lead() {
            _ if causes.is_empty() => Account::Nothing,
            Some(lead) if lead <= moved + NONE => Account::Whole,
            _ => Account::Part,
        });
        drift.more = causes.len().saturating_sub(NAMED);
        causes.truncate(NAMED);
        drift.causes = causes;
    }

    fn first(&self) -> Option<&Scored<'_>> {
        self.decision.ranking.first()
    }

    /// The stack that was first, if it is still possible.
    fn former(&self) -> Option<&Scored<'_>> {
        let id = self.then.join("+");
        let mut ranking = self.decision.ranking.iter();
        ranking.find(|scored| scored.stack.id() == id)
    }

    /// By how much the stack that is first now leads over the one that was.
    fn lead(&self) -> Option<f64> {
        Some(self.first()?.score - self.former()?.score)
    }

    /// A change that concerns one of the two stacks, with its effect.
    fn cause(&self, change: &Change) -> Option<Cause> {
        let moved = match (change.rating(), self.first(), self.former()) {
            (Some((technology, criterion, Move { was, now })), Some(first), Some(former)) => {
                let on = |stack| leverage(self.model, self.decision, stack, technology, criterion);
                Some((on(first) - on(former)) * (now - was))
            }
            _ if self.concerns(change) => None,
            _ => return None,
        };
        let name = self.first().map(|first| first.stack.name());
        Some(Cause {
            revision: change.revision,
            date: change.date.to_string(),
            says: change.says.clone(),
            effect: effect(moved, &name.unwrap_or_default()),
            moved,
            claims: change.claims.clone(),
        })
    }

    /// Whether a change has to do with one of the two stacks and with these answers.
    fn concerns(&self, change: &Change) -> bool {
        let decision = self.decision;
        let is_part = |id: &String| {
            let mut parts = self.first().into_iter().flat_map(|one| one.stack.parts());
            self.then.contains(id) || parts.any(|part| part.id == *id)
        };
        let counts = |id: &String| decision.criteria.iter().any(|one| one.id == *id);
        let answered = |id: &String| decision.answers.get(id).is_some();
        let applies = |id: &String| {
            let mut rules = self.model.catalogue.rules.iter();
            rules.any(|rule| rule.id == *id && decision.answers.satisfy(&rule.when))
        };
        change.technology.as_ref().is_none_or(is_part)
            && change.criterion.as_ref().is_none_or(counts)
            && change.question.as_ref().is_none_or(answered)
            && change.rule.as_ref().is_none_or(applies)
    }
}

fn effect(moved: Option<f64>, name: &str) -> String {
    let Some(moved) = moved else {
        return String::new();
    };
    let template = if moved > 0.0 {
        EN.drift_for
    } else {
        EN.drift_against
    };
    let points = if moved.abs() < LEAST {
        EN.drift_tiny.to_owned()
    } else {
        order::hundredths_and_tenth(moved.abs())
    };
    fill(template, &[("points", &points), ("name", name)])
}

impl Account {
    /// What it means, a sentence for visitors.
    pub fn says(self) -> &'static str {
        match self {
            Account::Whole => EN.drift_whole,
            Account::Part => EN.drift_part,
            Account::Nothing => EN.drift_nothing,
            Account::Newer => EN.drift_newer,
        }
    }
}
