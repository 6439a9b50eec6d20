//! What was left out, and why.

use serde::Serialize;

use super::gather::{LARGEST, MOST, Member};
use wording::fill;
use wording::team::EN;

/// Why something is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// Cut off or changed on the way.
    Damaged,
    /// Made with another catalogue.
    Foreign,
    /// Made by a later version of this program.
    Future,
    /// It has no answers in it.
    Empty,
    /// The same answers as those of a member, and not another name.
    Duplicate {
        /// The member, by place.
        of: usize,
    },
    /// One more than can be compared.
    TooMany,
    /// A link to a team that lacks some of its people.
    Missing {
        /// How many it lacks.
        count: usize,
        /// How many it should have.
        of: usize,
    },
    /// The rest of a text that is too long.
    TooLong,
    /// More that were left out than are told one by one.
    Further {
        /// How many.
        count: usize,
    },
}

/// Something that is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// Which of the links it is, counted from 1; none where it is not about one of them.
    pub link: Option<usize>,
    /// The name beside it.
    pub name: Option<String>,
    /// Why it is left out.
    #[serde(flatten)]
    pub reason: Reason,
    /// The same as a sentence.
    pub sentence: String,
}

impl LeftOut {
    /// One without its sentence, which can name members who come later.
    pub fn of(link: Option<usize>, name: Option<String>, reason: Reason) -> Self {
        LeftOut {
            link,
            name,
            reason,
            sentence: String::new(),
        }
    }

    /// Writes the sentence.
    pub fn say(&mut self, members: &[Member]) {
        self.sentence = sentence(self, members);
    }
}

fn sentence(left: &LeftOut, members: &[Member]) -> String {
    let number = left.link.unwrap_or_default().to_string();
    let link = match &left.name {
        Some(name) => fill(EN.link_named, &[("number", &number), ("name", name)]),
        None => fill(EN.link, &[("number", &number)]),
    };
    let said = |text: &str| fill(text, &[("link", &link)]);
    match &left.reason {
        Reason::Damaged => said(EN.left_damaged),
        Reason::Foreign => said(EN.left_foreign),
        Reason::Future => said(EN.left_future),
        Reason::Empty => said(EN.left_empty),
        Reason::Duplicate { of } => {
            let name = members.get(*of).map_or("", |member| &member.name);
            fill(EN.left_duplicate, &[("link", &link), ("name", name)])
        }
        Reason::TooMany => {
            let most = MOST.to_string();
            fill(EN.left_too_many, &[("link", &link), ("most", &most)])
        }
        Reason::Missing { count: 1, of } => fill(EN.left_missing_one, &[("all", &of.to_string())]),
        Reason::Missing { count, of } => fill(
            EN.left_missing,
            &[("count", &count.to_string()), ("all", &of.to_string())],
        ),
        Reason::TooLong => fill(EN.left_too_long, &[("size", &(LARGEST >> 10).to_string())]),
        Reason::Further { count } => fill(EN.left_further, &[("count", &count.to_string())]),
    }
}
