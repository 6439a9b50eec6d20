//! What a document says about a decision table, with every problem reported.

use std::ops::RangeInclusive;

use mcda::normalise::Normalisation;
use mcda::promethee2::Preference;
use mcda::table::{Direction, Table};
use serde_json::Value;

use super::matrix::{Matrix, matrix};
use super::reading::{
    MOST_CRITERIA, counted, entries, number, one, one_of, per_column, present, whole, word,
};
use catalogue::{Fields, Problem, Problems, shorten};

/// The most draws: some minutes for a small table.
const MOST_SAMPLES: u64 = 10_000_000;

/// How long a list of columns in a message may be.
const LONGEST_LIST: usize = 60;

const DIRECTIONS: [(&str, Direction); 2] = [("max", Direction::Max), ("min", Direction::Min)];

const NORMALISATIONS: [(&str, Normalisation); 5] = [
    ("none", Normalisation::None),
    ("minmax", Normalisation::MinMax),
    ("vector", Normalisation::Vector),
    ("sum", Normalisation::Sum),
    ("max", Normalisation::Max),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Function {
    Usual,
    Linear,
    VShape,
}

const FUNCTIONS: [(&str, Function); 3] = [
    ("usual", Function::Usual),
    ("linear", Function::Linear),
    ("v_shape", Function::VShape),
];

/// A decision table, and what the methods need beside it.
pub struct Given {
    pub table: Table,
    /// The lowest and the highest numbers, where some are not known for sure.
    pub ends: Option<[Table; 2]>,
    pub directions: Vec<Direction>,
    pub normalisation: Normalisation,
    pub weights: Option<Vec<f64>>,
    /// Columns, the most important first.
    pub ranking: Option<Vec<usize>>,
    pub samples: usize,
    pub seed: u64,
    pub vikor_v: f64,
    /// None, if the preference function lacks a threshold.
    pub preference: Option<Preference>,
}

/// Reads and checks a document.
///
/// # Errors
///
/// Every problem there is, each with field and remedy.
pub fn read(file: &str, document: &Value) -> Result<Given, Vec<Problem>> {
    let problems = Problems::default();
    let fields = Fields::of(file, document, &problems);
    if !document.is_object() {
        return Err(problems.take());
    }
    let (table, columns) = matrix(&fields);
    let directions = per_column(&fields, "directions", columns, "max or min", |value| {
        one_of(value, &DIRECTIONS)
    });
    let normalisation = word(&fields, "normalization", &NORMALISATIONS);
    let weights = not_negative(&fields, "weights", columns);
    let ranking = ranking(&fields, columns);
    let samples = whole_number(&fields, "samples", 1..=MOST_SAMPLES);
    let seed = whole_number(&fields, "seed", 0..=u64::MAX);
    let vikor_v = one(&fields, "vikor_v", "a number from 0 to 1", |value| {
        number(value, 0.0..=1.0)
    });
    let preference = preference(&fields, columns);
    fields.finish();
    if let Some(Matrix {
        likely,
        ends: Some([low, _]),
    }) = &table
        && normalisation == Some(Normalisation::Sum)
    {
        let directions = directions.iter().flatten().enumerate();
        for (column, _) in directions.filter(|(_, one)| **one == Direction::Min) {
            if likely.bounds(column).0 > 0.0 && low.bounds(column).0 <= 0.0 {
                let message = format!(
                    "is turned into reciprocals by “sum” in column {column}, where an interval reaches 0; keep it above 0, or take another normalization"
                );
                fields.problem("matrix", message);
            }
        }
    }
    let found = problems.take();
    let Some(Matrix {
        likely: table,
        ends,
    }) = table.filter(|_| found.is_empty())
    else {
        return Err(found);
    };
    Ok(Given {
        directions: directions.unwrap_or_else(|| vec![Direction::Max; table.criteria()]),
        table,
        ends,
        normalisation: normalisation.unwrap_or(Normalisation::None),
        weights,
        ranking,
        samples: samples.unwrap_or(10_000) as usize,
        seed: seed.unwrap_or(1),
        vikor_v: vikor_v.unwrap_or(0.5),
        preference,
    })
}

fn whole_number<'a>(fields: &Fields<'a>, key: &'a str, range: RangeInclusive<u64>) -> Option<u64> {
    let wanted = format!("a whole number from {} to {}", range.start(), range.end());
    one(fields, key, &wanted, |value| whole(value, range.clone()))
}

