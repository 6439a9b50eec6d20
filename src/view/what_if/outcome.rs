//! What a trial comes to: what is different, the rankings before and after side by side, and what can be done with it.

use crate::view::prelude::*;

use super::trial::{Change, Trial};
use crate::order::{hundredths, hundredths_and_tenth};
use crate::report::{Place, Shift, answer_text};
use crate::view::copying::{Says, copying};
use crate::view::fresh::{fresh, fresh_text};
use crate::wording::EN as PAGE;
use crate::wording::fill;
use crate::wording::what_if::EN;

/// How many places of each ranking are shown.
const PLACES: usize = 5;

pub fn outcome(trial: Trial) -> AnyView {
    let changed = Memo::new(move |_| !trial.changes().is_empty());
    let says = Memo::new(move |_| {
        // As long as nothing is tried, nothing is worked out.
        let says = || {
            trial
                .outcome
                .with(|outcome| outcome.difference.says.clone())
        };
        if changed.get() { says() } else { String::new() }
    });
    // What has just been put back is worth a word, too; what nobody has touched is not.
    effect(move |touched: Option<bool>| {
        let (changed, says) = (changed.get(), says.get());
        if changed {
            trial.app.announcement.set(says);
        } else if touched == Some(true) {
            trial.app.announcement.set(EN.put_back_all.to_owned());
        }
        changed
    });
    let shown = move || changed.get().then(|| details(trial));
    view! {
        // Stays in view while what stands below is moved.
        <p class="trial-says" hidden=move || !changed.get()>{fresh_text(move || says.get())}</p>
        {fresh(move || shown())}
    }
}

fn details(trial: Trial) -> AnyView {
    view! {
        <div class="trial">
            {fresh(move || changes(trial))}
            {fresh(move || rankings(trial))}
            {acts(trial)}
        </div>
    }
}

/// What is not as it was, each with a way back.
fn changes(trial: Trial) -> AnyView {
    let line = |change: Change| {
        let (name, text) = in_words(trial, &change)?;
        let label = fill(EN.put_back_what, &[("what", &name)]);
        let back = move |_| trial.put_back(&change);
        let line = view! {
            <li>
                <span><b>{name}</b> " " {text}</span>
                <button type="button" class="text-button" aria-label=label on:click=back>{EN.put_back}</button>
            </li>
        };
        Some(line)
    };
    let lines = trial.changes().into_iter().filter_map(line);
    view! { <ul class="trial-changes">{lines.together()}</ul> }
}

/// What has changed, and from what to what.
fn in_words(trial: Trial, change: &Change) -> Option<(String, String)> {
    let catalogue = trial.app.catalogue;
    let (name, before, after) = match change {
        Change::Answer(differing) => {
            let question = catalogue.question(&differing.question)?;
            let text = |answer| answer_text(question, answer);
            let (one, other) = (differing.one.as_ref(), differing.other.as_ref());
            (question.short.clone(), text(one), text(other))
        }
        Change::Weight(criterion, was, is) => {
            let criterion = catalogue.criterion(criterion)?;
            let text = |share: f64| fill(EN.share, &[("share", &hundredths_and_tenth(share))]);
            (criterion.name.clone(), text(*was), text(*is))
        }
    };
    let text = fill(EN.from_to, &[("before", &before), ("after", &after)]);
    Some((name, text))
}

/// The rankings before and after, side by side.
fn rankings(trial: Trial) -> AnyView {
    trial.outcome.with(|outcome| {
        let shifts = &outcome.difference.stacks;
        view! {
            <div class="trial-rankings">
                {ranking(EN.before, shifts, |shift| shift.before, false)}
                {ranking(EN.after, shifts, |shift| shift.after, true)}
            </div>
        }
    })
}

/// One of the two rankings; with `moves`, it says from where the stacks have come.
fn ranking(
    title: &'static str,
    shifts: &[Shift],
    place: fn(&Shift) -> Option<Place>,
    moves: bool,
) -> AnyView {
    let mut placed: Vec<(Place, &Shift)> = Vec::new();
    for shift in shifts {
        placed.extend(
            place(shift)
                .filter(|at| at.rank <= PLACES)
                .map(|at| (at, shift)),
        );
    }
    crate::order::sort(&mut placed, |(one, _), (other, _)| {
        one.rank.cmp(&other.rank)
    });
    let none = placed.is_empty();
    let line = |(at, shift): (Place, &Shift)| {
        let moved = moves.then(|| moved(shift)).flatten();
        view! {
            <li>
                <b>{shift.name.clone()}</b> " " <span class="num">{hundredths(at.score)}</span>
                {moved.map(|text| view! { " " <span class="hint">{text}</span> })}
            </li>
        }
    };
    view! {
        <div>
            <h4>{title}</h4>
            <ol>{placed.into_iter().map(line).together()}</ol>
            <p class="hint" hidden=!none>{EN.none_left}</p>
        </div>
    }
}

/// From where a stack has come; nothing for one that stayed.
fn moved(shift: &Shift) -> Option<String> {
    match (shift.before, shift.after) {
        (None, Some(_)) => Some(EN.was_ruled_out.to_owned()),
        (Some(before), Some(after)) if before.rank != after.rank => {
            Some(fill(EN.was_at, &[("place", &before.rank.to_string())]))
        }
        _ => None,
    }
}

/// Keeping it, dropping it, and its link.
fn acts(trial: Trial) -> AnyView {
    let app = trial.app;
    let others = trial.is_of_others();
    let says = Says {
        act: EN.copy,
        copied: EN.copied,
        failed: PAGE.result_copy_failed,
    };
    let link = move || format!("{}{}", (app.host.address)(), trial.link());
    let (copy, copied) = copying(app, "button", says, link);
    view! {
        <p class="acts">
            <button
                type="button"
                class="button primary"
                // Somebody else's answers are only looked at.
                hidden=others
                on:click=move |_| trial.keep()
            >
                {EN.keep}
            </button>
            <button type="button" class="button" on:click=move |_| trial.drop_all()>{EN.drop}</button>
            {copy}
        </p>
        {copied}
    }
}
