//! Who scores higher than whom.

use crate::lanes::{LANES, Lanes};

/// Compares rivals in pairs.
#[derive(Clone, Debug)]
pub(super) struct Duels {
    rivals: Vec<usize>,
    /// For each pair of rivals, how many draws the first won less how many it lost, summed by the draws' lanes.
    leads: Vec<Lanes>,
}

impl Duels {
    pub(super) fn new(rivals: Vec<usize>) -> Self {
        let pairs = rivals.len() * rivals.len().saturating_sub(1) / 2;
        Duels {
            rivals,
            leads: vec![Lanes::all(0.0); pairs],
        }
    }

    /// Counts the first `draws` of the draws with these scores.
    pub(super) fn count(&mut self, draws: usize, scores: &[Lanes]) {
        let won = Lanes::from(|lane| f64::from(u8::from(lane < draws.min(LANES))));
        let none = Lanes::all(0.0);
        let mut leads = self.leads.iter_mut();
        for (place, rival) in self.rivals.iter().enumerate() {
            let one = scores[*rival];
            for (other, lead) in self.rivals[place + 1..].iter().zip(&mut leads) {
                let other = scores[*other];
                *lead = *lead + other.if_below(one, won, none) - one.if_below(other, won, none);
            }
        }
    }

    /// The share of the draws in which each rival scored higher than each other one; equal scores count half.
    pub(super) fn shares(&self, draws: usize) -> Vec<Vec<f64>> {
        let n = self.rivals.len();
        let mut shares = vec![vec![0.0; n]; n];
        let pairs = (0..n).flat_map(|one| (one + 1..n).map(move |other| (one, other)));
        let draws = draws.max(1) as f64;
        for ((one, other), lead) in pairs.zip(&self.leads) {
            let lead: f64 = lead.numbers().iter().sum();
            shares[one][other] = (draws + lead) / (2.0 * draws);
            shares[other][one] = (draws - lead) / (2.0 * draws);
        }
        shares
    }
}
