//! Links: the result link that carries answers in the fragment, the what-if link with weights set by hand beside them, and
//! the readable one for blog posts.

mod bytes;
pub mod example;
pub mod percent;
pub mod readable;
mod v1;
mod what_if;

use catalogue::Catalogue;
use decision::answers::Answers;
use decision::weights::{Case, OwnWeights};

/// What a result link or a what-if link carries.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// The answers.
    pub answers: Answers,
    /// The weights set by hand; none in a result link.
    pub weights: OwnWeights,
    /// The catalogue's revision when it was shared.
    pub revision: u32,
    /// The best stacks at that time, as technology ids; a technology that no longer exists is left out.
    pub top: Vec<Vec<String>>,
    /// Numbers of questions, options and criteria that this catalogue does not know.
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

/// What the fragment of a result link starts with, after `#` …
const RESULT: &str = "r=";

/// … and that of a what-if link, which carries weights set by hand as well.
const WHAT_IF: &str = "w=";

/// The fragment, with `#`, of the link to a set of answers and the best stacks for it: a what-if link where weights are
/// set by hand, a result link otherwise.
pub fn encode<'c>(catalogue: &Catalogue, case: impl Into<Case<'c>>, top: &[Vec<String>]) -> String {
    let case = case.into();
    let payload = if case.weights.is_empty() {
        v1::encode(catalogue, case.answers, top)
    } else {
        what_if::encode(catalogue, case, top)
    };
    with_prefix(&payload, case.weights)
}

/// Whether a fragment or address is a result link or a what-if link, intact or not.
pub fn is_result_link(link: &str) -> bool {
    let fragment = fragment(link);
    fragment.starts_with(RESULT) || fragment.starts_with(WHAT_IF)
}

/// Reads a link: a whole address, its fragment, or the bare payload of a result link.
///
/// # Errors
///
/// When it is damaged, made with another catalogue, or by a later version. A link is never read as other answers
/// than those it was made from.
pub fn decode(catalogue: &Catalogue, link: &str) -> Result<Shared, LinkProblem> {
    let fragment = fragment(link);
    if let Some(payload) = fragment.strip_prefix(WHAT_IF) {
        check_version(payload, what_if::VERSION)?;
        return what_if::decode(catalogue, payload);
    }
    let payload = fragment.strip_prefix(RESULT).unwrap_or(link.trim());
    check_version(payload, v1::VERSION)?;
    v1::decode(catalogue, payload)
}

/// The prefix and the payload at the beginning of a fragment, without `#`, that is a link; there may be more behind it.
pub fn split(fragment: &str) -> Option<(&str, &str)> {
    let prefixes = [RESULT, WHAT_IF];
    let prefix = prefixes.iter().find(|one| fragment.starts_with(**one))?;
    Some(fragment.split_at(prefix.len()))
}

/// The fragment, with `#`, of the link that has a payload, which is a what-if link where weights are set by hand.
pub fn with_prefix(payload: &str, weights: &OwnWeights) -> String {
    let prefix = if weights.is_empty() { RESULT } else { WHAT_IF };
    format!("#{prefix}{payload}")
}

/// Reads the payload of a link of either kind: none can be read as the other.
///
/// # Errors
///
/// As [`decode`].
pub fn decode_payload(catalogue: &Catalogue, payload: &str) -> Result<Shared, LinkProblem> {
    let what_if = || decode(catalogue, &format!("#{WHAT_IF}{payload}"));
    match decode(catalogue, payload) {
        Err(LinkProblem::Damaged) => what_if(),
        read => read,
    }
}

/// Whether a payload is of a version that can be read.
fn check_version(payload: &str, latest: char) -> Result<(), LinkProblem> {
    match payload.chars().next() {
        Some(version) if version == latest => Ok(()),
        // A version letter that no release has used yet, on an otherwise well-formed payload.
        Some(letter) if letter.is_ascii_digit() && letter > latest => Err(LinkProblem::Future),
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
