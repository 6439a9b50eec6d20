//! What the program reads from outside, one a file.

mod address;
mod answers;
mod decisions;
mod link;
mod message;
mod pack;
mod report;
mod storage;
mod team;
mod toml;

use std::borrow::Cow;

use crate::Target;

/// All of them.
pub const ALL: &[Target] = &[
    link::RESULT,
    link::WHAT_IF,
    link::FORGED,
    link::FORGED_WHAT_IF,
    link::FORGED_2,
    link::FORGED_WHAT_IF_2,
    team::LINK,
    team::TEXT,
    storage::TARGET,
    address::TARGET,
    message::TARGET,
    toml::TARGET,
    pack::TARGET,
    answers::TARGET,
    decisions::TARGET,
    report::TARGET,
];

/// Bytes as the text that reaches the program: browsers replace what is none.
fn text(input: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(input)
}
