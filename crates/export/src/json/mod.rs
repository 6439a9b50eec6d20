//! A result as JSON: the answers, from which the interview is restored, and the whole report, as `stackfit recommend`
//! prints it. `schemas/report.json` is its schema.

mod layout;
mod read;

pub use read::{LARGEST, Restored, Unread, read};

use serde::Serialize;

use super::Subject;
use decision::answers::Answers;
use decision::weights::OwnWeights;
use report::{CatalogueRef, Report, behind, nearest};

/// What the field `format` says.
pub const FORMAT: &str = "stackfit-report";

/// The version of the format. It grows when a reader of the present one would misread the next.
pub const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    version: u32,
    date: Option<String>,
    link: &'a str,
    catalogue: &'a CatalogueRef,
    answers: &'a Answers,
    #[serde(skip_serializing_if = "OwnWeights::is_empty")]
    weights: &'a OwnWeights,
    report: &'a Report,
}

/// The result as JSON, a line for each name.
pub fn write(subject: &Subject<'_>) -> String {
    let mut report = subject.report.clone();
    // The page's catalogue comes without its evidence, which is loaded later.
    if let (Some(evidence), Some(top)) = (subject.evidence, report.stacks.first()) {
        report.evidence = behind(evidence, top, &report.weights);
        let answers = subject.case.answers;
        report.precedents = nearest(subject.catalogue(), &evidence.precedents, answers, top);
    }
    // Ranks that a stack never takes say nothing, and there are as many of them as stacks, for each of those.
    for stack in &mut report.stacks {
        if let Some(ranks) = &mut stack.rank_acceptability {
            let taken = ranks.iter().rposition(|share| *share > 0.0);
            ranks.truncate(taken.map_or(0, |last| last + 1));
        }
    }
    layout::text(&Document {
        format: FORMAT,
        version: VERSION,
        date: subject.date.map(|date| date.to_string()),
        link: subject.link,
        catalogue: &report.catalogue,
        // What a link carries as well: answers to questions that are not asked any more are not part of the result.
        answers: &subject.case.answers.asked_answers(subject.catalogue()),
        weights: subject.case.weights,
        report: &report,
    })
}
