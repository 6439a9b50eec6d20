//! Where members agree and disagree, question by question, and how much it matters.

use serde::Serialize;

use super::gather::Member;
use super::people::people;
use catalogue::order;
use catalogue::{Catalogue, Kind, Question};
use decision::answers::{Answer, Answers};
use decision::engine::{Model, Stack, winner};
use report::answer_text;
use wording::fill;
use wording::team::EN;

/// How many of the others' answers a member is tried with, those of most people first. It bounds the time: twenty people
/// with twenty different answers to everything would be seven thousand decisions.
const TRIED: usize = 4;

/// A question that anybody is asked.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Asked {
    /// The question's id.
    pub question: String,
    /// Its name in lists.
    pub short: String,
    /// Whether members agree.
    pub agreement: Agreement,
    /// The answers, those of most people first.
    pub positions: Vec<Position>,
    /// Who is asked and has no answer, or is not sure. That is no disagreement.
    pub open: Vec<usize>,
    /// Who is not asked.
    pub not_asked: Vec<usize>,
    /// How much the disagreement matters, 0 to 1: of all pairs of different people, the share in which the first would get
    /// another first place with the second's answer. Where there are more than a few answers, the share among those of
    /// most people stands for the others.
    pub moves: f64,
    /// Who would, with somebody else's answer.
    pub moved: Vec<usize>,
    /// The same in sentences.
    pub sentences: Vec<String>,
}

impl Asked {
    /// Whether there are different answers. Who has not answered does not count.
    pub fn is_disputed(&self) -> bool {
        self.positions.len() > 1
    }
}

/// Whether members agree. Who has not answered does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// There are different answers.
    Split,
    /// All but one agree, of three or more; or the options are in an order, and the answers next to each other.
    Nearly,
    /// Two or more answers, which are the same.
    All,
    /// Only one has answered.
    Single,
    /// Nobody has answered.
    Open,
}

/// An answer, and whose it is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Position {
    /// The answer.
    pub answer: Answer,
    /// The answer in words.
    pub text: String,
    /// Who gave it.
    pub members: Vec<usize>,
}

/// Every question that anybody is asked: the one on which the disagreement matters most first, equals by how much they
/// agree, and then in the order of the questionnaire.
pub fn questions(model: &Model<'_>, members: &[Member]) -> Vec<Asked> {
    let asked: Vec<Vec<&str>> = members
        .iter()
        .map(|member| asked_of(model.catalogue, &member.answers))
        .collect();
    let firsts: Vec<Option<&Stack<'_>>> = members
        .iter()
        .map(|member| winner(model, member.case()))
        .collect();
    let mut questions = Vec::new();
    for question in &model.catalogue.questions {
        let of: Vec<bool> = asked
            .iter()
            .map(|asked| asked.contains(&question.id.as_str()))
            .collect();
        if of.contains(&true) {
            let mut entry = gather(question, members, &of);
            weigh(model, members, &firsts, &mut entry);
            entry.sentences = sentences(members, &entry);
            questions.push(entry);
        }
    }
    order::sort(&mut questions, |one: &Asked, other| {
        let by_weight = other.moves.total_cmp(&one.moves);
        by_weight.then(one.agreement.cmp(&other.agreement))
    });
    questions
}

fn asked_of<'a>(catalogue: &'a Catalogue, answers: &Answers) -> Vec<&'a str> {
    let asked = answers.asked(catalogue);
    asked.into_iter().map(|one| one.id.as_str()).collect()
}

/// Who says what.
fn gather(question: &Question, members: &[Member], asked: &[bool]) -> Asked {
    let mut positions: Vec<Position> = Vec::new();
    let (mut open, mut not_asked) = (Vec::new(), Vec::new());
    for (place, member) in members.iter().enumerate() {
        match member.answers.get(&question.id) {
            _ if !asked[place] => not_asked.push(place),
            None | Some(Answer::NotSure) => open.push(place),
            Some(answer) => match positions.iter_mut().find(|one| one.answer == *answer) {
                Some(position) => position.members.push(place),
                None => positions.push(Position {
                    answer: answer.clone(),
                    text: answer_text(question, Some(answer)),
                    members: vec![place],
                }),
            },
        }
    }
    order::sort(&mut positions, |one, other| {
        let by_people = other.members.len().cmp(&one.members.len());
        by_people.then_with(|| one.text.cmp(&other.text))
    });
    Asked {
        question: question.id.clone(),
        short: question.short.clone(),
        agreement: agreement(question, &positions),
        positions,
        open,
        not_asked,
        moves: 0.0,
        moved: Vec::new(),
        sentences: Vec::new(),
    }
}

