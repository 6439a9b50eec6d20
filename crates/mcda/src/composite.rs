//! Alternatives that are put together from shared parts, and the best of them by the additive value.
//!
//! The value of an alternative on criterion c is Σ mix(c) · value(part, c) over its parts, plus what it is more than
//! that, held within 0 and 1. Its additive value is Σ w(c) · value(c), as in [`additive`](crate::additive).

/// Alternatives and their parts.
#[derive(Clone, Debug, Default)]
pub struct Composite {
    criteria: usize,
    /// Per mix and criterion: the share with which a part counts.
    mixes: Vec<f64>,
    /// Per alternative: its parts, each with its mix.
    made_of: Vec<Vec<(usize, usize)>>,
    /// Per alternative and criterion: what it is more than the mean of its parts, whatever the parts' values.
    gains: Vec<f64>,
}

impl Composite {
    /// Takes over mixes and gains, a row of `criteria` numbers each, and of what each alternative is made.
    pub fn new(
        criteria: usize,
        mixes: Vec<f64>,
        made_of: Vec<Vec<(usize, usize)>>,
        gains: Vec<f64>,
    ) -> Self {
        Composite {
            criteria,
            mixes,
            made_of,
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
    /// part; `more` is added.
    pub fn values(&self, alternative: usize, parts: &[f64], more: &[f64], out: &mut [f64]) {
        let width = self.criteria;
        out.fill(0.0);
        for (part, mix) in &self.made_of[alternative] {
            let mixes = &self.mixes[mix * width..][..width];
            let values = &parts[part * width..][..width];
            for ((out, mix), value) in out.iter_mut().zip(mixes).zip(values) {
                *out += mix * value;
            }
        }
        let gains = &self.gains[alternative * width..][..width];
        for ((out, gain), more) in out.iter_mut().zip(gains).zip(more) {
            *out += gain + more;
        }
    }

    /// The best of the alternatives by number, the first of equals, and its score; `more` has a row for each row that `row` names.
    pub fn best(
        &self,
        alternatives: &[usize],
        parts: &[f64],
        (more, row): (&[f64], &[usize]),
        weights: &[f64],
    ) -> Option<(usize, f64)> {
        let mut values = vec![0.0; self.criteria];
        let mut best: Option<(usize, f64)> = None;
        for alternative in alternatives {
            let more = &more[row[*alternative] * self.criteria..][..self.criteria];
            self.values(*alternative, parts, more, &mut values);
            let mut score = 0.0;
            for (weight, value) in weights.iter().zip(&values) {
                score += weight * value.clamp(0.0, 1.0);
            }
            if best.is_none_or(|(_, most)| score > most) {
                best = Some((*alternative, score));
            }
        }
        best
    }
}
