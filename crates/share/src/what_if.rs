//! Version 1 of the what-if link. Frozen, like that of the result link which it extends.
//!
//! The same as [version 1 of the result link](super::v1), with more bytes after the best stacks:
//!
//! | bytes | what |
//! |---|---|
//! | varint, then that many entries | weights set by hand: varint criterion number, varint share in ten-thousandths |
//!
//! With these bytes missing it is no what-if link, and with them no result link: neither is ever read as the other.

use super::bytes::{Reader, opened, sealed, varint};
use super::{LinkProblem, Shared, v1};
use catalogue::Catalogue;
use decision::weights::{Case, STEPS, steps};

/// The first letter of the payload.
pub const VERSION: char = '1';

/// The payload of a link.
pub fn encode(catalogue: &Catalogue, case: Case<'_>, top: &[Vec<String>]) -> String {
    let mut body = v1::written(catalogue, case.answers, top);
    let numbers = catalogue.criteria.iter();
    let set: Vec<(u32, f64)> = numbers
        .filter_map(|one| Some((one.number, case.weights.get(&one.id)?)))
        .collect();
    varint(&mut body, set.len() as u64);
    for (number, share) in set {
        varint(&mut body, u64::from(number));
        varint(&mut body, u64::from(steps(share)));
    }
    sealed(VERSION, &body)
}

/// Reads a payload.
pub fn decode(catalogue: &Catalogue, payload: &str) -> Result<Shared, LinkProblem> {
    let body = opened(VERSION, payload)?;
    let mut reader = Reader::of(&body);
    let mut shared = v1::read(catalogue, &mut reader)?;
    for _ in 0..reader.varint()? {
        let (number, share) = (reader.varint()?, reader.varint()?);
        let share = share as f64 / STEPS;
        if share > 1.0 {
            return Err(LinkProblem::Damaged);
        }
        let mut criteria = catalogue.criteria.iter();
        match criteria.find(|one| u64::from(one.number) == number) {
            Some(criterion) => shared.weights.set(catalogue, &criterion.id, share),
            None => shared.unknown += 1,
        }
    }
    reader.end()?;
    Ok(shared)
}
