//! What weights set by hand make of random ones: see [`WeightSet`].

use crate::lanes::Lanes;
use crate::weights::WeightSet;

/// Moves weights so that the middle of their set becomes what is set by hand.
#[derive(Clone, Debug)]
pub(crate) struct Tilt {
    /// The middle with what is set by hand.
    centre: Vec<f64>,
    /// Per criterion, what multiplies its weight, and what it has whatever its weight: the latter only where the middle
    /// is 0, and no factor makes anything of it.
    moves: Vec<(f64, f64)>,
}

impl Tilt {
    /// The tilt of a set; none where nothing is set by hand.
    pub(crate) fn of(set: &WeightSet) -> Option<Self> {
        set.by_hand.iter().any(Option::is_some).then(|| {
            let centre = set.centre();
            let before = set.before_hand();
            let moves = centre.iter().zip(before).map(|(now, before)| {
                if before > 0.0 {
                    (now / before, 0.0)
                } else {
                    (0.0, *now)
                }
            });
            Tilt {
                moves: moves.collect(),
                centre,
            }
        })
    }

    /// Moves draws, a number of each draw per criterion.
    pub(crate) fn apply(&self, weights: &mut [Lanes]) {
        let mut sum = Lanes::all(0.0);
        for (weight, (factor, fixed)) in weights.iter_mut().zip(&self.moves) {
            *weight = *factor * *weight + Lanes::all(*fixed);
            sum = sum + *weight;
        }
        let sums = sum.numbers();
        for (weight, centre) in weights.iter_mut().zip(&self.centre) {
            let moved = weight.numbers();
            // A draw in which all that counts happens to be 0 says nothing.
            *weight = Lanes::from(|lane| {
                if sums[lane] > 0.0 {
                    moved[lane] / sums[lane]
                } else {
                    *centre
                }
            });
        }
    }
}
