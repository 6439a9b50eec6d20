//! The second program: pages that not every visit needs. This is the first program's side; `inside` is the other's.
//!
//! Both are made of the same library. The first one alone knows the address, the history and what is stored; it tells
//! the second what to show where, and with which answers. What visitors do there comes back as an address.

mod device;
pub mod inside;
mod kept;

use std::cell::RefCell;

use js_sys::{Promise, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, window};

use super::promise;
use crate::bundled;
use crate::share;
use crate::view::{App, Part};

#[wasm_bindgen]
extern "C" {
    /// Loads the program: `index.html` has this.
    #[wasm_bindgen(catch, js_name = stackfitAnnex)]
    fn load() -> Result<Promise, JsValue>;

    /// The program: what the package `annex` exports.
    #[derive(Clone)]
    type Annex;
    #[wasm_bindgen(method)]
    fn start(this: &Annex, core: &Uint8Array) -> bool;
    #[wasm_bindgen(method)]
    fn evidence(this: &Annex, bytes: &Uint8Array);
    #[wasm_bindgen(method)]
    fn show(
        this: &Annex,
        part: &str,
        root: &HtmlElement,
        fragment: &str,
        answers: &str,
        moved: bool,
    );
    #[wasm_bindgen(method)]
    fn hide(this: &Annex, part: &str);
}

#[derive(Default)]
struct State {
    program: Program,
    /// The catalogue in use, if it is not the bundled one.
    core: Option<Uint8Array>,
    /// Its evidence, once it is known; empty if it could not be loaded.
    evidence: Option<Uint8Array>,
    /// Whether what is shown next is new, so that it takes the focus.
    moved: bool,
}

#[derive(Default)]
enum Program {
    #[default]
    Absent,
    Coming,
    There(Annex),
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

/// Takes note of another catalogue than the bundled one.
pub fn catalogue(core: Uint8Array, evidence: Uint8Array) {
    STATE.with_borrow_mut(|state| {
        state.core = Some(core);
        state.evidence = Some(evidence);
    });
}

/// Takes note of the evidence; none if it could not be loaded.
pub fn evidence(bytes: Option<Uint8Array>) {
    let bytes = bytes.unwrap_or_else(|| Uint8Array::new_with_length(0));
    let program = STATE.with_borrow_mut(|state| {
        state.evidence = Some(bytes.clone());
        there(&state.program)
    });
    if let Some(program) = program {
        program.evidence(&bytes);
    }
}

/// Shows what has a place on the page, as soon as the program is there; with `moved`, it takes the focus.
pub fn show(app: App, moved: bool) {
    let program = STATE.with_borrow_mut(|state| {
        state.moved |= moved;
        there(&state.program)
    });
    match program {
        Some(program) => tell(app, &program),
        None => prepare(app),
    }
}

/// Loads the program, unless it is there or under way.
pub fn prepare(app: App) {
    let absent = STATE.with_borrow_mut(|state| {
        let absent = matches!(state.program, Program::Absent);
        if absent {
            state.program = Program::Coming;
        }
        absent
    });
    if !absent {
        return;
    }
    app.annex_failed.set(false);
    let came = move |module: Result<JsValue, JsValue>| {
        let started = module.ok().and_then(started);
        let failed = started.is_none();
        STATE.with_borrow_mut(|state| {
            state.program = started.map_or(Program::Absent, Program::There);
        });
        app.annex_failed.set(failed);
        if !failed {
            show(app, false);
        }
    };
    match load() {
        Ok(promise) => promise::settled(&promise, Box::new(came)),
        Err(_) => came(Err(JsValue::NULL)),
    }
}

/// The program with the catalogue in use.
fn started(module: JsValue) -> Option<Annex> {
    let program: Annex = module.unchecked_into();
    let (core, evidence) = STATE.with_borrow(|state| (state.core.clone(), state.evidence.clone()));
    let core = core.unwrap_or_else(|| Uint8Array::from(bundled::packed()));
    if !program.start(&core) {
        return None;
    }
    if let Some(evidence) = evidence {
        program.evidence(&evidence);
    }
    Some(program)
}

fn there(program: &Program) -> Option<Annex> {
    match program {
        Program::There(program) => Some(program.clone()),
        _ => None,
    }
}

fn tell(app: App, program: &Annex) {
    let moved = STATE.with_borrow_mut(|state| std::mem::take(&mut state.moved));
    let (fragment, answers) = app.session.with_untracked(|session| {
        let answers = session.shown_answers().asked_answers(app.catalogue);
        let link = share::encode(app.catalogue, &answers, &[]);
        (session.address(app.model).unwrap_or_default(), link)
    });
    let document = window().and_then(|window| window.document());
    for part in Part::ALL {
        let place = document
            .as_ref()
            .and_then(|document| document.get_element_by_id(part.name()))
            .and_then(|place| place.dyn_into::<HtmlElement>().ok());
        match place {
            Some(place) => program.show(part.name(), &place, &fragment, &answers, moved),
            None => program.hide(part.name()),
        }
    }
}
