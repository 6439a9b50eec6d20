//! How technologies become stacks.

use serde::{Deserialize, Serialize};

use super::super::fixed;
use super::Condition;

/// A way to put a backend together.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Shape {
    /// Id, such as `hosted_and_framework`.
    pub id: String,
    /// The roles of its parts, in the order in which they are named.
    pub backend: Vec<String>,
    /// What the shape itself adds to or takes from values: criterion id and difference.
    #[serde(with = "fixed::table")]
    pub shift: Vec<(String, f64)>,
    /// When backends are put together like this at all.
    pub when: Condition,
}

/// The client part of a stack.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ClientPart {
    /// The role that fills it.
    pub role: String,
    /// When a client is wanted.
    pub when: Condition,
}

/// What parts of one stack gain from each other.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Synergy {
    /// Id.
    pub id: String,
    /// What has to be shared.
    pub kind: SynergyKind,
    /// Criterion id and gain.
    #[serde(with = "fixed::table")]
    pub shift: Vec<(String, f64)>,
    /// "… has one language on both sides": what is said of a stack that has it.
    pub says: String,
}

/// What parts can share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum SynergyKind {
    /// A backend part and the client are written in one language.
    #[default]
    Language,
    /// A backend part has an SDK for the client.
    Sdk,
    /// A backend part and the client come from one vendor.
    Vendor,
}
