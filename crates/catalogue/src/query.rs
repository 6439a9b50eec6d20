//! The query of the page's address: one reader and one writer for everybody, so that nobody finds something else in it.
//!
//! It is read as browsers do (`URLSearchParams` of the URL Standard), because scripts of the page and of hosts do so, too:
//! one `?` at the beginning is left out, any other is a letter like all others.

use super::percent::{escaped, plain};

/// What stands in a query as it is, beside letters and digits.
const KEPT: &[u8] = b"-_.~";

/// The names and values of a query, in its order. Of a name that is there several times, the first counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// The longest query that is read, in bytes. Every question answered and every wish of a host are a fifth of it.
    pub const LONGEST: usize = 8000;

    /// Reads a query, with or without `?`; nothing, if it is longer than any that is meant.
    pub fn read(query: &str) -> Query {
        let mut read = Query::default();
        if query.len() > Query::LONGEST {
            return read;
        }
        let query = query.strip_prefix('?').unwrap_or(query);
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let name = plain(name);
            if read.get(&name).is_none() {
                read.0.push((name, plain(value)));
            }
        }
        read
    }

    /// The value of a parameter.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(one, _)| one == name);
        found.map(|(_, value)| value.as_str())
    }

    /// All names and values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let all = self.0.iter();
        all.map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// The query, without `?`, that [`Query::read`] reads these names and values from.
pub fn query(pairs: &[(&str, &str)]) -> String {
    let written: Vec<String> = pairs
        .iter()
        .map(|(name, value)| format!("{}={}", escaped(name, KEPT), escaped(value, KEPT)))
        .collect();
    written.join("&")
}
