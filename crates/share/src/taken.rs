//! What is taken over from a link: only what an interview can have given.
//!
//! Anybody can write a link with a right checksum. So whatever a link claims is looked at as if a stranger had made it up:
//! an answer has to be of its question's kind and to pass [`Answer::check`], no question is answered twice, and weights
//! set by hand sum to no more than they can. What does not is left out and counted as unknown, which the page says.

use super::bytes::Reader;
use super::{LinkProblem, Shared};
use catalogue::{Catalogue, Kind, Question};
use decision::answers::{Answer, Answers};
use decision::weights::{OwnWeights, STEPS};

/// The most stacks that a link has: no version has written more.
const MOST_STACKS: u64 = 3;

/// An answer as it travels, by numbers.
pub enum Given {
    /// One option; 0 for none.
    One(u64),
    /// Options as bits.
    Many(u64),
    /// Per level, options as bits.
    Graded(Vec<u64>),
    /// Options, the most important first, each with whether it shares its place with the one before.
    Ranked(Vec<(u64, bool)>),
}

impl Given {
    /// How many options it names.
    fn count(&self) -> usize {
        let of_bits = |bits: &u64| bits.count_ones() as usize;
        match self {
            Given::One(number) => usize::from(*number > 0),
            Given::Many(bits) => of_bits(bits),
            Given::Graded(levels) => levels.iter().map(of_bits).sum(),
            Given::Ranked(options) => options.len(),
        }
    }
}

/// What is taken over from a link of a revision; nothing yet.
pub fn nothing(revision: u64) -> Result<Shared, LinkProblem> {
    Ok(Shared {
        answers: Answers::default(),
        weights: OwnWeights::default(),
        revision: u32::try_from(revision).map_err(|_| LinkProblem::Damaged)?,
        top: Vec::new(),
        unknown: 0,
    })
}

/// Takes the answer to the question with a number.
pub fn answer(catalogue: &Catalogue, shared: &mut Shared, number: u64, given: Given) {
    let mut questions = catalogue.questions.iter();
    let Some(question) = questions.find(|one| u64::from(one.number) == number) else {
        shared.unknown += 1 + given.count();
        return;
    };
    let (answer, unknown) = by_id(question, given);
    shared.unknown += unknown;
    let is_right = |answer: &Answer| {
        shared.answers.get(&question.id).is_none() && answer.check(question).is_ok()
    };
    match answer {
        Some(answer) if is_right(&answer) => {
            shared.answers.set(catalogue, &question.id, answer);
        }
        // Counted already, by its options.
        None if unknown > 0 => {}
        _ => shared.unknown += 1,
    }
}

/// The answer to a question by id, and how many of its options and levels there are not; none if it is of another kind,
/// or nothing is left of it.
fn by_id(question: &Question, given: Given) -> (Option<Answer>, usize) {
    let mut unknown = 0;
    let mut id = |number: u64| {
        let mut options = question.options.iter();
        let found = options.find(|one| u64::from(one.number) == number);
        unknown += usize::from(found.is_none());
        found.map(|option| option.id.clone())
    };
    let answer = match (question.kind, given) {
        (_, Given::One(0)) => Some(Answer::NotSure),
        (Kind::One, Given::One(number)) => id(number).map(Answer::One),
        (Kind::Many, Given::Many(bits)) => {
            Some(Answer::Many(numbers(bits).filter_map(id).collect()))
        }
        (Kind::Graded, Given::Graded(levels)) => {
            let mut graded = Vec::new();
            let mut lost = 0;
            for (place, bits) in levels.into_iter().enumerate() {
                let level = question.levels.get(place);
                for option in numbers(bits).filter_map(&mut id) {
                    lost += usize::from(level.is_none());
                    graded.extend(level.map(|level| (option, level.id.clone())));
                }
            }
            unknown += lost;
            Some(Answer::Graded(graded))
        }
        (Kind::Ranked, Given::Ranked(list)) => {
            let known = |(number, shares)| Some((id(number)?, shares));
            let ranked = list.into_iter().filter_map(known).collect();
            Some(Answer::ranked_by(within(question, ranked)))
        }
        _ => None,
    };
    let is_empty = |answer: &Answer| *answer != Answer::NotSure && answer.options().is_empty();
    (answer.filter(|answer| !is_empty(answer)), unknown)
}

/// A ranking as long as one can be. Pages kept more at a time when some of them were not offered, and counted the first
/// that were; whatever else is too long stays as it is, and is refused.
fn within(question: &Question, mut ranked: Vec<(String, bool)>) -> Vec<(String, bool)> {
    let always = |(id, _): &&(String, bool)| {
        let option = question.option(id);
        option.is_some_and(|option| option.when.questions().next().is_none())
    };
    if ranked.iter().filter(always).count() <= question.limit {
        ranked.truncate(question.limit);
    }
    ranked
}

/// Takes the best stacks at the time of sharing: how many, and for each how many parts and their numbers.
pub fn stacks(
    catalogue: &Catalogue,
    shared: &mut Shared,
    reader: &mut Reader<'_>,
) -> Result<(), LinkProblem> {
    let count = reader.varint()?;
    if count > MOST_STACKS {
        return Err(LinkProblem::Damaged);
    }
    for _ in 0..count {
        let mut stack = Vec::new();
        for _ in 0..reader.varint()? {
            let number = reader.varint()?;
            let mut technologies = catalogue.technologies.iter();
            let found = technologies.find(|one| u64::from(one.number) == number);
            stack.extend(found.map(|technology| technology.id.clone()));
        }
        shared.top.push(stack);
    }
    Ok(())
}

/// Takes the weights that are set by hand: numbers of criteria, and shares in ten-thousandths.
pub fn weights(
    catalogue: &Catalogue,
    shared: &mut Shared,
    given: &[(u64, u64)],
) -> Result<(), LinkProblem> {
    // Each is rounded by itself, by half a step at most.
    let most = STEPS as u64 + given.len() as u64;
    let sum = given
        .iter()
        .try_fold(0, |sum: u64, (_, share)| sum.checked_add(*share));
    // Without any, it would be a result link.
    if given.is_empty() || sum.is_none_or(|sum| sum > most) {
        return Err(LinkProblem::Damaged);
    }
    for (number, share) in given {
        let mut criteria = catalogue.criteria.iter();
        match criteria.find(|one| u64::from(one.number) == *number) {
            Some(criterion) if shared.weights.get(&criterion.id).is_none() => {
                let share = (*share as f64 / STEPS).min(1.0);
                shared.weights.set(catalogue, &criterion.id, share);
            }
            _ => shared.unknown += 1,
        }
    }
    Ok(())
}

/// Option numbers as bits. Numbers are at most 60, which the catalogue's reader sees to.
pub fn bits(numbers: impl Iterator<Item = u64>) -> u64 {
    numbers.fold(0, |bits, number| bits | 1 << number.min(63))
}

fn numbers(bits: u64) -> impl Iterator<Item = u64> {
    (0..64).filter(move |number| bits >> number & 1 == 1)
}
