//! The addresses that a host gives, above all that of its call to action.

use share::percent::escaped;

/// What means nothing in any part of an address.
const KEPT: &[u8] = b"-_.~";

/// What stands in an address for the link to the result, which holds the answers.
const LINK: &str = "{link}";

/// Whether the answers go where a call to action leads.
pub fn takes_answers(template: &str) -> bool {
    template.contains(LINK)
}

/// The address of a call to action for a result: its link and the name of what is first, both encoded, in the places that
/// are kept for them by `{link}` and `{top}`.
pub fn address(template: &str, link: &str, top: &str) -> String {
    without_link(&template.replace(LINK, &escaped(link, KEPT)), top)
}

/// The same with the place of the link left as it is.
pub fn without_link(template: &str, top: &str) -> String {
    template.replace("{top}", &escaped(top, KEPT))
}
