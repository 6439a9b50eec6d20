//! Who is on the team: result links out of a text, and a reason for each that is left out.

use serde::Serialize;

use super::left_out::{LeftOut, Reason};
use super::link;
use super::scan;
use catalogue::Catalogue;
use decision::answers::Answers;
use decision::weights::{Case, OwnWeights};
use share::{self, LinkProblem, Shared, Sort};
use wording::fill;
use wording::team::EN;

/// The most people who are compared.
pub const MOST: usize = 50;

/// The most bytes of text that are read: fifty links and a long chat around them are a tenth of it.
pub const LARGEST: usize = 1 << 18;

/// The most links that are looked at: a text with more of them is no list of people.
const MOST_LINKS: usize = 1_000;

/// How many of those left out are told one by one; the others are counted.
pub const TOLD: usize = 50;

/// Somebody whose answers are compared.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Member {
    /// The name; "Person 2" for a second member who gave none. No two are the same.
    pub name: String,
    /// Whether the name was given.
    pub named: bool,
    /// The answers to questions that are asked.
    pub answers: Answers,
    /// The weights that were set by hand.
    #[serde(skip_serializing_if = "OwnWeights::is_empty")]
    pub weights: OwnWeights,
    /// The revision of the data that the link was made with.
    pub revision: u32,
    /// What is worth knowing of the answers, a sentence each.
    pub notes: Vec<String>,
    /// What the link has after `#r=` or `#w=`.
    #[serde(skip)]
    pub payload: String,
    /// The fragment, with `#`, of the link with these answers and weights.
    pub link: String,
}

impl Member {
    /// The answers and weights, as they are decided about.
    pub fn case(&self) -> Case<'_> {
        (&self.answers, &self.weights).into()
    }
}

/// The people of a team, and what was left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Gathered {
    /// The people, in the order of their links.
    pub members: Vec<Member>,
    /// What was left out, in the same order.
    pub left_out: Vec<LeftOut>,
}

/// Finds the result links in a text, such as a chat or a list, and the names beside them.
///
/// Links to a team count as those of its people. Text without links is passed over; whatever looks like a link is either
/// a member's or among those left out.
pub fn read(catalogue: &Catalogue, text: &str) -> Gathered {
    let mut gathering = Gathering::new(catalogue);
    let text = share::mended(catalogue, gathering.bounded(text));
    for line in scan::lines(&text) {
        for found in scan::line(&line) {
            if gathering.is_full() {
                return gathering.finish();
            }
            match found {
                scan::Found::Result { name, payload } => gathering.admit(name, &payload),
                scan::Found::Team(path) => link::open(&mut gathering, &path),
            }
        }
    }
    gathering.finish()
}

/// Somebody whose link could be read.
struct Found {
    name: Option<String>,
    shared: Shared,
    sort: Sort,
    payload: String,
}

/// What has been gathered so far.
pub struct Gathering<'a> {
    catalogue: &'a Catalogue,
    members: Vec<Found>,
    left_out: Vec<LeftOut>,
    links: usize,
    further: usize,
    too_long: bool,
}

impl<'a> Gathering<'a> {
    /// Nothing yet.
    pub fn new(catalogue: &'a Catalogue) -> Self {
        Gathering {
            catalogue,
            members: Vec::new(),
            left_out: Vec::new(),
            links: 0,
            further: 0,
            too_long: false,
        }
    }

