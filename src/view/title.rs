//! The title of the page, unique for each screen, with the progress first.

use crate::engine::Model;
use crate::report::top_name;
use crate::session::{Screen, Session};
use crate::wording::{EN, fill};

/// The document's title for a state.
pub fn page_title(model: &Model<'_>, session: &Session) -> String {
    let page = match &session.screen {
        Screen::Start => EN.start_title.to_owned(),
        Screen::Question(_) => {
            let progress = session.progress(model.catalogue);
            let place = fill(
                EN.question_place,
                &[
                    ("number", &progress.number.to_string()),
                    ("count", &progress.count.to_string()),
                ],
            );
            let question = session.question(model.catalogue);
            format!(
                "{place}: {}",
                question.map_or("", |question| &question.title)
            )
        }
        Screen::Check => EN.check_title.to_owned(),
        Screen::Result => top_name(model, session.shown_answers())
            .unwrap_or_else(|| EN.result_title_empty.to_owned()),
        Screen::Again => EN.again_title.to_owned(),
        Screen::Link(_) => EN.link_title.to_owned(),
    };
    let page = if session.errors > 0 {
        fill(EN.title_error, &[("title", &page)])
    } else {
        page
    };
    fill(EN.title_pattern, &[("page", &page)])
}
