//! Claims with their sources, as they stand on every page that shows evidence.

use crate::view::prelude::*;

use super::App;
use crate::catalogue::{Claim, Evidence, Source, Status, Tone};
use crate::report::status_text;
use crate::wording::{EN, fill};

/// How many claims are shown before the rest is asked for.
const SHOWN: usize = 4;

/// A list of claims: the first few, and the others on demand; `more` says how many there are.
pub fn claims(
    app: App,
    evidence: &'static Evidence,
    claims: impl Iterator<Item = &'static Claim>,
    more: impl FnOnce(&str) -> String,
) -> AnyView {
    let mut first: Vec<AnyView> = claims.map(|claim| item(app, evidence, claim)).collect();
    let more = more(&first.len().to_string());
    let rest = first.split_off(SHOWN.min(first.len()));
    let none = rest.is_empty();
    view! {
        <ul class="evidence">{first}</ul>
        <details class="more" hidden=none>
            <summary>{more}</summary>
            <ul class="evidence">{rest}</ul>
        </details>
    }
}

/// A claim: whether it holds, what it says, where it comes from, and the checked fact beside it.
pub fn item(app: App, evidence: &'static Evidence, claim: &'static Claim) -> AnyView {
    let sort = match claim.status {
        Status::Holds => "good",
        Status::Outdated | Status::Disputed | Status::CategoryError => "warn",
        Status::Opinion | Status::Unverified => "plain",
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
        .map(|one| source_link(one, claim.year.to_string()))
        .collect();
    let fact = claim.fact.as_ref().map(|(text, id)| {
        let source = source(id).map(|one| source_link(one, one.year.to_string()));
        view! {
            <span class="fact">{fill(EN.result_evidence_today, &[("fact", text)])}</span>
            <span class="source">{source}</span>
        }
    });
    view! {
        <li>
            <span>
                <span class=format!("flag {sort}")>{status_text(claim.status)}</span>
                {sign
                    .map(|(name, sign)| {
                        view! {
                            <span class="tone" role="img" aria-label=name>
                                {sign}
                            </span>
                        }
                    })}
                {claim.text.as_str()}
            </span>
            <span class="source">{sources} {report(app, &claim.id)}</span>
            {fact}
        </li>
    }
}

/// The publisher and when it said so, with a link where it is public.
pub fn source_link(source: &'static Source, when: String) -> AnyView {
    let text = format!("{}, {when}", source.publisher);
    match &source.url {
        Some(url) => view! {
            <a href=url.as_str() rel="noopener noreferrer" target="_blank" title=source.title.as_str()>
                {text}
            </a>
        },
        None => view! { <span title=source.title.as_str()>{text}</span> },
    }
}

/// A link to whoever looks after the data, where this page's host has named an address for it.
pub fn report(app: App, id: &str) -> Option<AnyView> {
    let address = app.report.get_value()?;
    let link = view! {
        <a
            class="report"
            href=address.replace("{id}", id)
            rel="noopener noreferrer"
            target="_blank"
            aria-label=fill(EN.report_what, &[("id", id)])
        >
            {EN.report}
        </a>
    };
    Some(link)
}
