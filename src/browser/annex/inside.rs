//! The second program from the inside: what the package `annex` exports.

use std::any::Any;
use std::cell::{Cell, RefCell};

use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::{device, kept};
use crate::browser::{app, host, work};
use crate::catalogue::parts;
use crate::engine::Model;
use crate::session::{Action, Address, Screen, Session};
use crate::share;
use crate::view::{App, EvidenceState, Host, Part, Progress, Reading, Save};

/// A part on the page. Dropping what Leptos returned for it takes it off.
struct Shown {
    part: &'static str,
    root: HtmlElement,
    _mounted: Box<dyn Any>,
}

thread_local! {
    static APP: Cell<Option<App>> = const { Cell::new(None) };
    static SHOWN: RefCell<Vec<Shown>> = const { RefCell::new(Vec::new()) };
}

/// Takes the catalogue without its evidence, packed; says whether it could be read.
pub fn start(core: &[u8]) -> bool {
    let Ok(catalogue) = parts::core(core) else {
        return false;
    };
    // Both live as long as the page does, and so does what is reactive.
    let catalogue = Box::leak(Box::new(catalogue));
    let model: &'static Model<'static> = Box::leak(Box::new(Model::new(catalogue)));
    let owner = Owner::new();
    let made = owner.with(|| {
        app(
            model,
            Session::default(),
            (Progress::Saved, Vec::new(), EvidenceState::Waiting),
        )
    });
    std::mem::forget(owner);
    // What only this program does is named here only, so that the first one does without.
    let host = Host {
        keep: kept::change,
        file: device::file,
        today: device::today,
        ..made.host
    };
    let made = App { host, ..made };
    kept::follow(made);
    APP.set(Some(made));
    true
}

/// Takes the evidence, packed; no bytes at all if it could not be loaded.
pub fn evidence(bytes: &[u8]) {
    let Some(app) = APP.get() else {
        return;
    };
    let loaded = parts::evidence(bytes).ok();
    // It is kept as long as the page is.
    let state = loaded.map_or(EvidenceState::Failed, |evidence| {
        EvidenceState::Loaded(Box::leak(Box::new(evidence)))
    });
    app.evidence.set(state);
}

/// Shows a part in an element: what the fragment of an address stands for, with the answers of a result link. With
/// `moved`, its heading takes the focus.
pub fn show(part: &str, root: HtmlElement, fragment: &str, answers: &str, moved: bool) {
    let (Some(app), Some(part)) = (APP.get(), named(part)) else {
        return;
    };
    let answers = share::decode(app.catalogue, answers);
    app.session.update(|session| {
        session.answers = answers.map(|shared| shared.answers).unwrap_or_default();
        let address = Address::read(app.catalogue, fragment);
        session.apply(app.catalogue, Action::Open(address));
    });
    if let Screen::Technology(id) = app.session.with_untracked(|session| session.screen.clone()) {
        work::fit(app, &id);
    }
    let compared = app
        .session
        .with_untracked(|session| session.compared(app.catalogue));
    if let Some(compared) = compared {
        work::analyse(app, compared.answers.applied(app.catalogue));
    }
    mount(app, part, root);
    if moved {
        host::after_render(Box::new(host::focus_heading));
    }
}

/// Takes a part off the page.
pub fn hide(part: &str) {
    SHOWN.with_borrow_mut(|shown| shown.retain(|one| one.part != part));
}

fn named(name: &str) -> Option<Part> {
    let mut parts = Part::ALL.iter().copied();
    parts.find(|part| part.name() == name)
}

/// Puts a part into its place, unless it is there.
fn mount(app: App, part: Part, root: HtmlElement) {
    let there = SHOWN.with_borrow(|shown| {
        let mut shown = shown.iter();
        shown.any(|one| one.part == part.name() && one.root == root)
    });
    if there {
        return;
    }
    hide(part.name());
    let mounted = mount_to(root.clone(), move || match part {
        Part::Screen => view! { <Reading app /> }.into_any(),
        Part::Save => view! { <Save app /> }.into_any(),
    });
    SHOWN.with_borrow_mut(|shown| {
        shown.push(Shown {
            part: part.name(),
            root,
            _mounted: Box::new(mounted),
        });
    });
}
