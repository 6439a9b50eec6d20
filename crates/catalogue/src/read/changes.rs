//! `changes.toml`.

use super::super::fields::Fields;
use super::super::model::{Change, Move};

pub fn all(fields: &Fields<'_>) -> Vec<Change> {
    fields.tables("change").iter().map(change).collect()
}

fn change(fields: &Fields<'_>) -> Change {
    let given = |key| fields.value(key).is_some();
    let values = (given("was") || given("now")).then(|| Move {
        was: fields.number("was", 0.0..=1.0),
        now: fields.number("now", 0.0..=1.0),
    });
    let change = Change {
        // The first revision is what everything else is a change of.
        revision: fields.whole("revision", 2..=u32::MAX),
        date: fields.date("date"),
        technology: fields.optional_id("technology"),
        criterion: fields.optional_id("criterion"),
        question: fields.optional_id("question"),
        rule: fields.optional_id("rule"),
        values,
        says: fields.text("says"),
        claims: fields.texts("claims"),
    };
    if change.values.is_some() && change.rating().is_none() {
        fields.problem(
            "was",
            "belongs to a rating; name its technology and criterion",
        );
    }
    if let Some(Move { was, now }) = change.values
        && was == now
    {
        fields.problem("now", "is what it was; remove the entry");
    }
    fields.finish();
    change
}
