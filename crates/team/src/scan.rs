//! Where in a text there are links, and whose they are.

use std::borrow::Cow;

use super::link;
use super::names;

/// Something that looks like a link.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// A result link.
    Result {
        /// The name beside it, if there is one.
        name: Option<String>,
        /// What comes after `#r=` or `#w=`.
        payload: String,
    },
    /// A link to a team: what comes after `#/team/`.
    Team(String),
}

/// What a link to a team starts with.
const TEAM: &str = "#/team/";

/// What stands between two copies of one link that are one link to whoever wrote them: Markdown, HTML, chats.
const SAME_LINK: &[&str] = &["](", "](<", "<", "(", "|"];

/// A link in a line, from its address to its end.
struct Spot {
    from: usize,
    until: usize,
    found: Found,
}

/// The lines of a text, and each link to a team that was broken into several of them in one.
pub fn lines(text: &str) -> Vec<Cow<'_, str>> {
    let mut lines = Vec::new();
    let mut rest = text.lines();
    while let Some(line) = rest.next() {
        let mut whole = Cow::Borrowed(line);
        if let Some(start) = line.find(TEAM) {
            let mut ahead = rest.clone();
            let mut joined = line.to_owned();
            let is_whole = |line: &str| link::is_whole(team_path(&line[start + TEAM.len()..]));
            while !is_whole(&joined) && joined.len() < share::LONGEST_ADDRESS {
                let Some(next) = ahead.next().filter(|next| !next.trim().is_empty()) else {
                    break;
                };
                joined.truncate(joined.trim_end_matches(['=', ' ', '\t']).len());
                joined.push_str(next.trim_start_matches(['>', ' ', '\t']));
            }
            if is_whole(&joined) {
                whole = Cow::Owned(joined);
                rest = ahead;
            }
        }
        lines.push(whole);
    }
    lines
}

/// What comes after `#/team/` in a text; a full stop behind it belongs to the sentence.
fn team_path(text: &str) -> &str {
    run(text, b"-_.~%=").trim_end_matches('.')
}

/// The links in a line of text, in order. The name of each stands before it; where nothing stands before the first, but
/// something after the last that is marked off, names stand behind.
pub fn line(line: &str) -> Vec<Found> {
    let spots = spots(line);
    let mut gaps: Vec<&str> = Vec::new();
    let mut from = 0;
    for spot in &spots {
        gaps.push(&line[from..spot.from]);
        from = spot.until;
    }
    gaps.push(&line[from..]);
    let before = gaps.first().and_then(|gap| names::before(gap));
    let behind = gaps.last().and_then(|gap| names::behind(gap));
    let behind = before.is_none() && behind.is_some();
    let mut found: Vec<Found> = Vec::new();
    for (place, spot) in spots.into_iter().enumerate() {
        if SAME_LINK.contains(&gaps[place].trim()) && same(found.last(), &spot.found) {
            continue;
        }
        found.push(match spot.found {
            Found::Result { payload, .. } => Found::Result {
                name: if behind {
                    names::behind(gaps[place + 1])
                } else {
                    names::before(gaps[place])
                },
                payload,
            },
            team => team,
        });
    }
    found
}

/// Whether two finds lead to the same, whatever the names beside them.
fn same(one: Option<&Found>, other: &Found) -> bool {
    match (one, other) {
        (Some(Found::Result { payload: one, .. }), Found::Result { payload: other, .. }) => {
            one == other
        }
        (Some(Found::Team(one)), Found::Team(other)) => one == other,
        _ => false,
    }
}

fn spots(line: &str) -> Vec<Spot> {
    let mut spots: Vec<Spot> = Vec::new();
    for (place, _) in line.match_indices('#') {
        let after_last = spots.last().map_or(0, |spot| spot.until);
        let fragment = &line[place + 1..];
        let found = if let Some((prefix, rest)) = share::split(fragment) {
            let payload = run(rest, b"-_");
            Some((prefix.len() + payload.len(), result(payload)))
        } else if let Some(rest) = fragment.strip_prefix(link::PATH) {
            let path = team_path(rest);
            Some((link::PATH.len() + path.len(), Found::Team(path.to_owned())))
        } else {
            None
        };
        if let Some((length, found)) = found.filter(|_| place >= after_last) {
            spots.push(Spot {
                from: after_last + address(&line[after_last..place]),
                until: place + 1 + length,
                found,
            });
        }
    }
    spots
}

fn result(payload: &str) -> Found {
    Found::Result {
        name: None,
        payload: payload.to_owned(),
    }
}

/// The letters and digits at the beginning of a text, and the marks that go with them.
fn run<'a>(text: &'a str, marks: &[u8]) -> &'a str {
    let inside = |byte: u8| byte.is_ascii_alphanumeric() || marks.contains(&byte);
    let end = text.bytes().position(|byte| !inside(byte));
    &text[..end.unwrap_or(text.len())]
}

/// Where the address begins that ends with this text; at its end if there is only a fragment.
fn address(before: &str) -> usize {
    let outside = |letter: char| letter.is_whitespace() || "<>()[]{}\"“”‘’|;,".contains(letter);
    let start = before.rfind(outside).map_or(0, |place| {
        place + before[place..].chars().next().map_or(1, char::len_utf8)
    });
    let word = &before[start..];
    if let Some(colon) = word.find("://") {
        let scheme = word[..colon].trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        return start + scheme.len();
    }
    if word.contains(['/', '.']) {
        start
    } else {
        before.len()
    }
}
