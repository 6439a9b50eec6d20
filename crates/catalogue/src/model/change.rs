//! What has become of the data from one revision to the next.

use super::super::date::Date;
use super::super::packed::packed_struct;

/// A change of the data that can change a result.
///
/// It concerns the results that have to do with everything it names; one that names nothing concerns all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Change {
    /// The revision that brought it.
    pub revision: u32,
    /// The day of that revision.
    pub date: Date,
    /// The technology's id.
    pub technology: Option<String>,
    /// The criterion's id.
    pub criterion: Option<String>,
    /// The question's id.
    pub question: Option<String>,
    /// The rule's id.
    pub rule: Option<String>,
    /// The likely values of the technology's rating on the criterion, where that is what changed.
    pub values: Option<Move>,
    /// What changed and why, one sentence for visitors.
    pub says: String,
    /// The ids of the claims that it rests on.
    pub claims: Vec<String>,
}

packed_struct!(Change {
    revision,
    date,
    technology,
    criterion,
    question,
    rule,
    values,
    says,
    claims,
});

/// A number before and after, 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Move {
    /// Before.
    pub was: f64,
    /// After.
    pub now: f64,
}

packed_struct!(Move { was, now });

impl Change {
    /// The technology and criterion of a changed rating, with its values.
    pub fn rating(&self) -> Option<(&str, &str, Move)> {
        let (technology, criterion) = (self.technology.as_ref()?, self.criterion.as_ref()?);
        Some((technology, criterion, self.values?))
    }
}
