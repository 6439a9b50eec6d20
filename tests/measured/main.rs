//! What the catalogue works out by itself: time between days, widths of ratings, and support.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a value that is not there is a failed test"
)]

mod date;
mod releases;
#[path = "../support/mod.rs"]
mod support;
mod width;
