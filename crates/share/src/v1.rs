//! Version 1 of the result link. Frozen: links made with it are opened for ever.
//!
//! `1` and then, in URL-safe base64 without padding, the bytes:
//!
//! | bytes | what |
//! |---|---|
//! | 4 | CRC-32C of everything after it, big-endian |
//! | 2 | the catalogue: the lower half of the CRC-32C of its id, big-endian |
//! | varint | the catalogue's revision |
//! | varint, then that many entries | answers: varint (question number × 4 + form), then by form |
//! | varint, then that many stacks | best stacks: varint of parts, then a varint technology number each |
//!
//! Forms: 0 one option (varint; 0 means "not sure") · 1 many options (varint of bits, bit n for option n)
//! · 2 graded (varint of levels, then a varint of bits for each) · 3 ranked (varint of options, then each; 64 more where it
//! shares its place with the one before).
//! Varints have seven bits a byte, lowest first, the eighth bit meaning "more follows". The form stands in the entry,
//! so that an entry of a question unknown here can be skipped.

use super::bytes::{Reader, checksum, opened, sealed, varint};
use super::{LinkProblem, Shared};
use catalogue::{Catalogue, Question};
use decision::answers::{Answer, Answers};
use decision::weights::OwnWeights;

/// The first letter of the payload.
pub const VERSION: char = '1';

/// Added to the number of an option that shares its place in a ranking with the one before. Numbers are at most 60.
const SHARES_PLACE: u64 = 64;

/// The payload of a link.
pub fn encode(catalogue: &Catalogue, answers: &Answers, top: &[Vec<String>]) -> String {
    sealed(VERSION, &written(catalogue, answers, top))
}

/// The bytes of answers and best stacks, without the checksum.
pub fn written(catalogue: &Catalogue, answers: &Answers, top: &[Vec<String>]) -> Vec<u8> {
    let mut body = identity(catalogue).to_be_bytes().to_vec();
    varint(&mut body, u64::from(catalogue.revision));
    let entries: Vec<(&Question, &Answer)> = catalogue
        .questions
        .iter()
        .filter_map(|question| Some((question, answers.get(&question.id)?)))
        .collect();
    varint(&mut body, entries.len() as u64);
    for (question, answer) in entries {
        entry(&mut body, question, answer);
    }
    varint(&mut body, top.len() as u64);
    for stack in top {
        let numbers: Vec<u32> = stack
            .iter()
            .filter_map(|id| catalogue.technology(id))
            .map(|technology| technology.number)
            .collect();
        varint(&mut body, numbers.len() as u64);
        for number in numbers {
            varint(&mut body, u64::from(number));
        }
    }
    body
}

fn entry(body: &mut Vec<u8>, question: &Question, answer: &Answer) {
    let number = |id: &str| {
        question
            .option(id)
            .map_or(0, |option| u64::from(option.number))
    };
    let head = u64::from(question.number) * 4;
    match answer {
        Answer::NotSure => {
            varint(body, head);
            varint(body, 0);
        }
        Answer::One(option) => {
            varint(body, head);
            varint(body, number(option));
        }
        Answer::Many(options) => {
            varint(body, head + 1);
            varint(body, bits(options.iter().map(|option| number(option))));
        }
        Answer::Graded(options) => {
            varint(body, head + 2);
            varint(body, question.levels.len() as u64);
            for level in &question.levels {
                let at_level = options.iter().filter(|(_, one)| *one == level.id);
                varint(body, bits(at_level.map(|(option, _)| number(option))));
            }
        }
        Answer::Ranked(_) | Answer::Tied(_) => {
            let options = answer.options();
            varint(body, head + 3);
            varint(body, options.len() as u64);
            for (option, shares) in options.into_iter().zip(answer.shares_place()) {
                varint(body, number(option) + if shares { SHARES_PLACE } else { 0 });
            }
        }
    }
}

