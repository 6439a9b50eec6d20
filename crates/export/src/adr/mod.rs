//! An Architecture Decision Record in the form of MADR 4.0 (<https://adr.github.io/madr/>).
//!
//! It is written to be committed as it is: proposed, not accepted, which is the team's to say; with the figures that
//! matter; and claiming no more than the analysis found. Headings are MADR's own, since tools look for them. The title comes
//! first, and status and date as a list below it, because log4brains, adr-manager, adr-log and adr-tools find them there;
//! MADR's front matter, which it does not ask for, hides them from three of the four.

mod context;
mod options;
mod outcome;

pub use context::{answers, open};
pub use options::excluded;
pub use outcome::{main, relaxations, ways_out};

use super::Subject;
use super::inline::plain;
use super::page::{Page, WIDTH};
use super::provenance::{figures, provenance};
use wording::{export::EN, fill};

/// The record.
pub fn adr(subject: &Subject<'_>) -> String {
    let mut page = Page::default();
    page.heading(1, &title(subject));
    let mut standing = vec![plain(EN.adr_status)];
    standing.extend(
        subject
            .date
            .map(|date| plain(&fill(EN.adr_date, &[("date", &date.to_string())]))),
    );
    page.list(&standing);
    context::context(subject, &mut page);
    context::drivers(subject, &mut page);
    options::considered(subject, &mut page);
    outcome::outcome(subject, &mut page);
    if subject.top().is_some() && !subject.is_open() {
        outcome::consequences(subject, &mut page);
        outcome::confirmation(subject, &mut page);
    }
    options::pros_and_cons(subject, &mut page);
    page.heading(2, EN.adr_more);
    page.list(&provenance(subject));
    page.paragraph(&plain(&figures(subject)));
    page.text(EN.adr_limits);
    let precedents = subject.precedents();
    if !precedents.is_empty() {
        page.heading(3, EN.precedents);
        page.list(&precedents);
    }
    page.finish()
}

/// What is chosen, as a heading: shorter words where a line would not hold it.
fn title(subject: &Subject<'_>) -> String {
    let Some(top) = subject.top() else {
        return subject.say(EN.adr_title_none);
    };
    if subject.is_open() {
        return subject.say(EN.adr_title_open);
    }
    let leading = subject.leading();
    let template = if leading.len() > 1 {
        EN.adr_title_level
    } else {
        EN.adr_title
    };
    let first = leading.first().copied().unwrap_or(top);
    let names = [
        subject.named(&leading),
        first.name.clone(),
        first.id.clone(),
    ];
    let titles = names.map(|name| fill(template, &[("name", &name)]));
    let [whole, by_name, by_id] = &titles;
    let title = [whole, by_name].into_iter().find(|title| fits(title));
    title.unwrap_or(by_id).clone()
}

/// Whether a first heading fits on a line, which it cannot be broken across.
fn fits(title: &str) -> bool {
    const MARK: usize = 2;
    plain(title).as_str().encode_utf16().count() + MARK <= WIDTH
}
