//! The program knows nothing of what is decided: that is data, and another catalogue is about something else.

#![allow(
    clippy::unwrap_used,
    reason = "a file that cannot be read is a failed test"
)]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use stackfit::catalogue::{Catalogue, WORDS};
use stackfit::wording::{EN, say};
use support::{catalogue, example, ids};

/// Words of the file format that are ids of the bundled catalogue as well.
const FORMAT: &[&str] = &["client", "skills"];

/// Ids that mean something else in a file: a line of a criterion, a slot in a text, a part of what `check` prints, a site
/// that a page is put into.
const ELSEWHERE: &[(&str, &str)] = &[
    ("crates/catalogue/src/read/criteria.rs", "behind"),
    ("crates/command/src/check.rs", "cost"),
    ("crates/embed/src/snippets/mod.rs", "wordpress"),
    ("crates/report/src/reasons.rs", "behind"),
    ("crates/share/src/mended.rs", "team"),
    ("src/browser/work.rs", "performance"),
];

/// Words that only fit the bundled decision.
const OF_THE_DECISION: &[&str] = &[
    "app",
    "apps",
    "backend",
    "backends",
    "baas",
    "database",
    "databases",
    "deadline",
    "framework",
    "frameworks",
    "hosted",
    "language",
    "languages",
    "mobile",
    "phone",
    "phones",
    "programming",
    "stack",
    "stacks",
    "technologies",
    "technology",
    "toolkit",
    "toolkits",
    "website",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// The string literals of a Rust file, without those in comments.
fn literals(code: &str) -> Vec<String> {
    let mut literals = Vec::new();
    let mut letters = code.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        match letter {
            '/' if before == '/' => {
                letters.by_ref().find(|one| *one == '\n');
            }
            // The quotation mark as a character.
            '"' if before == '\'' && letters.peek() == Some(&'\'') => {}
            '"' => literals.push(literal(&mut letters)),
            _ => {}
        }
        before = if letter == '"' { ' ' } else { letter };
    }
    literals
}

/// The rest of a literal, up to its end.
fn literal(letters: &mut impl Iterator<Item = char>) -> String {
    let mut text = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => break,
            '\\' => match letters.next() {
                Some('n') => text.push('\n'),
                Some(other) => text.push(other),
                None => break,
            },
            letter => text.push(letter),
        }
    }
    text
}

/// The ids of a catalogue, and those of options that are no English word by themselves.
fn telling_ids(catalogue: &Catalogue) -> BTreeSet<&str> {
    let mut telling = ids(catalogue);
    for question in &catalogue.questions {
        let options = question.options.iter().map(|option| option.id.as_str());
        telling.extend(options.filter(|id| id.contains('_')));
    }
    telling
}

/// The Rust files that the program is made of: those of the page and of each crate.
fn code() -> Vec<PathBuf> {
    let mut code = files(&root().join("src"));
    for entry in fs::read_dir(root().join("crates")).unwrap() {
        let source = entry.unwrap().path().join("src");
        if source.is_dir() {
            code.extend(files(&source));
        }
    }
    code
}

/// The texts of the program, of all its parts.
fn texts() -> Vec<String> {
    let mut texts = Vec::new();
    for file in files(&root().join("crates/wording/src")) {
        let code = fs::read_to_string(file).unwrap();
        let Some(from) = code.find("\nwording! {") else {
            continue;
        };
        let until = from + code[from..].find("\n}\n").unwrap();
        texts.extend(literals(&code[from..until]));
    }
    texts
}

