//! Names in the text around links, as people write them: "Anna: …", "- Anna <…>", "[12:03] Anna: …".

use catalogue::name;

/// The longest name, in letters; more is no name.
pub const LONGEST_NAME: usize = 40;

/// The most words of a name; more are a sentence.
const MOST_WORDS: usize = 4;

/// Marks that may stand around a name, on either side.
const AROUND: &str = "<>([{|“”‘’\"'`*_~=–—-,;:#@•·. ";

/// The name in the text before a link, if there is one: up to the first colon, without bullets, times and marks.
pub fn before(text: &str) -> Option<String> {
    let text = without_preamble(text);
    let name = text.split(':').next().unwrap_or_default();
    name_of(name)
}

/// The name in the text behind a link, if something marks it off: "… (Anna)", "… – Anna".
pub fn behind(text: &str) -> Option<String> {
    let tabbed = text.starts_with('\t');
    // What closes the link comes first.
    let text = text.trim_start_matches([' ', '>', '"', '”']);
    let marked = text.starts_with(['(', '–', '—', '-', '|', '=', ',']);
    if marked || tabbed {
        name_of(text.trim_end_matches(['.', ',', ';']))
    } else {
        None
    }
}

/// A name as it may be shown: without the marks around it, and not too long. Read anew, it stays as it is.
pub fn name_of(text: &str) -> Option<String> {
    let mut name = without_marks(text)?;
    loop {
        // What is left out of a name can have stood before further marks.
        let again = without_marks(&name)?;
        if again == name {
            return Some(name);
        }
        name = again;
    }
}

fn without_marks(text: &str) -> Option<String> {
    let unclosed = |text: &str| text.contains('(') && text.trim_end().ends_with(')');
    let trimmed = text.trim_start_matches(|letter: char| AROUND.contains(letter));
    let trimmed = trimmed.trim_end_matches(|letter: char| letter != '.' && AROUND.contains(letter));
    let trimmed = if unclosed(trimmed) {
        trimmed
    } else {
        trimmed.trim_end_matches(|letter: char| {
            letter != '.' && (AROUND.contains(letter) || ")]}".contains(letter))
        })
    };
    let shown: String = trimmed
        .chars()
        .filter(|letter| !"{}<>".contains(*letter))
        .collect();
    let fits = |name: &String| {
        name.split(' ').count() <= MOST_WORDS
            && name.chars().count() <= LONGEST_NAME
            && name.chars().any(char::is_alphabetic)
            && !name.contains("href")
    };
    name(&shown, &|_| false).filter(fits)
}

/// A line without what lists and chats put before it: quotation marks, bullets, numbers, dates and times.
fn without_preamble(text: &str) -> &str {
    let mut rest = text;
    loop {
        let from =
            rest.trim_start_matches([' ', '\t', '>', '-', '*', '•', '·', '–', '—', '|', ',', ';']);
        let next = without_brackets(from).or_else(|| without_number(from));
        match next {
            Some(next) => rest = next,
            None => return from,
        }
    }
}

/// Without "[12:03, 25/11/2026]" or "[x]" at the beginning.
fn without_brackets(text: &str) -> Option<&str> {
    let (inside, rest) = text.strip_prefix('[')?.split_once(']')?;
    let inside = inside.trim();
    let time = inside.starts_with(|letter: char| letter.is_ascii_digit());
    (time || inside.len() < 2).then_some(rest)
}

/// Without "1.", "2)", "25/11/2026," or "12:03 PM" at the beginning.
fn without_number(text: &str) -> Option<&str> {
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let number = word.starts_with(|letter: char| letter.is_ascii_digit());
    let half = ["AM", "PM", "am", "pm", "AM:", "PM:"].contains(&word);
    let plain = word
        .chars()
        .all(|letter| letter.is_ascii_digit() || "/.:,-)".contains(letter));
    (half || number && plain).then_some(rest)
}
