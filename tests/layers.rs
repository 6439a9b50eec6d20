//! Which module may use which: the layers of `ARCHITECTURE.md`, kept by a test.

#![allow(
    clippy::unwrap_used,
    reason = "a file that cannot be read is a failed test"
)]

use std::fs;
use std::path::{Path, PathBuf};

const PURE: &[&str] = &[
    "answers",
    "bundled",
    "catalogue",
    "decisions",
    "embed",
    "engine",
    "export",
    "order",
    "pictures",
    "report",
    "session",
    "share",
    "team",
    "weights",
    "wording",
];

/// What the command line may use: everything pure, and what only native tools have.
const NATIVE: &[&str] = &[
    "answers",
    "audit",
    "bundled",
    "catalogue",
    "decisions",
    "embed",
    "engine",
    "export",
    "order",
    "pictures",
    "report",
    "session",
    "share",
    "team",
    "weights",
    "wording",
];

/// Each module of the crate and the modules it may use beside itself.
const ALLOWED: &[(&str, &[&str])] = &[
    ("order", &[]),
    ("wording", &[]),
    ("catalogue", &["order"]),
    ("answers", &["catalogue", "order"]),
    ("weights", &["answers", "catalogue", "order"]),
    ("engine", &["answers", "catalogue", "order", "weights"]),
    (
        "report",
        &[
            "answers",
            "catalogue",
            "engine",
            "order",
            "weights",
            "wording",
        ],
    ),
    ("pictures", &["catalogue", "order", "report", "wording"]),
    ("share", &["answers", "catalogue", "weights"]),
    (
        "session",
        &[
            "answers",
            "catalogue",
            "engine",
            "report",
            "share",
            "weights",
        ],
    ),
    (
        "team",
        &[
            "answers",
            "catalogue",
            "engine",
            "order",
            "report",
            "share",
            "weights",
            "wording",
        ],
    ),
    (
        "export",
        &[
            "answers",
            "catalogue",
            "engine",
            "order",
            "report",
            "weights",
            "wording",
        ],
    ),
    (
        "decisions",
        &[
            "answers",
            "catalogue",
            "engine",
            "report",
            "share",
            "weights",
            "wording",
        ],
    ),
    (
        "embed",
        &[
            "answers",
            "catalogue",
            "engine",
            "report",
            "session",
            "share",
            "weights",
            "wording",
        ],
    ),
    ("bundled", &["catalogue"]),
    (
        "audit",
        &["answers", "catalogue", "engine", "export", "order"],
    ),
    ("command", NATIVE),
    ("view", PURE),
    (
        "browser",
        &[
            "answers",
            "bundled",
            "catalogue",
            "decisions",
            "embed",
            "engine",
            "order",
            "report",
            "session",
            "share",
            "view",
            "weights",
            "wording",
        ],
    ),
];

/// What a pure module may not reach for: views, the browser, the clock, chance.
const IMPURE: &[&str] = &[
    "leptos",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "gloo",
    "std::time",
    "Instant::now",
    "SystemTime",
    "rand::",
    "std::env::",
    "std::thread",
    "std::net",
    "HashMap",
    "HashSet",
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every Rust file below a path, or the file itself.
fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let entries = fs::read_dir(path).unwrap();
    let mut files: Vec<PathBuf> = entries
        .flat_map(|entry| files(&entry.unwrap().path()))
        .collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "rs"));
    files.sort();
    files
}

fn files_of(module: &str) -> Vec<PathBuf> {
    let folder = source().join(module);
    let file = source().join(format!("{module}.rs"));
    let mut files = if folder.is_dir() {
        files(&folder)
    } else {
        Vec::new()
    };
    files.extend(file.is_file().then_some(file));
    assert!(!files.is_empty(), "there is no module {module}");
    files
}

/// The code of a file, without comments.
fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let lines = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// The modules that code names by `crate::`: `crate::a::b`, and both of `crate::{a::b, c}`.
fn edges(code: &str) -> Vec<String> {
    let mut edges = Vec::new();
    for (place, _) in code.match_indices("crate::") {
        let rest = &code[place + "crate::".len()..];
        match rest.strip_prefix('{') {
            None => edges.push(first_name(rest)),
            Some(group) => {
                let mut depth = 0;
                let mut start = true;
                for (place, letter) in group.char_indices() {
                    match letter {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => start = true,
                        letter if start && !letter.is_whitespace() => {
                            edges.push(first_name(&group[place..]));
                            start = false;
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    edges
}

fn first_name(text: &str) -> String {
    text.chars()
        .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
        .collect()
}

#[test]
fn should_find_every_way_to_name_a_module() {
    let code = "use crate::answers::Answers;\nuse crate::{order, engine::{decide, Decision}, share};\nlet x: crate::view::X;";
    assert_eq!(edges(code), ["answers", "order", "engine", "share", "view"]);
    assert_eq!(
        edges("use crate::{\n    report,\n    session::Session,\n};"),
        ["report", "session"]
    );
    assert!(edges("use super::catalogue;").is_empty());
}

#[test]
fn should_use_only_the_layers_below() {
    for (module, allowed) in ALLOWED {
        for file in files_of(module) {
            for edge in edges(&code(&file)) {
                let fine = edge == *module || allowed.contains(&edge.as_str());
                assert!(
                    fine,
                    "{} uses {edge}, which is not below {module}",
                    file.display()
                );
            }
        }
    }
}

#[test]
fn should_not_climb_out_of_a_module_by_super() {
    // `super` from a module's own file, or one `super` too many, would be an edge that the table does not see.
    for (module, _) in ALLOWED {
        for file in files_of(module) {
            let below = file.strip_prefix(source()).unwrap();
            let last = below.file_stem().unwrap() == "mod";
            let depth = below.iter().count() - usize::from(last);
            let climb = format!("super::{}", "super::".repeat(depth - 1));
            assert!(!code(&file).contains(&climb), "{}", file.display());
        }
    }
}

#[test]
fn should_keep_the_pure_modules_pure() {
    for module in NATIVE {
        for file in files_of(module) {
            let code = code(&file);
            for word in IMPURE {
                assert!(!code.contains(word), "{} uses {word}", file.display());
            }
        }
    }
}

#[test]
fn should_know_every_module_of_the_crate() {
    let mut modules: Vec<String> = fs::read_dir(source())
        .unwrap()
        .map(|entry| {
            entry
                .unwrap()
                .path()
                .file_stem()
                .unwrap()
                .to_string_lossy()
                .into_owned()
        })
        .filter(|name| name != "lib" && name != "main")
        .collect();
    modules.sort();
    let mut known: Vec<&str> = ALLOWED.iter().map(|(module, _)| *module).collect();
    known.sort_unstable();
    assert_eq!(modules, known, "a new module needs a line in the table");
}

#[test]
fn should_have_no_way_around() {
    for (module, allowed) in ALLOWED {
        for below in *allowed {
            let back = ALLOWED.iter().find(|(name, _)| name == below).unwrap().1;
            assert!(
                !back.contains(module),
                "{module} and {below} use each other"
            );
        }
    }
}

#[test]
fn should_only_mount_and_run_in_main() {
    let edges = edges(&code(&source().join("main.rs")));
    assert!(edges.is_empty());
    assert!(code(&source().join("main.rs")).lines().count() < 20);
}
