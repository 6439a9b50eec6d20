//! The analysis of any decision table, as JSON.

mod given;
mod matrix;
mod methods;
mod reading;

use std::path::Path;

use serde_json::Value;

use super::{Failure, input};

/// The largest table that is read; one of 1,000 alternatives and 12 criteria takes some 250,000 bytes.
const LARGEST: u64 = 16 << 20;

/// What a table looks like, for who gave something else.
const FORM: &str = "write {\"matrix\": [[…], …], \"weights\": […]} with finite numbers";

/// What `stackfit --help` says.
pub const ABOUT: &str = "Analyse any decision table by every method";

/// What `stackfit analyse --help` says.
pub const HELP: &str = "\
Analyse any decision table by every method.

The table is JSON. Only `matrix` has to be there; what is null counts as absent:

  matrix         a list of rows, one per alternative, each with one number per criterion;
                 a number that is not known for sure is [low, high] or [low, likely, high]:
                 SMAA draws from it, the other methods take the likely one or the middle
  directions     per column \"max\" (more is better) or \"min\"; all \"max\" if absent
  weights        per column, not negative; scaled to sum to 1, and equal if all are 0
  ranking        numbers of columns, counted from 0, the most important first; those it
                 does not name are tied behind them
  normalization  \"none\" (default), \"minmax\", \"vector\", \"sum\" or \"max\"
  samples        draws of SMAA, 10000 if absent; at most 10000000
  seed           seed of the draws, 1 if absent: the same seed, the same result
  vikor_v        VIKOR's weight of the majority, 0 to 1; 0.5 if absent
  promethee      {\"function\": \"usual\" (default), \"linear\" or \"v_shape\", \"q\": …, \"p\": …}
                 with q and p in the units of the columns, as one number or one per column;
                 linear needs both, v_shape needs p; function can be a list, one per column

The result has, in the order of the table's rows and columns:

  additive       scores (more is better) and rank (1 is best, ties share it), on the
                 normalised table; under \"none\", a \"min\" column counts negative
  topsis         closeness (more is better) and rank, on the normalised table
  vikor          s, r and q (less is better), rank by q, and compromise, the numbers of the
                 rows that are one, on the table as given
  promethee2     net_flow (more is better) and rank, on the table as given
  smaa           rank_acceptability, central_weights, confidence_factors, pairwise_winning:
                 additive scores under all weights, or all that keep to `ranking`. An
                 alternative that is never first has no central weights: null. Ties share
                 their ranks, and count half in pairs. Of more than 500 rows, the first 50
                 ranks are counted, and pairwise_winning is null
  stability      per column, the lowest and the highest weight at which the best by additive
                 score stays so while the others keep their proportions
  roc            rank-order-centroid weights of `ranking`, by column
  reasons        why a method is null

What differs by nothing but rounding is equal.

Without weights, additive, topsis, vikor, promethee2 and stability use those in roc.";

/// Everything that the methods say about the table in a file, or on standard input for `-`.
pub fn analyse(path: &Path) -> Result<Value, Failure> {
    let (name, document) = input::document(path, LARGEST, FORM)?;
    let given = given::read(&name, &document).map_err(Failure::Problems)?;
    Ok(methods::apply(&given))
}
