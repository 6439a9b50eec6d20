//! What is added in the frame of another page, the host's: its name, its call to action, and whose program it is.
//!
//! What is left out there is left out by `style/embedded.css`.

use leptos::prelude::*;

use super::App;
use super::result::link;
use crate::embed::{Wishes, address};
use crate::report::top_name;
use crate::wording::{EN, embedded};

/// What the host wishes to be shown. All of it can change; nothing that is empty is shown.
#[derive(Clone, Copy)]
pub struct Framed {
    /// The host's name.
    brand: RwSignal<String>,
    /// The address of its logo.
    logo: RwSignal<String>,
    /// What is written on its call to action.
    label: RwSignal<String>,
    /// Where that leads.
    leads_to: RwSignal<String>,
}

impl Framed {
    /// What is wished for at first.
    pub fn new(wishes: Wishes) -> Framed {
        Framed {
            brand: RwSignal::new(wishes.brand),
            logo: RwSignal::new(wishes.logo),
            label: RwSignal::new(wishes.label),
            leads_to: RwSignal::new(wishes.leads_to),
        }
    }

    /// What is wished for from now on.
    pub fn change(self, wishes: Wishes) {
        self.brand.set(wishes.brand);
        self.logo.set(wishes.logo);
        self.label.set(wishes.label);
        self.leads_to.set(wishes.leads_to);
    }
}

/// The way to the first page: the host's logo and name, or ours if it has given neither.
pub fn brand(framed: Framed) -> AnyView {
    let Framed { brand, logo, .. } = framed;
    let name = move || match (brand.get(), logo.get().is_empty()) {
        (name, true) if name.is_empty() => EN.brand.to_owned(),
        (name, _) => name,
    };
    view! {
        <a class="brand" href="#/">
            <img src=move || logo.get() alt="" hidden=move || logo.get().is_empty() />
            {move || name()}
        </a>
    }
    .into_any()
}

/// Whose program it is, with the way to the page itself.
pub fn powered(app: App) -> Option<AnyView> {
    app.framed.get_value()?;
    let line = view! {
        <p class="powered">
            {embedded::EN.powered} " " <a href=(app.host.address)() target="_blank" rel="noopener">
                {EN.brand}
            </a>
        </p>
    };
    Some(line.into_any())
}

/// The host's call to action, on a result.
pub fn call(app: App) -> Option<AnyView> {
    let Framed {
        label, leads_to, ..
    } = app.framed.get_value()?;
    let address = move || {
        let top = app
            .session
            .with(|session| top_name(app.model, session.shown_case()))
            .unwrap_or_default();
        address(&leads_to.get(), &link(app), &top)
    };
    let button = view! {
        <a
            class="button primary call"
            href=move || address()
            target="_blank"
            rel="noopener"
            hidden=move || label.get().is_empty() || leads_to.get().is_empty()
            on:click=move |_| (app.host.called)(&address())
        >
            {move || label.get()}
        </a>
    };
    Some(button.into_any())
}
