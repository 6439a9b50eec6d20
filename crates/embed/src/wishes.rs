//! What a host wishes for, out of a query.

use super::call::{is_web, is_web_or_mail};
use super::look::Look;
use catalogue::parameters;
use share::readable::pairs;

/// The longest query that is read: messages can be of any length.
const LONGEST: usize = 8000;

/// The longest name or label that is read, in bytes.
const LONGEST_TEXT: usize = 120;

/// What a host wishes for. Texts that it has not given, or not rightly, are empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wishes {
    /// How the page looks.
    pub look: Look,
    /// The host's name.
    pub brand: String,
    /// The address of its logo.
    pub logo: String,
    /// What is written on its call to action.
    pub label: String,
    /// Where that leads: `{link}` and `{top}` in it stand for the result.
    pub leads_to: String,
    /// The ids of the only questions that are asked; all if there are none.
    pub questions: Vec<String>,
    /// Whether the host is told the answers.
    pub shares_answers: bool,
}

impl Wishes {
    /// Reads a query, with or without `?`; what is not understood is passed over.
    pub fn read(query: &str) -> Wishes {
        let mut wishes = Wishes::default();
        if query.len() > LONGEST {
            return wishes;
        }
        for (name, value) in pairs(query) {
            let (place, is_fine): (_, fn(&str) -> bool) = match name.as_str() {
                parameters::BRAND => (&mut wishes.brand, is_label),
                parameters::CALL_LABEL => (&mut wishes.label, is_label),
                parameters::LOGO => (&mut wishes.logo, is_web),
                parameters::CALL_ADDRESS => (&mut wishes.leads_to, is_web_or_mail),
                parameters::SHARES_ANSWERS => {
                    wishes.shares_answers = true;
                    continue;
                }
                parameters::QUESTIONS => {
                    wishes.questions = value.split(',').map(str::to_owned).collect();
                    continue;
                }
                _ => {
                    wishes.look.read(&name, &value);
                    continue;
                }
            };
            if is_fine(&value) {
                *place = value;
            }
        }
        wishes
    }
}

/// Whether a frame only shows how it would be: nothing is read from the device then, and nothing kept there.
pub fn is_preview(query: &str) -> bool {
    pairs(query).any(|(name, _)| name == parameters::PREVIEW)
}

/// The host's origin, out of the query of the frame's address: messages go there, and are taken from there only.
///
/// A host without an origin of its own, as in a sandbox, gets no messages: they could not be kept from others.
pub fn host(query: &str) -> Option<String> {
    let named = pairs(query).find(|(name, _)| name == parameters::HOST);
    named.map(|(_, origin)| origin).filter(|origin| {
        let (_, site) = origin.split_once("://").unwrap_or_default();
        is_web(origin) && !site.contains(['/', '?', '#', '@', '*'])
    })
}

/// Whether a text is a short one of one line that is not blank.
fn is_label(text: &str) -> bool {
    let control = |byte: u8| byte < b' ' || byte == 0x7f;
    text.len() <= LONGEST_TEXT && !text.trim().is_empty() && !text.bytes().any(control)
}
