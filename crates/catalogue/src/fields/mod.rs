//! Reads documents from outside field by field and reports every problem with its place.
//!
//! `serde` stops at the first mistake; an editor of a catalogue wants all of them at once. A [`Fields`] stands for
//! one table. Each getter notes that its field is known, returns a harmless value when it is missing or wrong, and
//! gathers a [`Problem`](super::Problem). [`Fields::finish`] reports the fields that nobody asked for.
//!
//! The getters also tell a [`Probe`] what they take, which is what the JSON Schemas are made from.

mod lists;
mod values;

use std::cell::RefCell;

use serde_json::{Map, Value};

use super::probe::{Holds, Probe};
use super::problem::{Place, Problems};

/// One table of a document, with its place and the fields read so far.
pub struct Fields<'a> {
    file: &'a str,
    path: String,
    map: Option<&'a Map<String, Value>>,
    known: RefCell<Vec<&'a str>>,
    problems: Problems,
    /// What the reader is asked for where there is no document; the page never asks.
    #[cfg(not(target_arch = "wasm32"))]
    probe: Option<Probe>,
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
            #[cfg(not(target_arch = "wasm32"))]
            probe: None,
        }
    }

    /// A table that is not there, to find out what its reader asks for.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn probing(file: &'a str, probe: Probe) -> Self {
        Fields {
            file,
            path: String::new(),
            map: None,
            known: RefCell::default(),
            problems: Problems::default(),
            probe: Some(probe),
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn probe(&self) -> Option<&Probe> {
        self.probe.as_ref()
    }

    #[cfg(target_arch = "wasm32")]
    fn probe(&self) -> Option<&Probe> {
        None
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn probed(&self, probe: Probe) -> Fields<'a> {
        Fields::probing(self.file, probe)
    }

    #[cfg(target_arch = "wasm32")]
    fn probed(&self, _: Probe) -> Fields<'a> {
        Fields::at(self.file, String::new(), &Value::Null, &Problems::default())
    }

    /// Tells the probe what a field can hold.
    fn holds(&self, key: &str, holds: impl FnOnce() -> Holds) {
        if let Some(probe) = self.probe() {
            probe.holds(key, holds());
        }
    }

    /// The document this table is part of.
    pub fn file(&self) -> &'a str {
        self.file
    }

    /// The dotted place of a field of this table; its own place for the empty name.
    pub fn place(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else if key.is_empty() {
            self.path.clone()
        } else {
            format!("{}.{key}", self.path)
        }
    }

    /// Where this table stands.
    pub fn here(&self) -> Place {
        Place {
            file: self.file.to_owned(),
            field: self.path.clone(),
        }
    }

    /// Reports a problem at a field of this table.
    pub fn problem(&self, key: &str, message: impl Into<String>) {
        self.problems.add(self.file, self.place(key), message);
    }

    /// Whether a field has a problem already, so that what follows from its value says nothing.
    pub fn is_broken(&self, key: &str) -> bool {
        self.problems.stands_at(self.file, &self.place(key))
    }

    fn known(&self, key: &'a str) -> Option<&'a Value> {
        if let Some(probe) = self.probe() {
            probe.know(key);
        }
        self.known.borrow_mut().push(key);
        self.map.and_then(|map| map.get(key))
    }

    /// The raw value of a field, if it is there.
    pub fn value(&self, key: &'a str) -> Option<&'a Value> {
        let value = self.known(key);
        match self.probe() {
            Some(probe) => (probe.way(key, 2) == 0).then_some(&Value::Null),
            None => value,
        }
    }

    fn required(&self, key: &'a str) -> Option<&'a Value> {
        // Who looked before knows that it is there.
        let looked = self.known.borrow().contains(&key);
        if let Some(probe) = self.probe().filter(|_| !looked) {
            probe.need(key);
        }
        let value = self.known(key);
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
            let remedy = match value {
                // Not by f64: that brings tables of ten kilobytes, which nothing else in the page needs.
                Value::String(text) if text.parse::<serde_json::Number>().is_ok() => {
                    "; remove the quotes"
                }
                Value::Object(_) if is_unquoted_date(value) => "; put it in quotes",
                _ => "",
            };
            let found = kind(value);
            self.problem(key, format!("must be {wanted}, but is {found}{remedy}"));
        }
        found
    }

    /// Which of these fields is there; exactly one must be. The first one where there are several.
    pub fn one_of(&self, keys: &[&'a str]) -> Option<&'a str> {
        let there = |key: &&&'a str| self.known(key).is_some();
        let given: Vec<&'a str> = keys.iter().filter(there).copied().collect();
        if let Some(probe) = self.probe() {
            probe.one_of(keys);
            return keys.get(probe.way("", keys.len())).copied();
        }
        if self.map.is_some() && given.len() != 1 {
            self.problem("", format!("needs exactly one of: {}", keys.join(", ")));
        }
        given.first().copied()
    }

    /// Which form the value of a field has, where it can have several; another value is a problem.
    pub fn form(&self, key: &'a str) -> Option<Form> {
        if let Some(probe) = self.probe() {
            probe.know(key);
            let forms = [Form::Text, Form::List, Form::Table];
            // Under a name of its own: this is another question than whether the field is there.
            return Some(forms[probe.way(&format!("form of {key}"), forms.len())]);
        }
        let value = self.known(key);
        self.expect(
            key,
            value,
            "a text, a list or a table",
            |value| match value {
                Value::String(_) => Some(Form::Text),
                Value::Array(_) => Some(Form::List),
                Value::Object(_) => Some(Form::Table),
                _ => None,
            },
        )
    }

    /// A table of this table; an absent one is `None`.
    pub fn table(&self, key: &'a str) -> Option<Fields<'a>> {
        let value = self.value(key)?;
        Some(self.inner(key, value))
    }

    /// A table that must be there.
    pub fn required_table(&self, key: &'a str) -> Option<Fields<'a>> {
        let value = self.required(key);
        match self.probe() {
            Some(_) => Some(self.inner(key, &Value::Null)),
            None => Some(self.inner(key, value?)),
        }
    }

    fn inner(&self, key: &str, value: &'a Value) -> Fields<'a> {
        match self.probe() {
            Some(probe) => self.probed(probe.table(key)),
            None => Fields::at(self.file, self.place(key), value, &self.problems),
        }
    }

    /// A field that must not be there, with what is said where it is.
    pub fn refused(&self, key: &'a str, message: &str) {
        self.known.borrow_mut().push(key);
        if self.map.is_some_and(|map| map.contains_key(key)) {
            self.problem(key, message);
        }
    }

    /// Reports every field that was never asked for: most often a slip of the pen.
    pub fn finish(&self) {
        if let Some(probe) = self.probe() {
            return probe.close();
        }
        let known = self.known.borrow();
        for (key, _) in self.map.into_iter().flatten() {
            if !known.contains(&key.as_str()) {
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

/// The form of a value, where a field can have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A text.
    Text,
    /// A list.
    List,
    /// A table.
    Table,
}

/// What a value is, in words.
pub fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number that does not fit",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) if is_unquoted_date(value) => "a date without quotes",
        Value::Object(_) => "a table",
    }
}

/// Whether a value is a date as TOML has it: its reader hands it on as a table with this one name.
fn is_unquoted_date(value: &Value) -> bool {
    value.get("$__toml_private_datetime").is_some()
}
