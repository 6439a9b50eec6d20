//! Saved decisions: in storage, and in files that are imported.

use serde_json::json;
use stackfit::decisions::{Decisions, LONGEST_NAME, MOST, read, standing, write};
use stackfit::share;

use super::text;
use crate::json::mutate;
use crate::world::{bundled, link, model};
use crate::{Dice, Read, Target, Verdict, ensure, holds};

/// A list of decisions.
pub const TARGET: Target = Target {
    name: "decisions",
    share: 50,
    make,
    words: &[
        "\"link\":\"#r=1",
        "\"name\":\"",
        "\"date\":\"2026-11-28\"",
        "javascript:alert(1)//#r=1",
        "\"decisions\":[",
        "\"version\":1",
        "\"version\":2",
    ],
    check,
};

fn make(dice: &mut Dice<'_>) -> Vec<u8> {
    let names = [
        "Shop",
        "",
        "x".repeat(130).as_str(),
        "a\u{202e}b",
        "https://bad.example/",
        " two  words ",
        "<b>",
        "=1+1",
    ]
    .map(str::to_owned);
    let mut entries = Vec::new();
    for _ in 0..dice.below(5) {
        let prefix = *dice.one(&[
            "",
            "",
            "",
            "https://example.com/",
            "javascript:alert(1)//",
            "#",
        ]);
        let date = *dice.one(&["2026-11-28", "", "2026-02-30", "today"]);
        entries.push(json!({"name": dice.one(&names), "date": date, "link": format!("{prefix}{}", link(dice))}));
    }
    let mut document = json!({"format": "stackfit-decisions", "version": 1, "decisions": entries});
    if dice.chance(40) {
        mutate(dice, &mut document);
    }
    document.to_string().into_bytes()
}

fn check(input: &[u8]) -> Verdict {
    let Ok(found) = read(bundled(), &text(input)) else {
        return Ok(Read::Refused);
    };
    let all = found.decisions.all();
    ensure!(all.len() <= MOST, "{} decisions", all.len());
    for one in all {
        holds::plain(&one.name)?;
        ensure!(
            one.name.chars().count() <= LONGEST_NAME,
            "{:?} is too long",
            one.name
        );
        // Whatever the page makes an address of.
        ensure!(
            one.link.starts_with("#r=") || one.link.starts_with("#w="),
            "{:?} leads elsewhere",
            one.link
        );
        let _ = standing(model(), one);
        if let Ok(shared) = share::decode(bundled(), &one.link) {
            holds::case(shared.case())?;
        }
    }
    let again = read(bundled(), &write(&found.decisions))
        .map_err(|problem| format!("its own text is {problem:?}"))?;
    ensure!(
        again.decisions == found.decisions,
        "reads again as {:?}",
        again.decisions
    );
    ensure!(
        again.dropped == 0,
        "{} are dropped of its own",
        again.dropped
    );
    let mut merged = Decisions::default();
    merged.merge(found.decisions.clone());
    ensure!(
        merged == found.decisions,
        "merging with none changes the list"
    );
    let known = merged.merge(found.decisions.clone());
    ensure!(known.added == 0, "merging twice adds {}", known.added);
    Ok(Read::taken(!merged.is_empty()))
}