/// Reads a payload.
pub fn decode(catalogue: &Catalogue, payload: &str) -> Result<Shared, LinkProblem> {
    let body = opened(VERSION, payload)?;
    let mut reader = Reader::of(&body);
    let shared = read(catalogue, &mut reader)?;
    reader.end()?;
    Ok(shared)
}

/// Reads answers and best stacks, as [`written`] writes them.
pub fn read(catalogue: &Catalogue, reader: &mut Reader<'_>) -> Result<Shared, LinkProblem> {
    let made_with = u16::from_be_bytes([reader.byte()?, reader.byte()?]);
    if made_with != identity(catalogue) {
        return Err(LinkProblem::Foreign);
    }
    let mut shared = Shared {
        answers: Answers::default(),
        weights: OwnWeights::default(),
        revision: u32::try_from(reader.varint()?).map_err(|_| LinkProblem::Damaged)?,
        top: Vec::new(),
        unknown: 0,
    };
    for _ in 0..reader.varint()? {
        read_entry(catalogue, reader, &mut shared)?;
    }
    for _ in 0..reader.varint()? {
        let mut stack = Vec::new();
        for _ in 0..reader.varint()? {
            let number = reader.varint()?;
            let mut technologies = catalogue.technologies.iter();
            let found = technologies.find(|one| u64::from(one.number) == number);
            stack.extend(found.map(|technology| technology.id.clone()));
        }
        shared.top.push(stack);
    }
    Ok(shared)
}

fn read_entry(
    catalogue: &Catalogue,
    reader: &mut Reader<'_>,
    shared: &mut Shared,
) -> Result<(), LinkProblem> {
    let head = reader.varint()?;
    let mut questions = catalogue.questions.iter();
    let question = questions.find(|one| u64::from(one.number) == head / 4);
    let mut unknown = 0;
    let mut id = |number: u64| {
        let mut options = question.into_iter().flat_map(|question| &question.options);
        let found = options.find(|one| u64::from(one.number) == number);
        unknown += usize::from(found.is_none());
        found.map(|option| option.id.clone())
    };
    let answer = match head % 4 {
        0 => match reader.varint()? {
            0 => Some(Answer::NotSure),
            number => id(number).map(Answer::One),
        },
        1 => {
            let numbers = numbers(reader.varint()?);
            Some(Answer::Many(numbers.filter_map(id).collect()))
        }
        2 => {
            let mut graded = Vec::new();
            for place in 0..reader.varint()? {
                let place = usize::try_from(place).map_err(|_| LinkProblem::Damaged)?;
                let level = question.and_then(|question| question.levels.get(place));
                for number in numbers(reader.varint()?) {
                    let option = id(number);
                    graded.extend(option.zip(level.map(|level| level.id.clone())));
                }
            }
            Some(Answer::Graded(graded))
        }
        _ => {
            let mut ranked = Vec::new();
            for _ in 0..reader.varint()? {
                let number = reader.varint()?;
                let shares = (SHARES_PLACE..2 * SHARES_PLACE).contains(&number);
                let option = id(if shares {
                    number - SHARES_PLACE
                } else {
                    number
                });
                ranked.extend(option.map(|option| (option, shares)));
            }
            Some(Answer::ranked_by(ranked))
        }
    };
    shared.unknown += unknown + usize::from(question.is_none());
    if let Some((question, answer)) = question.zip(answer) {
        shared.answers.set(catalogue, &question.id, answer);
    }
    Ok(())
}

/// Two bytes that tell catalogues apart.
fn identity(catalogue: &Catalogue) -> u16 {
    (checksum(catalogue.id.as_bytes()) & 0xffff) as u16
}

/// Option numbers as bits. Numbers are at most 60, which the catalogue's reader sees to.
fn bits(numbers: impl Iterator<Item = u64>) -> u64 {
    numbers.fold(0, |bits, number| bits | 1 << number.min(63))
}

fn numbers(bits: u64) -> impl Iterator<Item = u64> {
    (0..64).filter(move |number| bits >> number & 1 == 1)
}
