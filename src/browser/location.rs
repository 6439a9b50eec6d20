//! The page's address and its history.
//!
//! Each entry of the history that is ours carries its depth as state, so that "Back" on the page knows whether there is
//! anywhere of ours to go back to.

use std::cell::{Cell, RefCell};

use js_sys::{JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, Storage, Url, window};

use super::framing;
use super::listening::listen;
use crate::catalogue::addresses::{Use, admits};
use crate::catalogue::parameters::CATALOGUE;
use crate::catalogue::{Query, query as written};
use crate::share;

thread_local! {
    static DEPTH: Cell<f64> = const { Cell::new(0.0) };
    /// The fragment as it was last heard of, or shown. Another one in the address is on its way: browsers change the
    /// address at once, and tell of it a task later.
    static KNOWN: RefCell<String> = const { RefCell::new(String::new()) };
    /// How far down each entry was read, by its depth.
    static TOPS: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
    /// How far down what is shown was read when the visitor left it, if they have come back to it.
    static RETURNED: Cell<f64> = const { Cell::new(0.0) };
}

/// Under what the device keeps how far down entries were read, for as long as the tab is open.
const TOPS_KEY: &str = "stackfit:tops";

/// The most entries of which that is known.
const MOST_TOPS: usize = 1000;

/// The fragment, with `#`. Of one that is longer than any real one there is just so much that it is refused for that.
pub fn fragment() -> String {
    part("hash", share::LONGEST_ADDRESS)
}

/// The query, with `?`; as much of it as of the fragment.
pub fn query() -> String {
    part("search", Query::LONGEST)
}

/// A part of the address, cut off where it is longer than it may be: a browser lets it have megabytes, and it is looked
/// at often.
fn part(name: &str, longest: usize) -> String {
    let whole = || {
        let location = window()?.location();
        let text = Reflect::get(location.as_ref(), &name.into()).ok()?;
        text.dyn_into::<JsString>().ok()
    };
    let end = u32::try_from(longest + 1).unwrap_or(u32::MAX);
    whole().map_or(String::new(), |text| text.slice(0, end).into())
}

/// Where the address says that another catalogue is, if it does.
pub fn catalogue() -> Option<String> {
    Query::read(&query()).get(CATALOGUE).map(str::to_owned)
}

/// The whole address of that catalogue, without a fragment.
pub fn catalogue_address() -> Option<String> {
    let page = window()?.location().href().ok()?;
    let address = Url::new_with_base(catalogue()?.trim(), &page).ok()?;
    address.set_hash("");
    Some(address.href())
}

/// The address without fragment, and without a query but for the catalogue that it names: links open with the same.
pub fn base() -> String {
    let named = catalogue();
    let named = named.map(|named| written(&[(CATALOGUE, &named)]));
    let part = || {
        let address = Url::new(&window()?.location().href().ok()?).ok()?;
        address.set_hash("");
        address.set_search(&named.unwrap_or_default());
        Some(address.href())
    };
    part().unwrap_or_default()
}

/// Whether the query has a parameter of this name.
pub fn has_parameter(name: &str) -> bool {
    Query::read(&query()).get(name).is_some()
}

/// Shows a fragment in the address bar: as a new entry, or in place of the present one. Where the visitor has just gone on
/// from there, that stays, and is heard of next.
pub fn show(fragment: &str, replace: bool) {
    let Some(history) = history() else {
        return;
    };
    if fragment == self::fragment() {
        remember(&history, fragment, DEPTH.get());
        return;
    }
    if KNOWN.with_borrow(|known| *known != self::fragment()) {
        return;
    }
    // A frame's entries are in the history of the page around it, where nobody looks for them.
    if replace || framing::is_framed() {
        RETURNED.set(0.0);
        remember(&history, fragment, DEPTH.get());
    } else {
        enter();
        let state = JsValue::from_f64(DEPTH.get());
        // Refused only where a page may not change its address at all; it then works without.
        let _ = history.push_state_with_url(&state, "", Some(fragment));
        know();
    }
}

