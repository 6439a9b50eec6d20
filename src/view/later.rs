//! What stands further down a page, put there in a task of its own, so that no page keeps a visitor waiting.

use leptos::prelude::*;

use super::App;

/// A part of a page that comes as soon as the browser has answered whatever else happened meanwhile.
pub fn later(app: App, part: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let ready = RwSignal::new(false);
    // Nobody minds a part that comes when its page is gone.
    (app.host.later)(Box::new(move || {
        ready.try_set(true);
    }));
    view! { {move || ready.get().then(|| part())} }.into_any()
}
