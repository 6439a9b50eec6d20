//! The browser layer: mounts the page, keeps address, title, focus and storage in step with the session.
//!
//! This is what the first piece of the program has; `pieces` loads the others: `second`, `third` and `reader`.

mod embed;
mod evidence;
mod figures;
mod framing;
mod host;
mod incident;
mod listening;
mod location;
mod newer;
mod pieces;
mod pressing;
mod promise;
mod reader;
mod second;
mod storage;
mod styles;
mod tabs;
mod third;
mod work;

use std::cell::Cell;
use std::time::Duration;

use crate::view::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::window;

use crate::bundled;
use crate::catalogue::Catalogue;
use crate::session::{Action, Address, Screen, Session};
use crate::view::{Page, Piece, Progress, Shell, early_title};
use crate::weights::Case;

thread_local! {
    /// The shell of the page, as soon as there is one.
    static SHELL: Cell<Option<Shell>> = const { Cell::new(None) };
    static SHOWN: Cell<bool> = const { Cell::new(false) };
}

/// Opens the page: at once where the first piece can, as soon as the second is there otherwise.
pub fn mount() {
    // Mounting does it, too, but effects are made before that. It fails only where it is done already.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    // Both live as long as the page does, and so does what belongs to this owner.
    let front: &'static Catalogue = Box::leak(Box::new(bundled::front()));
    let owner = Owner::new();
    owner.set();
    std::mem::forget(owner);
    let shell = Shell::new(front, host::host());
    SHELL.set(Some(shell));
    location::loaded();
    location::follow_scrolling();
    if !pieces::is_early(shell) {
        return pieces::open(shell);
    }
    shell.progress.set(storage::progress());
    shell.shows.set_value(host::brought(".shows"));
    shell.session.update(|session| {
        session.pace = storage::pace(front);
        if let Some(address) = Address::early(&location::fragment()) {
            session.apply_early(front, Action::Open(address));
        }
    });
    in_a_task(move || show(shell));
}

/// Starting takes a while on a slow device; in steps, the browser can answer in between.
fn in_a_task(step: impl FnOnce() + 'static) {
    set_timeout(step, Duration::ZERO);
}

/// Shows the page, unless it is on screen.
fn show(shell: Shell) {
    if SHOWN.replace(true) {
        return;
    }
    let fragment = location::fragment();
    leptos::mount::mount_to_body(move || {
        // What it keeps lives as long as the page.
        let owner = Owner::current();
        in_a_task(move || {
            // Whoever has gone on meanwhile has not been heard.
            let present = location::fragment();
            if present != fragment {
                location::arrived();
                pieces::go(shell, &present);
            }
            match owner {
                Some(owner) => owner.with(|| keep_in_step(shell)),
                None => keep_in_step(shell),
            }
        });
        view! { <Page shell /> }
    });
    // Its parts come in tasks of their own, which are waiting by now.
    in_a_task(|| {
        in_a_task(|| {
            pieces::here();
            host::scroll_back();
        });
    });
}

/// What happens outside of the views after a change. One effect for all: each would add to the download.
fn keep_in_step(shell: Shell) {
    // By itself, because it follows what is known of a result, which nothing else here may.
    effect(move |_| {
        let now = shell.session.get();
        document_title(&match shell.second.get().there() {
            Some(second) => (second.title)(second.app, &now),
            None => early_title(shell.known(), &now),
        });
    });
    effect(move |before: Option<Session>| {
        let now = shell.session.get();
        match shell.second.get() {
            Piece::There(second) => (second.work)(second.app, &now),
            Piece::Coming => pieces::fetch_second(shell),
            // Only visitors try again.
            Piece::Failed | Piece::Outdated => {}
        }
        // As long as the address cannot be read, it stands for nothing that is on screen.
        if shell.wanted.get() {
            return now;
        }
        let moved = before
            .as_ref()
            .is_none_or(|before| before.screen != now.screen);
        if let Some(address) = shown_address(shell, &now) {
            // The first address, and that of a result whose answers change on screen, replace what is there.
            location::show(&address, before.is_none() || !moved);
        }
        if let Some(before) = before {
            if before.to_keep() != now.to_keep()
                && let Some(case) = now.to_keep()
            {
                save(shell, &before, case);
            }
            if before.pace != now.pace {
                storage::save_pace(shell.known(), now.pace);
            }
            // A new screen, or another result on it, takes the focus to its heading; the first one moves neither focus
            // nor scroll.
            let other_result = now.screen == Screen::Result
                && (before.own_case() != now.own_case() || before.shared != now.shared);
            if moved || other_result {
                shell.announcement.set(String::new());
                host::after_render(Box::new(host::focus_heading));
            }
            if now.errors > 0 && now.errors != before.errors {
                host::after_render(Box::new(|| host::focus("error-summary")));
            }
        }
        now
    });
    follow_address(shell);
}

fn save(shell: Shell, before: &Session, case: Case<'_>) {
    let saved = match shell.second.get_untracked() {
        Piece::There(second) => (second.save)(second.app, before, case),
        _ => storage::save_early(shell.known(), case.answers),
    };
    let now = if saved {
        Progress::Saved
    } else {
        Progress::Blocked
    };
    if shell.progress.get_untracked() != now {
        shell.progress.set(now);
    }
}

/// Back, Forward, links and addresses typed in.
fn follow_address(shell: Shell) {
    listening::listen("hashchange", move |_| {
        location::arrived();
        let fragment = location::fragment();
        let shown = || {
            shell
                .session
                .with_untracked(|session| shown_address(shell, session))
        };
        if shell.wanted.get_untracked() || shown().as_deref() != Some(fragment.as_str()) {
            pieces::go(shell, &fragment);
            // An address that cannot be shown now gives way to the one that is.
            if let Some(shown) = shown().filter(|_| !shell.wanted.get_untracked()) {
                location::show(&shown, true);
            }
        }
    });
}

/// The fragment of what is shown.
fn shown_address(shell: Shell, session: &Session) -> Option<String> {
    match shell.second.get_untracked() {
        Piece::There(second) => (second.address)(second.app, session),
        _ => session.early_address(),
    }
}

fn document_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// The figures of the result of a link's payload, for whoever wants to compare the page's with the command line's: in its
/// console, `wasmBindings.figures("1…")`. None as long as the piece of the program is not there that has them.
#[wasm_bindgen]
pub fn figures(link: &str) -> Vec<f64> {
    let second = SHELL
        .get()
        .and_then(|shell| shell.second.get_untracked().there());
    second.map_or(Vec::new(), |second| (second.figures)(second.app, link))
}

/// Makes the program fail, for whoever wants to see what is said then: in the console, `wasmBindings.fail()`.
#[wasm_bindgen]
#[allow(clippy::panic, reason = "it is what this is for")]
pub fn fail() {
    panic!();
}

/// How many reports and how many analyses the page has made, for whoever wants to see that none is made twice.
#[wasm_bindgen]
pub fn made() -> Vec<u32> {
    let second = SHELL
        .get()
        .and_then(|shell| shell.second.get_untracked().there());
    second.map_or(Vec::new(), |second| (second.made)().to_vec())
}
