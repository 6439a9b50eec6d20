//! What is taken along from a result.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a value that is not there is a failed test"
)]

mod adr;
mod csv;
mod escaping;
mod json;
mod lint;
mod markdown;
mod message;
mod qr;
mod read;
mod stage;
#[path = "../support/mod.rs"]
mod support;
mod verdict;
