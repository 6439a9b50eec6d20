//! The page: components that read the session and send actions. They touch no DOM; what needs the browser goes
//! through [`Host`], and what has to happen after a change is the browser layer's business.

#![allow(
    clippy::redundant_closure,
    reason = "a closure that stands in the view itself is erased, a name is not: see ARCHITECTURE, the download"
)]

mod again;
mod annex;
mod browse;
mod builder;
mod check;
mod claims;
mod compare;
mod copying;
mod decisions;
mod embedded;
mod enough;
mod evidence;
mod frame;
pub mod fresh;
mod graded;
mod guide;
mod host;
mod icons;
mod later;
mod link_problem;
mod method;
mod options;
mod pictures;
mod question;
mod ranking;
mod reading;
mod result;
mod save;
mod so_far;
mod start;
mod take_along;
mod team;
mod technology;
mod title;
mod what_if;

use std::sync::Arc;

use leptos::prelude::*;

pub use annex::Part;
pub use embedded::{Framed, is_told};
pub use host::{
    Analysed, EvidenceState, Fitted, Host, Keeping, Kept, PinFound, Progress, Search, Sharing,
};
pub use pictures::Pictures;
pub use reading::Reading;
pub use save::Save;
pub use take_along::TakeAlong;
pub use title::page_title;
pub use what_if::WhatIf;

use fresh::{fresh, fresh_text};
use later::later;

use crate::answers::Answers;
use crate::catalogue::Catalogue;
use crate::engine::Model;
use crate::report::Filter;
use crate::session::{Action, Comparing, Screen, Session};
use crate::wording::say;

/// What every component works with.
#[derive(Clone, Copy)]
pub struct App {
    /// The catalogue, which lives as long as the page.
    pub catalogue: &'static Catalogue,
    /// The same catalogue, ready for deciding.
    pub model: &'static Model<'static>,
    /// The state.
    pub session: RwSignal<Session>,
    /// Whether progress is saved.
    pub progress: RwSignal<Progress>,
    /// The claims and sources, once they are loaded.
    pub evidence: RwSignal<EvidenceState>,
    /// How sure the result is, once that is worked out.
    pub analysed: RwSignal<Option<Arc<Analysed>>>,
    /// How far that has come, where it takes a while.
    pub analysing: RwSignal<Analysing>,
    /// What would put a certain stack first.
    pub search: RwSignal<Search>,
    /// The answers that the technology on screen is made for, once they are found.
    pub fitting: RwSignal<Option<Fitted>>,
    /// Whether the second program could not be loaded.
    pub annex_failed: RwSignal<bool>,
    /// By what the list of technologies is narrowed down.
    pub filter: RwSignal<Filter>,
    /// What the visitor has picked from the list of technologies, to be compared.
    pub collected: RwSignal<Vec<String>>,
    /// The decisions saved on this device; known to the second program only.
    pub decisions: RwSignal<Kept>,
    /// Where mistakes in the data are reported, with `{id}` for what is wrong; none if this page's host names no address.
    pub report: StoredValue<Option<String>>,
    /// What a screen reader is to say next.
    pub announcement: RwSignal<String>,
    /// What the page around this one wishes to be shown; none if there is no such page.
    pub framed: Option<Framed>,
    /// Fields of a readable link that were not understood.
    pub misread: StoredValue<Vec<String>>,
    /// What only the browser can do.
    pub host: Host,
}

/// How far the analysis of a result has come, where it takes more than a moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Analysing {
    /// It takes no longer, or is over.
    #[default]
    Short,
    /// It has come so far, in hundredths.
    At(u8),
    /// The visitor has stopped it.
    Stopped,
}

impl App {
    /// The app in scope.
    ///
    /// # Panics
    ///
    /// Outside of [`Page`], which provides it: a mistake in the code, not in any data.
    pub fn get() -> App {
        expect_context::<App>()
    }

    /// A text with the catalogue's words in it.
    pub fn say(self, template: &str) -> String {
        say(&self.catalogue.words, template)
    }

    /// Sends an action.
    pub fn send(self, action: Action) {
        self.session
            .update(|session| session.apply(self.catalogue, action));
    }

    /// The screen, as a signal that changes only when the screen does. All questions are one screen, and so are all
    /// comparisons and all teams.
    fn screen(self) -> Memo<Screen> {
        Memo::new(move |_| {
            self.session.with(|session| match &session.screen {
                Screen::Question(_) => Screen::Question(String::new()),
                Screen::Compare(_) => Screen::Compare(Comparing::default()),
                Screen::Team(_) => Screen::Team(String::new()),
                other => other.clone(),
            })
        })
    }

    /// The answers that the screen is about, as a signal that changes only when they do.
    pub fn answers(self) -> Memo<Answers> {
        Memo::new(move |_| self.session.with(|session| session.shown_answers().clone()))
    }

    /// Whether anything has been answered.
    pub fn started(self) -> bool {
        self.session.with(|session| !session.answers.is_empty())
    }
}

/// The whole page.
#[component]
pub fn Page(
    /// What every component works with.
    app: App,
) -> impl IntoView {
    provide_context(app);
    let screen = app.screen();
    // All screens of the second program share one place.
    let screen = Memo::new(move |_| {
        let screen = screen.get();
        if screen.is_reading() {
            Screen::Method
        } else {
            screen
        }
    });
    let main = move || match screen.get() {
        Screen::Start => view! { <start::Start /> }.into_any(),
        Screen::Question(_) => view! { <question::Interview /> }.into_any(),
        Screen::Enough => view! { <enough::Enough /> }.into_any(),
        Screen::Check => view! { <check::Check /> }.into_any(),
        Screen::Result => view! { <result::ResultPage /> }.into_any(),
        Screen::Again => view! { <again::Again /> }.into_any(),
        Screen::Link(problem) => view! { <link_problem::LinkProblemPage problem /> }.into_any(),
        Screen::Method
        | Screen::Technologies
        | Screen::Technology(_)
        | Screen::Guide(_)
        | Screen::Compare(_)
        | Screen::Decisions
        | Screen::Team(_)
        | Screen::Builder => annex::place(app, Part::Screen),
    };
    view! {
        {later(app, move || view! { <frame::Header /> {embedded::told(app)} <frame::StorageNotice /> }.into_any())}
        <main id="main" tabindex="-1">
            {later(app, move || view! { {fresh(move || main())} }.into_any())}
        </main>
        {later(app, move || view! { <frame::Footer /> {embedded::powered(app)} }.into_any())}
        <p class="announcer" role="status">{fresh_text(move || app.announcement.get())}</p>
    }
}
