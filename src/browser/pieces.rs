//! Loads the pieces of the program that come after the first, each when it is wanted, and sees to it that a piece which
//! cannot be had is said, and can be asked for again.
//!
//! Each `#[wasm_split]` is a split point: what only the function behind it uses goes into the piece of that name, which the
//! function's first caller loads. How the program is taken apart there is in `xtask`.

use std::cell::Cell;

use leptos::wasm_split::{SplitLoaderError, wasm_split};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

use super::{host, location, reader, second, show, storage, third};
use crate::catalogue::Catalogue;
use crate::catalogue::parameters::CATALOGUE;
use crate::session::{Action, Address, Session};
use crate::view::{App, Piece, Second, Shell, Third};

/// What is done with the second piece; none if it has found no catalogue.
pub type Then = Box<dyn FnOnce(Option<&'static Second>)>;

#[wasm_bindgen]
extern "C" {
    /// Whether the site has another version of the page than this one: `index.html` has this.
    #[wasm_bindgen(catch, js_name = stackfitOutdated)]
    async fn outdated() -> Result<JsValue, JsValue>;

    /// Puts the page, which is complete, in the place of what stood there for it: `index.html` has this, too.
    #[wasm_bindgen(js_name = stackfitHere)]
    pub fn here();
}

thread_local! {
    static SECOND: Cell<bool> = const { Cell::new(false) };
    static THIRD: Cell<bool> = const { Cell::new(false) };
    /// Whether the page is opened by the second piece, and has not been yet.
    static OPENING: Cell<bool> = const { Cell::new(false) };
}

#[wasm_split(second, wasm_split_path = ::leptos::wasm_split, fallible)]
fn second(
    shell: Shell,
    foreign: Option<Box<Catalogue>>,
    then: Then,
) -> Result<(), SplitLoaderError> {
    second::prepare(shell, foreign, then);
    Ok(())
}

#[wasm_split(second, wasm_split_path = ::leptos::wasm_split, fallible)]
fn tell_broken() -> Result<(), SplitLoaderError> {
    super::embed::broken();
    Ok(())
}

#[wasm_split(third, wasm_split_path = ::leptos::wasm_split, fallible)]
fn third(app: App) -> Result<&'static Third, SplitLoaderError> {
    Ok(third::prepare(app))
}

#[wasm_split(reader, wasm_split_path = ::leptos::wasm_split, fallible)]
fn reader(then: Box<dyn FnOnce(Box<Catalogue>)>) -> Result<(), SplitLoaderError> {
    reader::read(then);
    Ok(())
}

/// Has the second piece open the page, which shows nothing until then: where its address, its query or what is stored say
/// more than the first piece understands.
pub fn open(shell: Shell) {
    OPENING.set(true);
    shell.wanted.set(true);
    fetch_second(shell);
}

/// Loads the second piece, unless it is there or under way.
pub fn fetch_second(shell: Shell) {
    if SECOND.replace(true) {
        return;
    }
    shell.second.set(Piece::Coming);
    spawn_local(async move {
        let came: Then = Box::new(move |second| came(shell, second));
        let loaded = if location::has_parameter(CATALOGUE) {
            let read = Box::new(move |catalogue| {
                spawn_local(async move {
                    if second(shell, Some(catalogue), came).await.is_err() {
                        missing(shell).await;
                    }
                });
            });
            let read = reader(read).await;
            if read.is_err() {
                // Fails as well where nothing can be had, and then the host hears nothing.
                let _ = tell_broken().await;
            }
            read
        } else {
            second(shell, None, came).await
        };
        if loaded.is_err() {
            missing(shell).await;
        }
    });
}

async fn missing(shell: Shell) {
    SECOND.set(false);
    shell.second.set(absent().await);
    show(shell);
}

/// Why a piece cannot be had.
async fn absent<T: 'static>() -> Piece<T> {
    if is_outdated().await {
        Piece::Outdated
    } else {
        Piece::Failed
    }
}

/// Whether the site has another version of the page by now.
pub async fn is_outdated() -> bool {
    outdated().await.is_ok_and(|answer| answer.is_truthy())
}

/// Goes on with the second piece: with what the visitor has done by then.
fn came(shell: Shell, second: Option<&'static Second>) {
    let Some(second) = second else {
        SECOND.set(false);
        shell.second.set(Piece::Failed);
        return show(shell);
    };
    let app = second.app;
    if OPENING.replace(false) {
        let session = (second.opened)(app);
        shell.second.set(Piece::There(second));
        shell.wanted.set(false);
        shell.session.set(session);
    } else {
        shell.second.set(Piece::There(second));
        if shell.wanted.get_untracked() {
            go(shell, &location::fragment());
        }
        let session = shell.session.get_untracked();
        if let Some(case) = session.to_keep().filter(|case| !case.answers.is_empty()) {
            super::save(shell, &Session::default(), case);
        }
    }
    show(shell);
}

/// Opens the address with a fragment, or as soon as it can be read.
pub fn go(shell: Shell, fragment: &str) {
    let address = match shell.second.get_untracked() {
        Piece::There(second) => Some((second.read)(second.app.catalogue, fragment)),
        _ => Address::early(fragment),
    };
    let wanted = address.is_none();
    if shell.wanted.get_untracked() != wanted {
        shell.wanted.set(wanted);
    }
    if let Some(address) = address {
        shell.send(Action::Open(address));
    }
}

/// Loads the third piece, unless it is there or under way.
pub fn fetch_third(app: App) {
    if THIRD.replace(true) {
        return;
    }
    app.third.set(Piece::Coming);
    spawn_local(async move {
        // Its styles come beside it.
        let styles = super::styles::fetched();
        let piece = match third(app).await {
            Ok(piece) if styles.await => Piece::There(piece),
            _ => {
                THIRD.set(false);
                absent().await
            }
        };
        app.third.set(piece);
        host::focus_missed_heading();
    });
}

/// Loads again what could not be had.
pub fn fetch(shell: Shell) {
    match shell.second.get_untracked() {
        Piece::There(second) => fetch_third(second.app),
        // The reader shows its own pages in a place that has gone with the first attempt.
        _ if location::has_parameter(CATALOGUE) => location::reload(),
        _ => super::SHELL.with(|shell| shell.get().into_iter().for_each(fetch_second)),
    }
}

/// Whether the first piece can open the page by itself.
pub fn is_early(shell: Shell) -> bool {
    let query = location::query();
    query.trim_start_matches('?').is_empty()
        && Address::early(&location::fragment()).is_some()
        && !super::framing::is_framed()
        && !storage::has_answers(shell.known())
}
