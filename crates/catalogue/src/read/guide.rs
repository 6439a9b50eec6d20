//! `guide.toml`.

use super::super::fields::Fields;
use super::super::model::{GuidePage, GuideSection, GuideTable};

/// The most pages, and the most sections of one.
const MOST: usize = 50;

pub fn all(fields: &Fields<'_>) -> Vec<GuidePage> {
    let pages = fields.tables_up_to("page", MOST);
    pages.iter().map(page).collect()
}

fn page(fields: &Fields<'_>) -> GuidePage {
    let sections = fields.tables_up_to("section", MOST);
    let page = GuidePage {
        id: fields.id("id"),
        title: fields.line("title"),
        lede: fields.text("lede"),
        sections: sections.iter().map(section).collect(),
    };
    if page.sections.is_empty() {
        fields.problem("section", "is missing; a page needs at least one");
    }
    fields.finish();
    page
}

fn section(fields: &Fields<'_>) -> GuideSection {
    let section = GuideSection {
        title: fields.line("title"),
        text: fields.paragraphs("text"),
        list: fields.paragraphs("list"),
        table: fields.table("table").as_ref().map(table),
        claims: fields.texts("claims"),
        questions: fields.texts("questions"),
        criteria: fields.texts("criteria"),
    };
    if section.text.is_empty() && section.list.is_empty() && section.table.is_none() {
        fields.problem("text", "is missing; a section needs text, list or table");
    }
    fields.finish();
    section
}

fn table(fields: &Fields<'_>) -> GuideTable {
    let head = fields.some_texts("head");
    let rows = fields.rows("rows", head.len());
    fields.finish();
    GuideTable { head, rows }
}
