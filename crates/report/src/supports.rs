//! Which answers speak for the first stack, and which against: the lead it has with each answer, compared with the
//! lead it would have without.

use serde::Serialize;

use super::rivals;
use catalogue::order;
use decision::engine::{Decision, Model, Scored, decide};

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

/// One entry for each answer that makes a difference, the strongest support first.
pub fn supports(model: &Model<'_>, decision: &Decision<'_>) -> Vec<Support> {
    let mut supports = Vec::new();
    for (question, _) in decision.answers.iter() {
        let mut answers = decision.answers.clone();
        answers.remove(question);
        let without = decide(model, (&answers, &decision.own));
        if !comparable(decision, &without) {
            continue;
        }
        let lead = difference(decision, &without);
        if lead.abs() > WORTH_A_LINE {
            supports.push(Support {
                question: question.to_owned(),
                lead,
            });
        }
    }
    order::sort(&mut supports, |one: &Support, other| {
        let by_lead = other.lead.total_cmp(&one.lead);
        by_lead.then_with(|| one.question.cmp(&other.question))
    });
    supports
}

/// Whether two decisions are about the same table: scores by other criteria, or with and without a client, are not to
/// be compared.
fn comparable(one: &Decision<'_>, other: &Decision<'_>) -> bool {
    let client = |decision: &Decision<'_>| {
        let top = decision.ranking.first();
        top.is_some_and(|top| top.stack.client.is_some())
    };
    one.criteria.len() == other.criteria.len() && client(one) == client(other)
}

/// The first backend's mean lead over the others that are there with and without the answer, with less without; and,
/// where the answer rules out a backend that would have won, the lead which that one would have had.
fn difference(with: &Decision<'_>, without: &Decision<'_>) -> f64 {
    let (with, without) = (rivals(with), rivals(without));
    let Some((top, others)) = with.split_first() else {
        return 0.0;
    };
    let same = |one: &&&Scored<'_>, other: &Scored<'_>| one.stack.same_backend(other.stack);
    let Some(top_without) = without.iter().find(|one| same(one, top)) else {
        return 0.0;
    };
    let mut sum = 0.0;
    let mut count = 0.0;
    for other in others {
        if let Some(other_without) = without.iter().find(|one| same(one, other)) {
            sum += (top.score - other.score) - (top_without.score - other_without.score);
            count += 1.0;
        }
    }
    let mean = if count > 0.0 { sum / count } else { 0.0 };
    let kept_out = without
        .iter()
        .find(|one| !with.iter().any(|other| other.stack.same_backend(one.stack)));
    let beaten = kept_out.map_or(0.0, |one| (one.score - top_without.score).max(0.0));
    mean + beaten
}
