//! How fast SMAA-2 is natively: the table that the page draws, and how the time grows with each size.

#![allow(missing_docs, reason = "criterion's macros write public items")]

#[path = "page/src/work.rs"]
mod work;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use work::{analyse, digest, problem};

/// The size of the table: more stacks than most visitors have left, all criteria, and as many draws as the page makes.
const ALTERNATIVES: usize = 100;
const CRITERIA: usize = 12;
const DRAWS: usize = 10_000;

fn table(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("table");
    for (name, uncertain) in [("exact", false), ("intervals", true)] {
        let problem = problem(ALTERNATIVES, CRITERIA, uncertain);
        group.bench_function(name, |bencher| {
            bencher.iter(|| digest(&analyse(black_box(&problem), DRAWS)));
        });
    }
}

fn curve(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("curve");
    group
        .sample_size(10)
        .measurement_time(Duration::from_secs(2));
    let mut measure = |name: &str, alternatives, criteria, draws, size: usize| {
        let problem = problem(alternatives, criteria, false);
        group.bench_function(BenchmarkId::new(name, size), |bencher| {
            bencher.iter(|| digest(&analyse(black_box(&problem), draws)));
        });
    };
    for draws in [1000, 2000, 5000, 10_000, 20_000] {
        measure("draws", ALTERNATIVES, CRITERIA, draws, draws);
    }
    for alternatives in [10, 30, 100, 300, 1000] {
        measure("alternatives", alternatives, CRITERIA, DRAWS, alternatives);
    }
    for criteria in [3, 6, 12, 24] {
        measure("criteria", ALTERNATIVES, criteria, DRAWS, criteria);
    }
}

criterion_group!(benches, table, curve);
criterion_main!(benches);
