//! Links as they come: what mail programs, chats, trackers and people make of them on the way is undone here, for
//! everybody who reads links.
//!
//! Nothing is guessed: a link is only what its checksum says it is. So whatever stands before or behind it, or in the
//! middle where lines are broken, may be tried as part of it and as not.

use std::borrow::Cow;

use base64::Engine as _;
use base64::alphabet;
use base64::engine::GeneralPurpose;
use base64::engine::general_purpose::NO_PAD;

use super::percent::plain;
use super::{LinkProblem, Sort, read};
use catalogue::Catalogue;

/// The most links that are looked at in a text, and the most attempts to read one in disguise.
const MOST: usize = 2_000;

/// The most pieces that a link can have been broken into.
const MOST_PIECES: usize = 12;

/// The most letters of a payload that are looked at.
const MOST_LETTERS: usize = 1_000;

/// The longest word in which a link in disguise is looked for: the address of a filter around the longest link to a result.
const LONGEST_WORD: usize = 16_000;

/// How often addresses are found to be wrapped into one another.
const WRAPPED: usize = 3;

/// What the fragment of a link to a team starts with, and that it says nothing without more behind it.
const TEAM: &str = "#/team/";

/// What nobody sees, and what programs put into links all the same.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

/// What programs that set text make of a hyphen, or of two.
fn is_dash(letter: char) -> bool {
    matches!(
        letter,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}'
    )
}

/// Whether something may stand behind an answer in an address without being part of it.
pub fn is_around(letter: char) -> bool {
    letter.is_whitespace() || is_invisible(letter) || ".,;*>)…\"'".contains(letter)
}

/// A text in which every link to a result that can be read stands as it was made: `#r=` or `#w=` and the payload. Links to
/// a team that are wrapped into other addresses stand by themselves. What cannot be read is as it was.
pub fn mended<'t>(catalogue: &Catalogue, text: &'t str) -> Cow<'t, str> {
    let mut clean: Cow<'t, str> = Cow::Borrowed(text);
    if text.contains(is_invisible) {
        clean = Cow::Owned(text.replace(is_invisible, ""));
    }
    // Quoted-printable breaks lines by a mark of its own.
    if clean.contains("=\n") || clean.contains("=\r\n") {
        let joined = clean.replace("=\r\n", "=\n").replace("=\n", "");
        if joined.contains("=3D") {
            clean = Cow::Owned(joined);
        }
    }
    let mut mended = String::new();
    let mut rest = &*clean;
    let mut tried = 0;
    while let Some((before, word)) = next_word(rest) {
        mended.push_str(before);
        rest = &rest[before.len()..];
        let taken = if tried < MOST && could_be(word) {
            tried += 1;
            bare(catalogue, word, rest).or_else(|| disguised(catalogue, word, rest))
        } else {
            None
        };
        match taken {
            Some((link, length)) => {
                mended.push_str(&link);
                rest = &rest[length..];
            }
            None => {
                mended.push_str(word);
                rest = &rest[word.len()..];
            }
        }
    }
    if mended.len() + rest.len() == text.len() && text.starts_with(&mended) {
        return Cow::Borrowed(text);
    }
    mended.push_str(rest);
    Cow::Owned(mended)
}

/// The first link to a result that can be read in a text, however it came; a bare payload counts as that of a result link.
pub fn first(catalogue: &Catalogue, text: &str) -> Option<(Sort, String)> {
    let mended = mended(catalogue, text);
    let mut from = 0;
    while let Some((_, sort, after)) = spot(&mended[from..]) {
        from += after;
        if let Some((payload, _)) = payload(catalogue, sort, &mended[from..]) {
            return Some((sort, payload));
        }
    }
    if from > 0 {
        return None;
    }
    let bare = mended.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    let (payload, _) = payload(catalogue, Sort::Result, bare)?;
    Some((Sort::Result, payload))
}

/// Whether a fragment is, by its first letters, a link to a result that was changed on the way.
pub fn looks_like_one(fragment: &str) -> bool {
    let fragment = fragment.trim();
    [fragment.to_owned(), plain(fragment)]
        .iter()
        .any(|view| matches!(spot(view), Some((0, ..))))
}

/// The blanks before the next word of a text, and the word. A word ends where a link ends that begins in it, too.
fn next_word(text: &str) -> Option<(&str, &str)> {
    let word = text.trim_start();
    let end = word.find(char::is_whitespace).unwrap_or(word.len());
    let before = &text[..text.len() - word.len()];
    (end > 0).then_some((before, &word[..end]))
}

