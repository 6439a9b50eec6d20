//! What has become of a shared result since its link was made.

use crate::view::prelude::*;

use crate::report::{Account, Cause, Drift, drift as drift_since};
use crate::view::fresh::fresh;
use crate::view::{App, EvidenceState};
use crate::wording::{EN, fill};

/// A notice that the data has been updated since; why, as soon as the record of changes is loaded.
pub fn drift(app: App) -> AnyView {
    let opened = app.session.with_untracked(|session| session.opened.clone());
    let notice = move || {
        let opened = opened.as_ref()?;
        let changes = match app.evidence.get() {
            EvidenceState::Loaded(evidence) => Some(evidence.changes.as_slice()),
            _ => None,
        };
        let (case, top) = (opened.case(), &opened.top);
        let drift = drift_since(app.model, changes, case, opened.revision, top)?;
        Some(shown(&drift))
    };
    view! { {fresh(move || notice())} }
}

fn shown(drift: &Drift) -> AnyView {
    let item = |cause: &Cause| {
        view! { <li>{cause.says.clone()} " " <span class="muted">{cause.effect.clone()}</span></li> }
    };
    let causes: Vec<AnyView> = drift.causes.iter().map(item).collect();
    let none = causes.is_empty();
    let more = fill(EN.drift_more, &[("count", &drift.more.to_string())]);
    view! {
        <div class="notice">
            <p>{drift.says.clone()}</p>
            <p hidden=none>
                <b>{EN.drift_title}</b>
            </p>
            <ul hidden=none>{causes}</ul>
            <p hidden=drift.more == 0>{more}</p>
            <p hidden=drift.account.is_none()>{drift.account.map(Account::says)}</p>
        </div>
    }
}
