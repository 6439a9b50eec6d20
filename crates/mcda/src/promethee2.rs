//! PROMETHEE II: how much alternatives are preferred to each other, two by two.

use crate::ranking::descending;
use crate::table::{Direction, NOISE, Table};

/// From this number of alternatives on, they are not compared two by two.
const MANY: usize = 1 << 11;

/// The degree of preference, from 0 to 1, that a difference d stands for.
///
/// q and p are given per criterion, in its units; neither is negative.
#[derive(Clone, Debug, PartialEq)]
pub enum Preference {
    /// 1 for every d > 0.
    Usual,
    /// 0 up to q, 1 beyond p, and (d − q) / (p − q) between them; where p = q, 1 beyond q. p is not below q.
    Linear {
        /// The largest difference that does not matter.
        q: Vec<f64>,
        /// The largest difference that is less than decisive.
        p: Vec<f64>,
    },
    /// d / p up to p, and 1 beyond; where p = 0, 1 for every d > 0.
    VShape {
        /// The least difference that is decisive.
        p: Vec<f64>,
    },
}

impl Preference {
    /// The largest difference that does not matter on a criterion, and the largest that is less than decisive.
    fn thresholds(&self, criterion: usize) -> (f64, f64) {
        match self {
            Preference::Usual => (0.0, 0.0),
            Preference::Linear { q, p } => (q[criterion], p[criterion]),
            Preference::VShape { p } => (0.0, p[criterion]),
        }
    }

    /// The degree for a difference that is positive.
    fn degree(&self, criterion: usize, difference: f64) -> f64 {
        let (q, p) = self.thresholds(criterion);
        if difference > p {
            1.0
        } else if difference > q {
            (difference - q) / (p - q)
        } else {
            0.0
        }
    }

    /// The degree with which the one is preferred to the other, less that of the opposite; one of them is always 0.
    ///
    /// A difference that is a threshold but for rounding – 0.3 less 0.2 is not quite 0.1 – counts as the threshold.
    fn balance(&self, criterion: usize, one: f64, other: f64) -> f64 {
        let size = NOISE * one.abs().max(other.abs());
        let mut difference = (one - other).abs();
        if difference <= size {
            return 0.0;
        }
        let thresholds = match self {
            Preference::Usual => [0.0; 2],
            Preference::Linear { q, p } => [q[criterion], p[criterion]],
            Preference::VShape { p } => [p[criterion]; 2],
        };
        for threshold in thresholds {
            if (difference - threshold).abs() <= size {
                difference = threshold;
            }
        }
        let degree = self.degree(criterion, difference);
        if one > other { degree } else { -degree }
    }
}

/// The net flow of each alternative.
///
/// # Parameters
///
/// - `table`: as given, in any units; a column in which less is better, too.
/// - `directions`: one per criterion.
/// - `weights`: one per criterion, summing to 1.
/// - `preference`: what a difference stands for; its thresholds are in the units of their columns.
///
/// # Returns
///
/// A number from −1 to 1 for each alternative; more is better, and together they are 0. An alternative that stands alone
/// has 0.
///
/// # Formula
///
/// π(a, b) = Σⱼ wⱼ · P(dⱼ(a, b)) is how much a is preferred to b, where d is the difference of their numbers, in the
/// column's direction; φ(a) = Σ_b (π(a, b) − π(b, a)) / (n − 1).
///
/// # Panics
///
/// Where a criterion has no direction or no threshold, or there are more weights than criteria; of very many
/// alternatives, where a criterion has no weight, too.
///
/// # Reference
///
/// Brans & Vincke, "A preference ranking organisation method", Management Science 31 (1985). The example is that of Zhao
/// and others (2013) as pymcdm tests it.
///
/// # Examples
///
/// ```
/// use mcda::promethee2::{Preference, net_flow};
/// use mcda::table::{Direction, Table};
///
/// let table = Table::new(3, vec![
///     4.0, 3.0, 2.0,
///     3.0, 2.0, 4.0,
///     5.0, 1.0, 3.0,
/// ]);
/// let flows = net_flow(&table, &[Direction::Max; 3], &[0.5, 0.3, 0.2], &Preference::Usual);
/// for (found, published) in flows.iter().zip([0.1, -0.3, 0.2]) {
///     assert!((found - published).abs() < 1e-12);
/// }
/// ```
pub fn net_flow(
    table: &Table,
    directions: &[Direction],
    weights: &[f64],
    preference: &Preference,
) -> Vec<f64> {
    let mut flows = NetFlow::default();
    while !flows.advance(usize::MAX, table, directions, weights, preference) {}
    flows.flows
}

