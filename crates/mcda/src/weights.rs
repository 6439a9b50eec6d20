//! Weights that are known by their order only, and random weights that keep to it.

use std::ops::Range;

use crate::by_hand::by_hand;
use crate::lanes::{LANES, Lanes};
use crate::random::Random;
use crate::roc::rank_order_centroid;
use crate::tilt::Tilt;

/// The weights that are feasible, and the middle of them.
///
/// A weight vector has one share per criterion, from 0 to 1, and sums to 1. Before the context, the feasible ones are
///
/// u′ = kept · c + (1 − kept) · u, where u_r₁ ≥ u_r₂ ≥ … ≥ every u that is not ranked.
///
/// c is the centroid of all such u: rank-order-centroid weights, of which the criteria that are not ranked share the
/// rest equally. The context then multiplies each weight by its factor, scales the sum to 1, and raises every weight
/// that is below its floor to it, for which the others give in proportion.
///
/// What the context does stays inside the ranking: where `step` is 1 or more, every ranked weight is raised to at least
/// `step` times each weight that is ranked behind it, and each that is not ranked; then the sum is scaled to 1 again.
/// From the last to the first, wₖ′ = max(wₖ, step · max of all behind), which is the least raise that keeps the order.
/// Criteria that share a place in the ranking share the places' centroid weights, in random order in each draw.
///
/// Weights set by hand come last, and nothing else holds against them: the middle m of the set becomes
/// h = [`by_hand`]`(m)`, and every other weight vector w of it becomes wₖ · hₖ / mₖ, scaled to sum to 1. So each weight
/// keeps the leeway that it had around the middle, in proportion; one that is set to 0 stays 0, and one that is set to
/// what it was changes nothing.
///
/// # Reference
///
/// The centroid: Barron & Barrett (see [`roc`](crate::roc)). Uniform weights that keep to a ranking: Tervonen & Lahdelma
/// (see [`smaa`](crate::smaa)). Factors, floors, `kept` and `step` are ours.
///
/// # Examples
///
/// ```
/// use mcda::weights::WeightSet;
///
/// let set = WeightSet::ordinal(3, vec![2, 0]);
/// for (found, exact) in set.centre().iter().zip([5.0 / 18.0, 2.0 / 18.0, 11.0 / 18.0]) {
///     assert!((found - exact).abs() < 1e-12);
/// }
/// for weights in set.sample(100, 1) {
///     assert!(weights[2] >= weights[0] && weights[0] >= weights[1]);
///     assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-9);
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct WeightSet {
    /// Criteria by number, the most important first; the others are tied behind them.
    pub ranked: Vec<usize>,
    /// Places in `ranked`, from 1 on, whose criterion shares its place with the one before.
    pub ties: Vec<usize>,
    /// By what each ranked weight is at least larger than every weight behind it, 1 or more; 0 where the context may
    /// overrule the ranking.
    pub step: f64,
    /// How much of the centroid is in all weights: 0 leaves the whole set, 1 only its centroid.
    pub kept: f64,
    /// What multiplies each criterion's weight. If all are 0, they do not count.
    pub factors: Vec<f64>,
    /// The least that each criterion's weight can be. Together they are at most 1.
    pub floors: Vec<f64>,
    /// Each criterion's weight where it is set by hand; empty if none is.
    pub by_hand: Vec<Option<f64>>,
}

impl WeightSet {
    /// All weights of `n` criteria.
    pub fn free(n: usize) -> Self {
        WeightSet::ordinal(n, Vec::new())
    }

    /// All weights of `n` criteria that keep to a ranking, the most important criterion first.
    pub fn ordinal(n: usize, ranking: Vec<usize>) -> Self {
        WeightSet {
            ranked: ranking,
            ties: Vec::new(),
            step: 0.0,
            kept: 0.0,
            factors: vec![1.0; n],
            floors: vec![0.0; n],
            by_hand: Vec::new(),
        }
    }

    /// The number of criteria.
    pub fn criteria(&self) -> usize {
        self.factors.len()
    }

    /// The middle of the set: the centroid of the ranking, in the context, with what is set by hand.
    ///
    /// It has a weight per criterion, and they sum to 1.
    pub fn centre(&self) -> Vec<f64> {
        by_hand(&self.before_hand(), &self.by_hand)
    }

    /// The middle of the set before any weight is set by hand.
    pub fn before_hand(&self) -> Vec<f64> {
        let mut weights: Vec<Lanes> = self.centroid().into_iter().map(Lanes::all).collect();
        self.apply_context(&mut weights);
        self.hold_order(&self.groups(), &self.order().0, &mut weights);
        weights.iter().map(|lanes| lanes.numbers()[0]).collect()
    }

