//! `criteria.toml`.

use super::super::fields::Fields;
use super::super::model::{Anchors, Component, Criterion, Measure, Origin};
use super::technology::KINDS;
use super::{condition, word};

const MEASURES: [(&str, Measure); 1] = [("releases", Measure::Releases)];

/// The criteria, and what ratings on them are held against.
pub fn all(fields: &Fields<'_>) -> (Vec<Criterion>, Vec<Anchors>) {
    let mut anchored = Vec::new();
    let read = |criterion: Fields<'_>| {
        let read = Criterion {
            id: criterion.id("id"),
            number: criterion.whole("number", 1..=60),
            name: criterion.line("name"),
            meaning: criterion.text("meaning"),
            ahead: criterion.line("ahead"),
            behind: criterion.line("behind"),
            weight: criterion.number_or("weight", 0.01..=100.0, 1.0),
            floor: criterion.number_or("floor", 0.0..=0.5, 0.0),
            leaving: criterion.flag("leaving"),
            when: condition(&criterion),
            measured: criterion
                .value("measured")
                .is_some()
                .then(|| word(&criterion, "measured", &MEASURES)),
            components: criterion
                .tables_up_to("components", 20)
                .iter()
                .map(component)
                .collect(),
            role_shares: criterion.numbers("role_shares", 0.0..=100.0),
        };
        if let Some(fields) = criterion.table("anchors") {
            anchored.push(anchors(&fields, &read.id));
        }
        criterion.finish();
        read
    };
    let criteria = fields.tables_up_to("criterion", 60);
    (criteria.into_iter().map(read).collect(), anchored)
}

fn anchors(fields: &Fields<'_>, criterion: &str) -> Anchors {
    let anchors = Anchors {
        criterion: criterion.to_owned(),
        at: ["low", "middle", "high"].map(|key| fields.text(key)),
        evidence: word(fields, "evidence", &KINDS),
    };
    fields.finish();
    anchors
}

/// The words for where a component comes from.
#[derive(Clone, Copy, Default)]
enum From {
    #[default]
    Rating,
    Skills,
    Fits,
}

fn component(fields: &Fields<'_>) -> Component {
    let words = [
        ("rating", From::Rating),
        ("skills", From::Skills),
        ("fits", From::Fits),
    ];
    let from = match fields.word("from", &words) {
        From::Rating => Origin::Rating,
        From::Skills => Origin::Skills {
            question: fields.id("question"),
            none: fields.number("none", 0.0..=1.0),
            unknown: fields
                .value("unknown")
                .is_some()
                .then(|| fields.number("unknown", 0.0..=1.0)),
        },
        From::Fits => Origin::Fits {
            question: fields.id("question"),
        },
    };
    if fields.is_broken("from") {
        fields.value("question");
        fields.value("none");
        fields.value("unknown");
    }
    let component = Component {
        from,
        share: fields.number("share", 0.0..=100.0),
        roles: fields.texts("roles"),
    };
    fields.finish();
    component
}
