//! Builds the page that is measured, with the tools and settings of the real one.

#[path = "../../../xtask/src/small.rs"]
mod small;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use serde_json::Value;

const PACKAGE: &str = "bench-page";
const NAME: &str = "bench_page";
const TARGET: &str = "wasm32-unknown-unknown";

/// Builds the page; the folder that it is in.
pub fn page() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let target = target_folder();
    let folder = target.join("bench-page");
    fs::create_dir_all(&folder).unwrap();
    let options = [
        "build",
        "--release",
        "--package",
        PACKAGE,
        "--target",
        TARGET,
    ];
    run(cargo().args(options));
    let module = target
        .join(TARGET)
        .join("release")
        .join(format!("{NAME}.wasm"));
    let bindgen = ["--target", "web", "--no-typescript", "--out-dir"];
    run(Command::new("wasm-bindgen")
        .args(bindgen)
        .arg(&folder)
        .arg(module));
    let module = folder.join(format!("{NAME}_bg.wasm"));
    run(Command::new("wasm-opt")
        .args(small::SMALL)
        .arg(&module)
        .arg("-o")
        .arg(&module));
    for file in ["index.html", "reference.js"] {
        fs::copy(root.join("benches/page").join(file), folder.join(file)).unwrap();
    }
    folder
}

/// Where Cargo puts what it builds.
fn target_folder() -> PathBuf {
    let options = ["metadata", "--no-deps", "--format-version", "1"];
    let output = cargo().args(options).output().unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["target_directory"].as_str().unwrap().into()
}

fn cargo() -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()));
    cargo.current_dir(env!("CARGO_MANIFEST_DIR"));
    cargo
}

fn run(command: &mut Command) {
    let status = command.status();
    let done = status.as_ref().is_ok_and(|status| status.success());
    assert!(
        done,
        "{command:?} failed: {status:?}; `make bench` has the tools on PATH"
    );
}
