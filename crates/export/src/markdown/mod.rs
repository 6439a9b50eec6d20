//! The whole result as Markdown, in the order of the page.

mod claims;
mod compare;

use super::Subject;
use super::adr::{answers, excluded, main, open, ways_out};
use super::inline::{Inline, plain};
use super::page::Page;
use super::provenance::{figures, provenance};
use super::text::headline;
use catalogue::order::of_hundred;
use report::{
    Support, answer_text, closest_weight, in_words, lead, one_a_question, telling, tipped,
    would_tell,
};
use wording::{self, export::EN, fill};

/// How many changes of an answer are named.
const CHANGES: usize = 8;

/// The result.
pub fn markdown(subject: &Subject<'_>) -> String {
    let mut page = Page::default();
    page.heading(1, &title(subject));
    top(subject, &mut page);
    compare::compare(subject, &mut page);
    changes(subject, &mut page);
    opinions(subject, &mut page);
    supports(subject, &mut page);
    section(&mut page, wording::EN.result_cautions, &cautions(subject));
    section(&mut page, EN.md_excluded, &excluded(subject));
    section(&mut page, EN.precedents, &subject.precedents());
    claims::claims(subject, &mut page);
    section(&mut page, EN.answers, &answers(subject));
    if let Some(open) = open(subject) {
        page.text(&open);
    }
    page.heading(2, EN.adr_more);
    page.list(&provenance(subject));
    page.text(&figures(subject));
    if let Some(date) = subject.date {
        page.text(&fill(EN.md_taken, &[("date", &in_words(date))]));
    }
    page.finish()
}

fn title(subject: &Subject<'_>) -> String {
    match subject.top() {
        None => subject.say(EN.adr_title_none),
        Some(top) if subject.is_open() => fill(EN.md_title_open, &[("name", &top.name)]),
        Some(_) => subject.named(&subject.leading()),
    }
}

/// A heading and a list, if there is something in it.
fn section(page: &mut Page, title: &str, entries: &[Inline]) {
    if !entries.is_empty() {
        page.heading(2, title);
        page.list(entries);
    }
}

fn cautions(subject: &Subject<'_>) -> Vec<Inline> {
    let cautions = subject.report.cautions.iter();
    cautions.map(|text| plain(text)).collect()
}

/// What comes first, why, how sure that is, and what to relax where nothing is left.
fn top(subject: &Subject<'_>, page: &mut Page) {
    let report = subject.report;
    page.text(&headline(subject).unwrap_or_else(|| subject.say(EN.adr_considered_none)));
    page.text(&report.why.join(" "));
    let verdict = subject.verdict();
    let known = subject.certainty().filter(|_| subject.options().len() > 1);
    let sure = known.map(|known| {
        let count = of_hundred(known.confidence.backend_first);
        fill(EN.sure, &[("name", &main(subject)), ("count", &count)])
    });
    let lead = lead(subject.catalogue(), report);
    let tell = known.and_then(|known| would_tell(subject.catalogue(), &known.confidence));
    let sentences = verdict.into_iter().chain(sure).chain(lead).chain(tell);
    page.text(&sentences.collect::<Vec<String>>().join(" "));
    if report.collision.is_some() && subject.top().is_some() {
        page.text(EN.missing);
    }
    ways_out(subject, page);
}

/// What would change it.
fn changes(subject: &Subject<'_>, page: &mut Page) {
    let (Some(top), Some(known)) = (subject.top(), subject.certainty()) else {
        return;
    };
    let catalogue = subject.catalogue();
    page.heading(2, wording::EN.result_changes);
    let points = telling(catalogue, top, &known.tipping_points);
    let shown = one_a_question(&points, CHANGES);
    if shown.is_empty() {
        page.text(&subject.say(wording::EN.result_changes_none));
    }
    let lines = shown.iter().map(|point| tipped(catalogue, point));
    page.list(&lines.map(|line| plain(&line)).collect::<Vec<_>>());
    let more = points.len() - shown.len();
    if more > 0 {
        page.text(&fill(EN.md_changes_more, &[("count", &more.to_string())]));
    }
    let closest = closest_weight(catalogue, &subject.report.weights, &known.stability);
    // With nothing else left, no weight could put it first.
    if subject.report.stacks.len() > 1 {
        page.text(&closest);
    }
}

fn opinions(subject: &Subject<'_>, page: &mut Page) {
    if let Some(known) = subject.certainty().filter(|_| subject.options().len() > 1) {
        page.heading(2, wording::EN.result_opinions);
        page.text(&known.second_opinions.sentence);
    }
}

/// The answers that widen the lead and those that narrow it.
fn supports(subject: &Subject<'_>, page: &mut Page) {
    let Some(top) = subject
        .top()
        .filter(|_| !subject.report.supports.is_empty())
    else {
        return;
    };
    page.heading(2, wording::EN.result_speaks);
    let supports = subject.report.supports.iter();
    let (widening, narrowing): (Vec<&Support>, Vec<&Support>) =
        supports.partition(|support| support.lead > 0.0);
    let line = |support: &&Support| {
        let question = subject.catalogue().question(&support.question)?;
        let answer = answer_text(question, subject.case.answers.get(&question.id));
        Some(plain(&format!("{}: {answer}", question.short)))
    };
    for (template, supports) in [
        (wording::text(EN.md_for), widening),
        (wording::text(EN.md_against), narrowing),
    ] {
        if !supports.is_empty() {
            page.text(&fill(template, &[("name", &top.name)]));
            page.list(&supports.iter().filter_map(line).collect::<Vec<_>>());
        }
    }
}
