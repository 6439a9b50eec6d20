//! Every kind of field of every kind of file, broken in every way that fits it.
//!
//! The fields come from the data and the schemas: of each path of a schema, the first, the middle and the last place
//! where the data has it. What a schema refuses, the reader must refuse, too, at that place; so this also holds the
//! schemas against the reader.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use stackfit::catalogue::schema::{schema_of, schemas};
use stackfit::catalogue::{Document, Problem, read};

use crate::schemas::Validators;
use crate::support;

/// The documents, of which `precedents.toml` has no more entries than it takes to have every kind of field in it: there
/// are many, all alike, and the whole catalogue is read after every break.
fn documents() -> Vec<Document> {
    let mut documents = support::documents();
    let mut found = documents.iter_mut();
    let precedents = found.find(|one| one.file == "precedents.toml").unwrap();
    let entries = precedents.content["precedent"].as_array_mut().unwrap();
    let (mut seen, before) = (BTreeSet::new(), entries.len());
    entries.retain(|entry| {
        let known = seen.len();
        kinds(entry, "", &mut seen);
        seen.len() > known
    });
    assert!(
        (3..before / 4).contains(&entries.len()),
        "{}",
        entries.len()
    );
    documents
}

/// The names of the fields in a value, and what sort of value each has.
fn kinds(value: &Value, path: &str, all: &mut BTreeSet<String>) {
    let sort = match value {
        Value::Object(table) => {
            for (name, inner) in table {
                kinds(inner, &format!("{path}.{name}"), all);
            }
            "table"
        }
        Value::Array(list) => {
            for inner in list {
                kinds(inner, &format!("{path}[]"), all);
            }
            "list"
        }
        _ => "value",
    };
    all.insert(format!("{path} {sort}"));
}

/// A field of a document.
#[derive(Clone)]
struct Spot {
    file: String,
    /// The table or list it is in, as a JSON pointer, and its name or number there.
    parent: String,
    key: Key,
    /// Its place as problems name it.
    place: String,
    /// Whether the schema says that it must be there.
    required: bool,
    schema: Value,
}

#[derive(Clone)]
enum Key {
    Name(String),
    Number(usize),
}

/// The places to break, by their path in the schema.
fn spots() -> BTreeMap<String, Vec<Spot>> {
    let schemas: BTreeMap<String, Value> = schemas().into_iter().collect();
    let mut all = BTreeMap::new();
    for document in documents() {
        let name = schema_of(&document.file).unwrap();
        let walk = Walk {
            file: &document.file,
            all: &mut all,
        };
        walk.table(&document.content, &schemas[&name], ["", "", &name]);
    }
    for spots in all.values_mut() {
        let (middle, last) = (spots.len() / 2, spots.len() - 1);
        let mut few = vec![spots[0].clone()];
        few.extend(
            [middle, last]
                .iter()
                .filter(|one| **one > 0)
                .map(|one| spots[*one].clone()),
        );
        *spots = few;
    }
    all
}

struct Walk<'a> {
    file: &'a str,
    all: &'a mut BTreeMap<String, Vec<Spot>>,
}

impl Walk<'_> {
    fn table(mut self, value: &Value, schema: &Value, [pointer, place, path]: [&str; 3]) -> Self {
        for (name, inner) in value.as_object().unwrap() {
            let named = schema["properties"].get(name);
            let of = named.unwrap_or(&schema["additionalProperties"]);
            let path = format!("{path}.{}", if named.is_some() { name } else { "*" });
            let dot = if place.is_empty() { "" } else { "." };
            let place = format!("{place}{dot}{name}");
            let required = schema["required"]
                .as_array()
                .is_some_and(|all| all.contains(&json!(name)));
            self.note(
                pointer,
                Key::Name(name.clone()),
                [&place, &path],
                required,
                of,
            );
            self = self.inside(inner, of, [&format!("{pointer}/{name}"), &place, &path]);
        }
        self
    }

    fn inside(mut self, value: &Value, schema: &Value, [pointer, place, path]: [&str; 3]) -> Self {
        match value {
            Value::Object(_) => self.table(value, schema, [pointer, place, path]),
            Value::Array(list) => {
                for (number, inner) in list.iter().enumerate() {
                    let path = format!("{path}[]");
                    let place = format!("{place}[{}]", number + 1);
                    self.note(
                        pointer,
                        Key::Number(number),
                        [&place, &path],
                        false,
                        &schema["items"],
                    );
                    let inner_pointer = format!("{pointer}/{number}");
                    self = self.inside(inner, &schema["items"], [&inner_pointer, &place, &path]);
                }
                self
            }
            _ => self,
        }
    }

    fn note(
        &mut self,
        parent: &str,
        key: Key,
        [place, path]: [&str; 2],
        required: bool,
        schema: &Value,
    ) {
        self.all.entry(path.to_owned()).or_default().push(Spot {
            file: self.file.to_owned(),
            parent: parent.to_owned(),
            key,
            place: place.to_owned(),
            required,
            schema: schema.clone(),
        });
    }
}

