//! What makes the tests read like stories: visitors who act on the page and see what it shows.

mod acting;
mod driver;
mod keys;
mod logs;
mod samples;
mod seeing;
mod server;
mod stage;

pub use driver::Setup;
pub use samples::{answers, catalogue, label, phone_answers, result_link, web_answers};
pub use seeing::expected_pick;
pub use stage::{Visitor, stage, visit};
