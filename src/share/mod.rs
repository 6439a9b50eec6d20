//! Links: the result link that carries answers in the fragment, and the readable one for blog posts.

mod escape;
pub mod example;
pub mod readable;
mod v1;

pub use escape::{escape, unescape};

use crate::answers::Answers;
use crate::catalogue::Catalogue;

/// What a result link carries.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// The answers.
    pub answers: Answers,
    /// The catalogue's revision when it was shared.
    pub revision: u32,
    /// The best stacks at that time, as technology ids; a technology that no longer exists is left out.
    pub top: Vec<Vec<String>>,
    /// Numbers of questions and options that this catalogue does not know.
    pub unknown: usize,
}

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

/// What every result link's fragment starts with, after `#`.
const PREFIX: &str = "r=";

/// The fragment, with `#`, of the link to a set of answers and the best stacks for it.
pub fn encode(catalogue: &Catalogue, answers: &Answers, top: &[Vec<String>]) -> String {
    format!("#{PREFIX}{}", v1::encode(catalogue, answers, top))
}

/// Whether a fragment or address is a result link, intact or not.
pub fn is_result_link(link: &str) -> bool {
    payload(link).is_some()
}

/// Reads a link: a whole address, its fragment, or the bare payload.
///
/// # Errors
///
/// When it is damaged, made with another catalogue, or by a later version. A link is never read as other answers
/// than those it was made from.
pub fn decode(catalogue: &Catalogue, link: &str) -> Result<Shared, LinkProblem> {
    let payload = payload(link).unwrap_or(link.trim());
    match payload.chars().next() {
        Some(v1::VERSION) => v1::decode(catalogue, payload),
        // A version letter that no release has used yet, on an otherwise well-formed payload.
        Some(letter) if letter.is_ascii_digit() && letter > v1::VERSION => Err(LinkProblem::Future),
        _ => Err(LinkProblem::Damaged),
    }
}

/// The payload of a result link: of a whole address, or its fragment.
pub fn payload(link: &str) -> Option<&str> {
    let fragment = link.trim();
    let fragment = fragment
        .split_once('#')
        .map_or(fragment, |(_, after)| after);
    fragment.strip_prefix(PREFIX)
}
