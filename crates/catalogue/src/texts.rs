//! What texts from outside may be like: not blank, not endless, and without letters that nobody sees.

/// The most characters of a text.
pub const LONGEST_TEXT: usize = 2_000;

/// The most characters of a text on one line: a name, a label, an entry of a list.
pub const LONGEST_LINE: usize = 200;

/// The most characters of an id.
pub const LONGEST_ID: usize = 60;

/// The most characters of an address.
pub const LONGEST_ADDRESS: usize = 500;

/// What is wrong with a text.
pub fn wrong(text: &str, longest: usize) -> Option<String> {
    if text.trim().is_empty() {
        return Some("is blank; write a text".to_owned());
    }
    if text.chars().count() > longest {
        return Some(format!("has more than {longest} characters; shorten it"));
    }
    let hidden = text.chars().find(|letter| is_hidden(*letter))?;
    let code = u32::from(hidden);
    Some(format!("has a control character (U+{code:04X}); remove it"))
}

/// Control characters, and those that turn the direction of writing and so can make a text look like another one.
fn is_hidden(letter: char) -> bool {
    letter.is_control() && letter != '\n'
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What is wrong with the braces of a text in which only these words are filled in.
pub fn unfilled(text: &str, slots: &[&str]) -> Option<String> {
    let names: Vec<String> = slots.iter().map(|slot| format!("{{{slot}}}")).collect();
    let mut rest = text.to_owned();
    for name in &names {
        rest = rest.replace(name, "");
    }
    if !rest.contains(['{', '}']) {
        return None;
    }
    let known = if names.is_empty() {
        "nothing".to_owned()
    } else {
        names.join(", ")
    };
    Some(format!(
        "has braces that nothing fills; what can be filled here: {known}"
    ))
}

/// Whether a text can be an id.
pub fn is_id(text: &str) -> bool {
    text.len() <= LONGEST_ID
        && text.starts_with(|first: char| first.is_ascii_alphanumeric())
        && text
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || "_-.".contains(letter))
}

/// Whether a text can be an address that a page links to.
pub fn is_address(text: &str) -> bool {
    text.len() <= LONGEST_ADDRESS
        && text.len() > "https://".len()
        && text.starts_with("https://")
        && !text.contains(|letter: char| letter.is_whitespace() || is_hidden(letter))
}
