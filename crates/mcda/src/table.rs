//! Decision tables.

/// Alternatives in rows, criteria in columns.
///
/// The methods expect at least one of each, and numbers that are finite and not beyond [`Table::LARGEST`]. They do not
/// look whether that is so: whoever reads a table from outside does, as `stackfit analyse`.
///
/// # Examples
///
/// ```
/// use mcda::table::Table;
///
/// let table = Table::new(2, vec![
///     3.0, 0.5,
///     1.0, 0.7,
///     2.0, 0.6,
/// ]);
/// assert_eq!((table.alternatives(), table.criteria()), (3, 2));
/// assert_eq!(table.bounds(0), (1.0, 3.0));
/// assert_eq!(table.rows().next(), Some([3.0, 0.5].as_slice()));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    criteria: usize,
    values: Vec<f64>,
}

/// How far apart two numbers may be, as a part of their size, and still be one: a few steps of a floating-point number.
pub const NOISE: f64 = 16.0 * f64::EPSILON;

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

    /// The table in which numbers of a column that differ by nothing but rounding are one number, the least of them.
    ///
    /// 0.1 + 0.2 is not quite 0.3: whoever worked a table out has such differences in it, and a scale from the least to
    /// the largest number, or a rank, would be made of them. Two neighbours in order are taken for equal where they are
    /// apart by no more than [`NOISE`] of their size.
    ///
    /// # Examples
    ///
    /// ```
    /// use mcda::table::Table;
    ///
    /// let sums = Table::new(1, vec![0.1 + 0.2, 0.3]);
    /// assert_ne!(sums.values()[0], sums.values()[1]);
    /// assert_eq!(sums.without_noise().values(), [0.3, 0.3]);
    /// ```
    pub fn without_noise(&self) -> Table {
        self.map_columns(|_, column| {
            let mut order: Vec<usize> = (0..column.len()).collect();
            order.sort_by(|one, other| column[*one].total_cmp(&column[*other]));
            let mut cleaned = column.to_vec();
            for pair in order.windows(2) {
                let (before, here) = (column[pair[0]], column[pair[1]]);
                if here - before <= NOISE * here.abs().max(before.abs()) {
                    cleaned[pair[1]] = cleaned[pair[0]];
                }
            }
            cleaned
        })
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
