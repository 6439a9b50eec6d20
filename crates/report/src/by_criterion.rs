//! Numbers by criterion.

use std::sync::Arc;

use serde::{Serialize, Serializer};

use catalogue::order;

/// A number for each criterion that applies, in the catalogue's order; a table by criterion id in JSON.
///
/// The ids are there once for all tables of a report: every stack has one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ByCriterion {
    ids: Arc<[String]>,
    numbers: Vec<f64>,
}

impl ByCriterion {
    /// Numbers, one for each id.
    pub(super) fn new(ids: Arc<[String]>, numbers: Vec<f64>) -> Self {
        ByCriterion { ids, numbers }
    }

    /// The number for a criterion.
    pub fn get(&self, criterion: &str) -> Option<f64> {
        let found = self.iter().find(|(id, _)| *id == criterion);
        found.map(|(_, number)| number)
    }

    /// Criterion ids and their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (&str, f64)> {
        let ids = self.ids.iter().map(String::as_str);
        ids.zip(self.numbers.iter().copied())
    }

    /// Criterion ids and their numbers, the greatest first.
    pub fn greatest_first(&self) -> Vec<(&str, f64)> {
        let mut numbers: Vec<(&str, f64)> = self.iter().collect();
        order::sort(&mut numbers, |(_, one), (_, other)| other.total_cmp(one));
        numbers
    }

    /// Whether there is no number.
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// The sum of all numbers.
    pub fn sum(&self) -> f64 {
        self.numbers.iter().sum()
    }
}

impl FromIterator<(String, f64)> for ByCriterion {
    fn from_iter<T: IntoIterator<Item = (String, f64)>>(numbers: T) -> Self {
        let (ids, numbers): (Vec<String>, Vec<f64>) = numbers.into_iter().unzip();
        ByCriterion::new(ids.into(), numbers)
    }
}

impl Serialize for ByCriterion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}
