//! What `wasm-opt` is told; the benchmark of the analysis is built with the same.

/// Its options.
pub const SMALL: [&str; 3] = ["-Oz", "--converge", "--strip-producers"];
