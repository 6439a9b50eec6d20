//! Counts of who took which rank.

use std::ops::Range;

use crate::lanes::{LANES, Lanes};
use crate::rank::Ranker;

/// What a rank counts that is taken alone. Whole parts of it add up exactly, in whatever order, and it can be shared
/// evenly by up to sixteen (720,720 = lcm 1 … 16); of more, each gets less than a billionth too little.
const WHOLE: i64 = 720_720 << 20;

/// How often each alternative took each of the first ranks, and by which weights it was first.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    alternatives: usize,
    criteria: usize,
    /// How many ranks are counted, from the first.
    ranks: usize,
    ranker: Ranker,
    /// Per rank, how often each alternative took it alone.
    alone: Vec<u32>,
    /// Per rank, and one beyond, by how much the share that each alternative had of ties is more there than on the rank
    /// before: so a tie of many costs each of them two steps, not one for every rank. Empty as long as there was none.
    tied: Vec<i64>,
    /// Per alternative, the sum of the weights by which it was first.
    won_by: Vec<f64>,
}

impl Tally {
    pub(super) fn new(alternatives: usize, criteria: usize, ranks: usize) -> Self {
        let ranks = ranks.min(alternatives);
        Tally {
            alternatives,
            criteria,
            ranks,
            ranker: Ranker::new(alternatives),
            alone: vec![0; ranks * alternatives],
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
        while first < self.ranks {
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
        let part = WHOLE / ranks.len() as i64;
        for place in ranks.clone() {
            let (_, alternative) = self.ranker.score(place, lane);
            if ranks.len() == 1 {
                self.alone[place * self.alternatives + alternative] += 1;
            } else {
                self.tied.resize((self.ranks + 1) * self.alternatives, 0);
                let end = ranks.end.min(self.ranks);
                self.tied[ranks.start * self.alternatives + alternative] += part;
                self.tied[end * self.alternatives + alternative] -= part;
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
        let row = |alternative| {
            let mut tied = 0;
            let share = |rank| {
                let place = rank * self.alternatives + alternative;
                tied += self.tied.get(place).unwrap_or(&0);
                (f64::from(self.alone[place]) + tied as f64 / WHOLE as f64) / draws.max(1) as f64
            };
            (0..self.ranks).map(share).collect()
        };
        (0..self.alternatives).map(row).collect()
    }

    /// How often an alternative was first.
    fn firsts(&self, alternative: usize) -> f64 {
        let [alone, tied] = [
            self.alone.get(alternative).map(|count| f64::from(*count)),
            self.tied
                .get(alternative)
                .map(|parts| *parts as f64 / WHOLE as f64),
        ];
        alone.unwrap_or(0.0) + tied.unwrap_or(0.0)
    }

    /// How many alternatives there are.
    pub(super) fn alternatives(&self) -> usize {
        self.alternatives
    }

    /// The mean of the weights by which an alternative was first. None, if it never was, or is none of them.
    pub(super) fn central_weights(&self, alternative: usize) -> Option<Vec<f64>> {
        let times = self.firsts(alternative);
        let sums = self
            .won_by
            .chunks_exact(self.criteria.max(1))
            .nth(alternative);
        let sums = sums.filter(|_| times > 0.0)?;
        Some(sums.iter().map(|sum| sum / times).collect())
    }
}