    /// As much of a text as is read; that the rest is not, is noted.
    fn bounded<'t>(&mut self, text: &'t str) -> &'t str {
        if text.len() <= LARGEST {
            return text;
        }
        self.too_long = true;
        let mut end = LARGEST;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        &text[..end]
    }

    /// Whether no more links are looked at; that there may be more, is noted.
    pub fn is_full(&mut self) -> bool {
        self.too_long |= self.links >= MOST_LINKS;
        self.links >= MOST_LINKS
    }

    /// Takes somebody in, or notes why not.
    pub fn admit(&mut self, name: Option<String>, payload: &str) {
        let (shared, sort, payload) = match self.decode(payload) {
            Ok(read) => read,
            Err(reason) => return self.refuse(name, reason),
        };
        let same = |other: &Found| {
            let named = name.is_none() || other.name.is_none() || name == other.name;
            named && other.shared.case() == shared.case()
        };
        if let Some(of) = self.members.iter().position(same) {
            self.refuse(name.clone(), Reason::Duplicate { of });
            let first = &mut self.members[of].name;
            *first = first.take().or(name);
        } else if self.members.len() == MOST {
            self.refuse(name, Reason::TooMany);
        } else {
            self.links += 1;
            self.members.push(Found {
                name,
                shared,
                sort,
                payload: payload.to_owned(),
            });
        }
    }

    /// Notes why a link is left out.
    pub fn refuse(&mut self, name: Option<String>, reason: Reason) {
        self.links += 1;
        self.note(Some(self.links), name, reason);
    }

    /// Notes what else is left out.
    pub fn leave_out(&mut self, reason: Reason) {
        self.note(None, None, reason);
    }

    fn note(&mut self, link: Option<usize>, name: Option<String>, reason: Reason) {
        if self.left_out.len() == TOLD {
            self.further += 1;
            return;
        }
        self.left_out.push(LeftOut::of(link, name, reason));
    }

    /// What a link says, which it is, and its payload.
    fn decode<'t>(&self, payload: &'t str) -> Result<(Shared, Sort, &'t str), Reason> {
        // Marks around a link can be letters of the payload: _#r=…_ is emphasis. The checksum tells.
        let mut payloads = vec![payload];
        payloads.extend(payload.strip_suffix(['_', '-']));
        payloads.extend(payload.strip_suffix("__"));
        let mut problem = Reason::Damaged;
        for payload in payloads {
            match share::decode_payload(self.catalogue, payload) {
                Ok((sort, mut shared)) => {
                    shared.answers = shared.answers.asked_answers(self.catalogue);
                    if shared.answers.applied(self.catalogue).is_empty() {
                        return Err(Reason::Empty);
                    }
                    return Ok((shared, sort, payload));
                }
                Err(LinkProblem::Damaged) => {}
                Err(LinkProblem::Foreign) => problem = Reason::Foreign,
                Err(LinkProblem::Future) => problem = Reason::Future,
            }
        }
        Err(problem)
    }

    /// The people, each with a name, and a sentence for each that was left out.
    pub fn finish(mut self) -> Gathered {
        if self.further > 0 {
            let reason = Reason::Further {
                count: self.further,
            };
            self.left_out.push(LeftOut::of(None, None, reason));
        }
        if self.too_long {
            self.left_out.push(LeftOut::of(None, None, Reason::TooLong));
        }
        let mut members: Vec<Member> = Vec::new();
        for found in self.members {
            let Found { name, shared, .. } = found;
            let named = name.is_some();
            let number = (members.len() + 1).to_string();
            let name = name.unwrap_or_else(|| fill(EN.person, &[("number", &number)]));
            let name = unlike(&members, name);
            members.push(Member {
                notes: notes(self.catalogue, &name, &shared),
                name,
                named,
                link: found.sort.link(&found.payload),
                payload: found.payload,
                answers: shared.answers,
                weights: shared.weights,
                revision: shared.revision,
            });
        }
        for left in &mut self.left_out {
            left.say(&members);
        }
        Gathered {
            members,
            left_out: self.left_out,
        }
    }
}

/// A name that no member has yet: the same with a number, if somebody has it.
fn unlike(members: &[Member], name: String) -> String {
    let taken = |name: &str| members.iter().any(|one| one.name == name);
    let mut numbered = name.clone();
    let mut number = 1;
    while taken(&numbered) {
        number += 1;
        numbered = fill(
            EN.again,
            &[("number", &number.to_string()), ("name", &name)],
        );
    }
    numbered
}

fn notes(catalogue: &Catalogue, name: &str, shared: &Shared) -> Vec<String> {
    let note = |text: &str| {
        let revision = shared.revision.to_string();
        fill(text, &[("revision", &revision), ("name", name)])
    };
    let mut notes = Vec::new();
    if shared.revision < catalogue.revision {
        notes.push(note(EN.note_older));
    }
    if shared.revision > catalogue.revision {
        notes.push(note(EN.note_newer));
    }
    if shared.unknown > 0 {
        notes.push(note(EN.note_unknown));
    }
    notes
}
