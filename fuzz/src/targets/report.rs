//! Results that were saved as JSON, and whatever else answers are read from.

use serde_json::{Value, json};
use stackfit::catalogue::Catalogue;
use stackfit::export::json::{Restored, Unread, read};

use super::text;
use crate::json::mutate;
use crate::world::{answers, bundled, weights};
use crate::{Dice, Read, Target, Verdict, ensure, holds};

/// A saved result.
pub const TARGET: Target = Target {
    name: "report",
    share: 40,
    make,
    words: &[
        "\"answers\":{",
        "\"weights\":{",
        "\"format\":\"stackfit-report\"",
        "\"version\":1",
        "\"catalogue\":{\"id\":",
        "\u{feff}",
        "{\"answers\":",
    ],
    check,
};

fn make(dice: &mut Dice<'_>) -> Vec<u8> {
    let (answers, weights) = (answers(dice), weights(dice));
    let mut document = document(
        bundled(),
        &Restored {
            answers,
            weights,
            ..Restored::default()
        },
    );
    if dice.chance(50) {
        document["format"] = json!("stackfit-report");
        document["version"] = json!(1);
        document["date"] = json!("2026-11-28");
        document["link"] = json!("#r=1");
        document["report"] = json!({});
    }
    if dice.chance(60) {
        mutate(dice, &mut document);
    }
    document.to_string().into_bytes()
}

fn document(catalogue: &Catalogue, read: &Restored) -> Value {
    json!({
        "answers": read.answers.to_json(),
        "weights": read.weights.to_json(),
        "catalogue": {"id": catalogue.id, "revision": catalogue.revision},
    })
}

fn check(input: &[u8]) -> Verdict {
    match read(bundled(), "saved.json", &text(input)) {
        Ok(restored) => {
            holds::problems(&restored.left_out)?;
            holds::case((&restored.answers, &restored.weights).into())?;
            let again = document(bundled(), &restored).to_string();
            let again = read(bundled(), "saved.json", &again)
                .map_err(|problem| format!("its own JSON is refused: {problem:?}"))?;
            ensure!(
                again.left_out.is_empty(),
                "its own JSON leaves out {:?}",
                again.left_out
            );
            ensure!(
                again.answers == restored.answers,
                "reads again as {:?}",
                again.answers
            );
            ensure!(
                again.weights == restored.weights,
                "reads again as {:?}",
                again.weights
            );
            Ok(Read::Taken)
        }
        Err(problem) => {
            if let Unread::Wrong(problems) | Unread::Other(problems) = &problem {
                ensure!(!problems.is_empty(), "it is refused without a reason");
                holds::problems(problems)?;
            }
            let says = problem.says();
            ensure!(
                !says.is_empty() && says.chars().count() <= 1000,
                "it says {says:?}"
            );
            Ok(Read::Refused)
        }
    }
}
