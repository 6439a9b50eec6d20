//! What uncertain ratings add to scores.

use super::problem::Problem;
use crate::lanes::{Lanes, Pair};
use crate::random::{END, Random};

/// Rounding may take a value that just reaches 0 or 1 this far beyond, which is not worth a correction.
const BEYOND: f64 = 1e-12;

/// Draws the ratings of parts, eight draws at a time.
///
/// What is kept of a draw is times the weight of its criterion, because that is all that scores need.
#[derive(Clone, Debug, Default)]
pub(super) struct Doubts {
    /// The uncertain ratings of all parts that something is made of, those of a part next to each other.
    ratings: Vec<Rating>,
    mixes: Vec<Mix>,
    /// For each rating, how far it is from the likely one, times the weight of its criterion.
    moved: Vec<Lanes>,
    /// For each part and mix, what it adds to the score.
    added: Vec<Lanes>,
    /// By how much of a score a part as a whole may be off, per step of a triangular number.
    whole: f64,
    /// The parts that may be off as a whole, and by how much each is in a draw.
    parts: Vec<usize>,
    off: Vec<Lanes>,
}

/// An uncertain rating of a part.
#[derive(Clone, Debug)]
struct Rating {
    part: usize,
    criterion: usize,
    /// The mean of how far it may lie above and below, and half the difference: d = t · mean + |t| · skew.
    mean: f64,
    skew: f64,
}

/// A part that counts by a mix.
#[derive(Clone, Debug)]
struct Mix {
    part: usize,
    mix: usize,
    /// The place of the part's first rating, and the share of each.
    first: usize,
    shares: Vec<f64>,
    /// The place of the part among those that may be off as a whole.
    whole: Option<usize>,
}

impl Doubts {
    /// The uncertain ratings of the parts that alternatives are made of; and for each alternative, the places of what
    /// its parts add to its score.
    pub(super) fn new(problem: &Problem) -> (Self, Vec<Vec<usize>>) {
        let mut doubts = Doubts {
            whole: problem.doubt.whole / END,
            ..Doubts::default()
        };
        let mut places = Vec::with_capacity(problem.alternatives);
        for made_of in problem.doubt.made_of.iter().take(problem.alternatives) {
            let made_of = made_of.iter();
            let place = |(part, mix): &(usize, usize)| doubts.place(problem, *part, *mix);
            places.push(made_of.filter_map(place).collect());
        }
        doubts.moved = vec![Lanes::all(0.0); doubts.ratings.len()];
        doubts.added = vec![Lanes::all(0.0); doubts.mixes.len()];
        doubts.off = vec![Lanes::all(0.0); doubts.parts.len()];
        (doubts, places)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.ratings.is_empty() && self.parts.is_empty()
    }

    /// What each part, by each of its mixes, adds to the score.
    pub(super) fn added(&self) -> &[Lanes] {
        &self.added
    }

    /// The place of a part with a mix. None, if the part's ratings are certain.
    fn place(&mut self, problem: &Problem, part: usize, mix: usize) -> Option<usize> {
        let known = |known: &Mix| known.part == part && known.mix == mix;
        if let Some(place) = self.mixes.iter().position(known) {
            return Some(place);
        }
        let of_part = |rating: &Rating| rating.part == part;
        if !self.ratings.iter().any(of_part) {
            self.add_ratings(problem, part);
        }
        let first = self.ratings.iter().position(of_part);
        if first.is_none() && self.whole == 0.0 {
            return None;
        }
        // A part whose ratings are certain has none to look at.
        let first = first.unwrap_or(self.ratings.len());
        let whole = self.as_a_whole(part);
        let mixed = row(&problem.doubt.mixes, problem.criteria, mix);
        let ratings = self.ratings[first..]
            .iter()
            .take_while(|rating| of_part(rating));
        let share = |rating: &Rating| mixed.get(rating.criterion).copied().unwrap_or(0.0);
        let shares = ratings.map(share).collect();
        self.mixes.push(Mix {
            part,
            mix,
            first,
            shares,
            whole,
        });
        Some(self.mixes.len() - 1)
    }

    /// The place of a part among those that may be off as a whole.
    fn as_a_whole(&mut self, part: usize) -> Option<usize> {
        if self.whole == 0.0 {
            return None;
        }
        let known = self.parts.iter().position(|one| *one == part);
        Some(known.unwrap_or_else(|| {
            self.parts.push(part);
            self.parts.len() - 1
        }))
    }

