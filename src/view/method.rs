//! How the decision is made.

use leptos::prelude::*;

use crate::wording::EN;

#[component]
pub fn Method() -> impl IntoView {
    view! {
        <div class="method">
            <h1 tabindex="-1">{EN.method_title}</h1>
        </div>
    }
}
