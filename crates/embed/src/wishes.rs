//! What a host wishes for, out of a query.

use super::look::Look;
use catalogue::addresses::{Use, admits};
use catalogue::{Query, is_unseen, name, parameters};

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
    /// Whether only the first depth of a result is shown, and the rest in the page itself.
    pub compact: bool,
    /// The ids of the only questions that are asked; all if there are none.
    pub questions: Vec<String>,
    /// Whether the host wishes to be told the answers. It is only if it has said so from the beginning: see [`told`].
    pub shares_answers: bool,
}

impl Wishes {
    /// Reads a query, with or without `?`; what is not understood is passed over.
    pub fn read(query: &str) -> Wishes {
        let mut wishes = Wishes::default();
        for (name, value) in Query::read(query).iter() {
            let (place, is_fine): (_, fn(&str) -> bool) = match name {
                parameters::BRAND => (&mut wishes.brand, is_name),
                parameters::CALL_LABEL => (&mut wishes.label, is_label),
                parameters::LOGO => (&mut wishes.logo, |address| admits(Use::Logo, address)),
                parameters::CALL_ADDRESS => {
                    (&mut wishes.leads_to, |address| admits(Use::Call, address))
                }
                parameters::SHARES_ANSWERS => {
                    wishes.shares_answers = true;
                    continue;
                }
                parameters::MODE => {
                    wishes.compact = value == "compact";
                    continue;
                }
                parameters::QUESTIONS => {
                    wishes.questions = value.split(',').map(str::to_owned).collect();
                    continue;
                }
                _ => {
                    wishes.look.read(name, value);
                    continue;
                }
            };
            if is_fine(value) {
                *place = value.to_owned();
            }
        }
        wishes
    }
}

/// The host's origin, out of the query of the frame's address: messages go there, and are taken from there only.
///
/// A host without an origin of its own, as in a sandbox, is told nothing about the visitor: that could not be kept from others.
pub fn host(query: &str) -> Option<String> {
    let query = Query::read(query);
    let named = query.get(parameters::HOST).filter(|origin| {
        let (_, site) = origin.split_once("://").unwrap_or_default();
        admits(Use::Host, origin) && !site.contains(['/', '?', '#', '@', '*'])
    });
    named.map(str::to_owned)
}

/// The origin of the host that is told the answers, out of the query of the frame's address; none if no host is.
///
/// Only the address says so: it is there before the first question, and what is said of it then stays true.
pub fn told(query: &str) -> Option<String> {
    host(query).filter(|_| Wishes::read(query).shares_answers)
}

/// Whether a text is a short one of one line that is not blank, and shows all that is in it.
fn is_label(text: &str) -> bool {
    text.len() <= LONGEST_TEXT && !text.trim().is_empty() && !text.contains(is_unseen)
}

/// Whether a label is a name, and nothing that leads somewhere: the page says it as its own words.
fn is_name(text: &str) -> bool {
    is_label(text) && name(text, &|_| false).is_some()
}
