//! That weights are set by hand, and the way back.

use leptos::prelude::*;

use crate::order::hundredths_and_tenth;
use crate::session::Action;
use crate::view::App;
use crate::weights::OwnWeights;
use crate::wording::what_if::EN;
use crate::wording::{fill, list};

/// A notice with the weights that are set by hand and count, if any are.
pub fn by_hand(app: App) -> Option<AnyView> {
    let (weights, shared) = app.session.with_untracked(|session| {
        let (_, weights) = session.shown_case().applied(app.catalogue);
        (weights, session.shared.is_some())
    });
    if weights.is_empty() {
        return None;
    }
    let weight = |(id, share): (&str, f64)| {
        let mut criteria = app.catalogue.criteria.iter();
        let name = criteria.find(|one| one.id == id)?.name.as_str();
        let share = hundredths_and_tenth(share);
        let share = share.trim_end_matches(".0");
        Some(fill(EN.by_hand_weight, &[("share", share), ("name", name)]))
    };
    let weights: Vec<String> = weights.iter().filter_map(weight).collect();
    let notice = view! {
        <div class="notice">
            <p>{fill(EN.by_hand, &[("weights", &list(&weights))])}</p>
            // A shared result is only looked at.
            <p class="notice-acts" hidden=shared>
                <button
                    class="text-button"
                    type="button"
                    on:click=move |_| app.send(Action::Weigh(OwnWeights::default()))
                >
                    {EN.by_hand_drop}
                </button>
            </p>
        </div>
    };
    Some(notice.into_any())
}
