//! Reads, checks and packs the catalogue in `data`, so that a broken one never gets into a build.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::{env, fs, process};

/// Cargo runs this in the crate's own folder.
const DATA: &str = "../../data";

fn main() {
    println!("cargo::rerun-if-changed={DATA}");
    if let Err(problems) = pack(Path::new(DATA)) {
        for problem in &problems {
            eprintln!("data/{problem}");
        }
        eprintln!("The catalogue has {} problems.", problems.len());
        process::exit(1);
    }
}

/// Writes `catalogue.bin`, which goes into the program, and the evidence, which the page loads when it is wanted.
fn pack(folder: &Path) -> Result<(), Vec<catalogue::Problem>> {
    let documents = catalogue::folder::documents(folder)?;
    let catalogue = catalogue::read(&documents)?;
    let catalogue::Parts { core, evidence } =
        catalogue::Parts::of(&catalogue).expect("plain data can be packed");
    write("catalogue.bin", &core);
    // The name changes with the content, so that a browser never keeps an old file for a new page.
    let mut hasher = DefaultHasher::new();
    evidence.hash(&mut hasher);
    let name = format!("evidence-{:016x}.bin", hasher.finish());
    write(&name, &evidence);
    println!("cargo::rustc-env=STACKFIT_EVIDENCE={name}");
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "the environment is where Cargo tells a build script where to write"
)]
fn write(name: &str, bytes: &[u8]) {
    let folder = env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    fs::write(Path::new(&folder).join(name), bytes).expect("the build's own folder can be written");
}
