//! What all links are made of: numbers as bytes, with a checksum, in letters that can stand in an address.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_32_ISCSI, Crc, NoTable};

use super::LinkProblem;

// Without a table: links are short, and a table would only add to the download.
const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISCSI);

/// The longest payload that is looked at; a real one has at most 200 characters.
const LONGEST: usize = 1000;

/// The CRC-32C of bytes.
pub fn checksum(bytes: &[u8]) -> u32 {
    CRC.checksum(bytes)
}

/// The payload that carries bytes: the version, and then, in URL-safe base64 without padding, their checksum and they
/// themselves.
pub fn sealed(version: char, body: &[u8]) -> String {
    let mut bytes = checksum(body).to_be_bytes().to_vec();
    bytes.extend(body);
    format!("{version}{}", URL_SAFE_NO_PAD.encode(bytes))
}

/// The bytes that a payload of this version carries, if they are what they were.
pub fn opened(version: char, payload: &str) -> Result<Vec<u8>, LinkProblem> {
    if payload.len() > LONGEST {
        return Err(LinkProblem::Damaged);
    }
    let text = payload.strip_prefix(version).ok_or(LinkProblem::Damaged)?;
    let mut bytes = URL_SAFE_NO_PAD
        .decode(text)
        .map_err(|_| LinkProblem::Damaged)?;
    let body = bytes.split_off(bytes.len().min(4));
    if checksum(&body).to_be_bytes() != *bytes {
        return Err(LinkProblem::Damaged);
    }
    Ok(body)
}

/// Adds a number in seven bits a byte, lowest first, the eighth bit meaning "more follows".
pub fn varint(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Reads bytes one after the other; running out of them means a damaged link.
pub struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// Starts at the first byte.
    pub fn of(bytes: &'a [u8]) -> Self {
        Reader(bytes)
    }

    /// Reads one byte.
    pub fn byte(&mut self) -> Result<u8, LinkProblem> {
        let (first, rest) = self.0.split_first().ok_or(LinkProblem::Damaged)?;
        self.0 = rest;
        Ok(*first)
    }

    /// Reads a number as [`varint`] writes it.
    pub fn varint(&mut self) -> Result<u64, LinkProblem> {
        let mut number = 0;
        for place in 0..9 {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(LinkProblem::Damaged)
    }

    /// Makes sure that nothing is left.
    pub fn end(&self) -> Result<(), LinkProblem> {
        match self.0 {
            [] => Ok(()),
            _ => Err(LinkProblem::Damaged),
        }
    }
}
