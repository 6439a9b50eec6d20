//! What fits on the first screen: the visitor's own reasons, what is weak, who comes next, what leaving would cost and what
//! to do now; of a toss-up, those that lead side by side, with the one question that decides it.

use std::sync::Arc;

use crate::view::prelude::*;

use super::certainty::analysed;
use crate::report::{self, Card, Report, cards, flaws, leaving, next, steps};
use crate::view::fresh::fresh;
use crate::view::{Analysed, App, EvidenceState, Judgement};
use crate::wording::brief::EN;
use crate::wording::fill;

/// What stands below the pick.
pub fn brief(app: App, report: Arc<Report>) -> AnyView {
    let shown = move || {
        let known = analysed(app);
        let evidence = match app.evidence.get() {
            EvidenceState::Loaded(evidence) => Some(evidence),
            _ => None,
        };
        let analysis = known.as_ref().map(|known| &known.analysis);
        let confidence = analysis.map(|known| &known.confidence);
        let leading = report::leading(&report, confidence);
        let open = leading.len() > 1 && judged(app).is_none();
        let (weak, then, cost) = if open {
            (Vec::new(), None, None)
        } else {
            (
                flaws(app.catalogue, &report, (confidence, evidence)),
                next(app.catalogue, &report, analysis),
                leaving(app.catalogue, &report, evidence),
            )
        };
        let first = report.stacks.first().map(|top| top.id.as_str());
        // What is said of the first does not hold for another that was decided for.
        let other = judged(app).is_some_and(|one| Some(one.stack.as_str()) != first);
        let about = !other;
        let todo = steps(app.catalogue, &report, analysis);
        view! {
            {(leading.len() > 1).then(|| toss_up(app, known.as_deref(), cards(app.catalogue, &leading)))}
            <div class="brief">
                {list(EN.title_why, report.why.clone())}
                {about.then(|| list(EN.title_flaws, weak))}
                {about.then(|| list(EN.title_next, then.into_iter().collect()))}
                {about.then(|| list(EN.title_leaving, cost.into_iter().collect()))}
                {list(EN.title_steps, todo)}
            </div>
        }
    };
    fresh(move || shown())
}

/// A heading and what stands below it, if anything does.
fn list(title: &'static str, lines: Vec<String>) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let line = |text: String| view! { <li>{text}</li> };
    let part = view! {
        <div class="brief-part">
            <h2>{title}</h2>
            <ul>{lines.into_iter().map(line).together()}</ul>
        </div>
    };
    Some(part)
}

/// What the visitor has decided about the result on screen.
pub fn judged(app: App) -> Option<Judgement> {
    let shown = app.session.with(|session| session.shown_case().owned());
    app.judged.get().filter(|one| one.case == shown)
}

/// Those that lead, and the question that decides.
fn toss_up(app: App, known: Option<&Analysed>, cards: Vec<Card>) -> AnyView {
    let judgement = judged(app);
    let chosen = judgement.as_ref().map(|one| one.stack.clone());
    let card = |one: &Card| {
        let chosen = chosen.as_ref() == Some(&one.stack);
        view! {
            <li class="card" class:chosen=chosen>
                <b>{one.name.clone()}</b>
                <p>{one.take_if.clone()}</p>
            </li>
        }
    };
    let shown = cards.iter().map(card).together();
    let question = match judgement {
        Some(judgement) => Some(decided(app, &judgement)),
        None if known.is_some() => duel(app, &cards),
        None => None,
    };
    view! {
        <div class="toss-up">
            <ul class="cards">{shown}</ul>
            {question}
        </div>
    }
}

/// The question; none where fewer than two have something to be missed.
fn duel(app: App, cards: &[Card]) -> Option<AnyView> {
    let option = |card: &Card| {
        let (stack, name, hurts) = (card.stack.clone(), card.name.clone(), card.hurts.clone()?);
        let label = hurts.clone();
        let decide = move |_| {
            let case = app
                .session
                .with_untracked(|session| session.shown_case().owned());
            let judgement = Judgement {
                case,
                stack: stack.clone(),
                name: name.clone(),
                hurts: hurts.clone(),
            };
            app.announcement.set(said(&judgement));
            app.judged.set(Some(judgement));
            (app.host.focus)(DECIDED);
        };
        Some(view! { <button type="button" class="button" on:click=decide>{label}</button> })
    };
    let options: Vec<AnyView> = cards.iter().filter_map(option).collect();
    (options.len() > 1).then(|| {
        view! {
            <fieldset class="duel">
                <legend>{EN.duel}</legend>
                <p class="acts">{options}</p>
            </fieldset>
        }
    })
}

/// The id of what says how it was decided.
const DECIDED: &str = "decided";

fn said(judgement: &Judgement) -> String {
    let words = [
        ("name", judgement.name.as_str()),
        ("hurts", &judgement.hurts),
    ];
    fill(EN.judged, &words)
}

fn decided(app: App, judgement: &Judgement) -> AnyView {
    let back = move |_| {
        app.judged.set(None);
        (app.host.focus)("main");
    };
    view! {
        <p class="decided" id=DECIDED tabindex="-1">
            {said(judgement)} " " <button type="button" class="text-button" on:click=back>{EN.judged_back}</button>
        </p>
    }
}