    /// Random weights from the set, which depend on nothing but the set and the seed.
    pub fn sample(&self, draws: usize, seed: u64) -> Vec<Vec<f64>> {
        let mut random = Random::seeded(seed);
        let mut source = WeightDraws::new(self);
        let mut sample = Vec::with_capacity(draws.next_multiple_of(LANES));
        while sample.len() < draws {
            let weights = source.draw(&mut random);
            let draw = |lane: usize| {
                weights
                    .iter()
                    .map(|weight| weight.numbers()[lane])
                    .collect()
            };
            sample.extend((0..LANES).map(draw));
        }
        sample.truncate(draws);
        sample
    }

    /// The centroid of the weights that keep to the ranking, per criterion.
    fn centroid(&self) -> Vec<f64> {
        let places = rank_order_centroid(self.criteria());
        let (order, _) = self.order();
        let mut weights = vec![0.0; self.criteria()];
        for group in self.groups() {
            let shared = places[group.clone()].iter().sum::<f64>() / group.len() as f64;
            for criterion in &order[group] {
                weights[*criterion] = shared;
            }
        }
        weights
    }

    /// The places of the order that share a rank: those of the ranking, and at the end those that are not ranked.
    fn groups(&self) -> Vec<Range<usize>> {
        let (order, ranked) = self.order();
        let shares = |place: usize| {
            let criterion = &order[place];
            let place = self.ranked.iter().position(|one| one == criterion);
            place.is_some_and(|place| self.ties.contains(&place))
        };
        let mut groups = Vec::new();
        let mut start = 0;
        for place in 1..=order.len() {
            let goes_on = if place < ranked {
                shares(place)
            } else {
                place > ranked
            };
            if place == order.len() || !goes_on {
                groups.push(start..place);
                start = place;
            }
        }
        groups
    }

    /// The ranked criteria, followed by the others; and how many are ranked. Numbers that are no criterion's, or that
    /// were there before, do not count.
    fn order(&self) -> (Vec<usize>, usize) {
        let mut order: Vec<usize> = Vec::with_capacity(self.criteria());
        for criterion in &self.ranked {
            if *criterion < self.criteria() && !order.contains(criterion) {
                order.push(*criterion);
            }
        }
        let ranked = order.len();
        let others: Vec<usize> = (0..self.criteria())
            .filter(|criterion| !order.contains(criterion))
            .collect();
        order.extend(others);
        (order, ranked)
    }

    /// Factors, the sum of 1, and floors.
    ///
    /// Raising a weight to its floor lowers the others, which may bring another below its own. The scale of the weights
    /// that are not raised only ever shrinks, so this ends at the latest when all are.
    fn apply_context(&self, weights: &mut [Lanes]) {
        if self.factors.iter().any(|factor| *factor != 0.0) {
            for (weight, factor) in weights.iter_mut().zip(&self.factors) {
                *weight = *factor * *weight;
            }
        }
        let mut scale = self.scale(weights, &Lanes::all(f64::MAX));
        for _ in 0..self.criteria() {
            let next = self.scale(weights, &scale);
            if next.numbers() == scale.numbers() {
                break;
            }
            scale = next;
        }
        for (weight, floor) in weights.iter_mut().zip(&self.floors) {
            *weight = (*weight * scale).max(Lanes::all(*floor));
        }
    }

    /// Raises ranked weights until the ranking holds, and scales the sum to 1; see [`WeightSet`].
    fn hold_order(&self, groups: &[Range<usize>], order: &[usize], weights: &mut [Lanes]) {
        if self.step < 1.0 || groups.len() < 2 {
            return;
        }
        let mut behind = Lanes::all(0.0);
        let mut sum = Lanes::all(0.0);
        for (place, group) in groups.iter().enumerate().rev() {
            let least = self.step * behind;
            for criterion in &order[group.clone()] {
                let weight = &mut weights[*criterion];
                if place + 1 < groups.len() {
                    *weight = weight.max(least);
                }
                behind = behind.max(*weight);
                sum = sum + *weight;
            }
        }
        let scale = sum
            .numbers()
            .map(|sum| if sum > 0.0 { 1.0 / sum } else { 0.0 });
        for weight in weights.iter_mut() {
            *weight = *weight * Lanes::from(|lane| scale[lane]);
        }
    }

    /// The scale by which the weights that are not below their floors at the scale before fill what the others leave.
    fn scale(&self, weights: &[Lanes], before: &Lanes) -> Lanes {
        let none = Lanes::all(0.0);
        let (mut left, mut kept) = (Lanes::all(1.0), none);
        for (weight, floor) in weights.iter().zip(&self.floors) {
            let (scaled, floor) = (*weight * *before, Lanes::all(*floor));
            left = left - scaled.if_below(floor, floor, none);
            kept = kept + scaled.if_below(floor, none, *weight);
        }
        let (left, kept) = (left.numbers(), kept.numbers());
        Lanes::from(|lane| {
            if kept[lane] > 0.0 && left[lane] > 0.0 {
                left[lane] / kept[lane]
            } else {
                0.0
            }
        })
    }
}

