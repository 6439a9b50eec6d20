//! Alternatives that are put together from shared parts, and the best of them by the additive value.
//!
//! The value of an alternative on criterion c is Σ mix(c) · value(part, c) over its parts, plus what it is more than
//! that, held within 0 and 1. Its additive value is Σ w(c) · value(c), as in [`additive`](crate::additive).

/// What rounding may make of a score: more than it does, less than any difference that is worth a look.
const ROUNDING: f64 = 1e-9;

/// Alternatives and their parts.
///
/// # Examples
///
/// Two parts, rated 0.2 and 0.8 on the only criterion. The first alternative is one part; the second is half of each, and
/// worth 0.1 more than that.
///
/// ```
/// use mcda::composite::{Composite, Gains};
///
/// let (whole, half) = (0, 1);
/// let gains = Gains { more: vec![0.0, 0.1], row: vec![0, 0], kind: vec![0, 1] };
/// let made_of = vec![vec![(0, whole)], vec![(0, half), (1, half)]];
/// let composite = Composite::new(1, vec![1.0, 0.5], made_of, gains);
///
/// let (alternatives, parts, added, weights) = ([0, 1], [0.2, 0.8], [0.0], [1.0]);
/// let scores = composite.scores(&alternatives, &parts, &added, &weights);
/// assert!((scores[0] - 0.2).abs() < 1e-12);
/// assert!((scores[1] - 0.6).abs() < 1e-12);
/// let best = composite.best(&alternatives, &parts, &added, &weights);
/// assert_eq!(best, Some((1, scores[1])));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Composite {
    criteria: usize,
    /// Per mix and criterion: the share with which a part counts.
    mixes: Vec<f64>,
    /// Per alternative: its parts, each with its mix.
    made_of: Vec<Vec<(usize, usize)>>,
    /// Per alternative: its parts by their places in `pieces`.
    by_piece: Vec<Vec<usize>>,
    /// Each part with a mix that it counts by somewhere.
    pieces: Vec<(usize, usize)>,
    gains: Gains,
}

/// What alternatives are more than the mean of their parts.
#[derive(Clone, Debug, Default)]
pub struct Gains {
    /// Per kind and criterion: how much more, whatever the parts' values.
    pub more: Vec<f64>,
    /// Per kind: the row of what is added on top, which can be another each time.
    pub row: Vec<usize>,
    /// Per alternative: its kind.
    pub kind: Vec<usize>,
}

impl Composite {
    /// Takes over what alternatives are made of.
    ///
    /// # Parameters
    ///
    /// - `criteria`: how many there are.
    /// - `mixes`: a row of `criteria` shares each. Those of an alternative's mixes sum to 1 on each criterion, or to 0.
    /// - `made_of`: per alternative, its parts by number, each with the number of its mix.
    /// - `gains`: what alternatives are more than that.
    pub fn new(
        criteria: usize,
        mixes: Vec<f64>,
        made_of: Vec<Vec<(usize, usize)>>,
        gains: Gains,
    ) -> Self {
        let of_mixes = mixes.len() / criteria.max(1);
        let mut places: Vec<Option<usize>> = Vec::new();
        let mut pieces = Vec::new();
        let mut piece = |(part, mix): &(usize, usize)| {
            let place = part * of_mixes + mix;
            if place >= places.len() {
                places.resize(place + 1, None);
            }
            *places[place].get_or_insert_with(|| {
                pieces.push((*part, *mix));
                pieces.len() - 1
            })
        };
        Composite {
            by_piece: made_of
                .iter()
                .map(|parts| parts.iter().map(&mut piece).collect())
                .collect(),
            criteria,
            mixes,
            made_of,
            pieces,
            gains,
        }
    }

    /// The parts of an alternative and their mixes.
    pub fn made_of(&self, alternative: usize) -> &[(usize, usize)] {
        &self.made_of[alternative]
    }

    /// The share with which a part counts on a criterion.
    pub fn mixes(&self) -> &[f64] {
        &self.mixes
    }