/// The words of a text in small letters, without the names of what is filled in.
fn words(text: &str) -> Vec<String> {
    let plain = text.split('{').enumerate().map(|(place, part)| {
        let after = part.split_once('}').map(|(_, after)| after);
        if place == 0 {
            part
        } else {
            after.unwrap_or(part)
        }
    });
    let plain: Vec<&str> = plain.collect();
    let words = plain.join(" ");
    let words = words.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[test]
fn should_find_literals_and_nothing_else() {
    let code =
        "let a = \"one\"; // not \"this\"\nf('\"', \"two \\\"three\\\"\", \"https://four\");";
    assert_eq!(literals(code), ["one", "two \"three\"", "https://four"]);
}

#[test]
fn should_know_no_id_of_a_catalogue() {
    let mut known = telling_ids(catalogue());
    assert!(known.contains("django") && known.contains("team_fit"));
    known.extend(telling_ids(example()));
    known.retain(|id| !FORMAT.contains(id));
    let mut found = BTreeSet::new();
    let mut seen = 0;
    for file in code() {
        let place = file.strip_prefix(root()).unwrap().to_string_lossy();
        for literal in literals(&fs::read_to_string(&file).unwrap()) {
            seen += 1;
            if known.contains(literal.as_str()) {
                found.insert((place.replace('\\', "/"), literal));
            }
        }
    }
    let elsewhere = ELSEWHERE
        .iter()
        .map(|(file, word)| ((*file).to_owned(), (*word).to_owned()))
        .collect();
    assert_eq!(found, elsewhere);
    assert!(seen > 2000, "only {seen} literals");
}

#[test]
fn should_speak_of_no_decision() {
    let texts = texts();
    assert!(texts.len() > 150, "only {} texts", texts.len());
    for text in texts {
        for word in words(&text) {
            assert!(
                !OF_THE_DECISION.contains(&word.as_str()),
                "“{word}” in: {text}"
            );
        }
    }
}

#[test]
fn should_have_a_general_word_for_each_word_of_a_catalogue() {
    let general: BTreeSet<&str> = EN.words.iter().map(|(name, _)| *name).collect();
    let given: BTreeSet<&str> = WORDS.iter().map(|(name, _)| *name).collect();
    assert_eq!(general, given);
}

/// What is left in braces once the words of a catalogue are filled in is for the views, never a word.
#[test]
fn should_fill_every_word_into_every_text() {
    let none = Vec::new();
    for given in [&catalogue().words, &example().words, &none] {
        for text in texts() {
            let said = say(given, &text);
            for (name, _) in WORDS {
                assert!(!said.contains(&format!("{{{name}}}")), "{said}");
            }
            assert!(!said.contains("  ") && said.trim() == said, "{said:?}");
            // Formulas repeat their letters.
            let words = words(&said);
            let twice = words
                .windows(2)
                .find(|pair| pair[0] == pair[1] && pair[0].len() > 2);
            assert_eq!(twice, None, "{said}");
            for article in [
                " a option",
                " a a",
                " an stack",
                " an database",
                "Each options",
            ] {
                assert!(!said.contains(article), "{said}");
            }
        }
    }
}

#[test]
fn should_say_the_words_of_each_catalogue() {
    let empty = |catalogue: &Catalogue| say(&catalogue.words, EN.result_title_empty);
    assert_eq!(
        empty(catalogue()),
        "No stack meets all of your requirements"
    );
    assert_eq!(
        empty(example()),
        "No database meets all of your requirements"
    );
    assert_eq!(
        say(&[], EN.result_title_empty),
        "No option meets all of your requirements"
    );
    assert_eq!(
        say(&catalogue().words, EN.result_with_client),
        "and {client} for the app"
    );
    // A word that is not given follows one that is.
    assert!(say(&example().words, EN.method_sure_text).contains("this database comes out on top"));
}

#[test]
fn should_say_nothing_of_the_bundled_decision_with_another_catalogue() {
    for text in texts() {
        for word in words(&say(&example().words, &text)) {
            let foreign = OF_THE_DECISION.contains(&word.as_str()) && !word.starts_with("database");
            assert!(!foreign, "“{word}” in: {text}");
        }
    }
}

#[test]
fn should_head_the_page_as_the_catalogue_does() {
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    let title = &catalogue().title;
    assert!(page.contains(&format!("<title>{title} – {}</title>", EN.brand)));
}
