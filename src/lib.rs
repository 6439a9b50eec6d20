//! Stackfit: a decision wizard that finds the backend stack that fits a team, and says why.
//!
//! The pure modules come first; they build natively and know nothing of a browser. `ARCHITECTURE.md` has the map.

pub use {bundled, catalogue, embed, export, pictures, report, session, share, team, wording};

pub use catalogue::order;
pub use decision::{answers, engine, weights};
pub use session::decisions;

#[cfg(not(target_arch = "wasm32"))]
pub use command::{self, audit};

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(all(not(target_arch = "wasm32"), feature = "ssr"))]
pub mod pages;
#[cfg(any(target_arch = "wasm32", feature = "ssr"))]
pub mod view;
