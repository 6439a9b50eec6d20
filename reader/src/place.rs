//! Where the page is, and where its address says that the catalogue is.

use web_sys::{Url, UrlSearchParams, window};

use crate::address::{Address, Refusal};
use catalogue::parameters::CATALOGUE;

/// Other sites that a catalogue may come from, with spaces between them.
const LISTED: &str = "meta[name='stackfit-catalogue-origins']";

/// The address that the page's own names, relative to the page, if something may be loaded from there.
///
/// # Errors
///
/// Why it may not.
pub fn asked() -> Result<Address, Refusal> {
    let no_address = |text: &str| Refusal::NoAddress(text.to_owned());
    let location = window().map(|window| window.location());
    let location = location.ok_or_else(|| no_address(""))?;
    let query = location.search().unwrap_or_default();
    let named = UrlSearchParams::new_with_str(&query).ok();
    let named = named.and_then(|parameters| parameters.get(CATALOGUE));
    let named = named.unwrap_or_default();
    let page = location.href().unwrap_or_default();
    let url = Url::new_with_base(named.trim(), &page);
    let url = url.ok().filter(|_| !named.trim().is_empty());
    let url = url.ok_or_else(|| no_address(&named))?;
    let address = Address {
        whole: url.href(),
        protocol: url.protocol(),
        host: url.hostname(),
        origin: url.origin(),
        login: !(url.username().is_empty() && url.password().is_empty()),
    };
    address.check(&location.origin().unwrap_or_default(), &listed())?;
    Ok(address)
}

/// The origins that the page's publisher lists; what is no address is passed over.
fn listed() -> Vec<String> {
    let meta = window().and_then(|window| window.document()?.query_selector(LISTED).ok()?);
    let listed = meta.and_then(|meta| meta.get_attribute("content"));
    let listed = listed.unwrap_or_default();
    let origin = |site: &str| Some(Url::new(site).ok()?.origin());
    listed.split_whitespace().filter_map(origin).collect()
}

/// The page's address without query and fragment: the bundled catalogue.
pub fn bundled() -> String {
    let location = window().map(|window| window.location());
    let path = location.and_then(|location| location.pathname().ok());
    path.unwrap_or_default()
}
