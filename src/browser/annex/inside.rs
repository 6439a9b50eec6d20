//! The second program from the inside: what the package `annex` exports.

use std::any::Any;
use std::cell::{Cell, RefCell};

use js_sys::Function;
use leptos::mount::{mount_to, mount_to_body};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use super::{device, download, kept, picture, pin};
use crate::browser::{app, host, in_a_task, work};
use crate::catalogue::{Catalogue, parts};
use crate::engine::Model;
use crate::session::{Action, Address, Screen, Session};
use crate::share;
use crate::view::fresh::fresh_text;
use crate::view::{
    App, EvidenceState, Host, Part, Pictures, Progress, Reading, Save, Search, TakeAlong, WhatIf,
};

/// A part on the page. Dropping what Leptos returned for it takes it off.
struct Shown {
    part: Part,
    root: HtmlElement,
    _mounted: Box<dyn Any>,
}

/// What is to be shown as soon as there is anything to show it with.
type Wanted = Box<dyn FnOnce(App)>;

thread_local! {
    static ADOPT: RefCell<Option<Function>> = const { RefCell::new(None) };
    static APP: Cell<Option<App>> = const { Cell::new(None) };
    static SHOWN: RefCell<Vec<Shown>> = const { RefCell::new(Vec::new()) };
    static WANTED: RefCell<Vec<Wanted>> = const { RefCell::new(Vec::new()) };
}

/// Takes the catalogue without its evidence, packed. It is read in tasks of their own, like that of the first program,
/// which can read it, or would not be there.
/// What the visitor wants to keep goes to `adopt`, as the link of a result.
pub fn start(core: Vec<u8>, adopt: Function) {
    ADOPT.set(Some(adopt));
    in_a_task(move || {
        if let Ok(catalogue) = parts::core(&core) {
            let catalogue: &'static Catalogue = Box::leak(Box::new(catalogue));
            in_a_task(move || prepare(catalogue));
        }
    });
}

/// The catalogue, the model and what is reactive live as long as the page does.
fn prepare(catalogue: &'static Catalogue) {
    let model: &'static Model<'static> = Box::leak(Box::new(Model::new(catalogue)));
    let owner = Owner::new();
    let state = (Progress::Saved, Vec::new(), EvidenceState::Waiting);
    let made = owner.with(|| app(model, Session::default(), state));
    std::mem::forget(owner);
    // What only this program does is named here only, so that the first one does without.
    let host = Host {
        keep: kept::change,
        file: device::file,
        adopt,
        search: work::search,
        today: device::today,
        pin: pin::pin,
        save_svg: picture::save_svg,
        save_png: picture::save_png,
        save: download::text,
        share: device::sharing(),
        ..made.host
    };
    let made = App { host, ..made };
    kept::follow(made);
    announce(made);
    APP.set(Some(made));
    for wanted in WANTED.take() {
        wanted(made);
    }
}

/// Has the first program keep the answers and weights of a link.
fn adopt(link: &str) {
    ADOPT.with_borrow(|adopt| {
        // Fails only if the first program does, which then has said so.
        let _ = adopt
            .as_ref()
            .map(|adopt| adopt.call1(&JsValue::NULL, &link.into()));
    });
}

/// Gives screen readers one place to hear from, however many parts are on the page.
fn announce(app: App) {
    let announcer = move || {
        view! {
            <div class="annex-says">
                <p class="announcer" role="status">{fresh_text(move || app.announcement.get())}</p>
            </div>
        }
    };
    mount_to_body(announcer);
}

/// Does something with the app, now or as soon as it is there.
fn with_app(act: impl FnOnce(App) + 'static) {
    match APP.get() {
        Some(app) => act(app),
        None => WANTED.with_borrow_mut(|wanted| wanted.push(Box::new(act))),
    }
}

/// Takes the evidence, packed; no bytes at all if it could not be loaded.
pub fn evidence(bytes: Vec<u8>) {
    with_app(move |app| {
        in_a_task(move || {
            let loaded = parts::evidence(&bytes).ok();
            // It is kept as long as the page is.
            let state = loaded.map_or(EvidenceState::Failed, |evidence| {
                EvidenceState::Loaded(Box::leak(Box::new(evidence)))
            });
            app.evidence.set(state);
        });
    });
}

/// Shows a part in an element: what the fragment of an address stands for, with the answers and weights of a link. With
/// `moved`, its heading takes the focus.
///
/// Each part is made in a task of its own, so that several of them on a page do not hold it up.
pub fn show(part: &str, root: HtmlElement, fragment: String, answers: String, moved: bool) {
    let Some(part) = named(part) else {
        return;
    };
    with_app(move |app| {
        in_a_task(move || {
            // The page may have gone on.
            if root.is_connected() {
                take_over(app, &fragment, &answers);
                work_out(app, part);
                mount(app, part, root);
                if moved {
                    host::after_render(Box::new(host::focus_heading));
                }
            }
        });
    });
}

/// Makes the session that of the first program. What is the same stays untouched, so that nothing is made again.
fn take_over(app: App, fragment: &str, answers: &str) {
    let shared = share::decode(app.catalogue, answers);
    let (answers, weights) = shared.map_or_else(
        |_| Default::default(),
        |shared| (shared.answers, shared.weights),
    );
    let mut session = app.session.get_untracked();
    session.answers = answers;
    session.weights = weights;
    let address = Address::read(app.catalogue, fragment);
    session.apply(app.catalogue, Action::Open(address));
    if app.session.with_untracked(|present| *present != session) {
        app.search.set(Search::Idle);
        app.session.set(session);
    }
}

/// Starts the work that a part needs.
fn work_out(app: App, part: Part) {
    let screen = app.session.with_untracked(|session| session.screen.clone());
    if let Screen::Technology(id) = screen {
        work::fit(app, &id);
    }
    let doubtful = app.session.with_untracked(|session| {
        let compared = session.compared(app.catalogue);
        let compared = compared.map(|compared| compared.case().applied(app.catalogue));
        let analysed = part != Part::Screen;
        compared.or_else(|| analysed.then(|| session.shown_case().applied(app.catalogue)))
    });
    if let Some(case) = doubtful {
        work::analyse(app, case);
    }
}

/// Takes a part off the page.
pub fn hide(part: &str) {
    if let Some(part) = named(part) {
        with_app(move |_| take_off(part));
    }
}

fn take_off(part: Part) {
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
        shown.any(|one| one.part == part && one.root == root)
    });
    if there {
        return;
    }
    take_off(part);
    let mounted = mount_to(root.clone(), move || match part {
        Part::Screen => view! { <Reading app /> }.into_any(),
        Part::WhatIf => view! { <WhatIf app /> }.into_any(),
        Part::Pictures => view! { <Pictures app /> }.into_any(),
        Part::TakeAlong => view! { <Save app /> <TakeAlong app /> }.into_any(),
    });
    SHOWN.with_borrow_mut(|shown| {
        shown.push(Shown {
            part,
            root,
            _mounted: Box::new(mounted),
        });
    });
}