/// What the page's host says under a name in a `meta` element: an address, if it is one that mistakes can be reported to.
pub fn named(name: &str) -> Option<String> {
    let document = window()?.document()?;
    let element = document.query_selector(&format!("meta[name={name}]"));
    let address = element.ok()??.get_attribute("content")?;
    admits(Use::Report, &address).then_some(address)
}

/// Loads the page anew.
pub fn reload() {
    // Fails only for a window that is gone.
    let _ = window().map(|window| window.location().reload());
}

/// Takes note of where the visitor has gone by Back, Forward or a link.
pub fn arrived() {
    let Some(history) = history() else {
        return;
    };
    know();
    match history.state().ok().and_then(|state| state.as_f64()) {
        Some(depth) => come_back(depth),
        None => {
            enter();
            remember(&history, &fragment(), DEPTH.get());
        }
    }
}

/// Takes note of where the page was loaded: a reload keeps its place in the history.
pub fn loaded() {
    know();
    let state = history().and_then(|history| history.state().ok());
    let Some(depth) = state.and_then(|state| state.as_f64()) else {
        return;
    };
    let kept = session().and_then(|storage| storage.get_item(TOPS_KEY).ok()?);
    let kept = kept.unwrap_or_default();
    let tops = kept.split(',').take(MOST_TOPS);
    TOPS.set(tops.map(|top| top.parse().unwrap_or(0)).collect());
    come_back(depth);
}

/// Takes note from now on of how far down the visitor reads. The browser cannot: it scrolls before there is anything to
/// scroll to. In a frame, the page around it scrolls.
pub fn follow_scrolling() {
    let Some(history) = history().filter(|_| !framing::is_framed()) else {
        return;
    };
    // Browsers without it scroll by themselves.
    let _ = Reflect::set(&history, &"scrollRestoration".into(), &"manual".into());
    listen("scroll", |_| {
        let depth = DEPTH.get() as usize;
        if depth < MOST_TOPS {
            TOPS.with_borrow_mut(|tops| {
                tops.resize(tops.len().max(depth + 1), 0);
                tops[depth] = scrolled() as u32;
            });
        }
    });
    listen("pagehide", |_| {
        let tops = TOPS.with_borrow(|tops| {
            let tops: Vec<String> = tops.iter().map(u32::to_string).collect();
            tops.join(",")
        });
        // Without it, the page is shown from its top.
        let _ = session().map(|storage| storage.set_item(TOPS_KEY, &tops));
    });
}

/// How far down the visitor is.
pub fn scrolled() -> f64 {
    window().map_or(0.0, |window| window.scroll_y().unwrap_or(0.0))
}

/// How far down what is shown was read when the visitor left it; 0 if they have not come back to it.
pub fn returned() -> f64 {
    RETURNED.get()
}

/// Goes on to a new entry, behind which there is none.
fn enter() {
    DEPTH.set(DEPTH.get() + 1.0);
    RETURNED.set(0.0);
    TOPS.with_borrow_mut(|tops| tops.truncate(DEPTH.get() as usize));
}

/// Goes to an entry that there is.
fn come_back(depth: f64) {
    DEPTH.set(depth);
    let top = TOPS.with_borrow(|tops| tops.get(depth as usize).copied());
    RETURNED.set(top.map_or(0.0, f64::from));
}

fn session() -> Option<Storage> {
    window()?.session_storage().ok()?
}

/// Goes to another address of this page, as a link to it would.
pub fn go(fragment: &str) {
    // Fails only for a window that is gone.
    let _ = window().map(|window| window.location().set_hash(fragment));
}

/// Goes back, if there is an entry of ours before this one.
pub fn back() -> bool {
    if DEPTH.get() < 1.0 || framing::is_framed() {
        return false;
    }
    history().is_some_and(|history| history.back().is_ok())
}

fn remember(history: &History, fragment: &str, depth: f64) {
    let _ = history.replace_state_with_url(&JsValue::from_f64(depth), "", Some(fragment));
    know();
}

/// Takes note of the fragment in the address, as the browser writes it.
fn know() {
    KNOWN.set(fragment());
}

fn history() -> Option<History> {
    window()?.history().ok()
}
