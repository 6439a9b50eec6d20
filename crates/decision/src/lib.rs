//! What is decided, and by what: answers, weights that are set by hand, and the engine that ranks stacks by them.

pub mod answers;
pub mod engine;
pub mod weights;
