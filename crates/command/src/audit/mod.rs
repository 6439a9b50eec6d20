//! What still works in a catalogue and is doubtful, and a survey of its data for those who edit it.
//!
//! What cannot work is refused when the catalogue is read; [`doubts`] goes further and tries the catalogue out: it looks
//! for what no answer ever touches, for technologies that no answers bring to the front, and for what has grown old.

mod dates;
mod effect;
pub mod fit;
mod idle;
mod links;
mod measures;
mod ratings;
mod reach;
mod simulation;
pub mod survey;
pub mod validation;

pub use simulation::{INTERVIEWS, Simulation};

use catalogue::Problem;
use decision::engine::Model;

/// What is doubtful in a catalogue: with file, field and what to do about it, in the order of the files.
pub fn doubts(model: &Model<'_>) -> Vec<Problem> {
    let simulation = Simulation::run(model, INTERVIEWS);
    let mut doubts = dates::stale(model.catalogue);
    let idle = idle::questions(model.catalogue);
    doubts.extend(effect::never_felt(model, &idle));
    doubts.extend(idle);
    doubts.extend(idle::rules(model.catalogue));
    doubts.extend(idle::shapes(model));
    doubts.extend(ratings::unmet(model.catalogue));
    doubts.extend(ratings::ratings(model.catalogue));
    doubts.extend(ratings::tags(model.catalogue));
    doubts.extend(measures::too_weak(model.catalogue));
    doubts.extend(measures::contradicted(model.catalogue));
    doubts.extend(links::start_pages(model.catalogue));
    doubts.extend(simulation.alike(model.catalogue));
    doubts.extend(reach::never_near(model, &simulation));
    doubts
}

fn doubt(file: impl Into<String>, field: impl Into<String>, message: impl Into<String>) -> Problem {
    Problem {
        file: file.into(),
        field: field.into(),
        message: message.into(),
    }
}
