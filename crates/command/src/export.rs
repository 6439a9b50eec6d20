//! A result to take along, in one of several formats.

use clap::ValueEnum;

use super::{Failure, analysed, link};
use ::export::{Subject, adr, csv, json, markdown, qr, text};
use ::report::SEED;
use catalogue::{Catalogue, Date};
use decision::engine::Model;
use decision::weights::Case;

pub const ABOUT: &str = "Print the result for answers as a document to take along";
pub const HELP: &str = "\
Print the result for answers as a document to take along

adr       an Architecture Decision Record (MADR 4), to be committed to a repository
markdown  the whole result, to be read
json      answers and report (schemas/report.json); every command takes it as ANSWERS again
csv       the decision table: each alternative by weight, value and contribution on each criterion; --separator and
          --byte-order-mark write it as your spreadsheet expects it
text      a message of a few lines
qr        an SVG with the link as a QR code

All but csv name the address of the result. It starts with --link-base, which should be where your page lies: that
there is a page at the default is not promised.";

/// Where links lead without `--link-base`: the address at which `make run` serves the page.
pub const LINK_BASE: &str = "http://127.0.0.1:8080/";

/// What is printed.
#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    /// An Architecture Decision Record (MADR 4).
    Adr,
    /// The whole result.
    Markdown,
    /// Answers and report.
    Json,
    /// The decision table.
    Csv,
    /// A message of a few lines.
    Text,
    /// The link as a QR code, as SVG.
    Qr,
}

/// The address of a page that a link's fragment can be put behind.
pub fn base(text: &str) -> Result<String, String> {
    let whole = text.starts_with("https://") || text.starts_with("http://");
    let clean = !text.contains(|letter: char| letter.is_whitespace() || letter.is_control());
    if whole && clean && !text.contains('#') {
        return Ok(text.to_owned());
    }
    Err("write an address that starts with https:// or http://, without # and spaces".to_owned())
}

/// A day.
pub fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "write a day such as 2026-11-21".to_owned())
}

/// What separates the cells of a table.
#[derive(Clone, Copy, ValueEnum)]
pub enum Separator {
    /// As the standard has it.
    Comma,
    /// What spreadsheets expect where the comma is the decimal sign.
    Semicolon,
    /// What no spreadsheet takes for anything else.
    Tab,
}

/// How the table is to be written, if that was said.
#[derive(clap::Args)]
pub struct CsvOptions {
    /// What separates the cells of csv [default: comma].
    #[arg(long, value_name = "SIGN")]
    separator: Option<Separator>,
    /// Begin csv with a byte-order mark: some spreadsheets read letters beyond ASCII wrongly without.
    #[arg(long)]
    byte_order_mark: bool,
}

impl CsvOptions {
    /// The form of the table.
    ///
    /// # Errors
    ///
    /// Where it is said for a document that is no table.
    fn form(&self, format: Format) -> Result<csv::Form, Failure> {
        let said = self.separator.is_some() || self.byte_order_mark;
        if said && !matches!(format, Format::Csv) {
            let message =
                "--separator and --byte-order-mark are for csv; leave them out, or export csv";
            return Err(Failure::Message(message.to_owned()));
        }
        Ok(csv::Form {
            separator: match self.separator {
                None | Some(Separator::Comma) => csv::Separator::Comma,
                Some(Separator::Semicolon) => csv::Separator::Semicolon,
                Some(Separator::Tab) => csv::Separator::Tab,
            },
            mark: self.byte_order_mark,
        })
    }
}

/// The document.
pub fn export(
    catalogue: &Catalogue,
    case: Case<'_>,
    (format, table): (Format, &CsvOptions),
    link_base: &str,
    date: Option<Date>,
) -> Result<String, Failure> {
    let form = table.form(format)?;
    let model = Model::new(catalogue);
    // Like the page's, it does not carry answers to questions that are not asked.
    let asked = case.answers.asked_answers(catalogue);
    let fragment = link(&model, (&asked, case.weights).into());
    let link = format!("{link_base}{fragment}");
    let report = analysed(&model, case, SEED);
    let subject = Subject {
        model: &model,
        evidence: Some(&catalogue.evidence),
        case,
        report: &report,
        link: &link,
        date,
    };
    match format {
        Format::Adr => Ok(adr::adr(&subject)),
        Format::Markdown => Ok(markdown::markdown(&subject)),
        Format::Json => Ok(json::write(&subject)),
        Format::Csv => Ok(csv::csv(&subject, form)),
        Format::Text => Ok(text::text(&subject)),
        Format::Qr => qr::code(&link)
            .map(|code| code.svg())
            .map_err(|qr::TooLong| {
                let message = "the link is too long for a QR code; give a shorter --link-base";
                Failure::Message(message.to_owned())
            }),
    }
}
