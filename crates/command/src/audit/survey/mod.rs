//! A survey of a catalogue's data, for those who edit it: what results rest on, and where work helps most.
//!
//! It is a page of headings, texts and tables, which [`markdown`] or [`html`] writes down. The same data gives the same
//! page.

mod evidence;
mod facts;
mod outcomes;
mod page;
mod ratings;

pub use page::{Block, Page, html, markdown};

use super::{INTERVIEWS, Simulation, doubts};
use decision::answers::Answers;
use decision::engine::Model;

/// Surveys a catalogue. `realistic` are interviews as they might be met with; their outcomes stand beside those of
/// random ones.
pub fn survey(model: &Model<'_>, realistic: &[Answers]) -> Page {
    let catalogue = model.catalogue;
    let random = Simulation::run(model, INTERVIEWS);
    let realistic = Simulation::of(model, realistic);
    let evidence = &catalogue.evidence;
    let mut page = Page::new(format!("Data report: {}", catalogue.id));
    page.text(format!(
        "Revision {} of {}: {} technologies, {} criteria, {} questions, {} claims, {} sources.",
        catalogue.revision,
        catalogue.date,
        catalogue.technologies.len(),
        catalogue.criteria.len(),
        catalogue.questions.len(),
        evidence.claims.len(),
        evidence.sources.len(),
    ));
    page.text("Made from the data by “stackfit report”; nothing here is written by hand.");
    page.heading("Doubts");
    let doubts = doubts(model);
    if doubts.is_empty() {
        page.text("Checking the catalogue finds nothing doubtful.");
    }
    page.list(doubts.iter().map(ToString::to_string).collect());
    ratings::work(&mut page, catalogue, &random);
    ratings::anchors(&mut page, catalogue);
    ratings::coverage(&mut page, catalogue);
    ratings::single(&mut page, catalogue);
    evidence::kinds(&mut page, catalogue);
    evidence::ages(&mut page, catalogue);
    evidence::doubted(&mut page, catalogue);
    facts::coverage(&mut page, catalogue);
    outcomes::outcomes(&mut page, catalogue, &random, &realistic);
    page
}

/// A share of a whole, in percent; a dash where there is no whole.
fn percent(part: usize, whole: usize) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    format!("{:.1} %", 100.0 * part as f64 / whole as f64)
}
