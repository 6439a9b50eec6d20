//! Decision tables.

/// Alternatives in rows, criteria in columns.
///
/// The methods expect at least one of each, and numbers that are finite and not beyond [`Table::LARGEST`].
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    criteria: usize,
    values: Vec<f64>,
}

/// Whether more or less of a criterion is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Max,
    /// Less is better.
    Min,
}

impl Table {
    /// The largest magnitude of a number: sums and differences of such numbers are still finite.
    pub const LARGEST: f64 = 1e300;

    /// A table from its numbers, row by row.
    pub fn new(criteria: usize, values: Vec<f64>) -> Self {
        Table { criteria, values }
    }

    /// How many alternatives there are.
    pub fn alternatives(&self) -> usize {
        self.rows().len()
    }

    /// How many criteria there are.
    pub fn criteria(&self) -> usize {
        self.criteria
    }

    /// All numbers, row by row.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// The numbers of each alternative.
    pub fn rows(&self) -> std::slice::ChunksExact<'_, f64> {
        // Chunks of no length would panic; a table without criteria has no rows worth the name.
        self.values.chunks_exact(self.criteria.max(1))
    }

    /// The numbers of a criterion.
    pub fn column(&self, criterion: usize) -> impl Iterator<Item = f64> {
        self.rows().map(move |row| row[criterion])
    }

    /// The least and the largest number of a criterion.
    pub fn bounds(&self, criterion: usize) -> (f64, f64) {
        least_and_largest(self.column(criterion))
    }

    /// The table with each of its columns replaced by another of the same length.
    pub fn map_columns(&self, column: impl Fn(usize, &[f64]) -> Vec<f64>) -> Table {
        let mut values = self.values.clone();
        for criterion in 0..self.criteria {
            let before: Vec<f64> = self.column(criterion).collect();
            let rows = values.chunks_exact_mut(self.criteria);
            for (row, value) in rows.zip(column(criterion, &before)) {
                row[criterion] = value;
            }
        }
        Table::new(self.criteria, values)
    }
}

/// The least and the largest of numbers.
pub(crate) fn least_and_largest(numbers: impl Iterator<Item = f64>) -> (f64, f64) {
    numbers.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), number| {
        (low.min(number), high.max(number))
    })
}
