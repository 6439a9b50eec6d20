//! Percent-encoding.

/// A text with every byte percent-encoded that is neither a letter nor a digit of ASCII nor one of those kept.
pub fn escaped(text: &str, kept: &[u8]) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || kept.contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

/// Undoes percent-encoding as browsers do in a query: `+` is a space, `%` without two digits behind it stands for itself,
/// and what is no text is replaced.
pub fn plain(text: &str) -> String {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let mut plain = Vec::new();
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        rest = after;
        let code = match (byte, after) {
            (b'%', [high, low, ..]) => digit(*high).zip(digit(*low)),
            _ => None,
        };
        plain.push(match (code, byte) {
            (Some((high, low)), _) => {
                rest = &after[2..];
                (high * 16 + low) as u8
            }
            (None, b'+') => b' ',
            (None, other) => *other,
        });
    }
    String::from_utf8_lossy(&plain).into_owned()
}
