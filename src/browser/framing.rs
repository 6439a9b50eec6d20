//! What of the frames of other pages is there from the beginning, and the way to the rest, which comes with the second
//! piece: in a frame, nothing is shown before that is there.

use std::cell::Cell;

use js_sys::Object;
use web_sys::{Element, Window, window};

/// What is done in a frame.
#[derive(Clone, Copy)]
pub struct Framing {
    /// Whether the host makes the frame as high as the page, so that only the host can scroll.
    pub is_followed: fn() -> bool,
    /// The origin of the host that is told the answers; none if no host is.
    pub told: fn() -> Option<String>,
    /// Under what this frame keeps answers, where it has an interview of its own.
    pub widget: fn() -> Option<String>,
    /// Asks the host to bring an element into view, if it is not.
    pub bring_into_view: fn(&Element),
}

thread_local! {
    static FRAMING: Cell<Option<Framing>> = const { Cell::new(None) };
}

/// Has it from now on.
pub fn begin(framing: Framing) {
    FRAMING.set(Some(framing));
}

/// The window around this one.
pub fn parent() -> Option<Window> {
    let window = window()?;
    let parent = window.parent().ok().flatten()?;
    (!Object::is(&window, &parent)).then_some(parent)
}

/// Whether this page is in another one's frame, where the history is not its own.
pub fn is_framed() -> bool {
    parent().is_some()
}

/// See [`Framing::is_followed`].
pub fn is_followed() -> bool {
    FRAMING.get().is_some_and(|framing| (framing.is_followed)())
}

/// See [`Framing::told`].
pub fn told() -> Option<String> {
    FRAMING.get().and_then(|framing| (framing.told)())
}

/// See [`Framing::widget`].
pub fn widget() -> Option<String> {
    FRAMING.get().and_then(|framing| (framing.widget)())
}

/// See [`Framing::bring_into_view`].
pub fn bring_into_view(element: &Element) {
    if let Some(framing) = FRAMING.get() {
        (framing.bring_into_view)(element);
    }
}
