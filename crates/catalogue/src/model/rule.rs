//! What answers require and prefer.

use super::super::packed::{packed_enum, packed_struct};
use super::Condition;

/// A named rule: what an answer requires or prefers.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Id, for editors; not packed, because deciding does without.
    pub id: String,
    /// When it applies.
    pub when: Condition,
    /// What it does.
    pub effect: Effect,
    /// The claims it rests on, for editors; not packed.
    pub claims: Vec<String>,
}

packed_struct!(Rule { when, effect } without { id, claims });

/// What a rule does.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Rules technologies out.
    Exclude {
        /// Which technologies it looks at.
        select: Selector,
        /// What makes one of them unfit.
        test: Test,
        /// "Firebase …": the reason, with `{languages}` where wanted; absent for [`Test::Unmet`], whose options say it.
        because: Option<String>,
    },
    /// Multiplies weights: criterion id and factor.
    Weigh(Vec<(String, f64)>),
    /// Moves values: criterion id and difference, clipped to [0, 1].
    Shift {
        /// What is moved.
        select: Selector,
        /// Criterion id and difference.
        by: Vec<(String, f64)>,
    },
    /// Says something that is worth knowing about a stack with such a part.
    Caution {
        /// The part or shape it is about.
        select: Selector,
        /// The sentence.
        text: String,
    },
}

packed_enum!(Effect {
    0 => Exclude { select, test, because },
    1 => Weigh(value),
    2 => Shift { select, by },
    3 => Caution { select, text },
} else Effect::Weigh(Vec::new()));

/// What makes a technology unfit.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// Being selected.
    Selected,
    /// Not meeting every option chosen for this question.
    Unmet(String),
    /// Having no language among the options chosen for this question.
    Outside(String),
    /// Being known less than half by the answer to this graded question, where there is one.
    Unknown(String),
}

packed_enum!(Test {
    0 => Selected,
    1 => Unmet(value),
    2 => Outside(value),
    3 => Unknown(value),
} else Test::Selected);

/// A choice of technologies or stacks; empty lists do not restrict.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selector {
    /// One of these roles.
    pub roles: Vec<String>,
    /// One of these tags.
    pub tags: Vec<String>,
    /// None of these tags.
    pub without_tags: Vec<String>,
    /// One of these languages.
    pub languages: Vec<String>,
    /// Stacks of one of these shapes; such a selector is about stacks, not technologies.
    pub shapes: Vec<String>,
}

packed_struct!(Selector {
    roles,
    tags,
    without_tags,
    languages,
    shapes
});
