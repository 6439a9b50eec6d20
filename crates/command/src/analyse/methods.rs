//! What each method says about a decision table.

use mcda::additive::additive;
use mcda::normalise::{normalise, normalise_as};
use mcda::promethee2::net_flow;
use mcda::ranking::ranks;
use mcda::shares::shares;
use mcda::smaa::{Doubt, Problem, Smaa, confidence_factor};
use mcda::stability::stability_intervals;
use mcda::table::Table;
use mcda::topsis::closeness;
use mcda::vikor::vikor;
use mcda::weights::WeightSet;
use serde_json::{Map, Value, json};

use super::given::Given;

/// From here on, SMAA compares no alternatives two by two and counts no ranks beyond the first of them: both tables grow
/// with the square of the number of alternatives.
const MANY: usize = 500;

/// How many ranks of many alternatives are counted.
const FIRST_RANKS: usize = 50;

const NO_PAIRS: &str = "compares at most 500 rows two by two; leave out what is never first";
const FEW_RANKS: &str =
    "has the first 50 ranks of more than 500 rows; leave out what is never first";

/// What a method found, or what it lacks.
type Found = Result<Value, &'static str>;

const NO_RANKING: &str =
    "needs a ranking: give `ranking`, the numbers of columns, the most important first";
const NO_WEIGHTS: &str =
    "needs weights: give `weights`, or a `ranking` to take rank-order-centroid weights from";
const NO_THRESHOLDS: &str =
    "needs thresholds: give `promethee.p`, and `promethee.q` too for the linear function";

/// What all methods found, by their names: null where something is lacking, which `reasons` says.
pub fn apply(given: &Given) -> Value {
    let methods = Methods::new(given);
    let found = [
        ("additive", methods.additive()),
        ("topsis", methods.topsis()),
        ("vikor", methods.vikor()),
        ("promethee2", methods.promethee2()),
        ("smaa", Ok(methods.smaa())),
        ("stability", methods.stability()),
        ("roc", methods.roc()),
    ];
    let mut all = Map::new();
    let mut reasons = Map::new();
    for (method, found) in found {
        if let Err(reason) = &found {
            reasons.insert(method.to_owned(), json!(reason));
        }
        all.insert(method.to_owned(), found.unwrap_or_default());
    }
    if given.table.alternatives() > MANY {
        reasons.insert("smaa.pairwise_winning".to_owned(), json!(NO_PAIRS));
        reasons.insert("smaa.rank_acceptability".to_owned(), json!(FEW_RANKS));
    }
    all.insert("reasons".to_owned(), Value::Object(reasons));
    Value::Object(all)
}

struct Methods<'a> {
    given: &'a Given,
    /// Normalised; more is better in each column.
    table: Table,
    /// All weights, or all that keep to the ranking.
    feasible: WeightSet,
    /// The weights as given, or else those of the ranking; they sum to 1.
    weights: Result<Vec<f64>, &'static str>,
}

impl<'a> Methods<'a> {
    fn new(given: &'a Given) -> Self {
        let criteria = given.table.criteria();
        let feasible = WeightSet::ordinal(criteria, given.ranking.clone().unwrap_or_default());
        let weights = match (&given.weights, &given.ranking) {
            (Some(weights), _) => Ok(shares(weights)),
            (None, Some(_)) => Ok(feasible.centre()),
            (None, None) => Err(NO_WEIGHTS),
        };
        Methods {
            given,
            table: normalise(&given.table, &given.directions, given.normalisation),
            feasible,
            weights,
        }
    }

