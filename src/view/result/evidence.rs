//! The claims behind the pick, with their sources.

use leptos::prelude::*;

use crate::catalogue::{Claim, Evidence, Source, Status, Tone};
use crate::report::{Behind, Report, StackReport, behind};
use crate::view::{App, EvidenceState};
use crate::wording::{EN, fill};

/// How many claims are shown before the rest is asked for.
const SHOWN: usize = 4;

/// The claims, as soon as they are loaded.
pub fn evidence(app: App, report: &Report, top: &StackReport) -> AnyView {
    let (top, weights) = (top.clone(), report.weights.clone());
    let parts = move || match app.evidence.get() {
        EvidenceState::Waiting => hint(EN.result_evidence_waiting),
        EvidenceState::Failed => hint(EN.result_evidence_failed),
        EvidenceState::Loaded(evidence) => {
            let part = |behind: &Behind| part(app, evidence, behind);
            let parts: Vec<_> = behind(evidence, &top, &weights)
                .iter()
                .filter_map(part)
                .collect();
            view! { {parts} }.into_any()
        }
    };
    view! {
        <section>
            <h2>{EN.result_evidence}</h2>
            <div>
                {hint(EN.result_evidence_note)}
                {move || parts()}
            </div>
        </section>
    }
    .into_any()
}

fn hint(text: &'static str) -> AnyView {
    view! { <p class="hint">{text}</p> }.into_any()
}

/// The claims behind one part of the stack: the first few, and the others on demand.
fn part(app: App, evidence: &'static Evidence, behind: &Behind) -> Option<AnyView> {
    let technology = app.catalogue.technology(&behind.technology)?;
    let items: Vec<AnyView> = behind
        .claims
        .iter()
        .filter_map(|id| evidence.claim(id))
        .map(|claim| view! { <Item evidence claim /> }.into_any())
        .collect();
    let count = items.len().to_string();
    let more = fill(
        EN.result_evidence_more,
        &[("count", &count), ("name", &technology.name)],
    );
    let mut first = items;
    let rest = first.split_off(SHOWN.min(first.len()));
    let none = rest.is_empty();
    let part = view! {
        <h3>{technology.name.as_str()}</h3>
        <p class="muted">{technology.summary.as_str()}</p>
        <ul class="evidence">{first}</ul>
        <details class="more" hidden=none>
            <summary>{more}</summary>
            <ul class="evidence">{rest}</ul>
        </details>
    };
    Some(part.into_any())
}

#[component]
fn Item(evidence: &'static Evidence, claim: &'static Claim) -> impl IntoView {
    let (word, sort) = match claim.status {
        Status::Holds => (EN.status_holds, "good"),
        Status::Outdated => (EN.status_outdated, "warn"),
        Status::Disputed => (EN.status_disputed, "warn"),
        Status::CategoryError => (EN.status_category_error, "warn"),
        Status::Opinion => (EN.status_opinion, "plain"),
        Status::Unverified => (EN.status_unverified, "plain"),
    };
    let sign = match claim.tone {
        Tone::Pro => Some((EN.tone_pro, "+")),
        Tone::Con => Some((EN.tone_con, "−")),
        Tone::Neutral => None,
    };
    let source = |id: &str| evidence.source(id);
    let sources: Vec<_> = [Some(claim.source.as_str()), claim.also.as_deref()]
        .into_iter()
        .flatten()
        .filter_map(source)
        .map(|source| view! { <SourceLink source year=claim.year /> }.into_any())
        .collect();
    let fact = claim.fact.as_ref().map(|(text, id)| {
        let source =
            source(id).map(|source| view! { <SourceLink source year=source.year /> }.into_any());
        view! {
            <span class="fact">{fill(EN.result_evidence_today, &[("fact", text)])}</span>
            <span class="source">{source}</span>
        }
        .into_any()
    });
    view! {
        <li>
            <span>
                <span class=format!("flag {sort}")>{word}</span>
                {sign
                    .map(|(name, sign)| {
                        view! {
                            <span class="tone" role="img" aria-label=name>
                                {sign}
                            </span>
                        }
                            .into_any()
                    })}
                {claim.text.as_str()}
            </span>
            <span class="source">{sources}</span>
            {fact}
        </li>
    }
}

#[component]
fn SourceLink(source: &'static Source, year: u32) -> impl IntoView {
    let text = format!("{}, {year}", source.publisher);
    match &source.url {
        Some(url) => view! {
            <a href=url.as_str() rel="noopener noreferrer" target="_blank" title=source.title.as_str()>
                {text}
            </a>
        }
        .into_any(),
        None => view! { <span title=source.title.as_str()>{text}</span> }.into_any(),
    }
}
