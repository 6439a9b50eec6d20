//! Long work in short slices, so that the page never stops answering: plans, analyses, searches.
//!
//! A worker would need a program of its own, and is refused to a sandboxed frame; slices work everywhere.

use std::cell::{Cell, RefCell};
use std::sync::Arc;
use std::time::Duration;

use crate::view::prelude::*;
use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;

use super::embed;
use crate::answers::Answers;
use crate::engine::fitting::Fitting;
use crate::engine::interview::Planner;
use crate::report::{Analyser, Reporting, WinningSearch};
use crate::session::Action;
use crate::view::{Analysed, Analysing, App, Fitted, Search};
use crate::weights::{Case, OwnWeights};

/// How long a slice lasts, in milliseconds: half of what a frame has.
pub const SLICE: f64 = 8.0;

/// The most steps of a slice, should the clock stand still.
const MOST_STEPS: usize = 256;

/// What an analysis is of: the answers and weights that count.
pub type Counted = (Answers, OwnWeights);

#[derive(Default)]
struct Jobs {
    plan: Option<(Answers, Planner<'static>)>,
    report: Option<(Counted, Option<Reporting<'static>>)>,
    search: Option<(String, WinningSearch<'static>)>,
    analysis: Option<(Counted, Option<Analyser<'static>>)>,
    fitting: Option<(String, Fitting<'static>)>,
}

thread_local! {
    static JOBS: RefCell<Jobs> = RefCell::default();
    /// The answers and weights that are on screen.
    static SEARCHED: RefCell<Option<Counted>> = const { RefCell::new(None) };
    static AWAKE: Cell<bool> = const { Cell::new(false) };
}

/// Works out what is left to ask after these answers, unless that is under way.
pub fn plan(app: App, answers: Answers) {
    start(app, |jobs| {
        if jobs.plan.as_ref().is_none_or(|(one, _)| *one != answers) {
            let planner = Planner::new(app.model, &answers);
            jobs.plan = Some((answers, planner));
        }
    });
}

/// Makes the report of these answers and weights, unless that is under way.
pub fn report(app: App, case: Counted) {
    start(app, |jobs| {
        if jobs.report.as_ref().is_none_or(|(one, _)| *one != case) {
            jobs.report = Some((case, None));
        }
    });
}

/// Works out how sure the result of these answers and weights is, unless that is known or under way.
pub fn analyse(app: App, case: Counted) {
    let known = app.analysed.with_untracked(|known| {
        let known = known.as_ref();
        known.is_some_and(|known| known.case == case)
    });
    let mut over = known;
    start(app, |jobs| {
        if known {
            jobs.analysis = None;
        } else if jobs.analysis.as_ref().is_none_or(|(one, _)| *one != case) {
            // It is prepared in a slice, too: that takes a while by itself.
            jobs.analysis = Some((case, None));
            over = true;
        }
    });
    // What was said of another analysis is over.
    if over && app.analysing.get_untracked() != Analysing::Short {
        app.analysing.set(Analysing::Short);
    }
}

/// Goes on with an analysis that the visitor has stopped, when they want it to.
pub fn follow(app: App) {
    effect(move |stopped: Option<bool>| {
        let now = app.analysing.get() == Analysing::Stopped;
        if stopped == Some(true) && !now {
            start(app, |_| {});
        }
        now
    });
}

/// Looks for what would put a stack first, given these answers and weights.
pub fn search(app: App, case: &Counted, stack: String) {
    let search = WinningSearch::new(app.model, case, &stack);
    let state = search.is_some().then_some(Search::Under(stack.clone()));
    app.search.set(state.unwrap_or_default());
    start(app, |jobs| {
        jobs.search = search.map(|search| (stack, search))
    });
}

/// Forgets what was found for other answers or weights.
pub fn forget_search(app: App, case: Case<'_>) {
    let of = SEARCHED.replace(Some(case.owned()));
    if of.is_some_and(|of| Case::from(&of) != case)
        && app.search.with_untracked(|search| *search != Search::Idle)
    {
        app.search.set(Search::Idle);
    }
}

/// Looks for the answers that a technology is made for, unless that is known or under way.
pub fn fit(app: App, technology: &str) {
    let known = app.fitting.with_untracked(|known| {
        let known = known.as_ref();
        known.is_some_and(|known| known.technology == technology)
    });
    if !known {
        start(app, |jobs| {
            let search = Fitting::new(app.model, technology);
            jobs.fitting = search.map(|search| (technology.to_owned(), search));
        });
    }
}

fn start(app: App, add: impl FnOnce(&mut Jobs)) {
    JOBS.with_borrow_mut(add);
    if !AWAKE.replace(true) {
        later(app);
    }
}

fn later(app: App) {
    set_timeout(move || slice(app), Duration::ZERO);
}

/// One slice. What is done is told after the jobs are let go of, because who hears of it may start another.
fn slice(app: App) {
    let mut done: Vec<Done> = Vec::new();
    let mut reached = None;
    let rest = JOBS.with_borrow_mut(|jobs| {
        let end = now() + SLICE;
        for _ in 0..MOST_STEPS {
            if now() >= end {
                break;
            }
            match step(app, jobs) {
                Step::More => {}
                Step::Reached(progress) => reached = Some(progress),
                Step::Done(one) => done.push(one),
                Step::Nothing => return false,
            }
        }
        true
    });
    AWAKE.set(rest);
    if let Some(progress) = reached.map(Analysing::At)
        && app.analysing.get_untracked() != progress
    {
        app.analysing.set(progress);
    }
    if rest {
        later(app);
    }
    // What comes of it may change the whole page, which is a task of its own.
    for one in done {
        set_timeout(move || tell(app, one), Duration::ZERO);
    }
}

enum Step {
    More,
    /// A long analysis has come so far, in hundredths.
    Reached(u8),
    Done(Done),
    Nothing,
}

enum Done {
    Plan(Answers, crate::engine::interview::Plan),
    // Boxed, as the analysis is, because the others are small.
    Report(Counted, Box<crate::report::Report>),
    Search(String, Option<Vec<String>>),
    Analysis(Counted, Option<Box<crate::report::Analysis>>),
    Fitting(Fitted),
}

/// A small step of the most urgent job: what somebody waits for comes first.
fn step(app: App, jobs: &mut Jobs) -> Step {
    if let Some((answers, mut planner)) = jobs.plan.take() {
        if planner.advance(1) {
            return Step::Done(Done::Plan(answers, planner.plan()));
        }
        jobs.plan = Some((answers, planner));
    } else if let Some((case, reporting)) = jobs.report.take() {
        let reporting = match reporting {
            None => Reporting::new(app.model, Case::from(&case)),
            Some(mut reporting) => {
                if reporting.advance() {
                    return Step::Done(Done::Report(case, Box::new(reporting.report())));
                }
                reporting
            }
        };
        jobs.report = Some((case, Some(reporting)));
    } else if let Some((stack, mut search)) = jobs.search.take() {
        if search.advance() {
            return Step::Done(Done::Search(stack, search.found()));
        }
        jobs.search = Some((stack, search));
    } else if app.analysing.get_untracked() != Analysing::Stopped
        && let Some((case, analyser)) = jobs.analysis.take()
    {
        let analyser = match analyser {
            None => Analyser::new(app.model, Case::from(&case)),
            Some(mut analyser) => {
                if analyser.advance() {
                    let analysis = analyser.analysis().map(Box::new);
                    return Step::Done(Done::Analysis(case, analysis));
                }
                analyser
            }
        };
        let reached = analyser.is_long().then(|| analyser.progress());
        jobs.analysis = Some((case, Some(analyser)));
        if let Some(progress) = reached {
            return Step::Reached((progress * 100.0) as u8);
        }
    } else if let Some((technology, mut search)) = jobs.fitting.take() {
        if search.advance(1) {
            return Step::Done(Done::Fitting(Fitted {
                technology,
                answers: search.answers(),
                first: search.is_first(),
            }));
        }
        jobs.fitting = Some((technology, search));
    } else {
        return Step::Nothing;
    }
    Step::More
}

fn tell(app: App, done: Done) {
    match done {
        Done::Plan(answers, plan) => app.send(Action::Plan(answers, plan)),
        Done::Report(case, report) => app.reported(case, *report),
        Done::Search(stack, found) => app.search.set(Search::Over(stack, found)),
        Done::Fitting(fitted) => app.fitting.set(Some(fitted)),
        Done::Analysis(case, analysis) => {
            let analysed = analysis.map(|analysis| {
                let analysis = *analysis;
                Arc::new(Analysed { case, analysis })
            });
            app.analysing.set(Analysing::Short);
            app.analysed.set(analysed);
            app.session
                .with_untracked(|session| embed::result(app, session));
        }
    }
}

/// Milliseconds by the page's clock, or by the device's where the page has none: some browsers and extensions take it away,
/// or have it say nothing.
pub fn now() -> f64 {
    let read = || {
        let performance = Reflect::get(&js_sys::global(), &"performance".into()).ok()?;
        let now: Function = Reflect::get(&performance, &"now".into())
            .ok()?
            .dyn_into()
            .ok()?;
        now.call0(&performance).ok()?.as_f64()
    };
    let read = read().filter(|now| now.is_finite());
    read.unwrap_or_else(js_sys::Date::now)
}
