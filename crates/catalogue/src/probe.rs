//! Finds out what a reader accepts by letting it read a document that is not there.
//!
//! A [`Fields`](super::Fields) with a probe behind it has no values. It notes every field that the reader asks for, and
//! where the reader may go different ways – a field that may be absent, a word of a vocabulary – it decides by a script.
//! [`explore`] lets the reader run until each way has been gone at least once. A field is needed if the reader asks for
//! it on every way, without having looked first whether it is there. So the schemas follow from the reader itself, and
//! neither can be changed without the other.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use std::rc::Rc;

/// The name under which the entries of a table are noted whose names are ids.
pub const ANY: &str = "*";

/// What a field can hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Holds {
    /// A text of at most so many characters; whether braces may stand in it.
    Text {
        /// The most characters.
        longest: usize,
        /// Whether words in braces are filled in.
        filled: bool,
    },
    /// An id of at most so many characters.
    Id(usize),
    /// An address that starts with `https://`.
    Address(usize),
    /// A date of the form `2026-11-21`.
    Date,
    /// One of these words.
    Word(Vec<String>),
    /// A number in a range.
    Number(RangeInclusive<f64>),
    /// A whole number in a range.
    Whole(RangeInclusive<u32>),
    /// True or false.
    Flag,
    /// A list of different texts.
    Texts {
        /// Whether it needs an entry.
        some: bool,
        /// The most characters of an entry.
        longest: usize,
    },
    /// Rows of texts of at most so many characters.
    Rows {
        /// The most characters of a text.
        longest: usize,
    },
    /// A table, by its place in [`Findings::tables`].
    Table(usize),
    /// A list of tables that are alike, by its place, and how many there can be.
    Tables(usize, usize),
}

/// One field of a table.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// What it can hold; nothing where the reader takes any value.
    pub holds: Vec<Holds>,
    /// On how many ways it was needed.
    needed: usize,
}

/// One table.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Its fields by name; [`ANY`] stands for all that are not named.
    pub fields: BTreeMap<String, Field>,
    /// Whether other fields are refused.
    pub closed: bool,
    /// Names of which exactly one must be there; empty where there is no such choice.
    pub one_of: Vec<String>,
    /// On how many ways it was read.
    ways: usize,
}

impl Table {
    /// The names of the fields that must be there.
    pub fn required(&self) -> Vec<&str> {
        let needed = |(name, field): &(&String, &Field)| {
            *name != ANY && self.ways > 0 && field.needed == self.ways
        };
        let fields = self.fields.iter().filter(needed);
        fields.map(|(name, _)| name.as_str()).collect()
    }
}

/// Everything found out about a document; the first table is the document itself.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// The tables, each known by its place.
    pub tables: Vec<Table>,
}

/// A decision: at which table and field, and which way was taken of how many.
struct Turn {
    at: (usize, String),
    taken: usize,
    ways: usize,
}

#[derive(Default)]
struct Trip {
    findings: Findings,
    /// The ways to take first; after them, the first way is taken everywhere.
    script: Vec<usize>,
    turns: Vec<Turn>,
    /// The tables read on this trip, and the fields needed.
    read: BTreeSet<usize>,
    needed: BTreeSet<(usize, String)>,
}

/// One table that is not there.
#[derive(Clone)]
pub struct Probe {
    trip: Rc<RefCell<Trip>>,
    table: usize,
}

/// Lets readers of one document, which differ by what else they know, read one that is not there until each has gone
/// every way.
pub fn explore<'r>(readers: impl Iterator<Item = Box<dyn Fn(Probe) + 'r>>) -> Findings {
    let trip = Rc::new(RefCell::new(Trip::default()));
    trip.borrow_mut().findings.tables.push(Table::default());
    for read in readers {
        go_every_way(&trip, &*read);
    }
    let trip = trip.borrow();
    trip.findings.clone()
}

