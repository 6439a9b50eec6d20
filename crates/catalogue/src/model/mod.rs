//! The catalogue as plain data: everything a decision is made from and everything it is explained with.
//!
//! Nothing here knows a technology, criterion or question by name; another catalogue can be about another decision.

mod catalogue;
mod change;
mod criterion;
mod evidence;
mod example;
mod fact;
mod guide;
mod precedent;
mod question;
mod release;
mod rule;
mod stack;
mod technology;
mod words;

pub use catalogue::{Catalogue, Role, Slot};
pub use change::{Change, Move};
pub use criterion::{Component, Criterion, Measure, Origin};
pub use evidence::{Anchors, Basis, Claim, Evidence, EvidenceKind, Source, Status, Tone};
pub use example::{Example, Given, Story};
pub use fact::{Fact, FactGroup, FactKind, FactValue, Sheet, Stated};
pub use guide::{GuidePage, GuideSection, GuideTable};
pub use precedent::{Precedent, Satisfied, Thumb};
pub use question::{Choice, Condition, Kind, Level, Question};
pub use release::{Fading, Growth, Release, SupportScale, Widths};
pub use rule::{Effect, Rule, Selector, Test};
pub use stack::{ClientPart, Shape, Synergy, SynergyKind};
pub use technology::{Interval, Rating, Technology};
pub use words::WORDS;
