//! JSON Schemas of a catalogue's files, made from the reader by letting it read what is not there ([`probe`]).
//!
//! They are of draft 7 and use only what draft 4 has, too, because editors that check TOML go by those. A schema cannot
//! say everything that the reader checks: what depends on other fields or on other files is left to `stackfit check`.
//!
//! [`probe`]: super::probe

mod about;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

pub use about::{ABOUT, about};

use super::fields::Fields;
use super::model::Catalogue;
use super::probe::{ANY, Findings, Holds, Probe, Table, explore};
use super::read::{FILES, samples};

/// The schema of each kind of file, by the name of the file it goes into.
pub fn schemas() -> Vec<(String, Value)> {
    let samples = samples();
    let schema = |kind: &super::read::FileKind| {
        let reader = |known: &'_ Catalogue| {
            let known = known.clone();
            let read = move |probe| kind.read(&Fields::probing("", probe), &mut known.clone());
            Box::new(read) as Box<dyn Fn(Probe)>
        };
        let findings = explore(samples.iter().map(reader));
        let mut schema = table(&findings, &findings.tables[0], kind.name);
        schema["$schema"] = json!("http://json-schema.org/draft-07/schema#");
        schema["title"] = json!(format!("Stackfit catalogue: {}", named(kind.path)));
        (format!("{}.json", kind.name), schema)
    };
    FILES.iter().map(schema).collect()
}

/// A schema as its file has it: the same text whichever order the tables of this build keep.
pub fn text(schema: &Value) -> String {
    format!("{:#}\n", sorted(schema))
}

fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(table) => {
            let names: BTreeMap<&String, &Value> = table.iter().collect();
            let entries = names.into_iter();
            Value::Object(
                entries
                    .map(|(name, value)| (name.clone(), sorted(value)))
                    .collect(),
            )
        }
        Value::Array(list) => list.iter().map(sorted).collect(),
        other => other.clone(),
    }
}

/// The schema that a file of a catalogue is to be checked by, if it is one.
pub fn schema_of(file: &str) -> Option<String> {
    let kind = FILES.iter().find(|kind| kind.is_of(file))?;
    Some(format!("{}.json", kind.name))
}

fn named(path: &str) -> String {
    if path.ends_with('/') {
        format!("{path}*.toml")
    } else {
        path.to_owned()
    }
}

fn table(findings: &Findings, table: &Table, place: &str) -> Value {
    let mut properties = Map::new();
    let mut others = json!(!table.closed);
    for (name, field) in &table.fields {
        let place = format!("{place}.{name}");
        let mut schema = match field.holds.as_slice() {
            [] => json!({}),
            [one] => holds(findings, one, &place),
            several => {
                let each = several.iter().map(|one| holds(findings, one, &place));
                json!({"anyOf": each.collect::<Vec<_>>()})
            }
        };
        if let Some(about) = about(&place) {
            schema["description"] = json!(about);
        }
        if name == ANY {
            others = schema;
        } else {
            properties.insert(name.clone(), schema);
        }
    }
    let mut schema = json!({"type": "object"});
    if !properties.is_empty() {
        schema["properties"] = Value::Object(properties);
    }
    if others != json!(true) {
        schema["additionalProperties"] = others;
    }
    // Draft 4 does not allow an empty list here.
    let required = table.required();
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    if !table.one_of.is_empty() {
        let one = |name: &String| json!({"required": [name]});
        schema["oneOf"] = table.one_of.iter().map(one).collect();
    }
    schema
}

fn holds(findings: &Findings, holds: &Holds, place: &str) -> Value {
    match holds {
        Holds::Text { longest, filled } => json!({
            "type": "string",
            "maxLength": longest,
            "pattern": if *filled { r"\S" } else { r"^[^{}]*[^{}\s][^{}]*$" },
        }),
        Holds::Id(longest) => json!({
            "type": "string",
            "maxLength": longest,
            "pattern": "^[A-Za-z0-9][A-Za-z0-9_.-]*$",
        }),
        Holds::Address(longest) => json!({
            "type": "string",
            "maxLength": longest,
            "pattern": r"^https://\S+$",
        }),
        Holds::Date => json!({
            "type": "string",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        }),
        Holds::Word(words) => json!({"enum": words}),
        Holds::Number(range) => json!({
            "type": "number",
            "minimum": range.start(),
            "maximum": range.end(),
        }),
        Holds::Whole(range) => json!({
            "type": "integer",
            "minimum": range.start(),
            "maximum": range.end(),
        }),
        Holds::Flag => json!({"type": "boolean"}),
        Holds::Rows { longest } => {
            let row = json!({"type": "array", "items": entry(longest), "minItems": 1});
            json!({"type": "array", "items": row, "minItems": 1})
        }
        Holds::Texts { some, longest } => {
            let entry = entry(longest);
            let mut list = json!({"type": "array", "items": entry, "uniqueItems": true});
            if *some {
                list["minItems"] = json!(1);
            }
            list
        }
        Holds::Table(inner) => table(findings, &findings.tables[*inner], place),
        Holds::Tables(inner, most) => json!({
            "type": "array",
            "maxItems": most,
            "items": table(findings, &findings.tables[*inner], &format!("{place}[]")),
        }),
    }
}

/// An entry of a list of texts.
fn entry(longest: &usize) -> Value {
    json!({"type": "string", "maxLength": longest, "pattern": r"\S"})
}