fn go_every_way(trip: &Rc<RefCell<Trip>>, read: &dyn Fn(Probe)) {
    let mut gone: BTreeSet<(usize, String, usize)> = BTreeSet::new();
    let mut scripts = vec![Vec::new()];
    while let Some(script) = scripts.pop() {
        let begun = script.len();
        trip.borrow_mut().script = script;
        let root = Probe {
            trip: Rc::clone(trip),
            table: 0,
        };
        root.enter();
        read(root);
        let turns = trip.borrow_mut().finish();
        for (place, turn) in turns.iter().enumerate().skip(begun) {
            for way in 1..turn.ways {
                if gone.insert((turn.at.0, turn.at.1.clone(), way)) {
                    let before = turns[..place].iter().map(|turn| turn.taken);
                    scripts.push(before.chain([way]).collect());
                }
            }
        }
    }
}

impl Trip {
    /// Counts what this trip has read, and gets ready for the next.
    fn finish(&mut self) -> Vec<Turn> {
        for table in std::mem::take(&mut self.read) {
            self.findings.tables[table].ways += 1;
        }
        for (table, name) in std::mem::take(&mut self.needed) {
            let field = self.findings.tables[table].fields.entry(name).or_default();
            field.needed += 1;
        }
        std::mem::take(&mut self.turns)
    }
}

impl Probe {
    fn enter(&self) {
        self.trip.borrow_mut().read.insert(self.table);
    }

    /// Changes what is known of a field.
    fn field(&self, name: &str, change: impl FnOnce(&mut Field)) {
        let mut trip = self.trip.borrow_mut();
        let table = &mut trip.findings.tables[self.table];
        change(table.fields.entry(name.to_owned()).or_default());
    }

    /// Notes that a field is known.
    pub fn know(&self, name: &str) {
        self.field(name, |_| ());
    }

    /// Notes that a field must be there.
    pub fn need(&self, name: &str) {
        let mut trip = self.trip.borrow_mut();
        trip.needed.insert((self.table, name.to_owned()));
    }

    /// Notes what a field can hold.
    pub fn holds(&self, name: &str, holds: Holds) {
        self.field(name, |field| {
            if !field.holds.contains(&holds) {
                field.holds.push(holds);
            }
        });
    }

    /// The table in a field.
    pub fn table(&self, name: &str) -> Probe {
        self.inner(name, Holds::Table)
    }

    /// The one table in a list of so many at most.
    pub fn tables(&self, name: &str, most: usize) -> Probe {
        self.inner(name, |place| Holds::Tables(place, most))
    }

    fn inner(&self, name: &str, holds: impl Fn(usize) -> Holds) -> Probe {
        let mut found = None;
        self.field(name, |field| {
            let places = field.holds.iter();
            found = places.clone().find_map(|one| match one {
                Holds::Table(place) | Holds::Tables(place, _) => Some(*place),
                _ => None,
            });
        });
        let place = found.unwrap_or_else(|| {
            let mut trip = self.trip.borrow_mut();
            trip.findings.tables.push(Table::default());
            trip.findings.tables.len() - 1
        });
        self.holds(name, holds(place));
        let inner = Probe {
            trip: Rc::clone(&self.trip),
            table: place,
        };
        inner.enter();
        inner
    }

    /// Notes that other fields are refused.
    pub fn close(&self) {
        self.trip.borrow_mut().findings.tables[self.table].closed = true;
    }

    /// Notes that exactly one of these fields must be there.
    pub fn one_of(&self, names: &[&str]) {
        let mut trip = self.trip.borrow_mut();
        let table = &mut trip.findings.tables[self.table];
        table.one_of = names.iter().map(|name| (*name).to_owned()).collect();
    }

    /// Which of so many ways to go at a field; the same one for the rest of the trip.
    pub fn way(&self, name: &str, ways: usize) -> usize {
        let mut trip = self.trip.borrow_mut();
        let at = (self.table, name.to_owned());
        if let Some(turn) = trip.turns.iter().find(|turn| turn.at == at) {
            return turn.taken;
        }
        let place = trip.turns.len();
        let taken = trip.script.get(place).copied().unwrap_or(0);
        trip.turns.push(Turn { at, taken, ways });
        taken
    }
}
