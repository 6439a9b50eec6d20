//! Alternatives and entries side by side.

mod chooser;
mod table;

use crate::view::prelude::*;

use super::App;
use super::host::EvidenceState;
use crate::report::{Comparison, Known, MOST, compare};
use crate::session::{Compared, Comparing, Whose};
use crate::view::fresh::{fresh, fresh_text};
use crate::wording::compare::EN;
use crate::wording::{fill, list};

/// How many of the unknown ids are named.
const NAMED: usize = 5;

/// How much of an unknown id is shown.
const SHOWN: usize = 40;

#[component]
pub fn Compare() -> impl IntoView {
    let app = App::get();
    let given = Memo::new(move |_| given(app));
    let comparison = Memo::new(move |_| given.with(|given| comparison(app, given)));
    let whose = move || {
        let whose = given.with(|given| match given.whose {
            Whose::Link => EN.whose_link,
            Whose::Partly => EN.whose_partly,
            _ if given.answers.is_empty() => EN.whose_open,
            _ => EN.whose_own,
        });
        fill(EN.lede, &[("whose", whose)])
    };
    let unreadable = move || given.with(|given| given.whose == Whose::Unreadable);
    let few = move || comparison.with(|one| one.columns.len() < 2);
    view! {
        <article class="side-by-side">
            <h1 tabindex="-1">{EN.title}</h1>
            <p class="lede">{fresh_text(move || whose())}</p>
            <p class="notice" hidden=move || !unreadable()>{EN.broken_link}</p>
            {fresh(move || comparison.with(left_out))}
            {fresh(move || given.with(|given| chooser::chooser(app, given)))}
            <p class="hint" hidden=move || !few()>{EN.too_few}</p>
            <div hidden=move || few()>{table::table(app, comparison)}</div>
        </article>
    }
}

fn given(app: App) -> Compared {
    let compared = app.session.with(|session| session.compared(app.catalogue));
    // The page is shown for nothing else.
    compared.unwrap_or_else(|| Compared {
        of: Comparing::default(),
        answers: Default::default(),
        weights: Default::default(),
        whose: Whose::Own,
    })
}

fn comparison(app: App, given: &Compared) -> Comparison {
    let evidence = match app.evidence.get() {
        EvidenceState::Loaded(evidence) => Some(evidence),
        _ => None,
    };
    let case = given.case().applied(app.catalogue);
    let analysed = app.analysed.get();
    let analysed = analysed.as_ref().filter(|one| one.case == case);
    let known = Known {
        evidence,
        analysis: analysed.map(|one| &one.analysis),
    };
    compare(app.model, given.case(), &given.of.ids, known)
}

/// What was asked for and is not shown.
fn left_out(comparison: &Comparison) -> AnyView {
    let unknown = &comparison.unknown;
    let short = |id: &String| format!("“{}”", id.chars().take(SHOWN).collect::<String>());
    let mut ids: Vec<String> = unknown.iter().take(NAMED).map(short).collect();
    if unknown.len() > NAMED {
        let more = (unknown.len() - NAMED).to_string();
        ids.push(fill(EN.unknown_more, &[("count", &more)]));
    }
    let not_found = fill(EN.unknown, &[("ids", &ids.join(", "))]);
    let names = list(&comparison.left_out);
    let too_many = fill(
        EN.left_out,
        &[("most", &MOST.to_string()), ("names", &names)],
    );
    view! {
        <p class="notice" hidden=unknown.is_empty()>{not_found}</p>
        <p class="notice" hidden=comparison.left_out.is_empty()>{too_many}</p>
    }
}
