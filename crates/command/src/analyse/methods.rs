//! What each method says about a decision table.

use mcda::additive::additive;
use mcda::normalise::normalise;
use mcda::promethee2::net_flow;
use mcda::ranking::ranks;
use mcda::shares::shares;
use mcda::smaa::{Problem, Smaa, confidence_factor};
use mcda::stability::stability_intervals;
use mcda::table::Table;
use mcda::topsis::closeness;
use mcda::vikor::vikor;
use mcda::weights::WeightSet;
use serde_json::{Map, Value, json};

use super::given::Given;

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
        let values = comparable(&self.table);
        let weights = self.feasible.clone();
        let problem = Problem::exact(
            alternatives,
            self.table.criteria(),
            values.values(),
            weights,
        );
        let mut smaa = Smaa::new(&problem, samples, seed, (0..alternatives).collect());
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
            "pairwise_winning": found.pairwise,
        })
    }
}

/// The table with each column's least value taken from it, and the widest column from 0 to 1.
///
/// Neither changes an order, whatever the weights; but draws of a table of huge, tiny or nearly equal numbers would
/// lose the differences to rounding.
fn comparable(table: &Table) -> Table {
    let widths = (0..table.criteria()).map(|criterion| {
        let (least, largest) = table.bounds(criterion);
        largest - least
    });
    let widest = widths.fold(0.0, f64::max);
    table.map_columns(|criterion, column| {
        let (least, _) = table.bounds(criterion);
        let place = |value: &f64| match widest {
            0.0 => 0.0,
            _ => (value - least) / widest,
        };
        column.iter().map(place).collect()
    })
}

/// Numbers in JSON, without a zero that has a sign.
fn numbers(numbers: &[f64]) -> Value {
    numbers.iter().map(|number| number + 0.0).collect()
}
