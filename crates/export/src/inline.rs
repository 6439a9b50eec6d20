//! Text inside Markdown, with whatever comes from outside escaped by construction.

/// Text that is Markdown already: only the functions of this module make it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inline(String);

impl Inline {
    /// The Markdown.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What follows, after a space.
    pub fn and(mut self, next: Inline) -> Inline {
        if !self.is_empty() && !next.is_empty() {
            self.0.push(' ');
        }
        self.0 += &next.0;
        self
    }

    /// Joined by semicolons, since a source has a comma in it.
    pub fn list(parts: &[Inline]) -> Inline {
        let parts: Vec<&str> = parts.iter().map(Inline::as_str).collect();
        Inline(parts.join("; "))
    }

    /// In round brackets.
    pub fn bracketed(self) -> Inline {
        Inline(format!("({})", self.0))
    }
}

/// Characters that mean something in Markdown wherever they stand, with `$` and `@` as GitHub reads them.
const SPECIAL: &str = "\\`*_[]<>|~&$@";

/// Text as it is to be read: nothing in it acts as Markdown, and all space is one blank.
pub fn plain(text: &str) -> Inline {
    let words = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
    let words: Vec<String> = words.filter(|word| !word.is_empty()).map(word).collect();
    Inline(words.join(" "))
}

fn word(word: &str) -> String {
    let mut text = String::new();
    for (place, letter) in word.char_indices() {
        let before = &word[..place];
        let special = match letter {
            // A heading, or the end of one.
            '#' => before.is_empty(),
            // What would be made a link by itself: the beginning of an address.
            ':' => word[place..].starts_with("://"),
            '.' => before.to_ascii_lowercase().ends_with("www"),
            other => SPECIAL.contains(other),
        };
        if special {
            text.push('\\');
        }
        text.push(letter);
    }
    text
}

/// A link.
pub fn link(text: &str, address: &str) -> Inline {
    Inline(format!("[{}]({})", plain(text).0, escaped(address)))
}

/// Set off.
pub fn strong(text: &str) -> Inline {
    Inline(format!("**{}**", plain(text).0))
}

/// An address without what would end it: such characters are written by their bytes.
fn escaped(address: &str) -> String {
    let mut text = String::new();
    for letter in address.chars() {
        if letter.is_whitespace() || letter.is_control() || "()<>[]\\\"`*|".contains(letter) {
            let mut bytes = [0; 4];
            for byte in letter.encode_utf8(&mut bytes).bytes() {
                text += &format!("%{byte:02X}");
            }
        } else {
            text.push(letter);
        }
    }
    text
}
