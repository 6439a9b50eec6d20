#![doc = include_str!("../README.md")]

pub mod answers;
pub mod engine;
pub mod weights;
