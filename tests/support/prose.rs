//! What can be wrong with a text that is put together from parts.

use stackfit::catalogue::{Catalogue, Kind};

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Whole sentences: a capital letter first, a full stop or question mark last.
    Sentence,
    /// A heading, a button, an answer: a capital letter or a number first.
    Label,
    /// A part of a sentence.
    Clause,
}

/// What an empty slot, or two slots that both bring a mark, leave behind.
const TRACES: &[&str] = &[
    "{", "}", "  ", " ,", " .", " ;", " :", " ?", ",,", ",.", ";;", "..", ".,", ", and ,", "“”",
    "()", "( ", " )", "“ ", " ”", "\"", "'",
];

/// Names that are everyday words in small letters.
const EVERYDAY: &[&str] = &[
    "dart", "express", "flask", "go", "ionic", "native", "parse", "ruby", "rust",
];

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

/// What is wrong with a text by itself, if anything is.
pub fn fault(form: Form, text: &str) -> Option<String> {
    // A name that begins with a full stop.
    let plain = text.replace(" .NET", " NET");
    if let Some(trace) = TRACES.iter().find(|trace| plain.contains(**trace)) {
        return Some(format!("“{trace}” in it"));
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let first = text.trim_start_matches(['“', '(']).chars().next();
    let last = text.trim_end_matches(['”', ')']).chars().last();
    let small = first.is_none_or(char::is_lowercase);
    let ends = last.is_some_and(|last| ['.', '?', '!', ':', '…'].contains(&last));
    let count = |mark: char| text.matches(mark).count();
    let faults = [
        (text.is_empty(), "nothing in it"),
        (text.trim() != text, "a space at an end"),
        (form == Form::Sentence && !ends, "no full stop"),
        (form == Form::Clause && last == Some('.'), "a full stop"),
        (form != Form::Clause && small, "a small first letter"),
        (
            count('“') != count('”') || count('(') != count(')'),
            "half a pair",
        ),
        (words.windows(2).any(doubled), "a word twice"),
        (words.windows(2).any(wrong_article), "a or an"),
        (words.windows(2).any(wrong_number), "one of many"),
        (words.iter().any(|word| word.contains('_')), "a raw id"),
    ];
    let found = faults.iter().find(|(found, _)| *found);
    found.map(|(_, what)| (*what).to_owned())
}

/// What is wrong with a text that was put together about a catalogue: the same, and what only shows beside the data.
pub fn fault_about(catalogue: &Catalogue, form: Form, text: &str) -> Option<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let others = OF_THE_OTHERS.iter().find(|(id, _)| *id == catalogue.id);
    let foreign = |word: &&str| {
        others.is_some_and(|(_, others)| others.contains(&word.to_lowercase().as_str()))
    };
    let raw = |word: &&str| raw_ids(catalogue).any(|id| id == *word);
    if let Some(word) = words.iter().find(|word| foreign(word)) {
        return Some(format!("“{word}”, a word of another decision"));
    }
    if let Some(word) = words.iter().find(|word| raw(word)) {
        return Some(format!("“{word}”, a raw id"));
    }
    if form == Form::Sentence && words.len() < 3 || words.len() > 60 {
        return Some("hardly a word, or too many".to_owned());
    }
    if [" in and ", "nly may be"]
        .iter()
        .any(|trace| text.contains(trace))
    {
        return Some("an empty slot".to_owned());
    }
    fault(form, text)
}

/// The ids of technologies, and of what people know, that differ from how they are written.
fn raw_ids(catalogue: &Catalogue) -> impl Iterator<Item = &str> {
    let technologies = catalogue
        .technologies
        .iter()
        .map(|one| (&one.id, &one.name));
    let graded = catalogue
        .questions
        .iter()
        .filter(|one| one.kind == Kind::Graded);
    let skills = graded
        .flat_map(|one| &one.options)
        .map(|one| (&one.id, &one.label));
    let unlike = |(id, name): &(&String, &String)| {
        !name.contains(id.as_str()) && !EVERYDAY.contains(&id.as_str())
    };
    technologies
        .chain(skills)
        .filter(unlike)
        .map(|(id, _)| id.as_str())
}

/// The same word twice, with nothing between.
fn doubled(pair: &[&str]) -> bool {
    let bare = pair[1].trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let word = !bare.is_empty() && bare.chars().all(char::is_alphabetic);
    word && pair[0].eq_ignore_ascii_case(bare)
}

/// "A" before a vowel that is heard, "an" before any other sound.
fn wrong_article(pair: &[&str]) -> bool {
    let letters = |letter: &char| letter.is_alphanumeric();
    let next: String = pair[1]
        .trim_start_matches(['“', '('])
        .chars()
        .take_while(letters)
        .collect();
    let Some(first) = next.chars().next().filter(|first| first.is_alphabetic()) else {
        return false;
    };
    // Most abbreviations are spelt out: an SDK, a URL.
    let spelt = next.len() > 1 && next != "REST" && next.chars().all(|one| one.is_uppercase());
    let low = next.to_lowercase();
    let consonant = ["one", "once", "use", "usa", "uni", "eu", "url", "ubu"];
    let vowel = if spelt {
        "AEFHILMNORSX".contains(first)
    } else {
        let silent = ["hour", "honest"]
            .iter()
            .any(|start| low.starts_with(start));
        let heard = "aeiou".contains(first.to_ascii_lowercase());
        silent || heard && !consonant.iter().any(|start| low.starts_with(start))
    };
    match pair[0].trim_start_matches(['“', '(']) {
        "a" | "A" => vowel,
        "an" | "An" => !vowel,
        _ => false,
    }
}

/// One of what is many, or many of what is one.
fn wrong_number(pair: &[&str]) -> bool {
    let noun = pair[1].trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let counted = [
        "answer", "case", "change", "claim", "point", "question", "reading",
    ];
    let many = counted
        .iter()
        .any(|one| noun.strip_suffix('s') == Some(one));
    match pair[0].parse::<f64>() {
        Ok(number) if number == 1.0 && !pair[0].contains('.') => many,
        Ok(_) => counted.contains(&noun),
        Err(_) => false,
    }
}
