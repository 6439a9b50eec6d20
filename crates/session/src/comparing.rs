//! What stands side by side, as it stands in an address: `#/compare/django/laravel~flutter`.
//!
//! Each part of the path is the id of an alternative or an entry. Ids of alternatives are joined by `+`, which is written
//! `~`: some programs take a `+` in an address for a blank. Whatever else could not stand there as it is – no id of a
//! checked catalogue has such letters – is percent-encoded. A last part like `r=1…` is the payload of a result link, whose
//! answers are then used.

use super::{Screen, Session};
use catalogue::Catalogue;
use decision::answers::Answers;
use decision::weights::{Case, OwnWeights};

/// The most ids that are looked at: more than can stand side by side, so that those left out can be said.
const MOST: usize = 12;

/// The most bytes of an id.
const LONGEST: usize = 200;

/// The most bytes of the payload of a result link; no link that can be read is longer.
const LONGEST_PAYLOAD: usize = 1000;

/// What stands in an id as it is, beside letters and digits.
const KEPT: &[u8] = b"-_.";

/// What the payload of a result link starts with.
const ANSWERS: &str = "r=";

/// What stands side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparing {
    /// Ids of alternatives and entries, none of them twice.
    pub ids: Vec<String>,
    /// The payload of a result link with the answers to use; none for the visitor's own.
    pub link: Option<String>,
}

impl Comparing {
    /// What some ids name, with the visitor's own answers.
    pub fn of(ids: impl IntoIterator<Item = String>) -> Self {
        let mut comparing = Comparing::default();
        ids.into_iter().for_each(|id| comparing.add(id));
        comparing
    }

    /// Reads the path after `/compare`.
    pub(super) fn read(path: &str) -> Self {
        let mut comparing = Comparing::default();
        for part in path.split('/').filter(|part| !part.is_empty()) {
            match part.strip_prefix(ANSWERS) {
                Some(payload) => comparing.link = Some(intact(payload).to_owned()),
                None => {
                    let id = share::percent::plain(&part.replace('+', "~")).replace('~', "+");
                    // What came behind it on its way is in no id.
                    let id =
                        id.trim_end_matches(|letter: char| !letter.is_ascii() || letter == ' ');
                    if !id.is_empty() {
                        comparing.add(id.to_owned());
                    }
                }
            }
        }
        comparing
    }

    /// The fragment, with `#`.
    pub fn address(&self) -> String {
        let mut address = format!("#{}", super::address::COMPARE);
        for id in &self.ids {
            let parts = id
                .split('+')
                .map(|part| share::percent::escaped(part, KEPT));
            address.push('/');
            address.push_str(&parts.collect::<Vec<_>>().join("~"));
        }
        if let Some(payload) = &self.link {
            address.push('/');
            address.push_str(ANSWERS);
            address.push_str(payload);
        }
        // At the end, it would be taken for that of the sentence around the address.
        match address.strip_suffix('.') {
            Some(rest) => format!("{rest}%2E"),
            None => address,
        }
    }

    /// Adds something, if it is not there yet.
    pub fn add(&mut self, id: String) {
        if self.ids.len() < MOST && id.len() <= LONGEST && !self.ids.contains(&id) {
            self.ids.push(id);
        }
    }

    /// The same with something more.
    pub fn with(&self, id: String) -> Self {
        let mut more = self.clone();
        more.add(id);
        more
    }

    /// The same without something.
    pub fn without(&self, id: &str) -> Self {
        let mut less = self.clone();
        less.ids.retain(|one| one != id);
        less
    }
}

/// As much of a payload as can stand in an address.
fn intact(payload: &str) -> &str {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    let end = payload.bytes().position(|byte| !is_letter(byte));
    let payload = &payload[..end.unwrap_or(payload.len())];
    if payload.len() <= LONGEST_PAYLOAD {
        payload
    } else {
        ""
    }
}

/// Whose answers a comparison goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The visitor's.
    Own,
    /// Those of the link.
    Link,
    /// Those of the link that could be read.
    Partly,
    /// The visitor's, because those of the link cannot be read.
    Unreadable,
}

/// What is compared on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// What stands side by side.
    pub of: Comparing,
    /// The answers to go by.
    pub answers: Answers,
    /// The weights set by hand to go by.
    pub weights: OwnWeights,
    /// Whose they are.
    pub whose: Whose,
}

impl Compared {
    /// The answers and weights, as they are decided about.
    pub fn case(&self) -> Case<'_> {
        (&self.answers, &self.weights).into()
    }
}

impl Session {
    /// What is compared on screen, if anything is.
    pub fn compared(&self, catalogue: &Catalogue) -> Option<Compared> {
        let Screen::Compare(of) = &self.screen else {
            return None;
        };
        let own = || (self.answers.clone(), self.weights.clone());
        let ((answers, weights), whose) = match &of.link {
            None => (own(), Whose::Own),
            Some(payload) => match share::decode_payload(catalogue, payload) {
                Ok((_, shared)) => {
                    let whose = if shared.unknown == 0 {
                        Whose::Link
                    } else {
                        Whose::Partly
                    };
                    ((shared.answers, shared.weights), whose)
                }
                Err(_) => (own(), Whose::Unreadable),
            },
        };
        Some(Compared {
            of: of.clone(),
            answers: answers.asked_answers(catalogue),
            weights,
            whose,
        })
    }
}
