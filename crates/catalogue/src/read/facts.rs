//! `facts.toml`, and the facts and releases of `technologies/*.toml`.

use super::super::date::Date;
use super::super::fields::Fields;
use super::super::model::{Evidence, Fact, FactGroup, FactKind, FactValue, Release, Sheet, Stated};
use super::super::problem::shorten;
use super::{date, optional_date, word};
use crate::order;

const KINDS: [(&str, FactKind); 6] = [
    ("text", FactKind::Text),
    ("choice", FactKind::Choice),
    ("flag", FactKind::Flag),
    ("date", FactKind::Date),
    ("year", FactKind::Year),
    ("list", FactKind::List),
];

/// The vocabulary: groups and facts.
pub fn vocabulary(fields: &Fields<'_>, evidence: &mut Evidence) {
    for group in fields.tables("group") {
        evidence.groups.push(FactGroup {
            id: group.id("id"),
            title: group.line("title"),
        });
        group.finish();
    }
    evidence.facts = fields.tables("fact").iter().map(fact).collect();
}

/// A vocabulary for each kind of value, of a fact that stands for any.
#[cfg(not(target_arch = "wasm32"))]
pub fn samples() -> Vec<Fact> {
    let fact = |(_, kind): &(&str, FactKind)| Fact {
        id: super::super::probe::ANY.to_owned(),
        kind: *kind,
        ..Fact::default()
    };
    KINDS.iter().map(fact).collect()
}

fn fact(fields: &Fields<'_>) -> Fact {
    let kind = word(fields, "kind", &KINDS);
    let fact = Fact {
        id: fields.id("id"),
        group: fields.id("group"),
        label: fields.line("label"),
        kind,
        roles: fields.texts("roles"),
        filter: fields.flag("filter"),
        choices: fields.texts("choices"),
        words: (kind == FactKind::Flag).then(|| (fields.text("yes"), fields.text("no"))),
        ranks: (kind == FactKind::Text)
            .then(|| fields.optional_line("ranks"))
            .flatten(),
    };
    if (kind == FactKind::Choice) == fact.choices.is_empty() {
        let message = "belongs to facts of the kind choice, and each needs at least one";
        fields.problem("choices", message);
    }
    fields.finish();
    fact
}

/// What the file of a technology states; whose it is, is filled in by who knows.
pub fn sheet(fields: &Fields<'_>, vocabulary: &[Fact]) -> Sheet {
    let facts = fields
        .table("facts")
        .map_or_else(Vec::new, |table| all_stated(&table, vocabulary));
    let with_source = |key: &'static str| {
        let table = fields.table(key)?;
        let source = table.id("source");
        Some((table, source))
    };
    Sheet {
        technology: String::new(),
        facts,
        releases: fields.tables("release").iter().map(release).collect(),
        notice: with_source("notice").map(|(table, source)| {
            let months = table.whole("months", 1..=120);
            table.finish();
            (months, source)
        }),
        end: with_source("end").map(|(table, source)| {
            let day = date(&table, "date");
            table.finish();
            (day, source)
        }),
    }
}

/// What a table of facts states, in the order of the vocabulary.
fn all_stated(table: &Fields<'_>, vocabulary: &[Fact]) -> Vec<Stated> {
    let mut found: Vec<(usize, Stated)> = Vec::new();
    for id in table.entries() {
        let place = vocabulary.iter().position(|fact| fact.id == id);
        match place.zip(table.table(id)) {
            Some((place, given)) => found.push((place, stated(&given, &vocabulary[place]))),
            None => table.problem(id, "is not a fact of facts.toml; add it there or remove it"),
        }
    }
    order::sort(&mut found, |(one, _), (other, _)| one.cmp(other));
    found.into_iter().map(|(_, stated)| stated).collect()
}

fn stated(fields: &Fields<'_>, fact: &Fact) -> Stated {
    let unknown = fields.optional_text("unknown");
    let known = unknown.is_none();
    if !known && fields.value("value").is_some() {
        fields.problem("unknown", "cannot stand beside `value`; remove one of them");
    }
    let stated = Stated {
        fact: fact.id.clone(),
        value: unknown.map_or_else(|| value(fields, fact), FactValue::Unknown),
        note: fields.optional_text("note"),
        source: if known {
            Some(fields.id("source"))
        } else {
            fields.optional_id("source")
        },
        checked: date(fields, "checked"),
    };
    fields.finish();
    stated
}

fn value(fields: &Fields<'_>, fact: &Fact) -> FactValue {
    const KEY: &str = "value";
    match fact.kind {
        FactKind::Text => FactValue::Text(fields.text(KEY)),
        FactKind::Choice => {
            let text = fields.text(KEY);
            if !text.is_empty() && !fact.choices.contains(&text) {
                let choices = shorten(&fact.choices.join(", "), 200);
                let text = shorten(&text, 60);
                fields.problem(KEY, format!("is “{text}”; it must be one of: {choices}"));
            }
            FactValue::Text(text)
        }
        FactKind::Flag => {
            if fields.value(KEY).is_none() {
                fields.problem(
                    KEY,
                    "is missing; write true or false, or say why it is `unknown`",
                );
            }
            FactValue::Flag(fields.flag(KEY))
        }
        FactKind::Date => FactValue::Date(date(fields, KEY)),
        FactKind::Year => FactValue::Year(fields.whole(KEY, 1950..=2100)),
        FactKind::List => FactValue::List(fields.some_texts(KEY)),
    }
}

fn release(fields: &Fields<'_>) -> Release {
    let latest = fields.optional_line("latest");
    let release = Release {
        version: fields.line("version"),
        released: optional_date(fields, "released"),
        latest: latest.map(|version| (version, date(fields, "latest_released"))),
        supported_until: optional_date(fields, "supported_until"),
        paid_until: optional_date(fields, "paid_until"),
        supported: fields.flag("supported"),
        lts: fields.flag("lts"),
        continuous: fields.flag("continuous"),
        source: fields.id("source"),
        checked: date(fields, "checked"),
    };
    in_order(
        fields,
        "supported_until",
        release.released,
        release.supported_until,
    );
    in_order(
        fields,
        "paid_until",
        release.supported_until,
        release.paid_until,
    );
    let latest = release.latest.as_ref().map(|(_, day)| *day);
    in_order(fields, "latest_released", release.released, latest);
    if release.supported && release.supported_until.is_some() {
        let message = "is for lines without a published end; remove it beside `supported_until`";
        fields.problem("supported", message);
    }
    fields.finish();
    release
}

/// Reports a day that comes before one that it must follow.
fn in_order(fields: &Fields<'_>, key: &str, earlier: Option<Date>, later: Option<Date>) {
    if let (Some(earlier), Some(later)) = (earlier, later)
        && later < earlier
    {
        fields.problem(
            key,
            format!("is {later}, before {earlier}; correct one of the two"),
        );
    }
}
