//! The page in the frame of another page, as far as that needs no browser.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a value that is not there is a failed test"
)]

mod accent;
mod messages;
mod parameters;
mod snippets;
#[path = "../support/mod.rs"]
mod support;
mod wishes;
