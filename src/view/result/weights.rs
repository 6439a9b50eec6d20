//! That weights are set by hand, and the way back.

use crate::view::prelude::*;

use crate::report::set_by_hand;
use crate::session::Action;
use crate::view::App;
use crate::weights::OwnWeights;
use crate::wording::what_if::EN;

/// A notice with the weights that are set by hand and count, if any are.
pub fn by_hand(app: App) -> Option<AnyView> {
    let (weights, shared) = app.session.with_untracked(|session| {
        let (_, weights) = session.shown_case().applied(app.catalogue);
        (weights, session.shared.is_some())
    });
    let text = set_by_hand(app.catalogue, weights.iter())?;
    let notice = view! {
        <div class="notice">
            <p>{text}</p>
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
    Some(notice)
}
