//! Pages to read, apart from any decision.

use super::super::packed::packed_struct;

/// A page to read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuidePage {
    /// Id, part of the page's address.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What it is about, a sentence or two.
    pub lede: String,
    /// Its sections, in order; never empty.
    pub sections: Vec<GuideSection>,
}

packed_struct!(GuidePage {
    id,
    title,
    lede,
    sections
});

/// One section of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuideSection {
    /// Its heading.
    pub title: String,
    /// Paragraphs.
    pub text: Vec<String>,
    /// Points of a list below them.
    pub list: Vec<String>,
    /// A table below them.
    pub table: Option<GuideTable>,
    /// The ids of the claims that it rests on.
    pub claims: Vec<String>,
    /// The ids of the questions that ask about it.
    pub questions: Vec<String>,
    /// The ids of the criteria that it bears on.
    pub criteria: Vec<String>,
}

packed_struct!(GuideSection {
    title,
    text,
    list,
    table,
    claims,
    questions,
    criteria
});

/// A table of texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuideTable {
    /// The heads of the columns.
    pub head: Vec<String>,
    /// The rows, each as long as the head; the first cell of each is its own head.
    pub rows: Vec<Vec<String>>,
}

packed_struct!(GuideTable { head, rows });
