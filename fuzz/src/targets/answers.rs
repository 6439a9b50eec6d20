//! Answers in JSON: `{question: answer}`.

use serde_json::Value;
use stackfit::answers::Answers;

use super::text;
use crate::json::mutate;
use crate::world::{answers, bundled};
use crate::{Read, Target, holds};

/// Answers.
pub const TARGET: Target = Target {
    name: "answers",
    share: 60,
    make: |dice| {
        let mut document = answers(dice).to_json();
        if dice.chance(60) {
            mutate(dice, &mut document);
        }
        document.to_string().into_bytes()
    },
    words: &[
        "\"platform\":",
        "\"skills\":{",
        "\"python\":\"strong\"",
        "\"priorities\":[",
        "\"not_sure\"",
        "[\"web\"",
        ",",
        "null",
        "1e999",
    ],
    check: |input| {
        let Ok(document) = serde_json::from_str::<Value>(&text(input)) else {
            return Ok(Read::Refused);
        };
        let (read, problems) = Answers::read(bundled(), "answers", &document);
        holds::problems(&problems)?;
        holds::case((&read).into())?;
        Ok(Read::taken(!read.is_empty()))
    },
};
