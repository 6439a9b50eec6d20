//! The link to a team.
//!
//! The fragment is `#/team/` and then, joined by full stops: the version, `2`; how many people there are; and each of
//! them: the name, percent-encoded, and `=`, if there is one; what a result link has after `#r=`, or a what-if link after
//! `#w=`; `=`, and a checksum. It is made of `A–Z a–z 0–9 - _ . % =` only, and some 100 characters a person long.
//!
//! The checksum is that of version 2 of the result link, 64 bits wide, as letters: of everything that stands before it in
//! the person's part. So no change of a name passes, and neither does one that is taken away, or put before somebody
//! else's answers. Each part has its own, and their number stands in front, so that what is damaged or cut off is said, and
//! the rest is read.
//!
//! In version 1 parts have no checksum, so that names are as they came. Links of a version are opened for ever, like result
//! links.

use std::borrow::Cow;

use super::gather::{Gathered, Gathering, Member};
use super::left_out::Reason;
use super::names;
use catalogue::Catalogue;
use share::percent::{escaped, plain};
use share::{LONGEST_ADDRESS, hash, letters};

/// What the fragment of every link to a team starts with, after `#`.
pub const PATH: &str = "/team/";

/// The version that is made.
const VERSION: &str = "2";

/// The version that had no checksum for names.
const FIRST: &str = "1";

/// What stands in a name as it is, beside letters and digits.
const KEPT: &[u8] = b"-_";

/// The fragment, with `#`, of the link to a team. Names that were not given are not in it.
pub fn encode(members: &[Member]) -> String {
    let mut link = format!("#{PATH}{VERSION}.{}", members.len());
    for member in members {
        let name = if member.named {
            escaped(&member.name, KEPT) + "="
        } else {
            String::new()
        };
        let part = name + &member.payload;
        link.push_str(&format!(".{part}={}", checksum(&part)));
    }
    link
}

fn checksum(part: &str) -> String {
    letters(&hash(part.as_bytes()))
}

/// A part without its checksum, if that is right.
fn checked(part: &str) -> Option<&str> {
    let (part, found) = part.rsplit_once('=')?;
    // Marks around a link can be letters of it – _#/team/…_ is emphasis –, and so can what comes to it on the way.
    let rest = found.strip_prefix(checksum(part).as_str())?;
    let whole = rest.trim_start_matches(['_', '-']);
    (whole.is_empty() || whole.starts_with(['%', '~'])).then_some(part)
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

/// Whether a path is that of a link to a team with all its people, as it was made.
pub fn is_whole(path: &str) -> bool {
    let mut parts = path.split('.');
    let version = parts.next();
    let count = parts.next().and_then(|count| count.parse::<usize>().ok());
    version == Some(VERSION)
        && count == Some(parts.clone().count())
        && parts.all(|part| checked(part).is_some())
}

/// A path without the ends of lines that came to it on its way, if it is whole without them.
fn rejoined(path: &str) -> Cow<'_, str> {
    if !is_whole(path) {
        let mut joined = path.to_owned();
        for between in ["%0D", "%0A", "%E2%80%8B", "%20"] {
            joined = joined.replace(between, "");
            if is_whole(&joined) {
                return Cow::Owned(joined);
            }
        }
    }
    Cow::Borrowed(path)
}

/// Takes in the people of a link, given what comes after `#/team/`.
pub fn open(gathering: &mut Gathering<'_>, path: &str) {
    if path.len() > LONGEST_ADDRESS {
        gathering.refuse(None, Reason::Damaged);
        return;
    }
    let path = rejoined(path);
    let mut parts = path.split('.');
    let version = parts.next().unwrap_or_default();
    if ![FIRST, VERSION].contains(&version) {
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
        if gathering.is_full() {
            return;
        }
        count += 1;
        let intact = if version == FIRST {
            Some(part)
        } else {
            checked(part)
        };
        match intact.map(|part| part.split_once('=').ok_or(part)) {
            Some(Ok((name, payload))) => gathering.admit(names::name_of(&plain(name)), payload),
            Some(Err(payload)) => gathering.admit(None, payload),
            None => gathering.refuse(None, Reason::Damaged),
        }
    }
    if let Some(of) = expected.filter(|of| *of > count) {
        let count = of - count;
        gathering.leave_out(Reason::Missing { count, of });
    }
}
