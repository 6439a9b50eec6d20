//! The page in the frames of other people's pages.

mod builders;
mod compact;
mod consultancy;
mod containers;
mod events;
mod height;
mod hostile;
mod hosts;
mod lifecycle;
mod loader;
mod loading;
mod told;

use super::support::{Setup, Visitor, stage, stage_in_each_engine};

/// A story with one visitor of a host page.
fn at_host(page: &str, story: impl FnOnce(&Visitor<'_>)) {
    stage(|stage| story(&stage.visitor_of_host(page, Setup::default())));
}

/// The same, told once for each engine.
fn at_host_in_each_engine(page: &str, story: impl Fn(&Visitor<'_>)) {
    stage_in_each_engine(|stage| story(&stage.visitor_of_host(page, Setup::default())));
}
