//! The work of the benchmarks as a page can call it.

mod work;

use mcda::smaa::Problem;
use wasm_bindgen::prelude::wasm_bindgen;

/// A problem that can be analysed again and again.
#[wasm_bindgen]
pub struct Work {
    problem: Problem,
}

#[wasm_bindgen]
impl Work {
    /// Makes the problem of a size.
    #[wasm_bindgen(constructor)]
    pub fn new(alternatives: usize, criteria: usize, uncertain: bool) -> Work {
        let problem = work::problem(alternatives, criteria, uncertain);
        Work { problem }
    }

    /// Does the whole analysis; a number that depends on every digit.
    pub fn run(&self, draws: usize) -> f64 {
        work::digest(&work::analyse(&self.problem, draws))
    }

    /// The rank acceptabilities, one alternative after the other.
    pub fn ranks(&self, draws: usize) -> Vec<f64> {
        work::analyse(&self.problem, draws).rank.concat()
    }

    /// The likely values, one alternative after the other.
    pub fn values(&self) -> Vec<f64> {
        self.problem.values.clone()
    }

    /// The priorities.
    pub fn ranked(&self) -> Vec<usize> {
        self.problem.weights.ranked.clone()
    }

    /// How far ratings may lie below the likely ones, one part after the other.
    pub fn below(&self) -> Vec<f64> {
        self.problem.doubt.below.clone()
    }

    /// How far ratings may lie above the likely ones, one part after the other.
    pub fn above(&self) -> Vec<f64> {
        self.problem.doubt.above.clone()
    }

    /// The shares with which parts count, one mix after the other.
    pub fn mixes(&self) -> Vec<f64> {
        self.problem.doubt.mixes.clone()
    }

    /// The numbers of an alternative's parts, each followed by that of its mix.
    pub fn parts(&self, alternative: usize) -> Vec<usize> {
        let made_of = self.problem.doubt.made_of.get(alternative);
        let pairs = made_of.into_iter().flatten();
        pairs.flat_map(|(part, mix)| [*part, *mix]).collect()
    }
}
