//! What there is from the first paint on: the state of the visit, and the pieces of the program as they come.

use std::ops::Deref;

use crate::view::prelude::*;

use super::signal::Lasting;
use super::{Framed, Host, Piece, Progress, Second, Third};
use crate::catalogue::Catalogue;
use crate::session::{Action, Comparing, Screen, Session};
use crate::wording::say;

/// What every component of the first piece works with, and by way of [`App`](super::App) every other. A view keeps it with
/// everything that it does later, so it is but a reference to what lives as long as the page.
#[derive(Clone, Copy)]
pub struct Shell(&'static ShellParts);

/// What a [`Shell`] has.
#[derive(Clone, Copy)]
pub struct ShellParts {
    /// The catalogue as far as the first piece has it: see [`front`](crate::catalogue::front).
    front: &'static Catalogue,
    /// What decides and shows a result.
    pub second: Lasting<Piece<Second>>,
    /// What few visits need.
    pub third: Lasting<Piece<Third>>,
    /// Whether the visitor has gone to an address that only the second piece can read.
    pub wanted: Lasting<bool>,
    /// The state.
    pub session: Lasting<Session>,
    /// Whether progress is saved.
    pub progress: Lasting<Progress>,
    /// What a screen reader is to say next.
    pub announcement: Lasting<String>,
    /// What the page around this one wishes to be shown; none if there is no such page.
    pub framed: StoredValue<Option<Framed>>,
    /// Fields of a readable link that were not understood.
    pub misread: StoredValue<Vec<String>>,
    /// What the start page shows of results, if the page has brought it: it is that of the bundled catalogue.
    pub shows: StoredValue<Option<String>>,
    /// What only the browser can do.
    pub host: Host,
}

impl Deref for Shell {
    type Target = ShellParts;

    fn deref(&self) -> &ShellParts {
        self.0
    }
}

impl Shell {
    /// Made once, where it is to be kept.
    pub fn new(front: &'static Catalogue, host: Host) -> Shell {
        Shell::kept(ShellParts {
            front,
            second: Lasting::new(Piece::Coming),
            third: Lasting::new(Piece::Coming),
            wanted: Lasting::new(false),
            session: Lasting::new(Session::default()),
            progress: Lasting::new(Progress::Saved),
            announcement: Lasting::new(String::new()),
            framed: StoredValue::new(None),
            misread: StoredValue::new(Vec::new()),
            shows: StoredValue::new(None),
            host,
        })
    }

    fn kept(parts: ShellParts) -> Shell {
        Shell(Box::leak(Box::new(parts)))
    }

    /// The same in another browser, or with more that it can do; made once, where it is to be kept.
    pub fn with_host(self, host: Host) -> Shell {
        Shell::kept(ShellParts { host, ..*self.0 })
    }

    /// The same with another state; made once, where it is to be kept.
    pub fn with_session(self, session: Lasting<Session>) -> Shell {
        Shell::kept(ShellParts { session, ..*self.0 })
    }

    /// The shell in scope.
    ///
    /// # Panics
    ///
    /// Outside of [`Page`](super::Page), which provides it: a mistake in the code, not in any data.
    pub fn get() -> Shell {
        expect_context::<Shell>()
    }

    /// The second piece, if it is there; changes are heard of.
    pub fn second(self) -> Option<&'static Second> {
        self.second.get().there()
    }

    /// The catalogue: all of it as soon as that is there.
    pub fn known(self) -> &'static Catalogue {
        let second = self.second.get_untracked().there();
        second.map_or(self.front, |second| second.app.catalogue)
    }

    /// A text with the catalogue's words in it.
    pub fn say(self, template: &str) -> String {
        say(&self.known().words, template)
    }

    /// Sends an action. What the first piece cannot do is offered by nothing that is on screen without the second.
    pub fn send(self, action: Action) {
        self.session
            .update(|session| match self.second.get_untracked().there() {
                Some(second) => (second.apply)(session, second.app.catalogue, action),
                None => {
                    session.apply_early(self.front, action);
                }
            });
    }

    /// The screen, as a signal that changes only when the screen does. All questions are one screen, and so are all
    /// comparisons and all teams.
    pub fn screen(self) -> Memo<Screen> {
        Memo::new(move |_| {
            self.session.with(|session| match &session.screen {
                Screen::Question(_) => Screen::Question(String::new()),
                Screen::Compare(_) => Screen::Compare(Comparing::default()),
                Screen::Team(_) => Screen::Team(String::new()),
                other => other.clone(),
            })
        })
    }

    /// Whether anything has been answered.
    pub fn started(self) -> bool {
        self.session.with(|session| !session.answers.is_empty())
    }
}
