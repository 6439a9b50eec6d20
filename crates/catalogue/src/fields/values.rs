//! Single values: texts, ids, addresses, dates, words, numbers.

use std::ops::RangeInclusive;

use serde_json::Value;

use super::super::date::Date;
use super::super::probe::Holds;
use super::super::problem::shorten;
use super::super::texts::{self, LONGEST_ADDRESS, LONGEST_ID, LONGEST_LINE, LONGEST_TEXT};
use super::Fields;
use crate::order::decimal;

impl<'a> Fields<'a> {
    /// A text that must be there and not be blank.
    pub fn text(&self, key: &'a str) -> String {
        self.template(key, &[])
    }

    /// A short text on one line, such as a name.
    pub fn line(&self, key: &'a str) -> String {
        let text = self.bounded(key, &[], LONGEST_LINE);
        if text.contains('\n') {
            self.problem(key, "has several lines; write it on one");
        }
        text
    }

    /// A text in which words in braces are filled in; only these words can be.
    pub fn template(&self, key: &'a str, slots: &[&str]) -> String {
        self.bounded(key, slots, LONGEST_TEXT)
    }

    fn bounded(&self, key: &'a str, slots: &[&str], longest: usize) -> String {
        self.holds(key, || Holds::Text {
            longest,
            filled: !slots.is_empty(),
        });
        let text = self.expect(key, self.required(key), "a text", Value::as_str);
        let text = text.inspect(|text| {
            if let Some(wrong) = texts::wrong(text, longest) {
                self.problem(key, wrong);
            } else if let Some(wrong) = texts::unfilled(text, slots) {
                self.problem(key, wrong);
            }
        });
        text.unwrap_or_default().to_owned()
    }

    /// A text that may be absent.
    pub fn optional_text(&self, key: &'a str) -> Option<String> {
        self.value(key).is_some().then(|| self.text(key))
    }

    /// A short text on one line that may be absent.
    pub fn optional_line(&self, key: &'a str) -> Option<String> {
        self.value(key).is_some().then(|| self.line(key))
    }

    /// An id, which links and other documents use: letters, digits, `_`, `-` and `.`.
    pub fn id(&self, key: &'a str) -> String {
        self.holds(key, || Holds::Id(LONGEST_ID));
        let id = self.expect(key, self.required(key), "a text", Value::as_str);
        if id.is_some_and(|id| !texts::is_id(id)) {
            let message = format!(
                "must be an id: up to {LONGEST_ID} letters, digits, `_`, `-` and `.`, a letter or digit first"
            );
            self.problem(key, message);
        }
        id.unwrap_or_default().to_owned()
    }

    /// An id that may be absent.
    pub fn optional_id(&self, key: &'a str) -> Option<String> {
        self.value(key).is_some().then(|| self.id(key))
    }

    /// The address of a page, which must start with `https://`.
    pub fn address(&self, key: &'a str) -> String {
        self.holds(key, || Holds::Address(LONGEST_ADDRESS));
        let text = self.expect(key, self.required(key), "a text", Value::as_str);
        if text.is_some_and(|text| !texts::is_address(text)) {
            self.problem(
                key,
                format!("must start with https://, have no blanks and at most {LONGEST_ADDRESS} characters"),
            );
        }
        text.unwrap_or_default().to_owned()
    }

    /// The address of a page, which may be absent.
    pub fn optional_address(&self, key: &'a str) -> Option<String> {
        self.value(key).is_some().then(|| self.address(key))
    }

    /// A date of the form `2026-11-21`.
    pub fn date(&self, key: &'a str) -> Date {
        self.holds(key, || Holds::Date);
        let text = self.expect(key, self.required(key), "a text", Value::as_str);
        let date = text.and_then(Date::parse);
        if let Some(text) = text.filter(|_| date.is_none()) {
            let text = shorten(text, LONGEST_ID);
            let message = format!("is “{text}”; it must be a date of the form 2026-11-21");
            self.problem(key, message);
        }
        date.unwrap_or_default()
    }

    /// One of the words of a vocabulary.
    pub fn word<T: Copy + Default>(&self, key: &'a str, words: &[(&str, T)]) -> T {
        let known = || words.iter().map(|(word, _)| *word).collect::<Vec<_>>();
        self.holds(key, || {
            Holds::Word(known().into_iter().map(str::to_owned).collect())
        });
        let text = self.expect(key, self.required(key), "a text", Value::as_str);
        if let Some(probe) = self.probe() {
            return words[probe.way(key, words.len())].1;
        }
        let Some(text) = text else {
            return T::default();
        };
        match words.iter().find(|(word, _)| *word == text) {
            Some((_, value)) => *value,
            None => {
                let (text, known) = (shorten(text, LONGEST_ID), known().join(", "));
                self.problem(key, format!("is “{text}”; it must be one of: {known}"));
                T::default()
            }
        }
    }

    /// A number in a range.
    pub fn number(&self, key: &'a str, range: RangeInclusive<f64>) -> f64 {
        self.holds(key, || Holds::Number(range.clone()));
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
        self.holds(key, || Holds::Whole(range.clone()));
        let wanted = format!("a whole number from {} to {}", range.start(), range.end());
        self.expect(key, self.required(key), &wanted, |value| {
            let number = u32::try_from(value.as_u64()?).ok()?;
            range.contains(&number).then_some(number)
        })
        .unwrap_or(*range.start())
    }

    /// A yes or no; an absent one is no.
    pub fn flag(&self, key: &'a str) -> bool {
        self.holds(key, || Holds::Flag);
        let value = self.known(key);
        let flag = self.expect(key, value, "true or false", Value::as_bool);
        flag.unwrap_or_default()
    }
}