    fn weights(&self) -> Result<&[f64], &'static str> {
        self.weights.as_deref().map_err(|reason| *reason)
    }

    fn additive(&self) -> Found {
        let found = additive(&self.table, self.weights()?);
        Ok(json!({"scores": numbers(&found.scores), "rank": found.ranks}))
    }

    fn topsis(&self) -> Found {
        let found = closeness(&self.table, self.weights()?);
        Ok(json!({"closeness": numbers(&found), "rank": ranks(&found)}))
    }

    fn vikor(&self) -> Found {
        let Given {
            table, directions, ..
        } = self.given;
        let found = vikor(table, directions, self.weights()?, self.given.vikor_v);
        let down: Vec<f64> = found.q.iter().map(|q| -q).collect();
        Ok(json!({
            "s": numbers(&found.s),
            "r": numbers(&found.r),
            "q": numbers(&found.q),
            "rank": ranks(&down),
            "compromise": found.compromise(),
        }))
    }

    fn promethee2(&self) -> Found {
        let Given {
            table, directions, ..
        } = self.given;
        let preference = self.given.preference.as_ref().ok_or(NO_THRESHOLDS);
        let found = net_flow(table, directions, self.weights()?, preference?);
        Ok(json!({"net_flow": numbers(&found), "rank": ranks(&found)}))
    }

    fn stability(&self) -> Found {
        Ok(json!(stability_intervals(&self.table, self.weights()?)))
    }

    fn roc(&self) -> Found {
        let ranking = self.given.ranking.as_ref();
        ranking
            .map(|_| numbers(&self.feasible.centre()))
            .ok_or(NO_RANKING)
    }

    fn smaa(&self) -> Value {
        let Given { samples, seed, .. } = *self.given;
        let alternatives = self.table.alternatives();
        let problem = self.problem();
        let many = alternatives > MANY;
        let ranks = if many { FIRST_RANKS } else { alternatives };
        let pairs = if many { 0 } else { alternatives };
        let mut smaa = Smaa::of_first(ranks, &problem, samples, seed, (0..pairs).collect());
        while !smaa.advance(samples) {}
        let found = smaa.result();
        let confidence = |(alternative, central): (usize, &Option<Vec<f64>>)| {
            let central = central.as_ref()?;
            Some(confidence_factor(
                &problem,
                samples,
                seed,
                alternative,
                central,
            ))
        };
        let central = found.central_weights.iter().enumerate();
        json!({
            "rank_acceptability": found.rank,
            "confidence_factors": central.map(confidence).collect::<Vec<_>>(),
            "central_weights": found.central_weights,
            "pairwise_winning": (!many).then_some(found.pairwise),
        })
    }

    /// The table with all that is not known for sure of it.
    fn problem(&self) -> Problem {
        let Given {
            table,
            ends,
            directions,
            normalisation,
            ..
        } = self.given;
        let ends = ends.as_ref().map(|ends| {
            ends.each_ref()
                .map(|end| normalise_as(table, end, directions, *normalisation))
        });
        let mut all = vec![&self.table];
        all.extend(ends.iter().flatten());
        let scale = Comparable::of(&all);
        let likely = scale.table(&self.table);
        let (alternatives, criteria) = (likely.alternatives(), likely.criteria());
        let weights = self.feasible.clone();
        let mut problem = Problem::exact(alternatives, criteria, likely.values(), weights);
        if let Some(ends) = &ends {
            let [one, other] = ends.each_ref().map(|end| scale.table(end));
            let ends = one.values().iter().zip(other.values());
            let (below, above) = ends
                .zip(likely.values())
                // Where less is better, or by reciprocals, the low number is the high value.
                .map(|((one, other), likely)| (likely - one.min(*other), one.max(*other) - likely))
                .map(|(below, above)| (below.max(0.0), above.max(0.0)))
                .unzip();
            problem.doubt = Doubt {
                below,
                above,
                whole: 0.0,
                mixes: vec![1.0; criteria],
                made_of: (0..alternatives).map(|one| vec![(one, 0)]).collect(),
            };
        }
        problem
    }
}

/// A scale on which each column's least value is taken from it, and the widest column goes from 0 to 1.
///
/// Neither changes an order, whatever the weights; but draws of a table of huge, tiny or nearly equal numbers would
/// lose the differences to rounding.
struct Comparable {
    least: Vec<f64>,
    widest: f64,
}

impl Comparable {
    /// The scale of tables with the same columns.
    fn of(tables: &[&Table]) -> Self {
        let criteria = tables.first().map_or(0, |table| table.criteria());
        let bounds = (0..criteria).map(|criterion| {
            let bounds = tables.iter().map(|table| table.bounds(criterion));
            let ends = |(least, largest): (f64, f64), (low, high): (f64, f64)| {
                (least.min(low), largest.max(high))
            };
            bounds.fold((f64::INFINITY, f64::NEG_INFINITY), ends)
        });
        Comparable {
            least: bounds.clone().map(|(least, _)| least).collect(),
            widest: bounds.fold(0.0, |widest, (least, largest)| {
                (largest - least).max(widest)
            }),
        }
    }

    fn table(&self, table: &Table) -> Table {
        table.map_columns(|criterion, column| {
            let place = |value: &f64| match self.widest {
                0.0 => 0.0,
                _ => (value - self.least[criterion]) / self.widest,
            };
            column.iter().map(place).collect()
        })
    }
}

/// Numbers in JSON, without a zero that has a sign.
fn numbers(numbers: &[f64]) -> Value {
    numbers.iter().map(|number| number + 0.0).collect()
}
