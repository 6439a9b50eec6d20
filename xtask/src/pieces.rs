//! The program in pieces: split where `#[wasm_split]` says so, bound to its script, made small, and named by content.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use walrus::Module;
use wasm_split_cli_support::{Options, transform};

use crate::small::SMALL;
use crate::{Build, Outcome, script, tools};

/// The pieces that are loaded after the first, in the order in which they are: `src/browser/pieces.rs` has their split
/// points. What two of them share is loaded with the first that needs it.
const LATER: [&str; 3] = ["second", "third", "reader"];

/// The pieces as they are served.
pub(crate) struct Pieces {
    /// The files' names and contents.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// The file of the first piece …
    pub(crate) first: String,
    /// … of its script …
    pub(crate) script: String,
    /// … of the script that loads the others …
    pub(crate) loader: String,
    /// … and those of the second piece.
    pub(crate) second: Vec<String>,
}

impl Pieces {
    /// Whether a text stands in one of them.
    pub(crate) fn say(&self, text: &str) -> bool {
        let has = |content: &Vec<u8>| {
            content
                .windows(text.len())
                .any(|part| part == text.as_bytes())
        };
        self.files.values().any(has)
    }
}

/// Makes the pieces of the program that Cargo has linked.
pub(crate) fn made(build: &Build) -> Outcome<Pieces> {
    let folder = build.target.join(format!("pieces-{}", build.profile));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let linked = fs::read(build.compiled().join("stackfit.wasm"))?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&linked);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.main_module = "./stackfit.js";
    let split = transform(options)?;
    once(split.split_modules.iter().chain([&main]))?;

    let mut bind = Command::new("wasm-bindgen");
    bind.args([
        "--target",
        "web",
        "--no-typescript",
        "--keep-lld-exports",
        "--no-demangle",
    ])
    .args(["--out-name", "stackfit", "--out-dir"])
    .args([&folder, &main]);
    tools::finish(tools::start(&mut bind)?, "wasm-bindgen")?;
    let first = folder.join("stackfit_bg.wasm");
    if build.is_release() {
        script::shorten(&first, &folder.join("stackfit.js"))?;
        make_small(split.split_modules.iter().chain([&first]))?;
    }
    named(
        &folder,
        &first,
        &split.prefetch_map.into_iter().collect(),
        build.is_release(),
    )
}

/// Optimises files side by side.
fn make_small<'a>(files: impl Iterator<Item = &'a PathBuf>) -> Outcome<()> {
    let mut running = Vec::new();
    for file in files {
        let mut optimise = Command::new("wasm-opt");
        optimise.args(SMALL).arg(file).arg("-o").arg(file);
        running.push(tools::start(&mut optimise)?);
    }
    for program in running {
        tools::finish(program, "wasm-opt")?;
    }
    Ok(())
}

/// Sees to it that no function stands in two pieces.
fn once<'a>(files: impl Iterator<Item = &'a PathBuf>) -> Outcome<()> {
    let mut seen: BTreeMap<String, &Path> = BTreeMap::new();
    for file in files {
        let module =
            Module::from_file(file).map_err(|error| format!("{}: {error}", file.display()))?;
        for (id, _) in module.funcs.iter_local() {
            let Some(name) = module.funcs.get(id).name.clone() else {
                continue;
            };
            // What passes a call on to another piece, in a few bytes.
            if name.ends_with(" indirect_call_shim") {
                continue;
            }
            if let Some(other) = seen.get(&name).filter(|other| **other != file) {
                let (one, other) = (file.display(), other.display());
                return Err(format!("{name} stands in both {one} and {other}").into());
            }
            seen.insert(name, file);
        }
    }
    Ok(())
}

/// Gives every file a name that changes with its content, so that a browser never mixes those of two builds.
fn named(
    folder: &Path,
    first: &Path,
    loaded: &BTreeMap<String, Vec<String>>,
    is_release: bool,
) -> Outcome<Pieces> {
    let mut files = BTreeMap::new();
    let mut keep = |piece: &str, content: Vec<u8>| {
        let name = format!("{piece}-{}.wasm", tools::hash(&content));
        files.insert(name.clone(), content);
        name
    };
    let first = keep("first", fs::read(first)?);
    let mut loader = fs::read_to_string(folder.join("__wasm_split.js"))?;
    let mut second = Vec::new();
    let mut taken = BTreeSet::new();
    for piece in LATER {
        let needed = loaded
            .get(piece)
            .ok_or_else(|| format!("there is no piece “{piece}”"))?;
        for made in needed.iter().filter(|made| taken.insert((*made).clone())) {
            let name = keep(piece, fs::read(folder.join(format!("{made}.wasm")))?);
            loader = loader.replace(&format!("\"./{made}.wasm\""), &format!("\"./{name}\""));
            if piece == LATER[0] {
                second.push(name);
            }
        }
    }
    let mut script = fs::read_to_string(folder.join("stackfit.js"))?;
    if is_release {
        script = tools::minified(&script, "js")?;
        loader = tools::minified(&loader, "js")?;
    }
    // Each loads the other by its name, so that they have their hash together. In the table of what the first piece takes,
    // the loader's name stays: it stands in the piece, too.
    let hash = tools::hash(format!("{script}{loader}").as_bytes());
    let (script_name, loader_name) = (format!("first-{hash}.js"), format!("pieces-{hash}.js"));
    let script = imported(&script, "__wasm_split.js", &loader_name)?;
    let loader = imported(&loader, "stackfit.js", &script_name)?;
    files.insert(script_name.clone(), script.into_bytes());
    files.insert(loader_name.clone(), loader.into_bytes());
    Ok(Pieces {
        files,
        first,
        script: script_name,
        loader: loader_name,
        second,
    })
}

/// A script that imports a module by another name.
fn imported(script: &str, module: &str, name: &str) -> Outcome<String> {
    let mut ways = [
        ("from \"./", "\""),
        ("from './", "'"),
        ("from\"./", "\""),
        ("from'./", "'"),
    ]
    .into_iter();
    let way = ways.find(|(before, after)| script.contains(&format!("{before}{module}{after}")));
    let (before, after) = way.ok_or_else(|| format!("no script imports {module}"))?;
    let (was, is) = (
        format!("{before}{module}{after}"),
        format!("{before}{name}{after}"),
    );
    Ok(script.replace(&was, &is))
}
