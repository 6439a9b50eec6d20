//! How technologies become stacks.

use super::super::packed::{packed_enum, packed_struct};
use super::Condition;

/// A way to put a backend together.
#[derive(Clone, Debug, Default)]
pub struct Shape {
    /// Id, such as `hosted_and_framework`.
    pub id: String,
    /// The roles of its parts, in the order in which they are named.
    pub backend: Vec<String>,
    /// What the shape itself adds to or takes from values: criterion id and difference.
    pub shift: Vec<(String, f64)>,
    /// When backends are put together like this at all.
    pub when: Condition,
}

packed_struct!(Shape {
    id,
    backend,
    shift,
    when
});

/// The client part of a stack.
#[derive(Clone, Debug, Default)]
pub struct ClientPart {
    /// The role that fills it.
    pub role: String,
    /// When a client is wanted.
    pub when: Condition,
}

packed_struct!(ClientPart { role, when });

/// What parts of one stack gain from each other.
#[derive(Clone, Debug, Default)]
pub struct Synergy {
    /// Id.
    pub id: String,
    /// What has to be shared.
    pub kind: SynergyKind,
    /// Criterion id and gain.
    pub shift: Vec<(String, f64)>,
    /// "… has one language on both sides": what is said of a stack that has it.
    pub says: String,
}

packed_struct!(Synergy {
    id,
    kind,
    shift,
    says
});

/// What parts can share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum SynergyKind {
    /// A backend part and the client are written in one language.
    #[default]
    Language,
    /// A backend part has an SDK for the client.
    Sdk,
    /// A backend part and the client come from one vendor.
    Vendor,
}

packed_enum!(SynergyKind {
    0 => Language,
    1 => Sdk,
    2 => Vendor,
} else SynergyKind::default());
