//! The making of a snippet: choices, the wizard with them, and what to copy for which kind of page.

mod accent;
mod begins;
mod field;
mod preview;
mod snippet;

use crate::view::prelude::*;

use super::App;
use crate::embed::snippets::{Choices, Field, Target};
use crate::wording::builder::EN;
use field::{Texts, text};

/// What the author has chosen so far.
#[derive(Clone, Copy)]
struct State {
    choices: Local<Choices>,
    target: Local<Target>,
}

#[component]
pub fn Builder() -> impl IntoView {
    let app = App::get();
    let choices = Choices::at(&(app.host.address)(), &app.catalogue.title);
    let state = State {
        choices: Local::new(choices),
        target: Local::new(Target::default()),
    };
    view! {
        <article class="builder">
            <h1 tabindex="-1">{EN.title}</h1>
            <p class="lede">{EN.lede}</p>
            <form class="builder-form" on:submit=move |event| event.prevent_default()>
                {look(state)} {yours(state)} {begins::begins(app, state)}
            </form>
            {preview::preview(state)} {snippet::snippet(app, state)}
        </article>
    }
}

fn look(state: State) -> AnyView {
    view! {
        <fieldset>
            <legend>{EN.look}</legend>
            <label class="builder-field">
                <span>{EN.theme}</span>
                <select
                    id="builder-theme"
                    on:change=move |event| {
                        let theme = event_target_value(&event);
                        state.choices.update(|choices| choices.theme = theme);
                    }
                >
                    <option value="">{EN.theme_auto}</option>
                    <option value="light">{EN.theme_light}</option>
                    <option value="dark">{EN.theme_dark}</option>
                </select>
            </label>
            {accent::accent(state)}
            {text(
                state,
                "builder-radius",
                Field::Radius,
                |choices| &mut choices.radius,
                Texts { label: EN.radius, hint: EN.radius_hint, wrong: EN.radius_wrong },
            )}
            {text(
                state,
                "builder-font",
                Field::Font,
                |choices| &mut choices.font,
                Texts { label: EN.font, hint: EN.font_hint, wrong: EN.font_wrong },
            )}
        </fieldset>
    }
}

fn yours(state: State) -> AnyView {
    view! {
        <fieldset>
            <legend>{EN.yours}</legend>
            {text(
                state,
                "builder-brand",
                Field::Brand,
                |choices| &mut choices.brand,
                Texts { label: EN.brand, hint: EN.brand_hint, wrong: EN.brand_wrong },
            )}
            {text(
                state,
                "builder-logo",
                Field::Logo,
                |choices| &mut choices.logo,
                Texts { label: EN.logo, hint: EN.logo_hint, wrong: EN.logo_wrong },
            )}
            {text(
                state,
                "builder-label",
                Field::Label,
                |choices| &mut choices.label,
                Texts { label: EN.label, hint: EN.label_hint, wrong: EN.label_wrong },
            )}
            {text(
                state,
                "builder-leads-to",
                Field::LeadsTo,
                |choices| &mut choices.leads_to,
                Texts { label: EN.leads_to, hint: EN.leads_to_hint, wrong: EN.leads_to_wrong },
            )}
        </fieldset>
    }
}
