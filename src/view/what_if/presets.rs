//! Ready-made trials: what if one thing mattered more.

use crate::view::prelude::*;

use super::trial::Trial;
use crate::catalogue::Criterion;
use crate::order::sort;
use crate::report::{Analysis, Report};
use crate::wording::fill;
use crate::wording::what_if::EN;

/// How many there are.
const PRESETS: usize = 3;

/// By what a weight is multiplied.
const MORE: f64 = 2.0;

/// For the criteria whose weight has least room above it before another comes first, a button that doubles it.
pub fn presets(trial: Trial, report: &Report, analysis: &Analysis) -> AnyView {
    let mut criteria: Vec<(&'static Criterion, f64, f64)> = Vec::new();
    for (id, _, high) in &analysis.stability.0 {
        let weight = report.weights.get(id).unwrap_or_default();
        let criterion = trial.app.catalogue.criterion(id);
        criteria.extend(criterion.map(|one| (one, weight, high - weight)));
    }
    criteria.retain(|(_, weight, _)| *weight > 0.0);
    sort(&mut criteria, |(_, _, one), (_, _, other)| {
        one.total_cmp(other)
    });
    let button = |(criterion, weight, _): &(&'static Criterion, f64, f64)| {
        let (id, share) = (criterion.id.as_str(), (MORE * weight).min(1.0));
        let label = fill(EN.preset, &[("criterion", &criterion.name)]);
        view! {
            <button type="button" class="button small" on:click=move |_| trial.weigh(id, share)>{label}</button>
        }
    };
    let buttons = criteria.iter().take(PRESETS).map(button).together();
    view! { <p class="acts presets">{buttons}</p> }
}
