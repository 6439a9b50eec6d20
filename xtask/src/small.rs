//! What `wasm-opt` is told; the benchmark of the analysis is built with the same.
//!
//! What counts is the size after brotli. The least code (`-Oz`) is more bytes then, because it writes the same thing in
//! more ways.

/// Its options, in the order in which it goes by them.
pub const SMALL: [&str; 7] = [
    // Expressions are taken apart and branches put together anew, which makes like things alike …
    "--flatten",
    "--rereloop",
    // … and all is made small twice, since the first time leaves something to do.
    "-Os",
    "-Os",
    // The linker puts the end of the stack there, so that no sum of an address and a place runs over into it.
    "--low-memory-unused",
    "--strip-producers",
    // No browser asks for it; `wasm-opt` did.
    "--strip-target-features",
];
