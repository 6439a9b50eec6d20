//! The weight of each criterion.

use super::roc::rank_order_centroid;
use crate::answers::{Answer, Answers};
use crate::catalogue::{Catalogue, Criterion, Effect, Kind};

/// Weights, one per criterion that applies; they sum to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights(Vec<f64>);

impl Weights {
    /// Scales non-negative numbers so that they sum to 1; equal weights if they sum to nothing.
    pub fn normalised(raw: Vec<f64>) -> Self {
        let sum: f64 = raw.iter().sum();
        let equal = 1.0 / raw.len().max(1) as f64;
        let scale = |weight: f64| if sum > 0.0 { weight / sum } else { equal };
        Weights(raw.into_iter().map(scale).collect())
    }

    /// Raises every weight that is below its floor to it; the others keep their proportions and give what is needed.
    fn raised_to(self, floors: &[f64]) -> Self {
        let low = |(weight, floor): (&f64, &f64)| weight < floor;
        let pairs = || self.0.iter().zip(floors);
        let raised: f64 = pairs()
            .filter(|pair| low(*pair))
            .map(|(_, floor)| floor)
            .sum();
        let kept: f64 = pairs()
            .filter(|pair| !low(*pair))
            .map(|(weight, _)| weight)
            .sum();
        let scale = if kept > 0.0 {
            (1.0 - raised).max(0.0) / kept
        } else {
            0.0
        };
        let weight = |(weight, floor): (&f64, &f64)| {
            if weight < floor {
                *floor
            } else {
                weight * scale
            }
        };
        Weights::normalised(pairs().map(weight).collect())
    }

    /// The weights, in the order of the criteria.
    pub fn as_slice(&self) -> &[f64] {
        &self.0
    }
}

/// Ranked priorities give rank-order-centroid weights; importance and context multiply them; the sum
/// is scaled to 1, and no criterion falls below its floor.
pub fn weights(catalogue: &Catalogue, criteria: &[&Criterion], answers: &Answers) -> Weights {
    let mut raw = centroid(catalogue, criteria, answers);
    for (weight, criterion) in raw.iter_mut().zip(criteria) {
        *weight *= criterion.weight;
    }
    for rule in &catalogue.rules {
        let Effect::Weigh(factors) = &rule.effect else {
            continue;
        };
        if !answers.satisfy(&rule.when) {
            continue;
        }
        for (weight, criterion) in raw.iter_mut().zip(criteria) {
            let factor = factors.iter().find(|(id, _)| *id == criterion.id);
            *weight *= factor.map_or(1.0, |(_, factor)| *factor);
        }
    }
    let floors: Vec<f64> = criteria.iter().map(|criterion| criterion.floor).collect();
    Weights::normalised(raw).raised_to(&floors)
}

/// The ranked criteria take the first centroid weights; the others are tied behind them and share the rest equally.
fn centroid(catalogue: &Catalogue, criteria: &[&Criterion], answers: &Answers) -> Vec<f64> {
    let ranked: Vec<&str> = catalogue
        .questions
        .iter()
        .filter(|question| question.kind == Kind::Ranked)
        .filter_map(|question| answers.get(&question.id))
        .flat_map(Answer::options)
        .filter(|id| criteria.iter().any(|criterion| criterion.id == *id))
        .collect();
    let order = rank_order_centroid(criteria.len());
    let (first, rest) = order.split_at(ranked.len().min(order.len()));
    let tied = rest.iter().sum::<f64>() / rest.len().max(1) as f64;
    let weight = |criterion: &&Criterion| {
        let place = ranked.iter().position(|id| *id == criterion.id);
        place
            .and_then(|place| first.get(place))
            .copied()
            .unwrap_or(tied)
    };
    criteria.iter().map(weight).collect()
}