fn agreement(question: &Question, positions: &[Position]) -> Agreement {
    let answered: usize = positions.iter().map(|one| one.members.len()).sum();
    match positions {
        [] => Agreement::Open,
        [_] if answered == 1 => Agreement::Single,
        [_] => Agreement::All,
        [most, ..] if answered > 2 && most.members.len() + 1 == answered => Agreement::Nearly,
        _ if neighbours(question, positions) => Agreement::Nearly,
        _ => Agreement::Split,
    }
}

/// Whether the options are in an order, and the answers two that are next to each other.
fn neighbours(question: &Question, positions: &[Position]) -> bool {
    let place = |position: &Position| {
        let options = position.answer.options();
        let mut known = question.options.iter();
        known.position(|one| options.contains(&one.id.as_str()))
    };
    let ordered = question.ordered && question.kind == Kind::One;
    match positions {
        [one, other] if ordered => {
            let places = place(one).zip(place(other));
            places.is_some_and(|(one, other)| one.abs_diff(other) == 1)
        }
        _ => false,
    }
}

/// Works out whose first place would be another with somebody else's answer.
fn weigh(
    model: &Model<'_>,
    members: &[Member],
    firsts: &[Option<&Stack<'_>>],
    question: &mut Asked,
) {
    let answered: usize = question.positions.iter().map(|one| one.members.len()).sum();
    let mut changed = 0.0;
    let mut moved = Vec::new();
    for position in &question.positions {
        let others = question.positions.iter();
        let others = others.filter(|one| one.answer != position.answer);
        let others: Vec<&Position> = others.take(TRIED).collect();
        let tried: usize = others.iter().map(|one| one.members.len()).sum();
        let differing = answered - position.members.len();
        for member in &position.members {
            let changes = |other: &&&Position| {
                let mut answers = members[*member].answers.clone();
                answers.set(model.catalogue, &question.question, other.answer.clone());
                !same(
                    firsts[*member],
                    winner(model, (&answers, &members[*member].weights)),
                )
            };
            let holders = others.iter().filter(changes).map(|one| one.members.len());
            let holders: usize = holders.sum();
            if holders > 0 {
                moved.push(*member);
                changed += (holders * differing) as f64 / tried as f64;
            }
        }
    }
    order::sort(&mut moved, |one, other| one.cmp(other));
    let pairs = members.len() * members.len().saturating_sub(1);
    question.moves = changed / pairs.max(1) as f64;
    question.moved = moved;
}

fn same(one: Option<&Stack<'_>>, other: Option<&Stack<'_>>) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => {
            let client = |stack: &Stack<'_>| stack.client.map(|client| client.number);
            one.same_backend(other) && client(one) == client(other)
        }
        _ => false,
    }
}

fn sentences(members: &[Member], question: &Asked) -> Vec<String> {
    let few = question.positions.iter().skip(1);
    let dissenters: Vec<usize> = few.flat_map(|one| one.members.clone()).collect();
    let most = question
        .positions
        .first()
        .map_or(0, |one| one.members.len());
    let count = question.positions.len().to_string();
    let single = question.positions.first().map(|one| &one.members);
    let agreed = match question.agreement {
        Agreement::All if question.open.is_empty() && question.not_asked.is_empty() => {
            EN.agree_all.to_owned()
        }
        Agreement::All => EN.agree_answered.to_owned(),
        Agreement::Single => {
            let name = people(members, single.map_or(&[], Vec::as_slice));
            fill(EN.agree_one, &[("name", &name)])
        }
        Agreement::Open => EN.agree_none.to_owned(),
        Agreement::Nearly if dissenters.len() == 1 && most > 1 => {
            fill(EN.agree_but, &[("people", &people(members, &dissenters))])
        }
        Agreement::Nearly => EN.agree_close.to_owned(),
        Agreement::Split => fill(EN.agree_split, &[("count", &count)]),
    };
    let mut sentences = vec![agreed];
    if question.is_disputed() {
        let moved = people(members, &question.moved);
        sentences.push(match question.moved.as_slice() {
            [] => EN.moves_none.to_owned(),
            _ => fill(EN.moves, &[("people", &moved)]),
        });
    }
    sentences
}
