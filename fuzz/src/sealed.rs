//! Links with a checksum that agrees, whatever is in them: what somebody makes who knows the form.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_32_ISCSI, Crc};

use crate::Dice;
use crate::world::bundled;

const CRC: Crc<u32> = Crc::<u32>::new(&CRC_32_ISCSI);

/// The payload of version 1 with these bytes in it.
pub fn v1(body: &[u8]) -> String {
    let mut bytes = CRC.checksum(body).to_be_bytes().to_vec();
    bytes.extend(body);
    format!("1{}", URL_SAFE_NO_PAD.encode(bytes))
}

/// The bytes of a payload of version 1, without the checksum.
pub fn body(payload: &str) -> Option<Vec<u8>> {
    let bytes = URL_SAFE_NO_PAD.decode(payload.strip_prefix('1')?).ok()?;
    Some(bytes.get(4..)?.to_vec())
}

/// Bytes of the form of version 1: entries for known and unknown questions, in any form, with any numbers.
pub fn forged(dice: &mut Dice<'_>, what_if: bool) -> Vec<u8> {
    let catalogue = bundled();
    let mut bytes = CRC.checksum(catalogue.id.as_bytes()).to_be_bytes()[2..].to_vec();
    let revision = if dice.chance(80) {
        u64::from(catalogue.revision)
    } else {
        dice.extreme()
    };
    varint(&mut bytes, revision);
    let entries = dice.below(catalogue.questions.len() + 2);
    count(dice, &mut bytes, entries);
    for _ in 0..entries {
        entry(dice, &mut bytes);
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
    if what_if {
        let weights = dice.below(catalogue.criteria.len() + 2);
        count(dice, &mut bytes, weights);
        for _ in 0..weights {
            let number = small(dice, catalogue.criteria.len());
            varint(&mut bytes, number);
            let share = small(dice, 10_000);
            varint(&mut bytes, share);
        }
    }
    bytes
}

fn entry(dice: &mut Dice<'_>, bytes: &mut Vec<u8>) {
    let catalogue = bundled();
    let question = dice.one(&catalogue.questions);
    let options = question.options.len();
    let form = match question.kind {
        _ if dice.chance(20) => dice.below(4) as u64,
        stackfit::catalogue::Kind::One => 0,
        stackfit::catalogue::Kind::Many => 1,
        stackfit::catalogue::Kind::Graded => 2,
        stackfit::catalogue::Kind::Ranked => 3,
    };
    let number = if dice.chance(90) {
        u64::from(question.number)
    } else {
        dice.extreme() >> 2
    };
    varint(bytes, number.saturating_mul(4) + form);
    let bits = |dice: &mut Dice<'_>| {
        let any = dice.number();
        if dice.chance(80) {
            any & ((2 << options) - 2)
        } else {
            any
        }
    };
    match form {
        0 => {
            let option = small(dice, options);
            varint(bytes, option);
        }
        1 => {
            let bits = bits(dice);
            varint(bytes, bits);
        }
        2 => {
            let levels = if dice.chance(80) {
                question.levels.len()
            } else {
                dice.below(5)
            };
            count(dice, bytes, levels);
            for _ in 0..levels {
                let bits = bits(dice) & bits(dice);
                varint(bytes, bits);
            }
        }
        _ => {
            let ranked = dice.below(8);
            count(dice, bytes, ranked);
            for _ in 0..ranked {
                let option = small(dice, options);
                varint(bytes, option);
            }
        }
    }
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
fn count(dice: &mut Dice<'_>, bytes: &mut Vec<u8>, count: usize) {
    let told = if dice.below(300) > 0 {
        count as u64
    } else {
        dice.extreme()
    };
    varint(bytes, told);
}

fn varint(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}
