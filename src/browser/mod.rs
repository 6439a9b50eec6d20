//! The browser layer: mounts the page, keeps address, title, focus and storage in step with the session.

pub mod annex;
mod embed;
mod evidence;
mod figures;
mod foreign;
mod host;
mod location;
mod promise;
mod storage;
mod work;

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::window;

use crate::answers::Answers;
use crate::bundled;
use crate::catalogue::Catalogue;
use crate::embed::Wishes;
use crate::engine::Model;
use crate::report::Filter;
use crate::session::{Action, Address, Screen, Session};
use crate::share::readable;
use crate::view::{App, EvidenceState, Framed, Page, Progress, Search, page_title};
use crate::weights::Case;
use crate::wording::EN;

/// Shows the page, with the bundled catalogue or the one that its address names.
pub fn mount() {
    let Some(promised) = foreign::promised() else {
        return begin(bundled::core().ok(), EvidenceState::Waiting);
    };
    let there = |kept: Result<JsValue, JsValue>| match kept.ok().and_then(foreign::read) {
        Some((catalogue, evidence)) => {
            let evidence = EvidenceState::Loaded(Box::leak(Box::new(evidence)));
            begin(Some(catalogue), evidence);
        }
        None => begin(None, EvidenceState::Failed),
    };
    promise::settled(&promised, Box::new(there));
}

fn begin(catalogue: Option<Catalogue>, evidence: EvidenceState) {
    match catalogue {
        // The catalogue lives as long as the page does.
        Some(catalogue) => in_a_task(move || prepare(Box::leak(Box::new(catalogue)), evidence)),
        None => {
            leptos::mount::mount_to_body(broken);
            embed::broken();
            stop_waiting();
        }
    }
}

/// Removes what stood on the page for those who wait or have no scripts.
fn stop_waiting() {
    let document = window().and_then(|window| window.document());
    if let Some(waiting) = document.and_then(|document| document.get_element_by_id("waiting")) {
        waiting.remove();
    }
}

fn broken() -> impl IntoView {
    view! {
        <main>
            <p>{EN.data_broken}</p>
            <div class="acts">
                <button class="button primary" type="button" on:click=move |_| location::reload()>
                    {EN.foreign_retry}
                </button>
            </div>
        </main>
    }
}

/// Starting takes a while on a slow device; in steps, the browser can answer in between.
fn in_a_task(step: impl FnOnce() + 'static) {
    set_timeout(step, Duration::ZERO);
}

fn prepare(catalogue: &'static Catalogue, evidence: EvidenceState) {
    location::loaded();
    figures::of(catalogue);
    let (stored, weights, progress) = storage::load(catalogue);
    let (prepared, misread) = readable::decode(catalogue, &location::query());
    let wishes = embed::wishes();
    let fragment = location::fragment();
    let address = Address::read(catalogue, &fragment);
    let only = wishes.as_ref().map(|wishes| wishes.questions.clone());
    let fresh = |stored: Answers| {
        let mut session = Session::new(catalogue, stored, prepared.clone());
        if let Some(only) = &only {
            session.ask_only(catalogue, only.clone());
        }
        session
    };
    let mut given = fresh(Answers::default());
    given.apply(catalogue, Action::Open(address.clone()));
    embed::given(given);
    let mut session = fresh(stored);
    session.pace = storage::pace(catalogue);
    // What is filled in by a link has its own weights: none.
    if !session.prefilled {
        session.weights = weights;
    }
    session.apply(catalogue, Action::Open(address));
    let session = (session, fragment);
    in_a_task(move || {
        // As long as the catalogue, which it is made from.
        let model: &'static Model<'static> = Box::leak(Box::new(Model::new(catalogue)));
        in_a_task(move || show(model, session, (progress, misread, evidence), wishes));
    });
}

fn show(
    model: &'static Model<'static>,
    (session, fragment): (Session, String),
    state: (Progress, Vec<String>, EvidenceState),
    wishes: Option<Wishes>,
) {
    leptos::mount::mount_to_body(move || {
        let framed = wishes.map(|wishes| Framed::new(wishes, embed::told()));
        let app = App {
            framed,
            ..app(model, session, state)
        };
        // What it keeps lives as long as the page.
        let owner = Owner::current();
        in_a_task(move || {
            // Whoever has gone on meanwhile has not been heard.
            let present = location::fragment();
            if present != fragment {
                location::arrived();
                app.send(Action::Open(Address::read(app.catalogue, &present)));
            }
            match owner {
                Some(owner) => owner.with(|| keep_in_step(app)),
                None => keep_in_step(app),
            }
        });
        view! { <Page app /> }
    });
    stop_waiting();
}

