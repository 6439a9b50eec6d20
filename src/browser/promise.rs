//! Waits for promises without futures, which would add several times as much to the download.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

/// What is done with the outcome of a promise.
pub type Then = Box<dyn FnOnce(Result<JsValue, JsValue>)>;

/// Calls a function with the outcome of a promise, once it is there.
pub fn settled(promise: &Promise, then: Then) {
    // One of two closures is called, once; whichever it is takes the function.
    let then = Rc::new(Cell::new(Some(then)));
    let other = Rc::clone(&then);
    let kept = closure(move |value| call(&then, Ok(value)));
    let broken = closure(move |reason| call(&other, Err(reason)));
    let _ = promise.then2(&kept, &broken);
    // They have to live until then; a visit makes a handful of them.
    kept.forget();
    broken.forget();
}

/// A function for JavaScript.
pub fn closure(call: impl FnMut(JsValue) + 'static) -> Closure<dyn FnMut(JsValue)> {
    Closure::new(call)
}

fn call(then: &Cell<Option<Then>>, outcome: Result<JsValue, JsValue>) {
    if let Some(then) = then.take() {
        then(outcome);
    }
}
