#![doc = include_str!("../README.md")]

mod bytes;
pub mod example;
pub mod readable;
mod taken;
mod v1;
mod v2;

use catalogue::Catalogue;
use decision::answers::Answers;
use decision::weights::{Case, OwnWeights};

pub use bytes::{hash, letters};
pub use catalogue::percent;

/// What a result link or a what-if link carries.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// The answers. Each is one that the interview can have given, though perhaps to a question that is not asked beside
    /// the others.
    pub answers: Answers,
    /// The weights set by hand; none in a result link.
    pub weights: OwnWeights,
    /// The catalogue's revision when it was shared.
    pub revision: u32,
    /// The best stacks at that time, as technology ids; a technology that no longer exists is left out. It is what the link
    /// says: a stack among them may never have been possible.
    pub top: Vec<Vec<String>>,
    /// How much was left out: questions, options, levels and criteria that this catalogue does not know, and answers that
    /// no interview can have given.
    pub unknown: usize,
}

/// The longest address that is looked at, in bytes: the link to a team of fifty with the longest names is shorter.
pub const LONGEST_ADDRESS: usize = 1 << 16;

/// Why a link cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkProblem {
    /// Cut off or changed: the checksum does not agree.
    Damaged,
    /// Made with another catalogue.
    Foreign,
    /// Made by a later version of this program.
    Future,
}

/// Which link it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A result link: answers alone.
    Result,
    /// A what-if link: answers, and weights set by hand.
    WhatIf,
}

impl Sort {
    /// Both.
    const ALL: [Sort; 2] = [Sort::Result, Sort::WhatIf];

    /// What the fragment starts with, after `#`.
    fn prefix(self) -> &'static str {
        match self {
            Sort::Result => "r=",
            Sort::WhatIf => "w=",
        }
    }

    /// The first letter of the fragment.
    fn letter(self) -> u8 {
        match self {
            Sort::Result => b'r',
            Sort::WhatIf => b'w',
        }
    }

    /// The fragment, with `#`, of the link of this sort that has a payload.
    pub fn link(self, payload: &str) -> String {
        format!("#{}{payload}", self.prefix())
    }
}

/// The fragment, with `#`, of the link to a set of answers and the best stacks for it: a what-if link where weights are
/// set by hand, a result link otherwise.
pub fn encode<'c>(catalogue: &Catalogue, case: impl Into<Case<'c>>, top: &[Vec<String>]) -> String {
    let case = case.into();
    let sort = if case.weights.is_empty() {
        Sort::Result
    } else {
        Sort::WhatIf
    };
    sort.link(&v2::encode(catalogue, sort, case, top))
}

/// Whether a fragment or address is a result link or a what-if link, intact or not.
pub fn is_result_link(link: &str) -> bool {
    sorted(fragment(link)).is_some()
}

/// Reads a link: a whole address, its fragment, or the bare payload of a result link.
///
/// # Errors
///
/// When it is damaged, made with another catalogue, or by a later version. A link is never read as other answers
/// than those it was made from.
pub fn decode(catalogue: &Catalogue, link: &str) -> Result<Shared, LinkProblem> {
    if link.len() > LONGEST_ADDRESS {
        return Err(LinkProblem::Damaged);
    }
    let (sort, payload) = sorted(fragment(link)).unwrap_or((Sort::Result, link.trim()));
    read(catalogue, sort, payload)
}

/// Whether a link is one of this page's own: the fragment of a result link or a what-if link, with `#`, and nothing else.
pub fn is_own(link: &str) -> bool {
    let payload = link.strip_prefix('#').and_then(split);
    payload.is_some_and(|(_, payload)| {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
        !payload.is_empty() && payload.bytes().all(fits)
    })
}

/// Reads a link that is kept or followed as it stands, which only one of this page's own is.
///
/// # Errors
///
/// As [`decode`]; what is no link of this page's own is damaged.
pub fn own(catalogue: &Catalogue, link: &str) -> Result<Shared, LinkProblem> {
    if is_own(link) {
        decode(catalogue, link)
    } else {
        Err(LinkProblem::Damaged)
    }
}

/// The prefix and the payload at the beginning of a fragment, without `#`, that is a link; there may be more behind it.
pub fn split(fragment: &str) -> Option<(&str, &str)> {
    let (sort, payload) = sorted(fragment)?;
    Some((sort.prefix(), payload))
}

/// Which link a fragment is, without `#`, and its payload.
fn sorted(fragment: &str) -> Option<(Sort, &str)> {
    let of = |sort: Sort| Some((sort, fragment.strip_prefix(sort.prefix())?));
    Sort::ALL.into_iter().find_map(of)
}

/// Reads the payload of a link of either sort, and says which it is: none can be read as the other.
///
/// # Errors
///
/// As [`decode`].
pub fn decode_payload(catalogue: &Catalogue, payload: &str) -> Result<(Sort, Shared), LinkProblem> {
    let of = |sort| read(catalogue, sort, payload).map(|shared| (sort, shared));
    match of(Sort::Result) {
        Err(LinkProblem::Damaged) => of(Sort::WhatIf),
        read => read,
    }
}

/// Reads a payload of any version.
fn read(catalogue: &Catalogue, sort: Sort, payload: &str) -> Result<Shared, LinkProblem> {
    match payload.chars().next() {
        Some(v1::VERSION) => v1::decode(catalogue, sort, payload),
        Some(v2::VERSION) => v2::decode(catalogue, sort, payload),
        // A version that no release has used yet.
        Some(letter) if letter.is_ascii_digit() && letter > v2::VERSION => Err(LinkProblem::Future),
        _ => Err(LinkProblem::Damaged),
    }
}

/// The fragment of an address, without `#`; a text without one is taken for it.
fn fragment(link: &str) -> &str {
    let link = link.trim();
    link.split_once('#').map_or(link, |(_, after)| after)
}

/// The payload of a link of either kind: of a whole address, or its fragment.
pub fn payload(link: &str) -> Option<&str> {
    split(fragment(link)).map(|(_, payload)| payload)
}

impl Shared {
    /// What was shared, as it is decided about.
    pub fn case(&self) -> Case<'_> {
        (&self.answers, &self.weights).into()
    }
}
