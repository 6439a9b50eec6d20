//! Stackfit: a decision wizard that finds the backend stack that fits a team, and says why.
//!
//! The pure modules come first; they build natively and know nothing of a browser. `ARCHITECTURE.md` has the map.

pub mod answers;
pub mod bundled;
pub mod catalogue;
pub mod decisions;
pub mod embed;
pub mod engine;
pub mod export;
pub mod order;
pub mod pictures;
pub mod report;
pub mod session;
pub mod share;
pub mod team;
pub mod weights;
pub mod wording;

#[cfg(not(target_arch = "wasm32"))]
pub mod audit;
#[cfg(not(target_arch = "wasm32"))]
pub mod command;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(any(target_arch = "wasm32", feature = "ssr"))]
pub mod view;
