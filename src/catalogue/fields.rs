//! Reads documents from outside field by field and reports every problem with its place.
//!
//! `serde` stops at the first mistake; an editor of a catalogue wants all of them at once. A [`Fields`] stands for
//! one table. Each getter notes that its field is known, returns a harmless value when it is missing or wrong, and
//! gathers a [`Problem`](super::Problem). [`Fields::finish`] reports the fields that nobody asked for.

use std::cell::RefCell;
use std::ops::RangeInclusive;

use serde_json::{Map, Value};

use super::problem::Problems;
use crate::order::decimal;

/// One table of a document, with its place and the fields read so far.
pub struct Fields<'a> {
    file: &'a str,
    path: String,
    map: Option<&'a Map<String, Value>>,
    known: RefCell<Vec<&'a str>>,
    problems: Problems,
}

impl<'a> Fields<'a> {
    /// The table that a whole document is; a problem if it is none.
    pub fn of(file: &'a str, value: &'a Value, problems: &Problems) -> Self {
        Self::at(file, String::new(), value, problems)
    }

    fn at(file: &'a str, path: String, value: &'a Value, problems: &Problems) -> Self {
        if !value.is_object() {
            problems.add(
                file,
                path.as_str(),
                format!("must be a table, but is {}", kind(value)),
            );
        }
        Fields {
            file,
            path,
            map: value.as_object(),
            known: RefCell::default(),
            problems: problems.clone(),
        }
    }

