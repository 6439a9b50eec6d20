//! Version 1 of the result link and of the what-if link. Frozen: links made with it are opened for ever, and none is made
//! any more.
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
//! | in a what-if link: varint, then that many entries | weights set by hand: varint criterion number, varint share in ten-thousandths |
//!
//! Forms: 0 one option (varint; 0 means "not sure") · 1 many options (varint of bits, bit n for option n)
//! · 2 graded (varint of levels, then a varint of bits for each) · 3 ranked (varint of options, then each).
//! Varints have seven bits a byte, lowest first, the eighth bit meaning "more follows". The form stands in the entry,
//! so that an entry of a question unknown here can be skipped.
//!
//! With the weights missing it is no what-if link, and with them no result link: neither is ever read as the other.

use crc::{CRC_32_ISCSI, Crc, NoTable};

use super::bytes::{Reader, opened};
use super::taken::{self, Given};
use super::{LinkProblem, Shared, Sort};
use catalogue::Catalogue;

/// The first letter of the payload.
pub const VERSION: char = '1';

// Without a table: links are short, and a table would only add to the download.
const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISCSI);

/// Reads a payload.
pub fn decode(catalogue: &Catalogue, sort: Sort, payload: &str) -> Result<Shared, LinkProblem> {
    let bytes = opened(VERSION, payload)?;
    let mut reader = Reader::of(&bytes);
    if *reader.bytes()? != CRC.checksum(reader.rest()).to_be_bytes() {
        return Err(LinkProblem::Damaged);
    }
    let identity = CRC.checksum(catalogue.id.as_bytes()).to_be_bytes();
    if reader.bytes::<2>()? != &identity[2..] {
        return Err(LinkProblem::Foreign);
    }
    let mut shared = taken::nothing(reader.varint()?)?;
    for _ in 0..reader.varint()? {
        let head = reader.varint()?;
        let given = given(head % 4, &mut reader)?;
        taken::answer(catalogue, &mut shared, head / 4, given);
    }
    taken::stacks(catalogue, &mut shared, &mut reader)?;
    if sort == Sort::WhatIf {
        let mut weights = Vec::new();
        for _ in 0..reader.varint()? {
            weights.push((reader.varint()?, reader.varint()?));
        }
        taken::weights(catalogue, &mut shared, &weights)?;
    }
    reader.end()?;
    Ok(shared)
}

fn given(form: u64, reader: &mut Reader<'_>) -> Result<Given, LinkProblem> {
    let first = reader.varint()?;
    Ok(match form {
        0 => Given::One(first),
        1 => Given::Many(first),
        2 => Given::Graded(reader.varints(first)?),
        _ => {
            let ranked = reader.varints(first)?;
            Given::Ranked(ranked.into_iter().map(|number| (number, false)).collect())
        }
    })
}