/// Whether there can be a link in a word at all.
fn could_be(word: &str) -> bool {
    let bytes = word.as_bytes();
    let sign = |letter: u8| b"=%&-".contains(&letter);
    let hinted = |pair: &[u8]| b"rRwW".contains(&pair[0]) && sign(pair[1]);
    bytes.windows(2).any(hinted) || word.contains(WRAPPED_TEAM) || word.contains(BASE64)
}

/// What a link to a team has in it, however it is wrapped.
const WRAPPED_TEAM: &str = "team";

/// What every address of the web starts with in base64.
const BASE64: &str = "aHR0c";

/// A link that stands openly in a word, and may go on in those behind it: what stands in its place, and how much of the text that
/// replaces.
fn bare(catalogue: &Catalogue, word: &str, text: &str) -> Option<(String, usize)> {
    let mut from = 0;
    while let Some((start, sort, after)) = spot(&word[from..]) {
        if let Some((payload, length)) = payload(catalogue, sort, &text[from + after..]) {
            let until = from + after + length;
            let link = format!("{}{}", &text[..from + start], sort.link(&payload));
            return Some((link, until + tail(&text[until..])));
        }
        from += after;
    }
    None
}

/// A link that a word, perhaps with those behind it, has in it in disguise.
fn disguised(catalogue: &Catalogue, word: &str, text: &str) -> Option<(String, usize)> {
    let mut joined = String::new();
    let mut length = 0;
    let mut rest = text;
    for pieces in 0..MOST_PIECES {
        let (before, more) = next_word(rest)?;
        // A link that goes on does so on the next line, perhaps behind the mark of a quotation.
        if pieces > 0 && !before.contains(['\n', '\r']) && !more.starts_with('>') {
            return None;
        }
        length += before.len() + more.len();
        rest = &rest[before.len() + more.len()..];
        if more != ">" {
            joined.push_str(more.trim_start_matches('>'));
        }
        // A link to a team that stands openly has a checksum for each part: its own reader sees to the rest.
        if joined.len() > LONGEST_WORD || joined.contains(TEAM) {
            return None;
        }
        for view in views(&joined) {
            let Some(found) = inside(catalogue, &view) else {
                continue;
            };
            // What stands before the address may be a name.
            let scheme = word.find("http").or_else(|| word.find("://"));
            let lead = &word[..scheme.unwrap_or(0)];
            return Some((format!("{lead}{found}"), length));
        }
    }
    None
}

/// The first link that can be read in a text that was in disguise.
fn inside(catalogue: &Catalogue, view: &str) -> Option<String> {
    let view = view.replace(is_invisible, "");
    if let Some((link, _)) = bare(catalogue, &view, &view) {
        return link.find('#').map(|start| link[start..].to_owned());
    }
    let team = &view[view.find(TEAM)?..];
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~%=".contains(&byte);
    let end = team.bytes().skip(1).position(|byte| !is_letter(byte));
    Some(team[..end.map_or(team.len(), |end| end + 1)].to_owned())
}

/// What a word may stand for: each disguise taken off by itself, and those that wrap addresses again and again.
fn views(word: &str) -> Vec<String> {
    let mut views = Vec::new();
    let mut add = |view: String| {
        if view != word && !views.contains(&view) {
            views.push(view);
        }
    };
    // The number sign alone: names in the link to a team are encoded as they are.
    add(word.replace("%23", "#").replace("#!", "#"));
    let mut whole = replaced(word, &ENTITIES);
    add(whole.clone());
    add(replaced(&whole, &QUOTED));
    for _ in 0..WRAPPED {
        whole = replaced(&plain(&whole), &ENTITIES);
        add(whole.clone());
    }
    if word.contains("-23") {
        // Proofpoint.
        add(plain(&word.replace('-', "%").replace('_', "/")));
    }
    if let Some(start) = word.find(BASE64) {
        let word = word[start..].replace('-', "+").replace('_', "/");
        let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || b"+/".contains(&byte);
        let end = word.bytes().position(|byte| !is_letter(byte));
        let config = NO_PAD.with_decode_allow_trailing_bits(true);
        let engine = GeneralPurpose::new(&alphabet::STANDARD, config);
        if let Ok(bytes) = engine.decode(&word[..end.unwrap_or(word.len())]) {
            let whole = String::from_utf8_lossy(&bytes).into_owned();
            add(plain(&whole));
            add(whole);
        }
    }
    views
}

