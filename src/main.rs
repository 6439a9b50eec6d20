//! One program: the page in the browser, the command line elsewhere.

#[cfg(target_arch = "wasm32")]
fn main() {
    stackfit::browser::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    std::process::exit(stackfit::command::run());
}
