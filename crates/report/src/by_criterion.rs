//! Numbers by criterion.

use serde::{Serialize, Serializer};

use catalogue::order;

/// A number for each criterion that applies, in the catalogue's order; a table by criterion id in JSON.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ByCriterion(pub(super) Vec<(String, f64)>);

impl ByCriterion {
    /// The number for a criterion.
    pub fn get(&self, criterion: &str) -> Option<f64> {
        let found = self.0.iter().find(|(id, _)| id == criterion);
        found.map(|(_, number)| *number)
    }

    /// Criterion ids and their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (&str, f64)> {
        self.0.iter().map(|(id, number)| (id.as_str(), *number))
    }

    /// Criterion ids and their numbers, the greatest first.
    pub fn greatest_first(&self) -> Vec<(&str, f64)> {
        let mut numbers: Vec<(&str, f64)> = self.iter().collect();
        order::sort(&mut numbers, |(_, one), (_, other)| other.total_cmp(one));
        numbers
    }

    /// Whether there is no number.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The sum of all numbers.
    pub fn sum(&self) -> f64 {
        self.0.iter().map(|(_, number)| number).sum()
    }
}

impl FromIterator<(String, f64)> for ByCriterion {
    fn from_iter<T: IntoIterator<Item = (String, f64)>>(numbers: T) -> Self {
        ByCriterion(numbers.into_iter().collect())
    }
}

impl Serialize for ByCriterion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, number)| (id, number)))
    }
}
