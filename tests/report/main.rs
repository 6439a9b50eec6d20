//! The report: its sentences are sentences whatever was answered, and a collision says a way out that works.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a value that is not there is a failed test"
)]

mod collision;
mod compare;
mod contents;
mod difference;
mod directory;
mod drift;
mod ending;
mod faults;
mod moved;
mod precedents;
mod reader;
mod sentences;
#[path = "../support/mod.rs"]
mod support;
mod texts;
