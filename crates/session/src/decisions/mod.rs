//! Interviews that a visitor has saved, each with a name, a day, and the result link that opens it.
//!
//! This is the list and what can be done with it, without any place where it is kept. A link is never looked into here:
//! one that cannot be opened any more stays in the list, and [`standing`] says what is wrong with it. What comes in from
//! elsewhere is only taken if it can be opened: see [`Decisions::openable`].

mod codec;
mod difference;
mod reminder;
mod standing;

pub use codec::{LARGEST, Problem, Read, read, write};
pub use difference::{Difference, Differing, difference};
pub use reminder::reminder;
pub use standing::{First, Standing, standing};

use catalogue::{self, Catalogue};
use wording::decisions::EN;
use wording::fill;

/// The most decisions that are kept: as a list, more would be of no use, and storage is small.
pub const MOST: usize = 200;

/// The most letters of a name.
pub const LONGEST_NAME: usize = 120;

/// The most letters of a note.
pub const LONGEST_NOTE: usize = 160;

/// Where a decision stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// It is not made yet.
    #[default]
    Open,
    /// It is made.
    Made,
    /// It is not to be made any more, or has been replaced.
    Dropped,
}

impl Status {
    /// All of them.
    pub const ALL: [Status; 3] = [Status::Open, Status::Made, Status::Dropped];

    /// The word for it in storage and files.
    pub fn id(self) -> &'static str {
        match self {
            Status::Open => "open",
            Status::Made => "made",
            Status::Dropped => "dropped",
        }
    }
}

/// A saved interview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// Its name.
    pub name: String,
    /// The day on which it was saved, such as `2026-11-21`; empty if that is not known.
    pub date: String,
    /// The fragment, with `#`, of its result link.
    pub link: String,
    /// Where it stands.
    pub status: Status,
    /// What the visitor has noted of it, on one line; empty for nothing.
    pub note: String,
}

/// Saved interviews, the latest first; none of them twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions(Vec<Saved>);

/// What came of adding decisions to others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// How many were added.
    pub added: usize,
    /// How many were there already.
    pub known: usize,
    /// How many there was no room for.
    pub over: usize,
}

impl Saved {
    /// A decision with a name that is one: on one line, cut where it is too long, and empty where it leads somewhere.
    pub fn new(catalogue: &Catalogue, name: &str, date: &str, link: &str) -> Self {
        Saved {
            name: tidy(catalogue, name),
            date: date.to_owned(),
            link: link.to_owned(),
            ..Saved::default()
        }
    }

    /// The same under another name.
    pub fn renamed(&self, catalogue: &Catalogue, name: &str) -> Self {
        Saved {
            name: tidy(catalogue, name),
            ..self.clone()
        }
    }

    /// The same with a note, on one line and cut where it is too long.
    pub fn noted(&self, note: &str) -> Self {
        let shown = |letter: char| !letter.is_control() && !catalogue::is_unseen(letter);
        let note: String = note
            .chars()
            .map(|letter| if shown(letter) { letter } else { ' ' })
            .collect();
        Saved {
            note: beginning(note.trim(), LONGEST_NOTE),
            ..self.clone()
        }
    }
}

fn tidy(catalogue: &Catalogue, text: &str) -> String {
    let name = |text: &str| catalogue::name(text, &|word| catalogue.has_word(word));
    let whole = name(text).unwrap_or_default();
    // Its beginning alone may read otherwise.
    name(&beginning(&whole, LONGEST_NAME)).unwrap_or_default()
}

fn beginning(text: &str, length: usize) -> String {
    let beginning: String = text.chars().take(length).collect();
    beginning.trim_end().to_owned()
}

impl Decisions {
    /// All of them, the latest first.
    pub fn all(&self) -> &[Saved] {
        &self.0
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts a decision before the others; says whether it is in the list now. One that is there already stays where it is.
    pub fn add(&mut self, one: Saved) -> bool {
        self.insert(0, one)
    }

    /// Puts a decision back at a place, or at the end.
    pub fn insert(&mut self, place: usize, one: Saved) -> bool {
        if self.0.contains(&one) {
            return true;
        }
        let room = self.0.len() < MOST;
        if room {
            self.0.insert(place.min(self.0.len()), one);
        }
        room
    }

    /// Gives a decision another name, unless the name is empty or the list would have the same entry twice.
    pub fn rename(&mut self, catalogue: &Catalogue, one: &Saved, name: &str) {
        let renamed = one.renamed(catalogue, name);
        if !renamed.name.is_empty() {
            self.replace(one, renamed);
        }
    }

    /// Puts a decision in the place of another, unless the list would have the same entry twice.
    pub fn replace(&mut self, one: &Saved, with: Saved) {
        if self.0.contains(&with) {
            return;
        }
        if let Some(found) = self.0.iter_mut().find(|other| *other == one) {
            *found = with;
        }
    }

    /// Puts a copy, with a name of its own, before a decision; says the copy, if there was room.
    pub fn duplicate(&mut self, one: &Saved) -> Option<Saved> {
        let place = self.place(one)?;
        let taken = |copy: &Saved| self.0.contains(copy);
        let named = |number: usize| {
            // The end of a long name gives way, so that copies of it have different names.
            let mark = match number {
                1 => String::new(),
                number => format!(" {number}"),
            };
            let room = LONGEST_NAME - EN.copy_of.len() - mark.len();
            let name = fill(EN.copy_of, &[("name", &beginning(&one.name, room))]);
            Saved {
                name: beginning(&(name + &mark), LONGEST_NAME),
                ..one.clone()
            }
        };
        let copy = (1..=MOST + 1).map(named).find(|copy| !taken(copy))?;
        self.insert(place, copy.clone()).then_some(copy)
    }

    /// Takes a decision out; says where it was.
    pub fn remove(&mut self, one: &Saved) -> Option<usize> {
        let place = self.place(one)?;
        self.0.remove(place);
        Some(place)
    }

    /// Takes all of them out.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Those that can be opened with a catalogue.
    pub fn openable(mut self, catalogue: &Catalogue) -> Decisions {
        self.0
            .retain(|one| share::own(catalogue, &one.link).is_ok());
        self
    }

    /// Adds those of another list that are not there yet, behind the others.
    pub fn merge(&mut self, others: Decisions) -> Merged {
        let mut merged = Merged::default();
        for other in others.0 {
            if self.0.contains(&other) {
                merged.known += 1;
            } else if self.insert(self.0.len(), other) {
                merged.added += 1;
            } else {
                merged.over += 1;
            }
        }
        merged
    }

    fn place(&self, one: &Saved) -> Option<usize> {
        self.0.iter().position(|other| other == one)
    }
}
