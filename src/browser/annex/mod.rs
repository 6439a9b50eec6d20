//! The second program: pages that not every visit needs. This is the first program's side; `inside` is the other's.
//!
//! Both are made of the same library. The first one alone knows the address, the history and what is stored; it tells
//! the second what to show where, and with which answers and weights. What visitors do there comes back as an address,
//! or as a link whose answers and weights they want to keep.

mod device;
mod download;
pub mod inside;
mod kept;
mod picture;
mod pin;

use std::cell::RefCell;

use js_sys::{Promise, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, window};

use super::promise;
use crate::bundled;
use crate::session::{Action, Screen};
use crate::share;
use crate::view::{App, Part};
use crate::weights::Case;

#[wasm_bindgen]
extern "C" {
    /// Loads the program, for the first time or after so many attempts: `index.html` has this.
    #[wasm_bindgen(catch, js_name = stackfitAnnex)]
    fn load(attempt: u32) -> Result<Promise, JsValue>;

    /// The program: what the package `annex` exports.
    #[derive(Clone)]
    type Annex;
    #[wasm_bindgen(method)]
    fn start(this: &Annex, core: &Uint8Array, adopt: &Closure<dyn FnMut(JsValue)>);
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
    /// How often it could not be loaded.
    failures: u32,
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
    /// There, without the catalogue until it is needed.
    Loaded(Annex),
    Started(Annex),
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
    STATE.with_borrow_mut(|state| {
        if let Program::Started(program) = &state.program {
            program.evidence(&bytes);
        }
        state.evidence = Some(bytes);
    });
}

/// Shows what has a place on the page, as soon as the program is there; with `moved`, it takes the focus.
pub fn show(app: App, moved: bool) {
    let program = STATE.with_borrow_mut(|state| {
        state.moved |= moved;
        started(app, state)
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
        app.annex_failed.set(module.is_err());
        STATE.with_borrow_mut(|state| {
            state.failures += u32::from(module.is_err());
            state.program = module.map_or(Program::Absent, |module| {
                Program::Loaded(module.unchecked_into())
            });
        });
        show_places(app);
    };
    match load(STATE.with_borrow(|state| state.failures)) {
        Ok(promise) => promise::settled(&promise, Box::new(came)),
        Err(_) => came(Err(JsValue::NULL)),
    }
}

/// The program with the catalogue in use and its evidence; none as long as it is not loaded.
fn started(app: App, state: &mut State) -> Option<Annex> {
    let program = match &state.program {
        Program::Started(program) => return Some(program.clone()),
        Program::Loaded(program) => program.clone(),
        Program::Absent | Program::Coming => return None,
    };
    let bundled = || Uint8Array::from(bundled::packed());
    let adopt = promise::closure(move |link| {
        if let Ok(shared) = share::decode(app.catalogue, &link.as_string().unwrap_or_default()) {
            app.send(Action::Keep(shared));
        }
    });
    program.start(&state.core.clone().unwrap_or_else(bundled), &adopt);
    // It is called as long as the page is there.
    adopt.forget();
    if let Some(evidence) = &state.evidence {
        program.evidence(evidence);
    }
    state.program = Program::Started(program.clone());
    Some(program)
}

/// The parts that have a place on the page, and their places.
fn places() -> Vec<(Part, HtmlElement)> {
    let document = window().and_then(|window| window.document());
    let place = |part: &Part| {
        let place = document.as_ref()?.get_element_by_id(part.name())?;
        Some((*part, place.dyn_into().ok()?))
    };
    Part::ALL.iter().filter_map(place).collect()
}

/// Shows what waits for the program; without anything to show, it need not start.
fn show_places(app: App) {
    let there = STATE.with_borrow(|state| matches!(state.program, Program::Loaded(_)));
    if there && !places().is_empty() {
        show(app, false);
    }
}

fn tell(app: App, program: &Annex) {
    let moved = STATE.with_borrow_mut(|state| std::mem::take(&mut state.moved));
    let (fragment, answers) = app.session.with_untracked(|session| {
        let asked = session.own_case().asked(app.catalogue);
        let own = share::encode(app.catalogue, Case::from(&asked), &[]);
        // A result is told by its link, even where the address keeps what it said: it may be somebody else's.
        let shown = match session.screen {
            Screen::Result => session.result_link(app.model),
            _ => session.address(app.model).unwrap_or_default(),
        };
        (shown, own)
    });
    let places = places();
    for part in Part::ALL {
        match places.iter().find(|(one, _)| one == part) {
            Some((_, place)) => program.show(part.name(), place, &fragment, &answers, moved),
            None => program.hide(part.name()),
        }
    }
}
