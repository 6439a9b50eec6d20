//! `rules.toml`.

use super::super::fields::Fields;
use super::super::model::{Effect, Rule, Selector, Test};
use super::condition;

pub fn all(fields: &Fields<'_>) -> Vec<Rule> {
    fields.tables_up_to("rule", 300).iter().map(rule).collect()
}

fn rule(fields: &Fields<'_>) -> Rule {
    let rule = Rule {
        id: fields.id("id"),
        when: condition(fields),
        effect: effect(fields),
        claims: fields.texts("claims"),
    };
    fields.finish();
    rule
}

fn effect(fields: &Fields<'_>) -> Effect {
    match fields.one_of(&["exclude", "shift", "caution", "weigh"]) {
        Some("exclude") => exclude(fields),
        Some("shift") => Effect::Shift {
            select: selected(fields),
            by: fields.numbers("shift", -1.0..=1.0),
        },
        Some("caution") => Effect::Caution {
            select: selected(fields),
            text: fields.text("caution"),
        },
        _ => Effect::Weigh(fields.numbers("weigh", 0.01..=100.0)),
    }
}

fn exclude(fields: &Fields<'_>) -> Effect {
    let mut effect = Effect::Exclude {
        select: Selector::default(),
        test: Test::Selected,
        because: None,
    };
    if let Some(table) = fields.required_table("exclude") {
        let test = test(&table);
        let because = match test {
            Test::Unmet(_) => None,
            _ => Some(table.template("because", &["languages"])),
        };
        let select = selector(&table);
        table.finish();
        effect = Effect::Exclude {
            select,
            test,
            because,
        };
    }
    effect
}

/// A test by the name of its field, made of the id of a question.
type Named = (&'static str, fn(String) -> Test);

fn test(fields: &Fields<'_>) -> Test {
    let tests: [Named; 3] = [
        ("unmet", Test::Unmet),
        ("outside", Test::Outside),
        ("unknown", Test::Unknown),
    ];
    let mut found: Option<(&str, Test)> = None;
    for (name, test) in tests {
        let question = fields.optional_id(name);
        match (&found, question) {
            (None, Some(question)) => found = Some((name, test(question))),
            (Some((first, _)), Some(_)) => {
                let message = format!("cannot stand beside `{first}`; make two rules of it");
                fields.problem(name, message);
            }
            _ => {}
        }
    }
    found.map_or(Test::Selected, |(_, test)| test)
}

fn selected(fields: &Fields<'_>) -> Selector {
    let Some(table) = fields.required_table("select") else {
        return Selector::default();
    };
    let select = selector(&table);
    table.finish();
    select
}

fn selector(fields: &Fields<'_>) -> Selector {
    Selector {
        roles: fields.texts("roles"),
        tags: fields.texts("tags"),
        without_tags: fields.texts("without_tags"),
        languages: fields.texts("languages"),
        shapes: fields.texts("shapes"),
    }
}
