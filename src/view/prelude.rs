//! What views are written with: what Leptos has for it, and our own where that is smaller.

pub use leptos::prelude::*;

pub use super::memo::Memo;
pub use super::signal::{Local, effect};
pub use super::tag::Together;
pub use markup::view;
