#![doc = include_str!("../README.md")]

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
