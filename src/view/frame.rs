//! What surrounds every screen.

use crate::view::prelude::*;

use super::host::Progress;
use super::icons::Mark;
use super::{App, Screen, Shell, embedded};
use crate::session::Action;
use crate::view::fresh::fresh_text;
use crate::wording::{EN, builder, compare, decisions, fill, team_page};

/// The bar at the top.
#[component]
pub fn Header() -> impl IntoView {
    let shell = Shell::get();
    let current = move |one: Screen| {
        shell
            .session
            .with(|session| (session.screen == one).then_some("page"))
    };
    let brand = match shell.framed.get_value() {
        Some(framed) => embedded::brand(framed),
        None => view! {
            <a class="brand" href="#/">
                <Mark />
                {EN.brand}
            </a>
        },
    };
    view! {
        <header class="bar">
            <button
                type="button"
                class="skip"
                on:click=move |_| (shell.host.focus)("main")
            >
                {EN.skip_to_content}
            </button>
            {brand}
            <nav aria-label=EN.nav_label>
                // Hidden, not left out: the bar keeps its height and its elements.
                <a href="#/answers" hidden=move || !shell.started() aria-current=move || current(Screen::Check)>
                    {EN.nav_answers}
                </a>
                <a href="#/result" hidden=move || !shell.started() aria-current=move || current(Screen::Result)>
                    {EN.nav_result}
                </a>
            </nav>
        </header>
    }
}

/// One quiet line where progress is not saved.
#[component]
pub fn StorageNotice() -> impl IntoView {
    let shell = Shell::get();
    let text = move || match shell.progress.get() {
        Progress::Saved => "",
        Progress::Blocked => EN.storage_blocked,
        Progress::Corrupt => EN.storage_corrupt,
    };
    view! { <p class="storage-notice">{fresh_text(move || text())}</p> }
}

/// What stands below every screen.
#[component]
pub fn Footer() -> impl IntoView {
    let app = App::get();
    // Somebody else's page has none of what is the visitor's here, and is not put on another one.
    let framed = app.framed.get_value().is_some();
    // Between a question and its answer stands nothing that leads elsewhere.
    let asking = move || {
        let screen = app.screen().get();
        matches!(screen, Screen::Question(_) | Screen::Enough)
    };
    view! {
        <footer class="foot">
            <p>{fresh_text(move || embedded::privacy(app))}</p>
            <p hidden=move || asking()>{fill(EN.footer_data, &[("date", &app.catalogue.date.to_string())])}</p>
            <p hidden=move || asking()>
                <a href="#/method">{EN.nav_method}</a> " · "
                <a href="#/technologies">{app.say(EN.nav_browse)}</a>
                " · " <a href="#/compare">{compare::EN.title}</a>
                " · " <a href="#/team">{team_page::EN.title}</a>
                <span hidden=app.catalogue.examples.is_empty()>
                    " · " <a href="#/guide">{EN.nav_guide}</a>
                </span>
                <span hidden=framed>
                    " · " <a href="#/decisions">{decisions::EN.title}</a>
                    " · " <a href="#/embed">{builder::EN.title}</a>
                </span>
            </p>
            <p hidden=move || framed || !app.started()>
                <button class="text-button" type="button" on:click=move |_| app.send(Action::AskAgain)>
                    {EN.nav_start_again}
                </button>
            </p>
        </footer>
    }
}
