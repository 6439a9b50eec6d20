//! `stackfit changes`: two states of a catalogue, as entries for `changes.toml`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{refused, run};

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data");

/// A copy of the data in a folder of its own.
fn copy(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    copy_folder(Path::new(DATA), &folder);
    folder
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// Replaces a text in a file, which must be there.
#[track_caller]
fn replace(folder: &Path, file: &str, old: &str, new: &str) {
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(old), "{file} has no {old}");
    fs::write(&path, text.replacen(old, new, 1)).unwrap();
}

/// Makes the next revision of a folder and returns its number.
fn raise(folder: &Path) -> u32 {
    let path = folder.join("catalogue.toml");
    let text = fs::read_to_string(&path).unwrap();
    let line = text
        .lines()
        .find(|line| line.starts_with("revision = "))
        .unwrap();
    let revision: u32 = line["revision = ".len()..].trim().parse().unwrap();
    let next = format!("revision = {}", revision + 1);
    fs::write(&path, text.replacen(line, &next, 1)).unwrap();
    revision + 1
}

/// The file of a technology with one rating's likely value set, and the value before.
fn rate(folder: &Path, technology: &str, criterion: &str, likely: f64) -> f64 {
    let path = folder.join(format!("technologies/{technology}.toml"));
    let text = fs::read_to_string(&path).unwrap();
    let head = format!("[ratings.{criterion}]");
    let (before, section) = text.split_once(&head).unwrap();
    let line = section
        .lines()
        .find(|line| line.starts_with("likely = "))
        .unwrap();
    let was: f64 = line["likely = ".len()..].trim().parse().unwrap();
    let section = section.replacen(line, &format!("likely = {likely:.2}"), 1);
    fs::write(&path, format!("{before}{head}{section}")).unwrap();
    was
}

#[track_caller]
fn text_of(old: &Path, new: &Path) -> String {
    let output = run(
        &["changes", old.to_str().unwrap(), new.to_str().unwrap()],
        b"",
    );
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{errors}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn should_write_entries_that_the_catalogue_then_takes() {
    let new = copy("changes-new");
    let revision = raise(&new);
    let was = rate(&new, "django", "security", 0.77);
    assert_ne!(was, 0.77);
    let text = text_of(Path::new(DATA), &new);
    let expected =
        format!("technology = \"django\"\ncriterion = \"security\"\nwas = {was}\nnow = 0.77\n");
    assert!(text.contains(&expected), "{text}");
    assert_eq!(text.matches("[[change]]").count(), 1, "{text}");
    assert!(text.contains(&format!("revision = {revision}\n")), "{text}");
    let record = new.join("changes.toml");
    let so_far = fs::read_to_string(&record).unwrap();
    fs::write(&record, so_far + &text).unwrap();
    let output = run(&["check", new.to_str().unwrap()], b"");
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{errors}");
    // What is recorded already is still found: the record itself is not compared.
    assert_eq!(text_of(Path::new(DATA), &new), text);
    // The next change of the same rating without a record of it is refused, and found all the same.
    let last = copy("changes-last");
    fs::copy(&record, last.join("changes.toml")).unwrap();
    raise(&last);
    raise(&last);
    rate(&last, "django", "security", 0.66);
    let message = refused(&["check", last.to_str().unwrap()], b"");
    assert!(message.contains("changes.toml: `change["), "{message}");
    let text = text_of(&new, &last);
    assert!(text.contains("was = 0.77\nnow = 0.66\n"), "{text}");
}

#[test]
fn should_find_every_kind_of_difference() {
    let new = copy("changes-kinds");
    raise(&new);
    replace(&new, "technologies/gin.toml", "product", "product");
    replace(
        &new,
        "technologies/gin.toml",
        "tags = [",
        "tags = [\"odd\", ",
    );
    replace(&new, "criteria.toml", "weight = 4.0", "weight = 2.5");
    replace(
        &new,
        "questions.toml",
        "Which languages does your team know?",
        "What do you know?",
    );
    let questions = new.join("questions.toml");
    let text = fs::read_to_string(&questions).unwrap();
    let extra = "\n[[question]]\nid = \"pets\"\nnumber = 59\nkind = \"one\"\ntitle = \"Pets?\"\nshort = \"Pets\"\nwhy = \"Because.\"\n[[question.option]]\nid = \"cat\"\nnumber = 1\nlabel = \"Cat\"\nphrase = \"you have a cat\"\n";
    fs::write(&questions, text + extra).unwrap();
    let rules = new.join("rules.toml");
    let text = fs::read_to_string(&rules).unwrap();
    let extra = "\n[[rule]]\nid = \"cats\"\nwhen = { pets = [\"cat\"] }\nweigh = { cost = 1.2 }\n";
    fs::write(&rules, text + extra).unwrap();
    let text = text_of(Path::new(DATA), &new);
    for part in [
        "technology = \"gin\"\nsays",
        "criterion = \"team_fit\"\nsays",
        "question = \"pets\"\nsays = \"The question “Pets” is new.\"",
        "rule = \"cats\"\nsays",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    // Another wording changes no result.
    assert_eq!(text.matches("[[change]]").count(), 4, "{text}");
    // Backwards, what is new is gone. Ids that are gone cannot be named.
    let old = copy("changes-back");
    raise(&old);
    raise(&old);
    let text = text_of(&new, &old);
    assert!(
        text.contains("says = \"The question “Pets” is not asked any more.\""),
        "{text}"
    );
    assert!(
        !text.contains("\"pets\"") && !text.contains("\"cats\""),
        "{text}"
    );
}

#[test]
fn should_refuse_folders_that_are_no_two_states() {
    let message = refused(&["changes", DATA, DATA], b"");
    assert!(message.contains("revision"), "{message}");
    let other = copy("changes-other");
    raise(&other);
    replace(&other, "catalogue.toml", "backend-stacks", "other-stacks");
    let message = refused(&["changes", DATA, other.to_str().unwrap()], b"");
    assert!(message.contains("other-stacks"), "{message}");
    let message = refused(&["changes", DATA, "/no/such/folder"], b"");
    assert!(message.contains("/no/such/folder"), "{message}");
}
