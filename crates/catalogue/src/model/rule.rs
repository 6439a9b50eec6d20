//! What answers require and prefer.

use serde::{Deserialize, Serialize};

use super::super::fixed;
use super::Condition;

/// A named rule: what an answer requires or prefers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Rule {
    /// Id, for editors; not packed, because deciding does without.
    #[serde(skip)]
    pub id: String,
    /// When it applies.
    pub when: Condition,
    /// What it does.
    pub effect: Effect,
    /// The claims it rests on, for editors; not packed.
    #[serde(skip)]
    pub claims: Vec<String>,
}

/// What a rule does.
#[derive(Clone, Debug, Serialize, Deserialize)]
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
    Weigh(#[serde(with = "fixed::table")] Vec<(String, f64)>),
    /// Moves values: criterion id and difference, clipped to [0, 1].
    Shift {
        /// What is moved.
        select: Selector,
        /// Criterion id and difference.
        #[serde(with = "fixed::table")]
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

/// What makes a technology unfit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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

/// A choice of technologies or stacks; empty lists do not restrict.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
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
