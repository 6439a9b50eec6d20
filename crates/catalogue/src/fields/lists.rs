//! Lists of texts and tables, and tables whose names are ids. None is looked at that is endlessly long.

use std::ops::RangeInclusive;

use serde_json::Value;

use super::super::probe::{ANY, Holds};
use super::super::texts::{self, LONGEST_LINE, LONGEST_TEXT};
use super::{Fields, kind};

/// The most entries of a list of tables that has no limit of its own.
const MOST_TABLES: usize = 2_000;

/// The most entries of a list of texts, and of a table whose names are ids.
const MOST_ENTRIES: usize = 500;

impl<'a> Fields<'a> {
    /// A list of different texts, each on one line; an absent one is empty.
    pub fn texts(&self, key: &'a str) -> Vec<String> {
        let value = self.known(key);
        self.list(key, value, false, LONGEST_LINE)
    }

    /// A list of different texts, each a paragraph; an absent one is empty.
    pub fn paragraphs(&self, key: &'a str) -> Vec<String> {
        let value = self.known(key);
        self.list(key, value, false, LONGEST_TEXT)
    }

    /// A list of different texts that must have an entry.
    pub fn some_texts(&self, key: &'a str) -> Vec<String> {
        let value = self.required(key);
        let texts = self.list(key, value, true, LONGEST_LINE);
        if texts.is_empty() && value.is_some_and(Value::is_array) && !self.is_broken(key) {
            self.problem(key, "needs at least one entry");
        }
        texts
    }

    fn list(
        &self,
        key: &'a str,
        value: Option<&'a Value>,
        some: bool,
        longest: usize,
    ) -> Vec<String> {
        self.holds(key, || Holds::Texts { some, longest });
        let list = self.expect(key, value, "a list of texts", Value::as_array);
        let list = list.map(Vec::as_slice).unwrap_or_default();
        let mut texts: Vec<&str> = Vec::new();
        for (place, value) in self
            .bounded_list(key, list, MOST_ENTRIES)
            .iter()
            .enumerate()
        {
            let wrong = match value.as_str() {
                Some(text) if texts.contains(&text) => {
                    Some("stands in the list twice; remove one".to_owned())
                }
                Some(text) => texts::wrong(text, longest),
                None => Some(format!("must be a text, but is {}", kind(value))),
            };
            if let Some(wrong) = wrong {
                self.problem(&format!("{key}[{}]", place + 1), wrong);
            }
            texts.push(value.as_str().unwrap_or_default());
        }
        texts.into_iter().map(str::to_owned).collect()
    }

    /// Rows of so many texts each, which must be there.
    pub fn rows(&self, key: &'a str, width: usize) -> Vec<Vec<String>> {
        self.holds(key, || Holds::Rows {
            longest: LONGEST_LINE,
        });
        let value = self.required(key);
        let rows = self.expect(key, value, "a list of rows", Value::as_array);
        let rows = rows.map(Vec::as_slice).unwrap_or_default();
        if rows.is_empty() && value.is_some_and(Value::is_array) {
            self.problem(key, "needs at least one entry");
        }
        let rows = self.bounded_list(key, rows, MOST_ENTRIES).iter();
        let read = |(place, row)| self.row(&format!("{key}[{}]", place + 1), row, width);
        rows.enumerate().map(read).collect()
    }

    fn row(&self, at: &str, row: &Value, width: usize) -> Vec<String> {
        let Some(cells) = row.as_array() else {
            let message = format!("must be a list of texts, but is {}", kind(row));
            self.problem(at, message);
            return Vec::new();
        };
        if cells.len() != width {
            let message = format!("has {} cells, but the head has {width}", cells.len());
            self.problem(at, format!("{message}; make them as many"));
            return Vec::new();
        }
        let cell = |(place, cell): (usize, &Value)| {
            let wrong = match cell.as_str() {
                Some(text) => texts::wrong(text, LONGEST_LINE),
                None => Some(format!("must be a text, but is {}", kind(cell))),
            };
            if let Some(wrong) = wrong {
                self.problem(&format!("{at}[{}]", place + 1), wrong);
            }
            cell.as_str().unwrap_or_default().to_owned()
        };
        cells.iter().enumerate().map(cell).collect()
    }

    /// A list of tables (`[[key]]`); an absent one is empty.
    pub fn tables(&self, key: &'a str) -> Vec<Fields<'a>> {
        self.tables_up_to(key, MOST_TABLES)
    }

    /// A list of so many tables at most; an absent one is empty.
    pub fn tables_up_to(&self, key: &'a str, most: usize) -> Vec<Fields<'a>> {
        let value = self.known(key);
        if let Some(probe) = self.probe() {
            return vec![self.probed(probe.tables(key, most))];
        }
        let list = self.expect(key, value, "a list of tables", Value::as_array);
        let list = list.map(Vec::as_slice).unwrap_or_default();
        let at = |(index, value)| {
            let path = format!("{}[{}]", self.place(key), index + 1);
            Fields::at(self.file, path, value, &self.problems)
        };
        let list = self.bounded_list(key, list, most);
        list.iter().enumerate().map(at).collect()
    }

    /// The list, unless it is too long to be looked at.
    fn bounded_list<'l, T>(&self, key: &str, list: &'l [T], most: usize) -> &'l [T] {
        if list.len() > most {
            self.problem(key, format!("has more than {most} entries; leave some out"));
            return &[];
        }
        list
    }

    /// All fields of this table by name, for tables whose keys are ids.
    pub fn entries(&self) -> Vec<&'a str> {
        if self.probe().is_some() {
            return vec![ANY];
        }
        let keys = self.map.into_iter().flat_map(|map| map.keys());
        let keys: Vec<&str> = keys.map(String::as_str).collect();
        self.bounded_list("", &keys, MOST_ENTRIES).to_vec()
    }

    /// The numbers of a table whose keys are ids; an absent table is empty.
    pub fn numbers(&self, key: &'a str, range: RangeInclusive<f64>) -> Vec<(String, f64)> {
        let Some(table) = self.table(key) else {
            return Vec::new();
        };
        let read = |id: &'a str| (id.to_owned(), table.number(id, range.clone()));
        table.entries().into_iter().map(read).collect()
    }
}
