//! The answers nobody disputes, as a result of their own.
//!
//! The ranking of all members is no result of one set of answers: nobody's answers have the mean of their weights, and a
//! question with one answer cannot carry the requirements of two. What can be passed on as an ordinary result link is
//! what nobody disputes, to go on from together; the other questions are open in it. That it may come to another first
//! place than the ranking of all, or to one that somebody has ruled out, is said.

use serde::Serialize;

use super::gather::Member;
use super::group::Group;
use super::people::{follows, people};
use super::questions::Asked;
use catalogue::Catalogue;
use decision::answers::Answers;
use decision::engine::{Decision, Model, decide};
use report::{leaders, top_stacks};
use wording::team::EN;
use wording::{fill, say};

/// What nobody disputes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Common {
    /// The answers that all who answered agree on.
    pub answers: Answers,
    /// The fragment, with `#`, of the result link to them.
    pub link: String,
    /// The id of what comes first by these answers alone; none if they rule out everything.
    pub first: Option<String>,
    /// Whether that is first for all members, too.
    pub same_first: bool,
    /// Who has ruled it out by another answer.
    pub ruled_out_by: Vec<usize>,
    /// The same in sentences.
    pub sentences: Vec<String>,
}

/// What nobody disputes; none if that is nothing.
pub fn common(
    model: &Model<'_>,
    members: &[Member],
    decisions: &[Decision<'_>],
    questions: &[Asked],
    group: &Group,
) -> Option<Common> {
    let catalogue = model.catalogue;
    let answers = agreed_answers(catalogue, questions, &[]);
    if answers.is_empty() {
        return None;
    }
    let decision = decide(model, &answers);
    let first = decision.ranking.first().map(|first| first.stack);
    let ruled_out = |member: &usize| {
        let mut exclusions = decisions[*member].exclusions.iter();
        let part =
            |number: u32| first.is_some_and(|first| first.parts().any(|one| one.number == number));
        exclusions.any(|one| part(one.technology.number))
    };
    let mut common = Common {
        link: share::encode(catalogue, &answers, &top_stacks(model, &answers)),
        answers,
        first: first.map(|first| first.id()),
        same_first: false,
        ruled_out_by: (0..members.len()).filter(ruled_out).collect(),
        sentences: Vec::new(),
    };
    // Where backends are compared, the first by these answers may have a client beside it.
    let candidate = group.candidates.first().map(|one| one.lead.id.as_str());
    common.same_first = first.is_some_and(|first| {
        let backend: Vec<&str> = first.backend.iter().map(|one| one.id.as_str()).collect();
        candidate == Some(&first.id()) || candidate == Some(&backend.join("+"))
    });
    let name = first.map(|first| first.name());
    common.sentences = sentences(model, members, &common, name.as_deref(), group);
    Some(common)
}

/// What nobody disputes, with what a team settles on where some do.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreed {
    /// The answers.
    pub answers: Answers,
    /// The fragment, with `#`, of the result link to them.
    pub link: String,
    /// What comes first by them, and what follows, in sentences.
    pub sentences: Vec<String>,
}

/// What comes of the answers that nobody disputes and, by the place of each disputed question, the position at the place
/// that `settled` says; a question without one stays open.
pub fn agree(model: &Model<'_>, questions: &[Asked], settled: &[Option<usize>]) -> Agreed {
    let catalogue = model.catalogue;
    let answers = agreed_answers(catalogue, questions, settled);
    let leaders = leaders(model, &answers);
    let sentences = match leaders.split_first() {
        None => vec![say(&catalogue.words, EN.common_none)],
        Some(((name, score), others)) => {
            let first = [("name", name.as_str())];
            let mut sentences = vec![fill(EN.agreed_first, &first)];
            if let Some((other, behind)) = others.first() {
                sentences.push(follows(other, score - behind));
            }
            sentences
        }
    };
    Agreed {
        link: share::encode(catalogue, &answers, &top_stacks(model, &answers)),
        answers,
        sentences,
    }
}

fn agreed_answers(
    catalogue: &Catalogue,
    questions: &[Asked],
    settled: &[Option<usize>],
) -> Answers {
    let mut answers = Answers::default();
    for (place, question) in questions.iter().enumerate() {
        let settled = settled.get(place).copied().flatten();
        let position = match question.positions.as_slice() {
            [_] => Some(0),
            _ => settled,
        };
        if let Some(position) = position.and_then(|place| question.positions.get(place)) {
            answers.set(catalogue, &question.question, position.answer.clone());
        }
    }
    answers.asked_answers(catalogue)
}

fn sentences(
    model: &Model<'_>,
    members: &[Member],
    common: &Common,
    name: Option<&str>,
    group: &Group,
) -> Vec<String> {
    let words = &model.catalogue.words;
    let mut sentences = vec![match common.answers.iter().count() {
        1 => EN.common_one.to_owned(),
        count => fill(EN.common_many, &[("count", &count.to_string())]),
    }];
    let (Some(name), first) = (name, group.candidates.first()) else {
        sentences.push(say(words, EN.common_none));
        return sentences;
    };
    sentences.push(match first {
        _ if common.same_first => fill(EN.common_same, &[("name", name)]),
        Some(first) => fill(
            EN.common_other,
            &[("first", &first.lead.name), ("name", name)],
        ),
        None => fill(EN.common_first, &[("name", name)]),
    });
    if !common.ruled_out_by.is_empty() {
        let people = people(members, &common.ruled_out_by);
        sentences.push(fill(EN.common_ruled_out, &[("people", &people)]));
    }
    sentences
}
