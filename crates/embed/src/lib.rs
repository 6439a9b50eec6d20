#![doc = include_str!("../README.md")]

mod accent;
mod call;
mod colour;
mod look;
mod messages;
pub mod snippets;
mod wishes;

pub use accent::{Accent, ENOUGH, Shade, accent, contrast, shades};
pub use call::{address, takes_answers, without_link};
pub use colour::Colour;
pub use look::{Look, Theme};
pub use messages::{Data, VERSION, called, failed, height, ready, result, step, taken, view};
pub use wishes::{Wishes, host, told};
