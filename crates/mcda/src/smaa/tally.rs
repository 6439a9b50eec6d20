//! Counts of who took which rank.

use std::ops::Range;

use crate::lanes::{LANES, Lanes};
use crate::rank::Ranker;

/// How often each alternative took each rank, and by which weights it was first.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    alternatives: usize,
    criteria: usize,
    ranker: Ranker,
    /// Per rank, how often each alternative took it alone.
    alone: Vec<u32>,
    /// Per rank, the shares of it that each alternative had of ties. Empty as long as there was none.
    tied: Vec<f64>,
    /// Per alternative, the sum of the weights by which it was first.
    won_by: Vec<f64>,
}

impl Tally {
    pub(super) fn new(alternatives: usize, criteria: usize) -> Self {
        Tally {
            alternatives,
            criteria,
            ranker: Ranker::new(alternatives),
            alone: vec![0; alternatives * alternatives],
            tied: Vec::new(),
            won_by: vec![0.0; alternatives * criteria],
        }
    }

    /// Counts the first `draws` of the draws with these scores and weights.
    pub(super) fn count(&mut self, draws: usize, scores: &[Lanes], weights: &[Lanes]) {
        if self.ranker.sort(scores) && draws >= LANES {
            self.count_all(weights);
        } else {
            for lane in 0..draws.min(LANES) {
                self.count_with_ties(lane, weights);
            }
        }
    }

    /// Counts all draws, of which none has two equal scores.
    fn count_all(&mut self, weights: &[Lanes]) {
        let rows = self.alone.chunks_exact_mut(self.alternatives.max(1));
        for (row, alternatives) in rows.zip(self.ranker.places()) {
            for alternative in alternatives {
                row[alternative] += 1;
            }
        }
        let winners = self.ranker.places().next();
        for (lane, winner) in winners.into_iter().flatten().enumerate() {
            let sums = &mut self.won_by[winner * self.criteria..];
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += weight.numbers()[lane];
            }
        }
    }

    /// Counts a draw in which alternatives with equal scores share their ranks.
    fn count_with_ties(&mut self, lane: usize, weights: &[Lanes]) {
        let mut first = 0;
        while first < self.alternatives {
            let (score, _) = self.ranker.score(first, lane);
            let equal = |place: &usize| self.ranker.score(*place, lane).0 == score;
            let end = (first..self.alternatives).take_while(equal).count() + first;
            self.count_tie(first..end, lane, weights);
            first = end;
        }
    }

    /// Counts a draw's alternatives that share these ranks.
    fn count_tie(&mut self, ranks: Range<usize>, lane: usize, weights: &[Lanes]) {
        let share = 1.0 / ranks.len() as f64;
        for place in ranks.clone() {
            let (_, alternative) = self.ranker.score(place, lane);
            if ranks.len() == 1 {
                self.alone[place * self.alternatives + alternative] += 1;
            } else {
                self.tied.resize(self.alone.len(), 0.0);
                for rank in ranks.clone() {
                    self.tied[rank * self.alternatives + alternative] += share;
                }
            }
            if ranks.start == 0 {
                let sums = &mut self.won_by[alternative * self.criteria..];
                for (sum, weight) in sums.iter_mut().zip(weights) {
                    *sum += share * weight.numbers()[lane];
                }
            }
        }
    }

    /// The share of the draws in which each alternative took each rank.
    pub(super) fn ranks(&self, draws: usize) -> Vec<Vec<f64>> {
        let n = self.alternatives;
        let share = |alternative, rank| self.times(alternative, rank) / draws.max(1) as f64;
        let row = |alternative| (0..n).map(|rank| share(alternative, rank)).collect();
        (0..n).map(row).collect()
    }

    /// How often an alternative took a rank.
    fn times(&self, alternative: usize, rank: usize) -> f64 {
        let place = rank * self.alternatives + alternative;
        f64::from(self.alone[place]) + self.tied.get(place).unwrap_or(&0.0)
    }

    /// The mean of the weights by which each alternative was first.
    pub(super) fn central_weights(&self) -> Vec<Option<Vec<f64>>> {
        let central = |alternative: usize| {
            let times = self.times(alternative, 0);
            let sums = &self.won_by[alternative * self.criteria..(alternative + 1) * self.criteria];
            (times > 0.0).then(|| sums.iter().map(|sum| sum / times).collect())
        };
        (0..self.alternatives).map(central).collect()
    }
}
