//! From which addresses a catalogue is loaded: the page's own site, and sites that its publisher lists.

use catalogue::addresses::{Use, admits};

/// An address, taken apart by the browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CatalogueAddress {
    /// All of it.
    pub whole: String,
    /// With the colon: `https:`.
    pub protocol: String,
    /// Without port: `example.com`, `127.0.0.1`, `[::1]`.
    pub host: String,
    /// Protocol, host and port, as browsers compare them: `https://example.com`.
    pub origin: String,
    /// Whether it contains a user name or a password.
    pub login: bool,
}

/// Why nothing is loaded from an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is none, or none of the web.
    NoAddress(String),
    /// It contains a user name or a password.
    Login,
    /// What comes from another site must come safely.
    Insecure,
    /// Another site, by origin, that is not listed.
    Unlisted(String),
}

impl CatalogueAddress {
    /// Whether a page of the origin `own` loads from here; `listed` are the origins of other sites.
    ///
    /// # Errors
    ///
    /// Why it does not.
    pub fn check(&self, own: &str, listed: &[String]) -> Result<(), Refusal> {
        if self.login {
            return Err(Refusal::Login);
        }
        if !admits(Use::Catalogue, &self.whole) {
            return Err(Refusal::NoAddress(self.whole.clone()));
        }
        if self.origin == own {
            return Ok(());
        }
        if !listed.contains(&self.origin) {
            return Err(Refusal::Unlisted(self.origin.clone()));
        }
        // On the machine itself, nobody listens on the way.
        let local = ["localhost", "127.0.0.1", "[::1]"].contains(&self.host.as_str());
        if self.protocol == "https:" || local {
            Ok(())
        } else {
            Err(Refusal::Insecure)
        }
    }
}
