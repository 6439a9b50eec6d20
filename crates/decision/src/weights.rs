//! Weights that a visitor sets by hand, and answers with them.

use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use crate::answers::Answers;
use catalogue::order::{self, decimal};
use catalogue::{Catalogue, Criterion, Fields, shorten};

/// How many steps there are from 0 to 1 where weights are kept or travel: in ten-thousandths.
pub const STEPS: f64 = 10_000.0;

/// By how much rounding may raise a sum above 1.
const ROUNDING: f64 = 1e-9;

/// How much of an unknown id is shown.
const LONGEST_ID: usize = 40;

/// The shares of the criteria whose weight is set by hand, in the catalogue's order. Together they are at most 1, and the
/// criteria that are not set keep their proportions among what is left.
///
/// Like an answer that does not apply, the weight of a criterion that the answers do not use is kept and has no effect.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnWeights(Vec<(String, f64)>);

impl Serialize for OwnWeights {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_json().serialize(serializer)
    }
}

impl OwnWeights {
    /// Reads a table of shares by criterion id. What is wrong is reported and left out; the rest is read.
    pub fn read(catalogue: &Catalogue, fields: &Fields<'_>) -> Self {
        let mut own = OwnWeights::default();
        let mut sum = 0.0;
        for id in fields.entries() {
            if place(catalogue, id).is_none() {
                let known: Vec<&str> = ids(catalogue).collect();
                let (id_shown, known) = (shorten(id, LONGEST_ID), known.join(", "));
                let message = format!("is no criterion “{id_shown}”; the criteria are: {known}");
                // Asked for, so that it is not called unknown once more.
                fields.value(id);
                fields.problem(id, message);
                continue;
            }
            let share = fields.number(id, 0.0..=1.0);
            sum += share;
            own.set(catalogue, id, share);
        }
        if sum > 1.0 + ROUNDING {
            let sum = decimal(sum);
            let message = format!("sums to {sum}; together they can be at most 1, so lower them");
            fields.problem("", message);
        }
        own
    }

    /// The shares as `{criterion id: share}`.
    pub fn to_json(&self) -> Value {
        let entries = self.0.iter().map(|(id, share)| (id.clone(), json!(share)));
        Value::Object(entries.collect::<Map<_, _>>())
    }

    /// The share that a criterion is set to.
    pub fn get(&self, criterion: &str) -> Option<f64> {
        let found = self.0.iter().find(|(id, _)| id == criterion);
        found.map(|(_, share)| *share)
    }

    /// Whether no weight is set by hand.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The criteria that are set, and their shares.
    pub fn iter(&self) -> impl Iterator<Item = (&str, f64)> {
        self.0.iter().map(|(id, share)| (id.as_str(), *share))
    }

    /// The most that a criterion can be set to: what the others that are set leave.
    pub fn room(&self, criterion: &str) -> f64 {
        let others = self.0.iter().filter(|(id, _)| id != criterion);
        (1.0 - others.map(|(_, share)| share).sum::<f64>()).max(0.0)
    }

    /// Sets the share of a criterion, held within 0 and what the others that are set leave. A criterion that the catalogue
    /// does not have, and what is no number, is not set.
    pub fn set(&mut self, catalogue: &Catalogue, criterion: &str, share: f64) {
        if place(catalogue, criterion).is_none() || share.is_nan() {
            return;
        }
        let room = self.room(criterion);
        // Shares that sum to 1 but for rounding stay what they are, in whatever order they are set.
        let share = if share > room + ROUNDING { room } else { share };
        self.remove(criterion);
        self.0.push((criterion.to_owned(), share.max(0.0)));
        order::sort(&mut self.0, |(one, _), (other, _)| {
            place(catalogue, one).cmp(&place(catalogue, other))
        });
    }

    /// Leaves the weight of a criterion to the answers again.
    pub fn remove(&mut self, criterion: &str) {
        self.0.retain(|(id, _)| id != criterion);
    }

    /// The shares of criteria that apply, given answers that do.
    pub fn applied(&self, catalogue: &Catalogue, answers: &Answers) -> OwnWeights {
        let applies = |criterion: &Criterion| answers.satisfy(&criterion.when);
        let mut applied = self.clone();
        applied.0.retain(|(id, _)| {
            let mut criteria = catalogue.criteria.iter();
            criteria.any(|criterion| criterion.id == *id && applies(criterion))
        });
        applied
    }

    /// The same shares in whole [`STEPS`], as they are kept and travel.
    pub fn rounded(&self, catalogue: &Catalogue) -> OwnWeights {
        let mut rounded = OwnWeights::default();
        for (id, share) in self.iter() {
            rounded.set(catalogue, id, steps(share) as f64 / STEPS);
        }
        rounded
    }
}

/// A share in whole [`STEPS`].
pub fn steps(share: f64) -> u32 {
    (share * STEPS).round() as u32
}

fn ids(catalogue: &Catalogue) -> impl Iterator<Item = &str> {
    catalogue.criteria.iter().map(|one| one.id.as_str())
}

fn place(catalogue: &Catalogue, criterion: &str) -> Option<usize> {
    ids(catalogue).position(|id| id == criterion)
}

/// What is decided about: answers, and the weights set by hand beside them.
///
/// Whatever decides takes one, or what it can be made from: answers alone, or answers and weights. On the page, what is
/// long takes it made, so that it is not copied into the download for each.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Case<'a> {
    /// The answers.
    pub answers: &'a Answers,
    /// The weights set by hand.
    pub weights: &'a OwnWeights,
}

static NONE: OwnWeights = OwnWeights(Vec::new());

impl<'a> From<&'a Answers> for Case<'a> {
    fn from(answers: &'a Answers) -> Self {
        Case {
            answers,
            weights: &NONE,
        }
    }
}

impl<'a> From<(&'a Answers, &'a OwnWeights)> for Case<'a> {
    fn from((answers, weights): (&'a Answers, &'a OwnWeights)) -> Self {
        Case { answers, weights }
    }
}

impl<'a> From<&'a (Answers, OwnWeights)> for Case<'a> {
    fn from((answers, weights): &'a (Answers, OwnWeights)) -> Self {
        Case { answers, weights }
    }
}

impl Case<'_> {
    /// What a link carries of it: answers to questions that are asked, "Not sure" included, and weights that apply.
    pub fn asked(self, catalogue: &Catalogue) -> (Answers, OwnWeights) {
        let answers = self.answers.asked_answers(catalogue);
        let weights = self.weights.applied(catalogue, &answers);
        (answers, weights)
    }

    /// The same to keep.
    pub fn owned(self) -> (Answers, OwnWeights) {
        (self.answers.clone(), self.weights.clone())
    }

    /// The answers and weights that count.
    pub fn applied(self, catalogue: &Catalogue) -> (Answers, OwnWeights) {
        let answers = self.answers.applied(catalogue);
        let weights = self.weights.applied(catalogue, &answers);
        (answers, weights)
    }
}
