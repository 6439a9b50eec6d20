//! The parts in which the page takes a catalogue: the front at once, the core after the first paint, the evidence when it
//! is wanted.
//!
//! Their form is this build's own. Whatever is kept or passed on is the JSON of [`pack`](super::pack).

use super::{Catalogue, Evidence, front};

/// Bytes that are not a part of a catalogue as this build packs it.
pub type Unreadable = postcard::Error;

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
    ///
    /// # Errors
    ///
    /// Never for a catalogue that could be read.
    pub fn of(catalogue: &Catalogue) -> Result<Parts, Unreadable> {
        Ok(Parts {
            front: front::pack(catalogue),
            core: postcard::to_allocvec(catalogue)?,
            evidence: postcard::to_allocvec(&catalogue.evidence)?,
        })
    }
}

/// The catalogue in a core, without its evidence.
///
/// # Errors
///
/// When the bytes are no core of this build.
pub fn core(bytes: &[u8]) -> Result<Catalogue, Unreadable> {
    postcard::from_bytes(bytes)
}

/// The evidence in its part.
///
/// # Errors
///
/// When the bytes are no evidence of this build.
pub fn evidence(bytes: &[u8]) -> Result<Evidence, Unreadable> {
    postcard::from_bytes(bytes)
}
