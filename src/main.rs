//! One program: the page in the browser, the command line elsewhere.

/// What memory is asked of: a small part of the code of what the standard library has for browsers.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(target_arch = "wasm32")]
fn main() {
    stackfit::browser::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    std::process::exit(stackfit::command::run());
}