/// The documents, of which one is broken and mended again.
struct Bench {
    documents: Vec<Document>,
    validators: Validators,
    tried: usize,
    refused: usize,
}

impl Bench {
    fn new() -> Self {
        Bench {
            documents: documents(),
            validators: Validators::new(),
            tried: 0,
            refused: 0,
        }
    }

    /// The problems after a change of the table or list that a spot is in, and whether its schema refuses it.
    fn problems(&mut self, spot: &Spot, change: impl FnOnce(&mut Value)) -> (Vec<Problem>, bool) {
        let mut documents = self.documents.iter_mut();
        let document = documents.find(|one| one.file == spot.file).unwrap();
        let whole = document.content.clone();
        change(document.content.pointer_mut(&spot.parent).unwrap());
        let refused = self
            .validators
            .problem(&spot.file, &document.content)
            .is_some();
        let found = read(&self.documents).err().unwrap_or_default();
        let mut documents = self.documents.iter_mut();
        documents.find(|one| one.file == spot.file).unwrap().content = whole;
        for problem in &found {
            assert!(
                (6..500).contains(&problem.message.len()) && !problem.file.is_empty(),
                "{problem}"
            );
        }
        self.tried += 1;
        self.refused += usize::from(!found.is_empty());
        (found, refused)
    }

    /// Asserts that a change is refused at a place, or in it.
    #[track_caller]
    fn assert_refused(
        &mut self,
        spot: &Spot,
        place: &str,
        what: &str,
        change: impl FnOnce(&mut Value),
    ) {
        let (problems, _) = self.problems(spot, change);
        assert_at(&problems, &spot.file, place, what);
    }

    fn report(&self, what: &str) {
        println!("{what}: {} tried, {} refused", self.tried, self.refused);
    }
}

#[track_caller]
fn assert_at(problems: &[Problem], file: &str, place: &str, what: &str) {
    let named = problems.iter().any(|one| {
        let rest = one.field.strip_prefix(place);
        one.file == file && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    });
    assert!(named, "{file} `{place}` {what}: {problems:#?}");
}

fn put(key: &Key, value: Value) -> impl FnOnce(&mut Value) + use<> {
    let key = key.clone();
    move |parent| match key {
        Key::Name(name) => parent[name] = value,
        Key::Number(number) => parent[number] = value,
    }
}

#[test]
fn should_refuse_every_field_that_must_be_there_and_is_not() {
    let mut bench = Bench::new();
    let (mut needed, mut free) = (0, 0);
    for (path, spots) in spots() {
        for spot in spots {
            let Key::Name(name) = spot.key.clone() else {
                continue;
            };
            let (problems, refused) = bench.problems(&spot, |table| {
                table.as_object_mut().unwrap().remove(&name);
            });
            if spot.required {
                assert_at(&problems, &spot.file, &spot.place, "is removed");
            }
            // The schema knows what must be there: no more than the reader wants.
            assert!(!refused || !problems.is_empty(), "{path}");
            needed += usize::from(spot.required);
            free += usize::from(problems.is_empty());
        }
    }
    bench.report("fields removed");
    assert!(needed > 100 && free > 20, "{needed} needed, {free} free");
}

/// Values of every type, and some that no field should hold.
fn oddities() -> Vec<Value> {
    let deep = (0..100).fold(json!(1), |inner, _| json!([inner]));
    vec![
        json!(null),
        json!(true),
        json!(0),
        json!(7.5),
        json!(-1),
        json!(1e300),
        json!(u64::MAX),
        json!(""),
        json!(" \t\n"),
        json!("{unfilled}"),
        json!("not an id, not a word"),
        json!("\u{7}\u{202e}"),
        json!("x".repeat(3_000)),
        json!([]),
        json!([1, 2]),
        json!([[]]),
        json!(["", " "]),
        json!(["same", "same"]),
        json!(vec!["x"; 600]),
        json!(vec![json!({}); 2_500]),
        json!({}),
        json!({"a": {"b": []}}),
        json!({"": 1}),
        deep,
    ]
}

