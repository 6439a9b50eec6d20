//! Where the page is, and where its address says that the catalogue is.

use web_sys::{Url, window};

use super::address::{CatalogueAddress, Refusal};
use crate::catalogue::Query;
use crate::catalogue::parameters::CATALOGUE;

/// Other sites that a catalogue may come from, with spaces between them.
const LISTED: &str = "meta[name='stackfit-catalogue-origins']";

/// The address that the page's own names, relative to the page, if something may be loaded from there.
///
/// # Errors
///
/// Why it may not.
pub fn asked() -> Result<CatalogueAddress, Refusal> {
    let no_address = |text: &str| Refusal::NoAddress(text.to_owned());
    let location = window().map(|window| window.location());
    let location = location.ok_or_else(|| no_address(""))?;
    let query = Query::read(&location.search().unwrap_or_default());
    let named = query.get(CATALOGUE).unwrap_or_default();
    let page = location.href().unwrap_or_default();
    let url = Url::new_with_base(named.trim(), &page);
    let url = url.ok().filter(|_| !named.trim().is_empty());
    let url = url.ok_or_else(|| no_address(named))?;
    let address = CatalogueAddress {
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

/// The page's address without query and fragment: the bundled catalogue. With the origin, because a path that begins with
/// two slashes would be another site.
pub fn bundled() -> String {
    let part = || {
        let location = window()?.location();
        Some(location.origin().ok()? + &location.pathname().ok()?)
    };
    part().unwrap_or_default()
}
