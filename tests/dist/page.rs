//! What the policy asks of the page.

use std::fs;
use std::path::Path;

use crate::{PAGE, SCRIPT, Site};

#[test]
fn should_set_no_style_that_the_policy_forbids() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/view");
    let mut folders = vec![root];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            files += 1;
            let text = fs::read_to_string(&path).unwrap();
            // `style:name=…` and `style=(name, …)` set a property, which is allowed.
            let mut attributes = text
                .match_indices(" style=")
                .filter(|(at, found)| !text[at + found.len()..].starts_with('('));
            assert!(
                attributes.next().is_none(),
                "{} sets the attribute style; write style:name=",
                path.display()
            );
        }
    }
    assert!(files > 20, "{files} files");
}

/// A closure among the children of a view changes texts where they stand: see `src/view/fresh.rs`.
#[test]
fn should_put_anew_whatever_changes_on_the_page() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut closures = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            for (place, _) in text.match_indices("move ||") {
                closures += 1;
                let line = text[..place].matches('\n').count() + 1;
                assert!(
                    !text[..place].trim_end().ends_with('{'),
                    "{}:{line}: write fresh(move || …) or fresh_text(move || …)",
                    path.display()
                );
            }
        }
    }
    assert!(closures > 100, "{closures} closures");
}

#[test]
fn should_refuse_a_page_that_its_own_policy_would_break() {
    let site = Site::new("broken");
    for (from, to, says) in [
        ("<p>", "<p style=\"color: red\">", "in an attribute"),
        ("<p>", "<p onclick=one()>", "in an attribute"),
        (
            "<meta name=stackfit-report>",
            "",
            "no <meta name=\"stackfit-report\">",
        ),
        ("<meta charset=utf-8>", "", "character set"),
    ] {
        site.write("built/index.html", &PAGE.replace(from, to));
        site.refuses(&[], None, says);
    }
    fs::remove_file(site.folder.join("built/index.html")).unwrap();
    site.refuses(&[], None, "run make build first");
}

#[test]
fn should_have_one_policy_from_the_build_on() {
    let site = Site::new("built");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let built = || {
        let mut command = std::process::Command::new("node");
        command.arg(root.join("scripts/policy.mjs"));
        command.arg(site.folder.join("built"));
        command.arg(root.join("deploy.toml"));
        let output = command.output().expect("node runs");
        assert!(output.status.success(), "{output:?}");
        fs::read_to_string(site.folder.join("built/index.html")).unwrap()
    };
    let once = built();
    let before = once.find("Content-Security-Policy").unwrap();
    assert!(before < once.find("<script").unwrap(), "{once}");
    assert!(
        once.contains(&format!("script-src 'self' 'wasm-unsafe-eval' {SCRIPT};")),
        "{once}"
    );
    assert_eq!(built(), once, "a second time changes nothing");
    // The settings of the deployer take the place of the build's.
    site.make(&[("CATALOGUE_ORIGINS", "https://data.example")]);
    let page = site.read("public/index.html");
    assert_eq!(page.matches("Content-Security-Policy").count(), 1, "{page}");
    assert!(
        page.contains("connect-src 'self' https://data.example;"),
        "{page}"
    );
}
