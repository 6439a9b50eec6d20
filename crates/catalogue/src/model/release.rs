//! Lines of releases, and for how long each gets fixes.

use super::super::date::Date;
use super::super::packed::packed_struct;

/// A line of releases: what its makers support, or replace, as one.
#[derive(Clone, Debug, Default)]
pub struct Release {
    /// The line's version, such as `5.2`, or the name of a service.
    pub version: String,
    /// The day of its first release, if known.
    pub released: Option<Date>,
    /// The newest version in it, and its day.
    pub latest: Option<(String, Date)>,
    /// The last day with security fixes free of charge, if published.
    pub supported_until: Option<Date>,
    /// The last day with fixes for those who pay its makers, if that is offered.
    pub paid_until: Option<Date>,
    /// Whether its makers say that it gets fixes, without saying until when.
    pub supported: bool,
    /// Whether its makers support it for longer than other lines.
    pub lts: bool,
    /// Whether it changes all the time, without numbered versions.
    pub continuous: bool,
    /// The source's id.
    pub source: String,
    /// The day on which it was last looked up.
    pub checked: Date,
}

packed_struct!(Release {
    version,
    released,
    latest,
    supported_until,
    paid_until,
    supported,
    lts,
    continuous,
    source,
    checked,
});

impl Release {
    /// The day of its newest release, as far as known; for what changes all the time, the day it was looked up.
    pub fn newest(&self) -> Option<Date> {
        let latest = self.latest.as_ref().map(|(_, day)| *day);
        let changing = self.continuous.then_some(self.checked);
        changing.or(latest).or(self.released)
    }

    /// Whether it gets fixes free of charge on a day, by what its makers say.
    pub fn is_supported(&self, day: Date) -> bool {
        self.supported_until
            .map_or(self.supported, |until| until >= day)
    }
}

/// A part of a measured value that grows from nothing to a full share.
#[derive(Clone, Copy, Debug, Default)]
pub struct Growth {
    /// What it adds to the value when it is full.
    pub share: f64,
    /// The months from which on it is full.
    pub full: f64,
}

/// A part of a measured value that fades with age from a full share to nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fading {
    /// What it adds to the value when it is full.
    pub share: f64,
    /// The months up to which it is full.
    pub fresh: f64,
    /// The months from which on nothing is left.
    pub stale: f64,
}

/// How support is measured; `catalogue::support` has the formula.
#[derive(Clone, Copy, Debug, Default)]
pub struct SupportScale {
    /// For how long a line gets fixes.
    pub window: Growth,
    /// For how long from now on fixes are promised.
    pub ahead: Growth,
    /// How long ago the last release was.
    pub fixes: Fading,
    /// How long ago the last new line began.
    pub renewal: Fading,
    /// What a month of fixes counts that was given but never promised, 0 to 1.
    pub kept: f64,
    /// What a month of fixes counts that has to be paid for, 0 to 1.
    pub paid: f64,
    /// For how many months of fixes somebody is trusted who promises none.
    pub assumed: f64,
    /// How many months before an announced end those who choose are warned of it.
    pub warn: f64,
}

/// How wide a rating is, from low to high, by the best evidence among its claims; `catalogue::width` has the rule.
#[derive(Clone, Copy, Debug, Default)]
pub struct Widths {
    /// Something was measured.
    pub measured: f64,
    /// Something is documented by those who make it.
    pub documented: f64,
    /// Many were asked.
    pub survey: f64,
    /// Several opinions.
    pub opinions: f64,
    /// One opinion.
    pub opinion: f64,
    /// Added where one of the claims is disputed.
    pub disputed: f64,
}

packed_struct!(Widths {
    measured,
    documented,
    survey,
    opinions,
    opinion,
    disputed
});
