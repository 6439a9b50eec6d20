//! Version 2 of the result link and of the what-if link. Frozen: links made with it are opened for ever.
//!
//! `2` and then, in URL-safe base64 without padding, the bytes:
//!
//! | bytes | what |
//! |---|---|
//! | 8 | the checksum: SipHash-2-4 of the letter of the link's prefix, `r` or `w`, and everything after the checksum |
//! | 8 | the catalogue: SipHash-2-4 of its id |
//! | varint | the catalogue's revision |
//! | varint, then that many entries | answers, by question number: see below |
//! | varint, then that many stacks | best stacks: varint of parts, then a varint technology number each |
//! | in a what-if link: varint, then that many entries | weights set by hand, by criterion number: varint of the difference to the number before, varint share in ten-thousandths |
//!
//! An entry is a varint, first × 8 + apart × 4 + form, then the number of its question if it is `apart`, as a varint of the
//! difference to the question before – otherwise it is the next number – then by form: 0 one option (`first`; 0 means "not
//! sure") · 1 many options (`first` has bit n for option n + 1) · 2 graded (`first` levels: a varint of bits for each, bit n
//! for option n) · 3 ranked (`first` options: a varint each, option number × 2, and 1 more if it shares the place of the
//! one before). Numbers only rise, so that nothing is said twice. Varints are those of [version 1](super::v1).
//!
//! How wide is enough: damage passes once in 2⁶⁴ ≈ 1.8 · 10¹⁹ links, which with a billion damaged ones a day is once in 50
//! million years; version 1 had 32 bits, or four times a minute. A catalogue with another id whose links are read here is
//! found by chance after 2⁶⁴ attempts, and no shorter way to one is known; 16 bits took a second. Neither keeps anybody
//! from writing a link of his own, which no checksum without a secret could: what a link says is checked as if made up
//! ([`taken`]). Packing small answers into one byte pays for it: the
//! link to a typical interview is shorter than in version 1.

use super::bytes::{Reader, hash, opened, sealed, varint};
use super::taken::{self, Given, bits};
use super::{LinkProblem, Shared, Sort};
use catalogue::order;
use catalogue::{Catalogue, Question};
use decision::answers::Answer;
use decision::weights::{Case, steps};

/// The first letter of the payload.
pub const VERSION: char = '2';

/// The payload of a link.
pub fn encode(catalogue: &Catalogue, sort: Sort, case: Case<'_>, top: &[Vec<String>]) -> String {
    let mut body = hash(catalogue.id.as_bytes()).to_vec();
    varint(&mut body, u64::from(catalogue.revision));
    let mut entries: Vec<(&Question, &Answer)> = catalogue
        .questions
        .iter()
        .filter_map(|question| Some((question, case.answers.get(&question.id)?)))
        .collect();
    order::sort(&mut entries, |(one, _), (other, _)| {
        one.number.cmp(&other.number)
    });
    varint(&mut body, entries.len() as u64);
    let mut before = 0;
    for (question, answer) in entries {
        let number = u64::from(question.number);
        entry(&mut body, number - before, question, answer);
        before = number;
    }
    varint(&mut body, top.len() as u64);
    for stack in top {
        let known = stack.iter().filter_map(|id| catalogue.technology(id));
        let numbers: Vec<u32> = known.map(|technology| technology.number).collect();
        varint(&mut body, numbers.len() as u64);
        for number in numbers {
            varint(&mut body, u64::from(number));
        }
    }
    if sort == Sort::WhatIf {
        let criteria = catalogue.criteria.iter();
        let mut set: Vec<(u32, f64)> = criteria
            .filter_map(|one| Some((one.number, case.weights.get(&one.id)?)))
            .collect();
        order::sort(&mut set, |(one, _), (other, _)| one.cmp(other));
        varint(&mut body, set.len() as u64);
        let mut before = 0;
        for (number, share) in set {
            varint(&mut body, u64::from(number - before));
            varint(&mut body, u64::from(steps(share)));
            before = number;
        }
    }
    let mut bytes = checksum(sort, &body).to_vec();
    bytes.extend(body);
    sealed(VERSION, &bytes)
}

fn entry(body: &mut Vec<u8>, step: u64, question: &Question, answer: &Answer) {
    let number = |id: &str| {
        let option = question.option(id);
        option.map_or(0, |option| u64::from(option.number))
    };
    let many = |options: &mut dyn Iterator<Item = &String>| bits(options.map(|id| number(id)));
    let mut head = |form: u64, first: u64| {
        let apart = u64::from(step != 1);
        varint(body, first * 8 + apart * 4 + form);
        if step != 1 {
            varint(body, step);
        }
    };
    match answer {
        Answer::NotSure => head(0, 0),
        Answer::One(option) => head(0, number(option)),
        // Option numbers start at 1.
        Answer::Many(options) => head(1, many(&mut options.iter()) >> 1),
        Answer::Graded(options) => {
            head(2, question.levels.len() as u64);
            for level in &question.levels {
                let at_level = options.iter().filter(|(_, one)| *one == level.id);
                varint(body, many(&mut at_level.map(|(option, _)| option)));
            }
        }
        Answer::Ranked(_) | Answer::Tied(_) => {
            let options = answer.options();
            head(3, options.len() as u64);
            for (option, shares) in options.into_iter().zip(answer.shares_place()) {
                varint(body, number(option) * 2 + u64::from(shares));
            }
        }
    }
}

/// Reads a payload.
pub fn decode(catalogue: &Catalogue, sort: Sort, payload: &str) -> Result<Shared, LinkProblem> {
    let bytes = opened(VERSION, payload)?;
    let mut reader = Reader::of(&bytes);
    if *reader.bytes()? != checksum(sort, reader.rest()) {
        return Err(LinkProblem::Damaged);
    }
    if *reader.bytes()? != hash(catalogue.id.as_bytes()) {
        return Err(LinkProblem::Foreign);
    }
    let mut shared = taken::nothing(reader.varint()?)?;
    let mut number = 0;
    for _ in 0..reader.varint()? {
        let head = reader.varint()?;
        let step = if head & 4 == 0 { 1 } else { reader.varint()? };
        number = next(number, step)?;
        let given = given(head % 4, head / 8, &mut reader)?;
        taken::answer(catalogue, &mut shared, number, given);
    }
    taken::stacks(catalogue, &mut shared, &mut reader)?;
    if sort == Sort::WhatIf {
        let mut weights = Vec::new();
        let mut number = 0;
        for _ in 0..reader.varint()? {
            number = next(number, reader.varint()?)?;
            weights.push((number, reader.varint()?));
        }
        taken::weights(catalogue, &mut shared, &weights)?;
    }
    reader.end()?;
    Ok(shared)
}

/// The number after another, which it is never equal to.
fn next(number: u64, step: u64) -> Result<u64, LinkProblem> {
    let next = number.checked_add(step).filter(|_| step > 0);
    next.ok_or(LinkProblem::Damaged)
}

/// What an entry says.
fn given(form: u64, first: u64, reader: &mut Reader<'_>) -> Result<Given, LinkProblem> {
    Ok(match form {
        0 => Given::One(first),
        1 => Given::Many(first << 1),
        2 => Given::Graded(reader.varints(first)?),
        _ => {
            let ranked = reader.varints(first)?.into_iter();
            Given::Ranked(ranked.map(|one| (one / 2, one % 2 == 1)).collect())
        }
    })
}

fn checksum(sort: Sort, body: &[u8]) -> [u8; 8] {
    let mut bytes = vec![sort.letter()];
    bytes.extend_from_slice(body);
    hash(&bytes)
}
