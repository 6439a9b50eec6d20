//! What two sets of answers do not have in common.

use catalogue::Catalogue;
use decision::answers::{Answer, Answers};

/// How two sets of answers differ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// The questions with different answers, in the order of the questionnaire.
    pub differing: Vec<Differing>,
    /// How many questions have the same answer in both.
    pub alike: usize,
}

/// A question with two answers; none where it was not answered, or not asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// The question's id.
    pub question: String,
    /// The one answer.
    pub one: Option<Answer>,
    /// The other.
    pub other: Option<Answer>,
}

/// Compares two sets of answers, question by question.
pub fn difference(catalogue: &Catalogue, one: &Answers, other: &Answers) -> Difference {
    let (one, other) = (one.asked_answers(catalogue), other.asked_answers(catalogue));
    let mut difference = Difference::default();
    for question in &catalogue.questions {
        match (one.get(&question.id), other.get(&question.id)) {
            (None, None) => {}
            (one, other) if one == other => difference.alike += 1,
            (one, other) => difference.differing.push(Differing {
                question: question.id.clone(),
                one: one.cloned(),
                other: other.cloned(),
            }),
        }
    }
    difference
}
