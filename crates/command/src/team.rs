//! The answers of several people side by side.

use std::path::Path;

use serde::Serialize;
use serde_json::Value;

use super::{Failure, SHOWN, input};
use ::team::{Gathered, LARGEST, LeftOut, Team, consider, read};
use catalogue::Catalogue;
use decision::engine::Model;

pub const ABOUT: &str =
    "Compare the result links of several people, and print what they come to together";

pub const HELP: &str = "Compare the result links of several people, and print what they come to together.

The input is text with result links, such as one a line with a name before it (“Anna: https://…#r=…”), a list or a chat.
Names are optional. A link to a team (“…#/team/…”) stands for all of its people. Whatever looks like a link and cannot be
compared is in `left_out`, with the reason.";

/// Everything about a team, as it is printed.
#[derive(Serialize)]
struct Printed {
    /// What was left out, and why.
    left_out: Vec<LeftOut>,
    #[serde(flatten)]
    team: Team,
}

/// Compares the people whose links are in a file, or on standard input.
pub fn team(catalogue: &Catalogue, links: &Path) -> Result<Value, Failure> {
    let (name, text) = input::text(links, LARGEST as u64)?;
    let Gathered { members, left_out } = read(catalogue, &text);
    if members.is_empty() {
        return Err(Failure::Message(nobody(&name, &left_out)));
    }
    let printed = Printed {
        team: consider(&Model::new(catalogue), &members),
        left_out,
    };
    serde_json::to_value(printed)
        .map_err(|error| Failure::Message(format!("the team cannot be written: {error}")))
}

/// Why there is nobody to compare.
fn nobody(name: &str, left_out: &[LeftOut]) -> String {
    let why: Vec<&str> = left_out
        .iter()
        .take(SHOWN)
        .map(|left| left.sentence.as_str())
        .collect();
    if why.is_empty() {
        format!("{name}: has no result link in it; write one a line, such as “Anna: https://…#r=…”")
    } else {
        format!(
            "{name}: has no result link that can be read. {}",
            why.join(" ")
        )
    }
}
