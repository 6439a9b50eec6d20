//! The two parts in which the page takes a catalogue: the core at once, the evidence when it is wanted.
//!
//! Their form is this build's own. Whatever is kept or passed on is the JSON of [`pack`](super::pack).

use super::{Catalogue, Evidence};

/// Bytes that are not a part of a catalogue as this build packs it.
pub type Unreadable = postcard::Error;

/// A catalogue in two parts.
pub struct Parts {
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
    /// Never for a catalogue that could be read; whoever packs it in a browser does not panic all the same.
    pub fn of(catalogue: &Catalogue) -> Result<Parts, Unreadable> {
        Ok(Parts {
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
