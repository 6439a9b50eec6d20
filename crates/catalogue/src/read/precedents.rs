//! `precedents.toml`.

use super::super::fields::Fields;
use super::super::model::{Precedent, Satisfied, Thumb};
use super::{condition, examples, word};

const SATISFIED: [(&str, Satisfied); 3] = [
    ("yes", Satisfied::Yes),
    ("no", Satisfied::No),
    ("unknown", Satisfied::Unknown),
];

/// The documented decisions.
pub fn all(fields: &Fields<'_>) -> Vec<Precedent> {
    let precedents = fields.tables("precedent");
    precedents.iter().map(precedent).collect()
}

/// The rule of thumb that they are compared with.
pub fn thumb(fields: &Fields<'_>) -> Vec<Thumb> {
    let steps = fields.tables_up_to("thumb", 100);
    steps.iter().map(step).collect()
}

fn step(fields: &Fields<'_>) -> Thumb {
    let step = Thumb {
        takes: fields.id("takes"),
        when: condition(fields),
        knows: fields.optional_id("knows"),
    };
    fields.finish();
    step
}

fn precedent(fields: &Fields<'_>) -> Precedent {
    let answers = fields.required_table("answers");
    let year = fields.value("year").is_some();
    let precedent = Precedent {
        id: fields.id("id"),
        source: fields.optional_text("source").unwrap_or_default(),
        address: fields.optional_address("address"),
        kind: fields.id("kind"),
        year: year.then(|| fields.whole("year", 1990..=2100)),
        description: fields.text("description"),
        answers: answers.as_ref().map_or(Vec::new(), examples::all_given),
        chosen: fields.texts("chosen"),
        accept_top1: fields.texts("accept_top1"),
        accept_top3: fields.texts("accept_top3"),
        accept_client: fields.texts("accept_client"),
        must_exclude: fields.texts("must_exclude"),
        satisfied: word(fields, "satisfied", &SATISFIED),
        strength: fields.whole("strength", 1..=3),
    };
    fields.finish();
    precedent
}
