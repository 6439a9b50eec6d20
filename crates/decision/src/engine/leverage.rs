//! How much one rating counts in the score of one stack.

use super::{Decision, Model, Scored};
use catalogue::{Criterion, Origin, Technology};

/// By how much the score of a stack rises per unit of a technology's rating on a criterion, 0 to 1.
///
/// ∂score / ∂rating = w(criterion) · Σ mix(part, criterion) · share(rating), over the stack's parts that are the
/// technology: the weight, the share of the part's role in the stack, and the share of the rating among the components
/// of the part's value. All of it is what the decision itself was made with, so that a rating moved by d moves the score
/// by exactly leverage · d, as long as neither the part's value nor the stack's is held at 0 or 1 on the way.
///
/// It is 0 where the technology is no part of the stack, or the criterion does not apply.
pub fn leverage(
    model: &Model<'_>,
    decision: &Decision<'_>,
    scored: &Scored<'_>,
    technology: &str,
    criterion: &str,
) -> f64 {
    let all = &model.catalogue.criteria;
    let column = decision.criteria.iter().position(|one| one.id == criterion);
    let place = all.iter().position(|one| one.id == criterion);
    let (Some(column), Some(place)) = (column, place) else {
        return 0.0;
    };
    let mixes = model.composite.mixes();
    let mut leverage = 0.0;
    for (part, mix) in model.composite.made_of(scored.place) {
        let part = &model.catalogue.technologies[*part];
        if part.id == technology {
            let role_share = mixes[mix * all.len() + place];
            leverage += role_share * rating_share(&all[place], part);
        }
    }
    leverage * decision.weights[column]
}

/// The share of the rating among the components of a technology's value.
fn rating_share(criterion: &Criterion, technology: &Technology) -> f64 {
    let (mut rating, mut total) = (0.0, 0.0);
    for component in &criterion.components {
        if component.applies_to(technology) {
            total += component.share;
            if component.from == Origin::Rating {
                rating += component.share;
            }
        }
    }
    if total > 0.0 { rating / total } else { 0.0 }
}
