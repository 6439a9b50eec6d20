//! The wizard itself, as it would be on another page.

use crate::view::prelude::*;

use super::State;
use crate::catalogue::parameters::PREVIEW;
use crate::wording::builder::EN;

/// The element changes with the choices; its script is the one of every other page. What it stores is kept apart.
pub fn preview(state: State) -> AnyView {
    let chosen = Memo::new(move |_| state.choices.with(|choices| choices.understood()));
    let attribute = move |name: &str| {
        let mut all = chosen.with(|choices| choices.attributes().into_iter());
        all.find(|(one, _)| *one == name).map(|(_, value)| value)
    };
    let answers = move || {
        let given = attribute("answers").unwrap_or_default();
        format!("{PREVIEW}=&{given}")
    };
    let loader = move || chosen.with(|choices| format!("{}embed.js", choices.home));
    view! {
        <section class="builder-preview">
            <h2>{EN.preview}</h2>
            <p class="hint">{EN.preview_hint}</p>
            <script src=move || loader()></script>
            <div class="builder-stage">
                <stackfit-wizard
                    src=move || attribute("src")
                    catalogue=move || attribute("catalogue")
                    theme=move || attribute("theme")
                    accent=move || attribute("accent")
                    radius=move || attribute("radius")
                    font=move || attribute("font")
                    brand=move || attribute("brand")
                    logo=move || attribute("logo")
                    cta-label=move || attribute("cta-label")
                    cta-href=move || attribute("cta-href")
                    answers=move || answers()
                    questions=move || attribute("questions")
                    start=move || attribute("start")
                    title=EN.preview_title
                ></stackfit-wizard>
            </div>
        </section>
    }
}
