//! The page: components that read the session and send actions. They touch no DOM; what needs the browser goes
//! through [`Host`], and what has to happen after a change is the browser layer's business.

#![allow(
    clippy::redundant_closure,
    reason = "an attribute follows a closure that is written out, and whatever else changes is written alike: see ARCHITECTURE, the download"
)]

mod again;
mod browse;
mod builder;
mod check;
mod claims;
mod compare;
mod copying;
mod decisions;
mod depths;
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
pub mod memo;
mod method;
mod options;
mod path;
mod pictures;
pub mod pieces;
pub mod prelude;
mod question;
mod ranking;
mod result;
mod save;
mod shared;
mod shell;
mod signal;
mod so_far;
mod start;
pub mod tag;
mod take_along;
mod team;
mod technology;
mod title;
mod what_if;

use std::ops::Deref;
use std::sync::Arc;

use crate::view::prelude::*;

pub use embedded::{Framed, is_told};
pub use host::{
    Analysed, EvidenceState, Fitted, Host, Judgement, Keeping, Kept, PinFound, Progress, Search,
    Sharing,
};
pub use pieces::{Part, Piece, Second, Third};
pub use shell::Shell;
pub use title::{early_title, page_title, shown_title};

use fresh::{fresh, fresh_text};
use later::later;
use signal::Lasting;

use crate::answers::Answers;
use crate::catalogue::{Catalogue, Date};
use crate::engine::Model;
use crate::report::{Filter, Report, Reporting, ahead, in_short, report};
use crate::session::{Screen, Session};
use crate::weights::{Case, OwnWeights};

