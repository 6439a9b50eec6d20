//! The pieces of the program that come after the first, as tables of what is called in them, and what is shown until they
//! are there.
//!
//! Whatever the first piece calls by way of a table is not part of it. What is named anywhere else in it is.

use crate::view::prelude::*;

use super::frame::Footer;
use super::graded::Graded;
use super::options::Options;
use super::ranking::Ranking;
use super::{
    App, Progress, Shell, again, check, embedded, enough, link_problem, result, so_far, start,
};
use super::{browse, builder, compare, decisions, depths, guide, method, save, take_along, team};
use super::{technology, what_if};
use crate::catalogue::{Catalogue, Kind, Question};
use crate::session::{Action, Address, Screen, Session};
use crate::view::fresh::fresh;
use crate::weights::Case;
use crate::wording::EN;

/// Where a piece stands.
pub enum Piece<T: 'static> {
    /// On its way, or wanted soon.
    Coming,
    /// There.
    There(&'static T),
    /// Not to be had now.
    Failed,
    /// Not to be had any more: the site has a newer version of the page.
    Outdated,
}

impl<T> Clone for Piece<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Piece<T> {}

impl<T> Piece<T> {
    /// The piece, if it is there.
    pub fn there(self) -> Option<&'static T> {
        match self {
            Piece::There(piece) => Some(piece),
            _ => None,
        }
    }
}

/// What decides and shows a result.
pub struct Second {
    /// What its views, and those of the third piece, work with.
    pub app: App,
    /// A screen.
    pub screen: fn(App, Screen) -> AnyView,
    /// What a graded or ranked question is answered with.
    pub editor: fn(App, &'static Question) -> AnyView,
    /// What fits best so far.
    pub so_far: fn(App) -> AnyView,
    /// How far along, and who is ahead, in the bar of the interview.
    pub ahead: fn(App) -> AnyView,
    /// What the last answer did.
    pub did: fn(App) -> AnyView,
    /// What the visitor came to when last here, below the way in.
    pub come_back: fn(App) -> AnyView,
    /// What one gets, below that.
    pub shows: fn(App) -> AnyView,
    /// That the page around this one is told the answers, above every screen.
    pub told: fn(App) -> AnyView,
    /// What stands below every screen.
    pub foot: fn(App) -> AnyView,
    /// Does what a visitor can do.
    pub apply: fn(&mut Session, &Catalogue, Action),
    /// Reads an address.
    pub read: fn(&Catalogue, &str) -> Address,
    /// The address of what is shown.
    pub address: fn(App, &Session) -> Option<String>,
    /// The document's title.
    pub title: fn(App, &Session) -> String,
    /// What the page was opened with, beside its address: what is stored, and what its query says.
    pub opened: fn(App) -> Session,
    /// Starts what has to be worked out or loaded for what is shown.
    pub work: fn(App, &Session),
    /// Stores answers and weights, given the state before they changed; says whether that worked.
    pub save: fn(App, &Session, Case<'_>) -> bool,
    /// The figures of the result of a link's payload.
    pub figures: fn(App, &str) -> Vec<f64>,
    /// How many reports and analyses have been made.
    pub made: fn() -> [u32; 2],
}

/// What few visits need.
pub struct Third {
    /// What its views work with: what the others do, and more that the browser can do.
    pub app: App,
    /// A part of a page.
    pub part: fn(App, Part) -> AnyView,
}

/// A part of a page that the third piece shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A screen.
    Screen,
    /// What has become of a result since its link was made with other data, on its page.
    Drift,
    /// Which answers speak for a result and against it, on its page.
    Why,
    /// What else there is, on the page of a result.
    Alternatives,
    /// What would change a result, on its page.
    WhatIf,
    /// What others decided, on the page of a result.
    Precedents,
    /// What a result rules out, on its page.
    RuledOut,
    /// The figures of a result, pictures, second opinions and evidence, on its page.
    Workings,
    /// Saving the result and taking it along, on its page.
    TakeAlong,
}

impl Part {
    /// The id of its place.
    pub fn name(self) -> &'static str {
        match self {
            Part::Screen => "part-screen",
            Part::Drift => "part-drift",
            Part::Why => "part-why",
            Part::Alternatives => "part-alternatives",
            Part::WhatIf => "part-what-if",
            Part::Precedents => "part-precedents",
            Part::RuledOut => "part-ruled-out",
            Part::Workings => "part-workings",
            Part::TakeAlong => "part-take-along",
        }
    }
}

