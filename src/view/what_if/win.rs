//! What it would take for another one to come first.

use crate::view::prelude::*;

use crate::report::{Report, stack_name, way_to_win};
use crate::view::fresh::fresh_text;
use crate::view::{App, Search};
use crate::wording::EN;

/// For each runner-up, a button that looks for what would put it first.
pub fn ways_to_win(app: App, report: &Report) -> Option<AnyView> {
    if report.runner_ups.is_empty() {
        return None;
    }
    let row = |id: &String| {
        let name = stack_name(app.catalogue, id);
        let stack = id.clone();
        let ask = move |_| {
            let case = app
                .session
                .with_untracked(|session| session.shown_case().applied(app.catalogue));
            (app.host.search)(app, &case, stack.clone());
        };
        let of = id.clone();
        let shown = name.clone();
        let found = move || app.search.with(|search| found(search, &of, &shown));
        view! {
            <li>
                <button type="button" class="button small" aria-describedby="to-win" on:click=ask>
                    {name}
                </button>
                <span role="status">{fresh_text(move || found())}</span>
            </li>
        }
    };
    let rows = report.runner_ups.iter().map(|rival| row(&rival.stack));
    let list = view! {
        <h3 id="to-win">{EN.result_win}</h3>
        <ul class="ways-to-win">{rows.together()}</ul>
    };
    Some(list)
}

/// What is known of the way of one stack to the first place.
fn found(search: &Search, id: &str, name: &str) -> String {
    match search {
        Search::Under(stack) if stack == id => EN.result_win_waiting.to_owned(),
        Search::Over(stack, changes) if stack == id => way_to_win(name, changes.as_deref()),
        _ => String::new(),
    }
}
