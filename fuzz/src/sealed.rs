//! Links with a checksum that agrees, whatever is in them: what somebody makes who knows the form.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_32_ISCSI, Crc};
use siphasher::sip::SipHasher24;
use stackfit::catalogue::Kind;

use crate::Dice;
use crate::world::bundled;

const CRC: Crc<u32> = Crc::<u32>::new(&CRC_32_ISCSI);

/// A version of the form of links, and which link it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Form {
    /// The version.
    pub version: u8,
    /// The letter of its prefix: `r` for answers alone, `w` for weights beside them.
    pub letter: char,
}

impl Form {
    /// The fragment of the link with these bytes in it.
    pub fn link(self, body: &[u8]) -> String {
        let mut bytes = self.checksum(body);
        bytes.extend(body);
        let Form { version, letter } = self;
        format!("#{letter}={version}{}", URL_SAFE_NO_PAD.encode(bytes))
    }

    /// The bytes of a link of this form, without the checksum.
    pub fn body(self, link: &str) -> Option<Vec<u8>> {
        let Form { version, letter } = self;
        let payload = link.strip_prefix(&format!("#{letter}={version}"))?;
        let bytes = URL_SAFE_NO_PAD.decode(payload).ok()?;
        Some(bytes.get(self.checksum(b"").len()..)?.to_vec())
    }

    fn checksum(self, body: &[u8]) -> Vec<u8> {
        if self.version == 1 {
            return CRC.checksum(body).to_be_bytes().to_vec();
        }
        let mut bytes = vec![self.letter as u8];
        bytes.extend(body);
        hash(&bytes)
    }

    fn identity(self) -> Vec<u8> {
        let id = bundled().id.as_bytes();
        if self.version == 1 {
            CRC.checksum(id).to_be_bytes()[2..].to_vec()
        } else {
            hash(id)
        }
    }

    /// Bytes of this form: entries for known and unknown questions, in any form, with any numbers.
    pub fn forged(self, dice: &mut Dice<'_>) -> Vec<u8> {
        let catalogue = bundled();
        let mut bytes = self.identity();
        let known = dice.chance(80);
        let revision = if known {
            u64::from(catalogue.revision)
        } else {
            dice.extreme()
        };
        varint(&mut bytes, revision);
        let mut entries: Vec<Entry> = (0..dice.below(catalogue.questions.len() + 2))
            .map(|_| Entry::any(dice))
            .collect();
        self.arrange(dice, &mut entries, |entry| entry.number);
        count(dice, &mut bytes, entries.len());
        let mut before = 0;
        for entry in &entries {
            self.entry(dice, &mut bytes, before, entry);
            before = entry.number;
        }
        let stacks = dice.below(4);
        count(dice, &mut bytes, stacks);
        for _ in 0..stacks {
            let parts = dice.below(4);
            count(dice, &mut bytes, parts);
            for _ in 0..parts {
                let number = small(dice, catalogue.technologies.len());
                varint(&mut bytes, number);
            }
        }
        if self.letter == 'w' {
            self.weights(dice, &mut bytes);
        }
        bytes
    }

    fn weights(self, dice: &mut Dice<'_>, bytes: &mut Vec<u8>) {
        let criteria = bundled().criteria.len();
        let weights = 1 + dice.below(criteria + 1);
        let mut weights: Vec<(u64, u64)> = (0..weights)
            .map(|_| (small(dice, criteria), small(dice, 10_000 / weights)))
            .collect();
        self.arrange(dice, &mut weights, |(number, _)| *number);
        count(dice, bytes, weights.len());
        let mut before = 0;
        for (number, share) in weights {
            varint(
                bytes,
                if self.version == 1 {
                    number
                } else {
                    number.wrapping_sub(before)
                },
            );
            varint(bytes, share);
            before = number;
        }
    }

    /// Numbers rise from version 2 on; rarely, they are left as they are.
    fn arrange<T>(self, dice: &mut Dice<'_>, list: &mut Vec<T>, number: fn(&T) -> u64) {
        if self.version > 1 && dice.chance(97) {
            list.sort_by_key(number);
            list.dedup_by_key(|one| number(one));
        }
    }

    fn entry(self, dice: &mut Dice<'_>, bytes: &mut Vec<u8>, before: u64, entry: &Entry) {
        let Entry {
            number,
            form,
            numbers,
        } = entry;
        let first = if *form < 2 {
            numbers.first().copied().unwrap_or_default()
        } else {
            told(dice, numbers.len())
        };
        if self.version == 1 {
            varint(bytes, number.saturating_mul(4) + form);
            varint(bytes, first);
        } else {
            let step = number.wrapping_sub(before);
            let apart = u64::from(step != 1);
            varint(bytes, first.wrapping_mul(8) + apart * 4 + form);
            if step != 1 {
                varint(bytes, step);
            }
        }
        for number in numbers.iter().filter(|_| *form >= 2) {
            let ranked = self.version > 1 && *form == 3 && dice.chance(97);
            varint(
                bytes,
                if ranked {
                    number.wrapping_mul(2)
                } else {
                    *number
                },
            );
        }
    }
}

/// An answer by numbers.
struct Entry {
    /// The question.
    number: u64,
    /// 0 one option, 1 many, 2 graded, 3 ranked.
    form: u64,
    /// One option; or bits of many; or bits of each level; or options in order.
    numbers: Vec<u64>,
}

impl Entry {
    fn any(dice: &mut Dice<'_>) -> Entry {
        let question = dice.one(&bundled().questions);
        let options = question.options.len();
        let form = match question.kind {
            _ if dice.chance(20) => dice.below(4) as u64,
            Kind::One => 0,
            Kind::Many => 1,
            Kind::Graded => 2,
            Kind::Ranked => 3,
        };
        let bits = |dice: &mut Dice<'_>| {
            let any = dice.number() & dice.number();
            if dice.chance(80) {
                any & ((2 << options) - 2)
            } else {
                any
            }
        };
        let numbers = match form {
            0 => vec![small(dice, options)],
            1 => vec![bits(dice)],
            2 => {
                let known = dice.chance(80);
                let levels = if known {
                    question.levels.len()
                } else {
                    dice.below(5)
                };
                (0..levels).map(|_| bits(dice)).collect()
            }
            _ => (0..dice.below(8)).map(|_| small(dice, options)).collect(),
        };
        let known = dice.chance(90);
        let number = if known {
            u64::from(question.number)
        } else {
            dice.extreme() >> 2
        };
        Entry {
            number,
            form,
            numbers,
        }
    }
}

fn hash(bytes: &[u8]) -> Vec<u8> {
    SipHasher24::new_with_key(b"stackfit links 2")
        .hash(bytes)
        .to_be_bytes()
        .to_vec()
}

/// Mostly a number that something has.
fn small(dice: &mut Dice<'_>, most: usize) -> u64 {
    if dice.chance(95) {
        dice.below(most + 2) as u64
    } else {
        dice.extreme()
    }
}

/// How many there are, or rarely a lie about it.
fn told(dice: &mut Dice<'_>, count: usize) -> u64 {
    if dice.below(300) > 0 {
        count as u64
    } else {
        dice.extreme()
    }
}

fn count(dice: &mut Dice<'_>, bytes: &mut Vec<u8>, count: usize) {
    let told = told(dice, count);
    varint(bytes, told);
}

fn varint(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}