/// What every component works with as soon as the second piece of the program is there.
///
/// Like [`Shell`], a reference.
#[derive(Clone, Copy)]
pub struct App(&'static AppParts);

/// What an [`App`] has.
#[derive(Clone, Copy)]
pub struct AppParts {
    /// What there is from the first paint on.
    pub shell: Shell,
    /// The catalogue, which lives as long as the page.
    pub catalogue: &'static Catalogue,
    /// The same catalogue, ready for deciding.
    pub model: &'static Model<'static>,
    /// The claims and sources, once they are loaded.
    pub evidence: Lasting<EvidenceState>,
    /// The reports of the last cases, each made once.
    reports: Lasting<Reports>,
    /// How sure the result is, once that is worked out.
    pub analysed: Lasting<Option<Arc<Analysed>>>,
    /// Which parts of the result are unfolded; kept for the visit, for whoever follows a link in one of them and comes back.
    pub unfolded: result::Unfolded,
    /// How the visitor has decided a toss-up; kept for the visit.
    pub judged: Lasting<Option<Judgement>>,
    /// How far that has come, where it takes a while.
    pub analysing: Lasting<Analysing>,
    /// What would put a certain stack first.
    pub search: Lasting<Search>,
    /// The answers that the technology on screen is made for, once they are found.
    pub fitting: Lasting<Option<Fitted>>,
    /// By what the list of technologies is narrowed down.
    pub filter: Lasting<Filter>,
    /// What the visitor has picked from the list of technologies, to be compared.
    pub collected: Lasting<Vec<String>>,
    /// Whether the site has a newer version of the page by now.
    pub newer: Lasting<bool>,
    /// The answers and weights that were here before another tab changed them, until the visitor has said which to keep.
    pub elsewhere: Lasting<Option<(Answers, OwnWeights)>>,
    /// The decisions saved on this device; known to the third piece only.
    pub decisions: Lasting<Kept>,
    /// The same with a session of its own, in which a visitor tries things out.
    trying: Option<App>,
    /// Where mistakes in the data are reported, with `{id}` for what is wrong; none if this page's host names no address.
    pub report: StoredValue<Option<String>>,
}

/// Cases with their reports, the latest last.
type Reports = Vec<((Answers, OwnWeights), Arc<Report>)>;

/// How many reports are kept: that of the result, and what has been tried out beside it.
const KEPT: usize = 4;

/// Adds a report, in place of the oldest where there are too many.
fn add(reports: &mut Reports, case: (Answers, OwnWeights), report: Arc<Report>) {
    if reports.len() == KEPT {
        reports.remove(0);
    }
    reports.push((case, report));
}

/// By how many years a clock can be behind the data and still be believed.
const CLOCK_BEHIND: u16 = 5;

impl Deref for App {
    type Target = AppParts;

    fn deref(&self) -> &AppParts {
        self.0
    }
}

impl Deref for AppParts {
    type Target = Shell;

    fn deref(&self) -> &Shell {
        &self.shell
    }
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
    /// Made once, where it is to be kept.
    pub fn new(shell: Shell, model: &'static Model<'static>, evidence: EvidenceState) -> App {
        let parts = AppParts {
            shell,
            catalogue: model.catalogue,
            model,
            evidence: Lasting::new(evidence),
            reports: Lasting::new(Vec::new()),
            analysed: Lasting::new(None),
            unfolded: result::unfolded(),
            judged: Lasting::new(None),
            analysing: Lasting::new(Analysing::default()),
            search: Lasting::new(Search::Idle),
            fitting: Lasting::new(None),
            filter: Lasting::new(Filter::default()),
            collected: Lasting::new(Vec::new()),
            newer: Lasting::new(false),
            elsewhere: Lasting::new(None),
            decisions: Lasting::new(Kept::default()),
            trying: None,
            report: StoredValue::new(None),
        };
        let apart = shell.with_session(Lasting::new(Session::default()));
        App::kept(AppParts {
            trying: Some(App::kept(AppParts {
                shell: apart,
                ..parts
            })),
            ..parts
        })
    }

    fn kept(parts: AppParts) -> App {
        App(Box::leak(Box::new(parts)))
    }

    /// The same with more that the browser can do; made once, where it is to be kept.
    pub fn with_host(self, host: Host) -> App {
        App::kept(AppParts {
            shell: self.shell.with_host(host),
            trying: self.trying.map(|trying| trying.with_host(host)),
            ..*self.0
        })
    }

    /// The same for trying things out, from a session like this one.
    pub fn trying(self, session: Session) -> App {
        let trying = self.trying.unwrap_or(self);
        trying.session.set(session);
        trying
    }

    /// The app in scope.
    ///
    /// # Panics
    ///
    /// Outside of what [`Second`] and [`Third`] show, who provide it: a mistake in the code, not in any data.
    pub fn get() -> App {
        expect_context::<App>()
    }

    /// Has what is made in the present scope work with this.
    pub fn provide(self) {
        provide_context(self);
        provide_context(self.shell);
    }

    /// The report of a case: the one that there is, or a new one.
    pub fn report_of(self, case: Case<'_>) -> Arc<Report> {
        self.known_report(case).unwrap_or_else(|| {
            let made = Arc::new(report(self.model, case));
            self.reports
                .update_untracked(|reports| add(reports, case.owned(), made.clone()));
            made
        })
    }

    /// The report of a case, if it is there or can be made at once. Else it is made bit by bit, and changes are heard of.
    pub fn report_soon(self, case: Case<'_>) -> Option<Arc<Report>> {
        if !Reporting::is_long(self.model) {
            return Some(self.report_of(case));
        }
        self.reports.track();
        let known = self.known_report(case);
        if known.is_none() {
            (self.host.report)(self, case.owned());
        }
        known
    }

    /// Keeps a report that has been made bit by bit.
    pub fn reported(self, case: (Answers, OwnWeights), report: Report) {
        self.reports
            .update(|reports| add(reports, case, Arc::new(report)));
    }

    /// Who leads in a case, and how sure that is: the verdict on its result, in short. Until that is worked out, which this sees
    /// to, it is what is given; and where nothing leads, or where it takes too long to be done by the way.
    pub fn in_short(self, case: Case<'_>, before: String) -> AnyView {
        let (of, case) = (case.owned(), case.applied(self.catalogue));
        let leads = ahead(self.model, &case.0).is_some() && !Reporting::is_long(self.model);
        let known = StoredValue::new(None::<String>);
        fresh_text(move || {
            let found = self.analysed.get().filter(|found| found.case == case);
            if let Some(found) = found {
                let report = self.report_of(Case::from(&of));
                let lines = in_short(self.catalogue, &report, &found.analysis.confidence);
                known.set_value(Some(lines.join(". ")));
            } else if leads && known.with_value(Option::is_none) {
                (self.host.analyse)(self, case.clone());
            }
            known.get_value().unwrap_or_else(|| before.clone())
        })
    }

    fn known_report(self, case: Case<'_>) -> Option<Arc<Report>> {
        self.reports.with_untracked(|reports| {
            let mut reports = reports.iter();
            let found = reports
                .find(|((answers, weights), _)| answers == case.answers && weights == case.weights);
            found.map(|(_, report)| report.clone())
        })
    }

    /// Today; none where the device's clock says what cannot be, such as 1970.
    pub fn today(self) -> Option<Date> {
        let today = Date::parse(&(self.host.today)())?;
        let possible = today.year + CLOCK_BEHIND >= self.catalogue.date.year;
        possible.then_some(today)
    }

    /// The answers that the screen is about, as a signal that changes only when they do.
    pub fn answers(self) -> Memo<Answers> {
        Memo::new(move |_| self.session.with(|session| session.shown_answers().clone()))
    }
}

/// The whole page.
#[component]
pub fn Page(
    /// What every component works with.
    shell: Shell,
) -> impl IntoView {
    provide_context(shell);
    let screen = shell.screen();
    let main = move || {
        // What the address names cannot be told yet.
        if shell.wanted.get() {
            return pieces::second(shell, |_| ().into_any());
        }
        match screen.get() {
            Screen::Start => view! { {pieces::trouble(shell)} <start::Start /> },
            Screen::Question(_) => {
                view! { {pieces::trouble(shell)} <question::Interview /> }
            }
            late => pieces::second(shell, move |second| {
                (second.screen)(second.app, late.clone())
            }),
        }
    };
    let told = move || shell.second().map(|second| (second.told)(second.app));
    let foot = move || shell.second().map(|second| (second.foot)(second.app));
    view! {
        {later(
            shell.host,
            move || view! { <frame::Header /> {fresh(move || told())} <frame::StorageNotice /> },
        )}
        <main id="main" tabindex="-1">
            {later(shell.host, move || view! { {fresh(move || main())} })}
        </main>
        {fresh(move || foot())}
        <p class="announcer" role="status">{fresh_text(move || shell.announcement.get())}</p>
    }
}
