//! Answers by number: what the engine works with when it goes through thousands of interviews.

use crate::answers::Answer;
use crate::weights::Case;
use catalogue::{Catalogue, Condition, Kind, Question};

/// The answer to one question, by the places of its options; empty for none and for "Not sure".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The options chosen, one bit each.
    pub options: u64,
    /// Graded: option and level, by place. Ranked: the options in their order, with level 1 where one shares its place
    /// with the one before, else 0.
    pub detail: Vec<(u8, u8)>,
}

impl Choice {
    /// The same answer by id; "Not sure" for none.
    pub fn answer(&self, question: &Question) -> Answer {
        let id = |place: usize| question.options[place].id.clone();
        let detail = self.detail.iter();
        match question.kind {
            _ if self.options == 0 => Answer::NotSure,
            Kind::One => Answer::One(places(self.options).map(id).collect()),
            Kind::Many => Answer::Many(places(self.options).map(id).collect()),
            Kind::Ranked => Answer::ranked_by(
                detail.map(|(option, shares)| (id(*option as usize), *shares == 1)),
            ),
            Kind::Graded => Answer::Graded(
                detail
                    .map(|(option, level)| {
                        let level = &question.levels[*level as usize];
                        (id(*option as usize), level.id.clone())
                    })
                    .collect(),
            ),
        }
    }
}

/// Answers and weights set by hand, by number.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices {
    /// One answer per question, in the order of the questionnaire.
    pub answers: Vec<Choice>,
    /// The weight of each criterion of the catalogue where it is set by hand; empty if none is.
    pub by_hand: Vec<Option<f64>>,
}

impl Choices {
    /// The same by number. Unknown ids do not occur: answers are checked when they are read.
    pub fn of<'c>(catalogue: &Catalogue, case: impl Into<Case<'c>>) -> Self {
        let Case { answers, weights } = case.into();
        let choice = |question: &Question| {
            let Some(answer) = answers.get(&question.id) else {
                return Choice::default();
            };
            let place = |id: &str| question.options.iter().position(|one| one.id == id);
            let level = |id: &str| question.levels.iter().position(|one| one.id == id);
            let detail: Vec<(u8, u8)> = answer
                .options()
                .into_iter()
                .zip(answer.shares_place())
                .filter_map(|(id, shares)| {
                    let level = answer.level(id).and_then(level);
                    let level = level.unwrap_or(usize::from(shares));
                    Some((place(id)? as u8, level as u8))
                })
                .collect();
            let options = detail.iter().fold(0, |set, (place, _)| set | 1 << place);
            let keeps = matches!(
                answer,
                Answer::Graded(_) | Answer::Ranked(_) | Answer::Tied(_)
            );
            Choice {
                options,
                detail: if keeps { detail } else { Vec::new() },
            }
        };
        let criteria = catalogue.criteria.iter();
        Choices {
            answers: catalogue.questions.iter().map(choice).collect(),
            by_hand: if weights.is_empty() {
                Vec::new()
            } else {
                criteria.map(|one| weights.get(&one.id)).collect()
            },
        }
    }

    /// The options chosen for a question, one bit each.
    pub fn options(&self, question: usize) -> u64 {
        self.answers[question].options
    }
}

/// A condition by number: question and options, one bit each.
#[derive(Clone, Debug, Default)]
pub struct Test {
    when: Vec<(usize, u64)>,
    unless: Vec<(usize, u64)>,
}

impl Test {
    /// The same condition by number.
    pub fn of(catalogue: &Catalogue, condition: &Condition) -> Self {
        let by_number = |tests: &[(String, Vec<String>)]| {
            let test = |(id, options): &(String, Vec<String>)| {
                let place = catalogue.questions.iter().position(|one| one.id == *id)?;
                Some((place, option_set(catalogue, place, options)))
            };
            tests.iter().filter_map(test).collect()
        };
        Test {
            when: by_number(&condition.when),
            unless: by_number(&condition.unless),
        }
    }

    /// Whether it always holds.
    pub fn is_always(&self) -> bool {
        self.when.is_empty() && self.unless.is_empty()
    }

    /// Whether it holds.
    pub fn holds(&self, choices: &Choices) -> bool {
        let chosen = |(question, options): &(usize, u64)| choices.options(*question) & options != 0;
        self.when.iter().all(chosen) && !self.unless.iter().any(chosen)
    }
}

/// Options of a question, by id, as a set of bits.
pub fn option_set(catalogue: &Catalogue, question: usize, ids: &[String]) -> u64 {
    let options = catalogue.questions[question].options.iter().enumerate();
    options
        .filter(|(_, option)| ids.contains(&option.id))
        .fold(0, |set, (place, _)| set | 1 << place)
}

/// The places of the bits that are set, from the lowest.
pub fn places(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = (set != 0).then(|| set.trailing_zeros() as usize);
        set &= set.wrapping_sub(1);
        place
    })
}
