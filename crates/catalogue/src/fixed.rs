//! Numbers of the packed catalogue: whole ten-thousandths, which take two bytes instead of eight.
//!
//! 0.85 becomes 8500; divided again it is the very number that "0.85" is read as.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

const PARTS: f64 = 10_000.0;

fn parts(number: f64) -> i32 {
    (number * PARTS).round() as i32
}

fn number_of(parts: i32) -> f64 {
    f64::from(parts) / PARTS
}

/// One number.
pub mod number {
    use super::*;

    pub fn serialize<S: Serializer>(number: &f64, serializer: S) -> Result<S::Ok, S::Error> {
        parts(*number).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
        i32::deserialize(deserializer).map(number_of)
    }
}

type Table<N> = Vec<(String, N)>;

fn map<N, M>(table: Table<N>, change: fn(N) -> M) -> Table<M> {
    table
        .into_iter()
        .map(|(id, number)| (id, change(number)))
        .collect()
}

/// Numbers by id.
pub mod table {
    use super::*;

    pub fn serialize<S: Serializer>(table: &Table<f64>, serializer: S) -> Result<S::Ok, S::Error> {
        map(table.clone(), parts).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Table<f64>, D::Error> {
        Table::deserialize(deserializer).map(|table| map(table, number_of))
    }
}

/// Numbers by two ids.
pub mod tables {
    use super::*;

    pub fn serialize<S: Serializer>(
        tables: &Table<Table<f64>>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        map(tables.clone(), |table| map(table, parts)).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Table<Table<f64>>, D::Error> {
        let tables: Table<Table<i32>> = Table::deserialize(deserializer)?;
        Ok(map(tables, |table| map(table, number_of)))
    }
}
