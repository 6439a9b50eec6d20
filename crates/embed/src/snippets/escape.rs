//! Texts in the form that their place in a snippet asks for.

/// A text between tags or in an attribute in double quotation marks. Square brackets and braces mean something to what some
/// sites put pages through (shortcodes, templates), so that they are written by number, too.
pub fn html(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' | '[' | ']' | '{' | '}' | '`' => {
                escaped.push_str(&format!("&#{};", u32::from(letter)));
            }
            other => escaped.push(other),
        }
    }
    escaped
}

/// A string of JavaScript in double quotation marks. What could end a script, or a line of one, is written by number.
pub fn script(text: &str) -> String {
    let mut escaped = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => escaped.push_str("\\\""),
            '\\' => escaped.push_str("\\\\"),
            '<' | '\u{2028}' | '\u{2029}' => by_number(&mut escaped, letter),
            control if control < ' ' => by_number(&mut escaped, control),
            other => escaped.push(other),
        }
    }
    escaped.push('"');
    escaped
}

fn by_number(escaped: &mut String, letter: char) {
    escaped.push_str(&format!("\\u{:04x}", u32::from(letter)));
}
