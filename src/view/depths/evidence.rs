//! The claims behind the pick, with their sources.

use crate::view::prelude::*;

use crate::catalogue::Evidence;
use crate::report::{Behind, Report, StackReport, behind};
use crate::view::App;
use crate::view::claims::claims;
use crate::view::evidence::{hint, with_evidence};
use crate::view::technology::named;
use crate::wording::{EN, fill};

/// The claims, as soon as they are loaded.
pub fn evidence(app: App, report: &Report, top: &StackReport) -> AnyView {
    let (top, weights) = (top.clone(), report.weights.clone());
    let parts = with_evidence(app, move |evidence| {
        let part = |behind: &Behind| part(app, evidence, behind);
        let parts: Vec<_> = behind(evidence, &top, &weights)
            .iter()
            .filter_map(part)
            .collect();
        view! { {parts} }
    });
    view! {
        <section>
            <h3>{EN.result_evidence}</h3>
            <div>{hint(EN.result_evidence_note)} {parts}</div>
        </section>
    }
}

/// The claims behind one part of the stack.
fn part(app: App, evidence: &'static Evidence, behind: &Behind) -> Option<AnyView> {
    let technology = app.catalogue.technology(&behind.technology)?;
    let list = claims(
        app,
        evidence,
        behind.claims.iter().filter_map(|id| evidence.claim(id)),
        |count| {
            let words = [("count", count), ("name", &technology.name)];
            fill(EN.result_evidence_more, &words)
        },
    );
    let part = view! {
        <h4>{named(technology)}</h4>
        <p class="muted">{technology.summary.as_str()}</p>
        {list}
    };
    Some(part)
}
