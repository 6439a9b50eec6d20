//! The ratings of a technology: the likely value, how low or high it could be, and the claims that say so.

use crate::view::prelude::*;

use crate::catalogue::{Criterion, Evidence, Technology};
use crate::order::{hundredths, hundredths_and_tenth};
use crate::report::rated;
use crate::view::App;
use crate::view::claims::item;
use crate::view::evidence::with_evidence;
use crate::wording::{EN, fill};

pub fn ratings(app: App, technology: &'static Technology) -> AnyView {
    let row = |criterion: &'static Criterion| row(app, technology, criterion);
    let rows: Vec<_> = app.catalogue.criteria.iter().filter_map(row).collect();
    view! {
        <section>
            <h2>{EN.ratings}</h2>
            <div>
                <p class="hint">
                    {EN.ratings_note} " " <a href="#/method">{EN.result_method}</a>
                </p>
                <ul class="ratings">{rows}</ul>
            </div>
        </section>
    }
}

fn row(
    app: App,
    technology: &'static Technology,
    criterion: &'static Criterion,
) -> Option<AnyView> {
    let rating = technology.rating(&criterion.id)?;
    let value = rating.value;
    let (low, high) = (hundredths(value.low), hundredths(value.high));
    let percent = |value: f64| format!("{}%", hundredths_and_tenth(value));
    let (start, size) = (percent(value.low), percent(value.high - value.low));
    let likely = percent(value.likely);
    let words = [("low", low.as_str()), ("high", &high)];
    let basis = with_evidence(app, move |evidence| {
        basis(app, evidence, technology, criterion)
    });
    let row = view! {
        <li>
            <b>{criterion.name.as_str()}</b>
            <span class="num">
                {hundredths(value.likely)} " " <span class="muted">{fill(EN.ratings_range, &words)}</span>
            </span>
            <span class="range" aria-hidden="true">
                <i style:inset-inline-start=start style:inline-size=size></i>
                <b style:inset-inline-start=likely></b>
            </span>
            {basis}
        </li>
    };
    Some(row)
}

/// What the rating says in words, and the claims behind it.
fn basis(
    app: App,
    evidence: &'static Evidence,
    technology: &'static Technology,
    criterion: &'static Criterion,
) -> AnyView {
    let rating = technology.rating(&criterion.id);
    let lacks = evidence.lacks(&technology.id, &criterion.id);
    let clause = rating.and_then(|rating| rating.says.as_deref()).or(lacks);
    let text = clause.map(|clause| rated(&technology.name, clause));
    let ids = evidence.basis(&technology.id, &criterion.id);
    let count = ids.len().to_string();
    let summary = match ids.len() {
        1 => EN.ratings_claim.to_owned(),
        _ => fill(EN.ratings_claims, &[("count", &count)]),
    };
    let claims = ids.iter().filter_map(|id| evidence.claim(id));
    let claims: Vec<_> = claims.map(|claim| item(app, evidence, claim)).collect();
    view! {
        <span class="caption">{text}</span>
        <details class="more">
            <summary>{summary}</summary>
            <ul class="evidence">{claims}</ul>
        </details>
    }
}
