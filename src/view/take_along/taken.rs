//! The result on screen with everything that its documents are made of, and the documents.

use std::sync::Arc;

use crate::answers::Answers;
use crate::catalogue::{Date, Evidence};
use crate::engine::Model;
use crate::export::{Judged, Subject, adr, csv, json, markdown, qr, text};
use crate::report::Report;
use crate::view::result::{judged, link};
use crate::view::{Analysed, App, EvidenceState, Judgement};
use crate::weights::{Case, OwnWeights};
use crate::wording::fill;
use crate::wording::take_along::EN;

/// A result with all that it borrows.
pub struct Taken {
    model: &'static Model<'static>,
    case: (Answers, OwnWeights),
    report: Report,
    date: Option<Date>,
    judged: Option<Judgement>,
    /// The whole address of the result.
    pub link: String,
    /// The claims and sources; none if they could not be loaded.
    pub evidence: Option<&'static Evidence>,
}

/// A file to be saved.
pub struct Document {
    /// What it is called: letters, digits, hyphens, and a full stop.
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// What it says.
    pub text: String,
}

/// The result on screen, of which this much is known; nothing as long as its analysis or the evidence is on its way.
pub fn taken(app: App, known: Option<Arc<Analysed>>) -> Option<Taken> {
    let case = app.session.with(|session| session.shown_case().owned());
    let evidence = match app.evidence.get() {
        EvidenceState::Waiting => return None,
        EvidenceState::Failed => None,
        EvidenceState::Loaded(evidence) => Some(evidence),
    };
    let mut report = (*app.report_of(Case::from(&case))).clone();
    // Where nothing is left, there is nothing to analyse.
    if !report.stacks.is_empty() {
        let counted = Case::from(&case).applied(app.catalogue);
        let known = known.filter(|known| known.case == counted)?;
        report.complete(known.analysis.clone());
    }
    Some(Taken {
        model: app.model,
        case,
        report,
        date: app.today(),
        judged: judged(app),
        link: link(app),
        evidence,
    })
}

impl Taken {
    fn subject(&self) -> Subject<'_> {
        Subject {
            model: self.model,
            evidence: self.evidence,
            case: (&self.case).into(),
            report: &self.report,
            link: &self.link,
            date: self.date,
            judged: self.judged.as_ref().map(|one| Judged {
                stack: &one.stack,
                hurts: &one.hurts,
            }),
        }
    }

    /// A message of a few lines.
    pub fn message(&self) -> String {
        text::text(&self.subject())
    }

    /// The decision record.
    pub fn record(&self) -> Document {
        let text = adr::adr(&self.subject());
        self.document(EN.name_adr, ("md", "text/markdown"), text)
    }

    /// The whole result, to be read.
    pub fn whole(&self) -> Document {
        let text = markdown::markdown(&self.subject());
        self.document(EN.name_other, ("md", "text/markdown"), text)
    }

    /// What can be opened again.
    pub fn saved(&self) -> Document {
        let text = json::write(&self.subject());
        self.document(EN.name_other, ("json", "application/json"), text)
    }

    /// The decision table.
    pub fn table(&self, form: csv::Form) -> Document {
        let text = csv::csv(&self.subject(), form);
        let kind = match form.separator {
            csv::Separator::Tab => ("tsv", "text/tab-separated-values"),
            _ => ("csv", "text/csv"),
        };
        self.document(EN.name_other, kind, text)
    }

    /// The link as a QR code.
    pub fn code(&self) -> Document {
        let code = qr::code(&self.link);
        let text = code.map(|code| code.svg()).unwrap_or_default();
        self.document(EN.name_other, ("svg", "image/svg+xml"), text)
    }

    /// A document whose name says what is first, and the day.
    fn document(&self, name: &str, (ending, kind): (&str, &'static str), text: String) -> Document {
        let top = self.report.stacks.first();
        let what = top.map_or(EN.name_none, |top| top.id.as_str());
        let safe = |letter: char| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '-'
            }
        };
        let what: String = what.chars().map(safe).collect();
        let name = fill(name, &[("what", &what)]);
        let date = self.date.map(|date| format!("-{date}"));
        Document {
            name: format!("{name}{}.{ending}", date.unwrap_or_default()),
            kind,
            text,
        }
    }
}
