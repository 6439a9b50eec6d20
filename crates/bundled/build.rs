//! Reads, checks and packs the catalogue in `data`, so that a broken one never gets into a build.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::{env, fs, process};

/// Cargo runs this in the crate's own folder.
const DATA: &str = "../../data";

/// What `make generated` has written of how right the catalogue is; a test sees to it that it is up to date.
const VALIDATION: &str = "../../docs/validation.md";

fn main() {
    println!("cargo::rerun-if-changed={DATA}");
    println!("cargo::rerun-if-changed={VALIDATION}");
    score();
    if let Err(problems) = pack(Path::new(DATA)) {
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
    } = catalogue::Parts::of(&catalogue);
    write("front.bin", &front);
    write("catalogue.bin", &core);
    // The name changes with the content, so that a browser never keeps an old file for a new page.
    let mut hasher = DefaultHasher::new();
    evidence.hash(&mut hasher);
    let name = format!("evidence-{:016x}.bin", hasher.finish());
    write(&name, &evidence);
    println!("cargo::rustc-env=STACKFIT_EVIDENCE={name}");
    println!("cargo::rustc-env=STACKFIT_CATALOGUE={}", catalogue.id);
    Ok(())
}

/// Tells the program of how many documented decisions it is right, and in how many of 100.
fn score() {
    let text = fs::read_to_string(VALIDATION).unwrap_or_default();
    let row = |name: &str| {
        let mut lines = text.lines();
        let rest = lines.find_map(|line| line.strip_prefix(&format!("| {name} | ")));
        rest.and_then(|rest| rest.trim_end_matches([' ', '|', '%']).parse::<f64>().ok())
    };
    let (Some(decisions), Some(right)) = (row("decisions"), row("first place right")) else {
        eprintln!(
            "docs/validation.md has no row “decisions” or “first place right”: run `make generated`"
        );
        process::exit(1);
    };
    println!("cargo::rustc-env=STACKFIT_DECISIONS={decisions}");
    println!("cargo::rustc-env=STACKFIT_RIGHT={right:.0}");
}

#[expect(
    clippy::disallowed_methods,
    reason = "the environment is where Cargo tells a build script where to write"
)]
fn write(name: &str, bytes: &[u8]) {
    let folder = env::var("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    fs::write(Path::new(&folder).join(name), bytes).expect("the build's own folder can be written");
}
