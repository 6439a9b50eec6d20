//! Reads what decision tables are made of: numbers, words, and lists of them.
//!
//! Whatever may be absent may be null, too.

use std::ops::RangeInclusive;

use serde_json::Value;

use catalogue::{Fields, kind, shorten};

/// The most criteria. Of longer lists, the entries behind are not looked at: there may be millions.
pub const MOST_CRITERIA: usize = 200;

/// How much of a wrong entry is shown.
const SHOWN: usize = 24;

/// From here on, not every whole number is a floating-point number.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// A field that is there and not null.
pub fn present<'a>(fields: &Fields<'a>, key: &'a str) -> Option<&'a Value> {
    fields.value(key).filter(|value| !value.is_null())
}

/// A field, if it can be read as what is wanted.
pub fn one<'a, T>(
    fields: &Fields<'a>,
    key: &'a str,
    wanted: &str,
    read: impl Fn(&'a Value) -> Option<T>,
) -> Option<T> {
    let value = present(fields, key)?;
    let found = read(value);
    if found.is_none() {
        fields.problem(key, must_be(wanted, value));
    }
    found
}

/// A field that is one of some words.
pub fn word<'a, T: Copy>(fields: &Fields<'a>, key: &'a str, words: &[(&str, T)]) -> Option<T> {
    let names: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
    let wanted = format!("one of {}", names.join(", "));
    one(fields, key, &wanted, |value| one_of(value, words))
}

/// The meaning of a word.
pub fn one_of<T: Copy>(value: &Value, words: &[(&str, T)]) -> Option<T> {
    let text = value.as_str()?;
    let found = words.iter().find(|(name, _)| *name == text);
    found.map(|(_, meaning)| *meaning)
}

/// A list with one entry per column, as far as their number is known.
pub fn per_column<'a, T>(
    fields: &Fields<'a>,
    key: &'a str,
    columns: Option<usize>,
    wanted: &str,
    read: impl Fn(&'a Value) -> Option<T>,
) -> Option<Vec<T>> {
    let list = one(fields, key, "a list", Value::as_array)?;
    if let Some(columns) = columns
        && columns != list.len()
    {
        let (given, columns) = (counted(list.len(), "entry"), counted(columns, "column"));
        fields.problem(key, format!("has {given} for {columns}; give one for each"));
    }
    entries(fields, key, list, wanted, read)
}

/// The entries of a list, if each is what is wanted.
pub fn entries<'a, T>(
    fields: &Fields<'a>,
    place: &str,
    list: &'a [Value],
    wanted: &str,
    read: impl Fn(&'a Value) -> Option<T>,
) -> Option<Vec<T>> {
    let mut found = Vec::new();
    for (number, value) in list.iter().take(MOST_CRITERIA).enumerate() {
        match read(value) {
            Some(entry) => found.push(entry),
            None => fields.problem(&format!("{place}[{number}]"), must_be(wanted, value)),
        }
    }
    (found.len() == list.len()).then_some(found)
}

/// A number in a range.
pub fn number(value: &Value, range: RangeInclusive<f64>) -> Option<f64> {
    value.as_f64().filter(|number| range.contains(number))
}

/// A whole number in a range. `1e4` and `10000.0` are whole numbers, too: some programs write them so.
pub fn whole(value: &Value, range: RangeInclusive<u64>) -> Option<u64> {
    let exact = |number: &f64| number.fract() == 0.0 && (0.0..=EXACT).contains(number);
    let from_float = || value.as_f64().filter(exact).map(|number| number as u64);
    let number = value.as_u64().or_else(from_float)?;
    range.contains(&number).then_some(number)
}

/// What a value has to be, and what it is instead.
pub fn must_be(wanted: &str, value: &Value) -> String {
    let what = match value {
        Value::Number(_) => shorten(&value.to_string(), SHOWN),
        Value::String(text) => format!("“{}”", shorten(text, SHOWN)),
        _ => kind(value).to_owned(),
    };
    format!("must be {wanted}, but is {what}")
}

/// A number of things in words: "1 row", "3 entries".
pub fn counted(count: usize, what: &str) -> String {
    match (count, what.strip_suffix('y')) {
        (1, _) => format!("1 {what}"),
        (_, Some(stem)) => format!("{count} {stem}ies"),
        (_, None) => format!("{count} {what}s"),
    }
}
