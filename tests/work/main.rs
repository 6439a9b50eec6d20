//! What a catalogue may cost: short ways come to what the long ones come to, and what takes too long is refused.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a value that is not there is a failed test"
)]

#[path = "../support/mod.rs"]
mod support;

mod addresses;
mod limits;
mod short_ways;