/// A number per column that is not negative.
fn not_negative<'a>(fields: &Fields<'a>, key: &'a str, columns: Option<usize>) -> Option<Vec<f64>> {
    per_column(fields, key, columns, "a number from 0 upwards", |value| {
        number(value, 0.0..=f64::MAX)
    })
}

/// Columns by number, each at most once.
fn ranking(fields: &Fields<'_>, columns: Option<usize>) -> Option<Vec<usize>> {
    let list = one(fields, "ranking", "a list of columns", Value::as_array)?;
    // Where the table could not be read, any number may be right.
    let last = columns.map_or(u64::MAX, |columns| columns as u64 - 1);
    if list.is_empty() {
        fields.problem("ranking", "is empty; name a column, or leave it out");
    }
    if columns.is_some_and(|columns| columns < list.len()) {
        let given = counted(list.len(), "entry");
        let message = format!("has {given} for the columns 0 to {last}; name each at most once");
        fields.problem("ranking", message);
    }
    let wanted = match columns {
        Some(_) => format!("the number of a column, 0 to {last}"),
        None => "the number of a column, counted from 0".to_owned(),
    };
    let ranking = entries(fields, "ranking", list, &wanted, |value| {
        whole(value, 0..=last)
    });
    let numbers = list.iter().take(MOST_CRITERIA);
    let numbers: Vec<Option<u64>> = numbers.map(|value| whole(value, 0..=last)).collect();
    for (place, column) in numbers.iter().enumerate() {
        if let Some(column) = column
            && numbers[..place].contains(&Some(*column))
        {
            let message = format!("names column {column} again; name each at most once");
            fields.problem(&format!("ranking[{place}]"), message);
        }
    }
    let ranking = ranking?.into_iter();
    Some(ranking.map(|column| column as usize).collect())
}

/// The preference function of PROMETHEE II, for all columns or one per column; the usual one, if none is given.
fn preference(fields: &Fields<'_>, columns: Option<usize>) -> Option<Preference> {
    if present(fields, "promethee").is_none() {
        return Some(Preference::Usual);
    }
    let fields = fields.table("promethee")?;
    let functions = functions(&fields, columns);
    let q = thresholds(&fields, "q", columns);
    let p = thresholds(&fields, "p", columns);
    fields.finish();
    // The others are the linear function with thresholds of 0.
    let has = |wanted: &[Function]| functions.iter().any(|one| wanted.contains(one));
    let none = || vec![0.0; functions.len()];
    let mut q = if has(&[Function::Linear]) { q? } else { none() };
    let mut p = if has(&[Function::Linear, Function::VShape]) {
        p?
    } else {
        none()
    };
    let thresholds = q.iter_mut().zip(&mut p);
    for ((q, p), function) in thresholds.zip(&functions) {
        match function {
            Function::Usual => (*q, *p) = (0.0, 0.0),
            Function::VShape => *q = 0.0,
            Function::Linear => {}
        }
    }
    let places = q.iter().zip(&p).enumerate();
    let below = places.filter(|(_, (q, p))| p < q);
    let below: Vec<String> = below.map(|(column, _)| column.to_string()).collect();
    if !below.is_empty() {
        let columns = shorten(&below.join(", "), LONGEST_LIST);
        let message = format!("is below q for the columns {columns}; make it at least q");
        fields.problem("p", message);
    }
    Some(Preference::Linear { q, p })
}

/// The function of each column.
fn functions(fields: &Fields<'_>, columns: Option<usize>) -> Vec<Function> {
    let all = |function| vec![function; columns.unwrap_or(1)];
    if present(fields, "function").is_some_and(Value::is_array) {
        let names = FUNCTIONS.map(|(name, _)| name).join(", ");
        let wanted = format!("one of {names}");
        let found = per_column(fields, "function", columns, &wanted, |value| {
            one_of(value, &FUNCTIONS)
        });
        return found.unwrap_or_else(|| all(Function::Usual));
    }
    all(word(fields, "function", &FUNCTIONS).unwrap_or(Function::Usual))
}

/// A threshold per column, or one for all of them.
fn thresholds<'a>(fields: &Fields<'a>, key: &'a str, columns: Option<usize>) -> Option<Vec<f64>> {
    if present(fields, key)?.is_array() {
        return not_negative(fields, key, columns);
    }
    let wanted = "a number from 0 upwards, or one per column";
    let threshold = one(fields, key, wanted, |value| number(value, 0.0..=f64::MAX))?;
    Some(vec![threshold; columns.unwrap_or(1)])
}
