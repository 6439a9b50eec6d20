//! What stacks are judged by.

use super::super::packed::{packed_enum, packed_struct};
use super::{Condition, Technology};

/// One thing a stack is judged by. More is better.
#[derive(Clone, Debug, Default)]
pub struct Criterion {
    /// Id, such as `cost`.
    pub id: String,
    /// Number in links; never reused.
    pub number: u32,
    /// Name for visitors.
    pub name: String,
    /// What is judged, one sentence.
    pub meaning: String,
    /// "Laravel is …": how a stack that does better here is described.
    pub ahead: String,
    /// "Laravel is …": how a stack that does worse here is described.
    pub behind: String,
    /// Relative importance before anything is known; 1 is ordinary.
    pub weight: f64,
    /// The least share it keeps, whatever is ranked before it; 0 for none.
    pub floor: f64,
    /// Whether it says how easily what is chosen can be left again.
    pub leaving: bool,
    /// When the criterion applies at all.
    pub when: Condition,
    /// How its ratings are measured; none where editors state them.
    pub measured: Option<Measure>,
    /// What the value of one technology is made of.
    pub components: Vec<Component>,
    /// How much each role counts in the value of a stack, by role id; a role that is absent counts 1.
    pub role_shares: Vec<(String, f64)>,
}

packed_struct!(Criterion {
    id,
    number,
    name,
    meaning,
    ahead,
    behind,
    weight,
    floor,
    leaving,
    when,
    measured,
    components,
    role_shares,
});

/// How the ratings of a criterion are measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Measure {
    /// By the releases of a technology, and for how long each gets fixes.
    #[default]
    Releases,
}

packed_enum!(Measure {
    0 => Releases,
} else Measure::default());

/// One ingredient of a technology's value on a criterion.
#[derive(Clone, Debug)]
pub struct Component {
    /// Where the value comes from.
    pub from: Origin,
    /// Its share; shares are relative to the sum over the components that apply.
    pub share: f64,
    /// The roles it applies to; empty for all.
    pub roles: Vec<String>,
}

packed_struct!(Component { from, share, roles });

/// Where a component's value comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// The technology's own rating.
    Rating,
    /// How well the graded answer (skills) covers the technology's languages.
    Skills {
        /// The graded question.
        question: String,
        /// The value where nothing of it is covered.
        none: f64,
        /// The value where nothing is said; where it is absent, how many people know the languages counts.
        unknown: Option<f64>,
    },
    /// The technology's fits with the options chosen, averaged.
    Fits {
        /// The question with those options.
        question: String,
    },
}

packed_enum!(Origin {
    0 => Rating,
    1 => Skills { question, none, unknown },
    2 => Fits { question },
} else Origin::Rating);

impl Criterion {
    /// How much a role counts in a stack's value.
    pub fn role_share(&self, role: &str) -> f64 {
        let found = self.role_shares.iter().find(|(id, _)| id == role);
        found.map_or(1.0, |(_, share)| *share)
    }
}

impl Component {
    /// Whether it is an ingredient of a technology's value.
    pub fn applies_to(&self, technology: &Technology) -> bool {
        self.roles.is_empty() || self.roles.contains(&technology.role)
    }
}
