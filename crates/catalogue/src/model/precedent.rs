//! Documented decisions of real teams: what rankings are held against.

use super::super::packed::{packed_enum, packed_struct};
use super::{Condition, Given};

/// Whether those who decided were content with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Satisfied {
    /// They, or a later source, were.
    Yes,
    /// They were not.
    No,
    /// Nobody says.
    #[default]
    Unknown,
}

packed_enum!(Satisfied {
    0 => Yes,
    1 => No,
    2 => Unknown,
} else Satisfied::default());

/// A decision that somebody has documented, in our words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Precedent {
    /// Id.
    pub id: String,
    /// Where it was found, for editors; what comes from the same place is left out together when numbers are fitted.
    pub source: String,
    /// The public page about it; without one it is counted, and not shown.
    pub address: Option<String>,
    /// What kind of source it is, such as `blog`.
    pub kind: String,
    /// The year, where it is known.
    pub year: Option<u32>,
    /// The situation and its limits.
    pub description: String,
    /// What the source states or plainly implies: question ids and answers.
    pub answers: Vec<(String, Given)>,
    /// What was taken, in the source's words.
    pub chosen: Vec<String>,
    /// Main parts that would be a right first place; several that belong together are joined by `+`. Empty where the
    /// source decides on the client alone.
    pub accept_top1: Vec<String>,
    /// Main parts of which one belongs among the first three.
    pub accept_top3: Vec<String>,
    /// Clients that would be right, where the source decides that.
    pub accept_client: Vec<String>,
    /// What their limits rule out.
    pub must_exclude: Vec<String>,
    /// Whether they were content.
    pub satisfied: Satisfied,
    /// 3: limits and options stated; 2: enough; 1: too thin or too wide to judge by.
    pub strength: u32,
}

packed_struct!(Precedent {
    id, address, kind, year, description, answers, chosen, accept_top1, accept_top3, accept_client,
    must_exclude, satisfied, strength,
} without { source });

/// A step of the rule of thumb that rankings are compared with: the first that holds says what is taken.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Thumb {
    /// The technology that it takes.
    pub takes: String,
    /// When it holds.
    pub when: Condition,
    /// It holds only where no other option of a graded question that a step knows is chosen at a higher level, and no
    /// rule leaves it out.
    pub knows: Option<String>,
}

packed_struct!(Thumb { takes, when, knows });
