//! The documented decisions that are nearest to the answers.

use crate::view::prelude::*;

use crate::report::{Near, nearest};
use crate::view::App;
use crate::view::evidence::{hint, with_evidence};
use crate::wording::depths::EN;

pub fn precedents(app: App) -> AnyView {
    let report = super::report(app);
    with_evidence(app, move |evidence| {
        let Some(top) = report.stacks.first() else {
            return ().into_any();
        };
        let near = app.session.with_untracked(|session| {
            nearest(
                app.catalogue,
                &evidence.precedents,
                session.shown_answers(),
                top,
            )
        });
        if near.is_empty() {
            return hint(EN.precedents_none);
        }
        let line = |one: &Near| line(one, &top.name);
        view! {
            {hint(EN.precedents_lede)}
            <ul class="precedents">{near.iter().map(line).together()}</ul>
        }
    })
}

/// A decision: what limited it, what was taken, whether that was right, and where it is told.
fn line(one: &Near, name: &str) -> AnyView {
    view! {
        <li>
            <p>{one.description.clone()}</p>
            <p>
                {one.says(name)} " "
                <a href=one.address.clone() rel="noopener noreferrer" target="_blank">{one.source()}</a>
            </p>
        </li>
    }
}
