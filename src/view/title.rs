//! The title of the page, unique for each screen, with the progress first.

use crate::catalogue::Catalogue;
use crate::engine::Model;
use crate::report::{either, leading, top_name};
use crate::session::{Pace, Progress, Screen, Session};
use crate::view::{App, EvidenceState};
use crate::wording::{EN, builder, compare, decisions, fill, say, team_page};

/// Where in the interview somebody is, in words: how many questions there are is known where all are asked.
pub fn question_place(pace: Pace, progress: Progress) -> String {
    let template = match pace {
        Pace::Full => EN.question_place,
        Pace::Short => EN.question_counted,
    };
    let (number, count) = (progress.number.to_string(), progress.count.to_string());
    fill(template, &[("number", &number), ("count", &count)])
}

/// The document's title on the screens that a visit starts with; on any other, that of the first page.
pub fn early_title(catalogue: &Catalogue, session: &Session) -> String {
    let page = match session.question(catalogue) {
        None => catalogue.title.clone(),
        Some(question) => {
            let place = question_place(session.pace, session.progress(catalogue));
            format!("{place}: {}", question.title)
        }
    };
    let page = if session.errors > 0 {
        fill(EN.title_error, &[("title", &page)])
    } else {
        page
    };
    whole(&page)
}

fn whole(page: &str) -> String {
    fill(EN.title_pattern, &[("page", page)])
}

/// The document's title for a state, with what is known by now: which of the pages to read it is, and who leads.
pub fn shown_title(app: App, session: &Session) -> String {
    let known = match &session.screen {
        Screen::Guide(id) => guide_title(app, id),
        Screen::Result => leading_title(app, session),
        _ => None,
    };
    known.unwrap_or_else(|| page_title(app.model, session))
}

/// That of a page of the guide, once the guide is there.
fn guide_title(app: App, id: &str) -> Option<String> {
    let EvidenceState::Loaded(evidence) = app.evidence.get() else {
        return None;
    };
    let pages = &evidence.guide;
    let page = pages.iter().find(|page| page.id == *id).or(pages.first())?;
    Some(whole(&page.title))
}

/// That of a result, with those that lead, once it is known who does.
fn leading_title(app: App, session: &Session) -> Option<String> {
    let shown = session.shown_case();
    let applied = shown.applied(app.catalogue);
    let known = app.analysed.get().filter(|known| known.case == applied)?;
    let report = app.report_soon(shown)?;
    let leading = leading(&report, Some(&known.analysis.confidence));
    let names = leading.iter().map(|stack| stack.name.clone());
    Some(whole(&of_result(&either(&names.collect::<Vec<_>>()))))
}

/// Another one than that of the page about what leads.
fn of_result(name: &str) -> String {
    fill(EN.result_title_of, &[("name", name)])
}

/// The document's title for a state.
pub fn page_title(model: &Model<'_>, session: &Session) -> String {
    let page = match &session.screen {
        Screen::Start | Screen::Question(_) => return early_title(model.catalogue, session),
        Screen::Enough => EN.enough_title.to_owned(),
        Screen::Method => EN.method_title.to_owned(),
        Screen::Technologies => say(&model.catalogue.words, EN.browse_all),
        Screen::Technology(id) => {
            let technology = model.catalogue.technology(id);
            technology.map_or_else(String::new, |one| one.name.clone())
        }
        Screen::Guide(_) => EN.guide_title.to_owned(),
        Screen::Compare(_) => compare::EN.title.to_owned(),
        Screen::Decisions => decisions::EN.title.to_owned(),
        Screen::Team(_) => team_page::EN.title.to_owned(),
        Screen::Builder => builder::EN.title.to_owned(),
        Screen::Check => EN.check_title.to_owned(),
        Screen::Result => top_name(model, session.shown_case()).map_or_else(
            || say(&model.catalogue.words, EN.result_title_empty),
            |name| of_result(&name),
        ),
        Screen::Again => EN.again_title.to_owned(),
        Screen::Link(_) => EN.link_title.to_owned(),
    };
    whole(&page)
}
