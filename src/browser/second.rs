//! What the second piece of the program has of the browser layer.

use leptos::prelude::*;

use super::pieces::{Then, fetch_third};
use super::{
    embed, evidence, figures, framing, host, in_a_task, incident, location, newer, pressing,
    storage, tabs, work,
};
use crate::answers::Answers;
use crate::bundled;
use crate::catalogue::Catalogue;
use crate::engine::Model;
use crate::report;
use crate::session::{Action, Address, Screen, Session};
use crate::share::readable;
use crate::view::{App, EvidenceState, Framed, Piece, Second, Shell, pieces, shown_title};

/// Makes what there is once of everything: the catalogue, the model, and what every view works with. In steps, so that the
/// browser can answer in between.
pub fn prepare(shell: Shell, foreign: Option<Box<Catalogue>>, then: Then) {
    // That of another catalogue comes with it.
    let is_foreign = foreign.is_some();
    let catalogue = foreign.or_else(|| bundled::core().ok().map(Box::new));
    let Some(catalogue) = catalogue else {
        return then(None);
    };
    // All of this lives as long as the page does.
    let catalogue: &'static Catalogue = Box::leak(catalogue);
    in_a_task(move || {
        let model: &'static Model<'static> = Box::leak(Box::new(Model::new(catalogue)));
        in_a_task(move || {
            let evidence = if is_foreign {
                EvidenceState::Loaded(&catalogue.evidence)
            } else {
                EvidenceState::Waiting
            };
            then(Some(Box::leak(Box::new(table(shell, model, evidence)))));
        });
    });
}

fn table(shell: Shell, model: &'static Model<'static>, evidence: EvidenceState) -> Second {
    framing::begin(framing::Framing {
        is_followed: embed::is_followed,
        told: embed::told,
        widget: embed::widget,
        bring_into_view: embed::bring_into_view,
    });
    let shell = shell.with_host(host::with_results(shell.host));
    let app = App::new(shell, model, evidence);
    app.report.set_value(location::named("stackfit-report"));
    work::follow(app);
    pressing::follow(app);
    tabs::follow(app);
    newer::follow(app);
    incident::watch();
    evidence::load_once_online(app);
    Second {
        app,
        screen: pieces::screen,
        editor: pieces::editor,
        so_far: pieces::so_far,
        ahead: pieces::ahead,
        did: pieces::did,
        come_back: pieces::come_back,
        shows: pieces::shows,
        told: pieces::told,
        foot: pieces::foot,
        apply: |session, catalogue, action| session.apply(catalogue, pressing::meant(action)),
        read: Address::read,
        address: |app, session| session.address(app.model),
        title: shown_title,
        opened,
        work,
        save: tabs::save,
        figures: figures::figures,
        made: report::made,
    }
}

/// What the page was opened with: what is stored, what its query says, and its address.
fn opened(app: App) -> Session {
    let catalogue = app.catalogue;
    let (stored, weights, progress) = storage::load(catalogue);
    let left = storage::left(catalogue);
    let (prepared, misread) = readable::decode(catalogue, &location::query());
    let wishes = embed::wishes();
    tabs::know(app);
    let only = wishes.as_ref().map(|wishes| wishes.questions.clone());
    let fresh = |stored: Answers| {
        // What a widget has stored began with what is prepared in it.
        let begun = embed::widget().is_some() && !stored.is_empty();
        let prepared = if begun {
            Answers::default()
        } else {
            prepared.clone()
        };
        let mut session = Session::new(catalogue, stored, prepared);
        if let Some(only) = &only {
            session.ask_only(catalogue, only.clone());
        }
        session
    };
    let address = Address::read(catalogue, &location::fragment());
    if let Some(wishes) = wishes {
        let mut given = fresh(Answers::default());
        given.apply(catalogue, Action::Open(address.clone()));
        embed::given(given);
        app.framed
            .set_value(Some(Framed::new(wishes, embed::told())));
        embed::listen(app);
    }
    let mut session = fresh(stored);
    session.pace = storage::pace(catalogue);
    session.left = left;
    // What is filled in by a link has its own weights: none.
    if !session.prefilled {
        session.weights = weights;
    }
    app.progress.set(progress);
    app.misread.set_value(misread);
    session.apply(catalogue, Action::Open(address));
    session
}

/// Loads and works out what is needed for what is shown.
fn work(app: App, now: &Session) {
    // The first page does without; from then on it is there when it is wanted, even if the network has gone.
    if now.screen != Screen::Start {
        evidence::load(app);
    }
    let rare = matches!(now.screen, Screen::Again | Screen::Link(_));
    if now.screen == Screen::Result || now.screen.is_reading() || rare {
        third(app);
    }
    let counted = match now.compared(app.catalogue) {
        Some(compared) => Some(compared.case().applied(app.catalogue)),
        None => (now.screen == Screen::Result).then(|| now.shown_case().applied(app.catalogue)),
    };
    match (&now.screen, counted) {
        (_, Some(case)) => work::analyse(app, case),
        (Screen::Technology(id), _) => work::fit(app, id),
        _ => {}
    }
    if now.screen != Screen::Result && now.present_plan(app.catalogue).is_none() {
        work::plan(app, now.to_plan(app.catalogue));
    }
    work::forget_search(app, now.shown_case());
    embed::step(app, now);
}

/// Loads the third piece, unless it is there or under way.
pub fn third(app: App) {
    if let Piece::There(second) = app.second.get_untracked() {
        fetch_third(second.app);
    }
}
