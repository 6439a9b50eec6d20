//! What is printed, so that a terminal shows it and does nothing else.
//!
//! Texts come from catalogues, from answers, from the names of files and out of arguments. Control characters in them
//! would colour, move, retitle or answer in the terminal's name, and others turn the direction of what is written.

use serde_json::Value;

use catalogue::is_hidden;

/// Prints a message on standard error, behind the program's name. What goes on in another line stands apart, so that
/// no text can look like a message of its own.
pub fn say(message: &str) {
    eprintln!("stackfit: {}", shown(message).replace('\n', "\n  "));
}

/// A text on a terminal: what nobody sees is written by its code, as in `\u{1b}`; only lines end as they do.
pub fn shown(text: &str) -> String {
    with_codes(text, |letter| letter.escape_unicode().to_string())
}

/// A value as JSON over several lines. What nobody sees, which can only stand in strings, is written by its code there.
pub fn json(value: &Value) -> String {
    let text = with_codes(&format!("{value:#}"), |letter| {
        let mut units = [0; 2];
        let units = letter.encode_utf16(&mut units).iter();
        units.map(|unit| format!("\\u{unit:04x}")).collect()
    });
    text + "\n"
}

/// A document as it is, but for control characters, which none has any use for: each becomes the sign for what cannot be
/// shown. Tabs, ends of lines and a byte-order mark at the beginning are a document's own.
pub fn document(text: &str) -> String {
    let own = |letter: char| !letter.is_control() || "\t\r\n".contains(letter);
    let letters = text.chars();
    letters
        .map(|letter| {
            if own(letter) {
                letter
            } else {
                char::REPLACEMENT_CHARACTER
            }
        })
        .collect()
}

fn with_codes(text: &str, code: impl Fn(char) -> String) -> String {
    let mut shown = String::new();
    for letter in text.chars() {
        if letter != '\n' && is_hidden(letter) {
            shown += &code(letter);
        } else {
            shown.push(letter);
        }
    }
    shown
}
