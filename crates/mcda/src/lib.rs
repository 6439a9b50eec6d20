//! Multi-criteria decision analysis on plain tables.
//!
//! One module a method, named after it: its doc gives formula, assumptions, units and paper. Nothing here knows of
//! catalogues, questions or browsers; numbers come in, numbers go out, and the same numbers give the same digits on
//! every platform: only basic arithmetic and square roots are used, in a fixed order.

pub mod additive;
pub mod by_hand;
pub mod composite;
mod lanes;
pub mod normalise;
pub mod promethee2;
pub mod random;
mod rank;
pub mod ranking;
pub mod roc;
pub mod shares;
pub mod smaa;
pub mod stability;
pub mod table;
mod tilt;
pub mod topsis;
pub mod vikor;
pub mod weights;
