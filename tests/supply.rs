//! What is said of the packages that are in the page: licences and bill of materials.

#![allow(
    clippy::unwrap_used,
    reason = "a value that is not there is a failed test"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What a script prints; where it writes to is a folder of this test's own.
#[track_caller]
fn run(script: &str) -> (String, PathBuf) {
    let made = Path::new(env!("CARGO_TARGET_TMPDIR")).join("supply");
    fs::create_dir_all(&made).unwrap();
    let output = Command::new("node")
        .arg(Path::new("scripts/supply").join(script))
        .current_dir(folder())
        .env("TRUNK_STAGING_DIR", &made)
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    (String::from_utf8(output.stdout).unwrap(), made)
}

fn named<'a>(bill: &'a Value, name: &str) -> Option<&'a Value> {
    let components = bill["components"].as_array().unwrap();
    components.iter().find(|one| one["name"] == name)
}

#[test]
fn should_list_what_is_in_the_page_and_nothing_else() {
    let (bill, _) = run("sbom.mjs");
    let bill: Value = serde_json::from_str(&bill).unwrap();
    assert_eq!(bill["bomFormat"], "CycloneDX");
    assert_eq!(bill["metadata"]["component"]["name"], "stackfit");
    for name in ["leptos", "wasm-bindgen", "serde_json", "mcda"] {
        assert!(named(&bill, name).is_some(), "{name} is missing");
    }
    for name in [
        "clap",
        "axum",
        "serde_derive",
        "thirtyfour",
        "proptest",
        "stackfit-fuzz",
    ] {
        assert!(named(&bill, name).is_none(), "{name} is not in the page");
    }
    let lock = fs::read_to_string(folder().join("Cargo.lock")).unwrap();
    for one in bill["components"].as_array().unwrap() {
        assert!(one["licenses"][0]["expression"].is_string(), "{one}");
        if let Some(sum) = one["hashes"][0]["content"].as_str() {
            assert!(lock.contains(&format!("checksum = \"{sum}\"")), "{one}");
        }
    }
    assert!(named(&bill, "leptos").unwrap()["hashes"][0]["content"].is_string());
}

#[test]
fn should_relate_packages_to_each_other() {
    let (bill, _) = run("sbom.mjs");
    let bill: Value = serde_json::from_str(&bill).unwrap();
    let references: Vec<&Value> = bill["dependencies"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["ref"])
        .collect();
    assert!(references.contains(&&bill["metadata"]["component"]["bom-ref"]));
    for one in bill["components"].as_array().unwrap() {
        let same = references.iter().filter(|other| **other == &one["bom-ref"]);
        assert_eq!(same.count(), 1, "{one}");
    }
    for one in bill["dependencies"].as_array().unwrap() {
        for other in one["dependsOn"].as_array().unwrap() {
            assert!(references.contains(&other), "{other}");
        }
    }
}

#[test]
fn should_pass_on_the_licence_of_every_package() {
    let (bill, made) = run("sbom.mjs");
    let bill: Value = serde_json::from_str(&bill).unwrap();
    run("notices.mjs");
    let notices = fs::read_to_string(made.join("licences.txt")).unwrap();
    for one in bill["components"].as_array().unwrap() {
        let (name, version) = (
            one["name"].as_str().unwrap(),
            one["version"].as_str().unwrap(),
        );
        let ours = one["hashes"].is_null();
        assert!(
            ours || notices.contains(&format!("\n{name} {version}: ")),
            "{name}"
        );
    }
    for text in [
        "Permission is hereby granted",
        "Apache License",
        "UNICODE LICENSE V3",
        "dlmalloc-",
        "The Rust Project Developers",
    ] {
        assert!(notices.contains(text), "{text}");
    }
    for tag in ["<pre>", "&#39;", "&lt;"] {
        assert!(!notices.contains(tag), "{tag}");
    }
}

#[test]
fn should_name_every_package_of_npm_by_its_hash() {
    for tool in fs::read_dir(folder().join("scripts/npm")).unwrap() {
        let lock = fs::read_to_string(tool.unwrap().path().join("package-lock.json")).unwrap();
        assert!(
            !lock.contains("\"resolved\""),
            "where packages come from is each machine's own business"
        );
        let lock: Value = serde_json::from_str(&lock).unwrap();
        for (name, package) in lock["packages"].as_object().unwrap() {
            let hash = package["integrity"].as_str().unwrap_or_default();
            assert!(name.is_empty() || hash.starts_with("sha512-"), "{name}");
        }
    }
}

#[test]
fn should_pin_actions_by_commit() {
    for file in fs::read_dir(folder().join(".github/workflows")).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        for line in text.lines().filter(|line| line.contains("uses:")) {
            let commit = line
                .split('@')
                .nth(1)
                .unwrap_or_default()
                .split(' ')
                .next()
                .unwrap();
            let hash = commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit());
            assert!(hash, "{line}");
        }
    }
}
