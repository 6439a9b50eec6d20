//! What building the page takes beyond Cargo and Trunk: `cargo run --package xtask -- pieces`.

mod page;
mod pieces;
mod script;
mod small;
mod tools;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, error, fs};

/// What can go wrong: whatever it is, it is said, and the build stops.
type Outcome<T> = Result<T, Box<dyn error::Error>>;

/// Where Trunk builds, and how.
struct Build {
    /// The folder that Trunk fills.
    staging: PathBuf,
    /// Cargo's folder.
    target: PathBuf,
    /// `release` or `debug`, as Cargo's folder for it is called.
    profile: String,
}

impl Build {
    /// What Trunk tells its hooks.
    fn of_trunk() -> Outcome<Build> {
        let staging = env::var("TRUNK_STAGING_DIR");
        let staging = staging.map_err(|_| "this is run by Trunk: see [[hooks]] in Trunk.toml")?;
        Ok(Build {
            staging: staging.into(),
            target: env::var("CARGO_TARGET_DIR")
                .unwrap_or("target".to_owned())
                .into(),
            profile: env::var("TRUNK_PROFILE").unwrap_or("debug".to_owned()),
        })
    }

    fn is_release(&self) -> bool {
        self.profile == "release"
    }

    /// Cargo's folder for what runs in browsers.
    fn compiled(&self) -> PathBuf {
        self.target
            .join("wasm32-unknown-unknown")
            .join(&self.profile)
    }
}

fn main() -> ExitCode {
    let outcome = match env::args().nth(1).as_deref() {
        Some("pieces") => put_pieces_into_place(),
        _ => Err("usage: cargo run --package xtask -- pieces".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Splits the program that Trunk has linked, and puts the pieces, the style sheets and the evidence into its folder.
fn put_pieces_into_place() -> Outcome<()> {
    let build = Build::of_trunk()?;
    let pieces = pieces::made(&build)?;
    let mut page = page::Page::read(&build.staging)?;
    page.take_pieces(&pieces)?;
    page.take_styles("style/third", build.is_release())?;
    page.write()?;
    evidence(&build, &pieces)
}

/// Puts the evidence file that the program asks for beside the page.
fn evidence(build: &Build, pieces: &pieces::Pieces) -> Outcome<()> {
    for package in fs::read_dir(build.compiled().join("build"))? {
        let Ok(files) = fs::read_dir(package?.path().join("out")) else {
            continue;
        };
        for file in files {
            let (file, name) = file.map(|file| (file.path(), file.file_name()))?;
            let name = name.to_string_lossy();
            // Earlier builds leave their files behind; the program knows the name of its own.
            if name.starts_with("evidence-") && pieces.say(&name) {
                fs::copy(&file, build.staging.join(&*name))?;
                return Ok(());
            }
        }
    }
    Err("the evidence file of this build was not found; run `cargo clean` and build again".into())
}
