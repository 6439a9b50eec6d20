//! What a press on an option means, and digits that choose one.
//!
//! A finger or a mouse presses with some pressure; what screen readers press has none, and keyboards press no pointer. Where
//! one choice is all there is, the first of these goes on by itself. A digit chooses the option with that number, as long as the focus is
//! where the question is; it is Enter that goes on.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::set_timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent, window};

use super::listening::listen_first;
use crate::session::Action;
use crate::view::App;

thread_local! {
    /// Whether what was pressed last was pressed by a finger or a mouse.
    static PRESSED: Cell<bool> = const { Cell::new(false) };
}

/// What is meant by an action: choosing the one option by a finger or a mouse is going on as well.
pub fn meant(action: Action) -> Action {
    match action {
        Action::Choose(question, option) if PRESSED.get() => Action::Tap(question, option),
        other => other,
    }
}

/// Hears of every press.
pub fn follow(app: App) {
    listen_first("pointerdown", |event| PRESSED.set(is_by_hand(&event)));
    // What is chosen already does not change, and is as good a way on.
    listen_first("click", move |event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input.filter(|input| input.type_() == "radio" && PRESSED.get()) {
            let chosen = app.session.with_untracked(|session| {
                let answer = session.answers.get(&input.name());
                answer.is_some_and(|answer| answer.options() == [input.value().as_str()])
            });
            if chosen {
                app.send(Action::Continue);
            }
        }
        // What the press does is done by then; the next one may be a screen reader's, which has no pointer at all.
        set_timeout(|| PRESSED.set(false), Duration::ZERO);
    });
    listen_first("keydown", |event| {
        PRESSED.set(false);
        digit(&event);
    });
}

/// Whether a press is a finger's or a mouse's. Where there is no touch, a mouse without pressure is a mouse, too; where
/// there is, it is what a screen reader makes of a double tap.
fn is_by_hand(press: &Event) -> bool {
    let read = |object: &JsValue, name: &str| js_sys::Reflect::get(object, &name.into()).ok();
    let number = |object: &JsValue, name: &str| read(object, name).and_then(|value| value.as_f64());
    let touches = window().and_then(|window| number(&window.navigator(), "maxTouchPoints"));
    let kind = read(press, "pointerType").and_then(|kind| kind.as_string());
    number(press, "pressure").is_some_and(|pressure| pressure > 0.0)
        || (kind.as_deref() == Some("mouse") && touches == Some(0.0))
}

/// Chooses the option whose number is pressed.
fn digit(event: &Event) -> Option<()> {
    let event: &KeyboardEvent = event.dyn_ref()?;
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let number = event.key().parse::<u32>().ok()?.checked_sub(1)?;
    let target: Element = event.target()?.dyn_into().ok()?;
    let form = target.closest("main form").ok()??;
    let options = form.query_selector_all(".option input").ok()?;
    let input: HtmlInputElement = options.get(number)?.dyn_into().ok()?;
    // Fails only for an element that cannot have the focus.
    let _ = input.focus();
    input.click();
    Some(())
}
