//! What would change a result, in sentences: the answers that do, and the weight that is closest to it.

use super::{ByCriterion, Stability, StackReport, TippingPoint, stack_name};
use crate::catalogue::Catalogue;
use crate::order::hundredths;
use crate::wording::{EN, fill, sentence};

/// The tipping points that put another backend or client first: not those by which a client joins or leaves.
pub fn telling<'a>(
    catalogue: &Catalogue,
    top: &StackReport,
    points: &'a [TippingPoint],
) -> Vec<&'a TippingPoint> {
    let with_client = |id: &str| {
        let role = catalogue.client.as_ref().map(|client| &client.role);
        let mut parts = id.split('+').filter_map(|id| catalogue.technology(id));
        parts.any(|part| Some(&part.role) == role)
    };
    let has_client = top.parts.client.is_some();
    let points = points.iter();
    points
        .filter(|point| with_client(&point.stack) == has_client)
        .collect()
}

/// The first tipping point of each question, so many at most: many changes of one answer say the same.
pub fn one_a_question<'a>(points: &[&'a TippingPoint], most: usize) -> Vec<&'a TippingPoint> {
    let mut first: Vec<&TippingPoint> = Vec::new();
    for point in points {
        let known = first.iter().any(|one| one.question == point.question);
        if first.len() < most && !known {
            first.push(point);
        }
    }
    first
}

/// What a tipping point does, a sentence.
pub fn tipping(catalogue: &Catalogue, point: &TippingPoint) -> String {
    let name = stack_name(catalogue, &point.stack);
    let words = [("change", point.change.as_str()), ("name", &name)];
    sentence(&fill(EN.result_tipping, &words))
}

/// Which weight decides, the one that can move least; none where no weight by itself puts another stack first.
pub fn closest_weight(
    catalogue: &Catalogue,
    weights: &ByCriterion,
    stability: &Stability,
) -> Option<String> {
    let room = |(id, low, high): &(String, f64, f64)| {
        let weight = weights.get(id).unwrap_or_default();
        let down = if *low > 0.0 { weight - low } else { 1.0 };
        let up = if *high < 1.0 { high - weight } else { 1.0 };
        down.min(up)
    };
    let intervals = stability.0.iter();
    let (id, low, high) = intervals
        .min_by(|one, other| room(one).total_cmp(&room(other)))
        .filter(|one| room(one) < 1.0)?;
    let words = [
        ("criterion", catalogue.criterion(id)?.name.as_str()),
        ("weight", &hundredths(weights.get(id)?)),
        ("low", &hundredths(*low)),
        ("high", &hundredths(*high)),
    ];
    Some(fill(EN.result_weight, &words))
}
