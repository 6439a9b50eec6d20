//! The axis from 0 to 100 that two of the pictures have.

use super::canvas::{Anchor, Canvas, HEAD};
use super::palette::LINE;
use catalogue::order::hundredths;

/// Which shares have a label and a line.
const LABELLED: [f64; 3] = [0.0, 0.5, 1.0];

/// An axis from one place to another.
pub struct Axis(pub f64, pub f64);

impl Axis {
    /// The place of a share.
    pub fn at(&self, share: f64) -> f64 {
        self.0 + share.clamp(0.0, 1.0) * (self.1 - self.0)
    }

    /// Lines at the places that are labelled.
    pub fn guide(&self, canvas: &mut Canvas, top: f64, bottom: f64) {
        for share in LABELLED {
            canvas.line((self.at(share), top), (self.at(share), bottom), LINE);
        }
    }

    /// The numbers, from `top` on.
    pub fn label(&self, canvas: &mut Canvas, top: f64) {
        for share in LABELLED {
            let at = (self.at(share), top + HEAD.size);
            canvas.text(at, &HEAD, Anchor::Middle, &hundredths(share));
        }
    }
}