// In two halves, which run side by side.
#[test]
fn should_refuse_every_value_that_does_not_fit_its_field() {
    put_oddities(0);
}

#[test]
fn should_refuse_every_value_that_does_not_fit_its_field_in_the_other_half() {
    put_oddities(1);
}

fn put_oddities(half: usize) {
    let mut bench = Bench::new();
    for (_, spots) in spots().into_iter().skip(half).step_by(2) {
        let spot = &spots[spots.len() / 2];
        for value in oddities() {
            let (problems, refused) = bench.problems(spot, put(&spot.key, value.clone()));
            if refused {
                let mut what = value.to_string();
                what.truncate(60);
                assert_at(&problems, &spot.file, &spot.place, &format!("is {what}"));
            }
        }
    }
    bench.report("values put");
    assert!(bench.refused > 2_000);
}

#[test]
fn should_refuse_every_field_that_is_unknown() {
    let mut bench = Bench::new();
    for (path, spots) in spots() {
        for spot in spots.iter().filter(|one| one.schema["type"] == "object") {
            let pointer = match &spot.key {
                Key::Name(name) => format!("{}/{name}", spot.parent),
                Key::Number(number) => format!("{}/{number}", spot.parent),
            };
            let mut inner = spot.clone();
            inner.parent = pointer;
            let place = format!("{}.zzz", spot.place);
            // Where names are ids, one that leads nowhere holds the same as the others.
            bench.assert_refused(&inner, &place, &format!("{path} has it"), |table| {
                let table = table.as_object_mut().unwrap();
                let like = table.values().next().cloned().unwrap_or(json!(1));
                table.insert("zzz".to_owned(), like);
            });
        }
    }
    bench.report("unknown fields");
    assert!(bench.refused > 50);
}

#[test]
fn should_refuse_every_name_that_leads_nowhere_or_stands_twice() {
    let mut bench = Bench::new();
    for (path, spots) in spots() {
        let named = path.rsplit('.').next().unwrap();
        for spot in spots {
            let is_id = spot.schema["pattern"] == "^[A-Za-z0-9][A-Za-z0-9_.-]*$" && named != "id";
            let is_entry = matches!(spot.key, Key::Number(_)) && spot.schema["type"] == "string";
            // Tags are whatever technologies have, choices whatever a fact offers, and kinds whatever sources are called;
            // guide pages are texts, and what was chosen is in the words of its source.
            let is_text = matches!(
                named,
                "text[]" | "list[]" | "head[]" | "rows[][]" | "chosen[]"
            );
            let is_free = is_text
                || path == "precedents.json.precedent[].kind"
                || matches!(named, "tags[]" | "choices[]" | "value[]")
                    && path != "rules.json.rule[].select.tags[]";
            if (is_id || is_entry) && !is_free {
                bench.assert_refused(
                    &spot,
                    &spot.place,
                    "leads nowhere",
                    put(&spot.key, json!("zzz")),
                );
            }
            if is_entry {
                let list = spot.place.rsplit_once('[').unwrap().0;
                bench.assert_refused(&spot, list, "stands twice", |list| {
                    let list = list.as_array_mut().unwrap();
                    list.push(list[0].clone());
                });
            }
        }
    }
    bench.report("names cut or doubled");
    assert!(bench.refused > 50);
}

#[test]
fn should_refuse_every_entry_that_stands_twice() {
    let mut bench = Bench::new();
    for (path, spots) in spots() {
        // What entries of a list must differ in.
        let Some((list, field)) = path.rsplit_once("[].") else {
            continue;
        };
        if !matches!(field, "id" | "number") {
            continue;
        }
        for spot in spots {
            let mut whole = spot.clone();
            let (parent, _) = spot.parent.rsplit_once('/').unwrap();
            whole.parent = parent.to_owned();
            let list_place = spot.place.rsplit_once('[').unwrap().0;
            bench.assert_refused(
                &whole,
                list_place,
                &format!("{list} twice by {field}"),
                |list| {
                    let list = list.as_array_mut().unwrap();
                    list.push(list[0].clone());
                },
            );
        }
    }
    bench.report("entries doubled");
    assert!(bench.refused > 20);
}
