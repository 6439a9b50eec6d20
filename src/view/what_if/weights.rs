//! The weights, as sliders.

use crate::view::prelude::*;
use leptos::web_sys::HtmlInputElement;

use super::trial::Trial;
use crate::catalogue::Criterion;
use crate::order::hundredths;
use crate::view::fresh::{fresh, fresh_text};
use crate::view::later::unfolding;
use crate::wording::EN as PAGE;
use crate::wording::fill;
use crate::wording::what_if::EN;

pub fn weights(trial: Trial) -> AnyView {
    // In the catalogue's order, which no move changes. Which criteria count depends on the answers tried.
    let counting = Memo::new(move |_| {
        trial.outcome.with(|outcome| {
            let criteria = trial.app.catalogue.criteria.iter();
            let counting = criteria.filter(|one| outcome.weights.get(&one.id).is_some());
            counting
                .map(|one| one.id.as_str())
                .collect::<Vec<&'static str>>()
        })
    });
    let sliders = move || {
        let sliders = trial.app.catalogue.criteria.iter();
        let sliders = sliders.map(|criterion| slider(trial, criterion, counting));
        view! {
            <p class="hint">{EN.weights_hint}</p>
            <ul class="sliders">{sliders.together()}</ul>
        }
    };
    unfolding("more try-out", PAGE.result_weights_table, sliders)
}

fn slider(
    trial: Trial,
    criterion: &'static Criterion,
    counting: Memo<Vec<&'static str>>,
) -> AnyView {
    let idle = move || !counting.get().contains(&criterion.id.as_str());
    let id = format!("weigh-{}", criterion.id);
    let share = Memo::new(move |_| {
        let share = trial
            .outcome
            .with(|outcome| outcome.weights.get(&criterion.id));
        hundredths(share.unwrap_or_default())
    });
    let set = Memo::new(move |_| {
        let session = trial.app.session;
        session.with(|session| session.weights.get(&criterion.id).is_some())
    });
    let in_words = move || {
        let text = if set.get() {
            EN.share_by_hand
        } else {
            EN.share
        };
        fill(text, &[("share", &share.get())])
    };
    let moved = move |event: leptos::ev::Event| {
        let input: HtmlInputElement = event_target(&event);
        let hundredths = input.value_as_number();
        if hundredths.is_finite() {
            trial.weigh(&criterion.id, hundredths / 100.0);
        }
        // What the others leave no room for is not taken; the slider goes back to what was.
        input.set_value(&share.get_untracked());
    };
    // In which range the first place stays, as long as nothing else is moved.
    let steady = move || {
        let known = trial.app.analysed.get()?;
        let mut ranges = known.analysis.stability.0.iter();
        let (_, low, high) = ranges.find(|(id, ..)| *id == criterion.id)?;
        let (start, end) = (hundredths(*low), hundredths(1.0 - high));
        let range = view! {
            <i
                class="steady"
                style:margin-inline-start=format!("{start}%")
                style:margin-inline-end=format!("{end}%")
            ></i>
        };
        Some(range)
    };
    let label = fill(EN.unset_what, &[("what", &criterion.name)]);
    view! {
        <li hidden=move || idle()>
            <label for=id.clone()>{criterion.name.as_str()}</label>
            <output for=id.clone() aria-hidden="true">{fresh_text(move || in_words())}</output>
            <input
                type="range"
                id=id
                min="0"
                max="100"
                step="1"
                prop:value=move || share.get()
                aria-valuetext=move || in_words()
                on:input=moved
            />
            {fresh(move || steady())}
            <button
                type="button"
                class="text-button"
                aria-label=label
                hidden=move || !set.get()
                on:click=move |_| trial.leave(&criterion.id)
            >
                {EN.unset}
            </button>
        </li>
    }
}
