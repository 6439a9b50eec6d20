//! What all links are made of: numbers as bytes, with a checksum, in letters that can stand in an address.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use siphasher::sip::SipHasher24;

use super::LinkProblem;

/// The longest payload that is looked at; a real one has at most 250 characters.
const LONGEST: usize = 1000;

/// Frozen, like everything that is made with it. It is no secret: whoever writes a link can write its checksum.
const KEY: &[u8; 16] = b"stackfit links 2";

/// The SipHash-2-4 of bytes, 64 bits, that links since version 2 have as checksum and as identity.
pub fn hash(bytes: &[u8]) -> [u8; 8] {
    SipHasher24::new_with_key(KEY).hash(bytes).to_be_bytes()
}

/// Bytes as letters.
pub fn letters(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The payload that carries bytes: the version, and they as letters.
pub fn sealed(version: char, bytes: &[u8]) -> String {
    format!("{version}{}", letters(bytes))
}

/// The bytes that a payload of this version carries.
pub fn opened(version: char, payload: &str) -> Result<Vec<u8>, LinkProblem> {
    if payload.len() > LONGEST {
        return Err(LinkProblem::Damaged);
    }
    let text = payload.strip_prefix(version).ok_or(LinkProblem::Damaged)?;
    URL_SAFE_NO_PAD
        .decode(text)
        .map_err(|_| LinkProblem::Damaged)
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

    /// Reads so many bytes.
    pub fn bytes<const COUNT: usize>(&mut self) -> Result<&'a [u8; COUNT], LinkProblem> {
        let (first, rest) = self.0.split_first_chunk().ok_or(LinkProblem::Damaged)?;
        self.0 = rest;
        Ok(first)
    }

    /// What has not been read yet.
    pub fn rest(&self) -> &'a [u8] {
        self.0
    }

    /// Reads a number as [`varint`] writes it.
    pub fn varint(&mut self) -> Result<u64, LinkProblem> {
        let mut number = 0;
        for place in 0..9 {
            let [byte] = *self.bytes()?;
            number |= u64::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(LinkProblem::Damaged)
    }

    /// Reads so many numbers.
    pub fn varints(&mut self, count: u64) -> Result<Vec<u64>, LinkProblem> {
        (0..count).map(|_| self.varint()).collect()
    }

    /// Makes sure that nothing is left.
    pub fn end(&self) -> Result<(), LinkProblem> {
        match self.0 {
            [] => Ok(()),
            _ => Err(LinkProblem::Damaged),
        }
    }
}
