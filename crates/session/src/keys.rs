//! Under which keys a device keeps what belongs to a catalogue.
//!
//! The bundled catalogue's have its id, as ever. Another catalogue's have the address that it was loaded from as well:
//! anybody can give a catalogue any id, and what is kept for one must not be read, or written over, by another. No id has a
//! colon or a number sign in it, so that no address and no id make a key of the bundled catalogue's.

use catalogue::{Query, parameters};

/// What is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Answers, and weights set by hand.
    Progress,
    /// Answers that could not be read in full, as they were.
    Aside,
    /// Which questions are asked.
    Pace,
    /// Saved decisions.
    Decisions,
    /// Saved decisions that could not be read.
    Unread,
}

impl Entry {
    /// Everything.
    pub const ALL: [Entry; 5] = [
        Entry::Progress,
        Entry::Aside,
        Entry::Pace,
        Entry::Decisions,
        Entry::Unread,
    ];

    fn name(self) -> &'static str {
        match self {
            Entry::Progress => "",
            Entry::Aside => ":unread",
            Entry::Pace => ":pace",
            Entry::Decisions => ":decisions",
            Entry::Unread => ":decisions:unread",
        }
    }
}

/// Under what a frame of another page keeps answers, behind the id of the catalogue: what is prepared there, or which
/// questions are asked, makes it an interview of its own.
pub fn widget(query: &str) -> Option<String> {
    let query = Query::read(query);
    let own = |name: &str| name == parameters::QUESTIONS || !parameters::RESERVED.contains(&name);
    let prepared: Vec<(&str, &str)> = query.iter().filter(|(name, _)| own(name)).collect();
    (!prepared.is_empty()).then(|| {
        let hash = share::hash(catalogue::query(&prepared).as_bytes());
        format!(":widget:{}", share::letters(&hash))
    })
}

/// The key of something, for the catalogue with an id: the bundled one, or the one from an address.
pub fn key(id: &str, address: Option<&str>, entry: Entry) -> String {
    let of = address.map_or_else(|| id.to_owned(), |address| format!("{address}#{id}"));
    format!("stackfit:{of}{}", entry.name())
}

/// The key that it had before keys had addresses; none where it has it still. What is there is read until something is kept
/// under the new one.
pub fn former_key(id: &str, address: Option<&str>, entry: Entry) -> Option<String> {
    address.map(|_| key(id, None, entry))
}
