//! How right the ranking is about documented decisions.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::{Failure, catalogue as catalogue_at, input};
use crate::audit::validation;
use catalogue::{self as catalogues, Precedent};
use decision::engine::Model;

pub const ABOUT: &str = "Print how right the ranking is about documented decisions";

pub const HELP: &str = "\
Print how right the ranking is about documented decisions.

Each is decided by its answers, and what comes first is compared with what its source, or an experienced architect, would
accept. Printed are the shares that are right, beside those of a rule of thumb; how far what results state is from how
often they are right; and every miss. What is too thin to judge by (strength 1) is left out.";

/// The most bytes of decisions that are read.
const LARGEST: u64 = 8 << 20;

/// The most decisions: each is drawn ten thousand times.
const MOST: usize = 2_000;

/// What is read of a decision; whatever else stands there is for people.
const READ: [&str; 8] = [
    "id",
    "kind",
    "description",
    "answers",
    "accept_top1",
    "accept_top3",
    "accept_client",
    "must_exclude",
];

pub fn validate(
    from: Option<&Path>,
    cases: Option<&Path>,
    (table, page): (bool, bool),
) -> Result<Value, Failure> {
    let catalogue = catalogue_at(from)?;
    let precedents = match cases {
        Some(path) => read(&catalogue, path)?,
        None => catalogue.evidence.precedents.clone(),
    };
    let outcomes = validation::outcomes(&Model::new(&catalogue), &precedents);
    if table {
        return Ok(Value::String(validation::markdown(&catalogue, &outcomes)));
    }
    if page {
        return Ok(Value::String(validation::page(&catalogue, &outcomes)));
    }
    Ok(validation::score(&catalogue, &outcomes))
}

fn read(catalogue: &catalogues::Catalogue, path: &Path) -> Result<Vec<Precedent>, Failure> {
    let wanted = "write [{\"id\": …, \"answers\": {…}, …}, …]";
    let (name, document) = input::document(path, LARGEST, wanted)?;
    let list = document.as_array().filter(|list| list.len() <= MOST);
    let Some(list) = list else {
        let message = format!("{name}: must be a list of at most {MOST} decisions; {wanted}");
        return Err(Failure::Message(message));
    };
    let document = json!({"precedent": list.iter().map(read_of).collect::<Vec<_>>()});
    catalogues::precedents(catalogue, &name, &document).map_err(Failure::Problems)
}

/// The fields of a decision that are read. What is absent and not needed for deciding is what says nothing.
fn read_of(value: &Value) -> Value {
    let Some(fields) = value.as_object() else {
        return value.clone();
    };
    let mut read = Map::new();
    for field in READ {
        if let Some(value) = fields.get(field).filter(|value| !value.is_null()) {
            read.insert(field.to_owned(), value.clone());
        }
    }
    let absent = |field: &str| fields.get(field).is_none_or(Value::is_null);
    for (field, value) in [("kind", json!("unknown")), ("description", json!("–"))] {
        read.entry(field).or_insert(value);
    }
    read.insert("satisfied".to_owned(), json!("unknown"));
    let strength = if absent("strength") {
        json!(2)
    } else {
        fields["strength"].clone()
    };
    read.insert("strength".to_owned(), strength);
    Value::Object(read)
}
