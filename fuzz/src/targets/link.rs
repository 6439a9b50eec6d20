//! Result links and what-if links: as they are passed on, and forged by somebody who knows the form.

use stackfit::share;

use super::text;
use crate::sealed::Form;
use crate::world::{bundled, link};
use crate::{Dice, Read, Target, Verdict, holds};

/// Links as the page makes them, of either sort, damaged.
pub const RESULT: Target = Target {
    name: "result_link",
    share: 110,
    make: |dice| link(dice).into_bytes(),
    words: &[
        "#r=",
        "#w=",
        "r=1",
        "r=2",
        "https://example.com/#r=1",
        "=",
        "-",
        "_",
        "A",
        "AAAA",
    ],
    check: |input| decoded(&text(input)),
};

/// What-if links, damaged.
pub const WHAT_IF: Target = Target {
    name: "what_if_link",
    share: 60,
    make: |dice| {
        let version = 1 + dice.below(2) as u8;
        let form = Form {
            version,
            letter: 'w',
        };
        form.link(&form.forged(dice)).into_bytes()
    },
    ..RESULT
};

/// The bytes of result links of version 1, with a checksum that agrees.
pub const FORGED: Target = Target {
    name: "forged_link",
    share: 80,
    make: |dice| forged(dice, V1),
    words: &["\x01", "\x7f", "\u{80}\x01"],
    check: |input| decoded(&V1.link(input)),
};

/// The bytes of what-if links of version 1, with a checksum that agrees.
pub const FORGED_WHAT_IF: Target = Target {
    name: "forged_what_if",
    share: 60,
    make: |dice| forged(dice, V1_WHAT_IF),
    check: |input| decoded(&V1_WHAT_IF.link(input)),
    ..FORGED
};

/// The same of version 2.
pub const FORGED_2: Target = Target {
    name: "forged_link_2",
    share: 140,
    make: |dice| forged(dice, V2),
    check: |input| decoded(&V2.link(input)),
    ..FORGED
};

/// The same of version 2.
pub const FORGED_WHAT_IF_2: Target = Target {
    name: "forged_what_if_2",
    share: 80,
    make: |dice| forged(dice, V2_WHAT_IF),
    check: |input| decoded(&V2_WHAT_IF.link(input)),
    ..FORGED
};

const V1: Form = Form {
    version: 1,
    letter: 'r',
};
const V1_WHAT_IF: Form = Form {
    version: 1,
    letter: 'w',
};
const V2: Form = Form {
    version: 2,
    letter: 'r',
};
const V2_WHAT_IF: Form = Form {
    version: 2,
    letter: 'w',
};

/// Bytes of the right form; or those of a real link.
fn forged(dice: &mut Dice<'_>, form: Form) -> Vec<u8> {
    let real = dice.chance(30).then(|| link(dice));
    let real = real.and_then(|link| form.body(&link));
    real.unwrap_or_else(|| form.forged(dice))
}

fn decoded(link: &str) -> Verdict {
    let read = share::decode(bundled(), link);
    if let Ok(shared) = &read {
        holds::shared(shared)?;
    }
    Ok(Read::taken(read.is_ok()))
}
