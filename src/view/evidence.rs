//! What rests on the claims, facts and sources, which come after the rest of the page.

use crate::view::prelude::*;

use super::App;
use super::host::EvidenceState;
use crate::catalogue::Evidence;
use crate::view::fresh::fresh;
use crate::wording::EN;

/// Something that needs the evidence: shown as soon as it is there; until then, that it is on its way.
pub fn with_evidence(
    app: App,
    show: impl Fn(&'static Evidence) -> AnyView + Send + 'static,
) -> AnyView {
    let part = move || match app.evidence.get() {
        EvidenceState::Waiting => hint(EN.result_evidence_waiting),
        EvidenceState::Failed if app.newer.get() => hint(EN.piece_outdated),
        EvidenceState::Failed => hint(EN.result_evidence_failed),
        EvidenceState::Loaded(evidence) => show(evidence),
    };
    view! { {fresh(move || part())} }
}

/// A quiet line.
pub fn hint(text: &'static str) -> AnyView {
    view! { <p class="hint">{text}</p> }
}
