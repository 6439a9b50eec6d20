//! Which answers speak for the first stack, and which against: the lead it has with each answer, compared with the
//! lead it would have without.

use serde::Serialize;

use super::Backends;
use catalogue::order;
use decision::engine::{Decision, Leader, Leaders, Model, leaders};

/// Differences of the lead below this are not worth a line.
const WORTH_A_LINE: f64 = 0.004;

/// How much one answer speaks for the first stack.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Support {
    /// The question's id.
    pub question: String,
    /// By how much the answer widens (or, below zero, narrows) the lead over the other backends, as a score.
    pub lead: f64,
}

/// Finds one entry for each answer that makes a difference, an answer at a time.
pub struct Supports<'a> {
    with: Leaders<'a>,
    questions: Vec<String>,
    found: Vec<Support>,
}

impl<'a> Supports<'a> {
    /// Begins, with what leads as it is.
    pub fn new(model: &'a Model<'a>, decision: &Decision<'_>) -> Self {
        let ids = decision.answers.iter().map(|(id, _)| id.to_owned());
        Supports {
            with: leaders(model, decision.case()),
            questions: ids.collect(),
            found: Vec::new(),
        }
    }

    /// Goes on to the next answer; says whether there is none.
    pub fn advance(&mut self, model: &Model<'_>, decision: &Decision<'_>) -> bool {
        let Some(question) = self.questions.pop() else {
            return true;
        };
        let mut answers = decision.answers.clone();
        answers.remove(&question);
        let without = leaders(model, (&answers, &decision.own));
        if comparable(&self.with, &without) {
            let lead = difference(&self.with.backends, &without.backends);
            if lead.abs() > WORTH_A_LINE {
                self.found.push(Support { question, lead });
            }
        }
        false
    }

    /// What was found, the strongest support first.
    pub fn found(mut self) -> Vec<Support> {
        order::sort(&mut self.found, |one, other| {
            let by_lead = other.lead.total_cmp(&one.lead);
            by_lead.then_with(|| one.question.cmp(&other.question))
        });
        self.found
    }
}

/// Whether two decisions are about the same table: scores by other criteria, or with and without a client, are not to
/// be compared.
fn comparable(one: &Leaders<'_>, other: &Leaders<'_>) -> bool {
    let client = |leaders: &Leaders<'_>| {
        let top = leaders.backends.first();
        top.is_some_and(|top| top.stack.client.is_some())
    };
    one.criteria == other.criteria && client(one) == client(other)
}

/// The first backend's mean lead over the others that are there with and without the answer, with less without; and,
/// where the answer rules out a backend that would have won, the lead which that one would have had.
fn difference(with: &[Leader<'_>], without: &[Leader<'_>]) -> f64 {
    let Some((top, others)) = with.split_first() else {
        return 0.0;
    };
    let mut scores: Vec<Option<f64>> = Vec::new();
    for one in with.iter().chain(without) {
        let length = scores.len().max(one.stack.backend_number + 1);
        scores.resize(length, None);
    }
    for one in without {
        scores[one.stack.backend_number] = Some(one.score);
    }
    let score_without = |one: &Leader<'_>| scores[one.stack.backend_number];
    let Some(top_without) = score_without(top) else {
        return 0.0;
    };
    let mut sum = 0.0;
    let mut count = 0.0;
    for other in others {
        if let Some(other_without) = score_without(other) {
            sum += (top.score - other.score) - (top_without - other_without);
            count += 1.0;
        }
    }
    let mean = if count > 0.0 { sum / count } else { 0.0 };
    let mut seen = Backends::default();
    for one in with {
        seen.is_new(one.stack);
    }
    let kept_out = without.iter().find(|one| seen.is_new(one.stack));
    let beaten = kept_out.map_or(0.0, |one| (one.score - top_without).max(0.0));
    mean + beaten
}
