#![doc = include_str!("../README.md")]

mod axis;
mod canvas;
mod contributions;
mod frame;
pub mod measure;
pub mod palette;
mod profile;
mod ranks;
mod stability;
mod subject;

use canvas::Canvas;
pub use canvas::Width;
use catalogue::Catalogue;
use report::{Report, in_words};
use subject::Subject;
use wording::fill;
use wording::pictures::EN;

/// The ids of all pictures, in the order of their appearance. The second and third need an analysis.
pub const IDS: [&str; 4] = [contributions::ID, ranks::ID, stability::ID, profile::ID];

/// A picture of a result.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// One of [`IDS`].
    pub id: &'static str,
    /// What it shows, in words.
    pub title: String,
    /// How to read it.
    pub caption: String,
    /// The same values as a table.
    pub table: Table,
    /// Which data it is made from.
    source: String,
    content: Content,
}

/// The values of a picture. The first cell of each row is its head.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What the values are.
    pub caption: String,
    /// The heads of the columns.
    pub head: Vec<String>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<String>>,
}

/// Where a picture is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// In the page, which has a heading, a caption and the colours for it.
    Inline,
    /// In a file of its own, with all of that.
    Standalone,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
enum Content {
    Contributions(contributions::Contributions),
    Ranks(ranks::Ranks),
    Stability(stability::Ranges),
    Profile(profile::Profile),
}

impl Picture {
    /// The picture as an element `svg`.
    pub fn svg(&self, width: Width, mode: Mode) -> String {
        frame::svg(self, width, mode)
    }

    /// Draws what it shows; gives the height.
    fn draw(&self, canvas: &mut Canvas) -> f64 {
        match &self.content {
            Content::Contributions(content) => content.draw(canvas),
            Content::Ranks(content) => content.draw(canvas),
            Content::Stability(content) => content.draw(canvas),
            Content::Profile(content) => content.draw(canvas),
        }
    }
}

/// The pictures of a report: none where no stack is possible, and only those that need no analysis until there is one.
pub fn pictures(catalogue: &Catalogue, report: &Report) -> Vec<Picture> {
    let drawn = IDS.into_iter().map(|id| picture(catalogue, report, id));
    drawn.flatten().collect()
}

/// One of the pictures of a report, by its id: one of [`IDS`]. None where there is no such picture of this report.
pub fn picture(catalogue: &Catalogue, report: &Report, id: &str) -> Option<Picture> {
    let subject = Subject::new(catalogue, report)?;
    match id {
        contributions::ID => Some(contributions::picture(&subject)),
        ranks::ID => ranks::picture(&subject),
        stability::ID => stability::picture(&subject),
        profile::ID => Some(profile::picture(&subject)),
        _ => None,
    }
}

/// Puts a picture together.
fn put_together(
    subject: &Subject<'_>,
    id: &'static str,
    (title, caption): (String, String),
    table: Table,
    content: Content,
) -> Picture {
    let catalogue = subject.catalogue;
    let words = [
        ("title", catalogue.title.as_str()),
        ("date", &in_words(catalogue.date)),
        ("revision", &subject.report.catalogue.revision.to_string()),
    ];
    Picture {
        id,
        title,
        caption,
        table,
        source: fill(EN.source, &words),
        content,
    }
}