    fn add_ratings(&mut self, problem: &Problem, part: usize) {
        let below = row(&problem.doubt.below, problem.criteria, part);
        let above = row(&problem.doubt.above, problem.criteria, part);
        for (criterion, (below, above)) in below.iter().zip(above).enumerate() {
            if *below != 0.0 || *above != 0.0 {
                self.ratings.push(Rating {
                    part,
                    criterion,
                    mean: (above + below) / (2.0 * END),
                    skew: (above - below) / (2.0 * END),
                });
            }
        }
    }

    /// Draws all ratings, and what they add to scores under these weights.
    pub(super) fn draw(&mut self, random: &mut Random, weights: &[Lanes]) {
        for (rating, moved) in self.ratings.iter().zip(&mut self.moved) {
            let t = random.triangular();
            let deviation = rating.mean * t + rating.skew * t.map(Pair::abs);
            *moved = weights[rating.criterion] * deviation;
        }
        for off in &mut self.off {
            *off = self.whole * random.triangular();
        }
        for (mix, added) in self.mixes.iter().zip(&mut self.added) {
            let mut sum = mix.whole.map_or(Lanes::all(0.0), |part| self.off[part]);
            for (share, moved) in mix.shares.iter().zip(&self.moved[mix.first..]) {
                sum = sum + *share * *moved;
            }
            *added = sum;
        }
    }
}

/// A value that could leave the bounds.
#[derive(Clone, Debug)]
pub(super) struct AtBounds {
    alternative: usize,
    criterion: usize,
    likely: f64,
    /// The ratings that move it, as places, with the share that each has.
    shares: Vec<(usize, f64)>,
}

impl AtBounds {
    /// The values of a bounded problem that could leave the bounds. The likely values that are beyond with certainty
    /// are brought back.
    pub(super) fn all(
        problem: &Problem,
        doubts: &Doubts,
        made_of: &[Vec<usize>],
        likely: &mut [f64],
    ) -> Vec<Self> {
        let mut found = Vec::new();
        if !problem.bounded {
            return found;
        }
        let mut reach = vec![None; problem.criteria];
        for (alternative, likely) in likely.chunks_mut(problem.criteria.max(1)).enumerate() {
            let places = made_of.get(alternative).map_or(&[][..], Vec::as_slice);
            doubts.reach(places, likely, &mut reach);
            for (criterion, (likely, reach)) in likely.iter_mut().zip(&reach).enumerate() {
                let Some((low, high)) = *reach else {
                    *likely = likely.clamp(0.0, 1.0);
                    continue;
                };
                if low < -BEYOND || high > 1.0 + BEYOND {
                    found.push(AtBounds {
                        alternative,
                        criterion,
                        likely: *likely,
                        shares: doubts.shares(places, criterion),
                    });
                }
            }
        }
        found
    }

    /// Takes from what is added to the alternative's scores what its values are beyond the bounds. The value and its
    /// bounds are looked at times the weight, because that is what is known.
    pub(super) fn correct(&self, added: &mut [Lanes], doubts: &Doubts, weights: &[Lanes]) {
        let weight = weights[self.criterion];
        let mut value = self.likely * weight;
        for (place, share) in &self.shares {
            value = value + *share * doubts.moved[*place];
        }
        let held = value.max(Lanes::all(0.0)).min(weight);
        let added = &mut added[self.alternative];
        *added = *added + (held - value);
    }
}

impl Doubts {
    /// Between what the values of what is made of some parts lie. None, where nothing moves them.
    fn reach(&self, made_of: &[usize], likely: &[f64], reach: &mut [Option<(f64, f64)>]) {
        reach.fill(None);
        for mix in made_of.iter().map(|place| &self.mixes[*place]) {
            for (rating, share) in self.ratings[mix.first..].iter().zip(&mix.shares) {
                let present = likely[rating.criterion];
                let (low, high) = reach[rating.criterion].get_or_insert((present, present));
                *low -= share * (rating.mean - rating.skew) * END;
                *high += share * (rating.mean + rating.skew) * END;
            }
        }
    }

    /// The ratings that move the value on a criterion of what is made of some parts, with the share that each has.
    fn shares(&self, made_of: &[usize], criterion: usize) -> Vec<(usize, f64)> {
        let mut shares = Vec::new();
        for mix in made_of.iter().map(|place| &self.mixes[*place]) {
            let ratings = self.ratings.iter().enumerate().skip(mix.first);
            for ((place, rating), share) in ratings.zip(&mix.shares) {
                if rating.criterion == criterion {
                    shares.push((place, *share));
                }
            }
        }
        shares
    }
}

/// A row of a table. Empty, if the table has none of that number.
fn row(table: &[f64], columns: usize, number: usize) -> &[f64] {
    table
        .chunks_exact(columns.max(1))
        .nth(number)
        .unwrap_or(&[])
}
