//! The answers of an example, and the link that opens them.

use super::readable;
use catalogue::{Catalogue, Example, Given, Kind};
use decision::answers::{Answer, Answers};

/// The answers of an example. Those to questions that the catalogue does not have are left out; a checked catalogue has
/// them all.
pub fn answers(catalogue: &Catalogue, example: &Example) -> Answers {
    given(catalogue, &example.answers)
}

/// Answers as data gives them.
pub fn given(catalogue: &Catalogue, given: &[(String, Given)]) -> Answers {
    let mut answers = Answers::default();
    for (id, given) in given {
        let Some(question) = catalogue.question(id) else {
            continue;
        };
        let answer = match given.clone() {
            Given::One(option) => Answer::One(option),
            Given::Several(options) if question.kind == Kind::Ranked => Answer::Ranked(options),
            Given::Several(options) => Answer::Many(options),
            Given::Graded(options) => Answer::Graded(options),
        };
        answers.set(catalogue, id, answer);
    }
    answers
}

/// The readable link, a query with `?`, that opens an example's answers.
pub fn link(catalogue: &Catalogue, example: &Example) -> String {
    readable::encode(catalogue, &answers(catalogue, example))
}
