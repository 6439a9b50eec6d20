//! Technologies that no answers ever bring to the front.

use super::doubt;
use super::simulation::{FRONT, Simulation};
use catalogue::{Effect, Kind, Problem, Technology, Test};
use decision::answers::{Answer, Answers};
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

/// Whether there are answers that bring a technology to the front; none where the search was given up. What it is made
/// for is looked for first; then each team that feels at home with it and may use nothing but its languages adds the
/// answers that bring it up. Neither of the two helps alone, so that no search by single steps finds them together.
fn brings_forward(model: &Model<'_>, technology: &Technology, left: &mut usize) -> Option<bool> {
    let mut fitting = Fitting::new(model, &technology.id)?;
    while !fitting.advance(1) {
        *left = left.checked_sub(1)?;
    }
    let mut starts = vec![fitting.answers()];
    starts.extend(at_home(model, technology));
    for start in starts {
        if climbs(model, technology, start, left)? {
            return Some(true);
        }
    }
    Some(false)
}

/// Whether a technology gets to the front by adding answers to others, each time the one that leaves the fewest stacks
/// ahead of it.
fn climbs(
    model: &Model<'_>,
    technology: &Technology,
    mut answers: Answers,
    left: &mut usize,
) -> Option<bool> {
    let mut best = ahead(model, technology, &answers);
    while best.0 >= FRONT {
        let mut found = None;
        for question in &model.catalogue.questions {
            if !matches!(question.kind, Kind::One | Kind::Many)
                || answers.get(&question.id).is_some()
            {
                continue;
            }
            for option in question.options.iter().filter(|one| !one.retired) {
                *left = left.checked_sub(1)?;
                let mut with = answers.clone();
                let answer = match question.kind {
                    Kind::One => Answer::One(option.id.clone()),
                    _ => Answer::Many(vec![option.id.clone()]),
                };
                with.set(model.catalogue, &question.id, answer);
                let ahead = ahead(model, technology, &with);
                if ahead < best {
                    (best, found) = (ahead, Some(with));
                }
            }
        }
        let Some(with) = found else {
            return Some(false);
        };
        answers = with;
    }
    Some(true)
}

/// How many stacks are ahead of the best one with a technology, and by how much the last of the front is.
fn ahead(model: &Model<'_>, technology: &Technology, answers: &Answers) -> (usize, f64) {
    let decision = decide(model, answers);
    let mut ranking = decision.ranking.iter();
    let place = ranking.position(|one| one.stack.parts().any(|part| part.id == technology.id));
    let gap = place.and_then(|place| {
        let last = decision.ranking.get(FRONT - 1)?;
        Some(last.score - decision.ranking[place].score)
    });
    (place.unwrap_or(usize::MAX), gap.unwrap_or(f64::INFINITY))
}

/// The answers of each team that knows a language of the technology, or one whose people feel at home with it, and may
/// use nothing but its languages.
fn at_home(model: &Model<'_>, technology: &Technology) -> Vec<Answers> {
    let catalogue = model.catalogue;
    let mut limited = Answers::default();
    for rule in &catalogue.rules {
        if let Effect::Exclude {
            test: Test::Outside(question),
            ..
        } = &rule.effect
        {
            let languages = Answer::Many(technology.languages.clone());
            limited.set(catalogue, question, languages);
        }
    }
    let graded = catalogue
        .questions
        .iter()
        .filter(|one| one.kind == Kind::Graded);
    let mut starts = Vec::new();
    for question in graded {
        let Some(level) = question.levels.last() else {
            continue;
        };
        let familiar = technology.familiar_to.iter().map(|(language, _)| language);
        for language in technology.languages.iter().chain(familiar) {
            let mut answers = limited.clone();
            let knows = Answer::Graded(vec![(language.clone(), level.id.clone())]);
            answers.set(catalogue, &question.id, knows);
            starts.push(answers);
        }
    }
    starts
}
