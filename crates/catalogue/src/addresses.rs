//! Addresses that come from outside – of a catalogue, a host, a deployer – and what they may be where they are used.
//!
//! Whatever becomes a link, a picture or a file to load asks [`admits`] first. Links of this page's own are no business of
//! this module: `share::own` reads them, and keeps to fragments.

use super::texts::is_hidden;

/// What an address is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// A page that evidence links to: a source, a home page.
    Source,
    /// A picture: the logo of the page around this one.
    Logo,
    /// The page around this one.
    Host,
    /// Where a visitor goes on from a result: the call to action of the page around this one.
    Call,
    /// Where mistakes in the data are reported.
    Report,
    /// Another catalogue.
    Catalogue,
}

impl Use {
    /// Every use.
    pub const ALL: &[Use] = &[
        Use::Source,
        Use::Logo,
        Use::Host,
        Use::Call,
        Use::Report,
        Use::Catalogue,
    ];

    /// What an address starts with there. Nothing that runs, and nothing that is made on the spot, is among it.
    fn schemes(self) -> &'static [&'static str] {
        match self {
            Use::Source => &["https://"],
            Use::Logo | Use::Host | Use::Catalogue => &["https://", "http://"],
            Use::Call => &["https://", "http://", "mailto:"],
            Use::Report => &["https://", "mailto:"],
        }
    }
}

/// The longest address that is read, in bytes.
const LONGEST: usize = 2000;

/// Whether an address from outside can be used for something. It starts like one, in small letters or capitals, goes on,
/// names no user, and has nothing that browsers leave out or read as something else.
pub fn admits(used: Use, address: &str) -> bool {
    let rest = used.schemes().iter().find_map(|scheme| {
        let (start, rest) = address.split_at_checked(scheme.len())?;
        start
            .eq_ignore_ascii_case(scheme)
            .then_some((*scheme, rest))
    });
    rest.is_some_and(|(scheme, rest)| {
        let site = rest.split(['/', '?', '#']).next().unwrap_or_default();
        !rest.is_empty()
            && address.len() <= LONGEST
            && !address.contains(is_unsafe)
            && (scheme == "mailto:" || !site.is_empty() && !site.contains('@'))
    })
}

/// What browsers leave out of addresses, or read as something else.
fn is_unsafe(letter: char) -> bool {
    letter.is_whitespace() || letter == '\\' || is_hidden(letter)
}
