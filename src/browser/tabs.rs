//! Other tabs with the same page: what is answered, or deleted, in one of them is followed here, and nothing is written
//! over that this page has not seen.

use std::cell::RefCell;

use super::listening::listen;
use super::{in_a_task, storage};
use crate::answers::Answers;
use crate::report::top_stacks;
use crate::session::{Entry, Session};
use crate::view::{App, Progress};
use crate::weights::{Case, OwnWeights};

thread_local! {
    /// What was stored when this page last read or wrote it.
    static KNOWN: RefCell<Option<String>> = const { RefCell::new(None) };
}

fn stored(app: App) -> Option<String> {
    if storage::available() {
        storage::stored(app.catalogue, Entry::Progress)
    } else {
        None
    }
}

/// Takes note of what is stored by now.
pub fn know(app: App) {
    KNOWN.set(stored(app));
}

/// Follows what is stored from now on: as other tabs change it, and as it is when the browser brings this page back.
pub fn follow(app: App) {
    for event in ["storage", "pageshow", "focus"] {
        listen(event, move |_| look(app));
    }
}

/// Follows what is stored, if it is something else than this page knows of.
fn look(app: App) {
    let now = stored(app);
    if KNOWN.with_borrow(|known| *known == now) || !storage::available() {
        return;
    }
    // What a link has prepared waits for the visitor to do something with it.
    if app.session.with_untracked(|session| session.untouched) {
        return;
    }
    read(app);
}

/// Shows what is stored by now.
fn read(app: App) {
    let (answers, weights, progress) = storage::load(app.catalogue);
    if progress == Progress::Saved {
        know(app);
        take(app, answers, weights);
    }
}

/// Shows answers and weights of another tab, with the way back to those that were here.
fn take(app: App, answers: Answers, weights: OwnWeights) {
    let here = app
        .session
        .with_untracked(|session| session.own_case().owned());
    if here != (answers.clone(), weights.clone()) {
        app.elsewhere.set(Some(here));
        app.session
            .update(|session| session.follow(app.catalogue, answers, weights));
    }
}

/// Stores what the visitor has made of the answers and weights; says whether that worked. Where another tab has gone on
/// meanwhile, only what was changed here is added to what is there.
pub fn save(app: App, before: &Session, case: Case<'_>) -> bool {
    let is_new = !KNOWN.with_borrow(|known| *known == stored(app));
    if is_new && !(case.answers.is_empty() && case.weights.is_empty()) {
        let (mut answers, mut weights, progress) = storage::load(app.catalogue);
        if progress == Progress::Saved && !answers.is_empty() {
            let nothing = Session::default();
            let before = if before.untouched { &nothing } else { before };
            for question in &app.catalogue.questions {
                let (was, now) = (
                    before.answers.get(&question.id),
                    case.answers.get(&question.id),
                );
                match now {
                    _ if was == now => {}
                    Some(answer) => answers.set(app.catalogue, &question.id, answer.clone()),
                    None => answers.remove(&question.id),
                }
            }
            if before.weights != *case.weights {
                weights = case.weights.clone();
            }
            let saved = store(app, (&answers, &weights).into());
            know(app);
            if saved {
                // With what the visitor does before that.
                in_a_task(move || read(app));
            }
            return saved;
        }
    }
    let saved = store(app, case);
    let was = KNOWN.take();
    know(app);
    // What is done here is done with the answers as they are.
    if KNOWN.with_borrow(|known| *known != was) && app.elsewhere.with_untracked(Option::is_some) {
        app.elsewhere.set(None);
    }
    saved
}

/// Stores a case, with what is first for it by now.
fn store(app: App, case: Case<'_>) -> bool {
    storage::save(app.catalogue, case, &top_stacks(app.model, case))
}