/// Net flows that are worked out a little at a time.
///
/// Up to two thousand alternatives are compared two by two. Of more, each criterion is sorted: how much an alternative is
/// preferred to all others then follows from where the thresholds fall and from sums up to there, so that the work grows
/// hardly faster than their number (Calders & Van Assche, "PROMETHEE is not quadratic", Omega 76, 2018). Both ways give
/// the same up to rounding.
#[derive(Clone, Debug, Default)]
pub struct NetFlow {
    flows: Vec<f64>,
    /// How many criteria are in the flows, where there are many alternatives.
    criteria: usize,
}

impl NetFlow {
    /// Goes on by so many alternatives of a table, which has to be the same each time, or by a criterion where there are
    /// very many; says whether that was all.
    #[inline(never)] // Its callers are built for size, and it would be so as part of them.
    pub fn advance(
        &mut self,
        alternatives: usize,
        table: &Table,
        directions: &[Direction],
        weights: &[f64],
        preference: &Preference,
    ) -> bool {
        let rivals = table.alternatives().saturating_sub(1).max(1) as f64;
        if table.alternatives() > MANY {
            return self.add_criterion(table, directions, preference, |criterion| {
                weights[criterion] / rivals
            });
        }
        let flow = |one: &[f64]| {
            let balance = |other: &[f64]| balance(one, other, directions, weights, preference);
            let sum: f64 = table.rows().map(balance).sum();
            sum / rivals
        };
        let next = table.rows().skip(self.flows.len()).take(alternatives);
        self.flows.extend(next.map(flow));
        self.flows.len() == table.alternatives()
    }

    /// Adds the next criterion's part of all flows; says whether that was the last.
    fn add_criterion(
        &mut self,
        table: &Table,
        directions: &[Direction],
        preference: &Preference,
        share: impl Fn(usize) -> f64,
    ) -> bool {
        if self.criteria == table.criteria() {
            return true;
        }
        self.flows.resize(table.alternatives(), 0.0);
        let criterion = self.criteria;
        let column: Vec<f64> = match directions[criterion] {
            Direction::Max => table.column(criterion).collect(),
            Direction::Min => table.column(criterion).map(|one| -one).collect(),
        };
        let parts = sorted_balances(&column, preference.thresholds(criterion));
        for (flow, balance) in self.flows.iter_mut().zip(parts) {
            *flow += share(criterion) * balance;
        }
        self.criteria += 1;
        self.criteria == table.criteria()
    }

    /// The net flows of the alternatives so far.
    pub fn flows(&self) -> &[f64] {
        &self.flows
    }
}

/// How much each number is preferred to all others, less the opposite, more being better.
fn sorted_balances(column: &[f64], (q, p): (f64, f64)) -> Vec<f64> {
    let falling: Vec<f64> = descending(column).iter().map(|one| column[*one]).collect();
    // Sums of small numbers are the exacter ones.
    let least = falling.last().copied().unwrap_or(0.0);
    let mut sums = vec![0.0];
    for number in &falling {
        sums.push(sums[sums.len() - 1] + (number - least));
    }
    // As two by two, a difference that is a threshold but for rounding counts as the threshold.
    let beyond = |more: f64, less: f64, threshold: f64| {
        more - less - threshold > NOISE * more.abs().max(less.abs())
    };
    let balance = |own: &f64| {
        // From the largest down: decisively better, somewhat better, level, somewhat worse, decisively worse.
        let best = falling.partition_point(|one| beyond(*one, *own, p));
        let better = falling.partition_point(|one| beyond(*one, *own, q));
        let level = falling.partition_point(|one| !beyond(*own, *one, q));
        let worse = falling.partition_point(|one| !beyond(*own, *one, p));
        let own = own - least;
        let (somewhat_better, somewhat_worse) = ((better - best) as f64, (worse - level) as f64);
        let above = sums[better] - sums[best] - somewhat_better * (own + q);
        let below = somewhat_worse * (own - q) - (sums[worse] - sums[level]);
        let partly = if p > q {
            (below - above) / (p - q)
        } else {
            0.0
        };
        (falling.len() - worse) as f64 - best as f64 + partly
    };
    column.iter().map(balance).collect()
}

/// How much the one is preferred to the other, less the opposite.
fn balance(
    one: &[f64],
    other: &[f64],
    directions: &[Direction],
    weights: &[f64],
    preference: &Preference,
) -> f64 {
    let mut sum = 0.0;
    for (criterion, weight) in weights.iter().enumerate() {
        let (one, other) = match directions[criterion] {
            Direction::Max => (one[criterion], other[criterion]),
            Direction::Min => (other[criterion], one[criterion]),
        };
        sum += weight * preference.balance(criterion, one, other);
    }
    sum
}
