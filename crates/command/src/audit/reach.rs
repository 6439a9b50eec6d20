//! Technologies that no answers ever bring to the front.

use super::doubt;
use super::simulation::{FRONT, Simulation};
use catalogue::{Problem, Technology};
use decision::engine::fitting::Fitting;
use decision::engine::{Model, decide};

/// So many stacks are scored in all: some seconds natively.
const MOST_SCORED: usize = 20_000_000;

/// Technologies that are in none of the first three stacks: not in any interview of a simulation, and not with the
/// answers that a search finds which is made to bring them forward.
pub fn never_near(model: &Model<'_>, simulation: &Simulation) -> Vec<Problem> {
    let mut left = MOST_SCORED / model.stacks().count().max(1);
    let technologies = model.catalogue.technologies.iter().zip(&simulation.front);
    let unseen = technologies.filter(|(_, front)| **front == 0);
    let mut doubts = Vec::new();
    for (technology, _) in unseen {
        let message = match brings_forward(model, technology, &mut left) {
            Some(true) => continue,
            Some(false) => {
                "is never among the first three, whatever is answered; mend its fits and ratings or leave it out"
            }
            None => {
                "may never be among the first three: the search for answers that bring it there was too long; look at its fits"
            }
        };
        doubts.push(doubt(technology.file(), "", message));
    }
    doubts
}

/// Whether there are answers that bring a technology to the front; none where the search was given up.
fn brings_forward(model: &Model<'_>, technology: &Technology, left: &mut usize) -> Option<bool> {
    let mut fitting = Fitting::new(model, &technology.id)?;
    while !fitting.advance(1) {
        *left = left.checked_sub(1)?;
    }
    let decision = decide(model, &fitting.answers());
    let mut front = decision.ranking.iter().take(FRONT);
    Some(front.any(|one| one.stack.parts().any(|part| part.id == technology.id)))
}
