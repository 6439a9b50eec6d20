//! VIKOR: a compromise between the regret on the whole and the greatest single regret.

use crate::ranking::ROUNDING;
use crate::table::{Direction, Table, least_and_largest};

/// The three measures of VIKOR for each alternative; less is better in all of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Vikor {
    /// The sum of the weighted regrets, from 0 to 1.
    pub s: Vec<f64>,
    /// The greatest weighted regret, from 0 to 1.
    pub r: Vec<f64>,
    /// The compromise of both, from 0 (best in both) to 1 (worst in both).
    pub q: Vec<f64>,
}

/// The weighted regrets of each alternative, summed up (`s`), at their greatest (`r`) and in compromise (`q`).
///
/// # Parameters
///
/// - `table`: as given, in any units, as VIKOR scales each column itself.
/// - `directions`: one per criterion.
/// - `weights`: one per criterion, summing to 1.
/// - `v`: from 0 to 1, the weight of the majority of criteria; usually 0.5.
///
/// # Returns
///
/// The three measures, each with a number from 0 to 1 for each alternative; less is better. A column of equal numbers
/// leaves nothing to regret: its regrets are 0. Where all S are equal (up to rounding), their term is 0, and so for R; a
/// single alternative therefore has 0 in all three.
///
/// # Formula
///
/// With the best number f⁺ and the worst f⁻ of each column, the regret is wⱼ · (f⁺ − f) / (f⁺ − f⁻);
/// S is the sum of an alternative's regrets, R the largest of them, and
///
/// Q = v · (S − min S) / (max S − min S) + (1 − v) · (R − min R) / (max R − min R).
///
/// # Panics
///
/// Where there are fewer directions or weights than criteria.
///
/// # Reference
///
/// Opricovic & Tzeng, "Compromise solution by MCDM methods: A comparative analysis of VIKOR and TOPSIS", European
/// Journal of Operational Research 156 (2004). The example is theirs: which mountain to climb.
///
/// # Examples
///
/// ```
/// use mcda::table::{Direction, Table};
/// use mcda::vikor::vikor;
///
/// // Risk and altitude.
/// let mountains = Table::new(2, vec![
///     1.0, 3000.0,
///     2.0, 3750.0,
///     5.0, 4500.0,
/// ]);
/// let found = vikor(&mountains, &[Direction::Min, Direction::Max], &[0.5, 0.5], 0.5);
/// assert_eq!(found.s, [0.5, 0.375, 0.5]);
/// assert_eq!(found.r, [0.5, 0.25, 0.5]);
/// assert_eq!(found.q, [1.0, 0.0, 1.0]);
/// assert_eq!(found.compromise(), [1]);
/// ```
pub fn vikor(table: &Table, directions: &[Direction], weights: &[f64], v: f64) -> Vikor {
    let bounds: Vec<(f64, f64)> = (0..table.criteria())
        .map(|criterion| table.bounds(criterion))
        .collect();
    let regret = |criterion: usize, value: f64| {
        let (least, largest) = bounds[criterion];
        let missing = match directions[criterion] {
            Direction::Max => largest - value,
            Direction::Min => value - least,
        };
        if missing == 0.0 {
            0.0
        } else {
            weights[criterion] * (missing / (largest - least))
        }
    };
    let (mut s, mut r) = (Vec::new(), Vec::new());
    for row in table.rows() {
        let (mut sum, mut greatest) = (0.0, 0.0_f64);
        for (criterion, value) in row.iter().enumerate() {
            let regret = regret(criterion, *value);
            sum += regret;
            greatest = greatest.max(regret);
        }
        s.push(sum);
        r.push(greatest);
    }
    let (majority, veto) = (spread(&s), spread(&r));
    let both = majority.iter().zip(&veto);
    let q = both.map(|(s, r)| v * s + (1.0 - v) * r).collect();
    Vikor { s, r, q }
}

impl Vikor {
    /// The compromise solution.
    ///
    /// # Returns
    ///
    /// Alternatives by number, best first: the one with the least Q alone, where it is ahead of the next by at least
    /// 1 / (m − 1) of m alternatives and is best by S or R, too; it and the next, where it is only ahead; else all that
    /// are less than that behind it.
    ///
    /// # Examples
    ///
    /// The third is best, but ahead by less than a third.
    ///
    /// ```
    /// use mcda::table::{Direction, Table};
    /// use mcda::vikor::vikor;
    ///
    /// let table = Table::new(3, vec![
    ///     5.0, 8.0, 4.0,
    ///     7.0, 6.0, 8.0,
    ///     8.0, 8.0, 6.0,
    ///     7.0, 4.0, 6.0,
    /// ]);
    /// let found = vikor(&table, &[Direction::Max; 3], &[0.3, 0.4, 0.3], 0.5);
    /// assert_eq!(found.compromise(), [2, 1]);
    /// ```
    pub fn compromise(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.q.len()).collect();
        order.sort_by(|one, other| self.q[*one].total_cmp(&self.q[*other]));
        let [first, second, ..] = *order.as_slice() else {
            return order;
        };
        let advantage = 1.0 / (self.q.len() - 1) as f64;
        let behind = |other: usize| self.q[other] - self.q[first];
        let is_best = |by: &[f64]| by.iter().all(|other| by[first] <= other + ROUNDING);
        if behind(second) < advantage - ROUNDING {
            order.retain(|one| behind(*one) < advantage - ROUNDING);
            return order;
        }
        if is_best(&self.s) || is_best(&self.r) {
            return vec![first];
        }
        vec![first, second]
    }
}

/// Numbers from 0 for the least to 1 for the largest; all 0 where they are equal up to rounding, which would otherwise
/// decide.
fn spread(numbers: &[f64]) -> Vec<f64> {
    let (least, largest) = least_and_largest(numbers.iter().copied());
    if largest - least <= ROUNDING * largest {
        return vec![0.0; numbers.len()];
    }
    let place = |number: &f64| (number - least) / (largest - least);
    numbers.iter().map(place).collect()
}
