//! The link to a team.
//!
//! The fragment is `#/team/` and then, joined by full stops: the version, `1`; how many people there are; and each of
//! them: the name, percent-encoded, and `=`, if there is one; then what a result link has after `#r=`. It is made of
//! `A–Z a–z 0–9 - _ . % =` only, and some 80 characters a person long.
//!
//! Each person's part has a checksum of its own, and their number stands in front, so that what is damaged or cut off
//! is said, and the rest is read. Links of a version are opened for ever, like result links.

use super::gather::{Gathered, Gathering, Member};
use super::left_out::Reason;
use super::names;
use catalogue::Catalogue;
use share::percent::{escaped, plain};

/// What the fragment of every link to a team starts with, after `#`.
pub const PATH: &str = "/team/";

/// The version that is made.
const VERSION: &str = "1";

/// What stands in a name as it is, beside letters and digits.
const KEPT: &[u8] = b"-_";

/// The fragment, with `#`, of the link to a team. Names that were not given are not in it.
pub fn encode(members: &[Member]) -> String {
    let mut link = format!("#{PATH}{VERSION}.{}", members.len());
    for member in members {
        link.push('.');
        if member.named {
            link.push_str(&escaped(&member.name, KEPT));
            link.push('=');
        }
        link.push_str(&member.payload);
    }
    link
}

/// Whether a fragment or address is a link to a team, intact or not.
pub fn is_team_link(link: &str) -> bool {
    path(link).is_some()
}

/// Reads a link to a team: a whole address or its fragment. What cannot be read is left out, with a sentence.
pub fn decode(catalogue: &Catalogue, link: &str) -> Gathered {
    let mut gathering = Gathering::new(catalogue);
    open(&mut gathering, path(link).unwrap_or_default());
    gathering.finish()
}

fn path(link: &str) -> Option<&str> {
    let link = link.trim();
    let fragment = link.split_once('#').map_or(link, |(_, after)| after);
    fragment.strip_prefix(PATH)
}

/// Takes in the people of a link, given what comes after `#/team/`.
pub fn open(gathering: &mut Gathering<'_>, path: &str) {
    let mut parts = gathering.bounded(path).split('.');
    let version = parts.next().unwrap_or_default();
    if version != VERSION {
        let number = version.starts_with(|first: char| first.is_ascii_digit() && first != '0');
        let reason = if number && version.parse::<u32>().is_ok() {
            Reason::Future
        } else {
            Reason::Damaged
        };
        gathering.refuse(None, reason);
        return;
    }
    let expected = parts.next().and_then(|count| count.parse::<usize>().ok());
    if expected.is_none() {
        gathering.refuse(None, Reason::Damaged);
    }
    let mut count = 0;
    for part in parts {
        count += 1;
        match part.split_once('=') {
            Some((name, payload)) => gathering.admit(names::name_of(&plain(name)), payload),
            None => gathering.admit(None, part),
        }
    }
    if let Some(of) = expected.filter(|of| *of > count) {
        let count = of - count;
        gathering.leave_out(Reason::Missing { count, of });
    }
}