/// The entities of HTML that links can have in them, and what they stand for.
const ENTITIES: [(&str, &str); 14] = [
    ("&amp;", "&"),
    ("&#38;", "&"),
    ("&num;", "#"),
    ("&#35;", "#"),
    ("&#x23;", "#"),
    ("&equals;", "="),
    ("&#61;", "="),
    ("&#x3D;", "="),
    ("&#x3d;", "="),
    ("&#95;", "_"),
    ("&#45;", "-"),
    ("&shy;", ""),
    ("&#8203;", ""),
    ("&nbsp;", " "),
];

/// Quoted-printable, as far as links can have it.
const QUOTED: [(&str, &str); 8] = [
    ("=3D", "="),
    ("=23", "#"),
    ("=2F", "/"),
    ("=2D", "-"),
    ("=5F", "_"),
    ("=E2=80=8B", ""),
    ("=C2=AD", ""),
    ("=20", " "),
];

/// A text with each of these replaced by what it stands for.
#[inline(never)]
fn replaced(text: &str, codes: &[(&str, &str)]) -> String {
    let mut plain = text.to_owned();
    for (code, letter) in codes {
        if plain.contains(code) {
            plain = plain.replace(code, letter);
        }
    }
    plain
}

/// Where a fragment begins that is a link by its first letters, which it is, and where its payload begins.
fn spot(word: &str) -> Option<(usize, Sort, usize)> {
    let bytes = word.as_bytes();
    for (place, letter) in word.match_indices(['r', 'R', 'w', 'W']) {
        if bytes.get(place + 1) != Some(&b'=') {
            continue;
        }
        let before = word[..place].trim_end_matches(['#', '!', '/', '*', '?', '&', ' ']);
        let before = before.len();
        let marks = &word[before..place];
        // A number sign, or what a filter has made of it, or one that has made a query of all that is behind it; nothing
        // but marks at the beginning of a fragment.
        let sign = marks.find(['#', '*', '?', '&']);
        let Some(sign) = sign.or((before == 0).then_some(0)) else {
            continue;
        };
        let start = before + sign;
        let sort = if letter.eq_ignore_ascii_case("r") {
            Sort::Result
        } else {
            Sort::WhatIf
        };
        return Some((start, sort, place + 2));
    }
    None
}

/// The payload at the beginning of a text, and how much of the text that is. Blanks, ends of lines, marks of quotations and
/// dashes may stand in it; the checksum says where it ends.
fn payload(catalogue: &Catalogue, sort: Sort, text: &str) -> Option<(String, usize)> {
    let of = |dash| payload_with(catalogue, sort, text, dash);
    ["-", "--"].into_iter().find_map(of)
}

/// The same where each dash stands for these hyphens.
fn payload_with(
    catalogue: &Catalogue,
    sort: Sort,
    text: &str,
    dash: &str,
) -> Option<(String, usize)> {
    let known = |payload: &str| {
        let read = read(catalogue, sort, payload);
        matches!(read, Ok(_) | Err(LinkProblem::Foreign))
    };
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    let mut letters = String::new();
    let mut place = 0;
    for _ in 0..MOST_PIECES {
        let piece = text[place..].bytes().position(|byte| !is_letter(byte));
        let piece = &text[place..piece.map_or(text.len(), |end| place + end)];
        letters.push_str(piece);
        place += piece.len();
        if letters.len() > MOST_LETTERS {
            return None;
        }
        // Marks around a link can be letters of it: _#r=…_ is emphasis.
        let shortest = letters.trim_end_matches(['_', '-']).len();
        for end in (shortest..=letters.len()).rev().take(8) {
            if end > 0 && known(&letters[..end]) {
                return Some((letters[..end].to_owned(), place - (letters.len() - end)));
            }
        }
        let joint = |letter: char| letter.is_whitespace() || "=>".contains(letter);
        let mut next = text[place..].trim_start_matches(joint);
        if let Some(rest) = next.strip_prefix(is_dash) {
            letters.push_str(dash);
            next = rest;
        }
        if next.len() == text.len() - place {
            return None;
        }
        place = text.len() - next.len();
    }
    None
}

/// How much of a text belongs to the address of the link before it, without being part of the link.
fn tail(text: &str) -> usize {
    if !text.starts_with(['&', '?', '%', '=', '_', '/', '#', ';', '*', '-', ':', '!']) {
        return 0;
    }
    let ends = |letter: char| letter.is_whitespace() || "<>()[]{}\"“”‘’|,".contains(letter);
    text.find(ends).unwrap_or(text.len())
}