/// What every component works with, made where it is to be kept.
fn app(
    model: &'static Model<'static>,
    session: Session,
    (progress, misread, evidence): (Progress, Vec<String>, EvidenceState),
) -> App {
    App {
        catalogue: model.catalogue,
        model,
        session: RwSignal::new(session),
        progress: RwSignal::new(progress),
        evidence: RwSignal::new(evidence),
        analysed: RwSignal::new(None),
        analysing: RwSignal::default(),
        search: RwSignal::new(Search::Idle),
        fitting: RwSignal::new(None),
        annex_failed: RwSignal::new(false),
        filter: RwSignal::new(Filter::default()),
        collected: RwSignal::new(Vec::new()),
        decisions: RwSignal::default(),
        report: StoredValue::new(location::named("stackfit-report")),
        announcement: RwSignal::new(String::new()),
        framed: None,
        misread: StoredValue::new(misread),
        host: host::host(),
    }
}

/// What happens outside of the views after a change. One effect for all: each would add to the download.
fn keep_in_step(app: App) {
    Effect::new(move |before: Option<Session>| {
        let now = app.session.get();
        document_title(&page_title(app.model, &now));
        let other_answers = before
            .as_ref()
            .is_none_or(|before| before.shown_case() != now.shown_case());
        // The first page does without; from then on it is there when it is wanted, even if the network has gone.
        if now.screen != Screen::Start {
            evidence::load(app);
        }
        if now.screen == Screen::Result {
            work::analyse(app, now.shown_case().applied(app.catalogue));
        } else if now.present_plan(app.catalogue).is_none() {
            work::plan(app, now.to_plan(app.catalogue));
        }
        let moved = before
            .as_ref()
            .is_none_or(|before| before.screen != now.screen);
        if moved || other_answers {
            embed::step(app, &now, moved);
        }
        if let Some(address) = now.address(app.model) {
            // The first address, and that of a result whose answers change on screen, replace what is there.
            location::show(&address, before.is_none() || !moved);
        }
        if now.screen.is_reading() {
            let follows = before.is_some() && moved;
            host::after_render(Box::new(move || annex::show(app, follows)));
        } else if before
            .as_ref()
            .is_some_and(|before| before.screen.is_reading())
        {
            host::after_render(Box::new(move || annex::show(app, false)));
        }
        if let Some(before) = before {
            if before.to_keep() != now.to_keep()
                && let Some(case) = now.to_keep()
            {
                save(app, case);
            }
            if before.pace != now.pace {
                storage::save_pace(app.catalogue, now.pace);
            }
            // A new screen, or another result on it, takes the focus to its heading; the first one moves neither focus
            // nor scroll.
            let other_result = now.screen == Screen::Result
                && (before.own_case() != now.own_case() || before.shared != now.shared);
            if moved || other_result {
                app.announcement.set(String::new());
                if !now.screen.is_reading() {
                    host::after_render(Box::new(host::focus_heading));
                }
            }
            if now.errors > 0 && now.errors != before.errors {
                host::after_render(Box::new(|| host::focus("error-summary")));
            }
        }
        now
    });
    follow_address(app);
    embed::listen(app);
    work::follow(app);
}

fn save(app: App, case: Case<'_>) {
    let saved = storage::save(app.catalogue, case);
    let progress = app.progress.get_untracked();
    let now = if saved {
        Progress::Saved
    } else {
        Progress::Blocked
    };
    if progress != now {
        app.progress.set(now);
    }
}

/// Back, Forward, links and addresses typed in.
fn follow_address(app: App) {
    let follow = Closure::<dyn Fn()>::new(move || {
        location::arrived();
        let fragment = location::fragment();
        let shown = app
            .session
            .with_untracked(|session| session.address(app.model));
        if shown.as_deref() != Some(fragment.as_str()) {
            app.send(Action::Open(Address::read(app.catalogue, &fragment)));
            // An address that cannot be shown now gives way to the one that is.
            let shown = app
                .session
                .with_untracked(|session| session.address(app.model));
            if let Some(shown) = shown {
                location::show(&shown, true);
            }
        }
    });
    if let Some(window) = window() {
        let listener = follow.as_ref().unchecked_ref();
        // Fails only for a window that is gone.
        let _ = window.add_event_listener_with_callback("hashchange", listener);
    }
    follow.forget();
}

fn document_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}
