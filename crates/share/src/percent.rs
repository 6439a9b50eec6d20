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

/// Undoes percent-encoding; `+` is a space. What is wrongly encoded is replaced, never refused.
pub fn plain(text: &str) -> String {
    let mut bytes = text.bytes();
    let mut plain = Vec::new();
    while let Some(byte) = bytes.next() {
        let decoded = match byte {
            b'+' => b' ',
            b'%' => {
                let code: String = bytes.by_ref().take(2).map(char::from).collect();
                u8::from_str_radix(&code, 16).unwrap_or(b'?')
            }
            other => other,
        };
        plain.push(decoded);
    }
    String::from_utf8_lossy(&plain).into_owned()
}