    /// The document this table is part of.
    pub fn file(&self) -> &'a str {
        self.file
    }

    /// The dotted place of a field of this table.
    pub fn place(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        }
    }

    /// Reports a problem at a field of this table.
    pub fn problem(&self, key: &str, message: impl Into<String>) {
        self.problems.add(self.file, self.place(key), message);
    }

    /// The raw value of a field, if it is there.
    pub fn value(&self, key: &'a str) -> Option<&'a Value> {
        self.known.borrow_mut().push(key);
        self.map.and_then(|map| map.get(key))
    }

    fn required(&self, key: &'a str) -> Option<&'a Value> {
        let value = self.value(key);
        if value.is_none() && self.map.is_some() {
            self.problem(key, "is missing; add it");
        }
        value
    }

    fn expect<T>(
        &self,
        key: &'a str,
        value: Option<&'a Value>,
        wanted: &str,
        read: impl Fn(&'a Value) -> Option<T>,
    ) -> Option<T> {
        let value = value?;
        let found = read(value);
        if found.is_none() {
            self.problem(key, format!("must be {wanted}, but is {}", kind(value)));
        }
        found
    }

    /// A text that must be there and not be blank.
    pub fn text(&self, key: &'a str) -> String {
        self.template(key, &[])
    }

    /// A text in which words in braces are filled in; only these words can be.
    pub fn template(&self, key: &'a str, slots: &[&str]) -> String {
        let text = self.expect(key, self.required(key), "a text", Value::as_str);
        let text = text.unwrap_or_default().to_owned();
        if text.trim().is_empty() && self.map.is_some_and(|map| map.contains_key(key)) {
            self.problem(key, "is blank; write a text");
        }
        let mut rest = text.clone();
        for slot in slots {
            rest = rest.replace(&format!("{{{slot}}}"), "");
        }
        if rest.contains(['{', '}']) {
            let known: Vec<String> = slots.iter().map(|slot| format!("{{{slot}}}")).collect();
            let known = if known.is_empty() {
                "nothing".to_owned()
            } else {
                known.join(", ")
            };
            self.problem(
                key,
                format!("has braces that nothing fills; what can be filled here: {known}"),
            );
        }
        text
    }

    /// A text that may be absent.
    pub fn optional_text(&self, key: &'a str) -> Option<String> {
        self.value(key).is_some().then(|| self.text(key))
    }

    /// A number in a range.
    pub fn number(&self, key: &'a str, range: RangeInclusive<f64>) -> f64 {
        let number = self.expect(key, self.required(key), "a number", Value::as_f64);
        if let Some(number) = number
            && !range.contains(&number)
        {
            let (low, high) = (decimal(*range.start()), decimal(*range.end()));
            let number = decimal(number);
            self.problem(
                key,
                format!("is {number}, outside {low} to {high}; bring it inside"),
            );
            return *range.start();
        }
        number.unwrap_or(*range.start())
    }

    /// A number in a range, or a default when it is absent.
    pub fn number_or(&self, key: &'a str, range: RangeInclusive<f64>, default: f64) -> f64 {
        match self.value(key) {
            Some(_) => self.number(key, range),
            None => default,
        }
    }

    /// A whole number in a range.
    pub fn whole(&self, key: &'a str, range: RangeInclusive<u32>) -> u32 {
        let wanted = format!("a whole number from {} to {}", range.start(), range.end());
        self.expect(key, self.required(key), &wanted, |value| {
            let number = u32::try_from(value.as_u64()?).ok()?;
            range.contains(&number).then_some(number)
        })
        .unwrap_or(*range.start())
    }

    /// A list of texts; an absent one is empty.
    pub fn texts(&self, key: &'a str) -> Vec<String> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let list = self.expect(key, Some(value), "a list of texts", |value| {
            let list = value.as_array()?;
            list.iter()
                .map(|one| one.as_str().map(str::to_owned))
                .collect::<Option<Vec<_>>>()
        });
        list.unwrap_or_default()
    }

    /// A list of texts that must have an entry.
    pub fn some_texts(&self, key: &'a str) -> Vec<String> {
        let texts = self.texts(key);
        if texts.is_empty() && self.map.is_some() {
            self.problem(key, "needs at least one entry");
        }
        texts
    }

    /// A table of this table; an absent one is `None`.
    pub fn table(&self, key: &'a str) -> Option<Fields<'a>> {
        let value = self.value(key)?;
        Some(Fields::at(
            self.file,
            self.place(key),
            value,
            &self.problems,
        ))
    }

    /// A table that must be there.
    pub fn required_table(&self, key: &'a str) -> Option<Fields<'a>> {
        self.required(key)?;
        self.table(key)
    }

    /// A list of tables (`[[key]]`); an absent one is empty.
    pub fn tables(&self, key: &'a str) -> Vec<Fields<'a>> {
        let value = self.value(key);
        let list = self.expect(key, value, "a list of tables", Value::as_array);
        let list = list.map(Vec::as_slice).unwrap_or_default();
        let at = |(index, value)| {
            let path = format!("{}[{}]", self.place(key), index + 1);
            Fields::at(self.file, path, value, &self.problems)
        };
        list.iter().enumerate().map(at).collect()
    }

    /// All fields of this table by name, for tables whose keys are ids.
    pub fn entries(&self) -> Vec<&'a str> {
        let keys: Vec<&str> = self
            .map
            .map(|map| map.keys().map(String::as_str).collect())
            .unwrap_or_default();
        keys
    }

    /// The numbers of a table whose keys are ids; an absent table is empty.
    pub fn numbers(&self, key: &'a str, range: RangeInclusive<f64>) -> Vec<(String, f64)> {
        let Some(table) = self.table(key) else {
            return Vec::new();
        };
        let read = |id: &'a str| (id.to_owned(), table.number(id, range.clone()));
        table.entries().into_iter().map(read).collect()
    }

    /// A yes or no; an absent one is no.
    pub fn flag(&self, key: &'a str) -> bool {
        let value = self.value(key);
        let flag = self.expect(key, value, "true or false", Value::as_bool);
        flag.unwrap_or_default()
    }

    /// Reports every field that was never asked for: most often a slip of the pen.
    pub fn finish(&self) {
        let known = self.known.borrow();
        for key in self.entries() {
            if !known.contains(&key) {
                let mut names: Vec<&str> = Vec::new();
                for name in known.iter() {
                    if !names.contains(name) {
                        names.push(name);
                    }
                }
                self.problem(
                    key,
                    format!("is not a field here; the fields are: {}", names.join(", ")),
                );
            }
        }
    }
}

/// What a value is, in words.
pub fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number that does not fit",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "a table",
    }
}
