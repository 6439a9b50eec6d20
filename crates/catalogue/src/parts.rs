//! The parts in which the page takes a catalogue: the front at once, the core after the first paint, the evidence when it
//! is wanted.
//!
//! Their form, `packed`, is this build's own. Whatever is kept or passed on is the JSON of [`pack`](super::pack).

use std::{fmt, mem};

use super::packed::{Packed, Reader, Writer};
use super::{Catalogue, Evidence, front};

/// Bytes that are not a part of a catalogue as this build packs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("no part of a catalogue as this build packs it")
    }
}

/// A catalogue in parts.
pub struct Parts {
    /// What the first page and the opening questions need.
    pub front: Vec<u8>,
    /// Everything that the interview and the result need.
    pub core: Vec<u8>,
    /// What that rests on.
    pub evidence: Vec<u8>,
}

impl Parts {
    /// Packs a catalogue.
    pub fn of(catalogue: &Catalogue) -> Parts {
        Parts {
            front: front::pack(catalogue),
            core: put(catalogue),
            evidence: put(&catalogue.evidence),
        }
    }
}

/// The catalogue in a core, without its evidence.
///
/// # Errors
///
/// When the bytes are no core of this build.
pub fn core(bytes: &[u8]) -> Result<Catalogue, Unreadable> {
    take(bytes)
}

/// The evidence in its part.
///
/// # Errors
///
/// When the bytes are no evidence of this build.
pub fn evidence(bytes: &[u8]) -> Result<Evidence, Unreadable> {
    take(bytes)
}

fn put(part: &impl Packed) -> Vec<u8> {
    let mut out = Writer::default();
    part.put(&mut out);
    out.bytes()
}

fn take<T: Packed>(bytes: &[u8]) -> Result<T, Unreadable> {
    let mut from = Reader::of(bytes);
    let part = T::take(&mut from);
    if from.is_whole() {
        return Ok(part);
    }
    // A program that has got other bytes than its own has no use for the memory, and freeing it is code for every kind of
    // thing in a catalogue.
    mem::forget(part);
    Err(Unreadable)
}
