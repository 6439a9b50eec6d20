//! Markdown passes an independent linter with its default rules.

use std::fs;
use std::process::Command;

use stackfit::export::{adr::adr, markdown::markdown};

use crate::stage::{Taken, folder, hostile, kinds, random, run};

/// Writes a document for each result, and lints them all; `config` is markdownlint's.
#[track_caller]
fn lint(name: &str, config: &str, document: impl Fn(&Taken) -> String) {
    let folder = folder(name);
    fs::write(folder.join(".markdownlint.json"), config).unwrap();
    let named = kinds()
        .into_iter()
        .map(|(name, taken)| (name.to_owned(), taken));
    let random = random(20).into_iter().enumerate();
    let random = random.map(|(place, taken)| (format!("random-{place}"), taken));
    for (name, taken) in named
        .chain(random)
        .chain([("hostile".to_owned(), hostile())])
    {
        fs::write(folder.join(format!("{name}.md")), document(&taken)).unwrap();
    }
    let output = run(Command::new("markdownlint").arg(".").current_dir(&folder));
    let found = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{found}");
}

#[test]
fn should_write_records_that_a_linter_accepts() {
    // Headings are the data's words where these are too long for a line; nothing else may be.
    lint("lint-adr", r#"{"MD013": {"headings": false}}"#, |taken| {
        adr(&taken.subject())
    });
}

#[test]
fn should_write_records_of_the_bundled_data_that_keep_to_every_default() {
    let folder = folder("lint-defaults");
    fs::write(folder.join(".markdownlint.json"), "{}").unwrap();
    for (name, taken) in kinds() {
        fs::write(folder.join(format!("{name}.md")), adr(&taken.subject())).unwrap();
    }
    let output = run(Command::new("markdownlint").arg(".").current_dir(&folder));
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn should_write_markdown_that_a_linter_accepts() {
    // A table has no place for breaks.
    let config = r#"{"MD013": {"headings": false, "tables": false}}"#;
    lint("lint-markdown", config, |taken| markdown(&taken.subject()));
}

#[test]
fn should_have_a_linter_that_finds_faults() {
    let folder = folder("lint-faulty");
    fs::write(folder.join("faulty.md"), "# One\n# One\n* a\n<b>x</b>\n").unwrap();
    let output = run(Command::new("markdownlint").arg(".").current_dir(&folder));
    let found = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success());
    for rule in ["MD022", "MD025", "MD033"] {
        assert!(found.contains(rule), "{found}");
    }
}
