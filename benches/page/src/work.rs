//! What is measured: an analysis of made-up alternatives, the same natively, in the page and in its JavaScript.

use mcda::smaa::{Acceptability, Doubt, Problem, Smaa};
use mcda::weights::WeightSet;

/// How many parts have uncertain ratings.
const PARTS: usize = 30;
/// How many criteria are ranked, and how many alternatives are compared in pairs.
const RANKED: usize = 5;
const RIVALS: usize = 8;
const SEED: u64 = 1;

/// Alternatives with scattered values: exact ones, or ones that are made of uncertain parts, most of them of two.
pub fn problem(alternatives: usize, criteria: usize, uncertain: bool) -> Problem {
    let mut number = 0.0_f64;
    let mut numbers = |count: usize, low: f64, high: f64| -> Vec<f64> {
        let mut next = || {
            number = (number + 0.618_033_988_749_894_9).fract();
            let scattered = (number * 997.0).fract();
            low + (high - low) * scattered
        };
        (0..count).map(|_| next()).collect()
    };
    let weights = WeightSet::ordinal(criteria, (0..RANKED.min(criteria)).collect());
    let values = numbers(alternatives * criteria, 0.2, 0.8);
    let exact = Problem::exact(alternatives, criteria, &values, weights);
    if !uncertain {
        return exact;
    }
    let backends = 2 * PARTS / 3;
    let pair = |at: usize| vec![(at % backends, 1), (backends + at % (PARTS - backends), 2)];
    let made_of = |at: usize| {
        if at.is_multiple_of(3) {
            vec![(at % PARTS, 0)]
        } else {
            pair(at)
        }
    };
    Problem {
        doubt: Doubt {
            whole: 0.0,
            below: numbers(PARTS * criteria, 0.05, 0.2),
            above: numbers(PARTS * criteria, 0.05, 0.2),
            mixes: [1.0, 0.7, 0.3].map(|share| vec![share; criteria]).concat(),
            made_of: (0..alternatives).map(made_of).collect(),
        },
        bounded: true,
        ..exact
    }
}

/// The whole analysis.
pub fn analyse(problem: &Problem, draws: usize) -> Acceptability {
    let rivals = (0..RIVALS.min(problem.alternatives)).collect();
    let mut smaa = Smaa::new(problem, draws, SEED, rivals);
    smaa.advance(draws);
    smaa.result()
}

/// A number that depends on every digit of a result.
pub fn digest(result: &Acceptability) -> f64 {
    let rows = result.rank.iter().chain(&result.pairwise);
    let central = result.central_weights.iter().flatten();
    let numbers = rows.chain(central).flatten().enumerate();
    numbers.fold(0.0, |sum, (at, number)| {
        sum + number * (1.0 + (at % 101) as f64)
    })
}
