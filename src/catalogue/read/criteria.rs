//! `criteria.toml`.

use super::super::fields::Fields;
use super::super::model::{Component, Criterion, Measure, Origin};
use super::{condition, word};

const MEASURES: [(&str, Measure); 1] = [("releases", Measure::Releases)];

pub fn all(fields: &Fields<'_>) -> Vec<Criterion> {
    let read = |criterion: Fields<'_>| {
        let read = Criterion {
            id: criterion.text("id"),
            number: criterion.whole("number", 1..=60),
            name: criterion.text("name"),
            meaning: criterion.text("meaning"),
            ahead: criterion.text("ahead"),
            behind: criterion.text("behind"),
            weight: criterion.number_or("weight", 0.01..=100.0, 1.0),
            floor: criterion.number_or("floor", 0.0..=0.5, 0.0),
            when: condition(&criterion),
            measured: criterion
                .value("measured")
                .is_some()
                .then(|| word(&criterion, "measured", &MEASURES)),
            components: criterion
                .tables("components")
                .iter()
                .map(component)
                .collect(),
            role_shares: criterion.numbers("role_shares", 0.0..=100.0),
        };
        criterion.finish();
        read
    };
    fields.tables("criterion").into_iter().map(read).collect()
}

fn component(fields: &Fields<'_>) -> Component {
    let from = match fields.text("from").as_str() {
        "rating" => Origin::Rating,
        "skills" => Origin::Skills {
            question: fields.text("question"),
            none: fields.number("none", 0.0..=1.0),
        },
        "fits" => Origin::Fits {
            question: fields.text("question"),
        },
        _ => {
            fields.problem("from", "must be one of: rating, skills, fits");
            Origin::Rating
        }
    };
    let component = Component {
        from,
        share: fields.number("share", 0.0..=100.0),
        roles: fields.texts("roles"),
    };
    fields.finish();
    component
}
