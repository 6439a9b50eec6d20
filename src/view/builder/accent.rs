//! The accent, as text and as a colour to pick, and whether it can be read.

use crate::view::prelude::*;

use super::State;
use super::field::{Texts, notes};
use crate::embed::snippets::Field;
use crate::embed::{Colour, ENOUGH, Shade, Theme, shades};
use crate::view::fresh::fresh;
use crate::wording::builder::EN;
use crate::wording::fill;

const ID: &str = "builder-accent";

/// The accent of the page itself, which a picker without a colour shows.
const OWN: &str = "#0a6847";

pub fn accent(state: State) -> AnyView {
    let wrong = Memo::new(move |_| {
        state
            .choices
            .with(|choices| choices.refused().contains(&Field::Accent))
    });
    let given = move || state.choices.with(|choices| choices.accent.clone());
    let picked = move || Colour::read(&given()).map_or_else(|| OWN.to_owned(), Colour::css);
    let write = move |event| {
        let text = event_target_value(&event).trim().to_owned();
        state.choices.update(|choices| choices.accent = text);
    };
    let says = Texts {
        label: EN.accent,
        hint: EN.accent_hint,
        wrong: EN.accent_wrong,
    };
    view! {
        <div class="builder-field">
            <label for=ID>{says.label}</label>
            <div class="builder-accent">
                <input
                    type="text"
                    id=ID
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby="builder-accent-hint builder-accent-wrong builder-verdict"
                    aria-invalid=move || wrong.get().then_some("true")
                    prop:value=move || given()
                    on:input=write
                />
                <input
                    type="color"
                    aria-label=EN.accent_pick
                    prop:value=move || picked()
                    on:input=write
                />
            </div>
            {notes(ID, says, wrong)}
            {verdict(state)}
        </div>
    }
}

/// Whether it can be read in the themes that visitors may see.
fn verdict(state: State) -> AnyView {
    let lines = move || {
        let (wished, theme) = state
            .choices
            .with(|choices| (Colour::read(&choices.accent), choices.theme()));
        let both = wished.map(shades).into_iter().flatten();
        let both = both.zip([Theme::Light, Theme::Dark]);
        let seen = both.filter(|(_, one)| theme.is_none_or(|theme| theme == *one));
        seen.map(|(shade, theme)| line(shade, theme)).together()
    };
    view! { <ul class="builder-verdict" id="builder-verdict" role="status">{fresh(move || lines())}</ul> }
}

fn line(shade: Shade, theme: Theme) -> AnyView {
    let fine = shade.wished >= ENOUGH;
    let template = if fine {
        EN.accent_fine
    } else {
        EN.accent_corrected
    };
    let theme = match theme {
        Theme::Light => EN.theme_light,
        Theme::Dark => EN.theme_dark,
    };
    let shown = shade.shown.css();
    let says = fill(
        template,
        &[
            ("theme", theme),
            ("wished", &rounded(shade.wished)),
            ("contrast", &rounded(shade.contrast)),
            ("enough", &rounded(ENOUGH)),
            ("shown", &shown),
        ],
    );
    view! {
        <li>
            <i style:background-color=shown aria-hidden="true"></i>
            <span>{says}</span>
        </li>
    }
}

/// A contrast to a tenth, never more than it is: 4.49 is not enough.
fn rounded(contrast: f64) -> String {
    let tenths = (contrast * 10.0) as u32;
    format!("{}.{}", tenths / 10, tenths % 10)
}
