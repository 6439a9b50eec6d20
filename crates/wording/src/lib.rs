#![doc = include_str!("../README.md")]

/// Declares the texts of a part of the program: a struct with a field for each, and its value in English.
///
/// The value is a constant, so that each piece of the page's program has the texts that it uses, and no others. A text that
/// is borrowed, as by `format!`, would bring all of them along: it is taken by [`text()`] first.
macro_rules! wording {
    (words { $($word:ident = $general:literal;)* } $($name:ident = $text:literal;)*) => {
        /// The texts of the interface in one language.
        pub struct Wording {
            /// What stands for the words of a catalogue that gives none, by their names.
            pub words: &'static [(&'static str, &'static str)],
            $(#[doc = $text] pub $name: &'static str,)*
        }

        /// English.
        pub const EN: Wording = Wording {
            words: &[$((stringify!($word), $general),)*],
            $($name: $text,)*
        };
    };
    ($($name:ident = $text:literal;)*) => {
        /// The texts of this part in one language.
        pub struct Wording {
            $(#[doc = $text] pub $name: &'static str,)*
        }

        /// English.
        pub const EN: Wording = Wording {
            $($name: $text,)*
        };
    };
}

pub mod brief;
pub mod builder;
pub mod compare;
pub mod decisions;
pub mod depths;
pub mod embedded;
pub mod export;
pub mod guide;
mod interface;
pub mod moved;
pub mod opening;
pub mod pictures;
pub mod pictures_view;
pub mod reading;
pub mod result;
pub mod take_along;
pub mod team;
pub mod team_page;
pub mod what_if;

pub use interface::EN;

/// A text by itself, to be borrowed.
pub const fn text(text: &'static str) -> &'static str {
    text
}

/// Fills in the values of the words in braces; other words in braces stay, and those in values, too.
///
/// ```
/// let values = [("one", "{other}"), ("other", "Django")];
/// assert_eq!(wording::fill("{one}, {other} or {none}", &values), "{other}, Django or {none}");
/// ```
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let word = after.split_once('}');
        let value = word.and_then(|(word, _)| values.iter().find(|(name, _)| *name == word));
        rest = if let (Some((_, behind)), Some((_, value))) = (word, value) {
            filled.push_str(value);
            behind
        } else {
            filled.push('{');
            after
        };
    }
    filled.push_str(rest);
    filled
}

/// How often words are filled in: those of a text, those in these, and those in these in turn.
const WORDS_IN_WORDS: usize = 3;

/// Fills in the words of the decision: those that a catalogue gives, by name, and general ones for the rest. Other words
/// in braces stay, for [`fill`].
pub fn say(given: &[(String, String)], template: &str) -> String {
    let mut words: Vec<(&str, &str)> = EN.words.to_vec();
    for (name, word) in &mut words {
        if let Some((_, own)) = given.iter().find(|(one, _)| one == name) {
            *word = own;
        }
    }
    let mut text = template.to_owned();
    for _ in 0..WORDS_IN_WORDS {
        text = fill(&text, &words);
    }
    text
}

/// Joins parts of a sentence: "a", "a and b", "a, b and c".
pub fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), text(EN.list_and)),
    }
}

/// Joins labels: like a [`list`], or with semicolons where a label is a list itself.
pub fn enumerate(labels: &[String]) -> String {
    let inner = |label: &String| label.contains(", ") || label.contains(" and ");
    if labels.iter().any(inner) {
        labels.join("; ")
    } else {
        list(labels)
    }
}

/// Makes a sentence of a clause: a capital letter first and a full stop last.
///
/// Only the letters a to z are changed, here and in [`small_first`]: the tables for all others would be a twelfth of the
/// download.
pub fn sentence(clause: &str) -> String {
    let mut text = capital_first(clause);
    if !text.is_empty() && !text.ends_with(['.', '?', '!']) {
        text.push('.');
    }
    text
}

/// A clause or label at the beginning: its first letter a capital.
pub fn capital_first(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// A label inside a sentence: its first letter small, unless it begins with an abbreviation.
pub fn small_first(label: &str) -> String {
    let mut text = label.to_owned();
    let abbreviated = label.as_bytes().get(1).is_some_and(u8::is_ascii_uppercase);
    if let Some(first) = text.get_mut(..1).filter(|_| !abbreviated) {
        first.make_ascii_lowercase();
    }
    text
}
