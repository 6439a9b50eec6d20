//! The screens of the second program: what is read, beside the interview and its result.

use leptos::prelude::*;

use super::{App, browse, builder, compare, decisions, guide, method, team, technology};
use crate::session::Screen;
use crate::view::fresh::fresh;

/// The screen that the session shows; nothing for those of the first program.
#[component]
pub fn Reading(
    /// What every component works with.
    app: App,
) -> impl IntoView {
    provide_context(app);
    let screen = app.screen();
    let shown = move || match screen.get() {
        Screen::Method => Some(view! { <method::Method /> }.into_any()),
        Screen::Technologies => Some(view! { <browse::Browse /> }.into_any()),
        Screen::Technology(id) => Some(view! { <technology::Technology id /> }.into_any()),
        Screen::Guide(id) => Some(view! { <guide::Guide id /> }.into_any()),
        Screen::Compare(_) => Some(view! { <compare::Compare /> }.into_any()),
        Screen::Decisions => Some(view! { <decisions::Decisions /> }.into_any()),
        Screen::Team(_) => Some(view! { <team::TeamPage /> }.into_any()),
        Screen::Builder => Some(view! { <builder::Builder /> }.into_any()),
        _ => None,
    };
    view! {
        {fresh(move || shown())}
    }
}
