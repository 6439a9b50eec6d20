//! A result that was saved as JSON, opened again.

use crate::view::prelude::*;

use super::file_form::{FileForm, file_form};
use crate::export::json::{LARGEST, Restored, read};
use crate::report::top_stacks;
use crate::share;
use crate::view::App;
use crate::view::fresh::fresh_text;
use crate::weights::Case;
use crate::wording::fill;
use crate::wording::take_along::EN;

const FILE: &str = "saved-result-file";

/// How many answers that cannot be used are named.
const NAMED: usize = 5;

/// What came of a file: what is said of it, and the address of what can be opened.
#[derive(Clone, Default)]
struct Outcome {
    said: String,
    address: Option<String>,
}

pub fn restore(app: App) -> AnyView {
    let outcome = Local::new(Outcome::default());
    let take = move |text: Option<String>| {
        let found = match text {
            Some(text) => opened(app, &text),
            None => Outcome {
                said: EN.open_unreadable.to_owned(),
                address: None,
            },
        };
        match &found.address {
            // Nothing to be said: it is on screen.
            Some(address) if found.said.is_empty() => (app.host.go)(address),
            _ => app.announcement.set(found.said.clone()),
        }
        outcome.set(found);
    };
    let form = FileForm {
        id: FILE,
        largest: LARGEST,
        file: EN.open_file,
        paste: EN.open_paste,
        take: EN.open,
    };
    let said = move || outcome.with(|outcome| outcome.said.clone());
    let rest = move || outcome.with(|outcome| outcome.address.clone());
    view! {
        <section class="transfer restore">
            <h2>{EN.open_title}</h2>
            {file_form(app, form, take)}
            <p class="outcome" aria-hidden="true">{fresh_text(move || said())}</p>
            <p hidden=move || rest().is_none()>
                <a class="button" href=move || rest().unwrap_or_default()>{EN.open_rest}</a>
            </p>
        </section>
    }
}

/// What a text holds, as a link to it.
fn opened(app: App, text: &str) -> Outcome {
    match read(app.catalogue, "file", text) {
        Err(problem) => Outcome {
            said: problem.says(),
            address: None,
        },
        Ok(restored) => {
            let case = Case::from((&restored.answers, &restored.weights));
            let top = top_stacks(app.model, case);
            Outcome {
                said: left_out(&restored),
                address: Some(share::encode(app.catalogue, case, &top)),
            }
        }
    }
}

/// Which answers cannot be used, if there are any.
fn left_out(restored: &Restored) -> String {
    let fields = restored.left_out.iter().take(NAMED);
    let fields: Vec<&str> = fields.map(|one| one.field.as_str()).collect();
    if fields.is_empty() {
        return String::new();
    }
    fill(EN.open_left_out, &[("fields", &fields.join(", "))])
}
