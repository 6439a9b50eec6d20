//! What is said of a file that is not TOML: the line, what stands in it, and the slip that is most likely.

use super::super::shorten;

/// What is wrong with a text that cannot be read as TOML, and what to do about it.
pub fn no_toml(text: &str, error: &toml::de::Error) -> String {
    let start = error.span().map_or(0, |span| span.start);
    let before = text.get(..start).unwrap_or_default();
    let number = 1 + before.matches('\n').count();
    let line = text.lines().nth(number - 1).unwrap_or_default().trim();
    let said = shorten(&error.message().replace('\n', "; "), 160);
    let (line, remedy) = (shorten(line, 60), remedy(line, &said));
    format!("is not TOML, from line {number} on (`{line}`): {said}; {remedy}")
}

fn remedy(line: &str, said: &str) -> &'static str {
    let value = line.split_once('=').map(|(_, value)| value.trim());
    let value = value.unwrap_or_default();
    if said.contains("duplicate key") {
        "it stands there already; make one of the two"
    } else if value.starts_with(['“', '”', '‘', '’']) {
        "put the text in straight quotes, \"…\"; curly ones belong inside"
    } else if is_decimal_comma(value) {
        "write the number with a point"
    } else if value.is_empty() && line.contains(':') {
        "write `=` between the name and the value"
    } else if value.starts_with('"') && value.matches('"').count() > 2 {
        "write quotes inside a text as “ and ”"
    } else if value.starts_with(['"', '\'']) {
        "look for a quote that is missing or too many, and put texts in \"…\""
    } else {
        "look for a quote, a bracket or a comma that is missing or too many"
    }
}

fn is_decimal_comma(value: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    value
        .split_once(',')
        .is_some_and(|(whole, rest)| digits(whole) && digits(rest))
}
