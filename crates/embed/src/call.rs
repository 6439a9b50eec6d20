//! The addresses that a host gives, above all that of its call to action.

use share::percent::escaped;

/// The longest address that is read.
const LONGEST: usize = 2000;

/// What means nothing in any part of an address.
const KEPT: &[u8] = b"-_.~";

/// The address of a call to action for a result: its link and the name of what is first, both encoded, in the places that
/// are kept for them by `{link}` and `{top}`.
pub fn address(template: &str, link: &str, top: &str) -> String {
    let with_link = template.replace("{link}", &escaped(link, KEPT));
    with_link.replace("{top}", &escaped(top, KEPT))
}

/// Whether a text is an address of the web.
pub(super) fn is_web(text: &str) -> bool {
    starts(text, "https://") || starts(text, "http://")
}

/// Whether a text is an address that a call may lead to: of the web or of a mailbox.
pub(super) fn is_web_or_mail(text: &str) -> bool {
    is_web(text) || starts(text, "mailto:")
}

/// Whether a text starts like this, in small letters or capitals, goes on, and is short and without blanks.
fn starts(text: &str, start: &str) -> bool {
    let begins = text.get(..start.len());
    begins.is_some_and(|begins| begins.eq_ignore_ascii_case(start))
        && text.len() > start.len()
        && text.len() <= LONGEST
        && !text
            .bytes()
            .any(|byte| byte <= b' ' || byte == 0x7f || byte == b'\\')
}
