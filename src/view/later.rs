//! What is done in a task of its own, so that no page keeps a visitor waiting.

use crate::view::prelude::*;

use super::Host;
use crate::view::fresh::fresh;

/// A part of a page that comes as soon as the browser has answered whatever else happened meanwhile.
pub fn later(host: Host, part: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let ready = Local::new(false);
    // Nobody minds a part that comes when its page is gone.
    (host.later)(Box::new(move || {
        ready.set(true);
    }));
    view! { {fresh(move || ready.get().then(|| part()))} }
}

/// A value that is told a task later. Several parts of a page that make much of the same news would otherwise do so in one
/// task.
pub fn told_later<T: Send + Sync + 'static>(
    host: Host,
    value: impl Fn() -> Option<T> + 'static,
) -> Local<Option<T>> {
    let told = Local::new(None);
    effect(move |_| {
        let value = value();
        (host.later)(Box::new(move || {
            told.set(value);
        }));
    });
    told
}

/// What is folded away under a summary, and made only once somebody unfolds it.
pub fn unfolding(
    class: &'static str,
    summary: impl IntoView + 'static,
    content: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let opened = Local::new(false);
    // Folding it away leaves it as it is.
    let once = Memo::new(move |_| opened.get());
    view! {
        <details class=class on:toggle=move |_| opened.set(true)>
            <summary>{summary.into_view()}</summary>
            {fresh(move || once.get().then(|| content()))}
        </details>
    }
}
