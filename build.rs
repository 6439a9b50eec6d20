//! Reads, checks and packs the catalogue in `data`, so that a broken one never gets into a build.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::{env, fs, process};

// The same reader as the program's: what the build accepts is what the browser can read.
#[path = "src/catalogue/mod.rs"]
#[allow(
    dead_code,
    unused_imports,
    reason = "the build uses only a part of the module"
)]
mod catalogue;
#[path = "src/order.rs"]
#[allow(dead_code, reason = "the build uses only a part of the module")]
mod order;

fn main() {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/catalogue");
    println!("cargo::rerun-if-changed=src/order.rs");
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|target| target == "wasm32") {
        // Where everything is used is what the program is split by: see `xtask`.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    if let Err(problems) = pack(Path::new("data")) {
        for problem in &problems {
            eprintln!("data/{problem}");
        }
        eprintln!("The catalogue has {} problems.", problems.len());
        process::exit(1);
    }
}

/// Writes `front.bin` and `catalogue.bin`, which go into the program, and the evidence, which the page loads when it is wanted.
fn pack(folder: &Path) -> Result<(), Vec<catalogue::Problem>> {
    let documents = catalogue::folder::documents(folder)?;
    let catalogue = catalogue::read(&documents)?;
    let catalogue::Parts {
        front,
        core,
        evidence,
    } = catalogue::Parts::of(&catalogue).expect("plain data can be packed");
    write("front.bin", &front);
    write("catalogue.bin", &core);
    // The name changes with the content, so that a browser never keeps an old file for a new page.
    let mut hasher = DefaultHasher::new();
    evidence.hash(&mut hasher);
    let name = format!("evidence-{:016x}.bin", hasher.finish());
    write(&name, &evidence);
    println!("cargo::rustc-env=STACKFIT_EVIDENCE={name}");
    Ok(())
}

fn write(name: &str, bytes: &[u8]) {
    let folder = env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    fs::write(Path::new(&folder).join(name), bytes).expect("the build's own folder can be written");
}
