//! Everything that Stackfit reads from outside, as targets for inputs that are made to break it.
//!
//! A [`Target`] reads bytes as the program does, and says what must hold of whatever was read: not only that nothing
//! panics, but that it can be written and read back to the same. [`Inputs`] makes the bytes: valid ones, valid ones that
//! are damaged, damaged ones of the `corpus`, and plain nonsense. The tests go through a fixed million of them; `make
//! fuzz` through as many as one likes, and measures time and memory of each.

#![cfg(not(target_arch = "wasm32"))]

mod dice;
mod holds;
mod inputs;
mod json;
mod sealed;
pub mod targets;
mod world;

pub use dice::Dice;
pub use inputs::{Inputs, Shrinking, corpus};

use std::panic::{self, AssertUnwindSafe};

/// Says that something does not hold, unless it does.
macro_rules! ensure {
    ($holds:expr, $($says:tt)+) => {
        let holds: bool = $holds;
        if !holds {
            return Err(format!($($says)+));
        }
    };
}
use ensure;

/// Something that the program reads from outside.
#[derive(Clone, Copy)]
pub struct Target {
    /// Its name, and that of its folder in the corpus.
    pub name: &'static str,
    /// How many of a thousand inputs are for it. What is quick to read gets more.
    pub share: u32,
    /// Makes an input that the program ought to read.
    pub make: fn(&mut Dice<'_>) -> Vec<u8>,
    /// Words that its inputs are made of.
    pub words: &'static [&'static str],
    /// Reads an input and checks what came of it.
    pub check: fn(&[u8]) -> Verdict,
}

/// Whether an input was read or refused, both of which are fine; or what does not hold.
pub type Verdict = Result<Read, String>;

/// What became of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// There was something in it.
    Taken,
    /// It was refused, or there was nothing in it.
    Refused,
}

impl Read {
    /// Taken, if so.
    pub fn taken(taken: bool) -> Read {
        if taken { Read::Taken } else { Read::Refused }
    }
}

impl Target {
    /// The target of this name.
    pub fn named(name: &str) -> Option<&'static Target> {
        targets::ALL.iter().find(|target| target.name == name)
    }

    /// Reads an input and checks what came of it; a panic is one more thing that must not be.
    ///
    /// # Errors
    ///
    /// What does not hold.
    pub fn try_out(&self, input: &[u8]) -> Verdict {
        let tried = panic::catch_unwind(AssertUnwindSafe(|| (self.check)(input)));
        tried.unwrap_or_else(|cause| {
            let text = cause.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| cause.downcast_ref::<&str>().copied());
            Err(format!("it panics: {}", text.unwrap_or_default()))
        })
    }
}