    /// The values of an alternative, one per criterion, before they are held within 0 and 1. `parts` has a row per
    /// part, `added` what is added on top.
    pub fn values(&self, alternative: usize, parts: &[f64], added: &[f64], out: &mut [f64]) {
        let width = self.criteria;
        out.fill(0.0);
        for (part, mix) in &self.made_of[alternative] {
            let mixes = &self.mixes[mix * width..][..width];
            let values = &parts[part * width..][..width];
            for ((out, mix), value) in out.iter_mut().zip(mixes).zip(values) {
                *out += mix * value;
            }
        }
        let (gains, added) = self.gain(self.gains.kind[alternative], added);
        for ((out, gain), more) in out.iter_mut().zip(gains).zip(added) {
            *out += gain + more;
        }
    }

    fn gain<'a>(&'a self, kind: usize, added: &'a [f64]) -> (&'a [f64], &'a [f64]) {
        let width = self.criteria;
        let added = &added[self.gains.row[kind] * width..][..width];
        (&self.gains.more[kind * width..][..width], added)
    }

    /// The scores of the alternatives by number.
    #[inline(never)] // Its callers are built for size, and it would be so as part of them.
    pub fn scores(
        &self,
        alternatives: &[usize],
        parts: &[f64],
        added: &[f64],
        weights: &[f64],
    ) -> Vec<f64> {
        let mut values = vec![0.0; self.criteria];
        let score = |alternative: &usize| {
            self.values(*alternative, parts, added, &mut values);
            let mut score = 0.0;
            for (weight, value) in weights.iter().zip(&values) {
                score += weight * value.clamp(0.0, 1.0);
            }
            score
        };
        alternatives.iter().map(score).collect()
    }

    /// The best of some alternatives.
    ///
    /// # Parameters
    ///
    /// - `alternatives`: by number.
    /// - `parts`: a row of values per part, within 0 and 1.
    /// - `added`: what is added on top, a row for each that a kind of gain names.
    /// - `weights`: one per criterion, none of them negative.
    ///
    /// # Returns
    ///
    /// The number of the best, the first of equals, and its score; nothing, if there are none to choose from.
    ///
    /// # Panics
    ///
    /// Where a row is missing that an alternative names.
    ///
    /// # Formula
    ///
    /// Only those are scored that can be the best: what an alternative's parts and its gain add to the score tells it
    /// up to what is lost, or won, where values are held within 0 and 1, and that is no more than the gain.
    #[inline(never)] // Its callers are built for size, and it would be so as part of them.
    pub fn best(
        &self,
        alternatives: &[usize],
        parts: &[f64],
        added: &[f64],
        weights: &[f64],
    ) -> Option<(usize, f64)> {
        let width = self.criteria;
        let piece = |(part, mix): &(usize, usize)| {
            let mixes = self.mixes[mix * width..].iter();
            let values = parts[part * width..][..width].iter();
            let terms = values.zip(mixes).zip(weights);
            terms.fold(0.0, |sum, ((value, mix), weight)| {
                sum + weight * mix * value
            })
        };
        let pieces: Vec<f64> = self.pieces.iter().map(piece).collect();
        // Per kind, between what the gain and the bounds can bring the score.
        let bounds = |kind: usize| {
            let (gains, added) = self.gain(kind, added);
            let terms = weights.iter().zip(gains.iter().zip(added));
            terms.fold(
                (-ROUNDING, ROUNDING),
                |(low, high), (weight, (gain, more))| {
                    let gain = gain + more;
                    (low + weight * gain.min(0.0), high + weight * gain.max(0.0))
                },
            )
        };
        let kinds: Vec<(f64, f64)> = (0..self.gains.row.len()).map(bounds).collect();
        let sure = |alternative: &usize| {
            let parts = self.by_piece[*alternative].iter();
            let parts = parts.fold(0.0, |sum, place| sum + pieces[*place]);
            let (low, high) = kinds[self.gains.kind[*alternative]];
            (parts + low, parts + high)
        };
        let most = alternatives
            .iter()
            .fold(f64::NEG_INFINITY, |most, one| most.max(sure(one).0));
        let near: Vec<usize> = alternatives
            .iter()
            .copied()
            .filter(|one| sure(one).1 >= most)
            .collect();
        let mut best: Option<(usize, f64)> = None;
        for (alternative, score) in near.iter().zip(self.scores(&near, parts, added, weights)) {
            if best.is_none_or(|(_, most)| score > most) {
                best = Some((*alternative, score));
            }
        }
        best
    }
}
