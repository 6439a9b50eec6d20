//! `rules.toml`.

use super::super::fields::Fields;
use super::super::model::{Effect, Rule, Selector, Test};
use super::condition;

pub fn all(fields: &Fields<'_>) -> Vec<Rule> {
    fields.tables("rule").iter().map(rule).collect()
}

fn rule(fields: &Fields<'_>) -> Rule {
    let rule = Rule {
        id: fields.text("id"),
        when: condition(fields),
        effect: effect(fields),
        claims: fields.texts("claims"),
    };
    fields.finish();
    rule
}

fn effect(fields: &Fields<'_>) -> Effect {
    const EFFECTS: [&str; 4] = ["exclude", "weigh", "shift", "caution"];
    let given = EFFECTS.iter().filter(|key| fields.value(key).is_some());
    if given.count() != 1 {
        fields.problem(
            "",
            "needs exactly one effect: exclude, weigh, shift or caution",
        );
    }
    let signed = -1.0..=1.0;
    if let Some(exclude) = fields.table("exclude") {
        let test = test(&exclude);
        let because = match test {
            Test::Unmet(_) => None,
            _ => Some(exclude.template("because", &["languages"])),
        };
        let select = selector(&exclude);
        exclude.finish();
        Effect::Exclude {
            select,
            test,
            because,
        }
    } else if fields.value("shift").is_some() {
        let select = selected(fields);
        let by = fields.numbers("shift", signed);
        Effect::Shift { select, by }
    } else if fields.value("caution").is_some() {
        let select = selected(fields);
        let text = fields.text("caution");
        Effect::Caution { select, text }
    } else {
        Effect::Weigh(fields.numbers("weigh", 0.01..=100.0))
    }
}

fn test(fields: &Fields<'_>) -> Test {
    match (
        fields.optional_text("unmet"),
        fields.optional_text("outside"),
    ) {
        (Some(question), None) => Test::Unmet(question),
        (None, Some(question)) => Test::Outside(question),
        (None, None) => Test::Selected,
        (Some(_), Some(_)) => {
            fields.problem(
                "outside",
                "cannot stand beside `unmet`; make two rules of it",
            );
            Test::Selected
        }
    }
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
