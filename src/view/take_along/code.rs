//! The link as a QR code: unfolded on the screen, and always there on paper.

use std::sync::Arc;

use crate::view::prelude::*;

use super::{Outcome, Taken, download};
use crate::export::qr;
use crate::wording::export;
use crate::wording::take_along::EN;

pub fn code(outcome: Outcome, taken: &Arc<Taken>) -> AnyView {
    let Ok(code) = qr::code(&taken.link) else {
        return view! { <p class="hint">{EN.code_none}</p> };
    };
    let side = code.side().to_string();
    view! {
        <details class="qr">
            <summary>{EN.code}</summary>
            <p class="hint">{EN.code_hint}</p>
            <svg
                viewBox=format!("0 0 {side} {side}")
                shape-rendering="crispEdges"
                role="img"
                aria-label=export::EN.qr_title
            >
                <rect width=side.clone() height=side.clone() fill="#fff"></rect>
                <path d=code.path() fill="#000"></path>
            </svg>
            <p class="qr-link"><a href=taken.link.clone()>{taken.link.clone()}</a></p>
            <p class="qr-save">{download(outcome, taken, EN.code_save, |taken, _| taken.code())}</p>
        </details>
    }
}