/// A part of the second piece. Until that is there, it says so; if it cannot be had, how to go on.
pub fn second(shell: Shell, show: impl Fn(&'static Second) -> AnyView + Send + 'static) -> AnyView {
    let part = move || match shell.second.get() {
        Piece::There(second) => show(second),
        state => waiting(shell, state.without()),
    };
    fresh(move || part())
}

/// That the second piece is not there, where the visitor waits for it or may soon; nothing as long as all is well.
pub fn trouble(shell: Shell) -> AnyView {
    let part = move || match shell.second.get() {
        Piece::There(_) => None,
        Piece::Coming if !shell.session.with(|session| session.going) => None,
        state => Some(waiting(shell, state.without())),
    };
    fresh(move || part())
}

/// The place of a part of the third piece. Until that is there, it says so; if it cannot be had, how to go on.
pub fn place(app: App, part: Part) -> AnyView {
    let shown = move || match app.third.get() {
        Piece::There(third) => (third.part)(third.app, part),
        state => waiting(app.shell, state.without()),
    };
    view! {
        // It takes the focus of who is led there, even before anything is in it.
        <div class="piece" id=part.name() tabindex="-1">
            {fresh(move || shown())}
        </div>
    }
}

/// A piece that is not there, whichever it is.
#[derive(Clone, Copy)]
enum Absent {
    Coming,
    Failed,
    Outdated,
}

impl<T> Piece<T> {
    fn without(self) -> Absent {
        match self {
            Piece::Coming | Piece::There(_) => Absent::Coming,
            Piece::Failed => Absent::Failed,
            Piece::Outdated => Absent::Outdated,
        }
    }
}

/// What is said of a piece that is not there, and how to go on.
fn waiting(shell: Shell, absent: Absent) -> AnyView {
    let (says, act): (&str, &str) = match absent {
        Absent::Coming => {
            return view! {
                <p class="hint coming" role="status">
                    {EN.piece_coming} <span class="late">" " {EN.piece_slow}</span>
                </p>
            };
        }
        Absent::Failed => (EN.piece_failed, EN.foreign_retry),
        Absent::Outdated => (EN.piece_outdated, EN.piece_reload),
    };
    let kept = matches!(absent, Absent::Outdated)
        && shell.started()
        && shell.progress.get_untracked() == Progress::Saved;
    let go_on = move |_| match absent {
        Absent::Outdated => (shell.host.reload)(),
        _ => (shell.host.fetch)(shell),
    };
    view! {
        <div class="notice missing" role="alert">
            <p>{says} " " {kept.then_some(EN.piece_kept)}</p>
            <p class="notice-acts">
                <button class="button" type="button" on:click=go_on>{act}</button>
            </p>
        </div>
    }
}

/// The screens of the second piece, and the places of those of the third.
pub fn screen(app: App, screen: Screen) -> AnyView {
    app.provide();
    match screen {
        Screen::Start | Screen::Question(_) => ().into_any(),
        Screen::Enough => view! { <enough::Enough /> },
        Screen::Check => view! { <check::Check /> },
        Screen::Result => view! { <result::ResultPage /> },
        Screen::Again
        | Screen::Link(_)
        | Screen::Method
        | Screen::Technologies
        | Screen::Technology(_)
        | Screen::Guide(_)
        | Screen::Compare(_)
        | Screen::Decisions
        | Screen::Team(_)
        | Screen::Builder => place(app, Part::Screen),
    }
}

/// What a question is answered with.
pub fn editor(app: App, question: &'static Question) -> AnyView {
    app.provide();
    match question.kind {
        Kind::Graded => view! { <Graded question /> },
        Kind::Ranked => view! { <Ranking question /> },
        Kind::One | Kind::Many => view! { <Options question /> },
    }
}

/// What fits best so far.
pub fn so_far(app: App) -> AnyView {
    app.provide();
    so_far::leading(app)
}

/// How far along, and who is ahead.
pub fn ahead(app: App) -> AnyView {
    so_far::along(app)
}

/// What the last answer did.
pub fn did(app: App) -> AnyView {
    so_far::did(app)
}

/// What the visitor came to when last here, below the way in.
pub fn come_back(app: App) -> AnyView {
    app.provide();
    view! { <start::ComeBack /> }
}

/// What one gets, below that.
pub fn shows(app: App) -> AnyView {
    app.provide();
    start::shown()
}

/// What is said above every screen: that the page around this one is told the answers, that another tab has changed
/// them, and that there is a newer version of the page.
pub fn told(app: App) -> AnyView {
    view! {
        {embedded::told(app)}
        <div class="elsewhere" role="status">
            {fresh(move || elsewhere(app))} {fresh(move || newer(app))}
        </div>
    }
}

/// That there is a newer version of the page, and the way to it.
fn newer(app: App) -> Option<AnyView> {
    let line = || {
        let kept = app.progress.get() == Progress::Saved;
        view! {
            <p class="notice">
                {EN.piece_newer} " " {kept.then_some(EN.piece_kept)} " "
                <button class="text-button" type="button" on:click=move |_| (app.host.reload)()>
                    {EN.piece_reload}
                </button>
            </p>
        }
    };
    app.newer.get().then(|| line().into_any())
}

/// That the answers were changed in another tab, and the way back.
fn elsewhere(app: App) -> Option<AnyView> {
    let here = app.elsewhere.get()?;
    let gone = app
        .session
        .with_untracked(|session| session.answers.is_empty());
    let (says, back) = if gone {
        (EN.elsewhere_deleted, EN.elsewhere_restore)
    } else {
        (EN.elsewhere_changed, EN.elsewhere_back)
    };
    let put_back = move |_| {
        app.elsewhere.set(None);
        let (answers, weights) = here.clone();
        app.session
            .update(|session| session.follow(app.catalogue, answers, weights));
    };
    let line = view! {
        <p class="notice">
            {says} " "
            <button class="text-button" type="button" on:click=put_back>{back}</button> " "
            <button class="text-button" type="button" on:click=move |_| app.elsewhere.set(None)>
                {EN.elsewhere_keep}
            </button>
        </p>
    };
    Some(line)
}

/// What stands below every screen.
pub fn foot(app: App) -> AnyView {
    app.provide();
    view! { {embedded::whole(app)} <Footer /> {embedded::powered(app)} }
}

/// A part of a page, as the third piece shows it.
pub fn part(app: App, part: Part) -> AnyView {
    app.provide();
    match part {
        Part::Screen => reading(app),
        Part::Drift => depths::drift(app),
        Part::WhatIf => view! { <what_if::WhatIf app /> },
        Part::Why => depths::why(app),
        Part::Alternatives => depths::alternatives(app),
        Part::Precedents => depths::precedents(app),
        Part::RuledOut => depths::ruled_out(app),
        Part::Workings => depths::workings(app),
        Part::TakeAlong => view! { <save::Save app /> <take_along::TakeAlong app /> },
    }
}

/// What few visits see, or is read beside the interview and its result.
fn reading(app: App) -> AnyView {
    match app.screen().get_untracked() {
        Screen::Method => view! { <method::Method /> },
        Screen::Technologies => view! { <browse::Browse /> },
        Screen::Technology(id) => view! { <technology::Technology id /> },
        Screen::Guide(id) => view! { <guide::Guide id /> },
        Screen::Compare(_) => view! { <compare::Compare /> },
        Screen::Decisions => view! { <decisions::Decisions /> },
        Screen::Team(_) => view! { <team::TeamPage /> },
        Screen::Builder => view! { <builder::Builder /> },
        Screen::Again => view! { <again::Again /> },
        Screen::Link(problem) => view! { <link_problem::LinkProblemPage problem /> },
        _ => ().into_any(),
    }
}
