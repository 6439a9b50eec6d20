//! What is wrong with a sentence, as far as a program can tell.

use stackfit::catalogue::Catalogue;

/// Words that have no business with a catalogue, by its id.
const OF_THE_OTHERS: &[(&str, &[&str])] = &[
    (
        "databases",
        &[
            "backend",
            "backends",
            "stack",
            "stacks",
            "framework",
            "frameworks",
            "toolkit",
            "app",
            "team",
        ],
    ),
    ("backend-stacks", &["option", "options"]),
];

/// What is wrong with a sentence, if anything is.
pub fn fault(catalogue: &Catalogue, sentence: &str) -> Option<&'static str> {
    let words: Vec<&str> = sentence
        .split(|letter: char| !letter.is_alphanumeric() && letter != '_' && letter != '’')
        .filter(|word| !word.is_empty())
        .collect();
    // The two parts of 4.4 are no words.
    let number = |word: &str| word.parse::<u32>().is_ok();
    let doubled = |pair: &[&str]| pair[0].eq_ignore_ascii_case(pair[1]) && !number(pair[0]);
    let raw = |word: &&str| {
        let technology = catalogue.technology(word);
        // Some names are English words; an id that has a letter unlike the name's was not put into words.
        let renamed = technology.is_some_and(|one| !one.name.to_lowercase().contains(*word));
        word.contains('_') || renamed
    };
    let foreign = |word: &&str| {
        let other = OF_THE_OTHERS.iter().find(|(id, _)| *id == catalogue.id);
        other.is_some_and(|(_, words)| words.contains(&word.to_lowercase().as_str()))
    };
    let faults = [
        (sentence.contains(['{', '}']), "an unfilled slot"),
        (sentence.contains("  "), "two spaces"),
        (sentence.trim() != sentence, "a space at an end"),
        (!sentence.ends_with('.'), "no full stop"),
        (sentence.ends_with(".."), "two full stops"),
        (
            !sentence.starts_with(|first: char| first.is_alphanumeric() && !first.is_lowercase()),
            "a small first letter",
        ),
        (
            [
                " ,", " .", ",,", ",.", ", and ,", " in and ", "only may", "“”",
            ]
            .iter()
            .any(|one| sentence.contains(one)),
            "an empty slot",
        ),
        (words.windows(2).any(doubled), "a word twice"),
        (words.iter().any(raw), "a raw id"),
        (words.iter().any(foreign), "a word of another decision"),
        (words.len() < 3, "hardly a word"),
        (words.len() > 60, "too many words"),
    ];
    faults
        .iter()
        .find(|(found, _)| *found)
        .map(|(_, what)| *what)
}
