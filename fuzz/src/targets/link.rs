//! Result links and what-if links: as they are passed on, and forged by somebody who knows the form.

use stackfit::share;

use super::text;
use crate::world::{bundled, link};
use crate::{Dice, Read, Target, Verdict, holds, sealed};

/// Result links, damaged.
pub const RESULT: Target = Target {
    name: "result_link",
    share: 150,
    make: |dice| link(dice).into_bytes(),
    words: &[
        "#r=",
        "#w=",
        "r=1",
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
    share: 80,
    make: |dice| {
        let body = sealed::forged(dice, true);
        format!("#w={}", sealed::v1(&body)).into_bytes()
    },
    ..RESULT
};

/// The bytes of result links of version 1, with a checksum that agrees.
pub const FORGED: Target = Target {
    name: "forged_link",
    share: 180,
    make: |dice| forged(dice, "#r="),
    words: &["\x01", "\x7f", "\u{80}\x01"],
    check: |input| decoded(&format!("#r={}", sealed::v1(input))),
};

/// The bytes of what-if links of version 1, with a checksum that agrees.
pub const FORGED_WHAT_IF: Target = Target {
    name: "forged_what_if",
    share: 100,
    make: |dice| forged(dice, "#w="),
    check: |input| decoded(&format!("#w={}", sealed::v1(input))),
    ..FORGED
};

/// Bytes of the right form; or those of a real link.
fn forged(dice: &mut Dice<'_>, prefix: &str) -> Vec<u8> {
    let real = dice.chance(30).then(|| link(dice));
    let real = real.and_then(|link| sealed::body(link.strip_prefix(prefix)?));
    real.unwrap_or_else(|| sealed::forged(dice, prefix == "#w="))
}

fn decoded(link: &str) -> Verdict {
    let read = share::decode(bundled(), link);
    if let Ok(shared) = &read {
        holds::shared(shared)?;
    }
    Ok(Read::taken(read.is_ok()))
}
