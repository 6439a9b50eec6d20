//! What `wasm-opt` is told; the benchmark of the analysis is built with the same.

/// Its options.
pub const SMALL: [&str; 4] = [
    "-Oz",
    "--converge",
    // The linker puts the end of the stack there, so that no sum of an address and a place runs over into it.
    "--low-memory-unused",
    "--strip-producers",
];