/// Draws weights from a set, eight draws at a time.
///
/// The gaps between n − 1 sorted uniform numbers are uniform among all weights. With the gaps e₁ … eₙ, the weights
/// uₖ = Σᵢ₌ₖⁿ eᵢ / i are uniform among those that are sorted downwards: the map takes the corners of the one set to the
/// corners of the other. The criteria that are not ranked get theirs in random order. Nothing is drawn in vain.
#[derive(Clone, Debug)]
pub(crate) struct WeightDraws {
    set: WeightSet,
    /// The criteria, the ranked ones first.
    order: Vec<usize>,
    ranked: usize,
    /// The places of the order that share a rank.
    groups: Vec<Range<usize>>,
    /// The centroid's part in every draw.
    kept: Vec<f64>,
    /// The pairs of numbers that sorting compares.
    comparisons: Vec<(usize, usize)>,
    gaps: Vec<Lanes>,
    weights: Vec<Lanes>,
    /// What makes the middle of the set what is set by hand, where anything is.
    tilt: Option<Tilt>,
}

impl WeightDraws {
    pub(crate) fn new(set: &WeightSet) -> Self {
        let (order, ranked) = set.order();
        let kept = set
            .centroid()
            .iter()
            .map(|weight| weight * set.kept)
            .collect();
        WeightDraws {
            order,
            ranked,
            groups: set.groups(),
            kept,
            comparisons: comparisons(set.criteria().saturating_sub(1)),
            gaps: vec![Lanes::all(0.0); set.criteria()],
            weights: vec![Lanes::all(0.0); set.criteria()],
            tilt: Tilt::of(set),
            set: set.clone(),
        }
    }

    /// The next draws: for each criterion, its weight in each of them.
    pub(crate) fn draw(&mut self, random: &mut Random) -> &[Lanes] {
        self.draw_gaps(random);
        if self.ranked > 0 {
            self.sort_down(random);
        }
        let share = 1.0 - self.set.kept;
        for (place, criterion) in self.order.iter().enumerate() {
            let kept = Lanes::all(self.kept[*criterion]);
            self.weights[*criterion] = kept + share * self.gaps[place];
        }
        self.set.apply_context(&mut self.weights);
        self.set
            .hold_order(&self.groups, &self.order, &mut self.weights);
        if let Some(tilt) = &self.tilt {
            tilt.apply(&mut self.weights);
        }
        &self.weights
    }

    /// Uniform weights in no order.
    fn draw_gaps(&mut self, random: &mut Random) {
        const END: f64 = 4_294_967_296.0;
        let Some((last, cuts)) = self.gaps.split_last_mut() else {
            return;
        };
        for cut in cuts.iter_mut() {
            let words = random.words();
            *cut = Lanes::from(|lane| f64::from(words[lane]));
        }
        for (low, high) in &self.comparisons {
            let (one, other) = (cuts[*low], cuts[*high]);
            cuts[*low] = one.min(other);
            cuts[*high] = one.max(other);
        }
        *last = Lanes::all(END);
        let mut before = Lanes::all(0.0);
        for cut in &mut self.gaps {
            let gap = (1.0 / END) * (*cut - before);
            before = std::mem::replace(cut, gap);
        }
    }

    /// Makes uniform weights into ones that are sorted down to the last ranked one and in random order from there on.
    fn sort_down(&mut self, random: &mut Random) {
        let mut sum = Lanes::all(0.0);
        for (place, gap) in self.gaps.iter_mut().enumerate().rev() {
            let share = 1.0 / (place + 1) as f64;
            sum = sum + share * *gap;
            *gap = sum;
        }
        for group in self.groups.iter().rev() {
            shuffle(&mut self.gaps[group.clone()], random);
        }
    }
}

/// Puts the numbers of each draw into random order.
fn shuffle(tied: &mut [Lanes], random: &mut Random) {
    for last in (1..tied.len()).rev() {
        let others = random.each_below(last + 1);
        let moved = tied[last].numbers();
        let picked: [f64; LANES] = std::array::from_fn(|lane| {
            let picked = tied[others[lane]].numbers()[lane];
            tied[others[lane]].set(lane, moved[lane]);
            picked
        });
        tied[last] = Lanes::from(|lane| picked[lane]);
    }
}

/// Which pairs to compare, and to swap if the first is larger, to sort any `n` numbers.
fn comparisons(n: usize) -> Vec<(usize, usize)> {
    (1..n)
        .rev()
        .flat_map(|end| (0..end).map(|low| (low, low + 1)))
        .collect()
}
