//! Text inside Markdown, with whatever comes from outside escaped by construction.

use catalogue::is_hidden;

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

/// Text as it is to be read: nothing in it acts as Markdown or HTML, and all space is one blank. Letters that nobody sees
/// are left out.
pub fn plain(text: &str) -> Inline {
    let words = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
    let words = words.map(word).filter(|word| !word.is_empty());
    Inline(words.collect::<Vec<_>>().join(" "))
}

/// The same at the beginning of a line, where it could begin a list or a heading as well.
pub fn line(text: &str) -> Inline {
    let text = plain(text).0;
    let word = text.split(' ').next().unwrap_or_default();
    match mark(word) {
        Some(place) => Inline(format!("{}\\{}", &text[..place], &text[place..])),
        None => Inline(text),
    }
}

/// Where in a word the sign is that makes it the beginning of a list, a heading or a rule at the beginning of a line, if
/// it is one.
pub fn mark(word: &str) -> Option<usize> {
    let digits = word.trim_end_matches(['.', ')']);
    let number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if number && word.len() == digits.len() + 1 {
        return Some(digits.len());
    }
    // Some renderers take what follows a colon for a definition, and what follows three exclamation marks for a notice.
    let all = !word.is_empty() && word.chars().all(|letter| "-+=#!".contains(letter));
    (all || word.starts_with(':') || word.starts_with("!!!")).then_some(0)
}

/// A word with every sign of Markdown as what it stands for.
///
/// Renderers disagree on backslashes: some leave the one before `<` and let the tag stand, others take those before
/// brackets away before they look for an image in the text of a link. So what could begin a tag, a link, an image, an
/// address or a cell is written as a character reference, which means the letter and nothing else to all of them.
fn word(word: &str) -> String {
    let mut text = String::new();
    for (place, letter) in word
        .char_indices()
        .filter(|(_, letter)| !is_hidden(*letter))
    {
        let before = &word[..place];
        let reference = match letter {
            '<' | '>' | '&' | '[' | ']' | '|' | '{' | '}' | '@' | '~' | '^' => true,
            // What would be made a link by itself: the beginning of an address.
            ':' => word[place..].starts_with("://"),
            '.' => before.to_ascii_lowercase().ends_with("www"),
            _ => false,
        };
        // A heading, or the end of one, is at the beginning of a word.
        let escaped = "\\`*_$".contains(letter) || letter == '#' && text.is_empty();
        if reference {
            text += &format!("&#{};", u32::from(letter));
        } else {
            text.extend(escaped.then_some('\\'));
            text.push(letter);
        }
    }
    text
}

/// A link, if the address is one of the web; the text alone otherwise.
pub fn link(text: &str, address: &str) -> Inline {
    let text = plain(text);
    let web = address.starts_with("https://") || address.starts_with("http://");
    if !web || text.is_empty() {
        return text;
    }
    Inline(format!("[{}]({})", text.0, escaped(address)))
}

/// Set off.
pub fn strong(text: &str) -> Inline {
    Inline(format!("**{}**", plain(text).0))
}

/// An address without what would end it, or be read as something else: such characters are written by their bytes.
fn escaped(address: &str) -> String {
    let mut text = String::new();
    for letter in address.chars() {
        let ends =
            letter.is_whitespace() || is_hidden(letter) || "()<>[]{}\\\"`*|".contains(letter);
        if ends {
            let mut bytes = [0; 4];
            for byte in letter.encode_utf8(&mut bytes).bytes() {
                text += &format!("%{byte:02X}");
            }
        } else if letter == '&' {
            text += "&amp;";
        } else {
            text.push(letter);
        }
    }
    text
}
