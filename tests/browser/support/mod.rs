//! What makes the tests read like stories: visitors who act on the page and see what it shows.

mod acting;
mod command_line;
mod components;
mod downloads;
mod driver;
mod elsewhere;
mod engine;
mod folder;
mod held;
mod hosted;
mod hosts;
mod keys;
mod logs;
mod other;
mod paper;
mod samples;
mod seeing;
mod server;
mod stage;

pub use command_line::{about, recommended, stackfit};
pub use components::component;
pub use downloads::Downloads;
pub use elsewhere::elsewhere;
pub use engine::{Engine, Setup};
pub use held::{Gate, Site, page_text, part, part_with, place};
pub use hosted::serve_hosted;
pub use other::Other;
pub use paper::{ACROSS, Paper, without_space};
pub use samples::{
    answers, catalogue, label, model, phone_answers, result_link, stack_name, web_answers,
    with_the_rest_passed_over,
};
pub use seeing::{expected_next, expected_pick, expected_short};
pub use server::{folder, page_listing};
pub use stage::{
    Stage, UNLOADED, Visitor, stage, stage_in, stage_in_each_engine, visit, visit_in_each_engine,
};
